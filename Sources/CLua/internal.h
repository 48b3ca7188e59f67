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

// The block behind a state. Reached from any lua_State without a call: lua_getextraspace.
struct clua_state {
  lua_State *L;
  // Stopping. `stop` is 0 while the script may go on, else the clua_stop_reason; written by the timer's signal
  // handler, by the allocator and by undetermined facts; read by the hook and by every loop in the library.
  volatile sig_atomic_t stop;
  volatile sig_atomic_t running;      // 1 while a script's call is under way: the tick counts only then
  volatile sig_atomic_t ticks;        // ticks since the call began
  volatile sig_atomic_t tick_limit;   // ticks allowed; 0: no limit
  uint64_t work;                      // steps and bytes charged by library loops, see CLUA_CHARGE
  // Memory.
  size_t memory_used, memory_peak, memory_limit, memory_reserve;
  bool reserve_open;                  // while an error is being reported the reserve may be used
  // print: text collected for the host, and its limit.
  char *output;
  size_t output_used, output_limit;
  bool output_cut;                    // more was printed than the limit allows
  bool loading;                       // a plugin's files are being loaded (require works), not a rule called
  const char *chunk;                  // scratch: name of the chunk being loaded
  struct clua_decision_part *decision;  // results under construction, see result.c
  struct clua_record_part *record;      // the case being read, see record.c
  struct clua_kit_part *kit;            // host functions, see kit.c
};

static inline struct clua_state *clua_of(lua_State *L) { return *(struct clua_state **)lua_getextraspace(L); }

// Raises the stop that `h->stop` names. Not catchable by a script: pcall and xpcall of this profile raise it again.
_Noreturn void clua_raise_stop(lua_State *L);

// Every loop in a library function whose length a script can choose calls this at least once in 4,096 steps (a step:
// one element, or up to 64 bytes moved). One load and one branch when nothing happened.
#define CLUA_CHARGE(L, h, n)                    \
  do {                                          \
    (h)->work += (uint64_t)(n);                 \
    if (__builtin_expect((h)->stop != 0, 0)) clua_raise_stop(L); \
  } while (0)

// Read-only tables (freeze.c). A frozen table is an empty table with a sealed metatable before the real one.
bool clua_is_frozen(lua_State *L, int index);
// Pushes the real table behind a frozen one, or the value itself. For reading only.
void clua_push_readable(lua_State *L, int index);
// Raises "the table is read-only: ..." if the value at index is frozen.
void clua_check_writable(lua_State *L, int index, const char *function);

// Pushes "table", or for host objects their type name; never an address. (record.c, kit.c)
const char *clua_type_name(lua_State *L, int index);

// Each puts its functions into the table on the top of the stack (the globals of the profile). One file each.
void clua_open_base(lua_State *L);    // lib_base.c
void clua_open_string(lua_State *L);  // lib_string.c, lib_match.c, lib_format.c; also the string metatable
void clua_open_table(lua_State *L);   // lib_table.c
void clua_open_math(lua_State *L);    // lib_math.c
void clua_open_utf8(lua_State *L);    // lib_utf8.c

#endif
