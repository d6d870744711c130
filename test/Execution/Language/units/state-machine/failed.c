#include "machine.h"
int failures;
void failed(struct machine *m, int c) {
  static const enum state next[] = {FAILED, FAILED, IDLE};
  if (m != &machine)
    return;
  failures += m->state != FAILED;
  m->state = c == 'r' ? RUNNING : next[m->state];
}
const char *name_of(enum state s) {
  static const char *const names[STATES] = {"idle", "running", "failed"};
  return names[s];
}
