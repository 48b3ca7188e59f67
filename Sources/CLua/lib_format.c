// string.format. Numbers go through the C library's snprintf, one conversion at a time, after our own check of the
// conversion's form. Not a number is always written "nan", on every machine; %p is refused: it shows addresses.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lib.h"

#define SPEC_SPAN 20    // flags, width and precision: at most so many characters
#define ITEM_SIZE 120   // room for any conversion but %f of a huge number
#define LONG_ITEM_SIZE 440

// One conversion: '%', flags, width, precision, the letter; and what is being formatted.
struct conversion {
  lua_State *L;
  luaL_Buffer *buffer;
  int argument;
  char letter;
  char spec[SPEC_SPAN + 8];  // as the script wrote it; room for the length modifier "ll"
};

// Reads the conversion behind a '%' at p and returns the place after it.
static const char *read_conversion(struct conversion *c, const char *p, const char *end) {
  size_t length = 0;
  while (p + length < end && p[length] != '\0' && strchr("-+ #0123456789.", p[length]) != NULL) {
    if (++length > SPEC_SPAN) luaL_error(c->L, "invalid format (too long)");
  }
  c->letter = p + length < end ? p[length] : '\0';
  c->spec[0] = '%';
  memcpy(c->spec + 1, p, length);
  c->spec[length + 1] = c->letter;
  c->spec[length + 2] = '\0';
  return p + length + 1;
}

static const char *skip_two_digits(const char *p) {
  for (int i = 0; i < 2 && lib_is(LIB_DIGIT, *p); i++) p++;
  return p;
}

// The form must be: some of `flags`, a width of at most two digits, perhaps a precision of at most two digits.
static void check_form(struct conversion *c, const char *flags, bool precision) {
  const char *p = c->spec + 1;
  p += strspn(p, flags);
  if (*p != '0') p = skip_two_digits(p);
  if (*p == '.' && precision) p = skip_two_digits(p + 1);
  if (p[1] != '\0' || !lib_is(LIB_ALPHA, *p))
    luaL_error(c->L, "invalid conversion specification: '%s'", c->spec);
}

static void append_character(struct conversion *c) {
  char item[ITEM_SIZE];
  check_form(c, "-", false);
  int length = snprintf(item, sizeof item, c->spec, (int)luaL_checkinteger(c->L, c->argument));
  luaL_addlstring(c->buffer, item, (size_t)length);
}

static void append_integer(struct conversion *c) {
  char item[ITEM_SIZE];
  const char *flags = c->letter == 'd' || c->letter == 'i' ? "-+ 0" : c->letter == 'u' ? "-0" : "-#0";
  lua_Integer value = luaL_checkinteger(c->L, c->argument);
  check_form(c, flags, true);
  size_t letter = strlen(c->spec) - 1;
  memcpy(c->spec + letter, "ll", 2);
  c->spec[letter + 2] = c->letter;
  c->spec[letter + 3] = '\0';
  int length = snprintf(item, sizeof item, c->spec, (long long)value);
  luaL_addlstring(c->buffer, item, (size_t)length);
}

static void append_float(struct conversion *c) {
  char item[LONG_ITEM_SIZE];
  bool hexadecimal = c->letter == 'a' || c->letter == 'A';  // of two errors the same one as stock Lua's
  if (hexadecimal) check_form(c, "-+ #0", true);
  lua_Number value = luaL_checknumber(c->L, c->argument);
  if (!hexadecimal) check_form(c, "-+ #0", true);
  if (isnan(value)) value = fabs(value);  // no sign
  int length = snprintf(item, sizeof item, c->spec, value);
  luaL_addlstring(c->buffer, item, (size_t)length);
}

static void append_text(struct conversion *c) {
  lua_State *L = c->L;
  size_t length;
  const char *text = lib_push_text(L, c->argument, &length);
  lua_replace(L, c->argument);  // the text must not lie on top of the buffer's own slot
  if (c->spec[2] == '\0') {
    lib_append(L, c->buffer, text, length);
    return;
  }
  luaL_argcheck(L, length == strlen(text), c->argument, "string contains zeros");
  check_form(c, "-", true);
  if (strchr(c->spec, '.') == NULL && length >= 100) {
    lib_append(L, c->buffer, text, length);
    return;
  }
  char item[ITEM_SIZE];  // width and precision are below 100
  int item_length = snprintf(item, sizeof item, c->spec, text);
  luaL_addlstring(c->buffer, item, (size_t)item_length);
}

// ---- %q ----

static void append_quoted_string(struct conversion *c, const char *s, size_t length) {
  luaL_addchar(c->buffer, '"');
  for (size_t i = 0; i < length; i++) {
    CLUA_CHARGE(c->L, clua_of(c->L), 1);
    if (s[i] == '"' || s[i] == '\\' || s[i] == '\n') {
      luaL_addchar(c->buffer, '\\');
      luaL_addchar(c->buffer, s[i]);
    } else if (lib_is(LIB_CONTROL, s[i])) {
      char item[8];
      bool digit_follows = i + 1 < length && lib_is(LIB_DIGIT, s[i + 1]);
      snprintf(item, sizeof item, digit_follows ? "\\%03d" : "\\%d", (unsigned char)s[i]);
      luaL_addstring(c->buffer, item);
    } else {
      luaL_addchar(c->buffer, s[i]);
    }
  }
  luaL_addchar(c->buffer, '"');
}

// A text that reads back as exactly this number.
static void append_quoted_number(struct conversion *c) {
  char item[ITEM_SIZE];
  if (lua_isinteger(c->L, c->argument)) {
    lua_Integer value = lua_tointeger(c->L, c->argument);
    const char *spec = value == LUA_MININTEGER ? "0x%llx" : "%lld";  // the least one has no decimal literal
    snprintf(item, sizeof item, spec, (long long)value);
  } else {
    lua_Number value = lua_tonumber(c->L, c->argument);
    if (isnan(value))
      strcpy(item, "(0/0)");
    else if (isinf(value))
      strcpy(item, value > 0 ? "1e9999" : "-1e9999");
    else
      snprintf(item, sizeof item, "%a", value);
  }
  luaL_addstring(c->buffer, item);
}

static void append_quoted(struct conversion *c) {
  lua_State *L = c->L;
  if (c->spec[2] != '\0') luaL_error(L, "specifier '%%q' cannot have modifiers");
  size_t length;
  const char *text;
  switch (lua_type(L, c->argument)) {
    case LUA_TSTRING:
      text = lua_tolstring(L, c->argument, &length);
      append_quoted_string(c, text, length);
      break;
    case LUA_TNUMBER: append_quoted_number(c); break;
    case LUA_TNIL: luaL_addstring(c->buffer, "nil"); break;
    case LUA_TBOOLEAN: luaL_addstring(c->buffer, lua_toboolean(L, c->argument) ? "true" : "false"); break;
    default: luaL_argerror(L, c->argument, "value has no literal form");
  }
}

static void append_conversion(struct conversion *c) {
  switch (c->letter) {
    case 'c': append_character(c); break;
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': append_integer(c); break;
    case 'a': case 'A': case 'e': case 'E': case 'f': case 'g': case 'G': append_float(c); break;
    case 's': append_text(c); break;
    case 'q': append_quoted(c); break;
    default: luaL_error(c->L, "invalid conversion '%s' to 'format'", c->spec);
  }
}

int lib_string_format(lua_State *L) {
  int arguments = lua_gettop(L);  // any number of arguments
  size_t length;
  const char *p = luaL_checklstring(L, 1, &length), *end = p + length;
  luaL_Buffer buffer;
  struct conversion c = {.L = L, .buffer = &buffer, .argument = 1};
  luaL_buffinit(L, &buffer);
  while (p < end) {
    const char *percent = memchr(p, '%', (size_t)(end - p));
    if (percent == NULL) percent = end;
    lib_append(L, &buffer, p, (size_t)(percent - p));
    if (percent == end) break;
    p = percent + 1;
    if (p < end && *p == '%') {
      luaL_addchar(&buffer, '%');
      p++;
      continue;
    }
    if (++c.argument > arguments) return luaL_argerror(L, c.argument, "no value");
    p = read_conversion(&c, p, end);
    append_conversion(&c);
  }
  luaL_pushresult(&buffer);
  return 1;
}
