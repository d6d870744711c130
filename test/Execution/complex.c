// RUN: %exec-compare %s
// Complex multiplication and division, with infinities and NaNs where the standard
// says what becomes of them.

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static void put(const char *what, double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  // The sign of a zero and the last bits of a quotient depend on the method.
  if (value != value)
    printf("%s nan\n", what);
  else
    printf("%s %llx\n", what, (unsigned long long)(value == 0 ? 0 : bits >> 4));
}

static int is_infinite(_Complex double z) {
  return __builtin_isinf(__real__ z) || __builtin_isinf(__imag__ z);
}

int main(void) {
  static const double values[] = {0, 1, -3.5, 0x1p900, 0x1p-900, 1e308 * 10,
                                  -(1e308 * 10), __builtin_nan("")};
  static const float powers[] = {2, -1.5f, 0.25f};
  for (int i = 0; i < 8 * 8 * 8 * 8; i++) {
    _Complex double a, b;
    __real__ a = values[i & 7];
    __imag__ a = values[i >> 3 & 7];
    __real__ b = values[i >> 6 & 7];
    __imag__ b = values[i >> 9];
    _Complex double product = a * b;
    printf("%d: infinite %d\n", i, is_infinite(product));
    if (__real__ a < 1e10 && __imag__ a < 1e10 && __real__ b > -5 && __real__ b < 1e10 &&
        __imag__ b > 0 && __imag__ b < 1e10) {
      put("product", __real__ product);
      put("product", __imag__ product);
      put("quotient", __real__(a / b));
      put("quotient", __imag__(a / b));
    }
  }
  for (int i = 0; i < 3; i++)
    for (int n = -9; n < 10; n++)
      put("power", __builtin_powif(powers[i], n));
  return 0;
}
