// The table table: concat insert move pack remove sort unpack. All access is raw. Frozen tables can be read and not
// written; host objects are refused. No call walks more than LIB_SPAN_LIMIT elements, and each element is charged.
#include <stdio.h>

#include "lib.h"

// ---- what the functions accept ----

static void check_table(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TUSERDATA)
    luaL_argerror(L, index, "a list of the host: use ipairs or each, table functions take plain tables");
  luaL_checktype(L, index, LUA_TTABLE);
  if (clua_is_sealed(L, index)) luaL_argerror(L, index, "an object of a shared module: table functions take plain tables");
}

// Makes the argument a table that may be read: a frozen table is replaced by what it holds.
static void check_source(lua_State *L, int index, const char *function) {
  clua_refuse_law(L, index, function);
  check_table(L, index);
  clua_push_readable(L, index);
  lua_replace(L, index);
}

static void check_destination(lua_State *L, int index, const char *function) {
  check_table(L, index);
  clua_check_writable(L, index, function);
}

static lua_Integer length_of(lua_State *L, int index) { return (lua_Integer)lua_rawlen(L, index); }

// How many elements first..last are (first <= last); may wrap around to 0 for all 2^64.
static lua_Unsigned span_of(lua_Integer first, lua_Integer last) {
  return (lua_Unsigned)last - (lua_Unsigned)first + 1;
}

static void check_span(lua_State *L, const char *function, lua_Integer first, lua_Integer last) {
  if (first > last || span_of(first, last) - 1 < LIB_SPAN_LIMIT) return;
  char count[24] = "18446744073709551616";
  if (span_of(first, last) != 0)
    snprintf(count, sizeof count, "%llu", (unsigned long long)span_of(first, last));
  luaL_error(L, "table.%s: span of %s elements exceeds %d", function, count, LIB_SPAN_LIMIT);
}

// ---- insert, remove, move ----

// table[to] = table[from], raw.
static void copy_element(lua_State *L, int source, lua_Integer from, int destination, lua_Integer to) {
  CLUA_CHARGE(L, clua_of(L), 1);
  lua_rawgeti(L, source, from);
  lua_rawseti(L, destination, to);
}

static int table_insert(lua_State *L) {
  int count = lua_gettop(L);
  check_destination(L, 1, "table.insert");
  lua_Integer end = (lua_Integer)((lua_Unsigned)length_of(L, 1) + 1), position = end;
  if (count != 2 && count != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
  if (count == 3) {
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(L, 1 <= position && position <= end, 2, "position out of bounds");
    check_span(L, "insert", position, end);
    for (lua_Integer i = end; i > position; i--) copy_element(L, 1, i - 1, 1, i);
  }
  lua_rawseti(L, 1, position);
  return 0;
}

static int table_remove(lua_State *L) {
  lib_arity(L, 2, 1);
  check_destination(L, 1, "table.remove");
  lua_Integer length = length_of(L, 1), position = luaL_optinteger(L, 2, length);
  // besides 1 to length, length + 1 is allowed (and 0 for an empty table)
  luaL_argcheck(L, position == length || (1 <= position && position <= length + 1), 1, "position out of bounds");
  check_span(L, "remove", position, length);
  lua_rawgeti(L, 1, position);
  for (; position < length; position++) copy_element(L, 1, position + 1, 1, position);
  lua_pushnil(L);
  lua_rawseti(L, 1, position);
  return 1;
}

static int table_move(lua_State *L) {
  lib_arity(L, 5, 4);
  int destination = lua_isnoneornil(L, 5) ? 1 : 5;
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
  clua_refuse_law(L, 1, "table.move");
  check_table(L, 1);
  check_destination(L, destination, "table.move");
  lua_pushvalue(L, destination);
  clua_push_readable(L, 1);  // now: the destination at -2, the source on the top
  int target = lua_gettop(L) - 1, source = target + 1;
  if (first <= last) {
    luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
    luaL_argcheck(L, to <= LUA_MAXINTEGER - (last - first), 4, "destination wrap around");
    check_span(L, "move", first, last);
    lua_Integer count = last - first + 1;
    // where the ranges overlap, the end that would be overwritten goes first
    bool upwards = to > last || to <= first || !lua_rawequal(L, source, target);
    for (lua_Integer k = 0; k < count; k++) {
      lua_Integer i = upwards ? k : count - 1 - k;
      copy_element(L, source, first + i, target, to + i);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

// ---- concat, pack, unpack ----

static int table_concat(lua_State *L) {
  lib_arity(L, 4, 1);
  check_source(L, 1, "table.concat");
  size_t separator_length;
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, length_of(L, 1));
  check_span(L, "concat", first, last);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  lua_Integer count = first <= last ? (lua_Integer)span_of(first, last) : 0;
  for (lua_Integer k = 0; k < count; k++) {
    if (k > 0) luaL_addlstring(&buffer, separator, separator_length);
    lua_rawgeti(L, 1, first + k);
    if (!lua_isstring(L, -1))
      return luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1),
                        (LUAI_UACINT)(first + k));
    CLUA_CHARGE(L, clua_of(L), lib_steps_of(separator_length + lua_rawlen(L, -1)));
    luaL_addvalue(&buffer);
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) {
    CLUA_CHARGE(L, clua_of(L), 1);
    lua_rawseti(L, 1, i);
  }
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  lib_arity(L, 3, 1);
  check_source(L, 1, "table.unpack");
  lua_Integer first = luaL_optinteger(L, 2, 1), last = luaL_optinteger(L, 3, length_of(L, 1));
  if (first > last) return 0;
  lua_Unsigned count = span_of(first, last);
  if (count - 1 >= LIB_SPAN_LIMIT || !lua_checkstack(L, (int)count)) return luaL_error(L, "too many results to unpack");
  for (lua_Unsigned k = 0; k < count; k++) {
    CLUA_CHARGE(L, clua_of(L), 1);
    lua_rawgeti(L, 1, first + (lua_Integer)k);
  }
  return (int)count;
}

// ---- sort: a merge sort on copies; equal elements keep their order, an error leaves the table as it was ----

// Stack of a sort: the table (1), the comparator or nil (2), two scratch tables (3 and 4).
enum { TABLE = 1, COMPARATOR = 2, SCRATCH = 3 };

// Is the value at index a less than the one at index b? Numbers with numbers and strings with strings only.
static bool less(lua_State *L, int a, int b) {
  if (!lua_isnil(L, COMPARATOR)) {
    lua_pushvalue(L, COMPARATOR);
    lua_pushvalue(L, a);
    lua_pushvalue(L, b);
    lua_call(L, 2, 1);
    bool result = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return result;
  }
  int type = lua_type(L, a);
  if (type == lua_type(L, b) && (type == LUA_TNUMBER || type == LUA_TSTRING)) {
    if (type == LUA_TSTRING) CLUA_CHARGE(L, clua_of(L), lib_steps_of(lua_rawlen(L, a)));
    return lua_compare(L, a, b, LUA_OPLT);
  }
  if (type == lua_type(L, b))
    lua_pushfstring(L, "attempt to compare two %s values", luaL_typename(L, a));
  else
    lua_pushfstring(L, "attempt to compare %s with %s", luaL_typename(L, a), luaL_typename(L, b));
  return lua_error(L);
}

// Merges the sorted runs low..middle-1 and middle..high-1 of the table at `from` into the one at `to`. The heads of
// the two runs lie on the stack: left at 5, right at 6.
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle, lua_Integer high) {
  enum { LEFT = 5, RIGHT = 6 };
  lua_Integer i = low, j = middle;
  lua_rawgeti(L, from, i);
  lua_rawgeti(L, from, j);
  for (lua_Integer k = low; k < high; k++) {
    CLUA_CHARGE(L, clua_of(L), 1);
    bool right = i >= middle || (j < high && less(L, RIGHT, LEFT));
    lua_pushvalue(L, right ? RIGHT : LEFT);
    lua_rawseti(L, to, k);
    lua_rawgeti(L, from, right ? ++j : ++i);
    lua_replace(L, right ? RIGHT : LEFT);
  }
  lua_settop(L, LEFT - 1);
}

static lua_Integer at_most(lua_Integer value, lua_Integer limit) { return value < limit ? value : limit; }

// Sorts the elements 1..count of the scratch table; returns the index of the scratch table they end up in.
static int sort_scratch(lua_State *L, lua_Integer count) {
  int from = SCRATCH, to = SCRATCH + 1;
  for (lua_Integer width = 1; width < count; width *= 2) {
    for (lua_Integer low = 1; low <= count; low += 2 * width)
      merge(L, from, to, low, at_most(low + width, count + 1), at_most(low + 2 * width, count + 1));
    from = to;
    to = 2 * SCRATCH + 1 - from;
  }
  return from;
}

static int table_sort(lua_State *L) {
  lib_arity(L, 2, 1);
  check_destination(L, TABLE, "table.sort");
  lua_Integer count = length_of(L, TABLE);
  if (count < 2) return 0;
  check_span(L, "sort", 1, count);
  if (!lua_isnoneornil(L, COMPARATOR)) luaL_checktype(L, COMPARATOR, LUA_TFUNCTION);
  luaL_argcheck(L, !lua_iscfunction(L, COMPARATOR), COMPARATOR, "a function written in Lua expected");
  lua_createtable(L, (int)count, 0);
  lua_createtable(L, (int)count, 0);
  for (lua_Integer i = 1; i <= count; i++) copy_element(L, TABLE, i, SCRATCH, i);
  int sorted = sort_scratch(L, count);
  for (lua_Integer i = 1; i <= count; i++) copy_element(L, sorted, i, TABLE, i);
  return 0;
}

// ---- the table ----

static const luaL_Reg table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"move", table_move},     {"pack", table_pack},
    {"remove", table_remove}, {"sort", table_sort},     {"unpack", table_unpack}, {NULL, NULL},
};

void clua_open_table(lua_State *L) {
  luaL_newlibtable(L, table_functions);
  luaL_setfuncs(L, table_functions, 0);
  lua_setfield(L, -2, "table");
}
