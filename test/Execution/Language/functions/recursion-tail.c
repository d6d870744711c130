// Tail calls: to itself, to each other, through pointers, with more arguments
// than the caller has, with structures, out of loops; far deeper than any
// stack.
#include "test.h"

FN u64 gcd(u64 a, u64 b) { return b ? gcd(b, a % b) : a; }
FN u64 count(u64 n, u64 sum) { return n ? count(n - 1, sum * 3 + n) : sum; }
FN _Bool odd(u64 n);
FN _Bool even(u64 n) { return n == 0 || odd(n - 1); }
FN _Bool odd(u64 n) { return n != 0 && even(n - 1); }
FN u64 gather(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h) {
  return a ^ b * 3 ^ c * 5 ^ d * 7 ^ e * 11 ^ f * 13 ^ g * 17 ^ h * 19;
}
FN u64 more(u64 a, u64 b) {
  return gather(b, a, a + b, a - b, a * b, a ^ b, a & b, a | b);
}
FN u64 fewer(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g) {
  return more(g + a, f * b + c + d + e);
}
FN u64 local(u64 n) {
  u64 buffer[4] = {n, n + 1, n + 2, n + 3};
  mix_bytes(buffer, sizeof buffer); // its address is known elsewhere
  return n < 3 ? buffer[n] : local(n - 3);
}
typedef u64 (*op)(u64, const void *);
FN u64 finish(u64 v, const void *rest) { return v; }
FN u64 triple(u64 v, const void *rest) {
  const op *next = rest;
  return (*next)(v * 3, next + 1);
}
FN u64 decrease(u64 v, const void *rest) {
  const op *next = rest;
  return (*next)(v - 1, next + 1);
}
FN u64 skip(u64 v, const void *rest) {
  const op *next = rest;
  return v & 1 ? next[1](v, next + 2) : next[0](v, next + 1);
}
static const op program[] = {triple,   skip, decrease, triple, skip,  triple,
                             decrease, skip, decrease, triple, finish};
struct pair {
  u64 a, b;
};
FN struct pair fibonacci(struct pair p, u64 n) {
  return n ? fibonacci((struct pair){p.b, p.a + p.b}, n - 1) : p;
}
struct big {
  u64 v[4];
};
FN struct big turn(struct big b, int n) {
  if (n == 0)
    return b;
  struct big next = {{b.v[3] + n, b.v[0], b.v[1] ^ b.v[2], b.v[2]}};
  return turn(next, n - 1);
}
FN u64 search(const u32 *a, u64 lo, u64 hi, u32 key) {
  if (lo >= hi)
    return lo;
  u64 mid = (lo + hi) / 2;
  return a[mid] < key ? search(a, mid + 1, hi, key) : search(a, lo, mid, key);
}
FN u64 collatz(u64 n, u64 steps) {
  return n == 1  ? steps
         : n % 2 ? collatz(3 * n + 1, steps + 1)
                 : collatz(n / 2, steps + 1);
}

int main(void) {
  printf("%lu %lx\n", gcd(1071 * 462ul, 462 * 1029ul), count(1000, 1));
  printf("%d %d %d\n", even(1000), odd(999), even(777));
  u32 sorted[100];
  for (int i = 0; i < 100; i++)
    sorted[i] = i * i;
  for (u64 i = 1; i < 30; i++) {
    u64 r = next_random();
    mix(more(r, i)), mix(fewer(i, r, 3, 4, 5, r, i)), mix(local(i)),
        mix(triple(r, program)), mix(skip(r, program));
    struct pair p = fibonacci((struct pair){i, 1}, i);
    mix(p.a), mix(p.b), mix(turn((struct big){{r, i, 1, 2}}, i).v[i & 3]);
    mix(search(sorted, 0, 100, i * 300)), mix(collatz(i, 0));
  }
  show("tail", digest);
  return 0;
}
