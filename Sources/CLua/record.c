// The case as a script sees it: read-only records and lists, read lazily from what the host parsed. One userdata for
// each node, made once and used again for the next case: a rule keeps nothing, so none can be held past its case.
#include <string.h>

#include "internal.h"

static uint32_t node_of(lua_State *L, int index) { return ((const struct clua_handle *)lua_touserdata(L, index))->number; }

enum { MOST_KEPT = 4096 };

static void push_node(lua_State *L, int64_t node, bool is_list) {
  lua_Integer slot = (lua_Integer)node * 2 + (is_list ? 1 : 0) + 1;
  if (lua_rawgeti(L, lua_upvalueindex(1), slot) != LUA_TNIL) return;
  lua_pop(L, 1);
  clua_new_handle(L, is_list ? CLUA_TAG_LIST : CLUA_TAG_RECORD, (uint32_t)node, 0);
  lua_rawgetp(L, LUA_REGISTRYINDEX, is_list ? &CLUA_LIST_META : &CLUA_RECORD_META);
  lua_setmetatable(L, -2);
  // Beyond this a handle is made anew each time, so that one large case does not fill the state for those behind it.
  if (slot > MOST_KEPT) return;
  lua_pushvalue(L, -1);
  lua_rawseti(L, lua_upvalueindex(1), slot);
}

// Two handles of one node are equal, also where they are not one object.
static int same_node(lua_State *L) {
  lua_settop(L, 2);
  const struct clua_handle *a = lua_touserdata(L, 1), *b = lua_touserdata(L, 2);
  lua_pushboolean(L, a != NULL && b != NULL && a->tag == b->tag && a->number == b->number && a->kind == b->kind);
  return 1;
}

// Upvalues of every function here: the nodes, the terms.
static void push_value(lua_State *L, const clua_value *value) {
  switch (value->kind) {
    case CLUA_TERM: lua_rawgeti(L, lua_upvalueindex(2), (lua_Integer)value->integer + 1); break;
    case CLUA_NODE: push_node(L, value->integer, false); break;
    case CLUA_LIST: push_node(L, value->integer, true); break;
    case CLUA_INTEGER: lua_pushinteger(L, (lua_Integer)value->integer); break;
    case CLUA_STRING: lua_pushlstring(L, value->bytes, value->length); break;
    default: clua_push_value(L, value); break;
  }
}

__attribute__((noinline, cold)) static void unknown_field(lua_State *L, struct clua_state *h, uint32_t node, int key) {
  clua_value reply = {CLUA_STRING, 0, {.bytes = ""}};
  size_t length = 0;
  const char *name = lua_type(L, key) == LUA_TSTRING ? lua_tolstring(L, key, &length) : NULL;
  if (name == NULL)
    clua_fail(L, CLUA_FAIL_UNKNOWN_FIELD, "a record has fields by name, and was asked for a %s", luaL_typename(L, key));
  h->callbacks.explain_field(h->callbacks.context, node, name, clua_shown_length(name, length), &reply);
  clua_fail_reply(L, CLUA_FAIL_UNKNOWN_FIELD, &reply);
}

// A name that is no field: has and get are methods, all else is an error.
__attribute__((noinline)) static int record_method(lua_State *L, struct clua_state *h, uint32_t node) {
  if (lua_type(L, 2) == LUA_TSTRING) {
    const char *name = lua_tostring(L, 2);
    if (strcmp(name, "get") == 0) { lua_pushvalue(L, lua_upvalueindex(3)); return 1; }
    if (strcmp(name, "has") == 0) { lua_pushvalue(L, lua_upvalueindex(4)); return 1; }
  }
  unknown_field(L, h, node, 2);
  return 0;
}

// A handle is good for its case only, and a rule keeps none; this holds all the same.
const clua_node *clua_node_at(lua_State *L, uint32_t number) {
  const clua_records *records = clua_of(L)->records;
  if (records == NULL || number >= records->node_count)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "this record is not of the case that is decided");
  return &records->nodes[number];
}

const clua_value *clua_list_values(lua_State *L, uint32_t number, int32_t *count) {
  const clua_node *list = clua_node_at(L, number);
  *count = list->count;
  return list->layout >= 0 ? NULL : clua_of(L)->records->values + list->values;
}

// A record's fields: which there are, which of them the case gives, and their values.
struct fields {
  const clua_cell *cells;
  const uint8_t *places;
  const clua_value *values;
};

static struct fields fields_of(lua_State *L, struct clua_state *h, uint32_t number) {
  const clua_node *node = clua_node_at(L, number);
  return (struct fields){node->cells, h->records->places + node->places, h->records->values + node->values};
}

// The value of a record's field, noted as read; NULL where it is absent.
static inline __attribute__((always_inline)) const clua_value *find_field(lua_State *L, struct clua_state *h, uint32_t number, struct fields fields,
                                           uint32_t key) {
  const clua_cell *cell = &fields.cells[key];
  if (cell->offset == CLUA_NO_FIELD) unknown_field(L, h, number, 2);  // a name that only other records have
  h->records->mask[cell->entry >> 6] |= (uint64_t)1 << (cell->entry & 63);
  uint8_t place = fields.places[cell->offset];
  if (place != 0 && fields.values[place - 1].kind != CLUA_NIL) return &fields.values[place - 1];
  h->records->missing_node = (int32_t)number;
  h->records->missing_entry = cell->entry;
  return NULL;
}

// Nearly every second call of a script comes here.
static inline __attribute__((always_inline)) int read_field(lua_State *L, struct clua_state *h, uint32_t number,
                                                            struct fields fields) {
  uint32_t key;
  if (!clua_find_key(h, lua_topointer(L, 2), &key)) return record_method(L, h, number);
  const clua_value *value = find_field(L, h, number, fields, key);
  if (value == NULL) clua_raise_absent(L);
  push_value(L, value);
  return 1;
}

static int record_index(lua_State *L) {
  uint32_t number = node_of(L, 1);
  struct clua_state *h = clua_of(L);
  return read_field(L, h, number, fields_of(L, h, number));
}

// As record_index, for the one handle that is the case itself.
static int case_index(lua_State *L) {
  struct clua_state *h = clua_of(L);
  if (h->records == NULL) clua_node_at(L, 0);
  return read_field(L, h, 0, (struct fields){h->case_cells, h->case_places, h->case_values});
}

static struct clua_state *check_record(lua_State *L, const char *function, uint32_t *node, uint32_t *key) {
  struct clua_state *h = clua_of(L);
  const struct clua_handle *record = clua_handle_at(L, 1, CLUA_TAG_RECORD);
  if (record == NULL)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "call %s with a colon on a record: case:%s(\"field\")", function, function);
  *node = record->number;
  if (lua_type(L, 2) != LUA_TSTRING)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s wants the name of a field, and was given a %s", function,
              luaL_typename(L, 2));
  if (!clua_find_key(h, lua_topointer(L, 2), key)) unknown_field(L, h, *node, 2);
  return h;
}

static int record_has(lua_State *L) {
  lua_settop(L, 2);
  uint32_t node, key;
  struct clua_state *h = check_record(L, "has", &node, &key);
  lua_pushboolean(L, find_field(L, h, node, fields_of(L, h, node), key) != NULL);
  return 1;
}

static int record_get(lua_State *L) {
  lua_settop(L, 3);
  uint32_t node, key;
  struct clua_state *h = check_record(L, "get", &node, &key);
  const clua_value *value = find_field(L, h, node, fields_of(L, h, node), key);
  if (value != NULL) push_value(L, value);
  return 1;
}

static int list_index(lua_State *L) {
  if (!lua_isinteger(L, 2))
    clua_fail(L, CLUA_FAIL_UNKNOWN_FIELD, "a list is read by position (1, 2, ...) or with each, and was asked for '%s'",
              lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2));
  const clua_node *list = clua_node_at(L, node_of(L, 1));
  lua_Integer index = lua_tointeger(L, 2);
  if (index < 1 || index > list->count) lua_pushnil(L);
  else if (list->layout >= 0) push_node(L, list->first + index - 1, false);
  else push_value(L, &clua_of(L)->records->values[list->values + index - 1]);
  return 1;
}

static int list_length(lua_State *L) {
  lua_pushinteger(L, clua_node_at(L, node_of(L, 1))->count);
  return 1;
}

// each(list) of the case: the control variable is the record itself, so that walking needs no memory.
static int next_record(lua_State *L) {
  struct clua_state *h = clua_of(L);
  const struct clua_handle *handle = clua_handle_at(L, 1, CLUA_TAG_LIST);
  const struct clua_handle *last = clua_handle_at(L, 2, CLUA_TAG_RECORD);
  if (handle == NULL) clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "each is called in a for loop: for item in each(list) do");
  CLUA_CHARGE(L, h, 1);
  const clua_node *list = clua_node_at(L, handle->number);
  int64_t next = last == NULL ? list->first : (int64_t)last->number + 1;
  if (list->layout >= 0 && next >= list->first && next < (int64_t)list->first + list->count) push_node(L, next, false);
  else lua_pushnil(L);
  return 1;
}

static int refuse_write(lua_State *L) {
  lua_settop(L, 3);
  clua_fail(L, CLUA_FAIL_READ_ONLY, "the case cannot be changed: '%s' was assigned",
            lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2));
}

static void push_closure(lua_State *L, lua_CFunction function) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_NODES);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_TERMS);
  lua_pushcclosure(L, function, 2);
}

static void open_metatable(lua_State *L, const char *name, const char *key) {
  lua_createtable(L, 0, 16);  // with room, so that __index is found at its first place
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__name");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, same_node);
  lua_setfield(L, -2, "__eq");
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

static void open_record_metatable(lua_State *L, const char *key, lua_CFunction index) {
  open_metatable(L, "record", key);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_NODES);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_TERMS);
  push_closure(L, record_get);
  push_closure(L, record_has);
  lua_pushcclosure(L, index, 4);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
}

void clua_open_record(lua_State *L) {
  open_record_metatable(L, &CLUA_RECORD_META, record_index);
  open_record_metatable(L, &CLUA_CASE_META, case_index);
  open_metatable(L, "list", &CLUA_LIST_META);
  push_closure(L, list_index);
  lua_setfield(L, -2, "__index");
  push_closure(L, list_length);
  lua_setfield(L, -2, "__len");
  lua_pop(L, 1);
  push_closure(L, next_record);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &CLUA_NEXT_RECORD);
}

const char *clua_type_name(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return luaL_typename(L, index);
  lua_pushstring(L, "__name");
  const char *name = lua_rawget(L, -2) == LUA_TSTRING ? lua_tostring(L, -1) : "object";
  lua_pop(L, 2);
  return name;
}
