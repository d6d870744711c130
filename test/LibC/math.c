// RUN: %exec-compare --libc %s
// Mathematical functions to 13 digits, where two libraries agree; fma to the last bit,
// and what errno says where there is no result.

#include <errno.h>
#include <math.h>
#include <stdio.h>

static void show(const char *name, double value) { printf("%s %.13g\n", name, value); }
#define SHOW(CALL) show(#CALL, CALL)

int main(void) {
  static const double values[] = {-3.7, -1, -0.25, 0, 1e-10, 0.5, 0.99, 1, 2.5, 10, 123.456};
  for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
    double x = values[i];
    printf("x = %g\n", x);
    SHOW(sin(x)), SHOW(cos(x)), SHOW(tan(x)), SHOW(atan(x)), SHOW(exp(x)), SHOW(exp2(x));
    SHOW(expm1(x)), SHOW(sinh(x)), SHOW(cosh(x)), SHOW(tanh(x)), SHOW(asinh(x)), SHOW(cbrt(x));
    SHOW(floor(x)), SHOW(ceil(x)), SHOW(trunc(x)), SHOW(round(x)), SHOW(rint(x)), SHOW(fabs(x));
    SHOW(erf(x)), SHOW(atan2(x, 2)), SHOW(hypot(x, 3)), SHOW(pow(2, x)), SHOW(fmod(x, 0.7));
    SHOW(remainder(x, 0.7)), SHOW(ldexp(x, 5)), SHOW(copysign(1, x)), SHOW(nextafter(x, 9));
    if (x >= 0)
      SHOW(sqrt(x)), SHOW(log1p(x));
    if (x > 0)
      SHOW(log(x)), SHOW(log10(x)), SHOW(log2(x)), SHOW(pow(x, 1.7)), SHOW(tgamma(x)),
          SHOW(lgamma(x));
    if (fabs(x) <= 1)
      SHOW(asin(x)), SHOW(acos(x)), SHOW(atanh(x / 2));
    int exponent;
    double whole;
    show("frexp", frexp(x, &exponent)), printf("%d\n", exponent);
    show("modf", modf(x, &whole)), show("whole", whole);
    printf("%ld %lld %d %d\n", lround(x), llrint(x), fpclassify(x) == FP_NORMAL, signbit(x) != 0);
  }
  volatile double one = 1 + 0x1p-30, minus = -1;
  volatile float third = 1 / 3.0f;
  printf("%a %a\n", fma(one, one, -1), (double)fmaf(third, 3, -1));
  errno = 0;
  double root = sqrt(minus);
  printf("%d %d\n", root != root, errno == EDOM);
  errno = 0;
  double power = pow(minus, 0.5);
  printf("%d %d\n", power != power, errno == EDOM);
  errno = 0;
  double large = exp(-1000 * minus);
  printf("%d %d\n", isinf(large), errno == ERANGE);
  return 0;
}
