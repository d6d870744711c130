// A result assigned to what the arguments were made of, or to what they point
// to.
#include "test.h"

struct big {
  i64 v[5];
};
struct mid {
  i64 a, b;
};
struct small {
  i32 a;
  i16 b;
};

static struct big global_big;
static struct mid global_mid;

FN struct big turn(struct big s) {
  struct big r;
  for (int i = 0; i < 5; i++)
    r.v[i] = s.v[4 - i] * 3 + i;
  return r;
}
FN struct big from_pointer(const struct big *s) {
  struct big r;
  for (int i = 0; i < 5; i++)
    r.v[i] = s->v[(i + 2) % 5] - s->v[i];
  return r;
}
FN struct big from_global(int k) {
  struct big r = {{k, k + 1}};
  r.v[4] = global_big.v[0] + global_big.v[1]; // not yet overwritten
  global_big.v[2] = 1000;                     // overwritten by the result
  r.v[2] = global_big.v[3];
  return r;
}
FN struct mid swap(const struct mid *m) { return (struct mid){m->b, m->a + 1}; }
FN struct mid swap_value(struct mid m) { return (struct mid){m.b * 2, m.a}; }
FN struct small next(const struct small *s) {
  return (struct small){s->b, s->a + 1};
}
FN void change_then_use(struct big a, struct big *b) {
  b->v[0] = 99; // the argument is a copy, whatever b points to
  mix(a.v[0]), mix(b->v[0]);
  a.v[1] = 55;
  mix(b->v[1]);
}
FN struct big recurse(struct big s, int depth) {
  if (depth == 0)
    return s;
  s.v[depth % 5] ^= depth * 1234567;
  struct big r = recurse(s, depth - 1);
  for (int i = 0; i < 5; i++)
    r.v[i] += s.v[i];
  return r;
}

int main(void) {
  struct big s = {{1, 2, 3, 4, 5}}, array[3];
  s = turn(s), mix_bytes(&s, sizeof s);
  s = from_pointer(&s), mix_bytes(&s, sizeof s);
  s = turn(turn(from_pointer(&s))), mix_bytes(&s, sizeof s);
  show("local", digest);
  global_big = s;
  global_big = from_global(3), mix_bytes(&global_big, sizeof s);
  global_big = from_pointer(&global_big), mix_bytes(&global_big, sizeof s);
  show("global", digest);
  for (int i = 0; i < 9; i++) {
    array[i % 3] = i < 3 ? s : array[(i + 1) % 3];
    array[i % 3] = turn(array[i % 3]);
    array[(i + 2) % 3] = from_pointer(array + i % 3);
    if (i > 2)
      mix_bytes(array, sizeof array);
  }
  show("array", digest);
  struct mid m = {10, 20};
  struct small t = {1, 2};
  for (int i = 0; i < 6; i++) {
    m = swap(&m), m = swap_value(m), t = next(&t);
    global_mid = m, global_mid = swap(&global_mid);
    mix(m.a), mix(m.b), mix(global_mid.a), mix(t.a), mix(t.b);
  }
  show("registers", digest);
  change_then_use(s, &s);
  change_then_use(*&array[1], &array[1]);
  s = recurse(s, 12), mix_bytes(&s, sizeof s);
  show("recursion", digest);
  return 0;
}
