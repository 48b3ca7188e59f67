// Read-only tables. What a plugin makes while it is loaded may be read by its rules and never written: a rule is a
// function of the case and the law, and two cases cannot meet.
//
// A frozen table is an empty table whose metatable leads to the real one. Rules have no setmetatable, getmetatable or raw
// access, and those of shared modules (lib_meta.c) neither show a metatable nor change one, so nothing leads around it.
#include "internal.h"

static int refuse_write(lua_State *L) {
  lua_settop(L, 3);
  bool shown = lua_type(L, 2) == LUA_TSTRING || lua_type(L, 2) == LUA_TNUMBER;
  const char *key = shown ? luaL_tolstring(L, 2, NULL) : luaL_typename(L, 2);
  clua_fail(L, CLUA_FAIL_READ_ONLY, "'%s' cannot be set: the table is read-only when rules run, they keep nothing", key);
}

static int length_of_target(lua_State *L) {
  lua_settop(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

bool clua_is_frozen(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
  bool frozen = lua_rawgetp(L, -1, &CLUA_FROZEN) != LUA_TNIL;
  lua_pop(L, 2);
  return frozen;
}

// Who reads a whole law at once has read its noted parameters too. The law is at the top.
static void note_law(lua_State *L) {
  if (!lua_getmetatable(L, -1)) return;
  if (lua_rawgetp(L, -1, &CLUA_NOTES) == LUA_TTABLE) clua_note_all(L, lua_gettop(L));
  lua_pop(L, 2);
}

void clua_push_readable(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_type(L, index) == LUA_TTABLE && lua_getmetatable(L, index)) {
    if (lua_rawgetp(L, -1, &CLUA_FROZEN) != LUA_TNIL) {
      lua_remove(L, -2);
      note_law(L);
      return;
    }
    lua_pop(L, 2);
  }
  lua_pushvalue(L, index);
}

void clua_check_writable(lua_State *L, int index, const char *function) {
  if (clua_is_frozen(L, index))
    clua_fail(L, CLUA_FAIL_READ_ONLY, "%s: the table is read-only when rules run, they keep nothing", function);
}

// Makes the front for the table at the top of the stack and replaces it.
static void put_front(lua_State *L) {
  lua_newtable(L);                    // front
  lua_createtable(L, 0, 4);           // metatable
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, length_of_target, 1);
  lua_setfield(L, -2, "__len");
  lua_pushvalue(L, -3);
  lua_rawsetp(L, -2, &CLUA_FROZEN);
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

enum { DEEPEST = 100 };
static void settle(lua_State *L, int memo, int depth);

// A function of the library. Those that a script can make are iterators: they remember where they are.
static void settle_c_function(lua_State *L, int function) {
  if (lua_getupvalue(L, function, 1) == NULL) return;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_FROZEN);
  lua_pushvalue(L, function);
  bool of_host = lua_rawget(L, -2) != LUA_TNIL;
  lua_pop(L, 3);
  if (!of_host)
    clua_fail(L, CLUA_FAIL_KEEPS_STATE,
              "an iterator made while the file is loaded would go on from case to case: make it inside decide");
}

// The function at the top: checks it, and freezes what its outer locals hold.
static void settle_function(lua_State *L, int memo, int depth) {
  int function = lua_gettop(L);
  if (lua_iscfunction(L, function)) {
    settle_c_function(L, function);
    return;
  }
  clua_check_pure(L, function);
  for (int i = 1; lua_getupvalue(L, function, i) != NULL; i++) {
    settle(L, memo, depth + 1);
    lua_setupvalue(L, function, i);
  }
}

// Texts, numbers and booleans are the keys of the table at the index.
static void check_keys(lua_State *L, int table) {
  int wrong = LUA_TNONE;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    int kind = lua_type(L, -2);
    if (kind != LUA_TSTRING && kind != LUA_TNUMBER && kind != LUA_TBOOLEAN && kind > wrong) wrong = kind;
  }
  if (wrong != LUA_TNONE)
    clua_fail(L, CLUA_FAIL_KEEPS_STATE, "a %s is a key of a table that rules read: use texts or numbers",
              lua_typename(L, wrong));
}

// The functions and tables in the sealed metatable at the top, which several objects may have, once. `-1`: it stays.
static void settle_metatable(lua_State *L, int memo, int depth) {
  int sealed = lua_gettop(L);
  lua_pushvalue(L, sealed);
  bool done = lua_rawget(L, memo) != LUA_TNIL;
  lua_pop(L, 1);
  if (done) return;
  lua_pushvalue(L, sealed);
  lua_pushboolean(L, 1);
  lua_rawset(L, memo);
  for (lua_pushnil(L); lua_next(L, sealed);) {
    settle(L, memo, depth + 1);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, sealed);
  }
}

// A table, or an object of a shared module: that keeps its operators, and nothing in it can be written.
static void settle_table(lua_State *L, int memo, int depth) {
  int table = lua_gettop(L);
  lua_pushvalue(L, table);
  put_front(L);
  int front = lua_gettop(L);
  lua_pushvalue(L, table);
  lua_pushvalue(L, front);
  lua_rawset(L, memo);
  lua_pushvalue(L, front);
  lua_pushboolean(L, 1);
  lua_rawset(L, memo);
  check_keys(L, table);
  // In the order of pairs: where several entries are refused, always the same one is told.
  lua_pushvalue(L, table);
  lua_Integer count = (lua_Integer)clua_list_keys(L);
  int keys = lua_gettop(L);
  for (lua_Integer i = 1; i <= count; i++) {
    if (lua_isnil(L, keys)) lua_pushinteger(L, i);
    else lua_rawgeti(L, keys, i);
    lua_pushvalue(L, -1);
    int value = lua_rawget(L, table);
    if (value == LUA_TTABLE || value == LUA_TFUNCTION || value == LUA_TTHREAD) {
      settle(L, memo, depth + 1);
      lua_rawset(L, table);
    } else {
      lua_pop(L, 2);
    }
  }
  lua_settop(L, front);
  if (lua_getmetatable(L, table)) {
    settle_metatable(L, memo, depth);
    clua_seal_front(L, table, front);
  }
  lua_replace(L, table);  // the front
}

// Replaces the value at the top by what rules may hold of it. `memo` is a table: value -> front, front -> true.
static void settle(lua_State *L, int memo, int depth) {
  if (depth > DEEPEST)
    clua_fail(L, CLUA_FAIL_KEEPS_STATE, "tables and functions are nested more than %d deep", (int)DEEPEST);
  luaL_checkstack(L, 12, "tables nested too deep");
  struct clua_state *h = clua_of(L);
  CLUA_CHARGE(L, h, 1);
  int kind = lua_type(L, -1);
  if (kind == LUA_TTHREAD)
    clua_fail(L, CLUA_FAIL_KEEPS_STATE,
              "a coroutine made while the file is loaded would go on from case to case: make it inside a function");
  if (kind != LUA_TTABLE && kind != LUA_TFUNCTION) return;
  lua_pushvalue(L, -1);
  int known = lua_rawget(L, memo);
  if (known == LUA_TTABLE) {
    lua_remove(L, -2);
    return;
  }
  lua_pop(L, 1);
  if (known == LUA_TBOOLEAN) return;
  if (kind == LUA_TTABLE) {
    // A table with another metatable than a shared module can set is the globals, or frozen already.
    if (!lua_getmetatable(L, -1)) {
      settle_table(L, memo, depth);
      return;
    }
    lua_pop(L, 1);
    if (clua_is_sealed(L, -1) && !clua_is_frozen(L, -1)) settle_table(L, memo, depth);
    return;
  }
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, memo);
  settle_function(L, memo, depth);
}

void clua_freeze(lua_State *L, int index) {
  index = lua_absindex(L, index);
  lua_newtable(L);
  int memo = lua_gettop(L);
  lua_pushvalue(L, index);
  settle(L, memo, 0);
  lua_remove(L, memo);
}
