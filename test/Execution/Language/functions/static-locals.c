// Static objects in functions: in nested blocks, of the same name, in recursion
// and loops, in inlined functions, with addresses as initializers, large ones.
#include "test.h"

FN int counter(void) {
  static int n = 5;
  {
    static int n;
    n += 10;
    mix(n);
  }
  static int m = -1;
  return n++ * 100 + m--;
}
FN int *kept(int i) {
  static int pool[8], used;
  static int *const end = pool + 8;
  int *p = &pool[used++ % 8];
  *p = i + (int)(end - p);
  return p;
}
FN int memo(int n) {
  static int known[40];
  static long calls;
  calls++;
  if (n < 2)
    return n;
  if (!known[n])
    known[n] = memo(n - 1) + memo(n - 2);
  mix(calls);
  return known[n];
}
FN const char *name(int i) {
  static const char *const names[] = {"north", "east", "south", "west"};
  static char copy[10];
  strcpy(copy, names[i & 3]);
  copy[0] -= 32;
  return copy;
}
static inline int each(int which) {
  static struct {
    int hits[3];
    void *self;
  } state = {{1, 2, 3}, &state};
  return state.self == &state ? state.hits[which % 3]++ : -1;
}
FN int a(int i) { return each(i) * 10; }
FN int b(int i) { return each(i + 1) * 1000; }
FN u64 big(int i) {
  static u8 table[5000];
  static u64 sum;
  for (int k = 0; k < 50; k++)
    sum += ++table[i * 997 * (k + 1) % 5000];
  return sum;
}
FN int label_address(int i) {
  static void *const at[] = {&&one, &&two};
  goto *at[i & 1];
one:
  return 1;
two:
  return 2;
}
FN int loop(void) {
  int total = 0;
  for (int i = 0; i < 5; i++) {
    static int kept = 3;
    int fresh = 3;
    total += kept++ * 7 + fresh++;
  }
  return total;
}

int main(void) {
  int *first = kept(100);
  for (int i = 0; i < 20; i++) {
    mix(counter()), mix(*kept(i)), mix(*first), mix(memo(i)),
        mix_bytes(name(i), strlen(name(i))), mix(a(i) + b(i));
    mix(big(i)), mix(label_address(i)), mix(loop());
    if (i % 5 == 0)
      show(name(i), digest);
  }
  printf("%d %d\n", memo(35), kept(0) == first);
  return 0;
}
