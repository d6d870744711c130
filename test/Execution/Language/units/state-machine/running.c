#include "machine.h"
static void apply(struct machine *m) {
  switch (m->operator) {
  case '+':
    m->value += m->operand;
    break;
  case '-':
    m->value -= m->operand;
    break;
  case '*':
    m->value *= m->operand;
    break;
  default:
    m->value = m->operand;
  }
  m->operand = 0;
}
void running(struct machine *m, int c) {
  if (c >= '0' && c <= '9') {
    m->operand = m->operand * 10 + c - '0';
  } else if (c == '+' || c == '-' || c == '*') {
    apply(m), m->operator = c;
  } else if (c == ' ' || c == '=') {
    apply(m), m->operator = 0, m->state = IDLE;
  } else if (c != 'r') {
    failed(m, c);
  }
}
