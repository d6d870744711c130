// setjmp and longjmp: nested, from deep recursion, from callbacks, in loops,
// with volatile and with unchanged locals, values 0 and others, a chain of
// handlers, again and again.
#include "test.h"
#include <setjmp.h>

static jmp_buf outer, inner, again;
struct handler {
  struct handler *up;
  jmp_buf at;
  int tag;
};
static struct handler *handlers;
static int trace;

__attribute__((noreturn)) FN void raise_error(int code) {
  struct handler *h = handlers;
  if (!h)
    exit(99);
  handlers = h->up;
  longjmp(h->at, code);
}
FN int dive(int depth, int limit) {
  volatile int kept[4] = {depth, depth * 2};
  if (depth == limit)
    longjmp(outer, depth);
  int r = dive(depth + 1, limit);
  return r + kept[1];
}
FN int protect(int (*f)(int), int x, int tag) {
  struct handler h = {handlers, .tag = tag};
  int code = setjmp(h.at);
  if (code) {
    trace = trace * 10 + h.tag;
    return -code;
  }
  handlers = &h;
  int r = f(x);
  handlers = h.up;
  return r;
}
static int risky(int x) {
  if (x % 3 == 1)
    raise_error(x + 100);
  return x * 2;
}
static int twice(int x) {
  return protect(risky, x, 1) + protect(risky, x + 1, 2);
}
static int rethrow(int x) {
  int r = protect(risky, x, 3);
  if (r < 0)
    raise_error(-r + 1000);
  return r;
}
FN int values(int v) {
  volatile int count = 0;
  int unchanged = v * 7;
  const double real = v * 0.5;
  int r = setjmp(inner);
  count++;
  if (count < 4)
    longjmp(inner, v * (count - 1));
  return r * 1000 + count * 100 + unchanged + (int)(real * 2);
}
FN u64 alive(u64 a, u64 b, u64 c, u64 d) {
  u64 e = a * b, f = c ^ d, g = a + d, h = b - c, i = e >> 3, j = f * 5,
      k = g ^ h;
  volatile int round = 0;
  switch (setjmp(again)) {
  case 0:
    round = 1;
    longjmp(again, 1);
  case 1:
    round += 10;
    if (round < 40)
      longjmp(again, 1);
    longjmp(again, 2);
  default:
    round += 1000;
  }
  return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 +
         j * 10 + k * 11 + round;
}
static int compare(const void *a, const void *b) {
  if (*(const int *)a == 13)
    longjmp(outer, 13);
  return *(const int *)a - *(const int *)b;
}
FN int loop(void) {
  volatile int i, total = 0;
  for (i = 0; i < 6; i++) {
    if (setjmp(inner)) {
      total += 100;
      continue;
    }
    if (i % 2)
      longjmp(inner, 1);
    total += i;
  }
  return total;
}

int main(void) {
  for (int i = 1; i < 10; i++) {
    int r = setjmp(outer);
    if (r == 0)
      dive(0, i * 5);
    mix(r), mix(protect(twice, i, 4)), mix(protect(rethrow, i, 5)), mix(trace),
        mix(values(i)), mix(values(-i)), mix(alive(i, next_random(), i * 3, 4)),
        mix(loop());
    show("jumps", digest);
  }
  int data[] = {5, 3, 13, 1};
  if (!setjmp(outer))
    qsort(data, 4, 4, compare), puts("not found");
  else
    puts("found");
  while (!setjmp(again))
    longjmp(again, HIDE(int, 0)); // 0 becomes 1
  puts("end");
  return 0;
}
