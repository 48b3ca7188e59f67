// Birth and death of a state: the allocator with its limit and reserve, the globals, the registry's tables.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

const char CLUA_GLOBALS, CLUA_KEYS, CLUA_TERMS, CLUA_NODES, CLUA_FROZEN, CLUA_CLASSES, CLUA_METHODS,
    CLUA_MODULES, CLUA_RECORD_META, CLUA_LIST_META, CLUA_CASE_META, CLUA_NEXT_RECORD, CLUA_NOTES,
    CLUA_LAW_ADVICE, CLUA_LAW_SET, CLUA_LIBRARY, CLUA_SEALED;

static const size_t RESERVE = 64 * 1024;
enum { ARENAS = 4 };  // room for the texts of so many cases with the longest results, in one streak

// Lua calls no message handler when memory is short, and by the time the error is caught the calls are gone: so the
// place is noted here, before anybody knows whether a collection will help.
// After the error Lua tries to make its stack smaller, which needs memory too; that request (and its repetition after a
// collection) comes right behind the refusal that counts, and does not.
static void *refuse(struct clua_state *h, size_t size) {
  bool counts = h->memory_used != h->refused_at && size != h->refused_after;
  h->refused_after = h->memory_used == h->refused_at ? size : 0;
  h->refused_at = h->memory_used;
  if (counts && h->L != NULL && !h->place_noted) clua_note_place(h);
  return NULL;
}

// The time is up: the refusal becomes an error, and the error a stop.
static void *end_here(struct clua_state *h) {
  if (h->L != NULL && !h->place_noted) {
    clua_note_place(h);
    h->place_noted = true;
  }
  return NULL;
}

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
  struct clua_state *h = context;
  size_t kind = 0;
  if (block == NULL) {
    kind = old_size;
    old_size = 0;
  }
  if (new_size == 0) {
    h->memory_used -= old_size;
    free(block);
    return NULL;
  }
  if (new_size > old_size) {
    size_t limit = h->memory_limit + (h->reserve_open ? h->memory_reserve : 0);
    if (h->memory_used + (new_size - old_size) > limit) return refuse(h, new_size);
    // What Lua does in one piece, such as entering many texts while it reads a file, ends where it next wants memory.
    if (__builtin_expect(CLUA_LOOK(h), 0) && !h->reserve_open) return end_here(h);
    if (new_size >= CLUA_LARGE && block == NULL && !clua_may_allocate(h, kind, new_size)) return refuse(h, new_size);
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) return new_size <= old_size ? block : refuse(h, new_size);
  h->memory_used += new_size - old_size;
  if (h->memory_used > h->memory_peak) h->memory_peak = h->memory_used;
  return moved;
}

static void new_registry_table(lua_State *L, const char *key) {
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

static int open_state(lua_State *L) {
  static const char *const tables[] = {&CLUA_KEYS,    &CLUA_TERMS,   &CLUA_NODES,        &CLUA_FROZEN,
                                       &CLUA_CLASSES, &CLUA_MODULES};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) new_registry_table(L, tables[i]);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &CLUA_GLOBALS);
  clua_open_base(L);
  clua_open_string(L);
  clua_open_table(L);
  clua_open_math(L);
  clua_open_utf8(L);
  clua_open_record(L);
  clua_open_list(L);
  clua_open_rule(L);
  clua_open_module(L);
  return 0;
}

clua_state *clua_new(const clua_limits *limits, const clua_callbacks *callbacks) {
  struct clua_state *h = calloc(1, sizeof *h);
  if (h == NULL) return NULL;
  h->callbacks = *callbacks;
  h->memory_limit = limits->memory;
  h->memory_reserve = RESERVE;
  h->output_limit = limits->output;
  h->arena_limit = limits->result;
  h->tick_limit = (sig_atomic_t)limits->ticks;
  h->output = malloc(limits->output + 1);
  h->arena_size = limits->result * ARENAS;
  h->arena = malloc(h->arena_size + 1);
  h->L = h->output != NULL && h->arena != NULL ? lua_newstate(allocate, h) : NULL;
  if (h->L == NULL) {
    clua_free(h);
    return NULL;
  }
  h->thread = h->L;
  *(struct clua_state **)lua_getextraspace(h->L) = h;
  clua_fault fault;
  if (!clua_protect(h, open_state, NULL, &fault)) {
    clua_free(h);
    return NULL;
  }
  return h;
}

void clua_free(clua_state *h) {
  if (h == NULL) return;
  if (h->L != NULL) lua_close(h->L);
  free(h->hooks);
  free(h->rules);
  free(h->law_references);
  free(h->constructors);
  free(h->results);
  free(h->noted);
  free(h->output);
  free(h->arena);
  free(h);
}

void clua_set_context(clua_state *h, void *context) { h->callbacks.context = context; }
clua_records *clua_current_records(const clua_state *h) { return h->records; }

size_t clua_memory_used(const clua_state *h) { return h->memory_used; }
size_t clua_memory_peak(const clua_state *h) { return h->memory_peak; }

static int collect(lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT);
  clua_of(L)->memory_kept = clua_of(L)->memory_used;
  return 0;
}

void clua_collect(clua_state *h) {
  clua_fault fault;
  clua_protect(h, collect, NULL, &fault);
}

bool clua_has_output(const clua_state *h) { return h->output_used > 0; }

const char *clua_output(const clua_state *h, size_t *length) {
  *length = h->output_used;
  return h->output;
}
