// noreturn functions, pure and const calls, calls whose results
// are unused, functions that only trap or loop when wrong, leaf and sibling
// attributes.
#include "test.h"

__attribute__((noreturn, noinline)) static void finish(int code) {
  printf("finish %d\n", code);
  exit(code);
}
__attribute__((pure, noinline)) static u64 pure(const u64 *p) { return *p * 3; }
__attribute__((const, noinline)) static u64 constant(u64 v) {
  return v ^ v >> 3;
}
__attribute__((noinline, leaf, nothrow)) static u64 leaf(u64 v) {
  return v + 1;
}
__attribute__((noinline, minsize)) static u64 small(u64 v) {
  return v * 10 + 7;
}
__attribute__((noinline, no_stack_protector, no_instrument_function)) static u64
plain(u64 v) {
  return v - 1;
}

FN u64 checked(u64 v) {
  if (v == 0xdead)
    finish(9);
  return v < 5 ? v : v % 5;
}
FN u64 calls(u64 *p, u64 n) {
  u64 a = pure(p), b = constant(n);
  leaf(n), small(n), constant(5); // unused
  *p += 1;
  u64 c = pure(p), d = constant(n) + constant(n);
  for (u64 i = 0; i < n; i++)
    *p += pure(p) & 15, d += constant(b);
  return a + b * 3 + c * 5 + d * 7 + leaf(small(plain(*p))) + checked(n);
}
FN int always(int x) {
  while (1) {
    if (x > 100)
      return x;
    x = x * 3 + 1;
  }
}
FN int never_after(int x) {
  if (x < 1000)
    return x;
  finish(x);
}

int main(void) {
  u64 v = 3;
  for (u64 i = 0; i < 12; i++)
    mix(calls(&v, i)), mix(v), mix(always(i)), mix(never_after(i));
  show("calls", digest);
  never_after(HIDE(int, 1000 + 24));
  return 0;
}
