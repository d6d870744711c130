// Structures through pointers to functions: in tables, in structures, returned.
#include "test.h"

struct pair {
  i32 a, b;
};
struct wide {
  i64 v[4];
};
typedef struct pair (*on_pair)(struct pair, int);
typedef struct wide (*on_wide)(struct wide, const struct pair *);

struct visitor {
  const char *name;
  on_pair pair;
  on_wide wide;
  i64 (*fold)(i64 start, struct wide w, struct visitor v);
};

FN struct pair swap(struct pair p, int k) {
  return (struct pair){p.b + k, p.a - k};
}
FN struct pair rotate(struct pair p, int k) {
  return (struct pair){p.a * k, p.a + p.b};
}
FN struct wide spread(struct wide w, const struct pair *p) {
  for (int i = 0; i < 4; i++)
    w.v[i] = w.v[3 - i] + p->a * i - p->b;
  return w;
}
FN struct wide clear(struct wide w, const struct pair *p) {
  w.v[p->a & 3] = p->b;
  return w;
}
FN i64 sum(i64 start, struct wide w, struct visitor v) {
  for (int i = 0; i < 4; i++)
    start = start * 5 + w.v[i];
  return start + v.name[0];
}
FN i64 twice(i64 start, struct wide w, struct visitor v) {
  struct visitor inner = v;
  inner.fold = sum;
  inner.name++;
  return inner.fold(sum(start, w, v), v.wide(w, &(struct pair){1, 2}), inner);
}
FN on_pair choose(u64 bit) { return bit & 1 ? swap : rotate; }
FN struct pair repeat(on_pair f, struct pair p, int n) {
  return n == 0 ? p : repeat(f, f(p, n), n - 1);
}

static const struct visitor visitors[] = {
    {"first", swap, spread, sum},
    {"second", rotate, clear, twice},
    {.name = "third", .wide = spread, .fold = twice, .pair = swap},
};

int main(void) {
  struct wide w = {{1, -2, 3, -4}};
  struct pair p = {10, -20};
  for (u64 i = 0; i < 24; i++) {
    const struct visitor *v = &visitors[(i * 7 + next_random()) % 3];
    p = v->pair(p, i);
    p = choose(next_random())(p, (int)i - 3);
    w = v->wide(w, &p);
    mix(v->fold(i, w, *v));
    p = repeat(v->pair, p, i % 5);
    p.a %= 1000, p.b %= 1000;
    printf("%s %d %d %lx\n", v->name, p.a, p.b, (unsigned long)digest);
  }
  return 0;
}
