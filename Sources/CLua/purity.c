// A rule keeps nothing between cases. Tables are frozen (freeze.c); what is left are assignments to outer locals, and
// those stand in the function's code: this file reads it, in the form that lua_dump gives, when a plugin is loaded.
//
// It also refuses a function that Debian's Lua 5.4.4 compiles wrongly: a bitwise operator in a function of more than
// 255 constants may give a wrong result (upstream commit c764ca71).
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum { OP_SETUPVAL = 10, OP_BANDK = 29, OP_BXORK = 31, OP_BAND = 41, OP_SHR = 45, OP_BNOT = 50, MAX_NESTED = 190 };

struct image {
  unsigned char *bytes;
  size_t length, capacity, position;
  bool broken;
};

static int append(lua_State *L, const void *piece, size_t size, void *context) {
  (void)L;
  struct image *image = context;
  if (image->length + size > image->capacity) {
    size_t capacity = (image->length + size) * 2;
    unsigned char *grown = realloc(image->bytes, capacity);
    if (grown == NULL) return 1;
    image->bytes = grown;
    image->capacity = capacity;
  }
  memcpy(image->bytes + image->length, piece, size);
  image->length += size;
  return 0;
}

static void skip(struct image *image, size_t count) {
  if (count > image->length - image->position) {
    image->broken = true;
    image->position = image->length;
  } else {
    image->position += count;
  }
}

static unsigned take_byte(struct image *image) {
  if (image->position >= image->length) {
    image->broken = true;
    return 0;
  }
  return image->bytes[image->position++];
}

static size_t take_size(struct image *image) {
  size_t value = 0;
  unsigned byte;
  do {
    byte = take_byte(image);
    value = (value << 7) | (byte & 0x7f);
  } while ((byte & 0x80) == 0 && !image->broken);
  return value;
}

static void skip_text(struct image *image) {
  size_t size = take_size(image);
  if (size > 0) skip(image, size - 1);
}

// What is known of one function on the way down: for each of its upvalues, whether it is an upvalue of the function
// that the walk began with (and so outlives the call).
struct scope {
  bool outlives[256];
};

struct finding {
  size_t instruction;  // where the first offence stands; 0: none (an offence is stored as index + 1)
  bool assigns, bitwise;
};

static void read_code(struct image *image, size_t *at, size_t *count) {
  *count = take_size(image);
  *at = image->position;
  skip(image, *count * 4);
}

static size_t skip_constants(struct image *image) {
  size_t count = take_size(image);
  for (size_t i = 0; i < count && !image->broken; i++) {
    switch (take_byte(image)) {
      case 0x03: case 0x13: skip(image, 8); break;
      case 0x04: case 0x14: skip_text(image); break;
      default: break;
    }
  }
  return count;
}

static bool is_bitwise(unsigned operation) {
  return (operation >= OP_BANDK && operation <= OP_BXORK) || (operation >= OP_BAND && operation <= OP_SHR) ||
         operation == OP_BNOT;
}

static void judge(const struct image *image, size_t at, size_t count, size_t constants, const struct scope *scope,
                  struct finding *finding) {
  for (size_t i = 0; i < count; i++) {
    uint32_t word;
    memcpy(&word, image->bytes + at + 4 * i, 4);
    unsigned operation = word & 0x7f, b = (word >> 16) & 0xff;
    if (operation == OP_SETUPVAL && scope->outlives[b]) finding->assigns = true;
    else if (constants > 255 && is_bitwise(operation)) finding->bitwise = true;
    else continue;
    finding->instruction = i + 1;
    return;
  }
}

// The line of an instruction, from the line differences and the absolute entries; reads past the debug part.
static int read_debug(struct image *image, int first_line, size_t instruction) {
  size_t lines = take_size(image), at = image->position;
  skip(image, lines);
  int line = first_line;
  size_t absolute = take_size(image), from = 0;
  for (size_t i = 0; i < absolute && !image->broken; i++) {
    size_t position = take_size(image);
    int here = (int)take_size(image);
    if (position < instruction) {
      line = here;
      from = position + 1;
    }
  }
  if (!image->broken)
    for (size_t i = from; i < instruction && i < lines; i++) {
      signed char step = (signed char)image->bytes[at + i];
      if (step != -0x80) line += step;
    }
  size_t locals = take_size(image);
  for (size_t i = 0; i < locals && !image->broken; i++) {
    skip_text(image);
    take_size(image);
    take_size(image);
  }
  size_t names = take_size(image);
  for (size_t i = 0; i < names && !image->broken; i++) skip_text(image);
  return line;
}

// Reads one function and those inside it; gives the line of the first offence, or 0.
static int read_function(struct image *image, const struct scope *parent, int depth, struct finding *worst) {
  if (depth > MAX_NESTED) image->broken = true;
  if (image->broken) return 0;
  skip_text(image);
  int first_line = (int)take_size(image);
  take_size(image);
  skip(image, 3);
  size_t code, instructions;
  read_code(image, &code, &instructions);
  size_t constants = skip_constants(image);
  size_t upvalues = take_size(image);
  struct scope scope;
  memset(&scope, 0, sizeof scope);
  for (size_t i = 0; i < upvalues && !image->broken; i++) {
    unsigned in_stack = take_byte(image), index = take_byte(image);
    take_byte(image);
    if (i < 256) scope.outlives[i] = parent == NULL || (!in_stack && parent->outlives[index]);
  }
  struct finding own = {0, false, false};
  if (!image->broken) judge(image, code, instructions, constants, &scope, &own);
  size_t inner = take_size(image);
  int line = 0;
  for (size_t i = 0; i < inner && !image->broken; i++) {
    struct finding below = {0, false, false};
    int found = read_function(image, &scope, depth + 1, &below);
    if (line == 0 && found != 0) {
      line = found;
      *worst = below;
    }
  }
  int own_line = read_debug(image, first_line, own.instruction);
  if (own.instruction != 0) {
    *worst = own;
    return own_line > 0 ? own_line : 1;
  }
  return line;
}

static const size_t HEADER = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1;

void clua_check_pure(lua_State *L, int index) {
  struct image image = {NULL, 0, 0, 0, false};
  lua_pushvalue(L, index);
  int failed = lua_dump(L, append, &image, 0);
  lua_pop(L, 1);
  struct finding finding = {0, false, false};
  int line = 0;
  if (failed == 0) {
    skip(&image, HEADER);
    line = read_function(&image, NULL, 0, &finding);
  }
  bool broken = failed != 0 || image.broken;
  free(image.bytes);
  lua_Debug where;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &where);
  if (!broken && line == 0) return;
  clua_of(L)->failure = CLUA_FAIL_KEEPS_STATE;
  const char *what = broken ? "the function is too large to be checked"
                     : finding.assigns
                         ? "an outer local is assigned here: a rule keeps nothing between cases, make it local to decide"
                         : "a bitwise operator in a function of more than 255 constants may compute wrongly in Lua "
                           "5.4.4: split the function";
  lua_pushfstring(L, "%s:%d: %s", where.short_src, line, what);
  lua_error(L);
}
