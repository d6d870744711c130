#include <stdio.h>
int order[8], prepared_by_other;
volatile int ordered; // or constructors would be evaluated file by file
static int hidden = 30;
int *const pointer_to_static = &hidden;
void set(int v) { hidden += v; }
__attribute__((constructor(200))) static void second(void) {
  order[ordered++] = 200;
}
__attribute__((constructor)) static void last(void) {
  prepared_by_other = order[ordered - 1] + ordered;
}
__attribute__((constructor(400))) static void fourth(void) {
  order[ordered++] = 400;
}
__attribute__((destructor(250))) static void end(void) {
  printf("end of other.c, %d\n", hidden);
}
__attribute__((destructor)) static void early(void) {
  printf("early end\n"), hidden = 5;
}
