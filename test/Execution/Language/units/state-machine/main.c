// A program of three files, with a table of functions and data that all of them
// change.
#include "machine.h"
#include "test.h"

struct machine machine = {.state = IDLE};
static void idle(struct machine *m, int c) {
  m->state = c == 'r' ? RUNNING : IDLE;
}
void (*const handlers[STATES])(struct machine *, int) = {
    [IDLE] = idle, [RUNNING] = running, [FAILED] = failed};

int main(void) {
  for (const char *t = "xxr123+45-r67*x r9e r1+1+1= rrr8-"; *t; t++) {
    handlers[machine.state](&machine, *t);
    printf("%c %s %ld %d\n", *t, name_of(machine.state), machine.value,
           failures);
  }
  return (int)machine.value & 0x7f;
}
