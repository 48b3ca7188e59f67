// What the C files of this target share. Nothing here is visible to Swift.
//
// Rules of this folder: a function that can raise a Lua error is called only inside a protected call that this
// folder made; a Swift callback returns a status, and C raises after the Swift frame is gone; the first line of every
// function that a script can call sets the stack to the arity it declares.
#ifndef CLUA_INTERNAL_H
#define CLUA_INTERNAL_H

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CLua.h"

// Every userdata of a state is one of these: what it is stands in front.
enum clua_tag { CLUA_TAG_RECORD = 1, CLUA_TAG_LIST, CLUA_TAG_RESULT, CLUA_TAG_OBJECT };
struct clua_handle {
  uint32_t tag;
  uint32_t number;   // record, list: the node; result: the slot; object: its index
  uint32_t kind;     // result: the hook; object: its class
};
// The handle at the index if it has that tag, else NULL. No script ever holds another userdata than a handle.
static inline const struct clua_handle *clua_handle_at(lua_State *L, int index, uint32_t tag) {
  const struct clua_handle *handle = (const struct clua_handle *)lua_touserdata(L, index);
  return handle != NULL && handle->tag == tag ? handle : NULL;
}
static inline void clua_new_handle(lua_State *L, uint32_t tag, uint32_t number, uint32_t kind) {
  struct clua_handle *handle = (struct clua_handle *)lua_newuserdatauv(L, sizeof *handle, 0);
  *handle = (struct clua_handle){tag, number, kind};
}

struct clua_key_entry {
  const void *text;  // the interned Lua string: pinned, so its address stands for the name
  uint32_t id;
};
enum { CLUA_KEY_TABLE = 512 };  // power of two; at most three quarters are used, and the whole stays in the cache

// The block behind a state. Reached from any lua_State without a call: lua_getextraspace.
struct clua_state {
  lua_State *L;
  lua_State *volatile thread;         // what runs now: L, or a coroutine of a shared module
  clua_callbacks callbacks;
  clua_records *records;              // the case that scripts see
  const clua_cell *case_cells;        // of its first node, the case itself: read at nearly every second call
  const uint8_t *case_places;
  const clua_value *case_values;
  // Stopping. `stop` is 0 while the script may go on, else the clua_stop_reason; written by the timer's signal
  // handler, by the library and by undetermined facts; read by the hook and by every loop in the library.
  volatile sig_atomic_t stop;
  volatile sig_atomic_t ticks;        // ticks of the thread's timer since the call began
  volatile sig_atomic_t resting;      // no script is running: ticks do not count
  volatile sig_atomic_t tick_limit;   // ticks allowed; 0: no limit
  int32_t failure;                    // clua_failure of the error under way
  size_t refused_at, refused_after;   // memory in use at the last refusal; size of a request that came right after one
  bool place_noted;                   // `place` is where the stop under way happened
  char place[96];                     // "chunk:line: ", or empty
  uint64_t work;                      // steps and bytes charged by library loops, see CLUA_CHARGE
  // Memory.
  size_t memory_kept;                 // after the last full collection
  size_t memory_used, memory_peak, memory_limit, memory_reserve;
  bool reserve_open;                  // while an error is being reported the reserve may be used
  // print: text collected for the host, and its limit.
  char *output;
  size_t output_used, output_limit;
  bool output_cut;                    // more was printed than the limit allows
  bool is_full;                       // a script was stopped for memory since the last full collection
  bool collecting;                    // a full collection after a memory stop is under way
  bool loading;                       // a plugin's files are being loaded (require works), not a rule called
  // Field names and interned texts.
  struct clua_key_entry keys[CLUA_KEY_TABLE];
  uint32_t key_count, term_count;
  // Rules and results.
  uint32_t rule, hook, law;           // of the code that runs now
  uint32_t plugin;                    // being loaded
  uint32_t rule_count, plugin_count;
  struct clua_rule_entry *rules;
  struct clua_hook_entry *hooks;
  uint32_t hook_count;
  int case_reference;                 // the record of the case, in the registry
  int *law_references;                // law objects, in the registry, by number
  uint32_t law_count;
  struct clua_constructor_entry *constructors;  // by name, over all hooks
  uint32_t constructor_count;
  clua_result *results;
  uint32_t result_count, result_capacity;  // of the case under way; of all
  char *arena;                        // texts of the results of this call
  size_t arena_base, arena_used;      // of the case under way; of all
  size_t arena_limit, arena_size;     // for one case; of all
  uint32_t result_base;               // of the case under way
  bool ends_streak;                   // the host has something to say of this case
  uint32_t inherited;
  uint8_t *noted;                     // by number: whether the parameter was read in this call
  uint32_t noted_capacity, note_count;
  char message[2048];                 // of the last fault
  char scratch[5][512];               // hook, basis, date, since and name of the rule loaded last
  struct clua_requiring *requiring;   // the modules being loaded, the innermost first (rule.c)
};

// Sets the stack to a function's arity: as lua_settop, and quicker where it is so already, as it nearly always is.
static inline void clua_set_arity(lua_State *L, int arity) {
  if (lua_gettop(L) != arity) lua_settop(L, arity);
}

// What a constructor's name means in each hook.
struct clua_constructor_entry {
  char name[32];
  uint8_t number[64];  // by hook; 255: the hook has none of that name
};

struct clua_rule_entry {
  int reference;   // the decide function, in the registry
  uint32_t hook;
  int32_t inherited;
};

static inline struct clua_state *clua_of(lua_State *L) { return *(struct clua_state **)lua_getextraspace(L); }

// Raises the stop that `h->stop` names. Not catchable by a script: pcall and xpcall of this profile raise it again.
_Noreturn void clua_raise_stop(lua_State *L);
// Writes to `place` where the script is; leaves it where no line of a script is running. It only reads the chain of calls: it needs no memory and raises nothing, so the
// allocator calls it where it refuses.
void clua_note_place(struct clua_state *h);

// A look at the stop. The harness that measures the time between two looks defines its own (Tests/.../BlindInterval).
#ifndef CLUA_LOOK
#define CLUA_LOOK(h) ((h)->stop != 0)
#endif

// Every loop in a library function whose length a script can choose calls this at least once in 4,096 steps (a step:
// one element, or up to 64 bytes moved). One load and one branch when nothing happened.
#define CLUA_CHARGE(L, h, n)                    \
  do {                                          \
    (h)->work += (uint64_t)(n);                 \
    if (__builtin_expect(CLUA_LOOK(h), 0)) clua_raise_stop(L); \
  } while (0)

// What Lua may not have although there is memory (rehash.c): a text of more than this share of the limit, and a hash
// part whose keys were chosen to meet. Asked for new blocks of at least so many bytes; `kind` is Lua's type, or 0.
enum { CLUA_STRING_SHARE = 8, CLUA_LARGE = 64 * 1024 };
bool clua_may_allocate(struct clua_state *h, size_t kind, size_t size);

// Read-only tables (freeze.c). A frozen table is an empty table with a sealed metatable before the real one.
bool clua_is_frozen(lua_State *L, int index);
// Pushes the real table behind a frozen one, or the value itself. For reading only.
void clua_push_readable(lua_State *L, int index);
// Raises "the table is read-only: ..." if the value at index is frozen.
void clua_check_writable(lua_State *L, int index, const char *function);

// The law's sets and tables are no lists (law.c): raises "... wants a list, and law.x is a set: ..." for one of them.
void clua_refuse_law(lua_State *L, int index, const char *function);
bool clua_is_law_set(lua_State *L, int index);

// Whether the value at index is a table that a shared module gave a metatable (lib_meta.c).
bool clua_is_sealed(lua_State *L, int index);
// The sealed metatable at the top becomes that of a frozen table in front of the table at `target`: writing is refused,
// what it reads is the target's. `front` is the frozen table's place.
void clua_seal_front(lua_State *L, int target, int front);

// Compiles a text under the sealed globals of a profile, the table at that key of the registry, and pushes the
// function. (module.c)
void clua_compile(lua_State *L, const char *chunk, const char *source, size_t length, const char *globals);

// How much of a name that does not exist the host is shown: it compares it with others, a character at a time. Whole
// characters of UTF-8.
static inline size_t clua_shown_length(const char *name, size_t length) {
  enum { MOST_SHOWN = 200 };
  if (length <= MOST_SHOWN) return length;
  size_t cut = MOST_SHOWN;
  while (cut > MOST_SHOWN - 4 && ((unsigned char)name[cut] & 0xC0) == 0x80) cut--;
  return cut;
}

// Pushes "table", or for host objects their type name; never an address. (record.c, kit.c)
const char *clua_type_name(lua_State *L, int index);

// Raises an error of that kind at the script's line; a script may catch it.
_Noreturn void clua_fail(lua_State *L, int32_t failure, const char *format, ...);
// The same for a name that does not exist. The nearest of the right ones, the keys of the table at `names`, is added.
_Noreturn void clua_fail_name(lua_State *L, int32_t failure, const char *name, int names, const char *format, ...);
// Raises the message a callback left in its reply.
_Noreturn void clua_fail_reply(lua_State *L, int32_t failure, const clua_value *reply);
// Ends the rule as undetermined.
_Noreturn void clua_raise_absent(lua_State *L);

// Things kept in the registry, by address.
extern const char CLUA_GLOBALS, CLUA_KEYS, CLUA_TERMS, CLUA_NODES, CLUA_FROZEN, CLUA_CLASSES, CLUA_METHODS,
    CLUA_MODULES, CLUA_RECORD_META, CLUA_LIST_META, CLUA_CASE_META, CLUA_NEXT_RECORD, CLUA_NOTES,
    CLUA_LAW_ADVICE, CLUA_LAW_SET, CLUA_LIBRARY, CLUA_SEALED;

void clua_push_value(lua_State *L, const clua_value *value);  // values.c; may raise for memory
// The id of the name at the index, if it is a field's name: by the address of the interned string.
static inline uint32_t clua_key_slot(const void *text) {
  uintptr_t bits = (uintptr_t)text;
  return (uint32_t)((bits >> 4) ^ (bits >> 13)) & (CLUA_KEY_TABLE - 1);
}
static inline bool clua_find_key(const struct clua_state *h, const void *text, uint32_t *id) {
  for (uint32_t slot = clua_key_slot(text);; slot = (slot + 1) & (CLUA_KEY_TABLE - 1)) {
    const struct clua_key_entry *entry = &h->keys[slot];
    if (entry->text == NULL) return false;
    *id = entry->id;
    if (entry->text == text) return true;
  }
}

// A result of the case under way, by its number there.
static inline clua_result *clua_result_at(const struct clua_state *h, uint32_t number) {
  return &h->results[h->result_base + number];
}

// Protected call of a C function with one pointer argument; true, or the fault is filled. (call.c)
bool clua_protect(struct clua_state *h, lua_CFunction function, void *argument, clua_fault *fault);
// The same for code that makes protected calls itself and fills its faults with clua_report; false: even that went
// wrong.
bool clua_protect_outer(struct clua_state *h, lua_CFunction function, void *argument, clua_fault *fault);
// What a protected call that ended with the status leaves to be told.
void clua_report(struct clua_state *h, int status, clua_fault *fault);

void clua_note_all(lua_State *L, int numbers);  // law.c: all parameters were read whose numbers the table holds
void clua_forget_notes(struct clua_state *h);  // law.c: no noted parameter was read yet
void clua_freeze(lua_State *L, int index);     // pushes the frozen form of the table at index, and freezes what it holds
void clua_check_pure(lua_State *L, int index); // raises KEEPS_STATE if the function at index assigns its outer locals
void clua_check_file(lua_State *L, int index); // raises GLOBAL if a file's main function assigns or takes the globals
// The values of a case's list of plain values, and how many; NULL: a list of records.
const clua_value *clua_list_values(lua_State *L, uint32_t node, int32_t *count);
const clua_node *clua_node_at(lua_State *L, uint32_t number);
// Replaces the table at the top by a list of its keys, in the order of pairs, or by nil: they are 1 to the count that
// it gives. All are texts, numbers or booleans. (lib_base.c)
size_t clua_list_keys(lua_State *L);
void clua_open_record(lua_State *L);   // record.c: metatables of records and lists
void clua_open_list(lua_State *L);     // lib_list.c: each any all count first sum contains
void clua_open_result(lua_State *L);   // result.c: the constructors of all hooks
void clua_open_rule(lua_State *L);     // rule.c: rule, inherited
void clua_open_module(lua_State *L);   // module.c: require

// Each puts its functions into the table on the top of the stack (the globals of the profile). One file each.
void clua_open_base(lua_State *L);    // lib_base.c
void clua_open_string(lua_State *L);  // lib_string.c, lib_match.c, lib_format.c; also the string metatable
void clua_open_table(lua_State *L);   // lib_table.c
void clua_open_math(lua_State *L);    // lib_math.c
void clua_open_utf8(lua_State *L);    // lib_utf8.c
// The same for what only the library profile has.
void clua_open_meta(lua_State *L);       // lib_meta.c: setmetatable, getmetatable
void clua_open_coroutine(lua_State *L);  // lib_coroutine.c

#endif
