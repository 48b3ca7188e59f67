// Counts the work between two looks at the stop, in steps, or measures its processor time.
//
// A step is one basic block of our own C (the compiler puts a call before each), 64 bytes that a function of the C
// library moves, fills, compares or searches, for Lua or for us, 64 bytes that the allocator gives or takes back, or 16
// bytes of the heap that a full collection goes over. The linker puts the functions below in the place of the real ones
// (--wrap), in Lua's own library too. Compiled with TIMED nothing is counted, and the clock is read instead.
#define _GNU_SOURCE  // memmem
#include "counter.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct clua_state *host;
static struct stretch worst;
static uint64_t looks, budget;

#ifdef TIMED

static double last_look, last_cpu, last_reading;

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

// The processor time is read every quarter of a millisecond, and at the end of what took long: so it says too much by
// that at most.
static void end_stretch(void) {
  double time = now(CLOCK_MONOTONIC);
  if (time - last_reading > 0.25) {
    double cpu = now(CLOCK_THREAD_CPUTIME_ID);
    if (time - last_look > 0.25 && cpu - last_cpu > worst.cpu) worst.cpu = cpu - last_cpu;
    last_cpu = cpu;
    last_reading = time;
  }
  last_look = time;
}

static void begin_stretch(void) {
  last_reading = 0;
  end_stretch();
  worst.cpu = 0;
}

#else

static uint64_t work;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void) { work++; }

static void end_stretch(void) {
  if (work > worst.steps) worst.steps = work;
  work = 0;
}

static void begin_stretch(void) { work = 0; }

static void count_bytes(size_t bytes) { work += bytes / 64 + 1; }

#define REAL(result, name, ...) \
  result __real_##name(__VA_ARGS__); \
  result __wrap_##name(__VA_ARGS__); \
  result __wrap_##name(__VA_ARGS__)

REAL(void *, memcpy, void *to, const void *from, size_t size) {
  count_bytes(size);
  return __real_memcpy(to, from, size);
}
REAL(void *, memmove, void *to, const void *from, size_t size) {
  count_bytes(size);
  return __real_memmove(to, from, size);
}
REAL(void *, memset, void *to, int byte, size_t size) {
  count_bytes(size);
  return __real_memset(to, byte, size);
}
REAL(int, memcmp, const void *a, const void *b, size_t size) {
  count_bytes(size);
  return __real_memcmp(a, b, size);
}
REAL(void *, memchr, const void *text, int byte, size_t size) {
  void *found = __real_memchr(text, byte, size);
  count_bytes(found != NULL ? (size_t)((char *)found - (const char *)text) : size);
  return found;
}
REAL(void *, memmem, const void *text, size_t size, const void *part, size_t length) {
  count_bytes(64 * (size + length));  // a byte at a time
  return __real_memmem(text, size, part, length);
}
REAL(size_t, strlen, const char *text) {
  size_t length = __real_strlen(text);
  count_bytes(length);
  return length;
}
REAL(char *, strchr, const char *text, int byte) {
  char *found = __real_strchr(text, byte);
  count_bytes(found != NULL ? (size_t)(found - text) : __real_strlen(text));
  return found;
}
REAL(int, strcmp, const char *a, const char *b) {
  count_bytes(__real_strlen(a));
  return __real_strcmp(a, b);
}
REAL(int, strcoll, const char *a, const char *b) {
  count_bytes(__real_strlen(a));
  return __real_strcoll(a, b);
}
REAL(size_t, strspn, const char *text, const char *set) {
  size_t length = __real_strspn(text, set);
  count_bytes(64 * length);
  return length;
}
// A text that may be a number: Lua's own reading, and the C library's behind it.
REAL(size_t, luaO_str2num, const char *text, void *value) {
  count_bytes(64 * __real_strlen(text));
  return __real_luaO_str2num(text, value);
}
REAL(void *, realloc, void *block, size_t size) {
  count_bytes(size);
  return __real_realloc(block, size);
}
REAL(void, free, void *block) {
  work++;
  __real_free(block);
}
// How many values the array part of a table has: asked by the collector before it goes over them.
REAL(unsigned, luaH_realasize, const void *table) {
  unsigned size = __real_luaH_realasize(table);
  work += size;
  return size;
}
REAL(void, luaC_fullgc, lua_State *L, int emergency) {
  if (host != NULL) work += host->memory_used / 16;
  __real_luaC_fullgc(L, emergency);
}

#endif

void blind_look(void) {
  if (host == NULL) return;
  end_stretch();
  if (++looks == budget && host->stop == CLUA_STOP_NONE) host->stop = CLUA_STOP_TIME;
}

// Each instruction of the VM at which an armed hook would run.
static void before_instruction(lua_State *L, lua_Debug *record) {
  (void)record;
  blind_look();
  if (clua_of(L)->stop != CLUA_STOP_NONE) clua_raise_stop(L);
}

void blind_begin(struct clua_state *h, uint64_t most) {
  host = h;
  looks = 0;
  budget = most;
  worst = (struct stretch){0, 0};
  lua_sethook(h->L, before_instruction, LUA_MASKCOUNT, 1);
  begin_stretch();
}

struct stretch blind_end(void) {
  end_stretch();
  lua_sethook(host->L, NULL, 0, 0);
  host = NULL;
  return worst;
}
