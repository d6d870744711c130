// RUN: %exec-compare %s
// Aliases, weak and common symbols, constructors, statics of one name, addresses
// of functions and objects in data.
#include "Inputs/test.h"

static int order;
static int trace[4];
__attribute__((constructor)) static void first(void) { trace[order++] = 1; }
__attribute__((constructor)) static void second(void) { trace[order++] = 2; }
__attribute__((constructor(200))) static void early(void) { trace[order++] = 3; }

FN int original(int x) { return x * 3 + 1; }
int alias(int x) __attribute__((alias("original")));
int cells[4] = {1, 2, 3, 4};
extern int same_cells[4] __attribute__((alias("cells")));

extern int missing(int) __attribute__((weak));
extern int missing_cell __attribute__((weak));
__attribute__((weak)) int overridable(int x) { return x - 1; }
int common_cell;

FN int one(void) {
  static int count = 10;
  return count++;
}
FN int two(void) {
  static int count = 100;
  return count--;
}

struct entry {
  const char *name;
  int (*function)(int);
  int *cell;
  const struct entry *next;
};
static const struct entry table[] = {
    {"original", original, &cells[1], &table[1]},
    {"alias", alias, cells + 3, &table[2]},
    {"weak", overridable, &common_cell, 0},
};
static const u32 offset = (u32)sizeof(struct entry) * 2;

FN int use(const struct entry *e, int x) { return e->function(x) + *e->cell; }

int main(void) {
  printf("%d: %d %d %d\n", order, trace[0], trace[1], trace[2]);
  same_cells[1] = 20;
  common_cell = 7;
  for (const struct entry *e = table; e; e = e->next)
    printf("%s %d\n", e->name, use(e, 5));
  printf("%d %d\n", missing ? missing(1) : -1, &missing_cell != 0);
  printf("%d %d %d\n", alias == original, alias(2), overridable(9));
  int a = one(), b = two(), c = one(), d = two();
  printf("%d %d %d %d\n", a, b, c, d);
  puts(((const struct entry *)((const char *)table + offset))->name);
  return 0;
}
