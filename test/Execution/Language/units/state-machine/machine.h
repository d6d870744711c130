enum state { IDLE, RUNNING, FAILED, STATES };
struct machine {
  enum state state;
  long value, operand;
  char operator;
};
extern struct machine machine;
extern int failures;
void running(struct machine *, int), failed(struct machine *, int);
const char *name_of(enum state);
