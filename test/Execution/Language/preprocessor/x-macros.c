// Tables made by macros that are included again and again with another meaning.
#include "test.h"

#define INSTRUCTIONS(X)                                                        \
  X(ADD, 2, a + b)                                                             \
  X(SUB, 2, a - b) X(NEG, 1, -a) X(MUL, 2, a *b) X(INC, 1, a + 1)              \
      X(ZERO, 0, 0) X(AND, 2, a &b) X(DUP2, 1, a * 3)
#define ENUM(n, k, e) OP_##n,
#define STRING(n, k, e) #n,
#define ARITY(n, k, e) [OP_##n] = k,
#define FUNCTION(n, k, e)                                                      \
  static u64 do_##n(u64 a, u64 b) { return e; }
#define POINTER(n, k, e) do_##n,
#define CASE(n, k, e)                                                          \
  case OP_##n:                                                                 \
    result = e;                                                                \
    break;
#define TOTAL(n, k, e) +k
enum op { INSTRUCTIONS(ENUM) OPS };
static const char *const names[] = {INSTRUCTIONS(STRING)};
static const u8 arity[OPS] = {INSTRUCTIONS(ARITY)};
INSTRUCTIONS(FUNCTION)
static u64 (*const functions[])(u64, u64) = {INSTRUCTIONS(POINTER)};
enum { TOTAL_ARITY = 0 INSTRUCTIONS(TOTAL) };

#define REPEAT4(X, n) X(n) X(n + 1) X(n + 2) X(n + 3)
#define REPEAT16(X, n)                                                         \
  REPEAT4(X, n) REPEAT4(X, n + 4) REPEAT4(X, n + 8) REPEAT4(X, n + 12)
#define SQUARE(n) (n) * (n),
static const int squares[] = {REPEAT16(SQUARE, 0) REPEAT16(SQUARE, 16)};
#define FIELDS(F) F(int, id) F(char, name[8]) F(double, weight) F(u16, flags)
#define MEMBER(T, n) T n;
struct record {
  FIELDS(MEMBER)
};
#define SIZE(T, n) +sizeof(((struct record *)0)->id)

FN u64 evaluate(enum op op, u64 a, u64 b) {
  u64 result = 77;
  switch (op) {
  INSTRUCTIONS(CASE) case OPS:
    break;
  }
  return result;
}

int main(void) {
  u64 stack[8] = {3, 5};
  for (int i = 0; i < 40; i++) {
    enum op op = next_random() % OPS;
    u64 a = stack[i % 8], b = stack[(i + 1) % 8], r = evaluate(op, a, b);
    if (r != functions[op](a, b))
      return 1;
    stack[(i + 2) % 8] = r;
    printf("%s/%d %lx\n", names[op], arity[op], (unsigned long)r);
  }
  struct record r = {1, "record", 2.5, 3};
  printf("%d %d %d %s %d\n", TOTAL_ARITY, squares[17], COUNT(squares), r.name,
         (int)(0 FIELDS(SIZE)));
  return evaluate(OPS, 1, 2) != 77;
}
