// Law objects: the dated parameters in force in one interval, as a read-only table that the host answers for where a
// parameter is missing. Parameters whose reading is noted stand in a second table behind the first, so that the others
// are read at no cost.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

struct law_request {
  uint32_t law;
  const clua_value *values;
  size_t count, position;
};

static int refuse_write(lua_State *L) {
  lua_settop(L, 3);
  clua_fail(L, CLUA_FAIL_READ_ONLY, "the law cannot be changed by a rule");
}

static void note(struct clua_state *h, uint32_t number) {
  h->note_count += !h->noted[number];
  h->noted[number] = 1;
}

void clua_forget_notes(struct clua_state *h) {
  memset(h->noted, 0, h->noted_capacity);
  h->note_count = 0;
}

bool clua_noted(const clua_state *h, uint32_t number) { return number < h->noted_capacity && h->noted[number]; }

// Upvalue 1: the law's number; 2: the noted parameters, and 3 their numbers, by name. A parameter that is not in the
// table.
static int missing_parameter(lua_State *L) {
  struct clua_state *h = clua_of(L);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNIL) {
    note(h, (uint32_t)lua_tointeger(L, -1));
    lua_pushvalue(L, 2);
    lua_rawget(L, lua_upvalueindex(2));
    return 1;
  }
  lua_settop(L, 2);
  size_t length = 0;
  if (lua_type(L, 2) != LUA_TSTRING)
    clua_fail(L, CLUA_FAIL_UNKNOWN_LAW, "the law is read by name, and was asked for a %s", luaL_typename(L, 2));
  const char *name = lua_tolstring(L, 2, &length);
  clua_value reply = {CLUA_STRING, 0, {.bytes = ""}};
  int32_t status = h->callbacks.law_missing(h->callbacks.context, (uint32_t)lua_tointeger(L, lua_upvalueindex(1)), name,
                                            clua_shown_length(name, length), &reply);
  if (status == CLUA_ABSENT) clua_raise_absent(L);
  clua_fail_reply(L, CLUA_FAIL_UNKNOWN_LAW, &reply);
}

// Upvalue 1: the parameter's name. A key that a table of the law, argument 1, lacks.
static int missing_entry(lua_State *L) {
  lua_settop(L, 2);
  const char *parameter = lua_tostring(L, lua_upvalueindex(1));
  if (lua_type(L, 2) != LUA_TSTRING)
    clua_fail(L, CLUA_FAIL_UNKNOWN_LAW, "law.%s has no entry '%s'", parameter, luaL_typename(L, 2));
  const char *key = lua_tostring(L, 2);
  clua_fail_name(L, CLUA_FAIL_UNKNOWN_LAW, key, 1, "law.%s has no entry '%s'", parameter, key);
}

static int not_in_set(lua_State *L) {
  lua_settop(L, 2);
  lua_pushboolean(L, 0);
  return 1;
}

// The table at the top gets its front: reads go to it, then to the function at the top; nothing can be written.
static void seal(lua_State *L) {
  lua_createtable(L, 0, 1);
  lua_insert(L, -2);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, -3);
  lua_rawsetp(L, -2, &CLUA_FROZEN);
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

// What tells a law object from a list stands in the metatable of its front.
static int law_entry(lua_State *L, int index, const char *key) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return LUA_TNIL;
  int kind = lua_rawgetp(L, -1, key);
  lua_remove(L, -2);
  if (kind == LUA_TNIL) lua_pop(L, 1);
  return kind;
}

bool clua_is_law_set(lua_State *L, int index) {
  bool is_set = law_entry(L, index, &CLUA_LAW_SET) != LUA_TNIL;
  if (is_set) lua_pop(L, 1);
  return is_set;
}

void clua_refuse_law(lua_State *L, int index, const char *function) {
  if (law_entry(L, index, &CLUA_LAW_ADVICE) != LUA_TNIL)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s wants a list, and %s", function, lua_tostring(L, -1));
}

static int refuse_length(lua_State *L) {
  lua_settop(L, 1);
  clua_refuse_law(L, 1, "#");
  return 0;
}

// The law object whose front is at the top has no length, and says how it is asked; the advice is above it.
static void advise(lua_State *L, bool is_set) {
  lua_getmetatable(L, -2);
  lua_insert(L, -2);
  lua_rawsetp(L, -2, &CLUA_LAW_ADVICE);
  lua_pushcfunction(L, refuse_length);
  lua_setfield(L, -2, "__len");
  if (is_set) {
    lua_pushboolean(L, 1);
    lua_rawsetp(L, -2, &CLUA_LAW_SET);
  }
  lua_pop(L, 1);
}

static const clua_value *take(lua_State *L, struct law_request *request) {
  if (request->position >= request->count) luaL_error(L, "law values end early");
  return &request->values[request->position++];
}

// `name`: stack index of the parameter's name.
static void push_set(lua_State *L, struct law_request *request, int64_t count, int name) {
  lua_createtable(L, 0, (int)count);
  for (int64_t i = 0; i < count; i++) {
    clua_push_value(L, take(L, request));
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
  }
  lua_pushcfunction(L, not_in_set);
  seal(L);
  const char *text = lua_tostring(L, name);
  lua_pushfstring(L, "law.%s is a set: ask law.%s[x], or go through it with pairs", text, text);
  advise(L, true);
}

static void push_table(lua_State *L, struct law_request *request, int64_t count, int name) {
  lua_createtable(L, 0, (int)count);
  for (int64_t i = 0; i < count; i++) {
    clua_push_value(L, take(L, request));
    clua_push_value(L, take(L, request));
    lua_rawset(L, -3);
  }
  lua_pushvalue(L, name);
  lua_pushcclosure(L, missing_entry, 1);
  seal(L);
  const char *text = lua_tostring(L, name);
  lua_pushfstring(L, "law.%s is a table: read law.%s[key], or go through it with pairs", text, text);
  advise(L, false);
}

// The parameter whose name is at the top is noted when it is read: `numbers` is the stack index of the numbers by name.
static void set_note(lua_State *L, uint32_t number, int numbers) {
  struct clua_state *h = clua_of(L);
  if (number >= h->noted_capacity) {
    uint32_t capacity = number + 64;
    uint8_t *grown = realloc(h->noted, capacity);
    if (grown == NULL) luaL_error(L, "not enough memory");
    memset(grown + h->noted_capacity, 0, capacity - h->noted_capacity);
    h->noted = grown;
    h->noted_capacity = capacity;
  }
  lua_pushvalue(L, -1);
  lua_pushinteger(L, number);
  lua_rawset(L, numbers);
}

// All parameters in one table, with their notes: what pairs(law) walks.
static void push_whole(lua_State *L, int table, int noted, int numbers) {
  lua_newtable(L);
  int whole = lua_gettop(L);
  for (int from = table; from <= noted; from++)
    for (lua_pushnil(L); lua_next(L, from);) {
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, whole);
    }
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, numbers);
  lua_rawsetp(L, -2, &CLUA_NOTES);
  lua_setmetatable(L, whole);
}

// The law object is at the top: who reads it as a table gets the whole one.
static void show_whole(lua_State *L, int whole) {
  lua_getmetatable(L, -1);
  lua_pushvalue(L, whole);
  lua_rawsetp(L, -2, &CLUA_FROZEN);
  lua_pop(L, 1);
}

void clua_note_all(lua_State *L, int numbers) {
  struct clua_state *h = clua_of(L);
  for (lua_pushnil(L); lua_next(L, numbers); lua_pop(L, 1)) note(h, (uint32_t)lua_tointeger(L, -1));
}

static int build_law(lua_State *L) {
  struct law_request *request = lua_touserdata(L, 1);
  struct clua_state *h = clua_of(L);
  const clua_value *first = take(L, request);
  lua_createtable(L, 0, (int)first->integer);
  int table = lua_gettop(L), noted = table + 1, numbers = table + 2, name = table + 3;
  lua_newtable(L);
  lua_newtable(L);
  for (int64_t i = 0; i < first->integer; i++) {
    clua_push_value(L, take(L, request));
    const clua_value *value = take(L, request);
    bool is_noted = value->kind == CLUA_NOTED;
    if (is_noted) {
      set_note(L, (uint32_t)value->integer, numbers);
      value = take(L, request);
    }
    if (value->kind == CLUA_SET) push_set(L, request, value->integer, name);
    else if (value->kind == CLUA_TABLE) push_table(L, request, value->integer, name);
    else clua_push_value(L, value);
    lua_rawset(L, is_noted ? noted : table);
  }
  bool has_notes = h->noted_capacity > 0;
  if (has_notes) push_whole(L, table, noted, numbers);
  else lua_pushnil(L);
  lua_insert(L, table);
  lua_pushinteger(L, request->law);
  lua_insert(L, noted + 1);
  lua_pushcclosure(L, missing_parameter, 3);
  seal(L);
  if (has_notes) show_whole(L, table);
  lua_pushstring(L, "the law is none: read its parameters by name");
  advise(L, false);
  int *grown = realloc(h->law_references, (h->law_count + 1) * sizeof *grown);
  if (grown == NULL || request->law != h->law_count) return luaL_error(L, "laws are made in order");
  h->law_references = grown;
  grown[request->law] = luaL_ref(L, LUA_REGISTRYINDEX);
  h->law_count++;
  return 0;
}

int32_t clua_law(clua_state *h, uint32_t law, const clua_value *values, size_t count) {
  struct law_request request = {law, values, count, 0};
  clua_fault fault;
  return clua_protect(h, build_law, &request, &fault) ? 0 : -1;
}
