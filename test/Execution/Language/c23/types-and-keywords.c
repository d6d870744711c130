// bool, true, false, nullptr, typeof, typeof_unqual, auto, alignas,
// static_assert, thread_local as keywords; digit separators, binary constants,
// () without parameters.
#include "test.h"
#include <stddef.h>

static thread_local int counter = 1'000;
static int none() { return 5; }
static const auto inferred = 3.5f;
typeof(nullptr) empty;
FN int which(const void *p) { return p == nullptr ? 1 : 2; }
FN int generic(int k) {
  return _Generic(nullptr, nullptr_t: 1, void *: 2, default: 3) +
         _Generic(true, bool: 10, int: 20) * k +
         _Generic('a', int: 100, default: 200);
}
FN long unqualified(const volatile int x) {
  typeof_unqual(x) y = x;
  y += 2;
  typeof(x) z = y;
  auto w = y * 2l;
  auto p = &w;
  *p += z;
  static_assert(_Generic(&y, int *: true, default: false));
  static_assert(_Generic(&z, const volatile int *: true, default: false));
  return w;
}
FN u64 constants() { return 0b1010'1010 + 0x1'0000'0000 + 1'234'567u + 0'17; }
FN int alignment(int k) {
  alignas(64) char a[3] = {};
  alignas(double) char b;
  a[k % 3] = k, b = k;
  return (int)((uintptr_t)a % 64 + (uintptr_t)&b % alignof(double)) + a[k % 3] +
         b;
}
FN bool logic(int a, double b, void *c) {
  bool d = a, e = b, f = c;
  d ^= e;
  return (d + e + f) % 2 == true;
}
FN int unnamed(int, int b, char *) { return b; }
FN int labels(int x) {
  switch (x) {
  case 0:
    int declared = 5;
    x += declared;
    break;
  default:
  }
  if (x > 100)
    goto end;
  x++;
end:
  return x;
}
FN int chars() { return u8'a' + sizeof(u8'a') * 1000 + u8"x"[0]; }

int main() {
  int *p = nullptr;
  if (!p && p == nullptr && !empty)
    puts("null");
  for (int i = 0; i < 6; i++) {
    mix(which(i & 1 ? &i : nullptr)), mix(generic(i)), mix(unqualified(i)),
        mix(constants()), mix(alignment(i)), mix(logic(i & 1, i * 0.5, p)),
        mix(unnamed(1, i, p ? "" : nullptr)), mix(chars()), mix(none()),
        mix(counter++);
    mix_double(inferred);
  }
  show("keywords", digest);
  return false;
}
