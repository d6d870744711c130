// Constants: decimal and hexadecimal, of every suffix, rounded by the compiler
// as at run time; <float.h>; folded expressions against computed ones.
#include "test.h"
#include <float.h>

#define D(X) mix_double(X), mix_double((float)(X)), mix(sizeof(X))

static const double table[] = {0.1,
                               1e23,
                               8.5e-45,
                               123456789012345678.0,
                               9007199254740993.0,
                               2.2250738585072011e-308,
                               4.9406564584124654e-324,
                               2e-324,
                               1.7976931348623158e308,
                               0x1.fffffffffffff8p0,
                               0x1.fffffffffffff7p0,
                               0x1p-1074,
                               0x1.8p-1074,
                               0x.1p4,
                               0xap-2,
                               .5,
                               5.,
                               1e0,
                               0x1.00000000000008p0,
                               0.3e1,
                               179769313486231570000e289};
static const float floats[] = {
    0.1f,          16777217.f,       1.00000006f, 1.000000059604644775390625f,
    3.4028236e38f, 1e-45f,           7e-46f,      0x1.000001p0f,
    0x1.000003p0f, 0x1.fffffefp127f, .1e-37f,     33554435};

FN double folded(int i) {
  switch (i) {
  case 0:
    return 0.1 + 0.2;
  case 1:
    return 1.0 / 3;
  case 2:
    return 1e308 * 10;
  case 3:
    return 0.1f + 0.2f;
  case 4:
    return (float)0.1 * 3;
  case 5:
    return 5 / 2 * 1.0;
  case 6:
    return (int)3.99 + (char)1.5;
  case 7:
    return 1e16 + 1.0 - 1e16;
  case 8:
    return (float)16777217 - 1;
  case 9:
    return -0.0 * 5;
  case 10:
    return (u64)1e19 % 1000;
  case 11:
    return 4.9e-324 / 2;
  }
  return 0;
}
FN double computed(int i, volatile double *d, volatile float *f) {
  switch (i) {
  case 0:
    return d[0] + d[1];
  case 1:
    return 1.0 / d[2];
  case 2:
    return d[3] * 10;
  case 3:
    return f[0] + f[1];
  case 4:
    return (float)d[0] * f[2];
  case 5:
    return (int)d[4] / (int)d[5] * 1.0;
  case 6:
    return (int)d[6] + (char)d[7];
  case 7:
    return d[8] + 1.0 - d[8];
  case 8:
    return (float)(int)d[9] - 1;
  case 9:
    return d[10] * 5;
  case 10:
    return (u64)d[11] % 1000;
  case 11:
    return d[12] / 2;
  }
  return 0;
}

int main(void) {
  for (int i = 0; i < COUNT(table); i++)
    mix_double(table[i]), mix_double((float)table[i]);
  for (int i = 0; i < COUNT(floats); i++)
    mix_double(floats[i]);
  show("table", digest);
  D(1.5f), D(1.5), D(1e10F), D(0x1.8p1f), D(3.14159265358979323846),
      D(2.7182818284590452354f), D(1e-30f), D(0.1f * 3), D(1.0f / 3 * 3);
  show("constants", digest);
  volatile double d[] = {0.1, 0.2,  3,        1e308, 5,    2,       3.99,
                         1.5, 1e16, 16777217, -0.0,  1e19, 4.9e-324};
  volatile float f[] = {0.1f, 0.2f, 3};
  for (int i = 0; i < 12; i++) {
    double a = folded(i), b = computed(i, d, f);
    mix_double(a), mix_double(b);
    printf("%d: %d %lx\n", i, memcmp(&a, &b, 8) == 0, (unsigned long)digest);
  }
  D(FLT_MAX), D(FLT_MIN), D(FLT_EPSILON), D(FLT_TRUE_MIN), D(DBL_MAX),
      D(DBL_MIN), D(DBL_EPSILON), D(DBL_TRUE_MIN);
  printf("%d %d %d %d %d %d %d %d\n", FLT_MANT_DIG, DBL_MANT_DIG, FLT_MAX_EXP,
         DBL_MIN_EXP, FLT_DIG, DBL_DIG, DBL_DECIMAL_DIG, FLT_RADIX);
  show("limits", digest);
  return 0;
}
