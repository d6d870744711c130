// Initializers that have effects, of automatic aggregates, one in each full
// expression so that their order is fixed; what is not named is zero, also
// after reuse of the stack.
#include "test.h"

struct s {
  int a;
  long b;
  char c[5];
  struct {
    short d;
    int *e;
  } in;
};
static int calls;
FN int next(int k) { return ++calls * k; }
FN void dirty(void) {
  volatile u8 stack[400];
  for (int i = 0; i < 400; i++)
    stack[i] = 0xee;
}
FN u64 sum(const struct s *s) {
  u64 v = s->a * 3 + s->b * 5 + s->in.d * 7 + (s->in.e ? *s->in.e : 1000);
  for (int i = 0; i < 5; i++)
    v = v * 31 + s->c[i];
  return v;
}
FN u64 partly(int k) {
  struct s s = {k}, t = {.in.d = k}, u = {0}, v = {.c = "ab"},
           w[3] = {[1].b = k};
  int few[50] = {k, [40] = k + 1};
  u64 total = sum(&s) + sum(&t) * 3 + sum(&u) * 5 + sum(&v) * 7 + sum(w) +
              sum(w + 1) + sum(w + 2) * 11;
  for (int i = 0; i < 50; i++)
    total = total * 3 + few[i];
  return total;
}
FN u64 loop(int n) {
  u64 total = 0;
  for (int i = 0; i < n; i++) {
    struct s s = {.b = i}; // anew each time
    char text[16] = "loop";
    total = total * 13 + sum(&s) + text[i % 16];
    s.a = s.c[3] = 77, s.in.e = &s.a, text[i % 16] = 'x';
    total += sum(&s) + text[0];
  }
  return total;
}
FN u64 skipped(int k) {
  u64 total = 0;
  for (int i = 0; i < 4; i++) {
    switch (k + i) {
      int never = next(1000); // not reached, but in scope
    case 1:
      never = 5;
      total += never;
      break;
    default:
      never = i;
      total += never * 3;
    }
  }
  return total + calls;
}

int main(void) {
  int first = next(1), second = next(10), third = first + second;
  int array[3] = {next(100)}, other = array[0] + next(1000);
  printf("%d %d %d %d %d\n", first, second, third, array[0] + array[1], other);
  for (int i = 0; i < 4; i++) {
    dirty(), mix(partly(i)), dirty(), mix(loop(i * 9)), dirty(),
        mix(skipped(i - 1));
    show("sum", digest);
  }
  int self = sizeof self, *pointer = &self, **chain = &pointer;
  struct {
    void *me;
    int n;
  } own = {&own, sizeof own};
  printf("%d %d %d\n", **chain, own.me == &own, own.n);
  return 0;
}
