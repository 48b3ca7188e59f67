// Results: built by constructors of the hook, so that a wrong shape cannot be returned unnoticed. A result is a slot
// in the state's own block; what a script holds is a handle that is used again in the next call.
#include <stdlib.h>
#include <string.h>

#include "hook.h"
#include "internal.h"

static struct clua_hook_entry *current_hook(struct clua_state *h) { return &h->hooks[h->hook]; }

static const char *shown_type(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TNUMBER) return lua_isinteger(L, index) ? "whole number" : "number with a fraction";
  return lua_isnone(L, index) ? "nothing" : clua_type_name(L, index);
}

static uint32_t keep_text(lua_State *L, struct clua_state *h, const char *text, size_t length) {
  if (length > h->arena_base + h->arena_limit - h->arena_used) {
    h->stop = CLUA_STOP_RESULT;
    clua_raise_stop(L);
  }
  uint32_t at = (uint32_t)h->arena_used;
  memcpy(h->arena + at, text, length);
  h->arena_used += length;
  return at;
}

// UTF-8 as JSON wants it: no overlong forms, no surrogates, nothing above U+10FFFF.
static bool is_utf8(const char *text, size_t length) {
  const unsigned char *at = (const unsigned char *)text, *end = at + length;
  while (at < end) {
    unsigned char byte = *at++;
    if (byte < 0x80) continue;
    int more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    if (byte < 0xc2 || byte > 0xf4 || end - at < more) return false;
    unsigned char low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    unsigned char high = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    if (*at < low || *at > high) return false;
    for (int i = 1; i < more; i++)
      if ((at[i] & 0xc0) != 0x80) return false;
    at += more;
  }
  return true;
}

static bool is_identifier(const char *text, size_t length) {
  if (length == 0 || length > 64) return false;
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return true;
}

static bool is_date(const char *text, size_t length) {
  if (length != 10) return false;
  int digits[10];
  for (int i = 0; i < 10; i++) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') return false;
    } else if (text[i] < '0' || text[i] > '9') {
      return false;
    }
    digits[i] = text[i] - '0';
  }
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  int month = digits[5] * 10 + digits[6], day = digits[8] * 10 + digits[9];
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return false;
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

static int result_set(lua_State *L);

static void refuse(lua_State *L, int32_t failure, const char *call, const struct clua_hook_field *field,
                   const char *wanted, int index) {
  if (lua_tocfunction(L, index) == result_set) {
    lua_getupvalue(L, index, 1);
    const char *read = ((const struct clua_hook_field *)lua_touserdata(L, -1))->name;
    clua_fail(L, failure, "%s: %s must be %s, and was given a setter: write result:get \"%s\" to read the field", call,
              field->name, wanted, read);
  }
  bool named = lua_type(L, index) == LUA_TSTRING || lua_type(L, index) == LUA_TNUMBER;
  if (named) {
    lua_pushvalue(L, index);
    const char *text = lua_tostring(L, -1);
    clua_fail(L, failure, "%s: %s must be %s, and was given the %s %s", call, field->name, wanted,
              shown_type(L, index), text);
  }
  clua_fail(L, failure, "%s: %s must be %s, and was given %s", call, field->name, wanted, shown_type(L, index));
}

static void store_integer(lua_State *L, const char *call, const struct clua_hook_field *field, clua_value *to,
                          int index) {
  bool money = field->type == CLUA_FIELD_MONEY;
  if (!lua_isinteger(L, index)) {
    bool is_float = money && lua_type(L, index) == LUA_TNUMBER;
    refuse(L, is_float ? CLUA_FAIL_FLOAT_MONEY : CLUA_FAIL_WRONG_ARGUMENT, call, field,
           money ? "money, a whole number of the smallest coin" : "a whole number", index);
  }
  lua_Integer value = lua_tointeger(L, index);
  if (value < field->lower || value > field->upper)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s: %s must be from %I to %I, and was given %I", call, field->name,
              (LUAI_UACINT)field->lower, (LUAI_UACINT)field->upper, (LUAI_UACINT)value);
  *to = (clua_value){CLUA_INTEGER, 0, {.integer = value}};
}

__attribute__((noinline)) static void store_text(lua_State *L, struct clua_state *h, const char *call, const struct clua_hook_field *field,
                       clua_value *to, int index) {
  size_t length = 0;
  const char *text = lua_type(L, index) == LUA_TSTRING ? lua_tolstring(L, index, &length) : NULL;
  if (field->type == CLUA_FIELD_IDENTIFIER && (text == NULL || !is_identifier(text, length)))
    refuse(L, CLUA_FAIL_WRONG_ARGUMENT, call, field, "a name of small letters, digits and _", index);
  if (field->type == CLUA_FIELD_DATE && (text == NULL || !is_date(text, length)))
    refuse(L, CLUA_FAIL_WRONG_ARGUMENT, call, field, "a date such as \"2024-02-29\"", index);
  if (text == NULL || (length <= h->arena_limit && !is_utf8(text, length)))
    refuse(L, CLUA_FAIL_WRONG_ARGUMENT, call, field, "a text in UTF-8", index);
  *to = (clua_value){CLUA_STRING, (uint32_t)length, {.integer = keep_text(L, h, text, length)}};
}

static void store(lua_State *L, struct clua_state *h, const char *call, clua_result *result, uint32_t number,
                  int index) {
  const struct clua_hook_field *field = &current_hook(h)->fields[number];
  clua_value *to = &result->fields[number];
  switch (field->type) {
    case CLUA_FIELD_INTEGER: case CLUA_FIELD_MONEY: store_integer(L, call, field, to, index); break;
    case CLUA_FIELD_FLAG:
      if (!lua_isboolean(L, index)) refuse(L, CLUA_FAIL_WRONG_ARGUMENT, call, field, "true or false", index);
      *to = (clua_value){CLUA_BOOLEAN, 0, {.integer = lua_toboolean(L, index)}};
      break;
    default: store_text(L, h, call, field, to, index); break;
  }
  result->field_mask |= 1u << number;
}

static void add_reason(lua_State *L, struct clua_state *h, const char *call, clua_result *result, int article) {
  if (result->reasons == CLUA_MAX_REASONS)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s: a result has at most %d reasons", call, (int)CLUA_MAX_REASONS);
  uint32_t *reason = result->reason[result->reasons];
  for (int i = 0; i < 2; i++) {
    size_t length;
    if (lua_type(L, article + i) != LUA_TSTRING)
      clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s: a reason is an article and a text, and the %s was %s", call,
                i == 0 ? "article" : "text", shown_type(L, article + i));
    const char *text = lua_tolstring(L, article + i, &length);
    if (length <= h->arena_limit && !is_utf8(text, length))
      clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s: the reason is not UTF-8", call);
    reason[2 * i] = keep_text(L, h, text, length);
    reason[2 * i + 1] = (uint32_t)length;
  }
  result->reasons++;
}

static void push_metatable(lua_State *L, uint32_t slot, uint32_t hook);

// Pushes the handle of a slot for the current hook. Upvalue 1 of the caller: for each hook a table with the methods of
// its results at 0 and the handles made so far from 1 on.
static void push_handle(lua_State *L, struct clua_state *h, uint32_t slot) {
  lua_rawgeti(L, lua_upvalueindex(1), (lua_Integer)h->hook + 1);
  if (lua_rawgeti(L, -1, (lua_Integer)slot + 1) == LUA_TNIL) {
    lua_pop(L, 1);
    clua_new_handle(L, CLUA_TAG_RESULT, slot, h->hook);
    lua_rawgeti(L, -2, 0);
    push_metatable(L, slot, h->hook);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, (lua_Integer)slot + 1);
  }
}

// Of one case; a streak of cases ends before it has room for fewer.
enum { MOST_RESULTS = 256 };

static clua_result *new_result(lua_State *L, struct clua_state *h) {
  if (h->result_count == MOST_RESULTS || h->result_base + h->result_count == h->result_capacity) {
    uint32_t capacity = h->result_capacity == 0 ? 64 : h->result_capacity * 2;
    clua_result *grown = h->result_count < MOST_RESULTS ? realloc(h->results, capacity * sizeof *grown) : NULL;
    if (grown == NULL) {
      h->stop = CLUA_STOP_RESULT;
      clua_raise_stop(L);
    }
    h->results = grown;
    h->result_capacity = capacity;
  }
  // Not counted before its constructor is through: one that fails leaves nothing behind.
  clua_result *result = clua_result_at(h, h->result_count);
  result->hook = h->hook;
  result->rule = h->rule;
  result->reasons = 0;
  result->field_mask = 0;
  return result;
}

static void apply_presets(lua_State *L, struct clua_state *h, const struct clua_constructor *made,
                          clua_result *result) {
  for (uint32_t i = 0; i < made->preset_count; i++) {
    const struct clua_preset *preset = &made->presets[i];
    clua_value *to = &result->fields[preset->field];
    if (preset->copy_of >= 0) {
      *to = result->fields[preset->copy_of];
    } else if (preset->text[0] != 0) {
      size_t length = strlen(preset->text);
      *to = (clua_value){CLUA_STRING, (uint32_t)length, {.integer = keep_text(L, h, preset->text, length)}};
    } else {
      *to = preset->value;
    }
    result->field_mask |= 1u << preset->field;
  }
}

static const struct clua_constructor *find_constructor(const struct clua_hook_entry *hook, const char *name,
                                                       uint32_t *number) {
  for (uint32_t i = 0; i < hook->constructor_count; i++)
    if (strcmp(hook->constructors[i].name, name) == 0) {
      *number = i;
      return &hook->constructors[i];
    }
  return NULL;
}

static void refuse_constructor(lua_State *L, struct clua_state *h, const char *name) {
  if (h->loading)
    clua_fail(L, CLUA_FAIL_WRONG_RESULT, "%s makes a result: call it inside decide, not while the file is loaded", name);
  const struct clua_hook_entry *hook = current_hook(h);
  luaL_Buffer names;
  luaL_buffinit(L, &names);
  for (uint32_t i = 0; i < hook->constructor_count; i++) {
    if (i > 0) luaL_addstring(&names, ", ");
    luaL_addstring(&names, hook->constructors[i].name);
  }
  luaL_pushresult(&names);
  clua_fail(L, CLUA_FAIL_WRONG_RESULT, "%s is not a result of %s; its results are: %s", name, hook->name,
            lua_tostring(L, -1));
}

// A constructor was given more than it takes: what follows would be dropped in silence. A reason is told where to stand.
_Noreturn static void refuse_surplus(lua_State *L, struct clua_state *h, const struct clua_constructor *made,
                                     int wanted) {
  int given = lua_gettop(L), arguments = (int)made->positional_count;
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (int i = 0; i < arguments; i++) {
    luaL_addstring(&text, i == 0 ? " (" : ", ");
    luaL_addstring(&text, current_hook(h)->fields[made->positional[i]].name);
  }
  if (made->takes_reason) luaL_addstring(&text, arguments == 0 ? " (article, text" : ", article, text");
  if (wanted > 0) luaL_addstring(&text, ")");
  luaL_pushresult(&text);
  const char *names = lua_tostring(L, -1), *plural = wanted == 1 ? "" : "s";
  if (made->takes_reason || lua_type(L, arguments + 1) != LUA_TSTRING)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s takes %d argument%s%s, and was given %d: take out what is too much",
              made->name, wanted, plural, names, given);
  const char *shown = arguments == 0 ? "" : "...";
  if (arguments == 1 && (lua_type(L, 1) == LUA_TNUMBER || lua_type(L, 1) == LUA_TSTRING)) {
    lua_pushfstring(L, lua_type(L, 1) == LUA_TSTRING ? "\"%s\"" : "%s", luaL_tolstring(L, 1, NULL));
    shown = lua_tostring(L, -1);
  }
  clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s takes %d argument%s%s, and was given %d: write %s(%s):because(\"%s\", \"...\")",
            made->name, wanted, plural, names, given, made->name, shown, lua_tostring(L, arguments + 1));
}

// A method was given more than it takes.
static void check_count(lua_State *L, const char *call, int wanted) {
  if (lua_gettop(L) > wanted + 1)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "%s takes %d argument%s, and was given %d: take out what is too much", call,
              wanted, wanted == 1 ? "" : "s", lua_gettop(L) - 1);
}

// Upvalue 1: see push_handle; 2: the constructor's clua_constructor_entry.
static int construct(lua_State *L) {
  struct clua_state *h = clua_of(L);
  const struct clua_constructor_entry *entry = lua_touserdata(L, lua_upvalueindex(2));
  const char *name = entry->name;
  if (h->loading || entry->number[h->hook] == 255) refuse_constructor(L, h, name);
  const struct clua_constructor *made = &current_hook(h)->constructors[entry->number[h->hook]];
  int wanted = (int)made->positional_count + (made->takes_reason ? 2 : 0);
  if (lua_gettop(L) > wanted) refuse_surplus(L, h, made, wanted);
  clua_set_arity(L, wanted);
  uint32_t slot = h->result_count;
  clua_result *result = new_result(L, h);
  result->outcome = made->outcome;
  result->constructor = entry->number[h->hook];
  for (uint32_t i = 0; i < made->positional_count; i++) store(L, h, name, result, made->positional[i], (int)i + 1);
  if (made->takes_reason) add_reason(L, h, name, result, (int)made->positional_count + 1);
  apply_presets(L, h, made, result);
  h->result_count++;
  push_handle(L, h, slot);
  return 1;
}

static clua_result *check_result(lua_State *L, struct clua_state *h, const char *call) {
  const struct clua_handle *handle = clua_handle_at(L, 1, CLUA_TAG_RESULT);
  if (handle == NULL || handle->kind != h->hook || handle->number >= h->result_count)
    clua_fail(L, CLUA_FAIL_WRONG_ARGUMENT, "call %s with a colon on a result: result:%s(...)", call, call);
  return clua_result_at(h, handle->number);
}

// The constructor says what the field is: another value needs another constructor, which is named.
_Noreturn static void refuse_fixed(lua_State *L, struct clua_state *h, const clua_result *result,
                                   uint32_t number) {
  const struct clua_hook_entry *hook = current_hook(h);
  const struct clua_constructor *made = &hook->constructors[result->constructor];
  luaL_Buffer names;
  luaL_buffinit(L, &names);
  const char *between = "";
  for (uint32_t i = 0; i < hook->constructor_count; i++) {
    if (hook->constructors[i].outcome != CLUA_DECIDED || hook->constructors[i].fixed >> number & 1) continue;
    luaL_addstring(&names, between);
    luaL_addstring(&names, hook->constructors[i].name);
    between = ", ";
  }
  luaL_pushresult(&names);
  clua_fail(L, CLUA_FAIL_WRONG_RESULT, "%s: %s says itself what %s is; build the result with another constructor: %s",
            hook->fields[number].setter, made->name, hook->fields[number].name, lua_tostring(L, -1));
}

static int result_set(lua_State *L) {
  struct clua_state *h = clua_of(L);
  const struct clua_hook_field *field = lua_touserdata(L, lua_upvalueindex(1));
  uint32_t number = field->number;
  const char *setter = field->setter;
  check_count(L, setter, 1);
  clua_set_arity(L, 2);
  clua_result *result = check_result(L, h, setter);
  if (result->outcome != CLUA_DECIDED)
    clua_fail(L, CLUA_FAIL_WRONG_SETTER, "%s sets a value, and a result that does not apply has none", setter);
  if (current_hook(h)->constructors[result->constructor].fixed >> number & 1) refuse_fixed(L, h, result, number);
  store(L, h, setter, result, number, 2);
  lua_settop(L, 1);
  return 1;
}

static int result_because(lua_State *L) {
  struct clua_state *h = clua_of(L);
  check_count(L, "because", 2);
  lua_settop(L, 3);
  add_reason(L, h, "because", check_result(L, h, "because"), 2);
  lua_settop(L, 1);
  return 1;
}

static void push_field(lua_State *L, struct clua_state *h, const clua_result *result, uint32_t number) {
  const clua_value *value = &result->fields[number];
  if ((result->field_mask & (1u << number)) == 0) lua_pushnil(L);
  else if (value->kind == CLUA_STRING) lua_pushlstring(L, h->arena + value->integer, value->length);
  else clua_push_value(L, value);
}

static _Noreturn void refuse_name(lua_State *L, const struct clua_hook_entry *hook, const char *name) {
  static const char *const always[] = {"because", "get", "outcome"};
  lua_newtable(L);
  for (uint32_t i = 0; i < hook->field_count + 3; i++) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, i < 3 ? always[i] : hook->fields[i - 3].name);
    if (i < 3 || hook->fields[i - 3].setter[0] == 0) continue;
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, hook->fields[i - 3].setter);
  }
  clua_fail_name(L, CLUA_FAIL_WRONG_SETTER, name, -1, "a result of %s has no '%s'", hook->name, name);
}

// Reads what has no setter of that name: the outcome, and the value's fields. The name is at 2.
static int read_result(lua_State *L, uint32_t slot, uint32_t hook_id) {
  struct clua_state *h = clua_of(L);
  if (lua_type(L, 2) == LUA_TSTRING && slot < h->result_count) {
    const clua_result *result = clua_result_at(h, slot);
    const struct clua_hook_entry *hook = &h->hooks[hook_id];
    const char *name = lua_tostring(L, 2);
    if (strcmp(name, "outcome") == 0) {
      lua_pushstring(L, result->outcome == CLUA_DECIDED ? "decided" : "not_applicable");
      return 1;
    }
    for (uint32_t i = 0; i < hook->field_count; i++)
      if (strcmp(hook->fields[i].name, name) == 0) {
        push_field(L, h, result, i);
        return 1;
      }
    refuse_name(L, hook, name);
  }
  clua_fail(L, CLUA_FAIL_WRONG_SETTER, "a result is read by name, and was asked for a %s", luaL_typename(L, 2));
}

// Upvalues: slot and hook of the handle whose methods lack the name.
static int result_index(lua_State *L) {
  lua_settop(L, 2);
  return read_result(L, (uint32_t)lua_tointeger(L, lua_upvalueindex(1)), (uint32_t)lua_tointeger(L, lua_upvalueindex(2)));
}

static int result_get(lua_State *L) {
  struct clua_state *h = clua_of(L);
  lua_settop(L, 2);
  clua_result *result = check_result(L, h, "get");
  return read_result(L, (uint32_t)(result - clua_result_at(h, 0)), h->hook);
}

static int refuse_write(lua_State *L) {
  lua_settop(L, 3);
  clua_fail(L, CLUA_FAIL_READ_ONLY, "a result is changed with its setters: result:name(value)");
}

// The methods of a hook's results: its setters, because, get.
static void push_methods(lua_State *L, const struct clua_hook_entry *hook) {
  lua_newtable(L);
  for (uint32_t i = 0; i < hook->field_count; i++) {
    if (hook->fields[i].setter[0] == 0) continue;
    lua_pushlightuserdata(L, (void *)&hook->fields[i]);
    lua_pushcclosure(L, result_set, 1);
    lua_setfield(L, -2, hook->fields[i].setter);
  }
  lua_pushcfunction(L, result_because);
  lua_setfield(L, -2, "because");
  lua_pushcfunction(L, result_get);
  lua_setfield(L, -2, "get");
}

// The methods of the hook are at the top; pushes instead the metatable of one handle. A method is found by Lua itself
// in a table; only another name (the outcome, a field) comes to a function.
static void push_metatable(lua_State *L, uint32_t slot, uint32_t hook) {
  int methods = lua_gettop(L);
  lua_newtable(L);
  lua_pushstring(L, "result");
  lua_setfield(L, -2, "__name");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_newtable(L);  // this handle's own copy of the methods
  for (lua_pushnil(L); lua_next(L, methods);) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  lua_createtable(L, 0, 1);
  lua_pushinteger(L, slot);
  lua_pushinteger(L, hook);
  lua_pushcclosure(L, result_index, 2);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_setfield(L, -2, "__index");
  lua_remove(L, methods);
}

static bool is_known(const struct clua_state *h, const char *name) {
  for (uint32_t i = 0; i < h->constructor_count; i++)
    if (strcmp(h->constructors[i].name, name) == 0) return true;
  return false;
}

static void collect_constructor(struct clua_state *h, const char *name) {
  if (is_known(h, name)) return;
  struct clua_constructor_entry *entry = &h->constructors[h->constructor_count++];
  memcpy(entry->name, name, strlen(name) + 1);
  memset(entry->number, 255, sizeof entry->number);
  for (uint32_t i = 0; i < h->hook_count; i++) {
    uint32_t number;
    if (find_constructor(&h->hooks[i], name, &number) != NULL) entry->number[i] = (uint8_t)number;
  }
}

// Puts the constructors of all hooks into the table on top, and makes the handles' metatables.
void clua_open_result(lua_State *L) {
  struct clua_state *h = clua_of(L);
  uint32_t total = 0;
  for (uint32_t i = 0; i < h->hook_count; i++) total += h->hooks[i].constructor_count;
  h->constructors = calloc(total + 1, sizeof *h->constructors);
  if (h->constructors == NULL || h->hook_count > sizeof h->constructors->number) luaL_error(L, "too many hooks");
  lua_newtable(L);  // what push_handle wants
  for (uint32_t i = 0; i < h->hook_count; i++) {
    lua_newtable(L);
    push_methods(L, &h->hooks[i]);
    lua_rawseti(L, -2, 0);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
    for (uint32_t c = 0; c < h->hooks[i].constructor_count; c++)
      collect_constructor(h, h->hooks[i].constructors[c].name);
  }
  for (uint32_t i = 0; i < h->constructor_count; i++) {
    lua_pushvalue(L, -1);
    lua_pushlightuserdata(L, &h->constructors[i]);
    lua_pushcclosure(L, construct, 2);
    lua_setfield(L, -3, h->constructors[i].name);
  }
  lua_pop(L, 1);
}
