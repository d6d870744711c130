// weak definitions and references, aliases, sections, visibility, used: within
// one file.
#include "test.h"

extern int missing(int) __attribute__((weak));
extern int missing_object __attribute__((weak));
__attribute__((weak)) int present(int x) { return x + 1; }
int target(int x) { return x * 3; }
int other_name(int) __attribute__((alias("target")));
int weak_name(int) __attribute__((weak, alias("target")));
static int hidden_target(int x) { return x - 1; }
extern int hidden_name(int) __attribute__((alias("hidden_target")));
int value = 5;
extern int same_value __attribute__((alias("value")));
__attribute__((visibility("hidden"))) int hidden_value = 6;
__attribute__((visibility("protected"))) int protected_function(int x) {
  return x ^ hidden_value;
}
__attribute__((section(".data.mine"))) int placed = 7;
__attribute__((section(".text.mine"))) FN int placed_function(int x) {
  return x + placed;
}
__attribute__((section("registry"), used)) static const int entry1 = 100;
__attribute__((section("registry"), used)) static const int entry2 = 200;
__attribute__((used)) static int never_called(void) { return 1; }
__attribute__((unused)) static int unused_object = 3;
__attribute__((noinline, noclone)) static int plain(int x) { return x; }
int renamed(int x) __asm__("another_symbol");
int renamed(int x) { return x + 1000; }
extern int another_symbol(int);
__attribute__((deprecated, nonnull, malloc, returns_nonnull)) static int *
make(int *p) {
  return p;
}
__attribute__((warn_unused_result, const)) static int square(int x) {
  return x * x;
}
__attribute__((assume_aligned(8))) static void *aligned(void *p) { return p; }

int main(void) {
  int (*volatile p)(int) = missing, (*volatile q)(int) = other_name;
  int *volatile object = &missing_object;
  printf("%d %d %d %d\n", missing ? missing(1) : -1, p == 0, object == 0,
         q == target);
  printf("%d %d %d %d\n", present(1), other_name(2), weak_name(3),
         hidden_name(4));
  value = 50;
  same_value++;
  int *volatile alias = &same_value;
  *alias += 2;
  printf("%d %d %d\n", value, alias == &value, protected_function(5));
  placed += 1;
  printf("%d %d %d\n", placed_function(1), entry1 + entry2,
         plain(unused_object));
  printf("%d %d %d %d\n", renamed(1), another_symbol(2), *make(&value),
         square(HIDE(int, 9)));
  u64 word = 3;
  printf("%lu\n", *(u64 *)aligned(&word));
  return 0;
}
