// The string table but for find and match (lib_match.c) and format (lib_format.c): byte, char, gmatch, gsub, len,
// lower, rep, reverse, sub, upper; and the metatable that makes ("x"):upper() work. The metatable has no arithmetic:
// "1" + 1 is an error in rules.
#include <string.h>

#include "lib.h"

void lib_append(lua_State *L, luaL_Buffer *buffer, const char *bytes, size_t length) {
  struct clua_state *h = clua_of(L);
  while (length > LIB_BLOCK_BYTES) {
    luaL_addlstring(buffer, bytes, LIB_BLOCK_BYTES);
    CLUA_CHARGE(L, h, LIB_BLOCK_BYTES / LIB_BYTES_PER_STEP);
    bytes += LIB_BLOCK_BYTES;
    length -= LIB_BLOCK_BYTES;
  }
  luaL_addlstring(buffer, bytes, length);
  CLUA_CHARGE(L, h, lib_steps_of(length));
}

// ---- bytes and parts ----

static int string_len(lua_State *L) {
  lib_arity(L, 1, 1);
  size_t length;
  luaL_checklstring(L, 1, &length);
  lua_pushinteger(L, (lua_Integer)length);
  return 1;
}

static int string_sub(lua_State *L) {
  lib_arity(L, 3, 2);
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  size_t first = lib_start_position(luaL_checkinteger(L, 2), length);
  size_t last = lib_end_position(luaL_optinteger(L, 3, -1), length);
  size_t count = first <= last ? last - first + 1 : 0;
  CLUA_CHARGE(L, clua_of(L), lib_steps_of(count));
  lua_pushlstring(L, count > 0 ? s + first - 1 : "", count);
  return 1;
}

static int string_byte(lua_State *L) {
  lib_arity(L, 3, 1);
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer from = luaL_optinteger(L, 2, 1);
  size_t first = lib_start_position(from, length);
  size_t last = lib_end_position(luaL_optinteger(L, 3, from), length);
  if (first > last) return 0;
  size_t count = last - first + 1;
  if (count >= LIB_STRING_LIMIT) return luaL_error(L, "string slice too long");
  luaL_checkstack(L, (int)count, "string slice too long");
  for (size_t i = 0; i < count; i++) {
    CLUA_CHARGE(L, clua_of(L), 1);
    lua_pushinteger(L, (unsigned char)s[first - 1 + i]);
  }
  return (int)count;
}

static int string_char(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  luaL_Buffer buffer;
  char *bytes = luaL_buffinitsize(L, &buffer, (size_t)count);
  for (int i = 1; i <= count; i++) {
    lua_Integer code = luaL_checkinteger(L, i);
    luaL_argcheck(L, 0 <= code && code <= 255, i, "value out of range");
    bytes[i - 1] = (char)code;
    CLUA_CHARGE(L, clua_of(L), 1);
  }
  luaL_pushresultsize(&buffer, (size_t)count);
  return 1;
}

// ---- whole strings ----

enum change { LOWER, UPPER, REVERSE };

static void change_block(enum change change, char *to, const char *s, size_t length, size_t from, size_t until) {
  for (size_t i = from; i < until; i++) {
    char c = s[change == REVERSE ? length - 1 - i : i];
    if (change == LOWER && lib_is(LIB_UPPER, c)) c = (char)(c + ('a' - 'A'));
    if (change == UPPER && lib_is(LIB_LOWER, c)) c = (char)(c - ('a' - 'A'));
    to[i] = c;
  }
}

static int changed(lua_State *L, enum change change) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  luaL_Buffer buffer;
  char *to = luaL_buffinitsize(L, &buffer, length);
  for (size_t from = 0; from < length; from += LIB_BLOCK_STEPS) {
    size_t until = length - from < LIB_BLOCK_STEPS ? length : from + LIB_BLOCK_STEPS;
    CLUA_CHARGE(L, clua_of(L), until - from);
    change_block(change, to, s, length, from, until);
  }
  luaL_pushresultsize(&buffer, length);
  return 1;
}

static int string_lower(lua_State *L) {
  lib_arity(L, 1, 1);
  return changed(L, LOWER);
}

static int string_upper(lua_State *L) {
  lib_arity(L, 1, 1);
  return changed(L, UPPER);
}

static int string_reverse(lua_State *L) {
  lib_arity(L, 1, 1);
  return changed(L, REVERSE);
}

// Fills bytes[done..total) by repeating what is in bytes[0..done): the filled part doubles, in charged blocks.
static void fill_by_doubling(lua_State *L, char *bytes, size_t done, size_t total) {
  struct clua_state *h = clua_of(L);
  size_t period = done;
  while (done < total) {
    size_t offset = done % period, part = done - offset;
    if (part > LIB_BLOCK_BYTES) part = LIB_BLOCK_BYTES;
    if (part > total - done) part = total - done;
    CLUA_CHARGE(L, h, lib_steps_of(part));
    memcpy(bytes + done, bytes + offset, part);
    done += part;
  }
}

static int string_rep(lua_State *L) {
  lib_arity(L, 3, 2);
  size_t length, separator_length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &separator_length);
  size_t period = length + separator_length;
  if (count <= 0 || period == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (period > (size_t)LIB_STRING_LIMIT / (size_t)count) return luaL_error(L, "resulting string too large");
  size_t total = (size_t)count * period - separator_length;
  luaL_Buffer buffer;
  char *bytes = luaL_buffinitsize(L, &buffer, total);
  memcpy(bytes, s, length);
  if (count > 1) {
    memcpy(bytes + length, separator, separator_length);
    fill_by_doubling(L, bytes, period, total);
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

// ---- gmatch ----

// Upvalues: subject, pattern, where to go on (offset), end of the last match (offset, or -1).
static int gmatch_step(lua_State *L) {
  lua_settop(L, 0);
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  const char *pattern = lua_tolstring(L, lua_upvalueindex(2), &pattern_length);
  size_t from = (size_t)lua_tointeger(L, lua_upvalueindex(3));
  lua_Integer last_end = lua_tointeger(L, lua_upvalueindex(4));
  struct lib_matcher m;
  lib_matcher_init(&m, L, subject, length, pattern, pattern_length);
  for (; from <= length; from++) {
    const char *end = lib_match_at(&m, subject + from);
    if (end == NULL || end - subject == last_end) continue;
    lua_pushinteger(L, end - subject);
    lua_copy(L, -1, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return lib_push_captures(&m, subject + from, end, true);
  }
  return 0;
}

static int string_gmatch(lua_State *L) {
  lib_arity(L, 3, 2);
  size_t length;
  luaL_checklstring(L, 1, &length);
  luaL_checklstring(L, 2, NULL);
  size_t from = lib_start_position(luaL_optinteger(L, 3, 1), length) - 1;
  if (from > length) from = length + 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)from);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, gmatch_step, 4);
  return 1;
}

// ---- gsub ----

// What the matches of a gsub are replaced by: the value at index 3, whose type is `type`.
struct replacement {
  int type;
  const char *text;
  size_t length;
};

// Appends a replacement text, in which %0 to %9 stand for captures and %% for a percent sign.
static void append_template(struct lib_matcher *m, luaL_Buffer *buffer, const struct replacement *r,
                            const char *start, const char *end) {
  const char *p = r->text, *text_end = r->text + r->length;
  for (;;) {
    const char *percent = memchr(p, '%', (size_t)(text_end - p));
    if (percent == NULL) break;
    lib_append(m->L, buffer, p, (size_t)(percent - p));
    char c = percent[1];  // a Lua string ends with a 0
    if (c == '%') {
      luaL_addchar(buffer, '%');
    } else if (c == '0') {
      lib_append(m->L, buffer, start, (size_t)(end - start));
    } else if (lib_is(LIB_DIGIT, c)) {
      lib_push_capture(m, c - '1', start, end);
      luaL_addvalue(buffer);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
    p = percent + 2;
  }
  lib_append(m->L, buffer, p, (size_t)(text_end - p));
}

// Appends what the function or table at index 3 gives for a match; the match itself if that is nil or false.
static void append_looked_up(struct lib_matcher *m, luaL_Buffer *buffer, const struct replacement *r,
                             const char *start, const char *end) {
  lua_State *L = m->L;
  if (r->type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    int count = lib_push_captures(m, start, end, true);
    lua_call(L, count, 1);
  } else {
    lib_push_capture(m, 0, start, end);
    lua_rawget(L, 3);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    lib_append(L, buffer, start, (size_t)(end - start));
    return;
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  CLUA_CHARGE(L, m->host, lib_steps_of(lua_rawlen(L, -1)));
  luaL_addvalue(buffer);
}

static void append_replacement(struct lib_matcher *m, luaL_Buffer *buffer, const struct replacement *r,
                               const char *start, const char *end) {
  if (r->text != NULL)
    append_template(m, buffer, r, start, end);
  else
    append_looked_up(m, buffer, r, start, end);
}

static int string_gsub(lua_State *L) {
  lib_arity(L, 4, 3);
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  struct replacement r = {lua_type(L, 3), NULL, 0};
  // Of two wrong arguments the same one is named as by stock Lua.
  lua_Integer limit = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  luaL_argexpected(L, r.type == LUA_TNUMBER || r.type == LUA_TSTRING || r.type == LUA_TTABLE || r.type == LUA_TFUNCTION,
                   3, "string/function/table");
  if (r.type == LUA_TNUMBER || r.type == LUA_TSTRING) r.text = lua_tolstring(L, 3, &r.length);
  if (r.type == LUA_TTABLE) {
    clua_push_readable(L, 3);
    lua_replace(L, 3);
  }
  bool anchored = pattern_length > 0 && *pattern == '^';
  struct lib_matcher m;
  lib_matcher_init(&m, L, subject, length, pattern + anchored, pattern_length - anchored);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  const char *s = subject, *last_end = NULL;
  lua_Integer count = 0;
  while (count < limit) {
    const char *end = lib_match_at(&m, s);
    if (end != NULL && end != last_end) {
      count++;
      append_replacement(&m, &buffer, &r, s, end);
      s = last_end = end;
    } else if (s < m.subject_end) {
      luaL_addchar(&buffer, *s++);
    } else {
      break;
    }
    if (anchored) break;
  }
  lib_append(L, &buffer, s, (size_t)(m.subject_end - s));
  luaL_pushresult(&buffer);
  lua_pushinteger(L, count);
  return 2;
}

// ---- the table ----

static const luaL_Reg string_functions[] = {
    {"byte", string_byte},   {"char", string_char},       {"find", lib_string_find},
    {"format", lib_string_format}, {"gmatch", string_gmatch}, {"gsub", string_gsub},
    {"len", string_len},     {"lower", string_lower},     {"match", lib_string_match},
    {"rep", string_rep},     {"reverse", string_reverse}, {"sub", string_sub},
    {"upper", string_upper}, {NULL, NULL},
};

void clua_open_string(lua_State *L) {
  luaL_newlibtable(L, string_functions);
  luaL_setfuncs(L, string_functions, 0);
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  lua_setfield(L, -2, "string");
}
