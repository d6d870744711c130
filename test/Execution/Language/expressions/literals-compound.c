// Compound literals of every type: scalars, arrays of unknown size, unions, of
// structures with variable contents, addressed, modified, in loops, static, as
// arguments, nested.
#include "test.h"

struct point {
  int x, y;
};
struct rect {
  struct point a, b;
  const char *name;
};
union u {
  long l;
  char c[8];
};
static struct rect *global = &(struct rect){{1, 2}, {3, 4}, "global"};
static const int *numbers = (const int[]){[4] = 5, 6, [0] = 1};
static int **deep = (int *[]){(int[]){1, 2}, &(int){3}};

FN int area(struct rect r) { return (r.b.x - r.a.x) * (r.b.y - r.a.y); }
FN void shift(struct point *p, const struct point *by) {
  p->x += by->x, p->y -= by->y;
}
FN int sum(const int *v, int n) {
  int s = 0;
  while (n--)
    s = s * 3 + v[n];
  return s;
}
FN struct point *which(int k) {
  static struct point kept;
  kept = k ? (struct point){k, -k} : (struct point){.y = 9};
  return &kept;
}
FN u64 loop(int n) {
  u64 total = 0;
  int *previous = 0;
  for (int i = 0; i < n; i++) {
    int *p = (int[3]){i, i * 2}; // initialized each time
    total = total * 7 + p[0] + p[1] + p[2];
    p[2] = 99, p[0]++;
    struct point *q = &(struct point){i};
    shift(q, &(struct point){.y = p[0]}), total += q->y * 3 + q->x;
    previous = p;
  }
  return total + (previous != 0);
}
FN int list(void) {
  struct node {
    int v;
    struct node *next;
  } *l = &(struct node){1, &(struct node){2, &(struct node){3}}};
  int s = 0;
  for (struct node *n = l; n; n = n->next)
    s = s * 10 + n->v;
  l->next = l->next->next;
  return s * 100 + l->next->v;
}

int main(void) {
  for (int i = 0; i < 8; i++) {
    struct point p = {i, i};
    shift(&p, &(struct point){3, i}), shift(&(struct point){0}, &p);
    mix(p.x), mix(p.y), mix(area((struct rect){p, {i * 2, i * 3}, "r"})),
        mix(sum((int[]){i, 2, 3, i}, 4)), mix(which(i)->y), mix(loop(i)),
        mix(list());
    mix((union u){.c = {i, 1}}.l), mix((struct rect){.b.y = i}.b.y),
        mix(((char[]){"text"})[i & 3]), mix((int){i} + (long){i << 20}),
        mix_double((double){i} / 2), mix(*&(int){i + 1});
    mix(sizeof(int[]){1, 2, 3}),
        mix((*(struct point *[]){&p, global ? &global->a : 0}[i & 1]).x),
        mix(((struct point[]){{1, 2}, {i, 4}})[1].x),
        p = (struct point){p.y, p.x}, mix(p.x);
    global->a.x += i, deep[0][1] += deep[1][0]++, mix(area(*global)),
        mix(numbers[5] + deep[0][1]);
    int *swapped[] = {&(int){i}, &(int){i + 1}}, *t = swapped[0];
    swapped[0] = swapped[1], swapped[1] = t,
    mix(*swapped[0] * 10 + *swapped[1]);
    (struct point){1, 2}.x, (int){5},
        mix((struct {
              char c;
              long l;
            }){1, 2}
                .l);
    show("literals", digest);
  }
  return 0;
}
