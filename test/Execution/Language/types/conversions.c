// Every integer type converted to every other.

#include <stdint.h>
#include <stdio.h>
#define ONE(T) printf(" %lld", (long long)(T)v);
#define ALL(T)                                                                 \
  {                                                                            \
    T v = (T)seed;                                                             \
    printf(#T);                                                                \
    ONE(_Bool)                                                                 \
    ONE(char) ONE(signed char) ONE(short) ONE(unsigned short) ONE(int)         \
        ONE(unsigned) ONE(long) ONE(unsigned long) printf("\n");               \
  }
int main(void) {
  static const uint64_t seeds[] = {0,
                                   1,
                                   0x7f,
                                   0x80,
                                   0xff,
                                   0x7fff,
                                   0x8000,
                                   0xffff,
                                   0x7fffffff,
                                   0x80000000,
                                   0xffffffff,
                                   0x7fffffffffffffff,
                                   0x8000000000000000,
                                   0xffffffffffffffff,
                                   0x123456789abcdef0};
  for (int i = 0; i < 15; i++) {
    uint64_t seed = seeds[i];
    ALL(_Bool)
    ALL(char) ALL(signed char) ALL(short) ALL(unsigned short) ALL(int)
        ALL(unsigned) ALL(long) ALL(unsigned long)
  }
  return 0;
}
