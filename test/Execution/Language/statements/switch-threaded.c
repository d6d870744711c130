// A byte code interpreter, with a switch in a loop, run on several programs.
#include "test.h"

enum op {
  PUSH,
  POP,
  ADD,
  SUB,
  MUL,
  DIV,
  DUP,
  SWAP,
  OVER,
  JZ,
  JMP,
  LOAD,
  STORE,
  LT,
  EQ,
  CALL,
  RET,
  OUT,
  AND,
  OR,
  XOR,
  SHL,
  SHR,
  NEG,
  HALT
};
struct machine {
  i64 stack[64], memory[32];
  u16 returns[16];
  u32 steps;
};

FN i64 run(struct machine *m, const u8 *code) {
  i64 *sp = m->stack, t;
  const u8 *pc = code;
  int depth = 0;
  for (;;) {
    m->steps++;
    switch ((enum op) * pc++) {
    case PUSH:
      *sp++ = (i8)*pc++;
      break;
    case POP:
      sp--;
      break;
    case ADD:
      sp--, sp[-1] = (u64)sp[-1] + sp[0];
      break;
    case SUB:
      sp--, sp[-1] = (u64)sp[-1] - sp[0];
      break;
    case MUL:
      sp--, sp[-1] = (u64)sp[-1] * sp[0];
      break;
    case DIV:
      sp--;
      if (sp[0] == 0)
        return -1;
      sp[-1] /= sp[0];
      break;
    case DUP:
      *sp = sp[-1], sp++;
      break;
    case SWAP:
      t = sp[-1], sp[-1] = sp[-2], sp[-2] = t;
      break;
    case OVER:
      *sp = sp[-2], sp++;
      break;
    case JZ:
      pc = *--sp ? pc + 1 : code + *pc;
      break;
    case JMP:
      pc = code + *pc;
      break;
    case LOAD:
      *sp++ = m->memory[*pc++];
      break;
    case STORE:
      m->memory[*pc++] = *--sp;
      break;
    case LT:
      sp--, sp[-1] = sp[-1] < sp[0];
      break;
    case EQ:
      sp--, sp[-1] = sp[-1] == sp[0];
      break;
    case CALL:
      m->returns[depth++] = pc + 1 - code, pc = code + *pc;
      break;
    case RET:
      pc = code + m->returns[--depth];
      break;
    case OUT:
      mix(*--sp);
      break;
    case AND:
      sp--, sp[-1] &= sp[0];
      break;
    case OR:
      sp--, sp[-1] |= sp[0];
      break;
    case XOR:
      sp--, sp[-1] ^= sp[0];
      break;
    case SHL:
      sp--, sp[-1] = (u64)sp[-1] << (sp[0] & 63);
      break;
    case SHR:
      sp--, sp[-1] >>= sp[0] & 63;
      break;
    case NEG:
      sp[-1] = -(u64)sp[-1];
      break;
    case HALT:
      return sp > m->stack ? sp[-1] : -2;
    default:
      return -3;
    }
  }
}
static const u8 factorial[] = {PUSH, 1,    STORE, 1,   LOAD, 0,    JZ,   22,
                               LOAD, 1,    LOAD,  0,   MUL,  DUP,  OUT,  STORE,
                               1,    PUSH, 1,     JMP, 24,   HALT, LOAD, 1,
                               LOAD, 0,    SWAP,  POP, HALT};
static const u8 loop[] = {LOAD, 0,   JZ,    21,    LOAD, 1,    LOAD, 0,
                          DUP,  MUL, ADD,   STORE, 1,    LOAD, 0,    PUSH,
                          1,    SUB, STORE, 0,     JMP,  0};
static const u8 sum[] = {
    LOAD, 0,    JZ,   22,   LOAD, 1,    LOAD,  0,   DUP, MUL,   XOR,  STORE,
    1,    LOAD, 0,    PUSH, 1,    SUB,  STORE, 0,   JMP, 0,     LOAD, 1,
    OUT,  CALL, 30,   LOAD, 1,    HALT, LOAD,  1,   NEG, PUSH,  3,    SHL,
    LOAD, 1,    PUSH, 2,    SHR,  OR,   PUSH,  127, AND, STORE, 1,    RET};
static const u8 zero[] = {PUSH, 1, PUSH, 0, DIV, HALT};

int main(void) {
  const u8 *const programs[] = {factorial, sum, zero};
  for (int p = 0; p < 3; p++)
    for (int n = 0; n < 12; n++) {
      struct machine m = {.memory = {n, 1}};
      if (p == 0 && n)
        m.memory[0] = 0;
      i64 r = run(&m, programs[p]);
      printf("%ld %u %lx\n", r, m.steps, (unsigned long)digest);
    }
  struct machine m = {.memory = {3}};
  printf("%d\n", (int)sizeof loop);
  return 0;
}
