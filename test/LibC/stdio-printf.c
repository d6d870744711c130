// RUN: %exec-compare --libc %s
// Every conversion of printf, with flags, widths and precisions.

#include <inttypes.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>

int main(void) {
  const char *flags[] = {"", "-", "+", " ", "0", "#", "-+", "+0", "#0"};
  for (int i = 0; i < 9; i++) {
    char format[64];
    for (int width = 0; width < 12; width += 11)
      for (int precision = -1; precision < 6; precision += 3) {
        char p[8] = "";
        if (precision >= 0)
          snprintf(p, sizeof p, ".%d", precision);
        snprintf(format, sizeof format, "[%%%s%d%sd]", flags[i], width ? width : 1, p);
        printf(format, -42);
        printf(format, 2147483647);
        for (const char *c = "efgaEGA"; *c; c++) {
          snprintf(format, sizeof format, "[%%%s%d%s%c]", flags[i], width ? width : 1, p, *c);
          printf(format, 3.14159);
          printf(format, -0.0001);
        }
        snprintf(format, sizeof format, "[%%%s%d%sx]\n", flags[i], width ? width : 1, p);
        printf(format, 0xbeef);
      }
  }
  printf("%hhd %hd %ld %lld %jd %zd %td\n", (signed char)-1, (short)-2, -3l, -4ll, (intmax_t)-5,
         (ptrdiff_t)-6, (ptrdiff_t)-7);
  printf("%hhu %hu %lu %llu %ju %zu\n", (unsigned char)-1, (unsigned short)-2, -3ul, -4ull,
         (uintmax_t)5, (size_t)6);
  printf("%o %X %#o %#X %c %%\n", 511, 48879, 511, 48879, 'x');
  printf("%s %.3s %10s %-10s|\n", "text", "texture", "right", "left");
  printf("%2$d %1$d %3$*4$d\n", 1, 2, 3, 6);
  int count;
  printf("counted%n", &count);
  printf(" %d\n", count);
  printf("%f %f %f %e\n", (double)INFINITY, -(double)INFINITY, fabs((double)NAN), 5e-324);
  printf("%.17g %.17g %.0f %.0f %.0f\n", 0.1, 1e23, 0.5, 1.5, 2.5);
  printf("%.40f\n%.20e\n", 1 / 3.0, 1e300);
  printf("%Lf %Le %Lg\n", 1.5L, 2.5L, 3.5L);
  printf("%" PRIx64 " %" PRIi32 "\n", UINT64_C(0x123456789abcdef), INT32_C(-7));
  char small[8];
  printf("%d %s\n", snprintf(small, sizeof small, "%s", "too long for it"), small);
  return 0;
}
