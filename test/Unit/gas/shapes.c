//===-- shapes.c - Known costs of common code
//----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Blocks whose costs are published, with loads of 4 and of 25 cycles. Most get
// a `trap` at their end, which is hidden behind anything that takes 2 cycles.
// Without arguments this checks all of them and prints those that differ.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

#include <stdio.h>

enum { RA, SP, T0, T1, T2, S0, S1, A0, A1, A2, A3, A4, A5 };

static struct pvm_insn block[128];
static size_t num_insns;
static unsigned num_wrong;

static struct pvm_insn *emit(enum pvm_insn_id id) {
  block[num_insns] = (struct pvm_insn){.id = (uint8_t)id};
  return &block[num_insns++];
}

// An instruction of format RRR or RR.
static void op(enum pvm_insn_id id, int d, int a, int b) {
  struct pvm_insn *insn = emit(id);
  insn->d = (uint8_t)d;
  insn->a = (uint8_t)a;
  insn->b = (uint8_t)b;
}

// One of a format with A and perhaps B.
static void op_imm(enum pvm_insn_id id, int a, int b) {
  struct pvm_insn *insn = emit(id);
  insn->a = (uint8_t)a;
  insn->b = (uint8_t)b;
}

static void load(int to, int base) { op_imm(PVM_LOAD_IND_U64, to, base); }
static void store(int from, int base) { op_imm(PVM_STORE_IND_U64, from, base); }
static void load_imm(int to) { op_imm(PVM_LOAD_IMM, to, 0); }
static void move(int to, int from) { op(PVM_MOVE_REG, to, from, 0); }
static void ret(void) { op_imm(PVM_JUMP_IND, RA, 0); }
static void trap(void) { emit(PVM_TRAP); }

// Ends the block and compares its cost.
static void expect(const char *name, uint32_t l1, uint32_t l2, bool hinted) {
  uint32_t actual_l1 =
      pvm_gas_block_cost(&pvm_gas_full_l1, block, num_insns, hinted, NULL);
  uint32_t actual_l2 =
      pvm_gas_block_cost(&pvm_gas_full, block, num_insns, hinted, NULL);
  if (actual_l1 != l1 || actual_l2 != l2) {
    printf("%s: %u / %u, expected %u / %u\n", name, actual_l1, actual_l2, l1,
           l2);
    num_wrong++;
  }
  num_insns = 0;
}

static void expect_trap(const char *name, uint32_t l1, uint32_t l2) {
  trap();
  expect(name, l1, l2, false);
}

static void terminators(void) {
  emit(PVM_FALLTHROUGH);
  expect("fallthrough", 2, 2, false);
  trap();
  expect("trap", 2, 2, false);
  emit(PVM_JUMP);
  expect("jump", 15, 15, false);
  emit(PVM_LOAD_IMM_JUMP);
  expect("direct call", 15, 15, false);
  ret();
  expect("ret", 22, 22, false);
  op_imm(PVM_LOAD_IMM_JUMP_IND, RA, A0);
  expect("indirect call", 22, 22, false);
  op_imm(PVM_BRANCH_EQ, A0, A1);
  expect("branch, unhinted", 20, 20, false);
  op_imm(PVM_BRANCH_EQ, A0, A1);
  expect("branch, hinted", 1, 1, true);
  op(PVM_SET_LT_U, A0, A1, A2);
  op_imm(PVM_BRANCH_NE_IMM, A0, 0);
  expect("set_lt feeding a branch", 23, 23, false);
  load(A0, A1);
  op_imm(PVM_BRANCH_NE_IMM, A0, 0);
  expect("load feeding a branch", 24, 45, false);
  load(A2, A1);
  op_imm(PVM_BRANCH_EQ_IMM, A2, 0);
  expect("load feeding a hinted branch", 5, 26, true);
  load(A0, A1);
  op_imm(PVM_JUMP_IND, A0, 0);
  expect("load of a jump target", 26, 47, false);
  op(PVM_ADD_64, T0, A0, A0);
  op_imm(PVM_JUMP_IND, T0, 0);
  expect("switch by arithmetic", 23, 23, false);
}

static void memory(void) {
  static const struct {
    int count;
    uint32_t l1, l2;
  } runs[] = {{1, 4, 25},  {4, 4, 25},   {5, 8, 50},   {8, 8, 50},
              {9, 12, 75}, {12, 12, 75}, {16, 16, 100}};
  for (size_t r = 0; r < sizeof(runs) / sizeof(runs[0]); r++) {
    for (int i = 0; i < runs[r].count; i++)
      load(T0 + i % 6, SP);
    expect_trap("independent loads", runs[r].l1, runs[r].l2);
  }
  for (int i = 0; i < 3; i++)
    load(T0 + i, SP);
  op(PVM_ADD_64, A0, A0, A1);
  expect_trap("3 loads and an addition", 4, 25);
  for (int i = 0; i < 4; i++)
    load(T0 + i, SP);
  op(PVM_ADD_64, A0, A0, A1);
  expect_trap("4 loads and an addition", 5, 26);
  load(A0, SP);
  op(PVM_ADD_64, A0, A0, A1);
  expect_trap("load, then its use", 5, 26);
  load(A0, SP);
  load(A0, A0);
  expect_trap("load through a loaded pointer", 8, 50);
  for (int count = 1; count <= 8; count++) {
    for (int i = 0; i < count; i++)
      store(A0 + i % 4, SP);
    expect_trap("stores", count <= 4 ? 25 : 50, count <= 4 ? 25 : 50);
  }
  load(A0, SP);
  load(A1, SP);
  store(A2, SP);
  store(A3, SP);
  expect_trap("2 loads and 2 stores", 25, 25);
  for (int i = 0; i < 4; i++)
    load(A0 + i, SP);
  for (int i = 0; i < 4; i++)
    store(A0 + i, SP);
  expect_trap("4 loads, then 4 stores of them", 29, 50);
  store(A0, SP);
  load(A1, SP);
  expect_trap("store and reload", 25, 25);
  op_imm(PVM_STORE_IMM_IND_U32, SP, 0);
  expect_trap("store_imm", 25, 25);
  load_imm(A0);
  store(A0, SP);
  expect_trap("load_imm and a store of it", 26, 26);
}

static void frames(void) {
  op_imm(PVM_ADD_IMM_64, SP, SP);
  store(RA, SP);
  store(S0, SP);
  store(S1, SP);
  emit(PVM_JUMP);
  expect("prologue with 3 saves", 26, 26, false);
  load(RA, SP);
  load(S0, SP);
  load(S1, SP);
  op_imm(PVM_ADD_IMM_64, SP, SP);
  ret();
  expect("epilogue with 3 loads", 26, 47, false);
  load(RA, SP);
  for (int i = 0; i < 4; i++)
    load(A2 + i, SP);
  op_imm(PVM_ADD_IMM_64, SP, SP);
  ret();
  expect("epilogue with 5 loads, ra first", 26, 50, false);
  for (int i = 0; i < 4; i++)
    load(A2 + i, SP);
  load(RA, SP);
  op_imm(PVM_ADD_IMM_64, SP, SP);
  ret();
  expect("epilogue with 5 loads, ra last", 30, 72, false);
  op_imm(PVM_ADD_IMM_64, SP, SP);
  ret();
  expect("leaf epilogue", 22, 22, false);
}

static void eight(enum pvm_insn_id id, int d, int a, int b, bool with_move) {
  for (int i = 0; i < 8; i++) {
    if (with_move)
      move(d + i % 4, A5);
    op(id, d + i % 4, a + i % 4, b);
  }
}

static void arithmetic(void) {
  for (int i = 0; i < 4; i++)
    op(PVM_ADD_64, A0, A0, A1);
  expect_trap("chain of four add_64", 4, 4);
  for (int i = 0; i < 4; i++)
    op(PVM_ADD_32, A0, A0, A1);
  expect_trap("chain of four add_32", 8, 8);
  for (int i = 0; i < 8; i++)
    op(PVM_ADD_64, T0 + i, T0 + i, A5);
  expect_trap("8 add_64, two-address", 4, 4);
  for (int i = 0; i < 8; i++)
    op(PVM_ADD_64, T0 + i, RA, A5);
  expect_trap("8 add_64, three-address", 6, 6);
  for (int i = 0; i < 8; i++)
    op(PVM_ADD_32, T0 + i, T0 + i, A5);
  expect_trap("8 add_32, two-address", 6, 6);
  eight(PVM_ADD_64, T0, T0, A4, true);
  expect_trap("8 moves and add_64, two-address", 6, 6);
  for (int i = 0; i < 8; i++)
    op(PVM_SHLO_L_64, T0 + i, T0 + i, A5);
  expect_trap("8 shifts, D = A", 6, 6);
  for (int i = 0; i < 8; i++)
    op(PVM_SHLO_L_64, T0 + i, RA, A5);
  expect_trap("8 shifts, three-address", 9, 9);
  for (int i = 0; i < 8; i++)
    move(T0 + i, A5);
  expect_trap("8 moves", 4, 4);
  for (int i = 0; i < 8; i++)
    load_imm(T0 + i);
  expect_trap("8 load_imm", 4, 4);
  for (int i = 0; i < 8; i++)
    op_imm(PVM_LOAD_IMM_64, T0 + i, 0);
  expect_trap("8 load_imm_64", 6, 6);
  for (int i = 0; i < 20; i++)
    op(PVM_ADD_64, A0 + i % 2, A0 + i % 2, A2);
  expect_trap("20 add_64 in two chains", 10, 10);
}

static void multiply_and_divide(void) {
  static const struct {
    enum pvm_insn_id id;
    uint32_t one, four;
  } multiplies[] = {{PVM_MUL_64, 3, 12}, {PVM_MUL_32, 4, 16}};
  for (int m = 0; m < 2; m++) {
    op(multiplies[m].id, A0, A1, A2);
    expect_trap("multiply", multiplies[m].one, multiplies[m].one);
    for (int i = 0; i < 4; i++)
      op(multiplies[m].id, T0 + i, A1, A2);
    expect_trap("four multiplies", multiplies[m].four, multiplies[m].four);
  }
  op(PVM_DIV_U_64, A0, A1, A2);
  expect_trap("division", 60, 60);
  op(PVM_DIV_U_64, A0, A1, A2);
  op(PVM_REM_S_32, A3, A1, A2);
  expect_trap("two divisions", 120, 120);
  op(PVM_DIV_U_64, A0, A1, A2);
  op(PVM_MUL_64, A3, A0, A2);
  op(PVM_SUB_64, A3, A1, A3);
  expect_trap("quotient and remainder", 64, 64);
  op_imm(PVM_MUL_IMM_64, A0, A1);
  expect_trap("times 5 by mul_imm", 3, 3);
  op_imm(PVM_SHLO_L_IMM_64, A0, A1);
  op(PVM_ADD_64, A0, A0, A1);
  expect_trap("times 5 by shift and add", 2, 2);
}

static void selects(void) {
  op(PVM_MIN_U, A0, A1, A2);
  expect_trap("min_u", 3, 3);
  op(PVM_SET_LT_U, A3, A1, A2);
  move(A0, A2);
  op(PVM_CMOV_NZ, A0, A1, A3);
  expect_trap("min by set_lt and cmov", 5, 5);
  move(A0, A1);
  op(PVM_CMOV_NZ, A0, A2, A3);
  expect_trap("select", 2, 2);
  op_imm(PVM_SHLO_L_IMM_64, A0, A1);
  op_imm(PVM_SHLO_R_IMM_64, A0, A0);
  expect_trap("zero-extend 32", 2, 2);
  op_imm(PVM_ADD_IMM_32, A0, A1);
  expect_trap("sign-extend 32", 2, 2);
}

static void host_calls(void) {
  emit(PVM_ECALLI);
  expect_trap("ecalli", 100, 100);
  emit(PVM_ECALLI);
  emit(PVM_ECALLI);
  expect_trap("two ecalli", 101, 101);
  emit(PVM_ECALLI);
  ret();
  expect("ecalli and ret", 100, 100, false);
}

static void loops(void) {
  for (int hinted = 0; hinted < 2; hinted++) {
    load(T0, A0);
    op(PVM_ADD_64, A2, A2, T0);
    op_imm(PVM_ADD_IMM_64, A0, A0);
    op_imm(PVM_BRANCH_NE, A0, A1);
    expect("summing loop", hinted ? 5 : 21, 26, hinted);
  }
  for (int i = 0; i < 4; i++) {
    load(T0 + i, A0);
    op(PVM_ADD_64, A2, A2, T0 + i);
  }
  op_imm(PVM_ADD_IMM_64, A0, A0);
  op_imm(PVM_BRANCH_NE, A0, A1);
  expect("summing loop unrolled 4 times", 25, 46, false);
}

static void hints(void) {
  emit(PVM_UNLIKELY);
  op(PVM_ADD_64, A0, A0, A1);
  expect_trap("unlikely and short code", 40, 40);
  emit(PVM_UNLIKELY);
  load(A0, A1);
  load(A0, A0);
  expect_trap("unlikely and dependent loads", 40, 50);
  emit(PVM_UNLIKELY);
  for (int i = 0; i < 40; i++)
    load_imm(T0 + i % 8);
  expect_trap("unlikely and a full buffer", 47, 47);
}

static void open_blocks(void) {
  expect("nothing", 1, 1, false);
  for (int i = 0; i < 24; i++)
    move(A0, A1);
  // Five cycles of four moves, then four more in the sixth.
  expect("24 moves without a terminator", 2, 2, false);
}

int main(void) {
  terminators();
  memory();
  frames();
  arithmetic();
  multiply_and_divide();
  selects();
  host_calls();
  loops();
  hints();
  open_blocks();
  if (num_wrong == 0)
    printf("all shapes cost what they should\n");
  return num_wrong != 0;
}
