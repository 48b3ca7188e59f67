#define _GNU_SOURCE
#include <errno.h>
#include <linux/capability.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <string.h>
#include <unistd.h>

#include "CWorker.h"

// A sanitizer maps terabytes and calls the system in ways of its own: what is built with one is for tests only, and
// neither limits the address space nor filters.
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
enum { IS_SANITIZED = 1 };
#else
enum { IS_SANITIZED = 0 };
#endif

static int limit(int resource, rlim_t most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return errno;
  // A limit that is lower already stays.
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  struct rlimit sealed = {most, most};
  return setrlimit(resource, &sealed) == 0 ? 0 : errno;
}

static int set_limits(const cworker_limits *limits, const char **step) {
  enum { STANDARD = 3, GIVEN = 5 };
  *step = "close what it was not given";
  if (close_range(limits->owned ? GIVEN : STANDARD, ~0U, 0) != 0) return errno;
  const struct {
    const char *step;
    int resource;
    rlim_t most;
  } rows[] = {
      {"limit the address space", RLIMIT_AS, IS_SANITIZED ? RLIM_INFINITY : limits->address_space},
      {"limit the stack", RLIMIT_STACK, limits->stack},
      {"limit what is written to files", RLIMIT_FSIZE, limits->owned ? limits->file : RLIM_INFINITY},
      {"limit open files", RLIMIT_NOFILE, 0},
      {"limit processes", RLIMIT_NPROC, 0},
      {"limit core dumps", RLIMIT_CORE, 0},
      {"limit locked memory", RLIMIT_MEMLOCK, 0},
      {"limit queues", RLIMIT_MSGQUEUE, 0},
  };
  for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
    *step = rows[i].step;
    int error = limit(rows[i].resource, rows[i].most);
    if (error != 0) return error;
  }
  return 0;
}

// The runtime would print a trace and start a program for that: a crash here shall just be one, with its own signal.
static int leave_crashes_to_the_system(const char **step) {
  static const int crashes[] = {SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
  *step = "leave crashes to the system";
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++)
    if (signal(crashes[i], SIG_DFL) == SIG_ERR) return errno;
  return 0;
}

// What whoever started it had in its environment is nobody's business here.
static void forget_environment(void) {
  for (char **variable = environ; variable != NULL && *variable != NULL; variable++)
    memset(*variable, 0, strlen(*variable));
  environ = NULL;
}

static int give_up_rights(bool owned, const char **step) {
  forget_environment();
  *step = "tie its life to its parent's";
  if (owned && prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  *step = "drop the capabilities";
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  if (syscall(SYS_capset, &header, none) != 0) return errno;
  *step = "forbid tracing";
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
  *step = "forbid new privileges";
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno;
}

static int allow_memory(scmp_filter_ctx filter) {
  const struct scmp_arg_cmp not_executable = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  const struct scmp_arg_cmp of_no_file = SCMP_A4(SCMP_CMP_MASKED_EQ, 0xFFFFFFFFu, 0xFFFFFFFFu);
  int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, not_executable, of_no_file);
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, not_executable);
  static const int advice[] = {MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE};  // what malloc and the runtime give
  for (unsigned i = 0; error == 0 && i < sizeof advice / sizeof *advice; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(madvise), 1,
                             (struct scmp_arg_cmp){2, SCMP_CMP_EQ, (scmp_datum_t)advice[i], 0});
  return error;
}

static struct scmp_arg_cmp descriptor_is(int32_t descriptor) {
  return (struct scmp_arg_cmp){0, SCMP_CMP_EQ, (uint32_t)descriptor, 0};
}

static int allow_streams(scmp_filter_ctx filter, int32_t ranges) {
  int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, descriptor_is(0));
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, descriptor_is(1));
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, descriptor_is(2));
  if (error == 0 && ranges >= 0)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(pread64), 1, descriptor_is(ranges));
  return error;
}

static int install_filter(int32_t ranges) {
  // Memory, the clock that the C library asks the kernel for where it has no page of its own, the end of a signal
  // handler (the time limit comes as a signal), locks, and the end.
  static const int allowed[] = {
      SCMP_SYS(munmap),       SCMP_SYS(mremap),          SCMP_SYS(brk),   SCMP_SYS(clock_gettime),
      SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall), SCMP_SYS(futex), SCMP_SYS(exit_group), SCMP_SYS(exit),
  };
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  if (filter == NULL) return ENOMEM;
  int error = allow_streams(filter, ranges);
  if (error == 0) error = allow_memory(filter);
  for (unsigned i = 0; error == 0 && i < sizeof allowed / sizeof *allowed; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
  // All threads, should there be others.
  if (error == 0) error = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (error == 0) error = seccomp_load(filter);
  seccomp_release(filter);
  return error < 0 ? -error : error;
}

int32_t cworker_seal(const cworker_limits *limits, const char **step) {
  int error = set_limits(limits, step);
  if (error == 0) error = leave_crashes_to_the_system(step);
  if (error == 0) error = give_up_rights(limits->owned, step);
  if (error != 0) return error;
  if (IS_SANITIZED) return 0;
  *step = "install the filter of system calls";
  return install_filter(limits->ranges);
}
