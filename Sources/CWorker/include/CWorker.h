// What a worker process needs of Linux and Swift's own view of the C library lacks: a start with nothing but what it is
// given, memory to share, and the seal, which is all it may still do when the first line of a plugin runs in it.
#ifndef CWORKER_H
#define CWORKER_H

#include <stdbool.h>
#include <stdint.h>

// Starts a program without environment, with these descriptors as its 0, 1, 2 ..., no others, and no signal blocked or
// ignored. `words` ends with NULL. Gives 0, or the system's error.
int32_t cworker_spawn(const char *program, char *const words[], const int32_t *descriptors, int32_t count,
                      int32_t *process);

// A file in memory, whose size nobody can change any more where `bytes` is not 0. Gives its descriptor, which no program
// started later inherits, or the system's error, negative.
int32_t cworker_memory(const char *name, uint64_t bytes);

typedef struct cworker_limits {
  uint64_t address_space;  // bytes
  uint64_t stack;          // bytes, for the main thread
  uint64_t file;           // bytes that may be written to a file
  int32_t ranges;          // a descriptor that may be read at an offset, or -1
  bool owned;              // by a run of this program: it dies with it, and writes to no file but its complaints
} cworker_limits;

// Closes the process in, for good: limits of resources, no new privileges, no tracing, no dump, death with its parent,
// and a filter that lets through only reading standard input, writing standard output and error, memory and exit. Any
// other call into the system ends the process.
// Gives 0, or the system's error; then `step` names what could not be done.
int32_t cworker_seal(const cworker_limits *limits, const char **step);

#endif
