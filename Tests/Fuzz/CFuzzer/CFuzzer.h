// The one function of libFuzzer that is called: it runs `run` on ever new inputs, or on the files that are named.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*run)(const uint8_t *bytes, size_t count));
