// Calls through pointers with every kind of result and parameter, converted
// pointers to functions, comparisons, functions in unions and as uintptr_t.
#include "test.h"

FN i8 f_i8(i8 a, u8 b) { return a + b; }
FN u8 f_u8(i16 a, u16 b) { return a - b; }
FN i16 f_i16(i32 a, u32 b) { return a * b; }
FN u16 f_u16(i64 a, u64 b) { return a ^ b; }
FN _Bool f_bool(_Bool a, double b) { return a && b > 1; }
FN float f_float(float a, int b) { return a * b; }
FN double f_double(int a, double b, float c, long d) { return a + b * c - d; }
FN __int128 f_wide(__int128 a, u8 b, __int128 c) { return a * b + c; }
FN void *f_pointer(void *p, long by) { return (char *)p + by; }
FN void f_void(int *a) { *a += 7; }
FN u64 f_eight(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h) {
  return a ^ b * 2 ^ c * 3 ^ d * 4 ^ e * 5 ^ f * 6 ^ g * 7 ^ h * 8;
}
FN const char *f_text(const char *const *t, unsigned i) { return t[i]; }

static struct {
  i8 (*a)(i8, u8);
  u8 (*b)(i16, u16);
  i16 (*c)(i32, u32);
  u16 (*d)(i64, u64);
  _Bool (*e)(_Bool, double);
  float (*f)(float, int);
  double (*g)(int, double, float, long);
  __int128 (*h)(__int128, u8, __int128);
  void *(*i)(void *, long);
  void (*j)(int *);
  u64 (*k)(u64, u64, u64, u64, u64, u64, u64, u64);
  const char *(*l)(const char *const *, unsigned);
} volatile all = {f_i8,     f_u8,   f_i16,     f_u16,  f_bool,  f_float,
                  f_double, f_wide, f_pointer, f_void, f_eight, f_text};

typedef void (*any)(void);
union keep {
  any f;
  uintptr_t bits;
};

int main(void) {
  static const char *const texts[] = {"zero", "one", "two"};
  u8 bytes[300];
  for (int i = 0; i < 300; i++)
    bytes[i] = i * 7;
  for (int i = 0; i < 50; i++) {
    u64 r = next_random();
    int n = i;
    mix(all.a(r, r >> 9)), mix(all.b(r, r >> 9)), mix(all.c(r, r >> 9)),
        mix(all.d(r, r >> 9));
    mix(all.e(r & 1, i * 0.1)), mix_double(all.f(i * 0.5f, i)),
        mix_double(all.g(i, 1.5, i, r >> 40));
    __int128 w = all.h((__int128)r << 30, r, -1);
    mix(w), mix(w >> 64), mix(*(u8 *)all.i(bytes, r >> 56)), all.j(&n), mix(n);
    mix(all.k(r, 2, r, 4, r, 6, r, 8)), mix(all.l(texts, i % 3)[1]);
  }
  show("calls", digest);
  any erased[] = {(any)f_i8, (any)f_eight, (any)f_double};
  volatile union keep keep = {erased[1]};
  printf("%lx\n",
         (unsigned long)((u64 (*)(u64, u64, u64, u64, u64, u64, u64,
                                  u64))keep.f)(1, 2, 3, 4, 5, 6, 7, 8));
  printf("%d %d\n",
         (int)((double (*)(int, double, float, long))erased[2])(1, 2.5, 4, 3),
         ((i8 (*)(i8, u8))(any)(uintptr_t)erased[0])(100, 100));
  printf("%d %d %d %d\n", erased[0] == (any)f_i8, erased[0] == erased[1],
         keep.bits == (uintptr_t)f_eight, keep.f != 0);
  return 0;
}
