// strtol and its kind, atoi, snprintf with every conversion and flag, sscanf,
// division functions, absolute values, random numbers' range, environment of a
// fresh program.
#include "test.h"
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>

static char out[200];
#define PRINT(...)                                                             \
  (mix(snprintf(out, sizeof out, __VA_ARGS__)), mix_bytes(out, strlen(out)),   \
   puts(out))
FN void parse(const char *s) {
  static const int bases[] = {0, 10, 16, 8, 2, 36};
  for (int i = 0; i < COUNT(bases); i++) {
    char *end;
    errno = 0;
    mix(strtol(s, &end, bases[i])), mix(end - s), mix(errno == ERANGE),
        mix(strtoull(s, &end, bases[i])), mix(end - s);
  }
  mix(strlen(s) < 10 ? atoi(s) : 0), mix(strtoimax(s, 0, 10)),
      mix_double(strtod(s, 0)), mix_double(strtof(s, 0)), mix_double(atof(s));
}

int main(void) {
  static const char *const texts[] = {"0",
                                      "42",
                                      "-17",
                                      "+5",
                                      "  12abc",
                                      "0x1fZ",
                                      "077",
                                      "9223372036854775807",
                                      "9223372036854775808",
                                      "-9223372036854775809",
                                      "",
                                      "-",
                                      "zz",
                                      "1e3",
                                      "-.5e-2x",
                                      "inf",
                                      "1.7976931348623157e308",
                                      "0x1.8p1",
                                      "123456789012345678901234567890",
                                      "0.1",
                                      "4.9e-324"};
  for (int i = 0; i < COUNT(texts); i++)
    parse(texts[i]);
  show("parsed", digest);
  PRINT("%d|%5d|%-5d|%05d|%+d|% d|%.3d|%8.3d|%-8.3dx", 42, 42, 42, 42, 42, 42,
        7, 7, -7);
  PRINT("%u %o %x %X %#o %#x %#X %hhu %hd %hhx %ld %lld %zu %jd %td",
        4000000000u, 64, 255, 255, 8, 255, 255, 300, 70000, -1, LONG_MIN,
        LLONG_MAX, (size_t)5, (intmax_t)-6, (ptrdiff_t)7);
  PRINT("%c%c|%5c|%-3c|%s|%10s|%-10s|%.3s|%*s|%-*s|%.*s|%%", 'a', 0x42, 'x',
        'y', "text", "right", "left", "cut off", 6, "star", 7, "star", 2,
        "precision");
  PRINT("%f %.2f %10.3f %-10.1f| %+f %e %.3E %g %G %g %a %.0f %#.0f", 1.5,
        2.345, -3.14159, 2.25, 1.0, 12345.678, 0.00012, 0.0001, 1e20, 100000.0,
        1.0, 2.5, 3.0);
  PRINT("%f %e %g %F %.1f %.15g %.17g", 1 / HIDE(double, 0),
        -1 / HIDE(double, 0), 0.0 * -1, 1e15, 0.05, 0.1, 0.1);
  int n, a, b;
  unsigned u;
  long l;
  double d;
  char word[20], c;
  PRINT("%d%n", 12345, &n);
  mix(n),
      mix(sscanf("12 -34 ff 0x10 word,x 2.5e1", "%d %d %x %li %4s,%c %lf", &a,
                 &b, &u, &l, word, &c, &d)),
      mix(a), mix(b), mix(u), mix(l), mix_bytes(word, 4), mix(c), mix_double(d);
  mix(sscanf("abc123", "%[a-z]%n%d", word, &n, &a)), mix(n), mix(a),
      mix(sscanf("", "%d", &a) == EOF), mix(sscanf("x", "%d", &a)),
      mix(sscanf("5 6", "%*d %d", &a)), mix(a);
  div_t q = div(-17, 5);
  ldiv_t r = ldiv(-17l << 40, 1l << 38);
  mix(q.quot), mix(q.rem), mix(r.quot), mix(r.rem), mix(labs(-5l)),
      mix(llabs(LLONG_MIN + 1)), mix(imaxabs(-7)), mix(imaxdiv(100, 7).rem);
  srand(5), a = rand(), srand(5), mix(a == rand()),
            mix(a >= 0 && a <= RAND_MAX), mix(getenv("NO_SUCH_NAME") == 0);
  for (int i = 0; i < 128; i++)
    mix(!!isalpha(i) | !!isdigit(i) << 1 | !!isspace(i) << 2 |
        !!isupper(i) << 3 | !!ispunct(i) << 4 | !!isxdigit(i) << 5 |
        !!iscntrl(i) << 6 | !!isprint(i) << 7),
        mix(toupper(i)), mix(tolower(i));
  show("all", digest);
  return 0;
}
