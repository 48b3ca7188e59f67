#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CWorker.h"

enum { MOST = 8, OUT_OF_THE_WAY = 8 };

static int prepare(posix_spawn_file_actions_t *actions, const int32_t *moved, int32_t count) {
  int error = 0;
  for (int32_t i = 0; error == 0 && i < count; i++) error = posix_spawn_file_actions_adddup2(actions, moved[i], i);
  return error != 0 ? error : posix_spawn_file_actions_addclosefrom_np(actions, count);
}

static int start(const char *program, char *const words[], const int32_t *moved, int32_t count, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    // Nothing but this: Swift's backtracer would start beside a worker that crashes, and hold its streams open.
    static char no_backtrace[] = "SWIFT_BACKTRACE=enable=no";
    char *const environment[] = {no_backtrace, NULL};
    error = prepare(&actions, moved, count);
    if (error == 0) error = posix_spawn(process, program, &actions, &attributes, words, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int32_t cworker_spawn(const char *program, char *const words[], const int32_t *descriptors, int32_t count,
                      int32_t *process) {
  if (count > MOST) return EINVAL;
  // First away from the numbers that they become: one may be another's number.
  int32_t moved[MOST];
  int error = 0;
  int32_t made = 0;
  for (; error == 0 && made < count; made++) {
    moved[made] = fcntl(descriptors[made], F_DUPFD_CLOEXEC, OUT_OF_THE_WAY);
    if (moved[made] < 0) {
      error = errno;
      break;
    }
  }
  pid_t started = 0;
  if (error == 0) error = start(program, words, moved, count, &started);
  while (made > 0) close(moved[--made]);
  *process = started;
  return error;
}

int32_t cworker_memory(const char *name, uint64_t bytes) {
  int descriptor = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (descriptor < 0) return -errno;
  if (bytes == 0) return descriptor;
  // Whoever cuts it short would make every look behind its end a signal.
  if (ftruncate(descriptor, (off_t)bytes) == 0 &&
      fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    return descriptor;
  int error = errno;
  close(descriptor);
  return -error;
}
