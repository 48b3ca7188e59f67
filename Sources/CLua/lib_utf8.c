// The utf8 table: char charpattern codepoint codes len offset. Strict: code points up to 10FFFF without surrogates;
// lax: everything up to 7FFFFFFF (sequences of up to six bytes). Never an overlong form.
#include "lib.h"

#define INVALID_CODE "invalid UTF-8 code"

static bool is_continuation(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

// How many bytes a sequence has that begins with c; 0: c begins none.
static size_t sequence_length(unsigned char c) {
  if (c < 0x80) return 1;
  if (c < 0xC0) return 0;
  if (c < 0xE0) return 2;
  if (c < 0xF0) return 3;
  if (c < 0xF8) return 4;
  if (c < 0xFC) return 5;
  return c < 0xFE ? 6 : 0;
}

// Decodes the sequence at s. Returns its length, or 0 if it is none. Lua strings end with a 0, which is no
// continuation, so a sequence cut off by the end is seen as such.
static size_t decode(const char *s, bool strict, unsigned *code) {
  static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
  unsigned char lead = (unsigned char)s[0];
  size_t length = sequence_length(lead);
  if (length == 0) return 0;
  unsigned value = length == 1 ? lead : lead & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if (!is_continuation(s[i])) return 0;
    value = value << 6 | ((unsigned char)s[i] & 0x3F);
  }
  if (value < least[length]) return 0;
  if (strict && (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))) return 0;
  *code = value;
  return length;
}

// Encodes a code point of up to 31 bits into bytes (room for 6) and returns the length.
static size_t encode(unsigned code, char *bytes) {
  if (code < 0x80) {
    bytes[0] = (char)code;
    return 1;
  }
  size_t length = 2;
  while (length < 6 && code >= 1u << (5 * length + 1)) length++;
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (code & 0x3F));
    code >>= 6;
  }
  bytes[0] = (char)((0xFF00u >> length & 0xFF) | code);
  return length;
}

// A position counted from 1, or from the end; 0 if it lies before the text.
static lua_Integer position_in(lua_Integer position, size_t length) {
  if (position >= 0) return position;
  return position < -(lua_Integer)length ? 0 : (lua_Integer)length + position + 1;
}

static int utf8_len(lua_State *L) {
  lib_arity(L, 4, 1);
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer from = position_in(luaL_optinteger(L, 2, 1), length);
  lua_Integer until = position_in(luaL_optinteger(L, 3, -1), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, 1 <= from && from <= (lua_Integer)length + 1, 2, "initial position out of bounds");
  luaL_argcheck(L, until <= (lua_Integer)length, 3, "final position out of bounds");
  lua_Integer count = 0;
  while (from <= until) {
    unsigned code;
    size_t size = decode(s + from - 1, strict, &code);
    CLUA_CHARGE(L, clua_of(L), 1);
    if (size == 0) {
      lua_pushnil(L);
      lua_pushinteger(L, from);
      return 2;
    }
    from += (lua_Integer)size;
    count++;
  }
  lua_pushinteger(L, count);
  return 1;
}

static int utf8_codepoint(lua_State *L) {
  lib_arity(L, 4, 1);
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer from = position_in(luaL_optinteger(L, 2, 1), length);
  lua_Integer until = position_in(luaL_optinteger(L, 3, from), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, from >= 1, 2, "out of bounds");
  luaL_argcheck(L, until <= (lua_Integer)length, 3, "out of bounds");
  if (from > until) return 0;
  if (until - from >= LIB_STRING_LIMIT) return luaL_error(L, "string slice too long");
  luaL_checkstack(L, (int)(until - from + 1), "string slice too long");
  int count = 0;
  while (from <= until) {
    unsigned code;
    size_t size = decode(s + from - 1, strict, &code);
    CLUA_CHARGE(L, clua_of(L), 1);
    if (size == 0) return luaL_error(L, INVALID_CODE);
    lua_pushinteger(L, code);
    from += (lua_Integer)size;
    count++;
  }
  return count;
}

static int utf8_char(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (int i = 1; i <= count; i++) {
    char bytes[6];
    lua_Integer code = luaL_checkinteger(L, i);
    luaL_argcheck(L, 0 <= code && code <= 0x7FFFFFFF, i, "value out of range");
    luaL_addlstring(&buffer, bytes, encode((unsigned)code, bytes));
    CLUA_CHARGE(L, clua_of(L), 1);
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int utf8_offset(lua_State *L) {
  lib_arity(L, 3, 2);
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer n = luaL_checkinteger(L, 2), end = (lua_Integer)length;
  lua_Integer at = position_in(luaL_optinteger(L, 3, n >= 0 ? 1 : end + 1), length) - 1;
  luaL_argcheck(L, 0 <= at && at <= end, 3, "position out of bounds");
  if (n != 0 && is_continuation(s[at])) return luaL_error(L, "initial position is a continuation byte");
  bool found = n == 0;
  if (n == 0)
    while (at > 0 && is_continuation(s[at])) {
      CLUA_CHARGE(L, clua_of(L), 1);
      at--;
    }
  lua_Integer step = n < 0 ? -1 : 1;
  if (n > 0) n--;
  while (n != 0 && (step < 0 ? at > 0 : at < end)) {
    do {
      at += step;
      CLUA_CHARGE(L, clua_of(L), 1);
    } while (at > 0 && is_continuation(s[at]));
    n -= step;
  }
  if (found || n == 0)
    lua_pushinteger(L, at + 1);
  else
    lua_pushnil(L);
  return 1;
}

// ---- codes ----

static int next_code(lua_State *L, bool strict) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Unsigned at = (lua_Unsigned)lua_tointeger(L, 2);  // just behind the first byte of the character before
  while (at < length && is_continuation(s[at])) {
    CLUA_CHARGE(L, clua_of(L), 1);
    at++;
  }
  if (at >= length) return 0;
  unsigned code;
  if (decode(s + at, strict, &code) == 0) return luaL_error(L, INVALID_CODE);
  lua_pushinteger(L, (lua_Integer)at + 1);
  lua_pushinteger(L, code);
  return 2;
}

static int strict_step(lua_State *L) {
  lib_arity(L, 2, 1);
  return next_code(L, true);
}

static int lax_step(lua_State *L) {
  lib_arity(L, 2, 1);
  return next_code(L, false);
}

static int utf8_codes(lua_State *L) {
  lib_arity(L, 2, 1);
  luaL_checkstring(L, 1);
  lua_pushcfunction(L, lua_toboolean(L, 2) ? lax_step : strict_step);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

// ---- the table ----

static const luaL_Reg utf8_functions[] = {
    {"char", utf8_char}, {"codepoint", utf8_codepoint}, {"codes", utf8_codes},
    {"len", utf8_len},   {"offset", utf8_offset},       {NULL, NULL},
};

void clua_open_utf8(lua_State *L) {
  luaL_newlibtable(L, utf8_functions);
  luaL_setfuncs(L, utf8_functions, 0);
  lua_pushlstring(L, "[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
  lua_setfield(L, -2, "charpattern");
  lua_setfield(L, -2, "utf8");
}
