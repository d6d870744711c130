// RUN: %exec-compare --libc %s
// longjmp out of nested calls, again and again, with values kept in volatile and
// callee-saved places.

#include <setjmp.h>
#include <stdio.h>

static jmp_buf outer, inner;

__attribute__((noinline)) static void fall(int depth, int value) {
  if (depth == 0)
    longjmp(inner, value);
  fall(depth - 1, value);
  printf("not here\n");
}

__attribute__((noinline)) static long middle(long a, long b, long c, long d) {
  volatile int round = 0;
  int result = setjmp(inner);
  printf("inner %d, %ld %ld %ld %ld\n", result, a, b, c, d);
  if (++round < 5)
    fall(round, round * 10);
  if (round == 5)
    longjmp(outer, 0); // seen as 1
  return a;
}

int main(void) {
  volatile int count = 0;
  int result = setjmp(outer);
  printf("outer %d\n", result);
  if (count++ < 3)
    middle(count, 2 * count, 3 * count, 4 * count);
  return result;
}
