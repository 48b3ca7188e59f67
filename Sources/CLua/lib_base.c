// The functions of the profile that stand in no table: assert error ipairs pairs pcall print select tonumber tostring
// type xpcall. Nothing here reaches past a metatable, shows an address, or lets a script catch a stop.
#include <math.h>
#include <string.h>

#include "lib.h"

// ---- text of values ----

// Pushes what the object at index says of itself; false, and nothing is pushed: it is a plain table.
static bool push_own_text(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  if (lua_rawgetp(L, -1, &CLUA_SEALED) == LUA_TNIL) {
    lua_pop(L, 2);
    return false;
  }
  lua_pushliteral(L, "__tostring");
  if (lua_rawget(L, -3) != LUA_TNIL) {
    lua_pushvalue(L, index);
    lua_call(L, 1, 1);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "__tostring must return a text");
  } else {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) lua_pushvalue(L, -1);  // its __name
    else lua_pushliteral(L, "table");
  }
  lua_insert(L, -3);
  lua_settop(L, -3);
  return true;
}

const char *lib_push_text(lua_State *L, int index, size_t *length) {
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TNUMBER:
      if (isnan(lua_tonumber(L, index)))
        lua_pushliteral(L, "nan");  // the sign of "not a number" differs between processors
      else
        lua_pushvalue(L, index);
      break;
    case LUA_TNIL: lua_pushliteral(L, "nil"); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    case LUA_TUSERDATA: lua_pushstring(L, clua_type_name(L, index)); break;
    case LUA_TTABLE:
      if (!push_own_text(L, index)) lua_pushliteral(L, "table");
      break;
    default: lua_pushstring(L, luaL_typename(L, index));
  }
  return lua_tolstring(L, -1, length);  // turns the pushed copy of a number into its text
}

static int base_tostring(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checkany(L, 1);
  lib_push_text(L, 1, NULL);
  return 1;
}

static int base_type(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checkany(L, 1);
  lua_pushstring(L, luaL_typename(L, 1));
  return 1;
}

// ---- numbers from text ----

static int digit_value(char c) {
  if (lib_is(LIB_DIGIT, c)) return c - '0';
  return lib_is(LIB_ALPHA, c) ? (c | 32) - 'a' + 10 : 36;
}

static size_t skip_spaces(lua_State *L, const char *s, size_t i, size_t length) {
  for (; i < length && lib_is(LIB_SPACE, s[i]); i++) CLUA_CHARGE(L, clua_of(L), 1);
  return i;
}

// Reads a whole text as an integer in a base; wraps around as integers do. False if it is none.
static bool read_in_base(lua_State *L, const char *s, size_t length, int base, lua_Integer *result) {
  lua_Unsigned value = 0;
  size_t i = skip_spaces(L, s, 0, length);
  bool negative = i < length && s[i] == '-';
  if (negative || (i < length && s[i] == '+')) i++;
  size_t first = i;
  for (; i < length && digit_value(s[i]) < base; i++) {
    CLUA_CHARGE(L, clua_of(L), 1);
    value = value * (lua_Unsigned)base + (lua_Unsigned)digit_value(s[i]);
  }
  if (i == first || skip_spaces(L, s, i, length) != length) return false;
  *result = (lua_Integer)(negative ? 0u - value : value);
  return true;
}

static int tonumber_in_base(lua_State *L) {
  size_t length;
  lua_Integer base = luaL_checkinteger(L, 2), value;
  luaL_checktype(L, 1, LUA_TSTRING);
  luaL_argcheck(L, 2 <= base && base <= 36, 2, "base out of range");
  const char *s = lua_tolstring(L, 1, &length);
  if (read_in_base(L, s, length, (int)base, &value))
    lua_pushinteger(L, value);
  else
    lua_pushnil(L);
  return 1;
}

static int base_tonumber(lua_State *L) {
  lib_arity(L, 2, 1);
  if (!lua_isnoneornil(L, 2)) return tonumber_in_base(L);
  luaL_checkany(L, 1);
  if (lua_type(L, 1) == LUA_TNUMBER) {
    lua_settop(L, 1);
    return 1;
  }
  size_t length;
  const char *s = lua_tolstring(L, 1, &length);
  if (s != NULL) CLUA_CHARGE(L, clua_of(L), length);
  if (s == NULL || lua_stringtonumber(L, s) != length + 1) lua_pushnil(L);
  return 1;
}

// ---- errors ----

// Raises the value on the top; a text gets the position of the function at `level` in front.
static int raise_value(lua_State *L, lua_Integer level) {
  if (lua_type(L, -1) == LUA_TSTRING && level > 0) {
    luaL_where(L, level > 1000000 ? 1000000 : (int)level);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int base_error(lua_State *L) {
  lib_arity(L, 2, 0);
  lua_Integer level = luaL_optinteger(L, 2, 1);
  lua_settop(L, 1);
  return raise_value(L, level);
}

static int base_assert(lua_State *L) {
  if (lua_toboolean(L, 1)) return lua_gettop(L);  // any number of arguments
  luaL_checkany(L, 1);
  if (lua_gettop(L) == 1) lua_pushliteral(L, "assertion failed!");
  lua_settop(L, 2);
  return raise_value(L, 1);
}

// A message begins with "#path:line: " so that the host can take it apart; what a script catches shows the path alone.
static void hide_mark(lua_State *L) {
  if (lua_type(L, -1) != LUA_TSTRING) return;
  size_t length;
  const char *text = lua_tolstring(L, -1, &length), *colon = strchr(text, ':');
  if (text[0] != '#' || colon == NULL || !lib_is(LIB_DIGIT, colon[1])) return;
  lua_pushlstring(L, text + 1, length - 1);
  lua_remove(L, -2);
}

void lib_rethrow_stop(lua_State *L, struct clua_state *h, int status) {
  if (status == LUA_ERRMEM && h->stop == CLUA_STOP_NONE) {
    h->stop = CLUA_STOP_MEMORY;
    h->place_noted = true;  // by the allocator
  }
  if (h->stop != CLUA_STOP_NONE) clua_raise_stop(L);
}

void lib_catch(lua_State *L, struct clua_state *h) {
  h->failure = CLUA_FAIL_ERROR;
  hide_mark(L);
}

// A protected call. A stop is not the script's to catch; an ordinary error is caught.
static int call_protected(lua_State *L, int arguments, int results) {
  struct clua_state *h = clua_of(L);
  struct lib_before before = lib_before(h);
  int status = lua_pcall(L, arguments, results, 0);
  h->thread = L;  // where memory ran out on the way into a coroutine, it is that one still
  lib_rethrow_stop(L, h, status);
  if (status != LUA_OK) {
    lib_restore(h, &before);
    lib_catch(L, h);
  }
  return status;
}

static int base_pcall(lua_State *L) {
  luaL_checkany(L, 1);  // any number of arguments
  int status = call_protected(L, lua_gettop(L) - 1, LUA_MULTRET);
  luaL_checkstack(L, 1, "too many results");
  lua_pushboolean(L, status == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

// The handler is called here, after the failed call is over, never by Lua: so it cannot run after a stop.
static int base_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);  // any number of arguments
  lua_pushvalue(L, 1);
  lua_copy(L, 2, 1);
  lua_replace(L, 2);
  int status = call_protected(L, lua_gettop(L) - 2, LUA_MULTRET);
  if (status == LUA_OK) {
    lua_pushboolean(L, 1);
    lua_replace(L, 1);
    return lua_gettop(L);
  }
  call_protected(L, 1, 1);
  lua_pushboolean(L, 0);
  lua_insert(L, 1);
  return 2;
}

static int base_select(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer from = luaL_checkinteger(L, 1);
  if (from < 0) from += count;
  luaL_argcheck(L, from >= 1, 1, "index out of range");
  return from >= count ? 0 : count - (int)from;
}

// ---- ipairs, pairs ----

static int ipairs_step(lua_State *L) {
  lua_settop(L, 2);
  lua_Unsigned i = (lua_Unsigned)luaL_checkinteger(L, 2) + 1;
  lua_pushinteger(L, (lua_Integer)i);
  return lua_geti(L, 1, (lua_Integer)i) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checkany(L, 1);
  clua_refuse_law(L, 1, "ipairs");
  lua_pushcfunction(L, ipairs_step);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

// A key of the table to be traversed. The bytes of a string belong to the table.
struct key {
  enum { INTEGER, FLOAT, STRING, BOOLEAN } kind;
  union {
    lua_Integer integer;  // BOOLEAN: 0 or 1
    lua_Number number;
    const char *bytes;
  } of;
  size_t length;
};

// A float key has a fraction or lies outside the integers (else Lua makes it an integer), so they are never equal.
static bool integer_before_float(lua_Integer a, lua_Number b) {
  if (b >= 0x1p63) return true;
  return b > -0x1p63 && a <= (lua_Integer)floor(b);
}

static bool key_before(const struct key *a, const struct key *b) {
  if (a->kind == INTEGER && b->kind == FLOAT) return integer_before_float(a->of.integer, b->of.number);
  if (a->kind == FLOAT && b->kind == INTEGER) return !integer_before_float(b->of.integer, a->of.number);
  if (a->kind != b->kind) return a->kind < b->kind;
  if (a->kind == FLOAT) return a->of.number < b->of.number;
  if (a->kind != STRING) return a->of.integer < b->of.integer;
  int order = memcmp(a->of.bytes, b->of.bytes, a->length < b->length ? a->length : b->length);
  return order != 0 ? order < 0 : a->length < b->length;
}

// Merges the sorted runs from[low..middle) and from[middle..high) into `to`.
static void merge_keys(lua_State *L, struct key *to, const struct key *from, size_t low, size_t middle, size_t high) {
  struct clua_state *h = clua_of(L);
  size_t i = low, j = middle;
  for (size_t k = low; k < high; k++) {
    CLUA_CHARGE(L, h, 1 + (i < high ? from[i].length / LIB_BYTES_PER_STEP : 0));
    bool left = i < middle && (j >= high || !key_before(&from[j], &from[i]));
    to[k] = from[left ? i++ : j++];
  }
}

// Sorts keys[0..count) with scratch room of the same size behind it. Returns where the sorted keys are.
static struct key *sort_keys(lua_State *L, struct key *keys, size_t count) {
  struct key *from = keys, *to = keys + count;
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t low = 0; low < count; low += 2 * width) {
      size_t middle = low + width < count ? low + width : count;
      size_t high = middle + width < count ? middle + width : count;
      merge_keys(L, to, from, low, middle, high);
    }
    struct key *other = from;
    from = to;
    to = other;
  }
  return from;
}

static struct key key_at(lua_State *L, int index) {
  struct key key = {.kind = INTEGER, .length = 0};
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        key.of.integer = lua_tointeger(L, index);
      } else {
        key.kind = FLOAT;
        key.of.number = lua_tonumber(L, index);
      }
      break;
    case LUA_TSTRING:
      key.kind = STRING;
      key.of.bytes = lua_tolstring(L, index, &key.length);
      break;
    case LUA_TBOOLEAN:
      key.kind = BOOLEAN;
      key.of.integer = lua_toboolean(L, index);
      break;
    default: luaL_error(L, "pairs: a key of type '%s' has no fixed order", luaL_typename(L, index));
  }
  return key;
}

static void push_key(lua_State *L, const struct key *key) {
  switch (key->kind) {
    case INTEGER: lua_pushinteger(L, key->of.integer); break;
    case FLOAT: lua_pushnumber(L, key->of.number); break;
    case STRING: lua_pushlstring(L, key->of.bytes, key->length); break;
    case BOOLEAN: lua_pushboolean(L, (int)key->of.integer); break;
  }
}

// Counts the keys of the table on the top. *array: they are 1 to count, found in that order.
static size_t count_keys(lua_State *L, bool *array) {
  struct clua_state *h = clua_of(L);
  size_t count = 0;
  *array = true;
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    lua_pop(L, 1);
    count++;
    if (*array) *array = lua_isinteger(L, -1) && lua_tointeger(L, -1) == (lua_Integer)count;
    CLUA_CHARGE(L, h, 1);
  }
  return count;
}

// Pushes an array of the keys, in their order, of the table on the top.
static void push_sorted_keys(lua_State *L, size_t count) {
  struct clua_state *h = clua_of(L);
  struct key *keys = lua_newuserdatauv(L, 2 * count * sizeof *keys, 0);
  size_t n = 0;
  lua_pushnil(L);
  while (lua_next(L, -3)) {
    lua_pop(L, 1);
    keys[n++] = key_at(L, -1);
    CLUA_CHARGE(L, h, 1);
  }
  keys = sort_keys(L, keys, count);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    push_key(L, &keys[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
    CLUA_CHARGE(L, h, 1);
  }
  lua_remove(L, -2);  // the block of keys
}

size_t clua_list_keys(lua_State *L) {
  bool array;
  size_t count = count_keys(L, &array);
  if (array) lua_pushnil(L);
  else push_sorted_keys(L, count);
  lua_remove(L, -2);
  return count;
}

// Upvalues: the table, its keys in order (nil: 1 to count), their count, how many have been visited.
static int pairs_step(lua_State *L) {
  lua_settop(L, 0);
  struct clua_state *h = clua_of(L);
  bool array = lua_isnil(L, lua_upvalueindex(2));
  lua_Integer count = lua_tointeger(L, lua_upvalueindex(3)), i = lua_tointeger(L, lua_upvalueindex(4));
  while (i++ < count) {
    CLUA_CHARGE(L, h, 1);
    if (array)
      lua_pushinteger(L, i);
    else
      lua_rawgeti(L, lua_upvalueindex(2), i);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) {
      lua_pushinteger(L, i);
      lua_replace(L, lua_upvalueindex(4));
      return 2;
    }
    lua_settop(L, 0);  // removed meanwhile
  }
  lua_pushinteger(L, count);
  lua_replace(L, lua_upvalueindex(4));
  lua_pushnil(L);
  return 1;
}

static int base_pairs(lua_State *L) {
  lib_arity(L, 1, 1);
  if (lua_type(L, 1) == LUA_TUSERDATA && luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  clua_push_readable(L, 1);
  bool array;
  size_t count = count_keys(L, &array);
  if (array)
    lua_pushnil(L);
  else
    push_sorted_keys(L, count);
  lua_pushinteger(L, (lua_Integer)count);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, pairs_step, 4);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

// ---- print ----

// The length of the character at s if a terminal can be shown it, or 0: controls (also those of 0x80 to 0x9F),
// signs that reorder or break lines, and bytes that are not UTF-8.
static size_t showable(const unsigned char *s, size_t left) {
  if (s[0] < 0x80) return s[0] == '\t' || !lib_is(LIB_CONTROL, (char)s[0]);
  size_t length = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
  if (s[0] < 0xC2 || s[0] > 0xF4 || length > left) return 0;
  unsigned code = s[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((s[i] & 0xC0) != 0x80) return 0;
    code = code << 6 | (s[i] & 0x3F);
  }
  static const unsigned least[] = {0, 0, 0xA0, 0x800, 0x10000};
  if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0;
  return (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ? 0 : length;
}

static void put(lua_State *L, struct clua_state *h, const void *bytes, size_t length) {
  if (length > h->output_limit - h->output_used) {
    h->output_cut = true;
    if (h->stop == CLUA_STOP_NONE) h->stop = CLUA_STOP_OUTPUT;
    clua_raise_stop(L);
  }
  memcpy(h->output + h->output_used, bytes, length);
  h->output_used += length;
}

static void put_text(lua_State *L, struct clua_state *h, const unsigned char *s, size_t length) {
  static const char hex[] = "0123456789ABCDEF";
  for (size_t i = 0; i < length;) {
    CLUA_CHARGE(L, h, 1);
    size_t size = showable(s + i, length - i);
    char escaped[4] = {'\\', 'x', hex[s[i] >> 4], hex[s[i] & 15]};
    put(L, h, size > 0 ? (const void *)(s + i) : escaped, size > 0 ? size : sizeof escaped);
    i += size > 0 ? size : 1;
  }
}

static int base_print(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  struct clua_state *h = clua_of(L);
  for (int i = 1; i <= count; i++) {
    size_t length;
    const char *text = lib_push_text(L, i, &length);
    if (i > 1) put(L, h, "\t", 1);
    put_text(L, h, (const unsigned char *)text, length);
    lua_pop(L, 1);
  }
  put(L, h, "\n", 1);
  return 0;
}

static const luaL_Reg base_functions[] = {
    {"assert", base_assert}, {"error", base_error},       {"ipairs", base_ipairs},     {"pairs", base_pairs},
    {"pcall", base_pcall},   {"print", base_print},       {"select", base_select},     {"tonumber", base_tonumber},
    {"type", base_type},     {"tostring", base_tostring}, {"xpcall", base_xpcall},     {NULL, NULL},
};

void clua_open_base(lua_State *L) { luaL_setfuncs(L, base_functions, 0); }
