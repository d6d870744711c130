// ?: without its middle, arithmetic on void and function pointers,
// sizeof(void), $ in names, escapes, binary constants, casts to unions,
// transparent unions, empty initializers, conditional lvalues' values,
// __extension__, alternate keywords, modes, ranges.
#include "test.h"

union number {
  int i;
  float f;
  const char *s;
};
union word {
  long l;
  int *p;
} __attribute__((transparent_union));
typedef int half_word __attribute__((mode(HI)));
typedef unsigned byte __attribute__((mode(QI)));
typedef int word __attribute__((mode(DI)));
typedef float real __attribute__((mode(DF)));
static int calls;
FN int next(int x) {
  calls++;
  return x;
}
FN long transparent(union word w) { return w.l; }
FN int cost$of(int $x) { return $x * 2; }
FN int either(int a, int b, int *p) {
  return (next(a) ?: next(b)) * 100 + *(p ?: &calls);
}
static __inline__ __signed__ char narrow(__const int x) { return x; }
struct empty_ok {};
struct named {
  int a, b;
};
typedef int many[0];

int main(void) {
  int numbers[] = {10, 20, 30, 40};
  void *p = numbers;
  p += sizeof(int), p++, p -= 1;
  printf("%d %d %d\n", *(int *)p, (int)sizeof(void),
         (int)(p - (void *)numbers));
  int (*f)(int) = next;
  printf("%d %d\n", (int)sizeof(next), f == &next);
  for (int i = 0; i < 3; i++)
    printf("%d\n", either(i, i + 5, i & 1 ? numbers : 0));
  union number n = (union number)3;
  printf("%d ", n.i), n = (union number)1.5f, printf("%x ", n.i),
                      n = (union number)(const char *)"text", puts(n.s);
  printf("%ld %d\n", transparent(20l), transparent(numbers) == (long)numbers);
  printf("%d %d %d\n", cost$of(21), 0b101101, '\e');
  printf("%d %d %d %d\n", (int)sizeof(half_word), (int)(byte)300,
         (int)sizeof(word), (int)sizeof(real));
  struct named z = {}, old = {a : 5, b : 6};
  int empty[3] = {}, compound = ((struct named){}).b + (int){7};
  printf("%d %d %d %d\n", z.a + empty[2], old.a * 10 + old.b, compound,
         __extension__ 5);
  printf("%d %d %d\n", narrow(200), (int)__alignof__(double),
         (int)sizeof(many));
  __asm__ volatile("" ::: "memory");
  int a = 1, b = 2;
  *(HIDE(int, 1) ? &a : &b) = 9;
  printf("%d %d %d\n", a, b, ((void)next(3), next(4)));
  char text[] = {[0 ... 4] = 'x', 0};
  printf("%s %s %d\n", text, __FUNCTION__, (int)sizeof __FUNCTION__);
  return 0;
}
