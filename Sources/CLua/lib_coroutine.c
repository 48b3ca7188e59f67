// The coroutine table of the library profile: create isyieldable resume status wrap yield. No close and no running.
//
// A thread of Lua has a count and a hook of its own, so a hook on one says nothing of the next: a tree of short
// coroutines would never be counted. Here the state knows which thread runs (`h->thread`), the timer's handler arms the
// hook on that one, and every switch looks at the flag. A stop is no error to be caught by resume: it is raised again in
// whoever resumed, up to the host. Yielding across pcall, a comparator or a metamethod that C calls is an error.
#include "lib.h"

// The coroutine at index 1, which a script made.
static lua_State *check_thread(lua_State *L) {
  lua_State *thread = lua_tothread(L, 1);
  luaL_argexpected(L, thread != NULL, 1, "coroutine");
  return thread;
}

static bool has_begun(lua_State *thread) {
  lua_Debug where;
  return lua_getstack(thread, 0, &where) != 0;
}

static const char *status_of(lua_State *L, lua_State *thread) {
  if (thread == L) return "running";
  int status = lua_status(thread);
  if (status == LUA_YIELD) return "suspended";
  if (status != LUA_OK) return "dead";
  if (has_begun(thread)) return "normal";  // it resumed another one
  return lua_gettop(thread) == 0 ? "dead" : "suspended";
}

static int coroutine_create(lua_State *L) {
  lib_arity(L, 1, 1);
  luaL_checktype(L, 1, LUA_TFUNCTION);
  luaL_argcheck(L, !lua_iscfunction(L, 1), 1, "a function written in Lua expected");
  struct clua_state *h = clua_of(L);
  CLUA_CHARGE(L, h, 16);
  lua_State *thread = lua_newthread(L);  // with the hook of L, should a stop be under way
  lua_pushvalue(L, 1);
  lua_xmove(L, thread, 1);
  return 1;
}

// Moves so many values from the top of one thread to another; false: they do not fit, and are gone. Raises nothing: one
// of the two does not run, and an error in it would have nobody to go to.
static bool move_values(lua_State *from, lua_State *to, int count) {
  bool fits = lua_checkstack(to, count + 1);
  if (fits) lua_xmove(from, to, count);
  else lua_pop(from, count);
  return fits;
}

enum { FAILED = -1, REFUSED = -2 };  // in the thread; before it ran

// Runs the thread with the arguments at the top of L until it yields or ends; its results take their place.
// Returns how many; or FAILED or REFUSED, and an error value at the top.
static int run(lua_State *L, lua_State *thread, int arguments) {
  struct clua_state *h = clua_of(L);
  const char *status = status_of(L, thread);
  if (*status != 's') {
    lua_pushstring(L, *status == 'd' ? "cannot resume dead coroutine" : "cannot resume non-suspended coroutine");
    return REFUSED;
  }
  CLUA_CHARGE(L, h, arguments + 1);
  if (!move_values(L, thread, arguments)) {
    lua_pushliteral(L, "too many arguments to resume");
    return REFUSED;
  }
  struct lib_before before = lib_before(h);
  // From here on a tick arms the hook of the other thread; one that came earlier is seen by the flag.
  h->thread = thread;
  int ending = LUA_YIELD, results = 0;
  if (h->stop == CLUA_STOP_NONE) ending = lua_resume(thread, L, arguments, &results);
  h->thread = L;
  lib_rethrow_stop(L, h, ending);
  if (ending == LUA_OK || ending == LUA_YIELD) {
    CLUA_CHARGE(L, h, results + 1);
    if (move_values(thread, L, results)) return results;
    lua_pushliteral(L, "too many results to resume");
    return REFUSED;
  }
  lua_xmove(thread, L, 1);
  lib_restore(h, &before);
  return FAILED;
}

static int coroutine_resume(lua_State *L) {
  lua_State *thread = check_thread(L);  // any number of arguments
  int results = run(L, thread, lua_gettop(L) - 1);
  if (results < 0) lib_catch(L, clua_of(L));
  luaL_checkstack(L, 1, "too many results");
  lua_pushboolean(L, results >= 0);
  lua_insert(L, results >= 0 ? -(results + 1) : -2);
  return results >= 0 ? results + 1 : 2;
}

// Upvalue 1: the thread. An error goes through as it is, with what the host knows of it.
static int wrap_step(lua_State *L) {
  lua_State *thread = lua_tothread(L, lua_upvalueindex(1));  // any number of arguments
  int results = run(L, thread, lua_gettop(L));
  if (results >= 0) return results;
  if (results == REFUSED) {
    luaL_where(L, 1);  // an error of the thread has its place already
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int coroutine_wrap(lua_State *L) {
  coroutine_create(L);
  lua_pushcclosure(L, wrap_step, 1);
  return 1;
}

static int coroutine_yield(lua_State *L) {
  int count = lua_gettop(L);  // any number of arguments
  CLUA_CHARGE(L, clua_of(L), count);
  return lua_yield(L, count);
}

static int coroutine_status(lua_State *L) {
  lib_arity(L, 1, 1);
  lua_pushstring(L, status_of(L, check_thread(L)));
  return 1;
}

static int coroutine_isyieldable(lua_State *L) {
  lua_settop(L, 0);
  lua_pushboolean(L, lua_isyieldable(L));
  return 1;
}

static const luaL_Reg coroutine_functions[] = {
    {"create", coroutine_create}, {"isyieldable", coroutine_isyieldable}, {"resume", coroutine_resume},
    {"status", coroutine_status}, {"wrap", coroutine_wrap},               {"yield", coroutine_yield},
    {NULL, NULL},
};

// Errors of lua_resume itself are raised where nothing protects the thread. Their texts are short, so Lua keeps one
// string for each: held here, making them needs no memory.
static void hold_messages(lua_State *L) {
  static const char *const messages[] = {"C stack overflow", "error in error handling"};
  for (size_t i = 0; i < sizeof messages / sizeof *messages; i++) {
    lua_pushstring(L, messages[i]);
    luaL_ref(L, LUA_REGISTRYINDEX);
  }
}

void clua_open_coroutine(lua_State *L) {
  hold_messages(L);
  luaL_newlibtable(L, coroutine_functions);
  luaL_setfuncs(L, coroutine_functions, 0);
  lua_setfield(L, -2, "coroutine");
}
