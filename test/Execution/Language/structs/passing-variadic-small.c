// Structures, doubles and long longs through variable arguments.

#include <stdarg.h>
#include <stdio.h>
struct s3 {
  char c[3];
};
struct s8 {
  int a, b;
};
struct s16 {
  long a;
  char b;
};
struct s40 {
  long v[5];
};
__attribute__((noinline)) static long take(const char *what, ...) {
  va_list v, w;
  va_start(v, what);
  va_copy(w, v);
  long r = 0;
  for (; *what; what++)
    switch (*what) {
    case 'i':
      r = r * 3 + va_arg(v, int);
      break;
    case 'l':
      r = r * 5 + va_arg(v, long long);
      break;
    case 'd':
      r = r * 7 + (long)(va_arg(v, double) * 16);
      break;
    case '3':
      r = r * 11 + va_arg(v, struct s3).c[2];
      break;
    case '8':
      r = r * 13 + va_arg(v, struct s8).b;
      break;
    case '6':
      r = r * 17 + va_arg(v, struct s16).b;
      break;
    case '4':
      r = r * 19 + va_arg(v, struct s40).v[4];
      break;
    case 'p':
      r = r * 23 + *va_arg(v, int *);
      break;
    case 'x':
      r = r * 29 + (long)(va_arg(v, __int128) >> 60);
      break;
    }
  r += va_arg(w, int);
  va_end(w);
  va_end(v);
  return r;
}
int main(void) {
  int k = 77;
  struct s3 a = {"ab"};
  a.c[2] = 5;
  printf("%ld %ld %ld\n", take("iild", 1, -2, 3ll, 0.25),
         take("i38d64i", 9, a, (struct s8){1, -8}, 1.5, (struct s16){1, 'b'},
              (struct s40){{1, 2, 3, 4, 5}}, 6),
         take("ipxi", 2, &k, (__int128)1 << 70, -1));
  return 0;
}
