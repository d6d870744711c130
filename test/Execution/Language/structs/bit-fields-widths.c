// A bit-field of every width from 1 to 64, signed and unsigned, at odd offsets:
// what is stored comes back, cut to the width, and the neighbours stay.
#include "test.h"

#define UNSIGNED(N)                                                            \
  static void unsigned##N(u64 v) {                                             \
    struct {                                                                   \
      u64 before : 64 - N + (N == 64), field : N, after : 13;                  \
    } s = {0};                                                                 \
    s.before = ~0ul, s.after = 0x1555;                                         \
    s.field = v;                                                               \
    mix(s.field), mix(s.before), mix(s.after);                                 \
    s.field += v >> 3, mix(s.field);                                           \
    s.field--, mix(s.field);                                                   \
    s.before = 0, s.after = ~s.after;                                          \
    mix(s.field), mix(s.after), mix((u64)s.field << 1), mix(s.field > v);      \
  }
#define SIGNED(N)                                                              \
  static void signed##N(u64 v) {                                               \
    struct {                                                                   \
      u8 before : 7;                                                           \
      i64 field : N;                                                           \
      u8 after : 3;                                                            \
    } s = {0};                                                                 \
    s.before = 85, s.after = 5;                                                \
    s.field = (i64)v;                                                          \
    mix(s.field), mix(s.before), mix(s.after);                                 \
    s.field = (u64)s.field * 3, mix(s.field);                                  \
    s.field = -(u64)s.field, mix(s.field);                                     \
    s.before ^= 127, s.after ^= 7;                                             \
    mix(s.field), mix(s.after), mix(s.before), mix((i64)s.field >> 2);         \
    mix(s.field < 0);                                                          \
  }
#define ALL(DO)                                                                \
  DO(1)                                                                        \
  DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13)  \
      DO(14) DO(15) DO(16) DO(17) DO(18) DO(19) DO(20) DO(21) DO(22) DO(23)    \
          DO(24) DO(25) DO(26) DO(27) DO(28) DO(29) DO(30) DO(31) DO(32)       \
              DO(33) DO(34) DO(35) DO(36) DO(37) DO(38) DO(39) DO(40) DO(41)   \
                  DO(42) DO(43) DO(44) DO(45) DO(46) DO(47) DO(48) DO(49)      \
                      DO(50) DO(51) DO(52) DO(53) DO(54) DO(55) DO(56) DO(57)  \
                          DO(58) DO(59) DO(60) DO(61) DO(62) DO(63) DO(64)

ALL(UNSIGNED)
ALL(SIGNED)

#define TEST(N)                                                                \
  for (int i = 0; i < 4; i++) {                                                \
    u64 v = i ? next_random() : 1ul << (N - 1);                                \
    unsigned##N(v);                                                            \
    signed##N(v);                                                              \
  }                                                                            \
  show("width " #N, digest);

int main(void) {
  ALL(TEST)
  return 0;
}
