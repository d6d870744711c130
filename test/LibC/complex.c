// RUN: %exec-compare --libc %s
// Complex numbers made of their parts, also of those that `x + y * I` loses, in
// constants too; functions of complex numbers to 12 digits.

#include <complex.h>
#include <math.h>
#include <stdio.h>

static const double complex table[] = {CMPLX(-0.0, 1), CMPLX(INFINITY, -0.0),
                                       CMPLX(3, -4)};
static const float complex singles[] = {CMPLXF(-0.0f, INFINITY), CMPLXF(1, 2)};

static void show(double complex z) {
  printf("%.12g %.12g\n", creal(z), cimag(z));
}

int main(void) {
  for (int i = 0; i < 3; i++)
    show(table[i]), show(conj(table[i])), printf("%.12g\n", cabs(table[i]));
  printf("%g %g\n", crealf(singles[0]), cimagf(singles[0]));
  printf("%g %g\n", (double)creall(CMPLXL(1, -0.0)),
         (double)cimagl(CMPLXL(1, -0.0)));
  volatile double x = 0.75, y = -1.25;
  double complex z = CMPLX(x, y);
  show(cexp(z)), show(csqrt(z)), show(clog(z)), show(csin(z)), show(ctanh(z));
  show(cpow(z, z)), show(cproj(table[1])), printf("%.12g\n", carg(z));
  return 0;
}
