// _Float16: arithmetic in float and rounding back, arguments and results of functions,
// members of structures, conversions from and to everything.
#include <stdio.h>
#include <string.h>

typedef _Float16 half;

static unsigned bits(half value) {
  unsigned short result;
  memcpy(&result, &value, sizeof result);
  return result;
}

static volatile half values[] = {0,       -0.0f16,   1,        -2.5f16, 65504,
                                 6e-8f16, 6.1e-5f16, 0.333f16, 1000,    -2049};

__attribute__((noinline)) static half mix(half a, half b, int n, half c) {
  return a * b + c - (half)n;
}

struct mixed {
  half a, b;
  char c;
  half d;
};

__attribute__((noinline)) static struct mixed rotate(struct mixed x) {
  half first = x.a;
  x.a = x.d;
  x.d = x.b;
  x.b = first;
  return x;
}

int main(void) {
  const int n = sizeof values / sizeof *values;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      half a = values[i], b = values[j];
      printf("%x %x %x %x ", bits(a + b), bits(a * b), bits(a - b),
             b != 0 ? bits(a / b) : 0);
      printf("%d%d%d %x %x\n", a < b, a == b, a >= b, bits(mix(a, b, 3, a)), bits(-a));
    }
  for (int i = 0; i < n; i++) {
    half a = values[i], b = a;
    b += 1;
    b *= 3;
    printf("%ld %lu %x %d %x ", (long)a, (unsigned long)(a < 0 ? 0 : a),
           (int)(double)(a / 16), a ? 1 : 0, bits(b));
    a++;
    printf("%x\n", bits(a));
  }
  struct mixed x = rotate((struct mixed){1, 2, 'c', 4});
  printf("%x %x %c %x\n", bits(x.a), bits(x.b), x.c, bits(x.d));
  // Overflow, rounding to even, and a double that must not be rounded to float first.
  volatile long large = 70000;
  volatile unsigned exact = 12345;
  volatile double tie = 1.00146484375, above = 1.00146484375 + 0x1p-40;
  volatile float tenth = 0.1f;
  printf("%x %x %x %x %x\n", bits((half)large), bits((half)exact), bits((half)tie),
         bits((half)above), bits((half)tenth));
  return 0;
}
