// typeof and __auto_type: of expressions, types, arrays, functions, bit-fields'
// values, qualified objects; in macros, casts, declarations of functions and
// parameters.
#include "test.h"

typedef __typeof__(int (*)[3]) rows;
static int function(int a, long b) { return a + (int)b; }
static __typeof__(function) other;
static __typeof__(&function) pointer = function;
static int other(int a, long b) { return a - (int)b; }
__typeof__(__typeof__(char *)[4]) words = {"a", "b", "c", "d"};
#define LENGTH(a)                                                              \
  (sizeof(a) / sizeof((a)[0]) +                                                \
   0 * sizeof(char[1 - 2 * __builtin_types_compatible_p(                       \
                               __typeof__(a), __typeof__(&(a)[0]))]))
#define CONTAINER(p, T, m)                                                     \
  ({                                                                           \
    const __typeof__(((T *)0)->m) *m_ = (p);                                   \
    (T *)((char *)m_ - __builtin_offsetof(T, m));                              \
  })
#define ROUND_UP(x, n)                                                         \
  ((((x) + (__typeof__(x))(n) - 1)) & ~((__typeof__(x))(n) - 1))
struct node {
  int v;
  struct {
    char c;
    struct node *next;
  } link;
};

FN i64 sums(const u8 *bytes, int n) {
  __auto_type total = (i64)0;
  for (__auto_type p = bytes; p != bytes + n; p++) {
    __typeof__(*p + 0) wide = *p;
    __typeof__(total) square = wide * wide;
    total += square - (__typeof__(n))wide;
  }
  return total;
}
FN int arrays(int n) {
  int v[n];
  __typeof__(v) w;
  __typeof__(int[n + 1]) x;
  for (int i = 0; i < n; i++)
    v[i] = i, w[i] = i * 2, x[i + 1] = v[i] + w[i];
  __typeof__(n++) unevaluated = 7;
  return x[n] + (int)(sizeof w + sizeof x) + unevaluated + n;
}
FN int kept(void) {
  const volatile int c = 5;
  __typeof__(c) d = 6;
  __typeof__((__typeof__(c))0 + 0) e = c;
  e += d;
  struct {
    u32 b : 5;
  } s = {17};
  __auto_type f = s.b + 0;
  f += 20;
  return e * 100 + f;
}

int main(void) {
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  rows r = grid;
  __typeof__(grid[0]) row = {7, 8, 9};
  u8 bytes[20];
  for (int i = 0; i < 20; i++)
    bytes[i] = next_random();
  printf("%d %d %d %d\n", r[1][2], row[2], pointer(1, 2), other(1, 2));
  printf("%d %d %ld\n", (int)LENGTH(words), (int)LENGTH(grid), sums(bytes, 20));
  printf("%d %d\n", arrays(HIDE(int, 5)), kept());
  struct node a = {1}, b = {2, {'b', &a}};
  printf("%d %d\n", CONTAINER(&b.link.next, struct node, link.next)->v,
         CONTAINER(&a.link, struct node, link)->v);
  u16 h = 65530;
  u64 w = 0xfffffffff1;
  printf("%d %lx %d\n", ROUND_UP(h, 8), ROUND_UP(w, 4096),
         (int)sizeof(__typeof__(h + 1)));
  __auto_type literal = "literal";
  __auto_type real = 1.5f;
  __auto_type address = &literal;
  printf("%c %d %s\n", literal[3], (int)sizeof real, *address);
  return 0;
}
