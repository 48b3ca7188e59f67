// Modules: compiling a file (text only), and what `require` finds. A plugin requires the modules of its own lib/ by
// their names, and shared modules, its own and those of plugins that it names, as `plugin.module`. A shared module runs
// in the profile `library`, is loaded once for all that require it, and requires shared modules only.
#include <string.h>

#include "internal.h"

struct source {
  const char *text;
  size_t left;
};

// Hands Lua a source in pieces, with a look before each.
static const char *read_piece(lua_State *L, void *context, size_t *length) {
  enum { PIECE = 4096 };
  struct source *source = context;
  const char *piece = source->text;
  *length = source->left < PIECE ? source->left : PIECE;
  CLUA_CHARGE(L, clua_of(L), *length);
  source->text += *length;
  source->left -= *length;
  return *length == 0 ? NULL : piece;
}

void clua_compile(lua_State *L, const char *chunk, const char *source, size_t length, const char *globals) {
  struct clua_state *h = clua_of(L);
  struct source rest = {source, length};
  lua_pushfstring(L, "=%s", chunk);
  int status = lua_load(L, read_piece, &rest, lua_tostring(L, -1), "t");
  if (status == LUA_ERRMEM && h->stop == CLUA_STOP_NONE) {
    h->stop = CLUA_STOP_MEMORY;
    h->place_noted = true;  // by the allocator
  }
  if (h->stop != CLUA_STOP_NONE) clua_raise_stop(L);
  if (status != LUA_OK) {
    h->failure = CLUA_FAIL_SYNTAX;
    lua_error(L);
  }
  lua_remove(L, -2);
  clua_check_file(L, lua_gettop(L));
  lua_rawgetp(L, LUA_REGISTRYINDEX, globals);
  lua_setupvalue(L, -2, 1);
}

struct module_request {
  uint32_t plugin, owner;
  const char *name, *chunk, *source;
  size_t length;
  bool is_shared;
};

// Modules stand in the registry under "plugin/name", a table for each.
enum { SOURCE = 1, CHUNK, VALUE, OWNER };  // VALUE: from the first require on; OWNER: the plugin, of a shared module

static void push_key(lua_State *L, uint32_t plugin, const char *name) {
  lua_pushfstring(L, "%d/%s", (int)plugin, name);
}

static int add_module(lua_State *L) {
  struct module_request *request = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_MODULES);
  push_key(L, request->plugin, request->name);
  lua_createtable(L, 4, 0);
  lua_pushlstring(L, request->source, request->length);
  lua_rawseti(L, -2, SOURCE);
  lua_pushstring(L, request->chunk);
  lua_rawseti(L, -2, CHUNK);
  if (request->is_shared) {
    lua_pushinteger(L, request->plugin);
    lua_rawseti(L, -2, OWNER);
  }
  lua_rawset(L, -3);
  return 0;
}

// The plugin may require the owner's shared module of that name.
static int add_use(lua_State *L) {
  struct module_request *request = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_MODULES);
  push_key(L, request->plugin, request->name);
  push_key(L, request->owner, request->name);
  lua_rawget(L, -3);
  lua_rawset(L, -3);
  return 0;
}

static int32_t request_module(clua_state *h, lua_CFunction function, struct module_request request) {
  clua_fault fault;
  return clua_protect(h, function, &request, &fault) ? 0 : -1;
}

int32_t clua_module(clua_state *h, uint32_t plugin, const char *name, const char *chunk, const char *source,
                    size_t length) {
  return request_module(h, add_module, (struct module_request){plugin, 0, name, chunk, source, length, false});
}

int32_t clua_shared_module(clua_state *h, uint32_t plugin, const char *name, const char *chunk, const char *source,
                           size_t length) {
  return request_module(h, add_module, (struct module_request){plugin, 0, name, chunk, source, length, true});
}

int32_t clua_use_module(clua_state *h, uint32_t plugin, uint32_t owner, const char *name) {
  return request_module(h, add_use, (struct module_request){plugin, owner, name, NULL, NULL, 0, true});
}

// A module being loaded, on the C stack of its require. Where loading fails pcall goes back to the one around it, so
// that the next require of the module loads it again and says again what is wrong with it.
struct clua_requiring {
  const char *name;
  uint32_t plugin;
  bool is_shared;
  struct clua_requiring *outer;
};

// The names that the file being loaded may require, as keys of a table at the top.
static void push_names(lua_State *L, uint32_t plugin, bool only_shared) {
  lua_newtable(L);
  int names = lua_gettop(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_MODULES);
  const char *prefix = lua_pushfstring(L, "%d/", (int)plugin);
  size_t length = strlen(prefix);
  for (lua_pushnil(L); lua_next(L, names + 1); lua_pop(L, 1)) {
    const char *key = lua_tostring(L, -2);
    bool is_shared = lua_rawgeti(L, -1, OWNER) != LUA_TNIL;
    lua_pop(L, 1);
    if (strncmp(key, prefix, length) != 0 || (only_shared && !is_shared)) continue;
    lua_pushboolean(L, 1);
    lua_setfield(L, names, key + length);
  }
  lua_settop(L, names);
}

_Noreturn static void refuse_unknown(lua_State *L, const char *name, uint32_t plugin, bool only_shared) {
  push_names(L, plugin, only_shared);
  const char *who = only_shared ? "a shared module" : "this plugin";
  if (only_shared || strchr(name, '.') != NULL)
    clua_fail_name(L, CLUA_FAIL_UNKNOWN_NAME, name, -1, "%s has no module '%s' in reach: only what is shared", who, name);
  clua_fail_name(L, CLUA_FAIL_UNKNOWN_NAME, name, -1, "%s has no module '%s': lib/%s.lua is missing", who, name, name);
}

// The module's entry is at 3: runs its file, and pushes what the file returns.
static void run_file(lua_State *L, bool is_shared) {
  lua_rawgeti(L, 3, CHUNK);
  lua_rawgeti(L, 3, SOURCE);
  size_t length;
  const char *source = lua_tolstring(L, 5, &length);
  clua_compile(L, lua_tostring(L, 4), source, length, is_shared ? &CLUA_LIBRARY : &CLUA_GLOBALS);
  lua_call(L, 0, 1);
}

static int require(lua_State *L) {
  struct clua_state *h = clua_of(L);
  lua_settop(L, 1);
  if (!h->loading)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "require stands at the top of a file, not inside a rule");
  if (lua_type(L, 1) != LUA_TSTRING) clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "require wants the name of a module");
  uint32_t plugin = h->requiring == NULL ? h->plugin : h->requiring->plugin;
  bool only_shared = h->requiring != NULL && h->requiring->is_shared;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &CLUA_MODULES);
  push_key(L, plugin, lua_tostring(L, 1));
  lua_rawget(L, 2);  // 3: the entry
  bool is_there = lua_type(L, 3) == LUA_TTABLE;
  bool is_shared = is_there && lua_rawgeti(L, 3, OWNER) != LUA_TNIL;
  if (!is_there || (only_shared && !is_shared)) refuse_unknown(L, lua_tostring(L, 1), plugin, only_shared);
  struct clua_requiring own = {lua_tostring(L, 1), plugin, is_shared, h->requiring};
  if (is_shared) own.plugin = (uint32_t)lua_tointeger(L, -1);
  if (lua_rawgeti(L, 3, VALUE) != LUA_TNIL) return 1;
  for (const struct clua_requiring *outer = own.outer; outer != NULL; outer = outer->outer)
    if (strcmp(outer->name, own.name) == 0) clua_fail(L, CLUA_FAIL_ERROR, "module '%s' requires itself", own.name);
  h->requiring = &own;
  lua_settop(L, 3);
  run_file(L, is_shared);
  if (lua_type(L, -1) != LUA_TTABLE && lua_type(L, -1) != LUA_TFUNCTION)
    clua_fail(L, CLUA_FAIL_ERROR, "module '%s' must return a table or a function", lua_tostring(L, 1));
  clua_freeze(L, -1);  // at once: no other file may change it
  lua_pushvalue(L, -1);
  lua_rawseti(L, 3, VALUE);
  h->requiring = own.outer;
  return 1;
}

static int load_module(lua_State *L) {
  const struct module_request *request = lua_touserdata(L, 1);
  lua_pushcfunction(L, require);
  lua_pushstring(L, request->name);
  lua_call(L, 1, 0);
  return 0;
}

int32_t clua_load_module(clua_state *h, uint32_t plugin, const char *name, clua_fault *fault) {
  struct module_request request = {plugin, 0, name, NULL, NULL, 0, true};
  h->plugin = plugin;
  h->requiring = NULL;
  h->loading = true;
  h->output_used = 0;
  bool good = clua_protect(h, load_module, &request, fault);
  h->loading = false;
  return good ? 0 : -1;
}

void clua_open_module(lua_State *L) {
  lua_pushcfunction(L, require);
  lua_setfield(L, -2, "require");
}
