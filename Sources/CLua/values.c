// Values from the host into Lua, and names made once.
#include <string.h>

#include "internal.h"

static void push_slot(lua_State *L, const char *registry_key, lua_Integer index) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, registry_key);
  lua_rawgeti(L, -1, index);
  lua_remove(L, -2);
}

static void push_object(lua_State *L, uint32_t class_id, int64_t index) {
  clua_new_handle(L, CLUA_TAG_OBJECT, (uint32_t)index, class_id);
  push_slot(L, &CLUA_CLASSES, (lua_Integer)class_id + 1);
  lua_setmetatable(L, -2);
}

void clua_push_value(lua_State *L, const clua_value *value) {
  switch (value->kind) {
    case CLUA_BOOLEAN: lua_pushboolean(L, value->integer != 0); break;
    case CLUA_INTEGER: lua_pushinteger(L, (lua_Integer)value->integer); break;
    case CLUA_NUMBER: lua_pushnumber(L, value->number); break;
    case CLUA_STRING: lua_pushlstring(L, value->bytes, value->length); break;
    case CLUA_TERM: push_slot(L, &CLUA_TERMS, (lua_Integer)value->integer + 1); break;
    case CLUA_OBJECT: push_object(L, value->length, value->integer); break;
    default: lua_pushnil(L); break;
  }
}

struct name_request {
  const char *text;
  size_t length;
  int32_t id;
};

static int add_key(lua_State *L) {
  struct name_request *request = lua_touserdata(L, 1);
  struct clua_state *h = clua_of(L);
  lua_pushlstring(L, request->text, request->length);
  const void *text = lua_topointer(L, -1);
  uint32_t id;
  if (clua_find_key(h, text, &id)) {
    request->id = (int32_t)id;
    return 0;
  }
  // Names of fields are short, so Lua keeps one string for each.
  if (request->length > 40 || h->key_count >= CLUA_KEY_TABLE / 4 * 3) return luaL_error(L, "too many or too long names");
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_KEYS);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, (lua_Integer)h->key_count + 1);
  uint32_t slot = clua_key_slot(text);
  while (h->keys[slot].text != NULL) slot = (slot + 1) & (CLUA_KEY_TABLE - 1);
  h->keys[slot] = (struct clua_key_entry){text, h->key_count};
  request->id = (int32_t)h->key_count++;
  return 0;
}

static int add_term(lua_State *L) {
  struct name_request *request = lua_touserdata(L, 1);
  struct clua_state *h = clua_of(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_TERMS);
  lua_pushlstring(L, request->text, request->length);
  lua_rawseti(L, -2, (lua_Integer)h->term_count + 1);
  request->id = (int32_t)h->term_count++;
  return 0;
}

static int32_t request_name(clua_state *h, lua_CFunction function, const char *text, size_t length) {
  struct name_request request = {text, length, -1};
  clua_fault fault;
  return clua_protect(h, function, &request, &fault) ? request.id : -1;
}

int32_t clua_key(clua_state *h, const char *name, size_t length) { return request_name(h, add_key, name, length); }
int32_t clua_intern(clua_state *h, const char *text, size_t length) { return request_name(h, add_term, text, length); }
