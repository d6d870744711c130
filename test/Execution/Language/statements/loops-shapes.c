// Loops of every shape: counting up and down by any step, over every type, with
// two variables, wrapping, unsigned downwards, empty, with calls in conditions.
#include "test.h"

#define COUNTING(T)                                                            \
  FN u64 up_##T(T from, T to, T step) {                                        \
    u64 n = 0;                                                                 \
    for (T i = from; i < to; i += step)                                        \
      if (n = n * 3 + i, n % 101 == 100 || to - i < step)                      \
        break;                                                                 \
    return n;                                                                  \
  }                                                                            \
  FN u64 down_##T(T from, T count) {                                           \
    u64 n = 0;                                                                 \
    while (count-- > 0)                                                        \
      n = n * 5 + (T)(from - count);                                           \
    return n + count;                                                          \
  }                                                                            \
  FN u64 inclusive_##T(T from, T to) {                                         \
    u64 n = 0;                                                                 \
    for (T i = from;; i++) {                                                   \
      n = n * 7 + i;                                                           \
      if (i == to)                                                             \
        return n;                                                              \
    }                                                                          \
  }
COUNTING(i8)
COUNTING(u8) COUNTING(i16) COUNTING(u16) COUNTING(i32) COUNTING(u32)
    COUNTING(i64) COUNTING(u64)
#define TEST(T)                                                                \
  mix(up_##T(i, 100, i + 3)), mix(up_##T(5, i, 1)), mix(down_##T(i, i * 2)),   \
      mix(inclusive_##T((T)250, (T)(251 + i)))

        FN int two(int n) {
  int v = 0;
  for (int i = 0, j = n; i < j; i += 2, j--)
    v = v * 3 + i * j;
  return v;
}
FN int pointers(const int *first, const int *last) {
  const int *begin = first;
  int v = 0;
  while (first != last)
    v = v * 3 + *first++;
  do
    v ^= *--last << 3;
  while (v & 8 && last != begin);
  return v;
}
static int left;
FN int remaining(void) { return left--; }
FN int condition(int n) {
  int v = 0;
  left = n;
  for (; remaining() > 0;)
    v += left;
  while (remaining() > -5 && v++ < 100)
    ;
  do
    if (left == 3)
      break;
    else
      v += 3;
  while (remaining() > -9);
  return v + left;
}
FN u64 steps(u64 n, u64 by) {
  u64 v = 0;
  for (u64 i = n; i; i /= by)
    v = v * 10 + i % by;
  for (u64 i = 1; i < n; i *= by)
    v ^= i;
  for (u64 i = n; i > 5; i = i >> 1 ^ (i & 4 ? 1 : 0))
    v += i;
  return v;
}
FN double real(double to, double step) {
  double v = 0;
  for (double x = 0; x < to; x += step)
    v += x * x;
  return v;
}
FN u64 invariant(const u64 *p, u64 *q, int n, u64 k) {
  u64 v = 0;
  for (int i = 0; i < n; i++) {
    q[i] = p[0] / (k | 1) + k * 7; // p may be q
    v += q[i] ^ k >> 3;
  }
  return v;
}

int main(void) {
  int array[] = {5, -3, 8, 1, 9, 2, 7, 4};
  u64 data[16] = {1000000007};
  for (int i = 0; i < 16; i++) {
    TEST(i8);
    TEST(u8);
    TEST(i16);
    TEST(u16);
    TEST(i32);
    TEST(u32);
    TEST(i64);
    TEST(u64);
    mix(two(i)), mix(pointers(array, array + i % 8 + 1)), mix(condition(i)),
        mix(steps(next_random() >> (i + 8), i + 2));
    mix_double(real(i, 0.25)), mix(invariant(data, data + (i & 1), i, i));
    show("loops", digest);
  }
  return 0;
}
