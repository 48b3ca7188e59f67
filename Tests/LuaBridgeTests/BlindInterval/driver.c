// The blind interval: the longest stretch that a script can run between two looks at the stop.
//
//   driver scenarios FILE MIB   each scenario of the file under a memory limit: its longest stretch, and how it ended
//   driver sweep MIB            each function that a script can reach with each hostile argument (sweep.c)
//
// Prints one line each: the name, a tab, the number (steps, or milliseconds if compiled with TIMED), a tab, the ending.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua5.4/lualib.h>

#include "counter.h"
#include "host.h"
#include "sweep.h"

enum { MIB = 1024 * 1024 };

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  size_t got = text == NULL ? 0 : fread(text, 1, (size_t)size, file);
  fclose(file);
  if (text != NULL) text[got] = 0;
  return text;
}

static void print_stretch(const char *name, struct stretch s, const char *ended) {
#ifdef TIMED
  printf("%s\t%.1f\t%s\n", name, s.cpu, ended);
#else
  printf("%s\t%llu\t%s\n", name, (unsigned long long)s.steps, ended);
#endif
  fflush(stdout);
}

// A stock state, which makes the sources of scenarios: those that begin with "source" are programs that return one.
static const char *source_of(lua_State *stock, const char *kind, const char *body, size_t length, size_t memory,
                             size_t *size) {
  lua_settop(stock, 0);
  lua_pushinteger(stock, (lua_Integer)memory);
  lua_setglobal(stock, "LIMIT");
  size_t text = memory / 8 > MIB || memory / 5 < memory / 8 ? memory / 8 : memory / 5 < MIB ? memory / 5 : MIB;
  if (strcmp(kind, "source") == 0) {
    lua_pushlstring(stock, body, length);
    if (luaL_dostring(stock, lua_tostring(stock, 1)) != LUA_OK) {
      fprintf(stderr, "driver: %s\n", lua_tostring(stock, -1));
      exit(2);
    }
  } else {
    lua_pushfstring(stock, "local LIMIT <const> = %I local TEXT <const> = %I\nreturn rule {hook = 'test.fee', "
                    "basis = 'b', date = 'd', decide = function(case, law)\n", (LUAI_UACINT)memory,
                    (LUAI_UACINT)text - 100);
    lua_pushlstring(stock, body, length);
    lua_pushliteral(stock, "\nreturn due(1) end}");
    lua_concat(stock, 3);
  }
  return lua_tolstring(stock, -1, size);
}

// A scenario begins with a line "--- kind name => ending"; kind is "decide" (the text is the body of a rule) or "source".
// Not 0: one ended otherwise.
static int run_scenarios(const char *path, size_t memory) {
  char *text = read_file(path);
  if (text == NULL) return 2;
  int otherwise = 0;
  lua_State *stock = luaL_newstate();
  luaL_openlibs(stock);
  for (char *at = strstr(text, "--- "); at != NULL;) {
    char kind[16], name[120];
    if (sscanf(at, "--- %15s %119[^\n]", kind, name) != 2) return 2;
    char *arrow = strstr(name, " => ");
    if (arrow != NULL) *arrow = 0;
    char *body = strchr(at, '\n') + 1, *next = strstr(body, "\n--- ");
    size_t length = next == NULL ? strlen(body) : (size_t)(next - body), size;
    at = next == NULL ? NULL : next + 1;
    const char *source = source_of(stock, kind, body, length, memory, &size);
    clua_state *h = blind_state(memory);
    if (h == NULL) return 2;
    blind_begin(h, 20000000);
    const char *ended = blind_run(h, source, size);
    print_stretch(name, blind_end(), ended);
    if (arrow != NULL && strncmp(ended, arrow + 4, strlen(arrow + 4)) != 0) {
      fprintf(stderr, "driver: %s: wanted: %s; was: %s\n", name, arrow + 4, ended);
      otherwise = 1;
    }
    clua_free(h);
  }
  lua_close(stock);
  free(text);
  return otherwise;
}

int main(int argc, char **argv) {
  if (argc == 4 && strcmp(argv[1], "scenarios") == 0) return run_scenarios(argv[2], (size_t)atoi(argv[3]) * MIB);
  if (argc == 3 && strcmp(argv[1], "sweep") == 0) return blind_sweep((size_t)atoi(argv[2]) * MIB, print_stretch);
  fprintf(stderr, "usage: driver scenarios FILE MIB | sweep MIB\n");
  return 64;
}
