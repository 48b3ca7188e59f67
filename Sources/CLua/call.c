// Protected calls, and errors as data. Two nested protected calls stand around every script: the inner one ends the
// script, the outer one ends whatever goes wrong while its end is reported.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "internal.h"
#include "stop.h"

struct guarded {
  lua_CFunction function;
  void *argument;
  struct clua_state *h;
  clua_fault *fault;
  bool done;
};

void clua_report(struct clua_state *h, int status, clua_fault *fault) {
  lua_State *L = h->thread;
  (void)CLUA_LOOK(h);  // the script has ended
  if (status == LUA_ERRMEM && h->stop == CLUA_STOP_NONE) h->stop = CLUA_STOP_MEMORY;
  fault->stop = h->stop;
  h->is_full = h->is_full || h->stop == CLUA_STOP_MEMORY;
  fault->failure = h->failure;
  size_t length = 0;
  const char *text = NULL;
  if (h->stop != CLUA_STOP_NONE) {
    // Where it stopped. A stop that came while an ordinary error was on its way has no place.
    text = h->place_noted || status == LUA_ERRMEM ? h->place : "";
    length = strlen(text);
  } else if (lua_type(L, -1) == LUA_TSTRING) {
    text = lua_tolstring(L, -1, &length);
  } else {
    int size = snprintf(h->message, sizeof h->message, "error object of type %s", luaL_typename(L, -1));
    length = size > 0 ? (size_t)size : 0;
  }
  if (text != NULL) {
    if (length >= sizeof h->message) length = sizeof h->message - 1;
    memcpy(h->message, text, length);
  }
  h->message[length] = 0;
  fault->message = h->message;
  fault->length = length;
}

static int run_inner(lua_State *L) {
  struct guarded *g = lua_touserdata(L, 1);
  lua_pushcfunction(L, g->function);
  lua_pushlightuserdata(L, g->argument);
  int status = lua_pcall(L, 1, 0, 0);
  g->h->thread = L;
  g->done = status == LUA_OK;
  if (!g->done) {
    g->h->reserve_open = true;
    clua_report(g->h, status, g->fault);
  }
  return 0;
}

bool clua_protect_outer(struct clua_state *h, lua_CFunction function, void *argument, clua_fault *fault) {
  struct clua_state *outer = clua_enter(h);
  lua_State *L = h->thread;  // the host may call from within a coroutine
  int top = lua_gettop(L);
  if (!lua_checkstack(L, 4)) {
    clua_leave(h, outer);
    *fault = (clua_fault){CLUA_STOP_MEMORY, 0, "", 0};
    return false;
  }
  lua_pushcfunction(L, function);
  lua_pushlightuserdata(L, argument);
  int status = lua_pcall(L, 1, 0, 0);
  h->thread = L;
  h->reserve_open = false;
  if (status != LUA_OK) clua_report(h, status, fault);
  lua_settop(L, top);
  clua_leave(h, outer);
  if (h->is_full && outer != h && !h->collecting) {
    h->collecting = true;
    h->is_full = false;
    clua_collect(h);
    h->collecting = false;
  }
  return status == LUA_OK;
}

bool clua_protect(struct clua_state *h, lua_CFunction function, void *argument, clua_fault *fault) {
  struct guarded g = {.function = function, .argument = argument, .h = h, .fault = fault};
  return clua_protect_outer(h, run_inner, &g, fault) && g.done;
}

_Noreturn void clua_fail(lua_State *L, int32_t failure, const char *format, ...) {
  clua_of(L)->failure = failure;
  va_list arguments;
  va_start(arguments, format);
  luaL_where(L, 1);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  lua_concat(L, 2);
  lua_error(L);
  __builtin_unreachable();
}

// The text keys of a table as values; the strings belong to the table. Pushes the block that holds them.
static clua_value *push_names(lua_State *L, int names, size_t *count) {
  size_t room = 0;
  for (lua_pushnil(L); lua_next(L, names); lua_pop(L, 1)) room++;
  clua_value *values = lua_newuserdatauv(L, (room + 1) * sizeof *values, 0);
  *count = 0;
  for (lua_pushnil(L); lua_next(L, names); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue;
    size_t length;
    const char *text = lua_tolstring(L, -2, &length);
    values[(*count)++] = (clua_value){CLUA_STRING, (uint32_t)length, {.bytes = text}};
  }
  return values;
}

_Noreturn void clua_fail_name(lua_State *L, int32_t failure, const char *name, int names, const char *format, ...) {
  struct clua_state *h = clua_of(L);
  h->failure = failure;
  names = lua_absindex(L, names);
  clua_value reply = {CLUA_STRING, 0, {.bytes = ""}};
  size_t count;
  const clua_value *values = push_names(L, names, &count);
  h->callbacks.nearest(h->callbacks.context, name, clua_shown_length(name, strlen(name)), values, count, &reply);
  va_list arguments;
  va_start(arguments, format);
  luaL_where(L, 1);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  lua_pushlstring(L, reply.bytes, reply.length);
  lua_concat(L, 3);
  lua_error(L);
  __builtin_unreachable();
}

_Noreturn void clua_fail_reply(lua_State *L, int32_t failure, const clua_value *reply) {
  clua_of(L)->failure = failure;
  luaL_where(L, 1);
  lua_pushlstring(L, reply->bytes, reply->length);
  lua_concat(L, 2);
  lua_error(L);
  __builtin_unreachable();
}
