// The part of the math table whose results are the same on every machine: abs ceil floor fmod max min tointeger type
// ult, and pi huge maxinteger mininteger. No random, no sin, exp, log, sqrt, power.
#include <math.h>

#include "lib.h"

// Pushes a float without a fraction as an integer where it fits, else as it is.
static void push_whole(lua_State *L, lua_Number value) {
  lua_Integer integer;
  if (lua_numbertointeger(value, &integer))
    lua_pushinteger(L, integer);
  else
    lua_pushnumber(L, value);
}

static int rounded(lua_State *L, lua_Number (*round_float)(lua_Number)) {
  if (lua_isinteger(L, 1))
    lua_settop(L, 1);
  else
    push_whole(L, round_float(luaL_checknumber(L, 1)));
  return 1;
}

static int math_floor(lua_State *L) {
  lib_arity(L, 1, 1);
  return rounded(L, floor);
}

static int math_ceil(lua_State *L) {
  lib_arity(L, 1, 1);
  return rounded(L, ceil);
}

static int math_abs(lua_State *L) {
  lib_arity(L, 1, 1);
  if (lua_isinteger(L, 1)) {
    lua_Unsigned value = (lua_Unsigned)lua_tointeger(L, 1);
    lua_pushinteger(L, (lua_Integer)(value >> 63 ? 0u - value : value));  // the least integer stays as it is
  } else {
    lua_pushnumber(L, fabs(luaL_checknumber(L, 1)));
  }
  return 1;
}

static int math_fmod(lua_State *L) {
  lib_arity(L, 2, 2);
  if (!lua_isinteger(L, 1) || !lua_isinteger(L, 2)) {
    lua_Number b = luaL_checknumber(L, 2);  // of two errors the same one as stock Lua's
    lua_pushnumber(L, fmod(luaL_checknumber(L, 1), b));
    return 1;
  }
  lua_Integer divisor = lua_tointeger(L, 2);
  luaL_argcheck(L, divisor != 0, 2, "zero");
  // mininteger % -1 traps on some processors
  lua_pushinteger(L, divisor == -1 ? 0 : lua_tointeger(L, 1) % divisor);
  return 1;
}

// Returns the least or the greatest of the arguments by Lua's operator <; the first of equals.
static int extreme(lua_State *L, bool greatest) {
  int count = lua_gettop(L), best = 1;
  luaL_argcheck(L, count >= 1, 1, "value expected");
  for (int i = 2; i <= count; i++) {
    CLUA_CHARGE(L, clua_of(L), 1);
    if (greatest ? lua_compare(L, best, i, LUA_OPLT) : lua_compare(L, i, best, LUA_OPLT)) best = i;
  }
  lua_pushvalue(L, best);
  return 1;
}

static int math_max(lua_State *L) { return extreme(L, true); }  // any number of arguments

static int math_min(lua_State *L) { return extreme(L, false); }  // any number of arguments

static int math_tointeger(lua_State *L) {
  lib_arity(L, 1, 1);
  int exact;
  lua_Integer value = lua_tointegerx(L, 1, &exact);
  luaL_checkany(L, 1);
  if (exact)
    lua_pushinteger(L, value);
  else
    lua_pushnil(L);
  return 1;
}

static int math_type(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checkany(L, 1);
  if (lua_type(L, 1) != LUA_TNUMBER)
    lua_pushnil(L);
  else
    lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
  return 1;
}

static int math_ult(lua_State *L) {
  lib_arity(L, 2, 2);
  lua_Integer a = luaL_checkinteger(L, 1), b = luaL_checkinteger(L, 2);
  lua_pushboolean(L, (lua_Unsigned)a < (lua_Unsigned)b);
  return 1;
}

static const luaL_Reg math_functions[] = {
    {"abs", math_abs}, {"ceil", math_ceil}, {"floor", math_floor},         {"fmod", math_fmod}, {"max", math_max},
    {"min", math_min}, {"type", math_type}, {"tointeger", math_tointeger}, {"ult", math_ult},   {NULL, NULL},
};

void clua_open_math(lua_State *L) {
  luaL_newlibtable(L, math_functions);
  luaL_setfuncs(L, math_functions, 0);
  lua_pushnumber(L, 3.141592653589793238462643383279502884);
  lua_setfield(L, -2, "pi");
  lua_pushnumber(L, HUGE_VAL);
  lua_setfield(L, -2, "huge");
  lua_pushinteger(L, LUA_MAXINTEGER);
  lua_setfield(L, -2, "maxinteger");
  lua_pushinteger(L, LUA_MININTEGER);
  lua_setfield(L, -2, "mininteger");
  lua_setfield(L, -2, "math");
}
