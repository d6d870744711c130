// Constructors of several files run by priority before main, destructors after
// it.
#include "test.h"

extern int order[];
extern volatile int ordered;
extern int prepared_by_other;
__attribute__((constructor(300))) static void third(void) {
  order[ordered++] = 300;
}
__attribute__((constructor(150))) static void first(void) {
  order[ordered++] = 150;
}
__attribute__((destructor(300))) static void end(void) {
  printf("end of main.c\n");
}
static int by_value = 4;
extern int *const pointer_to_static;
void set(int);

int main(void) {
  for (int i = 0; i < ordered; i++)
    printf("%d ", order[i]);
  set(by_value);
  printf("\n%d %d\n", prepared_by_other, *pointer_to_static);
  return 0;
}
