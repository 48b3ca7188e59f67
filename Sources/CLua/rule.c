// Rules' files: loading them, what `rule` and `inherited` do, and deciding a case.
#include <stdlib.h>
#include <string.h>

#include "hook.h"
#include "internal.h"
#include "stop.h"

static int unknown_name(lua_State *L) {
  struct clua_state *h = clua_of(L);
  lua_settop(L, 2);
  size_t length = 0;
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : "?";
  clua_value reply = {CLUA_STRING, 0, {.bytes = ""}};
  h->callbacks.explain_name(h->callbacks.context, name, clua_shown_length(name, length), &reply);
  clua_fail_reply(L, CLUA_FAIL_UNKNOWN_NAME, &reply);
}

static int refuse_global(lua_State *L) {
  lua_settop(L, 3);
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  clua_fail(L, CLUA_FAIL_GLOBAL, "'%s' is assigned and is not a local variable: write local %s = ...", name, name);
}

// The table of functions at the top is replaced by its frozen form.
static void freeze_top(lua_State *L) {
  clua_freeze(L, -1);
  lua_remove(L, -2);
}

// Remembers the function at the top as one of the host, for freeze.c.
static void note_function(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_FROZEN);
  lua_pushvalue(L, -2);
  lua_pushboolean(L, 1);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

// Freezes the tables of the globals at the index, and notes their functions.
static void seal_entries(lua_State *L, int globals) {
  lua_pushnil(L);
  while (lua_next(L, globals)) {
    if (lua_type(L, -1) == LUA_TFUNCTION) note_function(L);
    // Those of the library profile are frozen already where they are those of the rules.
    if (lua_type(L, -1) == LUA_TTABLE && !clua_is_frozen(L, -1)) {
      freeze_top(L);
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, globals);
    } else {
      lua_pop(L, 1);
    }
  }
}

// The globals of shared modules: those of the rules, metatables and coroutines. The rules' globals are at 1.
static void seal_library(lua_State *L) {
  lua_newtable(L);
  int library = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, 1);) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, library);
  }
  clua_open_meta(L);
  clua_open_coroutine(L);
  seal_entries(L, library);
  lua_getmetatable(L, 1);
  lua_setmetatable(L, library);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &CLUA_LIBRARY);
}

// The globals are sealed: library tables become read-only, an unknown name is an error. The table itself is a plain
// one, because a rule names several of its functions for each case; no script can write to it, since code that assigns
// a global or takes the table as a value is refused when it is loaded (purity.c).
static int seal_globals(lua_State *L) {
  lua_settop(L, 0);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_GLOBALS);  // 1
  clua_open_result(L);
  seal_entries(L, 1);
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, unknown_name);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_global);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, 1);
  seal_library(L);
  return 0;
}

int32_t clua_seal(clua_state *h) {
  clua_fault fault;
  return clua_protect(h, seal_globals, NULL, &fault) ? 0 : -1;
}

int32_t clua_plugin(clua_state *h) { return (int32_t)h->plugin_count++; }

struct load_request {
  const char *chunk, *source;
  size_t length;
  clua_rule *rule;
};

static void check_entry(lua_State *L, const char *name, int kind, const char *wanted) {
  lua_getfield(L, 1, name);
  if (lua_type(L, -1) != kind)
    clua_fail(L, CLUA_FAIL_NO_RULE, "rule: %s must be %s, and is %s", name, wanted,
              lua_isnil(L, -1) ? "missing" : luaL_typename(L, -1));
  lua_pop(L, 1);
}

// What the table at index 1 has that a rule has not: of several the first by name, as the order of a table is chance.
// NULL: nothing.
static const char *unknown_entry(lua_State *L) {
  static const char *const known[] = {"hook", "basis", "date", "decide", "name", "since"};
  const char *least = NULL;
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    bool is_text = lua_type(L, -2) == LUA_TSTRING, found = false;
    const char *name = is_text ? lua_tostring(L, -2) : luaL_typename(L, -2);
    for (int i = 0; i < 6; i++) found = found || (is_text && strcmp(name, known[i]) == 0);
    if (!found && (least == NULL || strcmp(name, least) < 0)) least = name;
  }
  return least;
}

// rule { hook, basis, date, decide, name, since }: checks the table and gives it back.
static int make_rule(lua_State *L) {
  lua_settop(L, 1);
  if (!clua_of(L)->loading) clua_fail(L, CLUA_FAIL_NO_RULE, "rule stands at the top of a file, not inside a rule");
  if (lua_type(L, 1) != LUA_TTABLE) clua_fail(L, CLUA_FAIL_NO_RULE, "rule wants a table: rule { hook = ..., ... }");
  const char *unknown = unknown_entry(L);
  if (unknown != NULL)
    clua_fail(L, CLUA_FAIL_NO_RULE, "rule has no entry '%s'; its entries are hook, basis, date, decide, name, since",
              unknown);
  check_entry(L, "hook", LUA_TSTRING, "the name of a hook");
  check_entry(L, "basis", LUA_TSTRING, "the law it rests on, as text");
  check_entry(L, "date", LUA_TSTRING, "the name of the case's date that selects the law in force");
  check_entry(L, "decide", LUA_TFUNCTION, "a function of the case and the law");
  if (lua_getfield(L, 1, "name") != LUA_TNIL) check_entry(L, "name", LUA_TSTRING, "the name of a guard or metric");
  if (lua_getfield(L, 1, "since") != LUA_TNIL) check_entry(L, "since", LUA_TSTRING, "a date such as \"2024-02-29\"");
  lua_settop(L, 1);
  return 1;
}

static const char *keep(struct clua_state *h, int slot, const char *text) {
  size_t length = strlen(text);
  if (length >= sizeof h->scratch[slot]) length = sizeof h->scratch[slot] - 1;
  memcpy(h->scratch[slot], text, length);
  h->scratch[slot][length] = 0;
  return h->scratch[slot];
}

static int load_rule(lua_State *L) {
  struct load_request *request = lua_touserdata(L, 1);
  struct clua_state *h = clua_of(L);
  lua_settop(L, 1);
  clua_compile(L, request->chunk, request->source, request->length, &CLUA_GLOBALS);
  lua_call(L, 0, 1);  // 2: the rule
  if (lua_type(L, 2) != LUA_TTABLE || lua_getfield(L, 2, "decide") != LUA_TFUNCTION) {
    h->failure = CLUA_FAIL_NO_RULE;
    lua_pushfstring(L, "%s:1: the file returns no rule: end it with return rule { ... }", request->chunk);
    lua_error(L);
  }
  lua_Debug where;
  lua_pushvalue(L, 3);
  lua_getinfo(L, ">S", &where);
  request->rule->line = where.linedefined;
  static const char *const names[] = {"hook", "basis", "date", "since", "name"};
  const char *kept[5];
  for (int i = 0; i < 5; i++) {
    int kind = lua_getfield(L, 2, names[i]);
    if (i >= 3 && kind == LUA_TNIL) {
      lua_pushliteral(L, "");
      lua_replace(L, -2);
    } else if (kind != LUA_TSTRING) {
      h->failure = CLUA_FAIL_NO_RULE;
      luaL_error(L, "%s:1: the file returns no rule: end it with return rule { ... }", request->chunk);
    }
    kept[i] = keep(h, i, lua_tostring(L, -1));
    lua_pop(L, 1);
  }
  request->rule->hook = kept[0];
  request->rule->basis = kept[1];
  request->rule->date = kept[2];
  request->rule->since = kept[3];
  request->rule->name = kept[4];
  clua_freeze(L, 3);
  lua_pop(L, 1);
  struct clua_rule_entry *grown = realloc(h->rules, (h->rule_count + 1) * sizeof *grown);
  if (grown == NULL) return luaL_error(L, "not enough memory");
  h->rules = grown;
  grown[h->rule_count] = (struct clua_rule_entry){LUA_NOREF, 0, -1};
  lua_settop(L, 3);
  grown[h->rule_count].reference = luaL_ref(L, LUA_REGISTRYINDEX);
  request->rule->id = h->rule_count++;
  return 0;
}

int32_t clua_load_rule(clua_state *h, uint32_t plugin, const char *chunk, const char *source, size_t length,
                       clua_rule *rule, clua_fault *fault) {
  struct load_request request = {chunk, source, length, rule};
  h->plugin = plugin;
  h->requiring = NULL;
  h->loading = true;
  h->output_used = 0;
  bool good = clua_protect(h, load_rule, &request, fault);
  h->loading = false;
  return good ? 0 : -1;
}

int32_t clua_bind_rule(clua_state *h, uint32_t rule, uint32_t hook, int32_t inherited_rule) {
  if (rule >= h->rule_count || hook >= h->hook_count) return -1;
  h->rules[rule].hook = hook;
  h->rules[rule].inherited = inherited_rule;
  return 0;
}

uint32_t clua_current_rule(const clua_state *h) { return h->rule; }

// Pushes a rule's function and its two arguments, the case and the law.
static void push_rule(lua_State *L, struct clua_state *h, uint32_t rule, uint32_t law) {
  h->rule = rule;
  h->law = law;
  lua_rawgeti(L, LUA_REGISTRYINDEX, h->rules[rule].reference);
  lua_rawgeti(L, LUA_REGISTRYINDEX, h->case_reference);
  lua_rawgeti(L, LUA_REGISTRYINDEX, h->law_references[law]);
}

// Whether the fields keep the hook's bounds; false, and a message at the top, where one does not.
static bool keeps_bounds(lua_State *L, struct clua_state *h, const clua_result *result) {
  const struct clua_hook_entry *hook = &h->hooks[h->hook];
  for (uint32_t i = 0; i < hook->bound_count; i++) {
    uint32_t field = hook->bounds[i].field, most = hook->bounds[i].most;
    if ((result->field_mask >> field & result->field_mask >> most & 1) == 0 ||
        result->fields[field].integer <= result->fields[most].integer)
      continue;
    h->failure = CLUA_FAIL_WRONG_RESULT;
    const char *name = hook->fields[field].name, *bound = hook->fields[most].name;
    lua_pushfstring(L, "%s gives %s %I, more than the %s %I: %s is at most %s, so check both",
                    hook->constructors[result->constructor].name, name, (LUAI_UACINT)result->fields[field].integer,
                    bound, (LUAI_UACINT)result->fields[most].integer, name, bound);
    return false;
  }
  return true;
}

// The result that a rule's decide returned, at the top; NULL, and a message in its place, if it is none, or if decide
// built another one and did not return it: a forgotten return would otherwise decide the case in silence.
static const struct clua_handle *check_returned(lua_State *L, struct clua_state *h, uint32_t rule) {
  const struct clua_handle *handle = clua_handle_at(L, -1, CLUA_TAG_RESULT);
  bool good = handle != NULL && handle->kind == h->hook && handle->number < h->result_count;
  for (uint32_t i = 0; i < h->result_count; i++) {
    if (clua_result_at(h, i)->rule != rule || (good && i == handle->number)) continue;
    const char *name = h->hooks[h->hook].constructors[clua_result_at(h, i)->constructor].name;
    h->failure = CLUA_FAIL_WRONG_RESULT;
    lua_pushfstring(L, "%s built a result that was not returned: write return %s(...)", name, name);
    return NULL;
  }
  if (good) return keeps_bounds(L, h, clua_result_at(h, handle->number)) ? handle : NULL;
  h->failure = CLUA_FAIL_WRONG_RESULT;
  lua_pushfstring(L, "decide returned %s, not a result of the hook",
                  lua_isnil(L, -1) ? "nothing" : clua_type_name(L, -1));
  return NULL;
}

static int inherited(lua_State *L) {
  struct clua_state *h = clua_of(L);
  lua_settop(L, 1);
  luaL_checkstack(L, 8, NULL);
  if (h->loading) clua_fail(L, CLUA_FAIL_NO_RULE, "inherited depends on the case: call it inside decide");
  uint32_t rule = h->rule, law = h->law;
  const struct clua_handle *record = clua_handle_at(L, 1, CLUA_TAG_RECORD);
  if (record == NULL || record->number != 0)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "inherited wants the case: inherited(case)");
  if (h->rules[rule].inherited < 0)
    clua_fail(L, CLUA_FAIL_NO_RULE, "no more general plugin has this hook, so there is nothing to inherit");
  uint32_t general = (uint32_t)h->rules[rule].inherited, general_law = 0;
  clua_value reply = {CLUA_STRING, 0, {.bytes = ""}};
  int32_t status = h->callbacks.law_for_rule(h->callbacks.context, general, &general_law, &reply);
  if (status == CLUA_ABSENT) clua_raise_absent(L);
  if (status != CLUA_OK) clua_fail_reply(L, CLUA_FAIL_ERROR, &reply);
  h->inherited++;
  push_rule(L, h, general, general_law);
  lua_call(L, 2, 1);
  if (check_returned(L, h, general) == NULL) lua_error(L);
  h->rule = rule;
  h->law = law;
  return 1;
}

struct streak {
  clua_decision *decisions;
  uint32_t rule, count, done;
  bool is_open;  // a case is under way
};

// The results and texts of the cases before stay where they are.
static void begin(struct clua_state *h, clua_decision *decision) {
  clua_restart(h);
  clua_records *records = h->records = decision->records;
  h->case_cells = records->nodes->cells;
  h->case_places = records->places + records->nodes->places;
  h->case_values = records->values + records->nodes->values;
  h->result_base += h->result_count;
  h->result_count = 0;
  h->arena_base = h->arena_used;
  h->inherited = 0;
  h->ends_streak = false;
}

static void finish(struct clua_state *h, clua_decision *decision, const struct clua_handle *handle) {
  decision->result = NULL;
  decision->place = handle == NULL ? UINT32_MAX : h->result_base + handle->number;
  decision->inherited = h->inherited;
  decision->notes = h->note_count;
}

// What is to be said of the case decided last but its result, or of the room for the next one.
static bool ends(const struct clua_state *h) {
  return h->ends_streak || h->inherited > 0 || h->note_count > 0 || h->output_used > 0 ||
         h->arena_size - h->arena_used < h->arena_limit || h->memory_used > h->memory_kept + h->memory_limit / 4;
}

// Brings the next case near while this one is decided: the cases of a streak do not fit the nearest cache together.
static void prefetch(const clua_records *records) {
  enum { LINE = 64, LINES = 12 };
  __builtin_prefetch(records->nodes);
  __builtin_prefetch(records->places);
  for (int i = 0; i < LINES; i++) __builtin_prefetch((const char *)records->values + i * LINE);
}

// Runs under the outer protected call; each case has an inner one of its own.
static int run_streak(lua_State *L) {
  enum { RULE = 2, CASE, LAW };
  struct streak *streak = lua_touserdata(L, 1);
  struct clua_state *h = clua_of(L);
  push_rule(L, h, streak->rule, streak->decisions->law);
  do {
    clua_decision *decision = &streak->decisions[streak->done];
    begin(h, decision);
    streak->is_open = true;
    if (streak->done + 1 < streak->count) prefetch(decision[1].records);
    if (decision->law != h->law) {
      lua_rawgeti(L, LUA_REGISTRYINDEX, h->law_references[decision->law]);
      lua_replace(L, LAW);
    }
    h->rule = streak->rule;
    h->law = decision->law;
    for (int i = RULE; i <= LAW; i++) lua_pushvalue(L, i);
    int status = lua_pcall(L, 2, 1, 0);
    h->thread = L;
    const struct clua_handle *handle = status == LUA_OK ? check_returned(L, h, streak->rule) : NULL;
    finish(h, decision, handle);
    if (handle == NULL) {
      h->reserve_open = true;
      clua_report(h, status, &decision->fault);
    }
    // Before anything of Lua runs again, be it the return from here.
    clua_rest(h);
    streak->is_open = false;
    streak->done++;
    if (handle == NULL) return 0;
    lua_settop(L, LAW);
  } while (streak->done < streak->count && !ends(h));
  return 0;
}

uint32_t clua_decide(clua_state *h, uint32_t rule, clua_decision *decisions, uint32_t count) {
  // What the cases before left behind must not bring this one to the limit: buffers of luaL_Buffer grow without the
  // collection that Lua makes when memory is short.
  if (h->memory_used > h->memory_kept + h->memory_limit / 4) clua_collect(h);
  h->hook = h->rules[rule].hook;
  h->rule = rule;
  h->result_base = h->result_count = 0;
  h->arena_used = 0;
  h->output_used = 0;
  h->output_cut = false;
  if (h->note_count > 0) clua_forget_notes(h);
  struct streak streak = {decisions, rule, count, 0, false};
  clua_fault fault;
  // Whatever went wrong behind a case that was decided is none of its business.
  if (!clua_protect_outer(h, run_streak, &streak, &fault) && (streak.is_open || streak.done == 0)) {
    finish(h, &decisions[streak.done], NULL);
    decisions[streak.done++].fault = fault;
  }
  for (uint32_t i = 0; i < streak.done; i++) {
    decisions[i].arena = h->arena;
    if (decisions[i].place != UINT32_MAX) decisions[i].result = &h->results[decisions[i].place];
  }
  return streak.done;
}

void clua_end_streak(clua_state *h) { h->ends_streak = true; }

static int make_first_node(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_NODES);
  clua_new_handle(L, CLUA_TAG_RECORD, 0, 0);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_CASE_META);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  clua_of(L)->case_reference = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_rawseti(L, -2, 1);
  return 0;
}

void clua_open_rule(lua_State *L) {
  static const luaL_Reg functions[] = {{"rule", make_rule}, {"inherited", inherited}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  make_first_node(L);
  lua_pop(L, 1);
}
