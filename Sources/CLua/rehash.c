// Tables whose keys were chosen to meet in one place.
//
// Lua puts a whole number or a fraction into the hash part of a table by its value, so a script can choose keys that
// all fall into one chain. Reading one of them walks the chain once: that is bounded by the memory. But where the table
// grows, Lua enters all keys anew and walks the chain for each of them, within one instruction and without an
// allocation: with 131,073 keys, which 16 MiB hold, this takes more than ten seconds. So before a large hash part is
// handed out, its future chains are counted here. Texts are safe: their places depend on a seed that no script sees.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Smaller hash parts are not looked at: at worst their growing costs a million steps.
enum { NODE_BYTES = 24, LEAST_NODES = 4096 };
// A text of this length is allowed under any limit: a source file has up to 1 MiB.
enum { LEAST_TEXT = (1 << 20) + 64 };
// So many pairs of keys may meet. Keys that were not chosen for it meet far less often.
static uint64_t most_meetings(size_t nodes) { return ((uint64_t)1 << 20) + 4 * (uint64_t)nodes; }

// How many nodes a block has that is a hash part, or 0: only those are made with this size and without a kind.
static size_t nodes_of(size_t kind, size_t size) {
  if (kind != 0 || size < (size_t)NODE_BYTES * LEAST_NODES || size % NODE_BYTES != 0) return 0;
  size_t nodes = size / NODE_BYTES;
  return (nodes & (nodes - 1)) == 0 ? nodes : 0;
}

// The place of the number at the top in a hash part of so many nodes.
static size_t place_of(lua_State *L, size_t nodes) {
  size_t places = (nodes - 1) | 1;
  if (lua_isinteger(L, -1)) return (size_t)((lua_Unsigned)lua_tointeger(L, -1) % places);
  int exponent;
  lua_Number fraction = frexp(lua_tonumber(L, -1), &exponent) * 0x1p31;
  if (!(fraction >= -0x1p31 && fraction <= 0x1p31)) return 0;
  unsigned sum = (unsigned)exponent + (unsigned)(lua_Integer)fraction;
  return (sum <= 0x7FFFFFFF ? sum : ~sum) % places;
}

// Whether the numbers among the keys of the table at the top may stand in a hash part of so many nodes. A table of
// fewer than half as many keys is not the one that grows. The table may be full of chains that came into it one by one,
// so there is a look at each key. Takes two slots of the stack, and gives them back.
static bool spreads(lua_State *L, struct clua_state *h, size_t nodes, uint32_t *met) {
  size_t keys = 0;
  uint64_t meetings = 0;
  memset(met, 0, nodes * sizeof *met);
  for (lua_pushnil(L); lua_next(L, -2);) {
    lua_pop(L, 1);
    if (CLUA_LOOK(h)) {
      lua_pop(L, 1);
      return false;
    }
    keys++;
    if (lua_type(L, -1) == LUA_TNUMBER) meetings += met[place_of(L, nodes)]++;
  }
  h->work += keys;
  return keys < nodes / 2 || meetings <= most_meetings(nodes);
}

// The growing table is among what the function that runs holds: every instruction and every function of the API that
// enters a key takes the table from there. Needs three slots above the top, which Lua keeps free for such cases (five),
// and no memory of Lua's: this runs inside its allocator.
static bool all_spread(lua_State *L, struct clua_state *h, size_t nodes) {
  lua_Debug frame;
  if (!lua_getstack(L, 0, &frame)) return true;  // the host's own
  uint32_t *met = malloc(nodes * sizeof *met);
  if (met == NULL) return false;
  bool good = true;
  for (int i = 1; good && lua_getlocal(L, &frame, i) != NULL; i++) {
    if (lua_type(L, -1) == LUA_TTABLE) good = spreads(L, h, nodes, met);
    lua_pop(L, 1);
  }
  free(met);
  return good;
}

bool clua_may_allocate(struct clua_state *h, size_t kind, size_t size) {
  if (kind == LUA_TSTRING) return size <= LEAST_TEXT || size <= h->memory_limit / CLUA_STRING_SHARE;
  size_t nodes = nodes_of(kind, size);
  return nodes == 0 || h->thread == NULL || all_spread(h->thread, h, nodes);
}
