// Enumerations with a fixed underlying type: sizes, wrapping, forward
// declarations, in bit-fields, switches and arithmetic; enumerators of 64 bits;
// bool as the type.
#include "test.h"

enum tiny : unsigned char { A = 250, B, C, D = 255 };
enum small : short { E = -32768, F = 32767 };
enum large : unsigned long { G = 1, H = 0xffff'ffff'ffff'fff0, I };
enum later : long;
enum flag : bool { NO, YES };
enum later : long { J = -1, K = 1l << 40 };
enum open { L = 1, M = 0x1'0000'0000, N = -1 };
struct s {
  enum tiny t;
  enum small s;
  enum tiny bits : 8;
  enum large l;
  enum flag f;
};

FN enum tiny next(enum tiny t) { return t + 1; }
FN i64 widen(enum small s, enum later l, enum large g) {
  return s + l * 3 + (i64)g;
}
FN int which(enum large l) {
  switch (l) {
  case G:
    return 1;
  case H:
    return 2;
  case I:
    return 3;
  }
  return l > H ? 4 : 5;
}
FN int name(enum tiny t) {
  switch (t) {
  case A:
    return 'a';
  case B:
    return 'b';
  case C:
    return 'c';
  case D:
    return 'd';
  default:
    return '?';
  }
}
FN enum flag flip(enum flag f) { return !f; }

int main() {
  printf("%d %d %d %d %d %d %d\n", (int)sizeof(enum tiny),
         (int)sizeof(enum small), (int)sizeof(enum large),
         (int)sizeof(enum later), (int)sizeof(enum flag),
         (int)sizeof(enum open), (int)sizeof(struct s));
  enum tiny t = HIDE(int, 248);
  enum large l = HIDE(u64, G);
  for (int i = 0; i < 12; i++) {
    mix(t), mix(name(t)), t = next(t), mix(t < A), mix(t - C),
                          mix(_Generic(t + 0, int: 1, default: 2)),
                          mix(_Generic(l + 0, unsigned long: 1, default: 2));
    mix(widen(i & 1 ? E : F, i & 2 ? J : K, l)),
        l = i & 1 ? l + H : l + 5, mix(which(l)), mix(flip(i & 1)),
        mix((enum flag)(i * 256)), mix((enum small)(i * 40000)), mix(M + i),
        mix(N < 0);
    struct s s = {t, F, D, l, YES};
    s.bits = t + i, s.f = i, mix(s.bits), mix(s.s), mix(s.f);
  }
  show("enumerations", digest);
}
