// RUN: %exec-compare %s
// Memory whose size is known at run time: aligned, probed, given back at the end of a
// scope, and below it argument areas that need more alignment than the stack has.
#include "Inputs/test.h"
#include <stdarg.h>

static void fill(u8 *p, u64 size, u8 with) {
  for (u64 i = 0; i < size; i++)
    p[i] = with + i;
}
static u64 sum(const u8 *p, u64 size) {
  u64 result = 0;
  for (u64 i = 0; i < size; i++)
    result = result * 3 + p[i];
  return result;
}

FN u64 several(u64 n) {
  u8 first[n];
  fill(first, n, 1);
  u64 result = 0;
  for (u64 i = 0; i < 4; i++) {
    u8 inner[n * i + 1];
    fill(inner, n * i + 1, i);
    result += sum(inner, n * i + 1);
  }
  return result * 7 + sum(first, n);
}

FN u64 aligned(u64 n) {
  _Alignas(64) u8 fixed[3] = {1, 2, 3};
  u8 *p = __builtin_alloca_with_align(n, 8 * 128);
  u8 *q = __builtin_alloca_with_align(n + 5, 8 * 32);
  fill(p, n, 3);
  fill(q, n + 5, 4);
  return sum(p, n) + sum(q, n + 5) + sum(fixed, 3) + (u64)p % 128 + (u64)q % 32 +
         (u64)fixed % 64;
}

FN u64 wide_sum(int count, ...) {
  va_list list;
  u64 result = 0;
  va_start(list, count);
  for (int i = 0; i < count; i++) {
    result = result * 31 + va_arg(list, int);
    unsigned __int128 wide = va_arg(list, unsigned __int128);
    result = result * 31 + (u64)wide + (u64)(wide >> 64) * 7;
  }
  va_end(list);
  return result;
}

FN u64 wide_arguments(u64 n) {
  u8 buffer[n];
  fill(buffer, n, 9);
  u64 result = wide_sum(2, 4, (unsigned __int128)n << 65, 5, (unsigned __int128)7);
  return result + sum(buffer, n);
}

int main(void) {
  for (u64 n = 1; n < 40; n += 7) {
    printf("%lu\n", several(n));
    printf("%lu\n", aligned(n));
    printf("%lu\n", wide_arguments(n));
  }
  return 0;
}
