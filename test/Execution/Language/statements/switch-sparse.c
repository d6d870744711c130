// Sparse switches: binary search among far values, negative ones, 64-bit ones,
// powers of two, characters, ranges (GNU), next to ordinary cases.
#include "test.h"

FN int far(int x) {
  switch (x) {
  case -2147483647 - 1:
    return 1;
  case -1000000:
    return 2;
  case -1:
    return 3;
  case 0:
    return 4;
  case 17:
    return 5;
  case 4096:
    return 6;
  case 65535:
    return 7;
  case 65536:
    return 8;
  case 123456789:
    return 9;
  case 2147483647:
    return 10;
  }
  return 0;
}
FN int wide(u64 x) {
  switch (x) {
  case 0:
    return 1;
  case 0xffffffff:
    return 2;
  case 0x100000000:
    return 3;
  case 0x100000001:
    return 4;
  case 0x8000000000000000:
    return 5;
  case 0xffffffffffffffff:
    return 6;
  case 0xffffffff00000000:
    return 7;
  case 0x123456789abcdef0:
    return 8;
  }
  return 0;
}
FN int powers(i64 x) {
  switch (x) {
  case 1:
  case 2:
  case 4:
  case 8:
  case 16:
    return 1;
  case 1 << 10:
    return 2;
  case 1l << 31:
    return 3;
  case 1l << 40:
    return 4;
  case -(1l << 31):
    return 5;
  case -(1l << 62):
    return 6;
  default:
    return x & (x - 1) ? 7 : 8;
  }
}
FN int ranges(int x) {
  switch (x) {
  case '0' ... '9':
    return x - '0';
  case 'a' ... 'f':
    return x - 'a' + 10;
  case 'A' ... 'F':
    return x - 'A' + 10;
  case -100 ... - 1:
    return -1;
  case 1000 ... 1000000:
    return 1000;
  case 200:
    return 200;
  case 1000001:
    return 5;
  case 0x7ffffff0 ... 0x7fffffff:
    return 6;
  }
  return 99;
}
FN int narrow(i8 x) {
  switch (x) {
  case -128:
    return 1;
  case -1:
    return 2;
  case 127:
    return 3;
  case 0 ... 3:
    return 4;
  case 200:
    return 5;
  }
  return 6;
}
FN int boolean(_Bool x) {
  switch (x) {
  case 0:
    return 10;
  case 1:
    return 20;
  }
  return 30;
}
FN int clusters(unsigned x) {
  switch (x) {
  case 10:
    return 1;
  case 11:
    return 5;
  case 12:
    return 2;
  case 13:
    return 9;
  case 14:
    return 4;
  case 1000:
    return 6;
  case 1001:
    return 3;
  case 1002:
    return 8;
  case 1003:
    return 1;
  case 1004:
    return 7;
  case 500:
    return 50;
  case 4000000000:
    return 51;
  case 4000000005:
    return 60;
  case 4000000006:
    return 62;
  case 4000000007:
    return 61;
  case 4000000008:
    return 65;
  }
  return 0;
}

int main(void) {
  static const i64 around[] = {-2147483648l,
                               -1000000,
                               -101,
                               -100,
                               -1,
                               0,
                               1,
                               3,
                               4,
                               8,
                               17,
                               15,
                               '0',
                               '9',
                               'A',
                               'F',
                               'a',
                               'f',
                               127,
                               128,
                               200,
                               255,
                               10,
                               14,
                               500,
                               1000,
                               1004,
                               1024,
                               4096,
                               65535,
                               65536,
                               1000000,
                               123456789,
                               0x7fffffef,
                               0x7fffffff,
                               0x80000000,
                               4000000000,
                               4000000006,
                               0xffffffff,
                               0x100000000,
                               0x100000001,
                               1l << 40,
                               1l << 62,
                               -(1l << 62),
                               -(1l << 31),
                               0x123456789abcdef0,
                               -0x7fffffffffffffff - 1,
                               -4294967296l};
  for (int i = 0; i < COUNT(around); i++) {
    for (int d = -1; d < 2; d++) {
      u64 x = (u64)around[i] + d;
      mix(far(x)), mix(wide(x)), mix(powers(x)), mix(ranges(x)), mix(narrow(x)),
          mix(boolean(x)), mix(clusters(x));
    }
    printf("%ld %lx\n", around[i], (unsigned long)digest);
  }
  return 0;
}
