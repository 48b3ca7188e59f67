// Every function that a script can reach, with every hostile argument. sweep.c
#ifndef SWEEP_H
#define SWEEP_H
#include <stddef.h>

#include "counter.h"

// Prints the longest stretch of each function; not 0: a function was found and not called, or the state failed.
int blind_sweep(size_t memory, void (*print)(const char *name, struct stretch stretch, const char *ended));
#endif
