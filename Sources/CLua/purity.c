// A rule keeps nothing between cases. Tables are frozen (freeze.c); what is left are assignments to outer locals and to
// globals, and those stand in the code: this file reads it, in the form that lua_dump gives, when a plugin is loaded.
//
// It also refuses a function that Debian's Lua 5.4.4 compiles wrongly: a bitwise operator in a function of more than
// 255 constants may give a wrong result (upstream commit c764ca71).
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum {
  OP_LOADK = 3, OP_LOADKX = 4, OP_GETUPVAL = 9, OP_SETUPVAL = 10, OP_GETTABLE = 12, OP_GETI = 13, OP_SETTABUP = 15,
  OP_SETTABLE = 16, OP_SETI = 17, OP_SETFIELD = 18, OP_NEWTABLE = 19, OP_BANDK = 29, OP_BXORK = 31, OP_BAND = 41,
  OP_SHR = 45, OP_BNOT = 50, OP_LEN = 52, OP_CONCAT = 53, OP_JMP = 56, OP_EQ = 57, OP_EQK = 60, OP_TESTSET = 67,
  OP_CALL = 68, OP_FORLOOP = 73, OP_FORPREP = 74, OP_TFORLOOP = 77, OP_EXTRAARG = 82, MAX_NESTED = 190
};

struct image {
  unsigned char *bytes;
  size_t length, capacity, position;
  bool broken;
  const struct clua_state *h;
};

// Each loop here calls this now and then; what it breaks off is raised when the image is freed.
static bool goes_on(struct image *image, size_t i) {
  if (i % 4096 == 0 && CLUA_LOOK(image->h)) image->broken = true;
  return !image->broken;
}

static int append(lua_State *L, const void *piece, size_t size, void *context) {
  struct image *image = context;
  (void)L;
  if (!goes_on(image, 0)) return 1;
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

// What is known of one function's upvalues on the way down: whether each is one of the function that the walk began
// with (and so outlives the call), and whether it is the table of globals.
struct scope {
  bool outlives[256], globals[256];
};

enum offence { NOTHING, ASSIGNS_OUTER, BITWISE, ASSIGNS_GLOBAL, TAKES_GLOBALS, TOO_MANY_KEYS };

struct finding {
  enum offence offence;
  size_t instruction;
  char name[64];  // of the global assigned
};

// What a walk looks for: a file's code as it was compiled, or a rule's function with the locals it holds.
struct walk {
  struct image image;
  bool whole_file;
};

static void read_code(struct image *image, size_t *at, size_t *count) {
  *count = take_size(image);
  *at = image->position;
  skip(image, *count * 4);
}

static void skip_constants(struct image *image) {
  size_t count = take_size(image);
  for (size_t i = 0; i < count && goes_on(image, i); i++) {
    switch (take_byte(image)) {
      case 0x03: case 0x13: skip(image, 8); break;
      case 0x04: case 0x14: skip_text(image); break;
      default: break;
    }
  }
}

static bool is_bitwise(unsigned operation) {
  return (operation >= OP_BANDK && operation <= OP_BXORK) || (operation >= OP_BAND && operation <= OP_SHR) ||
         operation == OP_BNOT;
}

// The text of constant number `wanted`, for a message; "?" if it is none.
static void name_constant(struct image image, size_t constants_at, unsigned wanted, char *name, size_t size) {
  image.position = constants_at;
  size_t count = take_size(&image);
  memcpy(name, "?", 2);
  for (size_t i = 0; i < count && !image.broken; i++) {
    unsigned kind = take_byte(&image);
    if (kind == 0x03 || kind == 0x13) skip(&image, 8);
    if (kind != 0x04 && kind != 0x14) continue;
    size_t length = take_size(&image);
    length = length > 0 ? length - 1 : 0;
    if (i == wanted && length < size && length <= image.length - image.position) {
      memcpy(name, image.bytes + image.position, length);
      name[length] = 0;
      return;
    }
    skip(&image, length);
  }
}

// Whether a global is only read by a name behind the 255 constants of a short instruction: GETUPVAL, LOADK, GETTABLE.
static bool only_reads(const unsigned char *code, size_t left) {
  uint32_t word[4] = {0, 0, 0, 0};
  memcpy(word, code, 4 * (left < 4 ? left : 4));
  unsigned load = word[1] & 0x7f;
  uint32_t get = load == OP_LOADKX ? word[3] : word[2];
  return (load == OP_LOADK || load == OP_LOADKX) && (get & 0x7f) == OP_GETTABLE &&
         ((get >> 16) & 0xff) == ((word[0] >> 7) & 0xff) && ((get >> 24) & 0xff) == ((word[1] >> 7) & 0xff);
}

static enum offence judge_instruction(uint32_t word, size_t constants, const struct scope *scope, bool whole_file) {
  unsigned operation = word & 0x7f, a = (word >> 7) & 0xff, b = (word >> 16) & 0xff;
  if (whole_file) {
    if (operation == OP_SETTABUP && scope->globals[a]) return ASSIGNS_GLOBAL;
    if ((operation == OP_GETUPVAL || operation == OP_SETUPVAL) && scope->globals[b]) return TAKES_GLOBALS;
    return constants > 255 && is_bitwise(operation) ? BITWISE : NOTHING;
  }
  return operation == OP_SETUPVAL && scope->outlives[b] ? ASSIGNS_OUTER : NOTHING;
}

// Lua sees an armed hook where it calls, loops, joins or measures, and not between two instructions that only look up
// a key. A lookup may walk a chain as long as the table (rehash.c), so only so many may stand in a row; those that fill
// a table made in the same row are not counted.
enum { MOST_KEYS = 64, MOST_LOOPS = 64, NONE = 256 };
struct row {
  unsigned keys, own;  // keys counted; the register of the row's own table, or NONE
  unsigned before;     // the operation before
  // A loop of numbers that runs no times is skipped unseen: behind it the row goes on that came to it.
  unsigned loops, keys_before[MOST_LOOPS];
};

static bool too_many_keys(struct row *row, uint32_t word) {
  unsigned operation = word & 0x7f, a = (word >> 7) & 0xff, before = row->before;
  row->before = operation;
  if (operation == OP_FORPREP && row->loops++ < MOST_LOOPS) row->keys_before[row->loops - 1] = row->keys;
  if (operation == OP_FORLOOP && row->loops > 0 && row->loops-- <= MOST_LOOPS) row->keys = row->keys_before[row->loops];
  if (operation == OP_FORPREP || operation == OP_FORLOOP) return false;
  bool skipped = operation == OP_JMP && before >= OP_EQ && before <= OP_TESTSET;  // perhaps
  if (operation == OP_LEN || operation == OP_CONCAT || operation == OP_EQ || (operation == OP_JMP && !skipped) ||
      (operation >= OP_CALL && operation <= OP_TFORLOOP)) {
    row->keys = 0;
    row->own = NONE;
    return false;
  }
  bool fills = operation >= OP_SETTABLE && operation <= OP_SETFIELD;
  if (operation == OP_NEWTABLE) row->own = a;
  else if (a == row->own && !fills && operation != OP_EXTRAARG) row->own = NONE;
  bool looks_up = operation == OP_GETTABLE || operation == OP_GETI || operation == OP_EQK ||
                  ((operation == OP_SETTABLE || operation == OP_SETI) && a != row->own);
  row->keys += looks_up;
  return looks_up && row->keys > MOST_KEYS;
}

static void judge(struct walk *walk, size_t at, size_t count, size_t constants_at, const struct scope *scope,
                  struct finding *finding) {
  struct image constants = walk->image;
  constants.position = constants_at;
  size_t constant_count = take_size(&constants);
  struct row row = {.own = NONE};
  for (size_t i = 0; i < count && goes_on(&walk->image, i); i++) {
    uint32_t word;
    memcpy(&word, walk->image.bytes + at + 4 * i, 4);
    finding->offence = judge_instruction(word, constant_count, scope, walk->whole_file);
    if (finding->offence == TAKES_GLOBALS && (word & 0x7f) == OP_GETUPVAL &&
        only_reads(walk->image.bytes + at + 4 * i, count - i))
      finding->offence = NOTHING;
    if (too_many_keys(&row, word) && walk->whole_file && finding->offence == NOTHING) finding->offence = TOO_MANY_KEYS;
    if (finding->offence == NOTHING) continue;
    finding->instruction = i;
    if (finding->offence == ASSIGNS_GLOBAL)
      name_constant(walk->image, constants_at, (word >> 16) & 0xff, finding->name, sizeof finding->name);
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
static int read_function(struct walk *walk, const struct scope *parent, int depth, struct finding *worst) {
  struct image *image = &walk->image;
  if (depth > MAX_NESTED) image->broken = true;
  if (!goes_on(image, 0)) return 0;
  skip_text(image);
  int first_line = (int)take_size(image);
  take_size(image);
  skip(image, 3);
  size_t code, instructions;
  read_code(image, &code, &instructions);
  size_t constants_at = image->position;
  skip_constants(image);
  size_t upvalues = take_size(image);
  struct scope scope;
  memset(&scope, 0, sizeof scope);
  for (size_t i = 0; i < upvalues && !image->broken; i++) {
    unsigned in_stack = take_byte(image), index = take_byte(image);
    take_byte(image);
    if (i >= 256) continue;
    scope.outlives[i] = parent == NULL || (!in_stack && parent->outlives[index]);
    // The one upvalue of a file's main function is the table of globals.
    scope.globals[i] = parent == NULL ? walk->whole_file : !in_stack && parent->globals[index];
  }
  struct finding own = {NOTHING, 0, ""};
  if (!image->broken) judge(walk, code, instructions, constants_at, &scope, &own);
  size_t inner = take_size(image);
  int line = 0;
  for (size_t i = 0; i < inner && !image->broken; i++) {
    struct finding below = {NOTHING, 0, ""};
    int found = read_function(walk, &scope, depth + 1, &below);
    if (line == 0 && found != 0) {
      line = found;
      *worst = below;
    }
  }
  int own_line = read_debug(image, first_line, own.offence == NOTHING ? 0 : own.instruction + 1);
  if (own.offence != NOTHING) {
    *worst = own;
    return own_line > 0 ? own_line : 1;
  }
  return line;
}

static const size_t HEADER = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1;

static void refuse(lua_State *L, const lua_Debug *where, int line, const struct finding *finding, bool broken) {
  struct clua_state *h = clua_of(L);
  bool global = !broken && (finding->offence == ASSIGNS_GLOBAL || finding->offence == TAKES_GLOBALS);
  h->failure = global ? CLUA_FAIL_GLOBAL : CLUA_FAIL_KEEPS_STATE;
  lua_pushfstring(L, "%s:%d: ", where->short_src, line);
  if (broken)
    lua_pushliteral(L, "the function is too large to be checked");
  else if (finding->offence == ASSIGNS_GLOBAL)
    lua_pushfstring(L, "'%s' is assigned and is not a local variable: write local %s = ...", finding->name,
                    finding->name);
  else if (finding->offence == TAKES_GLOBALS)
    lua_pushliteral(L, "_ENV is used as a value: name what is wanted of it");
  else if (finding->offence == ASSIGNS_OUTER)
    lua_pushliteral(L, "an outer local is assigned here: a rule keeps nothing between cases, make it local to decide");
  else if (finding->offence == TOO_MANY_KEYS)
    lua_pushfstring(L, "more than %d keys are looked up or texts compared in a row without a call, loop or #: use a loop",
                    (int)MOST_KEYS);
  else
    lua_pushliteral(L, "a bitwise operator in a function of more than 255 constants may compute wrongly in Lua "
                       "5.4.4: split the function");
  lua_concat(L, 2);
  lua_error(L);
}

static void check(lua_State *L, int index, bool whole_file) {
  struct walk walk = {{NULL, 0, 0, 0, false, clua_of(L)}, whole_file};
  lua_pushvalue(L, index);
  int failed = lua_dump(L, append, &walk.image, 0);
  lua_pop(L, 1);
  struct finding finding = {NOTHING, 0, ""};
  int line = 0;
  if (failed == 0) {
    skip(&walk.image, HEADER);
    line = read_function(&walk, NULL, 0, &finding);
  }
  bool broken = failed != 0 || walk.image.broken;
  free(walk.image.bytes);
  if (walk.image.h->stop != CLUA_STOP_NONE) clua_raise_stop(L);
  lua_Debug where;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &where);
  if (broken || line != 0) refuse(L, &where, line, &finding, broken);
}

void clua_check_pure(lua_State *L, int index) { check(L, index, false); }
void clua_check_file(lua_State *L, int index) { check(L, index, true); }
