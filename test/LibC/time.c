// RUN: %exec-compare --libc %s
// The calendar, which needs no clock.

#include <stdio.h>
#include <time.h>

int main(void) {
  static const time_t times[] = {0, 86399, 951782400, 1709164800, 4102444800, -1};
  for (int i = 0; i < 6; i++) {
    struct tm *t = gmtime(&times[i]);
    char text[64];
    strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S %j %a %B", t);
    printf("%s %ld\n", text, (long)mktime(t));
  }
  return 0;
}
