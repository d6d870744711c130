// RUN: %exec-compare -mtune=full -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O3 -mllvm -pvm-enable-wide-accesses=0 %s
// Neighbouring elements of all sizes read and written in unrolled loops, up and down, with
// signs, over each other, at all distances between what is read and what is written.
#include "Inputs/test.h"

#define MAP(name, type, expr)                                                            \
  FN void name(type *to, const type *from, int n) {                                      \
    for (int i = 0; i < n; i++) {                                                        \
      type x = from[i], y = to[i];                                                       \
      to[i] = (type)(expr);                                                              \
    }                                                                                    \
  }
MAP(map_u8, u8, x *y + 3)
MAP(map_i8, i8, x < y ? x - y : y / 3)
MAP(map_u16, u16, (x >> 3) + y)
MAP(map_i16, i16, x < 0 ? y : (y >> 2) ^ x)
MAP(map_u32, u32, x > y ? x : y + 1)
MAP(map_i32, i32, (x >> 5) - y)

// The same without a doubt about what lies where.
#define IN_PLACE(name, type, array, expr)                                                \
  static type array[64];                                                                 \
  FN void name(void) {                                                                   \
    for (int i = 1; i < 57; i++) {                                                       \
      type x = array[i - 1], y = array[i], z = array[i + 6];                             \
      array[i] = (type)(expr);                                                           \
    }                                                                                    \
    for (int i = 57; i > 1; i--) {                                                       \
      type x = array[i + 1], y = array[i], z = array[i - 1];                             \
      array[i] = (type)(expr);                                                           \
    }                                                                                    \
  }
IN_PLACE(step_u8, u8, array_u8, x + y * z)
IN_PLACE(step_i8, i8, array_i8, x > z ? y : -z)
IN_PLACE(step_u16, u16, array_u16, x - y + z)
IN_PLACE(step_i16, i16, array_i16, (x ^ y) / 2 + z)
IN_PLACE(step_u32, u32, array_u32, (x > y ? x : y) + z)
IN_PLACE(step_i32, i32, array_i32, (x >> 3) + (y ^ z))

// Stores of what was loaded, in another order.
FN void shuffle(u8 *restrict to, const u8 *restrict from) {
  for (int i = 0; i < 64; i += 8) {
    to[i] = from[i + 7], to[i + 1] = from[i + 6], to[i + 2] = from[i + 5];
    to[i + 3] = from[i + 4], to[i + 4] = from[i + 3], to[i + 5] = from[i + 2];
    to[i + 6] = from[i + 1], to[i + 7] = from[i];
  }
}

// The store between the loads may be to what they load.
FN u32 aliased(u32 *p, u32 *q, u32 v) {
  u32 a = p[0], c = p[2], e = p[4];
  *q = v;
  u32 b = p[1], d = p[3], f = p[5];
  q[1] = a;
  return (a * b ^ c * d ^ e * f) + p[1] + p[0];
}

static u64 words[24];

FN void run(u8 *p, u8 *q) {
  map_u8(p, q, 61), map_i8((i8 *)p, (i8 *)q, 47);
  map_u16((u16 *)p, (u16 *)q, 30), map_i16((i16 *)p, (i16 *)q, 17);
  map_u32((u32 *)p, (u32 *)q, 15), map_i32((i32 *)p, (i32 *)q, 9);
}

int main(void) {
  u8 bytes[64];
  for (int i = 0; i < 24; i++)
    words[i] = next_random();
  for (int i = 0; i < 64; i++) {
    array_u8[i] = (u8)next_random(), array_i8[i] = (i8)next_random();
    array_u16[i] = (u16)next_random(), array_i16[i] = (i16)next_random();
    array_u32[i] = (u32)next_random(), array_i32[i] = (i32)next_random();
  }
  u8 *p = (u8 *)words;
  for (int distance = 0; distance <= 64; distance += 4) {
    run(p + distance, p + 64);
    run(p + 64, p + distance);
    mix_bytes(words, sizeof words);
  }
  for (int i = 0; i < 8; i++)
    for (int j = 0; j < 8; j++)
      mix(aliased((u32 *)words + i, (u32 *)words + j, (u32)next_random()));
  for (int round = 0; round < 5; round++) {
    step_u8(), step_i8(), step_u16(), step_i16(), step_u32(), step_i32();
    shuffle(bytes, array_u8);
    memcpy(array_u8, bytes, sizeof bytes);
  }
  mix_bytes(words, sizeof words);
  mix_bytes(array_u8, sizeof array_u8), mix_bytes(array_i8, sizeof array_i8);
  mix_bytes(array_u16, sizeof array_u16), mix_bytes(array_i16, sizeof array_i16);
  mix_bytes(array_u32, sizeof array_u32), mix_bytes(array_i32, sizeof array_i32);
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
