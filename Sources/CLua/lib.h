// What the library files (lib_*.c) share with each other and with nobody else: argument helpers, character classes,
// text of values, and the pattern matcher's interface.
#ifndef CLUA_LIB_H
#define CLUA_LIB_H

#include "internal.h"

// The largest span of elements one call of a table function may walk, and the largest string one call may build.
#define LIB_SPAN_LIMIT 1000000
#define LIB_STRING_LIMIT 0x7FFFFFFF

// Loops are charged in blocks: at most this many steps, or this many bytes moved by memcpy and the like.
#define LIB_BLOCK_STEPS 4096
#define LIB_BLOCK_BYTES 65536
#define LIB_BYTES_PER_STEP 64

// Sets the stack to the function's arity. With fewer arguments than it requires the stack stays as it is, so that
// the check of the missing argument (which the function must make before anything else) says "got no value".
static inline void lib_arity(lua_State *L, int arity, int required) {
  if (lua_gettop(L) >= required) lua_settop(L, arity);
}

static inline size_t lib_steps_of(size_t bytes) { return bytes / LIB_BYTES_PER_STEP + 1; }

// Turns a position as scripts give it (negative: from the end) into 1..; a position before the text gives 1.
static inline size_t lib_start_position(lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position;
  if (position == 0 || position < -(lua_Integer)length) return 1;
  return length + (size_t)position + 1;
}

// The same for the end of a range: cut at the text's end, 0 if before the text.
static inline size_t lib_end_position(lua_Integer position, size_t length) {
  if (position > (lua_Integer)length) return length;
  if (position >= 0) return (size_t)position;
  return position < -(lua_Integer)length ? 0 : length + (size_t)position + 1;
}

// lib_base.c. Pushes the text of the value at index (no address, NaN always "nan"; of an object what its __tostring
// gives, or its __name) and returns it. May call a script.
const char *lib_push_text(lua_State *L, int index, size_t *length);

// lib_base.c. What a call that fails may leave changed in the state: kept before it, put back after it.
struct lib_before {
  uint32_t rule, law;
  struct clua_requiring *requiring;
};
static inline struct lib_before lib_before(const struct clua_state *h) {
  return (struct lib_before){h->rule, h->law, h->requiring};
}
static inline void lib_restore(struct clua_state *h, const struct lib_before *before) {
  h->rule = before->rule;
  h->law = before->law;
  h->requiring = before->requiring;
}
// After a call that ended with the status: a stop is raised again, lack of memory is one.
void lib_rethrow_stop(lua_State *L, struct clua_state *h, int status);
// An ordinary error was caught, its value is at the top: what the host noted for it is forgotten.
void lib_catch(lua_State *L, struct clua_state *h);

// lib_match.c. Character classes of the C locale.
enum lib_class {
  LIB_ALPHA = 1, LIB_DIGIT = 2, LIB_LOWER = 4, LIB_UPPER = 8, LIB_SPACE = 16, LIB_CONTROL = 32, LIB_PUNCT = 64,
  LIB_HEX = 128
};
extern const unsigned char lib_classes[256];
static inline bool lib_is(int classes, char c) { return (lib_classes[(unsigned char)c] & classes) != 0; }

// The pattern matcher (lib_match.c).
#define LIB_MAX_CAPTURES 32
#define LIB_MAX_DEPTH 200
#define LIB_CAPTURE_OPEN (-1)
#define LIB_CAPTURE_POSITION (-2)

struct lib_capture {
  const char *start;
  ptrdiff_t length;  // or LIB_CAPTURE_OPEN, LIB_CAPTURE_POSITION
};

struct lib_matcher {
  lua_State *L;
  struct clua_state *host;
  const char *subject, *subject_end;
  const char *pattern, *pattern_end;  // without the leading '^' where that is an anchor
  int captures;
  struct lib_capture capture[LIB_MAX_CAPTURES];
};

void lib_matcher_init(struct lib_matcher *m, lua_State *L, const char *subject, size_t subject_length,
                      const char *pattern, size_t pattern_length);
// Tries the pattern at one place. The end of the match, or NULL.
const char *lib_match_at(struct lib_matcher *m, const char *start);
// Pushes capture `index` (from 0) of the match start..end; without captures number 0 is the whole match.
void lib_push_capture(struct lib_matcher *m, int index, const char *start, const char *end);
// Pushes all captures and returns how many; with `whole` and no captures, the whole match.
int lib_push_captures(struct lib_matcher *m, const char *start, const char *end, bool whole);

// lib_format.c
int lib_string_format(lua_State *L);
// lib_match.c
int lib_string_find(lua_State *L);
int lib_string_match(lua_State *L);
// lib_string.c: appends bytes to a buffer, charging as it goes.
void lib_append(lua_State *L, luaL_Buffer *buffer, const char *bytes, size_t length);

#endif
