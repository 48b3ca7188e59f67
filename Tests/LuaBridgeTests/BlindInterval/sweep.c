// Finds every function of C that a script can reach: from the globals, the case, the law and the text's metatable, over
// fields, metatables and upvalues, and from what the functions found give back. Calls each with hostile arguments, alone
// and together; a metamethod gets its own object first, as Lua would give it. A new function is found without a line here.
#include "sweep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"

enum { MOST_KEYS = 300, MOST_FUNCTIONS = 400, MOST_ARGUMENTS = 5, MOST_NAME = 80, LOOKS = 3000, MIXED = 300 };

static struct found {
  char name[MOST_NAME];
  const void *function, *closure;
  bool has_owner;
  struct stretch worst;
  unsigned calls;
} found[MOST_FUNCTIONS];
static int found_count;

// What the rule that runs is to call; see call_one.
static int wanted, arguments[MOST_ARGUMENTS], argument_count, pool_size;
static bool measuring;

static const char POOL, FUNCTIONS, OWNERS, VISITED;

// ---- walking ----

static void walk(lua_State *L, const char *name, int depth);

static void walk_named(lua_State *L, const char *name, const char *part, int depth) {
  char longer[MOST_NAME];
  if (snprintf(longer, sizeof longer, "%s%s", name, part) < (int)sizeof longer) walk(L, longer, depth + 1);
}

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

// The texts among the keys of the table at the top, in a fixed order: every run finds the same under the same names.
static int sorted_names(lua_State *L, const char *names[MOST_KEYS]) {
  int count = 0;
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING && count < MOST_KEYS) names[count++] = lua_tostring(L, -2);
  qsort(names, (size_t)count, sizeof *names, by_name);
  return count;
}

static void walk_table(lua_State *L, const char *name, int depth) {
  const char *names[MOST_KEYS];
  clua_push_readable(L, -1);
  int count = sorted_names(L, names);
  for (int i = 0; i < count; i++) {
    char part[MOST_NAME];
    snprintf(part, sizeof part, "%s%.40s", name[0] == 0 ? "" : ".", names[i]);
    lua_pushstring(L, names[i]);
    lua_rawget(L, -2);
    walk_named(L, name, part, depth);
    lua_pop(L, 1);
  }
  for (int i = 0; i <= 10; i++) {
    lua_rawgeti(L, -1, i);
    walk_named(L, name, "[]", depth);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static bool was_visited(lua_State *L, const void *address) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &VISITED);
  bool known = lua_rawgetp(L, -1, address) != LUA_TNIL;
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -3, address);
  lua_pop(L, 2);
  return known;
}

// The function at the top is one to be called. `owner`: index of the object whose metamethod it is, or 0.
static void note_function(lua_State *L, const char *name, int owner) {
  const void *function = (const void *)(uintptr_t)lua_tocfunction(L, -1), *closure = lua_topointer(L, -1);
  for (int i = 0; i < found_count; i++)
    if (found[i].closure == closure || (found[i].function == function && strcmp(found[i].name, name) == 0)) return;
  if (found_count == MOST_FUNCTIONS) luaL_error(L, "more functions than the harness has room for");
  found[found_count] = (struct found){.function = function, .closure = closure, .has_owner = owner != 0};
  strcpy(found[found_count++].name, name);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &FUNCTIONS);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, found_count);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &OWNERS);
  lua_pushvalue(L, owner);
  if (owner != 0) lua_rawseti(L, -2, found_count);
  else lua_pop(L, 1);
  lua_pop(L, 2);
  char part[16];
  for (int i = 1; lua_getupvalue(L, -1, i) != NULL; i++) {
    snprintf(part, sizeof part, "<%d>", i);
    walk_named(L, name, part, 0);
    lua_pop(L, 1);
  }
}

// The metatable at the top belongs to the value below it.
static void walk_metatable(lua_State *L, const char *name, int depth) {
  const char *names[MOST_KEYS];
  int owner = lua_gettop(L) - 1, count = sorted_names(L, names);
  for (int i = 0; i < count; i++) {
    char longer[MOST_NAME];
    if (snprintf(longer, sizeof longer, "%s:%s", name, names[i]) >= (int)sizeof longer) continue;
    lua_pushstring(L, names[i]);
    lua_rawget(L, -2);
    if (lua_iscfunction(L, -1)) note_function(L, longer, owner);
    else walk(L, longer, depth + 1);
    lua_pop(L, 1);
  }
}

// Looks at the value at the top, and leaves it there.
static void walk(lua_State *L, const char *name, int depth) {
  luaL_checkstack(L, 20, NULL);
  if (depth > 8) return;
  int type = lua_type(L, -1);
  if (type == LUA_TFUNCTION && lua_iscfunction(L, -1)) note_function(L, name, 0);
  if (type != LUA_TTABLE && type != LUA_TUSERDATA) return;
  if (was_visited(L, lua_topointer(L, -1))) return;
  if (type == LUA_TTABLE) walk_table(L, name, depth);
  if (lua_getmetatable(L, -1)) {
    walk_metatable(L, name, depth);
    lua_pop(L, 1);
  }
}

// ---- what the rules of the harness call ----

// keep(...): the arguments are the pool.
static int keep(lua_State *L) {
  pool_size = lua_gettop(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &POOL);
  lua_insert(L, 1);
  for (int i = pool_size; i >= 1; i--) {
    if (lua_type(L, -1) == LUA_TTABLE) was_visited(L, lua_topointer(L, -1));
    lua_rawseti(L, 1, i);
  }
  return 0;
}

// Calls a function with arguments out of the pool, and looks for functions in what it gives.
static int call_one(lua_State *L) {
  lua_settop(L, 0);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &FUNCTIONS);
  lua_rawgeti(L, 1, wanted + 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &POOL);
  for (int i = 0; i < argument_count; i++) lua_rawgeti(L, 3, arguments[i] + 1);
  if (found[wanted].has_owner) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &OWNERS);
    lua_rawgeti(L, -1, wanted + 1);
    lua_replace(L, 4);
    lua_pop(L, 1);
  }
  lua_remove(L, 3);
  lua_remove(L, 1);
  found[wanted].calls++;
  blind_look();
  lua_call(L, argument_count, LUA_MULTRET);
  struct stretch s = blind_end();
  measuring = false;
  if (s.steps > found[wanted].worst.steps) found[wanted].worst.steps = s.steps;
  if (s.cpu > found[wanted].worst.cpu) found[wanted].worst.cpu = s.cpu;
  for (int i = lua_gettop(L); i >= 1 && i < 20; i--) {
    walk_named(L, found[wanted].name, "()", 4);
    lua_pop(L, 1);
  }
  return 0;
}

// ---- running ----

// Puts call_one and keep among the globals, and finds what is reachable from the start.
static int begin(lua_State *L) {
  static const void *const tables[] = {&POOL, &FUNCTIONS, &OWNERS, &VISITED};
  for (int i = 0; i < 4; i++) {
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, tables[i]);
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_GLOBALS);
  walk(L, "", 0);
  lua_pushliteral(L, "keep");
  lua_pushcfunction(L, keep);
  lua_rawset(L, -3);
  lua_pushliteral(L, "call_one");
  lua_pushcfunction(L, call_one);
  lua_rawset(L, -3);
  lua_pushliteral(L, "");
  if (lua_getmetatable(L, -1)) walk_metatable(L, "text", 0);
  struct clua_state *h = clua_of(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, h->case_reference);
  walk(L, "case", 0);
  lua_rawgeti(L, LUA_REGISTRYINDEX, h->law_references[0]);
  walk(L, "law", 0);
  lua_settop(L, 0);
  return 0;
}

static const char rules_pool[] =
    "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case, law)\n"
    "local result = due(1)\n"
    "local list, names, holes, texts, deep = {}, {}, {}, {}, {}\n"
    "for i = 1, SIZE // 400 do list[i] = i end\n"
    "for i = 1, SIZE // 2000 do names['k' .. i] = i end\n"
    "for i = 1, SIZE // 1000 do holes[i + 0.5] = i end for i = 1, SIZE // 1000 do holes[i + 0.5] = nil end\n"
    "for i = 1, 100 do texts[i] = ('x'):rep(SIZE // 4000) end\n"
    "for i = 1, 100 do deep = {deep} end\n"
    "local a = ('a'):rep(SIZE // 16)\n"
    "keep(nil, true, 0, 1, -1, 1000000, math.maxinteger, math.mininteger, 1.5, '', a, ('\\0'):rep(SIZE // 16),\n"
    "  (' '):rep(SIZE // 16) .. '1', ('1'):rep(SIZE // 16), ('\\x80'):rep(SIZE // 16), '[' .. a .. ']', '.-.-.-b',\n"
    "  '(.-)%1', '%f[a]', '%b()', '%0%0', '%99.99f%s%q%d', list, names, holes, texts, deep, function(...) return ... end,\n"
    "  function() error('x') end, function() return 'b' end, case, case.parties, case.tags, law, law.kinds, law.fees,\n"
    "  law.scale, result, 'sum', 2)\n"
    "return result end}";
static const char rules_call[] =
    "return rule {hook = 'h', basis = 'b', date = 'd', decide = function(case, law) due(1) call_one() end}";

static bool load(struct clua_state *h, const char *source, uint32_t *id) {
  clua_rule rule;
  clua_fault fault;
  if (clua_load_rule(h, 0, "#sweep", source, strlen(source), &rule, &fault) != 0) {
    fprintf(stderr, "driver: %s\n", fault.message);
    return false;
  }
  *id = rule.id;
  return clua_bind_rule(h, rule.id, 0, -1) == 0;
}

static void decide(struct clua_state *h, uint32_t rule) {
  clua_decision decision = {.records = blind_case(), .law = 0};
  measuring = true;
  blind_begin(h, LOOKS);
  clua_decide(h, rule, &decision, 1);
  if (!measuring) return;
  struct stretch s = blind_end();
  if (s.steps > found[wanted].worst.steps) found[wanted].worst.steps = s.steps;
  if (s.cpu > found[wanted].worst.cpu) found[wanted].worst.cpu = s.cpu;
}

// No argument, each of the pool, each two of it, and some mixtures of three and more that are the same in every run.
static void sweep_function(struct clua_state *h, uint32_t rule, int function) {
  static uint64_t seed = 20240630;
  wanted = function;
  argument_count = 0;
  if (!found[function].has_owner) decide(h, rule);
  for (int i = 0; i < pool_size * (pool_size + 1); i++) {
    arguments[0] = i % pool_size;
    arguments[1] = i / pool_size - 1;
    argument_count = i < pool_size ? 1 : 2;
    decide(h, rule);
  }
  for (int i = 0; i < MIXED; i++) {
    for (int k = 0; k < MOST_ARGUMENTS; k++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      arguments[k] = (int)((seed >> 33) % (uint64_t)pool_size);
    }
    argument_count = 3 + i % 3;
    decide(h, rule);
  }
}

int blind_sweep(size_t memory, void (*print)(const char *name, struct stretch stretch, const char *ended)) {
  clua_state *h = blind_state(memory);
  clua_fault fault;
  char pool[sizeof rules_pool + 60];
  snprintf(pool, sizeof pool, "local SIZE <const> = %zu %s", memory, rules_pool);
  uint32_t pool_rule, call_rule;
  if (h == NULL) return 2;
  if (!clua_protect(h, begin, NULL, &fault)) {
    fprintf(stderr, "driver: the functions were not found: %s\n", fault.message);
    return 2;
  }
  if (!load(h, pool, &pool_rule) || !load(h, rules_call, &call_rule)) return 2;
  clua_decision decision = {.records = blind_case(), .law = 0};
  clua_decide(h, pool_rule, &decision, 1);
  if (decision.result == NULL) {
    fprintf(stderr, "driver: the pool was not made: %s\n", decision.fault.message);
    return 2;
  }
  int missed = 0;
  for (int i = 0; i < found_count; i++) {
    sweep_function(h, call_rule, i);
    char called[40];
    snprintf(called, sizeof called, "called %u", found[i].calls);
    print(found[i].name, found[i].worst, called);
    missed += found[i].calls == 0;
  }
  clua_free(h);
  return missed == 0 ? 0 : 1;
}
