// assert, static assertions, errno, signals raised to handlers of one's own,
// exit codes from nested calls, atexit in order.
#include "test.h"
#include <assert.h>
#include <errno.h>
#include <iso646.h>
#include <signal.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdnoreturn.h>

static_assert(sizeof(int) == 4, "int");
_Static_assert(alignof(u64) == 8 and not false, "u64");
static volatile sig_atomic_t caught;
static void handler(int number) { caught = caught * 100 + number; }
static void last(void) { printf("last %d\n", caught); }
static void first(void) { puts("first"); }
static noreturn void leave(int depth) {
  if (depth)
    leave(depth - 1);
  exit(40 + 2);
}
struct s {
  alignas(16) char c;
  static_assert(1, "inside");
};

int main(void) {
  int evaluated = 0;
  assert(++evaluated == 1 and true);
  assert("text" and evaluated);
  errno = 0;
  (void)strtol("99999999999999999999", 0, 10);
  printf("%d %d\n", evaluated, errno == ERANGE);
  errno = EDOM;
  int *where = &errno;
  *where += 1;
  printf("%d %d\n", errno == EDOM + 1, where == &errno);
  printf("%d ", signal(SIGUSR1, handler) == SIG_DFL);
  signal(SIGTERM, handler), signal(SIGINT, SIG_IGN);
  printf("%d ", raise(SIGTERM)), raise(SIGINT), signal(SIGTERM, handler);
  printf("%d ", raise(SIGTERM));
  printf("%d\n", caught == SIGTERM * 100 + SIGTERM);
  caught = (6 bitand 3)xor compl 0;
  atexit(last), atexit(first);
  leave(caught not_eq 5 ? 10 : 0);
}
