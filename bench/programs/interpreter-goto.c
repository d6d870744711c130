//===-- interpreter-goto.c - A bytecode interpreter with computed gotos ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A stack machine runs a program that counts primes. Each instruction jumps to
// the next one through a table of labels.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

enum opcode {
  OP_HALT,
  OP_PUSH, // the next byte
  OP_GET,  // variable
  OP_SET,  // variable
  OP_ADD,
  OP_REM,
  OP_LESS,
  OP_IS_ZERO,
  OP_JUMP, // to the next byte
  OP_JUMP_IF,
};

// Variables: 0 the limit, 1 the candidate, 2 the divisor, 3 the number of
// primes.
static const uint8_t program[] = {
    /*  0 */ OP_PUSH,
    2,
    OP_SET,
    1,
    /*  4 */ OP_GET,
    1,
    OP_GET,
    0,
    OP_LESS,
    OP_IS_ZERO,
    OP_JUMP_IF,
    54,
    /* 12 */ OP_PUSH,
    2,
    OP_SET,
    2,
    /* 16 */ OP_GET,
    2,
    OP_GET,
    1,
    OP_LESS,
    OP_IS_ZERO,
    OP_JUMP_IF,
    38,
    /* 24 */ OP_GET,
    1,
    OP_GET,
    2,
    OP_REM,
    OP_IS_ZERO,
    OP_JUMP_IF,
    45,
    /* 32 */ OP_GET,
    2,
    OP_PUSH,
    1,
    OP_JUMP,
    55,
    /* 38 */ OP_GET,
    3,
    OP_PUSH,
    1,
    OP_ADD,
    OP_SET,
    3,
    /* 45 */ OP_GET,
    1,
    OP_PUSH,
    1,
    OP_ADD,
    OP_SET,
    1,
    OP_JUMP,
    4,
    /* 54 */ OP_HALT,
    /* 55 */ OP_ADD,
    OP_SET,
    2,
    OP_JUMP,
    16,
};

static uint32_t run(uint32_t variables[4]) {
  static const void *const labels[] = {
      &&halt, &&push, &&get,     &&set,  &&add,
      &&rem,  &&less, &&is_zero, &&jump, &&jump_if,
  };
  uint32_t stack[16], *top = stack;
  uint32_t count = 0;
  const uint8_t *pc = program;

#define NEXT()                                                                 \
  do {                                                                         \
    count++;                                                                   \
    goto *labels[*pc++];                                                       \
  } while (0)

  NEXT();
halt:
  return count;
push:
  *top++ = *pc++;
  NEXT();
get:
  *top++ = variables[*pc++];
  NEXT();
set:
  variables[*pc++] = *--top;
  NEXT();
add:
  top--;
  top[-1] += top[0];
  NEXT();
rem:
  top--;
  top[-1] %= top[0];
  NEXT();
less:
  top--;
  top[-1] = top[-1] < top[0];
  NEXT();
is_zero:
  top[-1] = top[-1] == 0;
  NEXT();
jump:
  pc = program + *pc;
  NEXT();
jump_if:
  pc = *--top ? program + *pc : pc + 1;
  NEXT();
#undef NEXT
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[8];
  uint32_t variables[4] = {arg_u32(args, size, 0)};
  uint32_t count = run(variables);
  store_le32(bytes, variables[3]);
  store_le32(bytes + 4, count);
  return (struct result){bytes, sizeof(bytes)};
}
