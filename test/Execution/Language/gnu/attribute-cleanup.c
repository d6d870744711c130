// The attribute cleanup: at the ends of scopes, in reverse, on break, continue,
// return and goto, in loops and statement expressions, after the result was
// computed.
#include "test.h"

static char trace[400];
static int traced;
static void note(char c) {
  if (traced < 399)
    trace[traced++] = c;
}
static void leave(const char *c) { note(*c); }
static void leave_int(int *i) { note('0' + *i % 10), *i = -1; }
struct lock {
  int *count;
  char name;
};
static void unlock(struct lock *l) { --*l->count, note(l->name); }
#define SCOPED(c) char __attribute__((cleanup(leave))) scoped_##c = #c[0]
#define LOCK(p, n)                                                             \
  struct lock lock_##n __attribute__((cleanup(unlock))) = {(++*(p), (p)), #n[0]}

FN int early(int x) {
  SCOPED(a);
  if (x == 1)
    return x * 10;
  SCOPED(b);
  {
    SCOPED(c);
    if (x == 2)
      return x * 10;
    SCOPED(d);
    if (x == 3)
      goto out;
    note('.');
  }
  {
    SCOPED(e);
    if (x == 4)
      return 5;
  }
out:
  note('!');
  return 6;
}
FN int loops(int n) {
  int total = 0;
  for (int i = 0; i < n; i++) {
    __attribute__((cleanup(leave_int))) int k = i;
    if (i == 2)
      continue;
    if (i == 5)
      break;
    total += k;
    switch (k) {
    case 3: {
      SCOPED(s);
      break;
    }
    case 4: {
      SCOPED(t);
      total++;
    }
    }
    SCOPED(z);
  }
  return total;
}
FN int value_first(int *count) {
  LOCK(count, p);
  LOCK(count, q);
  return *count; // 2, before either is released
}
FN int nested(int n, int *count) {
  LOCK(count, r);
  int inner = n ? nested(n - 1, count) : *count;
  return inner + ({
           LOCK(count, v);
           *count;
         });
}
FN int backwards(int n) {
again:;
  SCOPED(g);
  if (n-- > 0)
    goto again;
  return n;
}
FN void free_pointer(char **p) { note(**p), free(*p); }
FN int allocated(char c) {
  char *p __attribute__((cleanup(free_pointer))) = malloc(2), *unused = 0;
  p[0] = c, p[1] = 0;
  return strlen(p) + (unused == 0);
}

int main(void) {
  int count = 0;
  for (int i = 0; i < 5; i++)
    printf("%d ", early(i));
  printf("%d ", loops(4));
  printf("%d ", loops(9));
  printf("%d ", value_first(&count));
  printf("%d ", nested(4, &count));
  printf("%d ", backwards(3));
  printf("%d %d\n", allocated('m'), count);
  puts(trace);
  return 0;
}
