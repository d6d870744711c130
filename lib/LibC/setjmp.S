// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// int setjmp(jmp_buf) and void longjmp(jmp_buf, int): what a function keeps for its
// caller, in the order of the registers.

  .section .text.setjmp, "ax", @progbits
  .globl setjmp
  .type setjmp, @function
setjmp:
  store_ind_u64 ra, [a0]
  store_ind_u64 sp, [a0 + 8]
  store_ind_u64 a2, [a0 + 16]
  store_ind_u64 a3, [a0 + 24]
  store_ind_u64 a4, [a0 + 32]
  store_ind_u64 a5, [a0 + 40]
  load_imm a0, 0
  jump_ind ra, 0
  .size setjmp, . - setjmp

// setjmp returns again, with the value, but never with 0.
  .section .text.longjmp, "ax", @progbits
  .globl longjmp
  .type longjmp, @function
longjmp:
  load_ind_u64 ra, [a0]
  load_ind_u64 sp, [a0 + 8]
  load_ind_u64 a2, [a0 + 16]
  load_ind_u64 a3, [a0 + 24]
  load_ind_u64 a4, [a0 + 32]
  load_ind_u64 a5, [a0 + 40]
  move_reg a0, a1
  cmov_iz_imm a0, a1, 1
  jump_ind ra, 0
  .size longjmp, . - longjmp
