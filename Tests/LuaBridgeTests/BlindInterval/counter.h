// What ran between two looks at the stop. counter.c
#ifndef COUNTER_H
#define COUNTER_H
#include <stdbool.h>
#include <stdint.h>

#include "counted.h"
#include "internal.h"

struct stretch {
  uint64_t steps;   // of the stretch with the most
  double cpu;       // milliseconds of the longest one
};
// Begins to count for a state: the longest stretches are forgotten, and the script is stopped after `budget` looks.
void blind_begin(struct clua_state *h, uint64_t budget);
struct stretch blind_end(void);
#endif
