// Global objects of every size and kind, written and read by index, zero and
// not, large, in groups that are used together; offsets beyond 16 bits.
#include "test.h"

static u8 b0, b1 = 1;
static u16 h0, h1 = 2;
static u32 w0, w1 = 3;
static u64 d0, d1 = 4;
static float f0, f1 = 5;
static __int128 q0, q1 = 6;
static void *p0, *p1 = &p0;
static u8 large_zero[100000];
static u32 large[20000] = {[19999] = 9, [5] = 7};
static struct {
  u8 a;
  u64 b;
  u16 c[3000];
  u32 d;
} object, filled = {.c = {[2999] = 8}, .d = 1};
static u64 matrix[30][40];
static char odd[13] = "odd", *names[5] = {"a", "bc", [4] = "def"};

FN void write(unsigned i) {
  b0 += i, b1 ^= b0, h0 -= i, h1 *= h0 | 1, w0 = w0 * 3 + i, w1 ^= w0, d0 += w1,
                                            d1 -= d0, f0 += i, f1 = f0 * 0.5f,
                                            q0 -= d0, q1 += q0;
  large_zero[i * 7919 % 100000] = i, large_zero[99999 - i] += i,
                        large[i * 331 % 20000] += i, large[19999]++;
  object.c[i * 37 % 3000] = i, object.d += i, object.b ^= i,
                    filled.c[2999 - i] += object.d, filled.a++;
  matrix[i % 30][i % 40] += i, matrix[29][39] -= i, odd[i % 13]++,
      names[i % 5] = odd + i % 13;
  p1 = &large_zero[i], p0 = p1;
}
FN u64 read(unsigned i) {
  return b0 + b1 + h0 + h1 + w0 * 3ul + w1 + d0 + d1 + (u64)f0 + (u64)f1 +
         (u64)q0 + (u64)(q1 >> 64) + large_zero[i * 7919 % 100000] +
         large_zero[100000 - 1 - i] + large[i * 331 % 20000] + large[19999] +
         object.c[i * 37 % 3000] + object.d + object.b + filled.c[2999 - i] +
         filled.a + filled.d + matrix[i % 30][i % 40] + matrix[29][39] +
         odd[i % 13] + (names[i % 5] - odd) + ((u8 *)p0 - large_zero) +
         (p0 == p1);
}
FN u64 sum(void) {
  u64 v = 0;
  for (int i = 0; i < 100000; i += 11)
    v += large_zero[i];
  for (int i = 0; i < 30; i++)
    for (int j = 0; j < 40; j += 3)
      v = v * 3 + matrix[i][j];
  for (int i = 0; i < 3000; i += 7)
    v += object.c[i] ^ filled.c[i];
  return v;
}

int main(void) {
  for (unsigned i = 0; i < 60; i++) {
    write(i), mix(read(i)), mix(read(i / 2 + i % 2 * 0));
    if (i % 20 == 0)
      mix(sum()), show("globals", digest);
  }
  printf("%d %d %d\n", (int)sizeof object, (int)sizeof matrix, (int)sizeof odd);
  show("globals", digest);
  return 0;
}
