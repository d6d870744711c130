// Macros: stringizing, pasting, variadic, recursion that stops, conditionals.

#include <stdio.h>
#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define LOG(f, ...) printf("[" f "]\n", ##__VA_ARGS__)
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define COUNT_(a, b, c, d, e, n, ...) n
#define LIST(X) X(one, 1) X(two, 2) X(three, 3)
#define ITEM(n, v) n = v,
enum { LIST(ITEM) };
#define SHOW(n, v) printf(#n "=%d ", n);
static int self = 4;
#define self (self + 1)

int main(void) {
  int XCAT(v, __LINE__) = 3;
  LOG("none");
  LOG("%d %s", 1, "x");
  LIST(SHOW)
  printf("%s %s %d %d\n", STR(a + "b\n"), XSTR(COUNT(a, b)), COUNT(a, b, c),
         self);
#if defined(__pvm__) || __STDC_VERSION__ >= 201112L && !(2 < 1)
  printf("%s\n", __func__);
#endif
  return 0;
}
