// Labels as values: static and automatic tables, offsets between labels,
// several jumps in a function, in a loop with values alive, local labels.
#include "test.h"

FN u64 automatic(unsigned n, u64 v) {
  void *table[4] = {&&a, &&b, &&c, &&d}, **next = table + n % 4;
  for (int steps = 0;; steps++) {
    if (steps > 20)
      return v;
    goto **next;
  a:
    v = v * 3 + 1, next = &table[v & 3];
    continue;
  b:
    v ^= v >> 7, next = table + (steps & 3);
    continue;
  c:
    v -= steps, table[1] = &&d, next++;
    continue;
  d:
    if (v & 1)
      return v + steps;
    v += 5, next = table;
  }
}
FN u64 offsets(const u8 *code, u64 v) {
  static const int table[] = {&&zero - &&zero, &&one - &&zero, &&two - &&zero,
                              &&end - &&zero};
#define NEXT goto *(&&zero + table[*code++])
  NEXT;
zero:
  v += 1;
  NEXT;
one:
  v *= 10;
  NEXT;
two:
  v = v << 3 | v >> 61;
  NEXT;
end:
  return v;
}
FN u64 two_tables(u64 s, int n) {
  static void *const even[] = {&&e0, &&e1, &&e2}, *const odd[] = {&&o0, &&o1};
  u64 a = s, b = s * 3, c = ~s;
loop:
  if (n-- == 0)
    return a ^ b * 3 ^ c * 5;
  if (n & 1)
    goto *odd[a & 1];
  goto *even[b % 3];
e0:
  a += b;
  goto loop;
e1:
  b ^= c, c++;
  goto loop;
e2:
  c = a - c;
  goto loop;
o0:
  a = a >> 1 | b << 63;
  goto loop;
o1: {
  u64 t = a;
  a = b, b = t + n;
}
  goto loop;
}
#define FIRST_NEGATIVE(p, n)                                                   \
  ({                                                                           \
    __label__ found;                                                           \
    int i_;                                                                    \
    for (i_ = 0; i_ < (n); i_++)                                               \
      if ((p)[i_] < 0)                                                         \
        goto found;                                                            \
    i_ = -1;                                                                   \
  found:                                                                       \
    i_;                                                                        \
  })
FN int local_labels(const int *p, int n) {
  return FIRST_NEGATIVE(p, n) * 100 + FIRST_NEGATIVE(p + 1, n - 1);
}
FN int resume(int *state, int x) { // a coroutine by hand
  static void *const points[] = {&&start, &&middle, &&last};
  goto *points[*state];
start:
  *state = 1;
  return x;
middle:
  if (x < 5)
    return x * 10;
  *state = 2;
  return -1;
last:
  *state = 0;
  return x * 1000;
}

int main(void) {
  static const u8 code[] = {0, 1, 0, 2, 0, 1, 1, 2, 2, 0, 3};
  int numbers[] = {3, 1, -4, 1, -5, 9}, state = 0;
  for (int i = 0; i < 20; i++) {
    u64 r = next_random();
    mix(automatic(i, r)), mix(offsets(code + i % 5, r)), mix(two_tables(r, i)),
        mix(local_labels(numbers + i % 4, 6 - i % 4)),
        mix(resume(&state, i % 8));
    show("goto", digest);
  }
  return 0;
}
