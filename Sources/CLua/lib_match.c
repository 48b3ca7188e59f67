// Patterns: character classes, the matcher, and string.find and string.match (gmatch and gsub: lib_string.c).
//
// The matcher is a machine with an explicit stack of choices (struct choice): it never calls itself. Going forward
// consumes pattern items and may push a choice; a failure goes back to the latest choice and takes its next
// alternative. The stack's size is the depth limit of patterns. Every step is charged, so every match can be stopped.
#define _GNU_SOURCE  // memmem
#include <string.h>

#include "lib.h"

#define ESCAPE '%'

const unsigned char lib_classes[256] = {
    [0 ... 8] = LIB_CONTROL,
    [9 ... 13] = LIB_CONTROL | LIB_SPACE,
    [14 ... 31] = LIB_CONTROL,
    [' '] = LIB_SPACE,
    ['!' ... '/'] = LIB_PUNCT,
    ['0' ... '9'] = LIB_DIGIT | LIB_HEX,
    [':' ... '@'] = LIB_PUNCT,
    ['A' ... 'F'] = LIB_ALPHA | LIB_UPPER | LIB_HEX,
    ['G' ... 'Z'] = LIB_ALPHA | LIB_UPPER,
    ['[' ... '`'] = LIB_PUNCT,
    ['a' ... 'f'] = LIB_ALPHA | LIB_LOWER | LIB_HEX,
    ['g' ... 'z'] = LIB_ALPHA | LIB_LOWER,
    ['{' ... '~'] = LIB_PUNCT,
    [127] = LIB_CONTROL,
};

// ---- single characters ----

// The classes a letter after '%' names, or 0 if it names none.
static int class_of_letter(char letter) {
  switch (letter | 32) {
    case 'a': return LIB_ALPHA;
    case 'c': return LIB_CONTROL;
    case 'd': return LIB_DIGIT;
    case 'g': return LIB_ALPHA | LIB_DIGIT | LIB_PUNCT;
    case 'l': return LIB_LOWER;
    case 'p': return LIB_PUNCT;
    case 's': return LIB_SPACE;
    case 'u': return LIB_UPPER;
    case 'w': return LIB_ALPHA | LIB_DIGIT;
    case 'x': return LIB_HEX;
    default: return 0;
  }
}

// Is c what '%' followed by `letter` stands for? A capital letter stands for the complement.
static bool escape_matches(char letter, char c) {
  if (letter == 'z' || letter == 'Z') return (c == '\0') == (letter == 'z');  // of older Lua, still understood
  int classes = lib_is(LIB_ALPHA, letter) ? class_of_letter(letter) : 0;
  if (classes == 0) return letter == c;
  return lib_is(classes, c) == lib_is(LIB_LOWER, letter);
}

// Is c in the set whose '[' is at `open` and whose ']' is at `close`?
static bool set_matches(struct lib_matcher *m, const char *open, const char *close, char c) {
  const char *p = open + 1, *charged = p + LIB_BLOCK_STEPS;
  bool found = true;
  if (*p == '^') {
    found = false;
    p++;
  }
  while (p < close) {
    if (__builtin_expect(p >= charged, 0)) {
      CLUA_CHARGE(m->L, m->host, LIB_BLOCK_STEPS / 16);
      charged = p + LIB_BLOCK_STEPS;
    }
    if (*p == ESCAPE) {
      if (escape_matches(p[1], c)) return found;
      p += 2;
    } else if (p[1] == '-' && p + 2 < close) {
      if ((unsigned char)p[0] <= (unsigned char)c && (unsigned char)c <= (unsigned char)p[2]) return found;
      p += 3;
    } else {
      if (*p == c) return found;
      p++;
    }
  }
  return !found;
}

// The place after the set that opens at `open`.
static const char *set_end(struct lib_matcher *m, const char *open) {
  const char *p = open + 1;
  if (p < m->pattern_end && *p == '^') p++;
  for (bool first = true;; first = false) {
    if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p == ']' && !first) return p + 1;
    if (*p == ESCAPE && p + 1 < m->pattern_end) p++;
    p++;
    CLUA_CHARGE(m->L, m->host, 1);
  }
}

// The place after the single-character item at p.
static const char *item_end(struct lib_matcher *m, const char *p) {
  if (*p == '[') return set_end(m, p);
  if (*p != ESCAPE) return p + 1;
  if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
  return p + 2;
}

// Does the item p..end match the character at s?
static bool item_matches(struct lib_matcher *m, const char *p, const char *end, const char *s) {
  CLUA_CHARGE(m->L, m->host, 1);
  if (s >= m->subject_end) return false;
  switch (*p) {
    case '.': return true;
    case ESCAPE: return escape_matches(p[1], *s);
    case '[': return set_matches(m, p, end - 1, *s);
    default: return *p == *s;
  }
}

// ---- items of more than one character; NULL: no match ----

// %bxy at s: p is behind the 'b'.
static const char *match_balanced(struct lib_matcher *m, const char *p, const char *s) {
  if (m->pattern_end - p < 2) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (s >= m->subject_end || *s != p[0]) return NULL;
  size_t depth = 1;
  for (s++; s < m->subject_end; s++) {
    CLUA_CHARGE(m->L, m->host, 1);
    if (*s == p[1]) {
      if (--depth == 0) return s + 1;
    } else if (*s == p[0]) {
      depth++;
    }
  }
  return NULL;
}

// %f[set] at s: p is at the '['. Beyond both ends of the subject stands the character 0.
static bool at_frontier(struct lib_matcher *m, const char *set, const char *after_set, const char *s) {
  char before = s == m->subject ? '\0' : s[-1];
  char here = s == m->subject_end ? '\0' : *s;
  CLUA_CHARGE(m->L, m->host, 1);
  return !set_matches(m, set, after_set - 1, before) && set_matches(m, set, after_set - 1, here);
}

// %1 to %9 at s.
static const char *match_repeated_capture(struct lib_matcher *m, char digit, const char *s) {
  int index = digit - '1';
  if (index < 0 || index >= m->captures || m->capture[index].length == LIB_CAPTURE_OPEN)
    luaL_error(m->L, "invalid capture index %%%d", index + 1);
  if (m->capture[index].length == LIB_CAPTURE_POSITION) return NULL;
  size_t length = (size_t)m->capture[index].length;
  CLUA_CHARGE(m->L, m->host, lib_steps_of(length));
  if ((size_t)(m->subject_end - s) < length || memcmp(m->capture[index].start, s, length) != 0) return NULL;
  return s + length;
}

// ---- the machine ----

enum choice_kind { CAPTURE_OPENED, CAPTURE_CLOSED, LONGEST_FIRST, SHORTEST_FIRST, OPTIONAL };

struct choice {
  enum choice_kind kind;
  int capture;              // CAPTURE_CLOSED: which
  const char *subject;      // where the alternatives begin
  size_t count;             // LONGEST_FIRST: how many repetitions are still to be tried
  const char *item, *suffix;  // the item (SHORTEST_FIRST) and its suffix; the rest of the pattern is behind that
};

struct machine {
  struct lib_matcher *m;
  const char *s, *p;
  int depth;
  struct choice choices[LIB_MAX_DEPTH - 1];
};

static struct choice *push_choice(struct machine *x, enum choice_kind kind) {
  if (x->depth == LIB_MAX_DEPTH - 1) luaL_error(x->m->L, "pattern too complex");
  struct choice *c = &x->choices[x->depth++];
  c->kind = kind;
  c->subject = x->s;
  c->suffix = x->p;
  return c;
}

static void open_capture(struct machine *x) {
  struct lib_matcher *m = x->m;
  bool position = x->p + 1 < m->pattern_end && x->p[1] == ')';
  if (m->captures >= LIB_MAX_CAPTURES) luaL_error(m->L, "too many captures");
  m->capture[m->captures].start = x->s;
  m->capture[m->captures].length = position ? LIB_CAPTURE_POSITION : LIB_CAPTURE_OPEN;
  m->captures++;
  push_choice(x, CAPTURE_OPENED);
  x->p += position ? 2 : 1;
}

static void close_capture(struct machine *x) {
  struct lib_matcher *m = x->m;
  int i = m->captures - 1;
  while (i >= 0 && m->capture[i].length != LIB_CAPTURE_OPEN) i--;
  if (i < 0) luaL_error(m->L, "invalid pattern capture");
  m->capture[i].length = x->s - m->capture[i].start;
  push_choice(x, CAPTURE_CLOSED)->capture = i;
  x->p++;
}

// A single-character item and the suffix behind it. False: no match here.
static bool step_item(struct machine *x) {
  const char *item = x->p, *end = item_end(x->m, item);
  char suffix = end < x->m->pattern_end ? *end : '\0';
  if (!item_matches(x->m, item, end, x->s)) {
    if (suffix != '*' && suffix != '-' && suffix != '?') return false;
    x->p = end + 1;
    return true;
  }
  struct choice *c = NULL;
  switch (suffix) {
    case '?': c = push_choice(x, OPTIONAL); break;
    case '-': c = push_choice(x, SHORTEST_FIRST); break;
    case '+':
    case '*': {
      const char *s = x->s + 1;
      while (item_matches(x->m, item, end, s)) s++;
      if (suffix == '+') x->s++;
      c = push_choice(x, LONGEST_FIRST);
      c->count = (size_t)(s - x->s);
      x->s = s;
      break;
    }
    default:
      x->s++;
      x->p = end;
      return true;
  }
  c->item = item;
  c->suffix = end;
  if (suffix == '?') x->s++;
  x->p = end + 1;
  return true;
}

// An item that begins with '%'. False: no match here.
static bool step_escape(struct machine *x) {
  struct lib_matcher *m = x->m;
  char letter = x->p + 1 < m->pattern_end ? x->p[1] : '\0';
  if (letter == 'f') {
    const char *set = x->p + 2;
    if (set >= m->pattern_end || *set != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    x->p = set_end(m, set);
    return at_frontier(m, set, x->p, x->s);
  }
  if (letter != 'b' && !lib_is(LIB_DIGIT, letter)) return step_item(x);
  const char *end =
      letter == 'b' ? match_balanced(m, x->p + 2, x->s) : match_repeated_capture(m, letter, x->s);
  x->p += letter == 'b' ? 4 : 2;
  if (end == NULL) return false;
  x->s = end;
  return true;
}

// One item of the pattern. False: no match here.
static bool step(struct machine *x) {
  CLUA_CHARGE(x->m->L, x->m->host, 1);
  switch (*x->p) {
    case '(': open_capture(x); return true;
    case ')': close_capture(x); return true;
    case ESCAPE: return step_escape(x);
    case '$':
      if (x->p + 1 != x->m->pattern_end) return step_item(x);
      x->p++;
      return x->s == x->m->subject_end;
    default: return step_item(x);
  }
}

// The next alternative of the latest choice that has one. False: there is none.
static bool go_back(struct machine *x) {
  while (x->depth > 0) {
    struct choice *c = &x->choices[x->depth - 1];
    CLUA_CHARGE(x->m->L, x->m->host, 1);
    x->p = c->suffix + 1;
    switch (c->kind) {
      case CAPTURE_OPENED: x->m->captures--; break;
      case CAPTURE_CLOSED: x->m->capture[c->capture].length = LIB_CAPTURE_OPEN; break;
      case OPTIONAL:
        x->s = c->subject;
        x->depth--;
        return true;
      case LONGEST_FIRST:
        if (c->count == 0) break;
        x->s = c->subject + --c->count;
        return true;
      case SHORTEST_FIRST:
        if (!item_matches(x->m, c->item, c->suffix, c->subject)) break;
        x->s = ++c->subject;
        return true;
    }
    x->depth--;
  }
  return false;
}

const char *lib_match_at(struct lib_matcher *m, const char *start) {
  struct machine x;
  x.m = m;
  x.s = start;
  x.p = m->pattern;
  x.depth = 0;
  m->captures = 0;
  while (x.p != m->pattern_end)
    if (!step(&x) && !go_back(&x)) return NULL;
  return x.s;
}

void lib_matcher_init(struct lib_matcher *m, lua_State *L, const char *subject, size_t subject_length,
                      const char *pattern, size_t pattern_length) {
  m->L = L;
  m->host = clua_of(L);
  m->subject = subject;
  m->subject_end = subject + subject_length;
  m->pattern = pattern;
  m->pattern_end = pattern + pattern_length;
  m->captures = 0;
}

// ---- captures as values ----

// Capture `index` as bytes; false if it is a position (then *length is the position).
static bool get_capture(struct lib_matcher *m, int index, const char *start, const char *end, const char **bytes,
                        size_t *length) {
  struct lib_capture whole = {start, end - start};
  if (index >= m->captures && index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
  struct lib_capture *c = index < m->captures ? &m->capture[index] : &whole;
  if (c->length == LIB_CAPTURE_OPEN) luaL_error(m->L, "unfinished capture");
  *bytes = c->start;
  bool position = c->length == LIB_CAPTURE_POSITION;
  *length = (size_t)(position ? c->start - m->subject + 1 : c->length);
  return !position;
}

void lib_push_capture(struct lib_matcher *m, int index, const char *start, const char *end) {
  const char *bytes;
  size_t length;
  if (!get_capture(m, index, start, end, &bytes, &length)) {
    lua_pushinteger(m->L, (lua_Integer)length);
    return;
  }
  CLUA_CHARGE(m->L, m->host, lib_steps_of(length));
  lua_pushlstring(m->L, bytes, length);
}

int lib_push_captures(struct lib_matcher *m, const char *start, const char *end, bool whole) {
  int count = m->captures == 0 && whole ? 1 : m->captures;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) lib_push_capture(m, i, start, end);
  return count;
}

// ---- find, match ----

// Finds needle in text without looking at it as a pattern; in windows, so that it can be stopped.
static const char *find_plain(lua_State *L, const char *text, size_t length, const char *needle, size_t needle_length) {
  size_t window = needle_length > LIB_BLOCK_BYTES ? needle_length : LIB_BLOCK_BYTES;
  while (length >= needle_length) {
    size_t part = length - needle_length < window ? length : window + needle_length;
    CLUA_CHARGE(L, clua_of(L), lib_steps_of(part));
    const char *found = memmem(text, part, needle, needle_length);
    if (found != NULL || part == length) return found;
    text += window;
    length -= window;
  }
  return NULL;
}

static bool has_specials(lua_State *L, const char *pattern, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (i % LIB_BLOCK_STEPS == LIB_BLOCK_STEPS - 1) CLUA_CHARGE(L, clua_of(L), LIB_BLOCK_STEPS);
    if (pattern[i] != '\0' && strchr("^$*+?.([%-", pattern[i]) != NULL) return true;
  }
  return false;
}

static int push_range(lua_State *L, const char *subject, const char *start, const char *end) {
  lua_pushinteger(L, start - subject + 1);
  lua_pushinteger(L, end - subject);
  return 2;
}

static int find_or_match(lua_State *L, bool find) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  size_t init = lib_start_position(luaL_optinteger(L, 3, 1), length) - 1;
  if (init > length) {
    lua_pushnil(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || !has_specials(L, pattern, pattern_length))) {
    const char *found = find_plain(L, subject + init, length - init, pattern, pattern_length);
    if (found != NULL) return push_range(L, subject, found, found + pattern_length);
    lua_pushnil(L);
    return 1;
  }
  bool anchored = pattern_length > 0 && *pattern == '^';
  struct lib_matcher m;
  lib_matcher_init(&m, L, subject, length, pattern + anchored, pattern_length - anchored);
  const char *s = subject + init;
  do {
    const char *end = lib_match_at(&m, s);
    if (end == NULL) continue;
    if (!find) return lib_push_captures(&m, s, end, true);
    push_range(L, subject, s, end);
    return lib_push_captures(&m, s, end, false) + 2;
  } while (s++ < m.subject_end && !anchored);
  lua_pushnil(L);
  return 1;
}

int lib_string_find(lua_State *L) {
  lib_arity(L, 4, 2);
  return find_or_match(L, true);
}

int lib_string_match(lua_State *L) {
  lib_arity(L, 3, 2);
  return find_or_match(L, false);
}
