// RUN: %exec-compare --libc %s
// Numbers from text, sorting, searching, division, random numbers with a seed.

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_ints(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}
static int compare_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void) {
  int numbers[300];
  unsigned state = 1;
  for (int i = 0; i < 300; i++)
    numbers[i] = (int)((state = state * 1103515245 + 12345) >> 8);
  qsort(numbers, 300, sizeof *numbers, compare_ints);
  for (int i = 0; i < 300; i += 37)
    printf("%d ", numbers[i]);
  int *found = bsearch(&numbers[123], numbers, 300, sizeof *numbers, compare_ints);
  printf("%td\n", found - numbers);
  const char *words[] = {"pear", "apple", "fig", "cherry", "banana"};
  qsort(words, 5, sizeof *words, compare_text);
  for (int i = 0; i < 5; i++)
    printf("%s ", words[i]);
  char *end;
  printf("\n%ld %ld %lu %lld\n", strtol("  -0x7fz", &end, 0), strtol("101", 0, 2),
         strtoul("4294967295", 0, 10), strtoll("-9223372036854775808", 0, 10));
  printf("%s\n", end);
  errno = 0;
  long large = strtol("99999999999999999999", 0, 10);
  printf("%d %d\n", large == LONG_MAX, errno == ERANGE);
  printf("%.17g %.17g %.17g %.17g\n", strtod("1e-310", 0), strtod("0x1.8p3", 0), atof("2.5x"),
         strtod("123456789012345678901234567890", 0));
  printf("%g %d\n", strtod("nan", 0) == strtod("nan", 0) ? 1.0 : 0.0, atoi("-12"));
  div_t d = div(-7, 2);
  ldiv_t l = ldiv(7, -2);
  printf("%d %d %ld %ld %d %ld\n", d.quot, d.rem, l.quot, l.rem, abs(-3), labs(-4));
  srand(5);
  int first = rand();
  srand(5);
  printf("%d\n", first == rand());
  printf("%s\n", getenv("HOME_OF_NOBODY") ? "set" : "unset");
  return 0;
}
