// Functions of the host that scripts may call, and objects of the host (scales, shares) with methods. The host's
// function gets plain values and returns a status; what it wants raised is raised here, after its frame is gone.
#include "internal.h"

enum { MOST_ARGUMENTS = 8 };

static void read_argument(lua_State *L, int index, clua_value *value) {
  *value = (clua_value){CLUA_OTHER, 0, {.integer = 0}};
  switch (lua_type(L, index)) {
    case LUA_TNIL: value->kind = CLUA_NIL; break;
    case LUA_TBOOLEAN: value->kind = CLUA_BOOLEAN; value->integer = lua_toboolean(L, index); break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        value->kind = CLUA_INTEGER;
        value->integer = lua_tointeger(L, index);
      } else {
        value->kind = CLUA_NUMBER;
        value->number = lua_tonumber(L, index);
      }
      break;
    case LUA_TSTRING: {
      size_t length;
      value->kind = CLUA_STRING;
      value->bytes = lua_tolstring(L, index, &length);
      value->length = (uint32_t)length;
      break;
    }
    case LUA_TUSERDATA: {
      const struct clua_handle *object = clua_handle_at(L, index, CLUA_TAG_OBJECT);
      if (object != NULL) *value = (clua_value){CLUA_OBJECT, object->kind, {.integer = object->number}};
      break;
    }
    default: break;
  }
}

// Upvalue 1: the function's id; 2: whether it may be called while a file is loaded; 3: its name.
static int call_host(lua_State *L) {
  struct clua_state *h = clua_of(L);
  if (lua_gettop(L) > MOST_ARGUMENTS) lua_settop(L, MOST_ARGUMENTS);
  luaL_checkstack(L, 4, NULL);
  clua_value arguments[MOST_ARGUMENTS], reply = {CLUA_NIL, 0, {.integer = 0}};
  int count = lua_gettop(L);
  if (h->loading && !lua_toboolean(L, lua_upvalueindex(2)))
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s depends on the case: call it inside decide",
              lua_tostring(L, lua_upvalueindex(3)));
  for (int i = 0; i < count; i++) read_argument(L, i + 1, &arguments[i]);
  int32_t failure = CLUA_FAIL_WRONG_ARGUMENT;
  CLUA_CHARGE(L, h, 1);
  int32_t status = h->callbacks.kit(h->callbacks.context, (uint32_t)lua_tointeger(L, lua_upvalueindex(1)), arguments,
                                    count, &reply, &failure);
  if (status == CLUA_ABSENT) clua_raise_absent(L);
  if (status != CLUA_OK) clua_fail_reply(L, failure, &reply);
  clua_push_value(L, &reply);
  return 1;
}

struct kit_request {
  const char *name;
  uint32_t id, class_id;
  bool at_load;
};

static void push_kit_function(lua_State *L, const char *name, uint32_t id, bool at_load) {
  lua_pushinteger(L, id);
  lua_pushboolean(L, at_load);
  lua_pushstring(L, name);
  lua_pushcclosure(L, call_host, 3);
}

static int add_function(lua_State *L) {
  struct kit_request *request = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_GLOBALS);
  push_kit_function(L, request->name, request->id, request->at_load);
  lua_setfield(L, -2, request->name);
  return 0;
}

// Upvalue 1: the class's name. A name that is no method: those are the keys of the table at 1.
static int object_index(lua_State *L) {
  lua_settop(L, 2);
  const char *class = lua_tostring(L, lua_upvalueindex(1));
  if (lua_type(L, 2) != LUA_TSTRING)
    clua_fail(L, CLUA_FAIL_UNKNOWN_NAME, "a %s has no '%s'", class, luaL_typename(L, 2));
  const char *name = lua_tostring(L, 2);
  clua_fail_name(L, CLUA_FAIL_UNKNOWN_NAME, name, 1, "a %s has no '%s'", class, name);
}

static int refuse_write(lua_State *L) {
  lua_settop(L, 3);
  clua_fail(L, CLUA_FAIL_READ_ONLY, "the law cannot be changed by a rule");
}

static int add_class(lua_State *L) {
  struct kit_request *request = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_CLASSES);
  lua_newtable(L);
  lua_pushstring(L, request->name);
  lua_setfield(L, -2, "__name");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_newtable(L);  // the methods: Lua finds them itself
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, &CLUA_METHODS);
  lua_createtable(L, 0, 1);
  lua_pushstring(L, request->name);
  lua_pushcclosure(L, object_index, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_setfield(L, -2, "__index");
  lua_rawseti(L, -2, (lua_Integer)request->id + 1);
  return 0;
}

static int add_method(lua_State *L) {
  struct kit_request *request = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_CLASSES);
  lua_rawgeti(L, -1, (lua_Integer)request->class_id + 1);
  lua_rawgetp(L, -1, &CLUA_METHODS);
  push_kit_function(L, request->name, request->id, false);
  lua_setfield(L, -2, request->name);
  return 0;
}

static int32_t request_kit(clua_state *h, lua_CFunction function, struct kit_request request) {
  clua_fault fault;
  return clua_protect(h, function, &request, &fault) ? 0 : -1;
}

int32_t clua_kit_function(clua_state *h, const char *name, uint32_t id, bool at_load) {
  return request_kit(h, add_function, (struct kit_request){name, id, 0, at_load});
}
int32_t clua_object_class(clua_state *h, uint32_t id, const char *name) {
  return request_kit(h, add_class, (struct kit_request){name, id, 0, false});
}
int32_t clua_object_method(clua_state *h, uint32_t class_id, const char *name, uint32_t kit_id) {
  return request_kit(h, add_method, (struct kit_request){name, kit_id, class_id, false});
}
