// RUN: %exec-compare %s
// All predicates of every width, between registers, with constants on either
// side, as a value, as a branch and as a select.
#include "Inputs/test.h"

#define FORMS(name, type, op)                                                  \
  FN int name##_value(type a, type b) { return a op b; }                       \
  FN int name##_branch(type a, type b) {                                       \
    if (a op b)                                                                \
      return puts("yes") > 1000 ? 3 : 1;                                       \
    return 2;                                                                  \
  }                                                                            \
  FN u64 name##_select(type a, type b, u64 x, u64 y) { return a op b ? x : y; }
#define CONSTANT(name, type, op, tag, constant)                                \
  FN int name##_right_##tag(type a) { return a op (type)(constant); }          \
  FN int name##_left_##tag(type a) { return (type)(constant) op a; }           \
  FN u64 name##_choose_##tag(type a, u64 x) {                                  \
    if ((type)(constant) op a)                                                 \
      x = x * 3 + (a op (type)(constant) ? 7 : 9);                             \
    return x;                                                                  \
  }
#define CONSTANTS(name, type, op)                                              \
  CONSTANT(name, type, op, 0, 0)                                               \
  CONSTANT(name, type, op, 1, 1)                                               \
  CONSTANT(name, type, op, m1, -1)                                             \
  CONSTANT(name, type, op, 7f, 0x7f)                                           \
  CONSTANT(name, type, op, 80, 0x80)                                           \
  CONSTANT(name, type, op, 7fffffff, 0x7fffffff)                               \
  CONSTANT(name, type, op, 80000000, 0x80000000)                               \
  CONSTANT(name, type, op, m80000000, -0x80000000l)                            \
  CONSTANT(name, type, op, ffffffff, 0xffffffff)                               \
  CONSTANT(name, type, op, big, 0x123456789abcdef0)
#define PREDICATES(M, name, type)                                              \
  M(name##_eq, type, ==)                                                       \
  M(name##_ne, type, !=)                                                       \
  M(name##_lt, type, <)                                                        \
  M(name##_le, type, <=)                                                       \
  M(name##_gt, type, >)                                                        \
  M(name##_ge, type, >=)
#define TYPES(P, M)                                                            \
  P(M, s8, i8) P(M, u8, u8) P(M, s16, i16) P(M, u16, u16)                      \
  P(M, s32, i32) P(M, u32, u32) P(M, s64, i64) P(M, u64, u64)
TYPES(PREDICATES, FORMS)
TYPES(PREDICATES, CONSTANTS)

#define TRY(name, type, op)                                                    \
  printf("%d%d%lu ", name##_value(a, b), name##_branch(a, b),                  \
         name##_select(a, b, 5, 6));
#define TRY_CONSTANT(name, tag)                                                \
  name##_right_##tag(a), name##_left_##tag(a), name##_choose_##tag(a, 2)
#define TRY_CONSTANTS(name, type, op)                                          \
  printf("%d%d%lu%d%d%lu%d%d%lu%d%d%lu%d%d%lu", TRY_CONSTANT(name, 0),         \
         TRY_CONSTANT(name, 1), TRY_CONSTANT(name, m1),                        \
         TRY_CONSTANT(name, 7f), TRY_CONSTANT(name, 80));                      \
  printf("%d%d%lu%d%d%lu%d%d%lu%d%d%lu%d%d%lu ",                               \
         TRY_CONSTANT(name, 7fffffff), TRY_CONSTANT(name, 80000000),           \
         TRY_CONSTANT(name, m80000000), TRY_CONSTANT(name, ffffffff),          \
         TRY_CONSTANT(name, big));

int main(void) {
  static const u64 values[] = {0, 1, 0x7f, 0x80, -1, 0x7fffffff, 0x80000000,
                               0xffffffff, -0x80000000l, 0x123456789abcdef0,
                               0x8000000000000000};
  for (int i = 0; i < COUNT(values); i++) {
    u64 a = values[i];
    printf("%lx: ", a);
    TYPES(PREDICATES, TRY_CONSTANTS)
    putchar('\n');
    for (int j = 0; j < COUNT(values); j++) {
      u64 b = values[j];
      TYPES(PREDICATES, TRY)
      putchar('\n');
    }
  }
  return 0;
}
