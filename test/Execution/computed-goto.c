// RUN: %exec-compare %s
// Labels as values, in tables of full and of narrow entries.
#include "Inputs/test.h"

enum { PUSH, ADD, MUL, DUP, SWAP, LOOP, END };

FN u64 interpret(const u8 *code) {
  static const void *const labels[] = {&&push, &&add, &&mul, &&dup,
                                       &&swap, &&loop, &&end};
  u64 stack[32], *top = stack;
  u64 rounds = 5;
  const u8 *pc = code;
  *top = 0;
#define NEXT goto *labels[*pc++]
  NEXT;
push:
  *++top = *pc++;
  NEXT;
add:
  top--;
  top[0] += top[1];
  NEXT;
mul:
  top--;
  top[0] *= top[1];
  NEXT;
dup:
  top[1] = top[0];
  top++;
  NEXT;
swap: {
  u64 t = top[0];
  top[0] = top[-1];
  top[-1] = t;
}
  NEXT;
loop:
  if (--rounds) {
    pc -= *pc + 1;
    NEXT;
  }
  pc++;
  NEXT;
end:
  return *top;
}

FN int by_offset(int which, int x) {
  static const int offsets[] = {&&one - &&one, &&two - &&one, &&three - &&one};
  goto *(&&one + offsets[which]);
one:
  x += 1;
two:
  x *= 2;
three:
  return x - 3;
}

FN int chosen(int c, int x) {
  void *target = c ? &&a : &&b;
  for (int i = 0; i < 3; i++) {
    goto *target;
  a:
    x = x * 2 + 1;
    target = &&b;
    continue;
  b:
    x = x * 3;
    if (x & 1)
      target = &&a;
  }
  return x;
}

int main(void) {
  const u8 code[] = {PUSH, 3, PUSH, 4, ADD, DUP, MUL, PUSH, 2, SWAP, ADD, LOOP, 9, END};
  printf("%lu\n", interpret(code));
  for (int i = 0; i < 3; i++)
    printf("%d %d\n", by_offset(i, 10), chosen(i, i + 4));
  return 0;
}
