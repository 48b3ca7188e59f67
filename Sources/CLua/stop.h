// Entering and leaving a script, for call.c.
#ifndef CLUA_STOP_H
#define CLUA_STOP_H
struct clua_state;
// Makes h the state that the thread's ticks count for, with a fresh allowance; gives the one before.
struct clua_state *clua_enter(struct clua_state *h);
// The script has ended: until the next begins no tick stops anything, and no hook is armed. The place and the message
// of a stop are kept.
void clua_rest(struct clua_state *h);
// A fresh allowance of time for the next case, and no stop.
void clua_restart(struct clua_state *h);
void clua_leave(struct clua_state *h, struct clua_state *outer);
#endif
