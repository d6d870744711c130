// Tentative definitions, external and internal, completed later or never;
// arrays of unknown size; declarations in blocks; common symbols (-fcommon or
// not).
#include "test.h"

int tentative;
int tentative;
extern int tentative;
static int internal;
static int internal;
int with_value;
int with_value = 7;
extern int with_value;
int unsized[];
extern char sized_later[];
struct later object;
static int *refers = &tentative, *to_internal = &internal;
struct later {
  int a;
  char b;
};
int unsized[4];
char sized_later[] = "sized";
const int constant;
static const struct {
  int x;
  char name[4];
} empty;
__attribute__((common)) int common;
__attribute__((nocommon)) int not_common;
static int function(void);
static int function(void);
extern int outer(int);

FN int uses(int k) {
  extern int tentative, unsized[];
  int with_value = k; // hides it
  {
    extern int with_value;
    with_value += 2;
  }
  tentative += k, unsized[k & 3] = k;
  return with_value + tentative + function();
}
static int function(void) { return internal++ * 10 + common; }
int outer(int x) {
  int function(void); // the same one
  return function() + x;
}

int main(void) {
  for (int i = 0; i < 5; i++) {
    mix(uses(i)), mix(outer(i)), mix(*refers + *to_internal), common += i,
        not_common -= i;
    mix(with_value), mix(unsized[i & 3]), mix(not_common);
  }
  object.b = 'x';
  printf("%d %d %d %d\n", object.a, object.b, constant,
         empty.x + empty.name[3]);
  printf("%d %d %d %lx\n", (int)sizeof sized_later, (int)sizeof unsized,
         (int)sizeof object, (unsigned long)digest);
  return 0;
}
