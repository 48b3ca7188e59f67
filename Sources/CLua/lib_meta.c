// setmetatable and getmetatable of the library profile.
//
// A table gets a metatable of our own, which no script ever holds: the fields that are allowed are copied into it, once
// and for all. All of them are functions written in Lua, so that each runs in the interpreter, where the timer's hook
// reaches it; __index may be a table. What is left out is left out for a bug of Debian's Lua 5.4.4 or because it would
// run where nobody looks: see Safety.md.
#include <string.h>

#include "lib.h"

static const char *const allowed[] = {
    "__add", "__band", "__bnot", "__bor", "__bxor", "__call", "__div", "__eq",       "__idiv", "__index", "__le", "__len",
    "__lt",  "__mod",  "__mul",  "__name", "__newindex", "__pow", "__shl", "__shr", "__sub", "__tostring", "__unm",
};
enum { ALLOWED = sizeof allowed / sizeof *allowed, LONGEST_NAME = 40 };

static bool is_allowed(const char *field) {
  for (int i = 0; i < ALLOWED; i++)
    if (strcmp(allowed[i], field) == 0) return true;
  return false;
}

bool clua_is_sealed(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
  bool sealed = lua_rawgetp(L, -1, &CLUA_SEALED) != LUA_TNIL;
  lua_pop(L, 2);
  return sealed;
}

// Letters, digits, _ and what parts names: it stands in messages.
static bool is_name(const char *text, size_t length) {
  if (length == 0 || length > LONGEST_NAME) return false;
  for (size_t i = 0; i < length; i++)
    if (!lib_is(LIB_ALPHA | LIB_DIGIT, text[i]) && strchr("_.-", text[i]) == NULL) return false;
  return true;
}

_Noreturn static void refuse_field(lua_State *L, const char *field) {
  if (strcmp(field, "__gc") == 0 || strcmp(field, "__close") == 0 || strcmp(field, "__mode") == 0 ||
      strcmp(field, "__metatable") == 0 || strcmp(field, "__concat") == 0 || strcmp(field, "__pairs") == 0)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "setmetatable: %s is not allowed in a shared module", field);
  lua_newtable(L);
  for (int i = 0; i < ALLOWED; i++) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, allowed[i]);
  }
  clua_fail_name(L, CLUA_FAIL_WRONG_ARGUMENT, field, -1, "setmetatable: a metatable has no %s", field);
}

// The value at the top is one that the field may have; a C function could loop or be reached where no script is.
static void check_value(lua_State *L, const char *field) {
  int kind = lua_type(L, -1);
  if (strcmp(field, "__name") == 0) {
    size_t length;
    const char *text = kind == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
    if (text == NULL || !is_name(text, length))
      clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "setmetatable: __name is a short text of letters, digits, _ . and -");
    return;
  }
  if (kind == LUA_TTABLE && strcmp(field, "__index") == 0) return;
  if (kind != LUA_TFUNCTION || lua_iscfunction(L, -1))
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "setmetatable: %s must be a function written in Lua%s, and is a %s", field,
              strcmp(field, "__index") == 0 ? " or a table" : "",
              lua_iscfunction(L, -1) ? "function of the host" : luaL_typename(L, -1));
}

// The least of the fields that begin with __ and are not allowed; NULL: there is none. Its text is the table's.
static const char *find_unknown(lua_State *L, int source) {
  struct clua_state *h = clua_of(L);
  const char *found = NULL;
  for (lua_pushnil(L); lua_next(L, source); lua_pop(L, 1)) {
    CLUA_CHARGE(L, h, 1);
    const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
    if (key[0] != '_' || key[1] != '_' || is_allowed(key)) continue;
    if (found == NULL || strcmp(key, found) < 0) found = key;
  }
  return found;
}

// Pushes a sealed metatable with the fields of the table at `source`, which is read raw.
static void push_sealed(lua_State *L, int source) {
  const char *unknown = find_unknown(L, source);
  if (unknown != NULL) refuse_field(L, unknown);
  lua_createtable(L, 0, 8);
  lua_pushboolean(L, 1);  // what getmetatable gives
  for (int i = 0; i < ALLOWED; i++) {
    lua_pushstring(L, allowed[i]);
    if (lua_rawget(L, source) == LUA_TNIL) {
      lua_pop(L, 1);
      continue;
    }
    check_value(L, allowed[i]);
    if (lua_type(L, -1) == LUA_TSTRING) lua_copy(L, -1, -2);
    lua_setfield(L, -3, allowed[i]);
  }
  lua_rawsetp(L, -2, &CLUA_SEALED);
}

// Pushes the sealed form of the metatable at 2. That of a frozen table is always the same and made once: it lies in
// the metatable of the table's front.
static void push_sealed_form(lua_State *L) {
  clua_push_readable(L, 2);
  int source = lua_gettop(L);
  if (!clua_is_frozen(L, 2)) {
    push_sealed(L, source);
    return;
  }
  lua_getmetatable(L, 2);
  if (lua_rawgetp(L, -1, &CLUA_LIBRARY) != LUA_TNIL) return;
  lua_pop(L, 1);
  push_sealed(L, source);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, &CLUA_LIBRARY);
}

static int set_metatable(lua_State *L) {
  lib_arity(L, 2, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TTABLE);
  if (clua_is_frozen(L, 1)) clua_check_writable(L, 1, "setmetatable");
  if (lua_getmetatable(L, 1))
    clua_fail(L, CLUA_FAIL_READ_ONLY, "setmetatable: the table has a metatable already, and it is sealed");
  clua_refuse_law(L, 2, "setmetatable");
  push_sealed_form(L);
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

// What is told of a metatable: its __name, or true; nil for whatever got none from a shared module.
static int get_metatable(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checkany(L, 1);
  if (lua_type(L, 1) != LUA_TTABLE || !lua_getmetatable(L, 1))
    lua_pushnil(L);
  else
    lua_rawgetp(L, -1, &CLUA_SEALED);
  return 1;
}

// Upvalues: the table behind the front, its __index function. The function gets the front, never the table.
static int front_index(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_call(L, 2, 1);
  return 1;
}

// What a front reads is in the target, then in what the target's metatable, at `sealed`, has for __index.
static void set_index(lua_State *L, int target, int sealed, int metatable) {
  int kind = lua_getfield(L, sealed, "__index");
  if (kind == LUA_TFUNCTION) {
    lua_pushvalue(L, target);
    lua_insert(L, -2);
    lua_pushcclosure(L, front_index, 2);
    lua_setfield(L, metatable, "__index");
    lua_pushnil(L);
    lua_setmetatable(L, target);
    return;
  }
  if (kind == LUA_TTABLE) {
    lua_createtable(L, 0, 1);
    lua_insert(L, -2);
    lua_setfield(L, -2, "__index");
  }
  lua_setmetatable(L, target);  // nil: the target needs none
}

void clua_seal_front(lua_State *L, int target, int front) {
  int sealed = lua_gettop(L);
  lua_getmetatable(L, front);
  int metatable = sealed + 1;
  for (int i = 0; i < ALLOWED; i++) {
    if (strcmp(allowed[i], "__index") == 0 || strcmp(allowed[i], "__newindex") == 0) continue;
    if (lua_getfield(L, sealed, allowed[i]) != LUA_TNIL) lua_setfield(L, metatable, allowed[i]);
    else lua_pop(L, 1);
  }
  lua_rawgetp(L, sealed, &CLUA_SEALED);
  lua_rawsetp(L, metatable, &CLUA_SEALED);
  set_index(L, target, sealed, metatable);
  lua_settop(L, sealed - 1);
}

void clua_open_meta(lua_State *L) {
  lua_pushcfunction(L, set_metatable);
  lua_setfield(L, -2, "setmetatable");
  lua_pushcfunction(L, get_metatable);
  lua_setfield(L, -2, "getmetatable");
}
