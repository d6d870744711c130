// Values stored to narrow objects and read back: through arrays, members,
// pointers and parameters, with the conversions that C asks for at each of
// them.
#include "test.h"

#define NARROW(T)                                                              \
  static T global_##T, array_##T[8];                                           \
  struct holder_##T {                                                          \
    u8 before;                                                                 \
    T value;                                                                   \
    u8 after;                                                                  \
  };                                                                           \
  FN T store_##T(struct holder_##T *h, T *p, u64 v, int i) {                   \
    T local = v;                                                               \
    h->value = v + 1, *p = v * 3, array_##T[i & 7] = v - 1;                    \
    global_##T = local + array_##T[i & 7];                                     \
    local = local * local, array_##T[(i + 1) & 7] ^= local;                    \
    mix(h->value), mix(*p), mix(global_##T), mix(local);                       \
    mix((h->value > 0) + (*p < 0) * 2 + (local == (T)v) * 4);                  \
    mix(h->value / 3), mix(*p % 7), mix(local >> 1), mix(-local);              \
    return local + *p - h->value;                                              \
  }                                                                            \
  static void test_##T(u64 v, int i) {                                         \
    struct holder_##T h = {1, 2, 3};                                           \
    T cell = i;                                                                \
    mix(store_##T(&h, &cell, v, i)), mix(h.before * 16 + h.after);             \
    mix(store_##T(&h, &h.value, ~v, i)), mix(array_##T[i & 7]);                \
  }
NARROW(i8)
NARROW(u8)
NARROW(i16)
NARROW(u16)
NARROW(u32)
NARROW(u64)

int main(void) {
  for (int i = 0; i < 40; i++) {
    u64 v = i < 20 ? 1ul << i * 3 : next_random();
    test_i8(v, i), test_u8(v, i), test_i16(v, i), test_u32(v, i),
        test_u64(v, i);
    test_u16(v & 0xff, i);
  }
  show("narrow", digest);
  return 0;
}
