// Attributes in brackets, on everything they may stand on; unreachable, checked
// arithmetic, bit functions, memset_explicit's like, empty initializers, labels
// at ends.
#include "test.h"
#include <stdckdint.h>
#include <stddef.h>

[[nodiscard("reason")]] FN int must(int x) { return x + 1; }
[[deprecated, maybe_unused]] static int old = 3;
[[noreturn, gnu::noinline]] static void stop(int code) {
  printf("stop %d\n", code);
  exit(code);
}
[[gnu::pure, gnu::noinline]] static int pure(const int *p) { return *p * 2; }
[[unsequenced, gnu::const, gnu::noinline]] static int squared(int x) {
  return x * x;
}
struct [[gnu::packed]] packed {
  char a;
  [[maybe_unused]] int b;
};
enum [[maybe_unused]] e { FIRST [[deprecated]], SECOND };
typedef int aligned [[gnu::aligned(32)]];
FN int fall(int x, [[maybe_unused]] int y) {
  int v = 0;
  switch (x) {
  case 1:
    v += 1;
    [[fallthrough]];
  case 2:
    v += 2;
    [[fallthrough]];
  case 3:
    v += 3;
    break;
  case 4:
    v = 40;
  }
  [[maybe_unused]] int z = v;
  if (x > 2)
    v++;
  else
    v--;
  return v;
}
FN int checked(int a, int b, u8 c, i64 d) {
  int r = 0;
  u8 s = 0;
  i64 t = 0;
  int flags =
      ckd_add(&r, a, b) | ckd_mul(&s, c, 3) << 1 | ckd_sub(&t, d, a) << 2;
  mix(r), mix(s), mix(t);
  return flags | ckd_add(&s, a, b) << 3 | ckd_mul(&r, d, b) << 4;
}
FN int impossible(unsigned x) {
  if (x > 7)
    unreachable();
  return (x & 7) == x ? 5 : 6;
}
FN int empty(int n) {
  int a[n] = {}, v = 0;
  struct {
    int x;
    struct {
      long y;
    } z;
  } s = {};
  for (int i = 0; i < n; i++)
    v |= a[i];
  return v | s.x | (int)s.z.y;
}

int main() {
  int k = 3;
  aligned at = 5;
  for (int i = -1; i < 7; i++) {
    mix(must(i)), mix(pure(&k)), k += i, mix(squared(i) + pure(&k)),
        mix(fall(i, 0)),
        mix(checked(i << 28, 0x7fffffff, i * 50, -0x7fffffffffffffff + i)),
        mix(impossible(i & 7)), mix(empty(i + 2));
    struct packed p = {i, i << 20};
    mix(p.b + sizeof p + old + SECOND), mix((uintptr_t)&at & 31);
    show("attributes", digest);
  }
  stop((int)(digest & 63));
}
