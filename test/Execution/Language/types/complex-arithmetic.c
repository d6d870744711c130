// _Complex float, double and integer types (GNU): operators, parts, conjugates,
// mixed operands, conversions, comparisons, arrays, products with infinities.
#include "test.h"
#include <complex.h>

FN void mix_complex(double complex c) {
  mix_double(creal(c)), mix_double(cimag(c));
}
// A quotient, whose last digits differ between implementations.
FN void mix_quotient(double complex c) {
  mix((i64)(creal(c) * 1e9)), mix((i64)(cimag(c) * 1e9));
}
FN double complex mandelbrot(double complex c, int *n) {
  double complex z = 0;
  for (*n = 0; *n < 40 && creal(z) * creal(z) + cimag(z) * cimag(z) < 4; ++*n)
    z = z * z + c;
  return z;
}
FN void operators(double complex a, double complex b, double r, int k) {
  mix_complex(a + b), mix_complex(a - b), mix_complex(a * b),
      mix_quotient(a / b), mix_complex(-a), mix_complex(~a);
  mix_complex(a + r), mix_complex(r - a), mix_complex(a * k),
      mix_complex(a / r), mix_quotient(r / b), mix_complex(a * 1.0i);
  mix(a == b), mix(a != b), mix(!a), mix(a && r), mix(a == r),
      mix_complex(k ? a : r);
  double complex c = a;
  c += b, c *= r, c -= k, c /= 2, c *= c;
  mix_complex(c), __real__ c = k, __imag__ c += r, mix_complex(c);
  mix((int)a), mix_double((float)b), mix_complex((float complex)a),
      mix((_Bool)b), mix_double(__imag__ a * __real__ b);
}
FN float complex single(float complex a, float complex b, float f) {
  return a * b + f - (a - b * f) * conjf(a);
}
FN _Complex int integers(_Complex int a, _Complex int b) {
  return a * b + ~a - 3 + __imag__ b;
}
FN double complex sum(const double complex *v, int n) {
  double complex s = 0;
  while (n--)
    s = s * 0.5 + v[n];
  return s;
}

int main(void) {
  for (int y = -2; y <= 2; y++)
    for (int x = -4; x <= 2; x++) {
      int n;
      mix_complex(mandelbrot(x * 0.5 + y * 0.5i, &n)), mix(n);
    }
  show("mandelbrot", digest);
  double complex v[10];
  for (int i = 0; i < 10; i++) {
    v[i] = (i - 4) * 1.25 + (7 - i * 2) * 0.5i;
    operators(v[i], v[i / 2] + 0.125, i * 0.75 - 2, i - 5);
    float complex f = single(v[i], v[i / 3], i);
    mix_double(crealf(f)), mix_double(cimagf(f));
    _Complex int n = integers(i + 3i, (_Complex int)v[i]);
    mix(__real__ n), mix(__imag__ n);
    show("operators", digest);
  }
  mix_complex(sum(v, 10));
  double inf = HIDE(double, 1) / HIDE(double, 0);
  double complex p = CMPLX(inf, 1) * CMPLX(2, -0.0),
                 q = CMPLX(1, 2) / CMPLX(0.0, 0.0),
                 r = CMPLX(3, 4) / CMPLX(inf, -inf);
  mix(creal(p) == inf), mix(creal(q) == inf || cimag(q) == inf),
      mix(creal(r) == 0);
  double complex small =
      CMPLX(3e200, 4e200) / CMPLX(1e200, 2e200); // would overflow if squared
  mix(creal(small) > 2.1 && creal(small) < 2.3);
  show("special", digest);
  printf("%d %d\n", (int)sizeof(float complex),
         _Generic(1.0f + 1.0i, double complex: 1, default: 0));
  return 0;
}
