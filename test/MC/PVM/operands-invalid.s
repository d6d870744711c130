# RUN: not llvm-mc -triple=pvm %s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %s

## Mnemonics and number of operands.

add_65 a0, a1, a2
# CHECK: :[[#@LINE-1]]:1: error: unrecognized instruction mnemonic, did you mean: add_64?
add_64 a0, a1
# CHECK: :[[#@LINE-1]]:1: error: too few operands for instruction
add_64 a0, a1, a2, a3
# CHECK: :[[#@LINE-1]]:20: error: invalid operand for instruction
add_64 a0 a1, a2
# CHECK: :[[#@LINE-1]]:11: error: expected ',' or the end of the instruction
trap 5
# CHECK: :[[#@LINE-1]]:6: error: invalid operand for instruction
load_imm a0,
# CHECK: :[[#@LINE-1]]:13: error: unknown token in expression

## Registers.

add_64 a0, a1, 5
# CHECK: :[[#@LINE-1]]:16: error: operand must be a register
add_64 a0, a6, a2
# CHECK: :[[#@LINE-1]]:12: error: operand must be a register
add_64 r13, a1, a2
# CHECK: :[[#@LINE-1]]:8: error: operand must be a register
branch_eq a0, 5, .L
# CHECK: :[[#@LINE-1]]:15: error: operand must be a register

## Immediates.

add_imm_64 a0, a1, a2
# CHECK: :[[#@LINE-1]]:20: error: immediate must be an integer in the range [-2147483648, 2147483647]
add_imm_64 a0, a1, 2147483648
# CHECK: :[[#@LINE-1]]:20: error: immediate must be an integer in the range [-2147483648, 2147483647]
load_imm a0, -2147483649
# CHECK: :[[#@LINE-1]]:14: error: immediate must be an integer in the range [-2147483648, 2147483647]
load_imm a0, 4 + a1
# CHECK: :[[#@LINE-1]]:18: error: register in an expression; the name of a symbol would stand in quotes
load_imm_64 a0, sym
# CHECK: :[[#@LINE-1]]:17: error: immediate must be a 64-bit integer
load_imm_64 a0, 18446744073709551616
# CHECK: :[[#@LINE-1]]:17: error: literal value out of range for directive

## Jump targets.

jump a0
# CHECK: :[[#@LINE-1]]:6: error: jump target must be a symbol or an offset of at most 32 bits
jump 2147483648
# CHECK: :[[#@LINE-1]]:6: error: jump target must be a symbol or an offset of at most 32 bits
jump -2147483649
# CHECK: :[[#@LINE-1]]:6: error: jump target must be a symbol or an offset of at most 32 bits

## Memory references.

load_u8 a0, [a1]
# CHECK: :[[#@LINE-1]]:13: error: operand must be a memory reference '[address]'
load_u8 a0, 5
# CHECK: :[[#@LINE-1]]:13: error: operand must be a memory reference '[address]'
load_u8 a0, [4294967296]
# CHECK: :[[#@LINE-1]]:14: error: address must be an integer in the range [-2147483648, 4294967295]
load_u8 a0, [-2147483649]
# CHECK: :[[#@LINE-1]]:14: error: address must be an integer in the range [-2147483648, 4294967295]
load_ind_u8 a0, [5]
# CHECK: :[[#@LINE-1]]:17: error: operand must be a memory reference '[register + offset]'
load_ind_u8 a0, [a1 + 4294967296]
# CHECK: :[[#@LINE-1]]:23: error: offset must be an integer in the range [-2147483648, 4294967295]
load_ind_u8 a0, [a1 - 2147483649]
# CHECK: :[[#@LINE-1]]:21: error: offset must be an integer in the range [-2147483648, 4294967295]
load_ind_u8 a0, [a1 * 4]
# CHECK: :[[#@LINE-1]]:21: error: expected '+', '-' or ']'
load_ind_u8 a0, [a1 + 4
# CHECK: :[[#@LINE-1]]:24: error: expected ']'
load_ind_u8 a0, [a1 + a2]
# CHECK: :[[#@LINE-1]]:23: error: register in an expression; the name of a symbol would stand in quotes
