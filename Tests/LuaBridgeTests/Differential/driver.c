// Runs the expressions of standard input, one a line, over our own library (lib_*.c) and prints each one's results,
// or "! " and the error. Arguments: the prelude's path; then, if given, "interrupt": every expression is stopped
// 30 ms after its start, and the longest time from the stop's request to the return is printed.
// The functions of internal.h that belong to other files are stubs here.
#define _GNU_SOURCE  // getline, setitimer
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

#include <lua5.4/lua.h>

#include "internal.h"

// ---- stubs ----

_Noreturn void clua_raise_stop(lua_State *L) {
  lua_pushliteral(L, "stopped");
  lua_error(L);
  abort();
}
bool clua_is_frozen(lua_State *L, int index) {
  (void)L, (void)index;
  return false;
}
void clua_push_readable(lua_State *L, int index) { lua_pushvalue(L, index); }
void clua_check_writable(lua_State *L, int index, const char *function) { (void)L, (void)index, (void)function; }
void clua_refuse_law(lua_State *L, int index, const char *function) { (void)L, (void)index, (void)function; }
const char CLUA_SEALED;
bool clua_is_sealed(lua_State *L, int index) {
  (void)L, (void)index;
  return false;
}
const char *clua_type_name(lua_State *L, int index) { return lua_pushstring(L, luaL_typename(L, index)); }

// ---- printing ----

static void print_value(lua_State *L, int index, int depth) {
  index = lua_absindex(L, index);
  size_t length;
  const char *s;
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      s = lua_tolstring(L, index, &length);
      putchar('"');
      for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c >= ' ' && c <= '~' && c != '#') putchar(c); else printf("#%02X", c);
      }
      putchar('"');
      break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) printf("%lld", (long long)lua_tointeger(L, index));
      else if (lua_tonumber(L, index) != lua_tonumber(L, index)) printf("nan");
      else printf("%a", lua_tonumber(L, index));
      break;
    case LUA_TBOOLEAN: printf("%s", lua_toboolean(L, index) ? "true" : "false"); break;
    case LUA_TTABLE: {
      if (depth > 3) {
        printf("{...}");
        break;
      }
      lua_Integer n = (lua_Integer)lua_rawlen(L, index);
      printf("{");
      for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, index, i);
        print_value(L, -1, depth + 1);
        printf(",");
        lua_pop(L, 1);
      }
      lua_getfield(L, index, "n");
      printf("n=");
      print_value(L, -1, depth + 1);
      printf("}");
      lua_pop(L, 1);
      break;
    }
    default: printf("%s", luaL_typename(L, index));
  }
}

static int show(lua_State *L) {
  struct clua_state *h = clua_of(L);
  for (size_t i = 0; i < h->output_used; i++) putchar(h->output[i] == '\n' ? '~' : h->output[i]);
  h->output_used = 0;
  luaL_checkstack(L, 20, "show");
  for (int i = 1; i <= lua_gettop(L); i++) {
    print_value(L, i, 0);
    putchar(' ');
  }
  return 0;
}

// ---- interrupting ----

static struct clua_state host;
static struct timespec requested;

static void hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  clua_raise_stop(L);
}

static void on_alarm(int signal) {
  (void)signal;
  clock_gettime(CLOCK_MONOTONIC, &requested);
  host.stop = CLUA_STOP_TIME;
  lua_sethook(host.L, hook, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

static void set_timer(long milliseconds) {
  struct itimerval t = {{0, 0}, {0, milliseconds * 1000}};
  setitimer(ITIMER_REAL, &t, NULL);
}

static double worst = 0;

static void report_interrupt(const char *line, int status) {
  struct timespec now;
  set_timer(0);
  clock_gettime(CLOCK_MONOTONIC, &now);
  bool asked = host.stop != 0;
  double ms = (now.tv_sec - requested.tv_sec) * 1e3 + (now.tv_nsec - requested.tv_nsec) / 1e6;
  if (asked && ms > worst) worst = ms;
  printf("%s %8.3f ms  %.90s\n", !asked ? "ended  " : status == LUA_OK ? "late   " : "stopped", asked ? ms : 0.0, line);
  host.stop = 0;
  lua_sethook(host.L, NULL, 0, 0);
}

// ---- running ----

static void run_line(lua_State *L, const char *line, bool interrupt) {
  lua_settop(L, 0);
  lua_pushfstring(L, "__show(%s)", line);
  size_t length;
  const char *source = lua_tolstring(L, 1, &length);
  int status = luaL_loadbufferx(L, source, length, "=x", "t");
  if (interrupt) set_timer(30);
  if (status == LUA_OK) status = lua_pcall(L, 0, 0, 0);
  if (interrupt) {
    host.output_used = 0;
    report_interrupt(line, status);
    lua_gc(L, LUA_GCCOLLECT);
    return;
  }
  if (status != LUA_OK) {
    printf("! ");
    print_value(L, -1, 0);
  }
  putchar('\n');
}

// Lua finds the names of functions called by C functions ("string.rep") in this table of the registry.
static void name_functions(lua_State *L) {
  static const char *const names[] = {"string", "table", "math", "utf8"};
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    lua_getglobal(L, names[i]);
    lua_setfield(L, -2, names[i]);
  }
  lua_pushglobaltable(L);
  lua_setfield(L, -2, "_G");
}

int main(int argc, char **argv) {
  bool interrupt = argc > 2 && strcmp(argv[2], "interrupt") == 0;
  lua_State *L = luaL_newstate();
  host.L = L;
  host.output_limit = 1 << 20;
  host.output = malloc(host.output_limit);
  *(struct clua_state **)lua_getextraspace(L) = &host;
  lua_pushglobaltable(L);
  clua_open_base(L);
  clua_open_string(L);
  clua_open_table(L);
  clua_open_math(L);
  clua_open_utf8(L);
  name_functions(L);
  lua_settop(L, 0);
  lua_register(L, "__show", show);
  if (argc < 2 || luaL_dofile(L, argv[1])) {
    fprintf(stderr, "driver: %s\n", lua_tostring(L, -1));
    return 2;
  }
  signal(SIGALRM, on_alarm);
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, stdin)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = '\0';
    run_line(L, line, interrupt);
  }
  if (interrupt) printf("longest from stop to return: %.3f ms\n", worst);
  free(line);
  lua_close(L);
  free(host.output);
  return 0;
}
