// Anonymous structures and unions, designated initializers, nested.

#include <stdio.h>
struct shape {
  int kind;
  union {
    struct {
      int x, y;
    };
    struct {
      double radius;
    } circle;
    long all[2];
  };
};
static struct shape shapes[] = {[2] = {.kind = 3, .x = 4, .y = 5},
                                [0] = {1, .all = {-1, -2}}};
int main(void) {
  int sparse[10] = {[3] = 1, 2, [8] = 9, [3] = 7};
  for (int i = 0; i < 3; i++)
    printf("%d %d %d\n", shapes[i].kind, shapes[i].x, shapes[i].y);
  for (int i = 0; i < 10; i++)
    printf("%d ", sparse[i]);
  struct shape s = {.circle.radius = 0.5};
  printf("%lx\n", s.all[0]);
  return 0;
}
