// Functions before and after main: priorities, order in the file, what they
// print, objects they prepare; atexit among them.
#include "test.h"

static int order[16], ordered;
static int prepared;
static void note(int id) { order[ordered++ & 15] = id; }

__attribute__((constructor)) static void plain1(void) {
  note(1), prepared = prepared * 2 + 1;
}
__attribute__((constructor(500))) static void late(void) {
  note(500), prepared += 500;
}
__attribute__((constructor(101))) static void first(void) {
  note(101), prepared = 3;
}
__attribute__((constructor(200))) void middle(void) {
  note(200), prepared *= 7;
}
__attribute__((constructor(65535))) static void last(void) {
  note(-1), prepared -= 4;
}
__attribute__((constructor(200))) static void middle_again(void) {
  note(201), prepared ^= 5;
}
__attribute__((destructor)) static void bye(void) {
  printf("bye %d\n", prepared);
}
__attribute__((destructor(300))) static void bye_early(void) {
  printf("bye 300 %d\n", prepared), prepared = 0;
}
__attribute__((destructor(200))) static void bye_last(void) {
  printf("bye 200 %d\n", prepared), prepared = 200;
}
__attribute__((constructor, destructor)) static void both(void) {
  prepared += 1000;
}

static void at_exit1(void) { printf("at exit 1, %d\n", prepared++); }
static void at_exit2(void) {
  printf("at exit 2, %d\n", prepared++);
  atexit(at_exit1);
}

int main(void) {
  for (int i = 0; i < 6; i++)
    printf("%d ", order[i] > 0 && order[i] < 600 ? order[i] : 0);
  printf("\n%d\n", ordered);
  prepared = 42;
  atexit(at_exit1), atexit(at_exit2);
  exit(HIDE(int, 3));
}
