// Over-aligned objects in every place: automatic, beside variable arrays, in
// recursion, static, in structures on the stack and in arrays; aligned_alloc.
#include "test.h"

static u64 off(const void *p, u64 alignment) {
  return (uintptr_t)p & (alignment - 1);
}
static _Alignas(256) char s256[3];
_Alignas(128) u64 g128 = 5;
static __attribute__((aligned(64))) struct {
  u8 a;
  u32 b;
} s64[2] = {{1, 2}, {3, 4}};
static char unaligned[5] = "four";
struct big {
  _Alignas(64) u8 head;
  u8 rest[70];
};

#define AUTO(N)                                                                \
  FN u64 auto##N(int n, u64 a, u64 b) {                                        \
    u8 before = a;                                                             \
    _Alignas(N) u8 local[3] = {a, b, n};                                       \
    _Alignas(N) u64 word = a ^ b;                                              \
    u16 after = b;                                                             \
    mix(off(local, N)), mix(off(&word, N)), mix_bytes(local, 3);               \
    u64 inner = n ? auto##N(n - 1, b, a + 1) : off(local, N);                  \
    return inner * 3 + before + local[n % 3] + word + after;                   \
  }
#define ALL(DO) DO(8) DO(16) DO(32) DO(64) DO(128) DO(256) DO(1024)
ALL(AUTO)

FN u64 with_variable(int n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g) {
  _Alignas(64) u64 first[2] = {a, g};
  u64 sum = 0;
  for (int i = 1; i < n; i++) {
    u32 v[i];
    for (int k = 0; k < i; k++)
      v[k] = k * first[k & 1];
    _Alignas(32) u8 inner = v[i - 1];
    mix(off(&inner, 32)), mix(off(first, 64)), mix(off(v, 4));
    char *p = __builtin_alloca(i * 3);
    p[0] = i, p[i * 3 - 1] = inner;
    sum = sum * 3 + p[0] + p[i * 3 - 1] + inner + v[i / 2];
  }
  return sum + a + b + c + d + e + f + g + first[1];
}
FN u64 by_value(struct big b, int n) {
  mix(off(&b, 64));
  struct big copy[2] = {b, {n}};
  mix(off(&copy[1], 64));
  copy[1].rest[n] = copy[0].rest[n] + b.head;
  return copy[1].rest[n] + copy[1].head;
}

#define TEST(N)                                                                \
  mix(auto##N(i, i * 1000, ~i));                                               \
  show("aligned " #N, digest);
int main(void) {
  mix(off(s256, 256)), mix(off(&g128, 128)), mix(off(s64, 64)),
      mix(g128 + s64[1].b + unaligned[3]);
  for (int i = 0; i < 5; i++) {
    ALL(TEST)
    mix(with_variable(i * 3, 1, 2, 3, 4, 5, i, 7));
    struct big b = {i, {1, 2, 3, 4, 5, 6}};
    mix(by_value(b, i));
    void *p = aligned_alloc(64 << i, 64 << i), *q = malloc(i + 1);
    mix(off(p, 64 << i)), mix(off(q, 8)), memset(p, i, 64 << i),
        mix(((u8 *)p)[63]);
    show("others", digest);
    free(p), free(q);
  }
  printf("%d %d %d %d\n", (int)_Alignof(struct big), (int)sizeof(struct big),
         (int)__alignof__(g128), (int)__alignof__(s64[0]));
  return 0;
}
