// __builtin_*_overflow with every mix of types of operands and result, the
// named ones, constants, results unused, used in conditions, carries in chains.
#include "test.h"

#define OPS(A, B, R)                                                           \
  FN void ops_##A##_##B##_##R(A a, B b) {                                      \
    R r;                                                                       \
    mix(__builtin_add_overflow(a, b, &r)), mix(r);                             \
    mix(__builtin_sub_overflow(a, b, &r)), mix(r);                             \
    mix(__builtin_mul_overflow(a, b, &r)), mix(r);                             \
    if (__builtin_add_overflow(a, 1, &r))                                      \
      mix(1);                                                                  \
    if (!__builtin_sub_overflow(0, b, &r))                                     \
      mix(r);                                                                  \
    if (__builtin_mul_overflow(a, 10, &r) || __builtin_add_overflow(r, b, &r)) \
      mix(2);                                                                  \
    mix(r), mix(__builtin_sub_overflow(b, a, &(R){0}));                        \
  }
#define ALL(DO)                                                                \
  DO(i8, i8, i8)                                                               \
  DO(u8, u8, u8) DO(i16, i16, i16) DO(u16, u16, u16) DO(i32, i32, i32)         \
      DO(u32, u32, u32) DO(i64, i64, i64) DO(u64, u64, u64) DO(i32, u32, i32)  \
          DO(u32, i32, u32) DO(i64, u64, i64) DO(u64, i64, u64)                \
              DO(i64, i32, i8) DO(u64, u8, u16) DO(i8, u64, i32)               \
                  DO(u32, u32, i64) DO(i32, i32, u64) DO(i16, u16, u32)        \
                      DO(u64, u64, i64) DO(i64, i64, u64) DO(i64, i64, i32)    \
                          DO(u8, i8, u64)
ALL(OPS)
#define TEST(A, B, R) ops_##A##_##B##_##R(x, y);

FN void wide(__int128 a, __int128 b, unsigned __int128 c) {
  __int128 r;
  unsigned __int128 u;
  mix(__builtin_add_overflow(a, b, &r)), mix(r >> 64),
      mix(__builtin_sub_overflow(a, b, &r)), mix(r),
      mix(__builtin_mul_overflow(a, b, &r)), mix(r >> 64), mix(r);
  mix(__builtin_add_overflow(c, (unsigned __int128)b, &u)), mix(u >> 64),
      mix(__builtin_mul_overflow(c, (unsigned __int128)a, &u)), mix(u >> 64),
      mix(u);
}
FN void named(int a, int b, long c, long d, unsigned e, unsigned f, u64 g,
              u64 h) {
  int i;
  long l;
  unsigned u;
  unsigned long ul;
  long long ll;
  unsigned long long ull;
  mix(__builtin_sadd_overflow(a, b, &i) * 2 +
      __builtin_smul_overflow(a, b, &i)),
      mix(i), mix(__builtin_saddl_overflow(c, d, &l)),
      mix(__builtin_smull_overflow(c, d, &l)), mix(l);
  mix(__builtin_uadd_overflow(e, f, &u)),
      mix(__builtin_usub_overflow(e, f, &u)), mix(u),
      mix(__builtin_umull_overflow(g, h, &ul)), mix(ul),
      mix(__builtin_ssubll_overflow(c, d, &ll)),
      mix(__builtin_usubll_overflow(g, h, &ull)), mix(ull);
}
FN int add_many(u64 *to, const u64 *a, const u64 *b, int n) {
  int carry = 0;
  for (int i = 0; i < n; i++) {
    u64 sum;
    int c1 = __builtin_add_overflow(a[i], b[i], &sum),
        c2 = __builtin_add_overflow(sum, carry, &to[i]);
    carry = c1 | c2;
  }
  return carry;
}
FN i64 parse(const char *s) {
  i64 v = 0;
  while (*s)
    if (__builtin_mul_overflow(v, 10, &v) ||
        __builtin_add_overflow(v, *s++ - '0', &v))
      return -1;
  return v;
}

int main(void) {
  static const u64 edges[] = {0,
                              1,
                              2,
                              0x7f,
                              0x80,
                              0xff,
                              0x7fff,
                              0xffff,
                              0x7fffffff,
                              0x80000000,
                              0xffffffff,
                              0x100000000,
                              0x7fffffffffffffff,
                              0x8000000000000000,
                              ~0ul,
                              -100ul,
                              12345678901};
  for (int i = 0; i < COUNT(edges); i++) {
    for (int j = 0; j < COUNT(edges); j++) {
      u64 x = edges[i], y = edges[j];
      ALL(TEST)
      wide((__int128)x << 64 | y, (__int128)y << 63,
           (unsigned __int128)y << 64 | x),
          named(x, y, x, y, x, y, x, y);
    }
    show("overflow", digest);
  }
  u64 a[5], b[5], c[5];
  for (int i = 0; i < 5; i++)
    a[i] = next_random(), b[i] = i & 1 ? ~a[i] : next_random();
  printf("%d %ld %ld %ld\n", add_many(c, a, b, 5), parse("9223372036854775807"),
         parse("9223372036854775808"), parse("0042"));
  mix_bytes(c, sizeof c), show("sum", digest);
  return 0;
}
