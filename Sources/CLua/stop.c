// Stopping a script: a timer of the thread's own processor time, delivered as a signal to that very thread, arms a
// hook and sets a flag. Until it fires a running script pays nothing.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"
#include "stop.h"

static __thread struct clua_state *running;
static __thread timer_t thread_timer;
static __thread bool timer_made;

static void stop_hook(lua_State *L, lua_Debug *record) {
  (void)record;
  if (clua_of(L)->stop != CLUA_STOP_NONE) clua_raise_stop(L);
}

static void arm(struct clua_state *h) {
  lua_sethook(h->thread, stop_hook, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

enum { TICKS_BETWEEN_ARMS = 16 };

static void on_tick(int number) {
  (void)number;
  struct clua_state *h = running;
  if (h == NULL || h->tick_limit == 0 || h->resting) return;
  h->ticks = h->ticks + 1;
  if (h->ticks < h->tick_limit) return;
  if (h->stop == CLUA_STOP_NONE) h->stop = CLUA_STOP_TIME;
  // Arming goes through the whole chain of calls, which takes longer than a tick where some hundred thousand are open: a
  // script that is armed at every tick would never come to its next instruction. Once is enough but where the tick
  // came just while a call began, so it is done again later.
  if ((h->ticks - h->tick_limit) % TICKS_BETWEEN_ARMS == 0) arm(h);
}

int32_t clua_timer_start(uint32_t milliseconds) {
  if (timer_made) return 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_tick;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGRTMIN + 4, &action, NULL) != 0) return errno;
  // Whoever started this thread or process may have blocked the signal.
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, SIGRTMIN + 4);
  int blocked = pthread_sigmask(SIG_UNBLOCK, &own, NULL);
  if (blocked != 0) return blocked;
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGRTMIN + 4;
  event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &thread_timer) != 0) return errno;
  timer_made = true;
  struct itimerspec period;
  period.it_interval.tv_sec = milliseconds / 1000;
  period.it_interval.tv_nsec = (long)(milliseconds % 1000) * 1000000L;
  period.it_value = period.it_interval;
  return timer_settime(thread_timer, 0, &period, NULL) == 0 ? 0 : errno;
}

void clua_timer_stop(void) {
  if (!timer_made) return;
  timer_delete(thread_timer);
  timer_made = false;
}

void clua_rest(struct clua_state *h) {
  h->resting = 1;
  h->thread = h->L;  // no coroutine outlives its case
  // A tick may have come behind the end of the script; an armed hook would stop whoever runs next.
  if (h->stop != CLUA_STOP_NONE) lua_sethook(h->L, NULL, 0, 0);
  h->stop = CLUA_STOP_NONE;
}

void clua_restart(struct clua_state *h) {
  clua_rest(h);
  h->failure = CLUA_FAIL_ERROR;
  h->place_noted = false;
  h->place[0] = 0;
  h->refused_at = h->refused_after = 0;
  h->ticks = 0;
  h->resting = 0;
}

struct clua_state *clua_enter(struct clua_state *h) {
  struct clua_state *outer = running;
  if (outer != h) {
    clua_restart(h);
    running = h;
  }
  return outer;
}

void clua_leave(struct clua_state *h, struct clua_state *outer) {
  if (outer == h) return;
  running = outer;
  // A tick may have come between the script's end and the line above: then the hook is armed with nobody to stop.
  if (h->stop != CLUA_STOP_NONE) lua_sethook(h->L, NULL, 0, 0);
}

static bool note_place_in(struct clua_state *h, lua_State *L) {
  lua_Debug where;
  for (int level = 0; lua_getstack(L, level, &where); level++) {
    lua_getinfo(L, "Sl", &where);
    if (where.currentline <= 0) continue;  // a function of C
    snprintf(h->place, sizeof h->place, "%s:%d: ", where.short_src, where.currentline);
    return true;
  }
  return false;
}

void clua_note_place(struct clua_state *h) {
  // A coroutine that has not begun has no line: then it is that of whoever resumed it.
  if (!note_place_in(h, h->thread)) note_place_in(h, h->L);
}

_Noreturn void clua_raise_stop(lua_State *L) {
  struct clua_state *h = clua_of(L);
  // Where it is raised again, by pcall, the place is that of the first time. Nobody asks where a fact was missing.
  if (h->stop != CLUA_STOP_ABSENT && !h->place_noted) {
    h->place[0] = 0;  // what the allocator may have noted on the way
    clua_note_place(h);
    h->place_noted = true;
  }
  // The error value is a light userdata: it needs no memory, and pcall of this profile never hands it to a script.
  lua_pushlightuserdata(L, h);
  lua_error(L);
  __builtin_unreachable();
}

_Noreturn void clua_raise_absent(lua_State *L) {
  clua_of(L)->stop = CLUA_STOP_ABSENT;
  clua_raise_stop(L);
}
