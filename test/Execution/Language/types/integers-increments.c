// ++ and -- before and after, and every assignment operator, on every integer
// type, at the edges: the new value and the value of the expression.
#include "test.h"

#define TYPES(DO) DO(i8) DO(u8) DO(i16) DO(u16) DO(u32) DO(u64) DO(bit)
typedef _Bool bit;
#define OPERATORS(T)                                                           \
  FN void op_##T(T *p, u64 raw, T array[4], volatile T *v) {                   \
    T y = raw >> 3;                                                            \
    mix((*p)++), mix(*p), mix(++*p), mix((*p)--), mix(*p), mix(--*p);          \
    mix(*p += y), mix(*p -= 3), mix(*p *= y), mix(*p |= y), mix(*p &= ~y),     \
        mix(*p ^= raw);                                                        \
    if (y)                                                                     \
      mix(*p /= y), mix(*p = raw), mix(*p %= y);                               \
    mix(*p <<= 1), mix(*p >>= raw & 3), mix(*p = -*p), mix(*p = ~*p),          \
        mix(*p = !*p);                                                         \
    T *q = array;                                                              \
    mix(*q++ = y), mix(*q++ += 1), mix(*++q -= 2), mix((*q--)++),              \
        mix(q - array), mix(--*--q);                                           \
    mix(array[raw & 3]++), mix(array[array[0] & 3]),                           \
        mix_bytes(array, 4 * sizeof(T));                                       \
    *v += y, (*v)++, --*v, *v <<= 2, mix(*v), mix(*v ^= 1), mix((*v)--),       \
        mix(*v);                                                               \
    mix(*p += 0.75), mix(*p = y * 0.5);                                        \
  }                                                                            \
  static void test_##T(void) {                                                 \
    static const u64 edges[] = {                                               \
        0,          1,          2,          126,                               \
        127,        128,        254,        255,                               \
        256,        32767,      32768,      65535,                             \
        0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff};               \
    for (int i = 0; i < COUNT(edges); i++) {                                   \
      T x = edges[i], array[4] = {1, x, edges[i] >> 1, 3}, v = x;              \
      op_##T(&x, edges[i], array, &v);                                         \
    }                                                                          \
    show(#T, digest);                                                          \
  }
TYPES(OPERATORS)

// Without overflow for the signed types as wide as an int or more.
FN i64 signed_ones(i32 a, i64 b) {
  mix(a++), mix(--b), mix(a -= 7), mix(b *= -3), mix(a /= 3), mix(b %= 1000),
      mix(a <<= 0), mix(b >>= 2), mix(a ^= -1), mix(b |= a), mix(a = -a);
  i32 *p = &a;
  *p++ = 5, mix(*--p), mix((*p)--), mix(-*p), mix(~a--), mix(- -a), mix(!a++);
  return a + b;
}

#define TEST(T) test_##T();
int main(void) {
  TYPES(TEST)
  for (int i = -5; i < 6; i++)
    mix(signed_ones(i, i * 1000000007l));
  show("signed", digest);
  return 0;
}
