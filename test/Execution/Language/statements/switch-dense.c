// Dense switches of many sizes, with defaults in the middle, fall through,
// shared labels, and values just outside on both sides.
#include "test.h"

FN u64 twelve(u32 x, u64 v) {
  switch (x) {
  case 0:
    return v + 1;
  case 1:
    v *= 3; // falls through
  case 2:
    v ^= 5;
    break;
  case 3:
  case 4:
  case 5:
    v -= x;
    break;
  default:
    v = ~v; // falls through
  case 6:
    v += 7;
    break;
  case 7: {
    u64 w = v << 3;
    v = w ^ v;
  } break;
  case 8:
    if (v & 1)
      break;
    return 88;
  case 9:
  case 11:
    v *= 11;
    break;
  case 10:
    return v / 10;
  }
  return v + x;
}
FN int result(int x) {
  switch (x) {
  case -5:
    return 31;
  case -4:
    return 7;
  case -3:
    return 127;
  case -2:
    return -8;
  case -1:
    return 99999;
  case 0:
    return 0;
  case 1:
    return -1;
  case 2:
    return 42;
  case 3:
    return 1 << 30;
  case 4:
    return 5;
  case 5:
    return 6;
  }
  return -777;
}
FN int linear(int x) {
  switch (x) {
  case 100:
    return 7;
  case 101:
    return 10;
  case 102:
    return 13;
  case 103:
    return 16;
  case 104:
    return 19;
  case 105:
    return 22;
  default:
    return 0;
  }
}
FN const char *text(unsigned char x) {
  switch (x) {
  case 'a':
    return "alpha";
  case 'b':
    return "beta";
  case 'c':
    return "gamma";
  case 'd':
    return "delta";
  case 'e':
    return "epsilon";
  case 255:
    return "last";
  case 0:
    return "first";
  }
  return "none";
}
static int log_[10], logged;
FN void effects(int x) {
  for (int i = 0; i < 3; i++)
    switch (x + i * 2) {
    case 0:
      log_[logged++ % 10] = 0;
      continue;
    case 1:
      log_[logged++ % 10] = 10;
      break;
    case 2:
      log_[logged++ % 10] = 20; // falls through
    case 3:
      log_[logged++ % 10] = 30;
      break;
    case 4:
      log_[logged++ % 10] = 40;
      return;
    case 5:
      log_[logged++ % 10] = 50;
      goto out;
    case 6:
      effects(x - 5);
      break;
    case 7:
    case 8:
      log_[logged++ % 10] += x;
      continue;
    }
out:
  logged++;
}
#define CASE8(b)                                                               \
  case b:                                                                      \
  case b + 1:                                                                  \
    v += b;                                                                    \
    break;                                                                     \
  case b + 2:                                                                  \
    v ^= b;                                                                    \
    break;                                                                     \
  case b + 3:                                                                  \
    v *= 3;                                                                    \
  case b + 4:                                                                  \
    v -= b;                                                                    \
    break;                                                                     \
  case b + 5:                                                                  \
    v = b - v;                                                                 \
    break;                                                                     \
  case b + 6:                                                                  \
    v <<= 1;                                                                   \
    break;
FN u64 sixty(i64 x, u64 v) {
  switch (x) {
    CASE8(0)
    CASE8(8) CASE8(16) CASE8(24) CASE8(32) CASE8(40) CASE8(48) CASE8(56) default
        : v = 1;
  }
  return v;
}

int main(void) {
  u64 v = 1;
  for (int i = -3; i < 15; i++)
    mix(v = twelve(i, v)), mix(result(i - 4)), mix(linear(i + 98)), effects(i);
  mix_bytes(log_, sizeof log_), mix(logged);
  for (int i = 90; i < 260; i++)
    mix_bytes(text(i), strlen(text(i)));
  for (i64 i = -2; i < 70; i++)
    mix(v = sixty(i, v)), mix(sixty(i << 32, v)), mix(twelve(i << 28, v)),
        mix(result(i * 1000));
  show("dense", digest);
  return 0;
}
