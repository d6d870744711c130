// Enumerations: values, negative ones, in switches and arithmetic.

#include <stdio.h>
enum small { A = -3, B, C = 100, D, E = C * 2 };
enum big { HUGE_VALUE = 0x7fffffff };
typedef enum { NO, YES } answer;
static const char *name(enum small s) {
  switch (s) {
  case A:
    return "A";
  case B:
    return "B";
  case C:
    return "C";
  case D:
    return "D";
  case E:
    return "E";
  }
  return "?";
}
int main(void) {
  int n[] = {-3, -2, 100, 101, 200, 0};
  for (int i = 0; i < 6; i++)
    printf("%s ", name((enum small)n[i]));
  answer a = YES;
  a += 1;
  printf("%d %d %d %d\n", a, HUGE_VALUE, D - B, (int)sizeof(enum small));
  return 0;
}
