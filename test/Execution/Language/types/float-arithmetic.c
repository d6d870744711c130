// float and double: the four operations on every pair of edge values,
// comparisons with NaN, negation, zeros of both signs, subnormals, rounding.
#include "test.h"

#define OPERATIONS(T)                                                          \
  FN void op_##T(T a, T b) {                                                   \
    mix_double(a + b), mix_double(a - b), mix_double(a * b),                   \
        mix_double(a / b);                                                     \
    mix_double(-a), mix_double(a * a - b), mix_double(a < 0 ? -a : a);         \
    mix((a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 |               \
        (a == b) << 4 | (a != b) << 5);                                        \
    mix(!(a < b) | !(a <= b) << 1 | !(a > b) << 2 | !(a >= b) << 3 | !a << 4 | \
        (a && b) << 5);                                                        \
    mix_double(a < b ? a : b), mix_double(a > b ? a : b), mix(a != a);         \
    mix(__builtin_isunordered(a, b) | __builtin_isless(a, b) << 1 |            \
        __builtin_islessgreater(a, b) << 2);                                   \
    mix(__builtin_signbit(a) != 0), mix(__builtin_isinf_sign(b)),              \
        mix(__builtin_isfinite(a)), mix(__builtin_isnormal(b));                \
    mix_double(__builtin_copysign(a, b)), mix_double(__builtin_fabs(b));       \
    T c = a;                                                                   \
    c += b, c *= 3, c -= a, c /= 7;                                            \
    mix_double(c);                                                             \
  }
OPERATIONS(float)
OPERATIONS(double)

// Operations whose order the standard gives: nothing may be reassociated or
// contracted.
FN double order(double a, double b, double c) {
  return (a + b) - a + (b - a) * c - a * c / c + (c - c) * a;
}
FN float order_float(float a, float b, float c) {
  return a * b + c - a / 3 * 3 + (a + b + c) / (b - c * 1.0f);
}

int main(void) {
  static const double doubles[] = {0.0,
                                   -0.0,
                                   1,
                                   -1,
                                   1.5,
                                   3,
                                   0.1,
                                   1e308,
                                   -1.7976931348623157e308,
                                   2.2250738585072014e-308,
                                   4.9e-324,
                                   -1e-310,
                                   1 + 0x1p-52,
                                   0x1p53,
                                   1e16,
                                   __builtin_inf(),
                                   -__builtin_inf(),
                                   __builtin_nan("")};
  static const float floats[] = {0.0f,
                                 -0.0f,
                                 1,
                                 -2.5f,
                                 0.1f,
                                 16777216,
                                 16777217,
                                 3.4028235e38f,
                                 1.1754944e-38f,
                                 1e-45f,
                                 -1e-40f,
                                 1 + 0x1p-23f,
                                 __builtin_inff(),
                                 -__builtin_inff(),
                                 __builtin_nanf("")};
  for (int i = 0; i < COUNT(doubles); i++)
    for (int j = 0; j < COUNT(doubles); j++)
      op_double(HIDE(double, doubles[i]), HIDE(double, doubles[j]));
  show("double", digest);
  for (int i = 0; i < COUNT(floats); i++)
    for (int j = 0; j < COUNT(floats); j++)
      op_float(HIDE(float, floats[i]), HIDE(float, floats[j]));
  show("float", digest);
  for (int i = 1; i < 50; i++) {
    double a = (i64)next_random() * 1e-9, b = 1.0 / i, c = i * 1e10;
    mix_double(order(a, b, c)), mix_double(order(c, a, b)),
        mix_double(order_float(b, a, c));
    op_double(a, b), op_float(a, c);
  }
  show("order", digest);
  double sum = 0, compensated = 0, lost = 0;
  for (int i = 1; i <= 300; i++) {
    double term = 1.0 / i / i, y = term - lost, t = compensated + y;
    sum += term, lost = t - compensated - y, compensated = t;
  }
  mix_double(sum), mix_double(compensated), show("sum", digest);
  return 0;
}
