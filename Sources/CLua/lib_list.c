// Questions about lists: each any all count first sum contains. They work on the lists of a case and on plain tables,
// so that a rule needs no index arithmetic; contains also asks a set of the law.
#include "internal.h"

// The items of argument 1 are read with lua_geti: host lists, frozen and plain tables alike.
static lua_Integer check_list(lua_State *L, const char *function) {
  const struct clua_handle *list = clua_handle_at(L, 1, CLUA_TAG_LIST);
  if (list != NULL) return clua_node_at(L, list->number)->count;
  clua_refuse_law(L, 1, function);
  int kind = lua_type(L, 1);
  if (kind == LUA_TTABLE || (kind == LUA_TUSERDATA && luaL_getmetafield(L, 1, "__len") != LUA_TNIL)) {
    lua_settop(L, 2);
    return luaL_len(L, 1);
  }
  clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s wants a list, and was given a %s", function, clua_type_name(L, 1));
}

static void check_test(lua_State *L, const char *function) {
  if (lua_type(L, 2) != LUA_TFUNCTION)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s wants a function of one item after the list, and was given a %s",
              function, clua_type_name(L, 2));
}

// Calls the test on item i; leaves the item at the top and tells whether the test holds.
static bool holds(lua_State *L, lua_Integer i) {
  struct clua_state *h = clua_of(L);
  CLUA_CHARGE(L, h, 1);
  lua_settop(L, 2);
  lua_geti(L, 1, i);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, 3);
  lua_call(L, 1, 1);
  bool result = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return result;
}

static int list_any(lua_State *L) {
  lua_settop(L, 2);
  lua_Integer count = check_list(L, "any");
  check_test(L, "any");
  bool found = false;
  for (lua_Integer i = 1; i <= count && !found; i++) found = holds(L, i);
  lua_pushboolean(L, found);
  return 1;
}

static int list_all(lua_State *L) {
  lua_settop(L, 2);
  lua_Integer count = check_list(L, "all");
  check_test(L, "all");
  bool good = true;
  for (lua_Integer i = 1; i <= count && good; i++) good = holds(L, i);
  lua_pushboolean(L, good);
  return 1;
}

static int list_count(lua_State *L) {
  lua_settop(L, 2);
  lua_Integer count = check_list(L, "count"), found = 0;
  check_test(L, "count");
  for (lua_Integer i = 1; i <= count; i++) found += holds(L, i) ? 1 : 0;
  lua_pushinteger(L, found);
  return 1;
}

static int list_first(lua_State *L) {
  lua_settop(L, 2);
  lua_Integer count = check_list(L, "first");
  check_test(L, "first");
  for (lua_Integer i = 1; i <= count; i++)
    if (holds(L, i)) return 1;
  lua_pushnil(L);
  return 1;
}

static int list_sum(lua_State *L) {
  lua_settop(L, 2);
  struct clua_state *h = clua_of(L);
  lua_Integer count = check_list(L, "sum"), total = 0;
  check_test(L, "sum");
  for (lua_Integer i = 1; i <= count; i++) {
    CLUA_CHARGE(L, h, 1);
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    lua_geti(L, 1, i);
    lua_call(L, 1, 1);
    if (!lua_isinteger(L, -1))
      clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "sum adds whole numbers, and item %d gave a %s", (int)i,
                lua_type(L, -1) == LUA_TNUMBER ? "number with a fraction" : clua_type_name(L, -1));
    if (__builtin_add_overflow(total, lua_tointeger(L, -1), &total))
      clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "sum: the total is beyond 64 bits");
  }
  lua_pushinteger(L, total);
  return 1;
}

// Whether the value at 2 is among plain values of the case.
static bool is_among(lua_State *L, const clua_value *values, int32_t count) {
  struct clua_state *h = clua_of(L);
  if (count == 0) return false;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_TERMS);
  bool found = false;
  for (int32_t i = 0; i < count && !found; i++) {
    CLUA_CHARGE(L, h, 1);
    if (values[i].kind == CLUA_TERM) lua_rawgeti(L, 3, (lua_Integer)values[i].integer + 1);
    else clua_push_value(L, &values[i]);
    found = lua_rawequal(L, -1, 2);
    lua_pop(L, 1);
  }
  return found;
}

static int list_contains(lua_State *L) {
  clua_set_arity(L, 2);
  struct clua_state *h = clua_of(L);
  const struct clua_handle *list = clua_handle_at(L, 1, CLUA_TAG_LIST);
  int32_t length;
  const clua_value *values = list == NULL ? NULL : clua_list_values(L, list->number, &length);
  if (values != NULL) {
    lua_pushboolean(L, is_among(L, values, length));
    return 1;
  }
  if (clua_is_law_set(L, 1)) {
    lua_gettable(L, 1);
    return 1;
  }
  lua_Integer count = check_list(L, "contains");
  bool found = false;
  for (lua_Integer i = 1; i <= count && !found; i++) {
    CLUA_CHARGE(L, h, 1);
    lua_geti(L, 1, i);
    found = lua_compare(L, -1, 2, LUA_OPEQ);
    lua_pop(L, 1);
  }
  lua_pushboolean(L, found);
  return 1;
}

static int next_item(lua_State *L) {
  lua_settop(L, 2);
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(1)) + 1;
  if (i > lua_tointeger(L, lua_upvalueindex(2))) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, i);
  lua_copy(L, -1, lua_upvalueindex(1));
  lua_geti(L, 1, i);
  return 1;
}

static int list_each(lua_State *L) {
  clua_set_arity(L, 1);
  const struct clua_handle *list = clua_handle_at(L, 1, CLUA_TAG_LIST);
  if (list != NULL && clua_node_at(L, list->number)->layout >= 0) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_NEXT_RECORD);
    lua_pushvalue(L, 1);
    return 2;
  }
  lua_Integer count = check_list(L, "each");
  lua_pushinteger(L, 0);
  lua_pushinteger(L, count);
  lua_pushcclosure(L, next_item, 2);
  lua_pushvalue(L, 1);
  return 2;
}

void clua_open_list(lua_State *L) {
  static const luaL_Reg functions[] = {{"any", list_any},     {"all", list_all}, {"count", list_count},
                                       {"first", list_first}, {"sum", list_sum}, {"contains", list_contains},
                                       {"each", list_each},   {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
