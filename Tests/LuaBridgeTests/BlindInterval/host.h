// A state with one of everything that a script can hold, for the harness. host.c
#ifndef HOST_H
#define HOST_H
#include "CLua.h"

// NULL: out of memory.
clua_state *blind_state(size_t memory);
// A state's case: with a list of records, a list of plain values, and an absent field.
clua_records *blind_case(void);
// Loads the text as a rule and decides the case by it. Gives how it ended: "decided", "stopped", or what the message says.
const char *blind_run(clua_state *h, const char *source, size_t length);
#endif
