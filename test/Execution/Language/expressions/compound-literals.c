// Compound literals: of arrays, structures, in loops, static, modified.

#include <stdio.h>
struct p {
  int x, y;
};
static int *at_file = (int[]){5, 6, 7};
static int dot(struct p a, struct p b) { return a.x * b.x + a.y * b.y; }
static int first(const int *v) { return v[0] * v[1]; }
int main(void) {
  int s = 0;
  for (int i = 0; i < 4; i++) {
    struct p *q = &(struct p){i, i + 1};
    q->x *= 2;
    s += dot(*q, (struct p){.y = 3});
    s += first((int[]){i, 10});
  }
  at_file[1] = 60;
  printf("%d %d %d %s\n", s, at_file[1], (int)sizeof((char[]){"four"}),
         (char *){"text"});
  return 0;
}
