//===-- interpreter-switch.c - A bytecode interpreter with a dense switch -===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A register machine runs a program that looks for the longest Collatz
// sequence. Each instruction goes through one switch.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

enum opcode {
  OP_HALT,
  OP_CONST,       // a = byte b
  OP_MOVE,        // a = b
  OP_ADD,         // a += b
  OP_SUB,         // a -= b
  OP_MUL,         // a *= b
  OP_SHIFT_RIGHT, // a >>= b, a constant
  OP_AND,         // a &= b, a constant
  OP_JUMP,        // forward by the signed byte a
  OP_JUMP_ZERO,   // if a is zero, by the signed byte b
  OP_JUMP_LESS,   // if a < register 7, by the signed byte b
  OP_INCREMENT,   // a += 1
  OP_STORE,       // memory[a] = b
  OP_LOAD,        // a = memory[b]
};

// Registers: 0 the start, 1 the limit, 2 the number, 3 steps, 4 the most steps,
// 5 the start with the most, 6 scratch, 7 what is compared with.
static const uint8_t program[] = {
    /*  0 */ OP_CONST,
    0,
    1,
    /*  3 */ OP_CONST,
    4,
    0,
    /*  6 */ OP_MOVE,
    2,
    0, // the outer loop
    /*  9 */ OP_CONST,
    3,
    0,
    /* 12 */ OP_CONST,
    7,
    2, // the inner loop
    /* 15 */ OP_JUMP_LESS,
    2,
    30,
    /* 18 */ OP_INCREMENT,
    3,
    0,
    /* 21 */ OP_MOVE,
    6,
    2,
    /* 24 */ OP_AND,
    6,
    1,
    /* 27 */ OP_JUMP_ZERO,
    6,
    12,
    /* 30 */ OP_CONST,
    6,
    3,
    /* 33 */ OP_MUL,
    2,
    6,
    /* 36 */ OP_INCREMENT,
    2,
    0,
    /* 39 */ OP_SHIFT_RIGHT,
    2,
    1, // both for 3n + 1 and for n
    /* 42 */ OP_JUMP,
    (uint8_t)-30,
    0,
    /* 45 */ OP_MOVE,
    7,
    3,
    /* 48 */ OP_JUMP_LESS,
    4,
    6,
    /* 51 */ OP_JUMP,
    9,
    0,
    /* 54 */ OP_MOVE,
    4,
    3,
    /* 57 */ OP_MOVE,
    5,
    0,
    /* 60 */ OP_STORE,
    0,
    3,
    /* 63 */ OP_LOAD,
    6,
    0,
    /* 66 */ OP_INCREMENT,
    0,
    0,
    /* 69 */ OP_MOVE,
    7,
    1,
    /* 72 */ OP_JUMP_LESS,
    0,
    (uint8_t)-66,
    /* 75 */ OP_HALT,
    0,
    0,
};

static uint32_t memory[1024];

static uint32_t run(uint32_t reg[8]) {
  const uint8_t *pc = program;
  uint32_t count = 0;
  for (;;) {
    uint8_t a = pc[1], b = pc[2];
    count++;
    switch (pc[0]) {
    case OP_HALT:
      return count;
    case OP_CONST:
      reg[a] = b;
      break;
    case OP_MOVE:
      reg[a] = reg[b];
      break;
    case OP_ADD:
      reg[a] += reg[b];
      break;
    case OP_SUB:
      reg[a] -= reg[b];
      break;
    case OP_MUL:
      reg[a] *= reg[b];
      break;
    case OP_SHIFT_RIGHT:
      reg[a] >>= b;
      break;
    case OP_AND:
      reg[a] &= b;
      break;
    case OP_JUMP:
      pc += (int8_t)a;
      continue;
    case OP_JUMP_ZERO:
      if (reg[a] == 0) {
        pc += (int8_t)b;
        continue;
      }
      break;
    case OP_JUMP_LESS:
      if (reg[a] < reg[7]) {
        pc += (int8_t)b;
        continue;
      }
      break;
    case OP_INCREMENT:
      reg[a]++;
      break;
    case OP_STORE:
      memory[reg[a] % 1024] = reg[b];
      break;
    case OP_LOAD:
      reg[a] = memory[reg[b] % 1024];
      break;
    default:
      __builtin_trap();
    }
    pc += 3;
  }
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t reg[8] = {0};
  reg[1] = arg_u32(args, size, 0);
  uint32_t count = run(reg);
  store_le32(bytes, reg[4]);
  store_le32(bytes + 4, reg[5]);
  store_le32(bytes + 8, count);
  return (struct result){bytes, sizeof(bytes)};
}
