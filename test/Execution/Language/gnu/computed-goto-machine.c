// An interpreter with labels as values in a table.

#include <stdio.h>
static long run(const unsigned char *code) {
  static const void *const table[] = {&&push, &&add, &&mul,  &&dup,
                                      &&jnz,  &&dec, &&halt, &&swap};
  long stack[16];
  int sp = 0;
  const unsigned char *pc = code;
#define NEXT goto *table[*pc++]
  NEXT;
push:
  stack[sp++] = *pc++;
  NEXT;
add:
  sp--;
  stack[sp - 1] += stack[sp];
  NEXT;
mul:
  sp--;
  stack[sp - 1] *= stack[sp];
  NEXT;
dup:
  stack[sp] = stack[sp - 1];
  sp++;
  NEXT;
jnz:
  if (stack[sp - 1])
    pc = code + *pc;
  else
    pc++;
  NEXT;
dec:
  stack[sp - 1]--;
  NEXT;
swap: {
  long t = stack[sp - 1];
  stack[sp - 1] = stack[sp - 2];
  stack[sp - 2] = t;
}
  NEXT;
halt:
  return stack[sp - 2];
}
int main(void) {
  static const unsigned char power[] = {0, 1, 0, 20, 7, 0, 3, 2, 7, 5, 4, 4, 6};
  printf("%ld\n", run(power));
  return 0;
}
