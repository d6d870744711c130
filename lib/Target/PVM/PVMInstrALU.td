//===-- PVMInstrALU.td -------------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instructions that compute: constants, moves, arithmetic, logic, shifts, compares and
// conditional moves.
//
// A value of type i32 lives sign-extended in a 64-bit register; i64 is the only legal
// type. The *_32 instructions read the lower halves of their operands and give a
// sign-extended result, so they are selected for (sext_inreg op), and the 64-bit
// forms, which are cheaper in gas, wherever nobody asks for the extension.
//
//===----------------------------------------------------------------------===//

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

// D = A op B
class ALU_RRR<int Op, Gas Cost, SDPatternOperator Node = null_frag>
    : InstRRR<Opcodes<Op>, Cost, (outs GPR:$D), (ins GPR:$A, GPR:$B),
              "$D, $A, $B", [(set GPR:$D, (Node GPR:$A, GPR:$B))]>,
      RegisterForm;

// A = B op X; TableGen names as in the Gray Paper.
class ALU_RRI<int Op, Gas Cost, SDPatternOperator Node = null_frag,
              ImmLeaf Imm = operand_imm>
    : InstRRI<Opcodes<Op>, Cost, (outs GPR:$A), (ins GPR:$B, simm32:$X),
              "$A, $B, $X", [(set GPR:$A, (Node GPR:$B, Imm:$X))]>,
      ImmediateForm;

// A = X op B: the immediate is the left operand.
class ALU_RRI_Alt<int Op, Gas Cost, SDPatternOperator Node = null_frag>
    : InstRRI<Opcodes<Op>, Cost, (outs GPR:$A), (ins GPR:$B, simm32:$X),
              "$A, $B, $X", [(set GPR:$A, (Node operand_imm:$X, GPR:$B))]>;

// Shifts and rotates by a register.
class ShiftBy<SDPatternOperator Node, ComplexPattern Amount>
    : PatFrag<(ops node:$Value, node:$By), (Node node:$Value, (i64 (Amount node:$By)))>;

class Shift64_RRR<int Op, SDPatternOperator Node>
    : ALU_RRR<Op, GasShift64, ShiftBy<Node, amount64>>;
class Shift32_RRR<int Op, SDPatternOperator Node>
    : ALU_RRR<Op, GasShift32, ShiftBy<Node, amount32>>;
class Shift64_Alt<int Op, SDPatternOperator Node>
    : ALU_RRI_Alt<Op, GasShiftAlt64, ShiftBy<Node, amount64>>;
class Shift32_Alt<int Op, SDPatternOperator Node>
    : ALU_RRI_Alt<Op, GasShiftAlt32, ShiftBy<Node, amount32>>;

// D = op A
class ALU_RR<Opcodes Num, Gas Cost, SDPatternOperator Node = null_frag>
    : InstRR<Num, Cost, [(set GPR:$D, (Node GPR:$A))]>;

// The patterns (sext_inreg (Node ...)) of a 32-bit instruction.
def sextw : PatFrag<(ops node:$A), (sext_inreg node:$A, i32)>;

//===----------------------------------------------------------------------===//
// Constants and moves
//===----------------------------------------------------------------------===//

let isReMaterializable = true, isAsCheapAsAMove = true, isMoveImm = true in {
def LOAD_IMM : InstRI<Opcodes<51>, GasLoadImm, (outs GPR:$A), (ins simm32:$X),
                      "$A, $X", [(set GPR:$A, imm_or_sym:$X)]>;
def LOAD_IMM_64 : InstRX<Opcodes<20>, GasLoadImm64, (outs GPR:$A), (ins imm64:$X),
                         "$A, $X", [(set GPR:$A, (i64 imm:$X))]>;
}

let isMoveReg = true in
def MOVE_REG : InstRR<Opcodes<100>, GasMove>;

//===----------------------------------------------------------------------===//
// 64-bit arithmetic
//===----------------------------------------------------------------------===//

let isCommutable = true in {
def ADD_64 : ALU_RRR<200, GasALU64, add>;
def MUL_64 : ALU_RRR<202, GasMul64, mul>;
def AND : ALU_RRR<210, GasALU64, and>;
def XOR : ALU_RRR<211, GasALU64, xor>;
def OR  : ALU_RRR<212, GasALU64, or>;
def MUL_UPPER_S_S : ALU_RRR<213, GasMulUpper, mulhs>;
def MUL_UPPER_U_U : ALU_RRR<214, GasMulUpper, mulhu>;
def XNOR : ALU_RRR<226, GasALU32>;
def MAX   : ALU_RRR<227, GasMinMax, smax>;
def MAX_U : ALU_RRR<228, GasMinMax, umax>;
def MIN   : ALU_RRR<229, GasMinMax, smin>;
def MIN_U : ALU_RRR<230, GasMinMax, umin>;
}

def SUB_64   : ALU_RRR<201, GasALU64, sub>;
def DIV_U_64 : ALU_RRR<203, GasDiv, udiv>;
def DIV_S_64 : ALU_RRR<204, GasDiv, sdiv>;
def REM_U_64 : ALU_RRR<205, GasDiv, urem>;
def REM_S_64 : ALU_RRR<206, GasDiv, srem>;
def MUL_UPPER_S_U : ALU_RRR<215, GasMulUpperSU>;
def AND_INV : ALU_RRR<224, GasInvert>;
def OR_INV  : ALU_RRR<225, GasInvert>;

let isReMaterializable = true in
def ADD_IMM_64 : ALU_RRI<149, GasALU64, add>;
def MUL_IMM_64 : ALU_RRI<150, GasMul64, mul>;
def AND_IMM    : ALU_RRI<132, GasALU64, and>;
def XOR_IMM    : ALU_RRI<133, GasALU64, xor>;
def OR_IMM     : ALU_RRI<134, GasALU64, or>;
def NEG_ADD_IMM_64 : ALU_RRI_Alt<154, GasInvert, sub>;

// sub with an immediate becomes add in the DAG combiner; or of disjoint values is add,
// but add allows addressing modes to see it and costs the same.
def : Pat<(and GPR:$A, (not GPR:$B)), (AND_INV GPR:$A, GPR:$B)>;
def : Pat<(or GPR:$A, (not GPR:$B)), (OR_INV GPR:$A, GPR:$B)>;
def : Pat<(not (xor GPR:$A, GPR:$B)), (XNOR GPR:$A, GPR:$B)>;
def : Pat<(xor GPR:$A, (not GPR:$B)), (XNOR GPR:$A, GPR:$B)>;

// The upper half of a product of a signed and an unsigned number: the unsigned product
// of the bits counts a negative A as 2^64 more than it is.
def : Pat<(add (mulhu GPR:$A, GPR:$B), (mul (sra GPR:$A, (i64 63)), GPR:$B)),
          (MUL_UPPER_S_U GPR:$A, GPR:$B)>;

// The address of a symbol plus a register: one instruction.
def : Pat<(add GPR:$B, (pvm_addr tglobaladdr:$X)), (ADD_IMM_64 GPR:$B, tglobaladdr:$X)>;
def : Pat<(add GPR:$B, (pvm_addr tblockaddress:$X)),
          (ADD_IMM_64 GPR:$B, tblockaddress:$X)>;

//===----------------------------------------------------------------------===//
// 64-bit shifts and rotates
//===----------------------------------------------------------------------===//

def SHLO_L_64 : Shift64_RRR<207, shl>;
def SHLO_R_64 : Shift64_RRR<208, srl>;
def SHAR_R_64 : Shift64_RRR<209, sra>;
def ROT_L_64  : Shift64_RRR<220, rotl>;
def ROT_R_64  : Shift64_RRR<222, rotr>;

def SHLO_L_IMM_64 : ALU_RRI<151, GasALU64, shl, shamt64>;
def SHLO_R_IMM_64 : ALU_RRI<152, GasALU64, srl, shamt64>;
def SHAR_R_IMM_64 : ALU_RRI<153, GasALU64, sra, shamt64>;
def ROT_R_64_IMM  : ALU_RRI<158, GasALU64, rotr, shamt64>;

def SHLO_L_IMM_ALT_64 : Shift64_Alt<155, shl>;
def SHLO_R_IMM_ALT_64 : Shift64_Alt<156, srl>;
def SHAR_R_IMM_ALT_64 : Shift64_Alt<157, sra>;
def ROT_R_64_IMM_ALT  : Shift64_Alt<159, rotr>;

def : Pat<(rotl GPR:$B, shamt64:$X), (ROT_R_64_IMM GPR:$B, (RotateBack64 $X))>;
// Rotates by a negated amount are rotates the other way.
def : Pat<(rotl GPR:$A, (i64 (negated_amount64 GPR:$B))), (ROT_R_64 GPR:$A, GPR:$B)>;
def : Pat<(rotr GPR:$A, (i64 (negated_amount64 GPR:$B))), (ROT_L_64 GPR:$A, GPR:$B)>;
def : Pat<(rotl operand_imm:$X, (i64 (negated_amount64 GPR:$B))),
          (ROT_R_64_IMM_ALT GPR:$B, simm32:$X)>;
// The DAG combiner's form of ~(1 << B).
def : Pat<(and GPR:$A, (rotl (i64 -2), (i64 (amount64 GPR:$B)))),
          (AND_INV GPR:$A, (SHLO_L_IMM_ALT_64 GPR:$B, 1))>;
def : Pat<(or GPR:$A, (rotl (i64 -2), (i64 (amount64 GPR:$B)))),
          (OR_INV GPR:$A, (SHLO_L_IMM_ALT_64 GPR:$B, 1))>;

// The product of the lower halves of two registers: (A << 32) * (B << 32) is 2^64 times
// that, and the shifts clear the upper halves. Three instructions instead of five.
def : Pat<(mul (and GPR:$A, 0xffffffff), (and GPR:$B, 0xffffffff)),
          (MUL_UPPER_U_U (SHLO_L_IMM_64 GPR:$A, 32), (SHLO_L_IMM_64 GPR:$B, 32))>;

//===----------------------------------------------------------------------===//
// 32-bit arithmetic
//===----------------------------------------------------------------------===//

let Is32Bit = true in {
let isCommutable = true in {
def ADD_32 : ALU_RRR<190, GasALU32>;
def MUL_32 : ALU_RRR<192, GasMul32>;
}
def SUB_32   : ALU_RRR<191, GasALU32>;
def DIV_U_32 : ALU_RRR<193, GasDiv, pvm_divuw>;
def DIV_S_32 : ALU_RRR<194, GasDiv, pvm_divw>;
def REM_U_32 : ALU_RRR<195, GasDiv, pvm_remuw>;
def REM_S_32 : ALU_RRR<196, GasDiv, pvm_remw>;

def ADD_IMM_32 : ALU_RRI<131, GasALU32>;
def MUL_IMM_32 : ALU_RRI<135, GasMul32>;
def NEG_ADD_IMM_32 : ALU_RRI_Alt<141, GasNegAdd32>;
} // Is32Bit

def : Pat<(sextw (add GPR:$A, GPR:$B)), (ADD_32 GPR:$A, GPR:$B)>;
def : Pat<(sextw (sub GPR:$A, GPR:$B)), (SUB_32 GPR:$A, GPR:$B)>;
def : Pat<(sextw (mul GPR:$A, GPR:$B)), (MUL_32 GPR:$A, GPR:$B)>;
def : Pat<(sextw (add GPR:$B, operand_imm:$X)), (ADD_IMM_32 GPR:$B, simm32:$X)>;
def : Pat<(sextw (mul GPR:$B, operand_imm:$X)), (MUL_IMM_32 GPR:$B, simm32:$X)>;
def : Pat<(sextw (sub operand_imm:$X, GPR:$B)), (NEG_ADD_IMM_32 GPR:$B, simm32:$X)>;

//===----------------------------------------------------------------------===//
// 32-bit shifts and rotates
//===----------------------------------------------------------------------===//

let Is32Bit = true in {
def SHLO_L_32 : Shift32_RRR<197, pvm_sllw>;
def SHLO_R_32 : Shift32_RRR<198, pvm_srlw>;
def SHAR_R_32 : Shift32_RRR<199, pvm_sraw>;
def ROT_L_32  : Shift32_RRR<221, pvm_rolw>;
def ROT_R_32  : Shift32_RRR<223, pvm_rorw>;

def SHLO_L_IMM_32 : ALU_RRI<138, GasALU32, pvm_sllw, shamt32>;
def SHLO_R_IMM_32 : ALU_RRI<139, GasALU32, pvm_srlw, shamt32>;
def SHAR_R_IMM_32 : ALU_RRI<140, GasALU32, pvm_sraw, shamt32>;
def ROT_R_32_IMM  : ALU_RRI<160, GasALU32, pvm_rorw, shamt32>;

def SHLO_L_IMM_ALT_32 : Shift32_Alt<144, pvm_sllw>;
def SHLO_R_IMM_ALT_32 : Shift32_Alt<145, pvm_srlw>;
def SHAR_R_IMM_ALT_32 : Shift32_Alt<146, pvm_sraw>;
def ROT_R_32_IMM_ALT  : Shift32_Alt<161, pvm_rorw>;
} // Is32Bit

def : Pat<(pvm_rolw GPR:$B, shamt32:$X), (ROT_R_32_IMM GPR:$B, (RotateBack32 $X))>;
def : Pat<(pvm_rolw GPR:$A, (i64 (negated_amount32 GPR:$B))),
          (ROT_R_32 GPR:$A, GPR:$B)>;
def : Pat<(pvm_rorw GPR:$A, (i64 (negated_amount32 GPR:$B))),
          (ROT_L_32 GPR:$A, GPR:$B)>;
def : Pat<(pvm_rolw operand_imm:$X, (i64 (negated_amount32 GPR:$B))),
          (ROT_R_32_IMM_ALT GPR:$B, simm32:$X)>;
def : Pat<(and GPR:$A, (pvm_rolw (i64 -2), (i64 (amount32 GPR:$B)))),
          (AND_INV GPR:$A, (SHLO_L_IMM_ALT_32 GPR:$B, 1))>;
def : Pat<(or GPR:$A, (pvm_rolw (i64 -2), (i64 (amount32 GPR:$B)))),
          (OR_INV GPR:$A, (SHLO_L_IMM_ALT_32 GPR:$B, 1))>;
def : Pat<(sextw (shl GPR:$B, shamt32:$X)), (SHLO_L_IMM_32 GPR:$B, shamt32:$X)>;
def : Pat<(sra (sextw GPR:$B), shamt32:$X), (SHAR_R_IMM_32 GPR:$B, shamt32:$X)>;
// A non-zero amount clears the sign, so sign and zero extension agree.
def : Pat<(srl_of_lower_half GPR:$B, shamt32_nonzero:$X),
          (SHLO_R_IMM_32 GPR:$B, shamt32_nonzero:$X)>;

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

def COUNT_SET_BITS_64     : ALU_RR<MovedOpcodes<102>, GasBits, ctpop>;
def LEADING_ZERO_BITS_64  : ALU_RR<MovedOpcodes<104>, GasBits, ctlz>;
def TRAILING_ZERO_BITS_64 : ALU_RR<MovedOpcodes<106>, GasCtz, cttz>;
let Is32Bit = true in {
def COUNT_SET_BITS_32     : ALU_RR<MovedOpcodes<103>, GasBits>;
def LEADING_ZERO_BITS_32  : ALU_RR<MovedOpcodes<105>, GasBits, pvm_clzw>;
def TRAILING_ZERO_BITS_32 : ALU_RR<MovedOpcodes<107>, GasCtz, pvm_ctzw>;
} // Is32Bit
def SIGN_EXTEND_8  : ALU_RR<MovedOpcodes<108>, GasBits>;
def SIGN_EXTEND_16 : ALU_RR<MovedOpcodes<109>, GasBits>;
def ZERO_EXTEND_16 : ALU_RR<MovedOpcodes<110>, GasBits>;
def REVERSE_BYTES  : ALU_RR<MovedOpcodes<111>, GasALU64, bswap>;

def : Pat<(sext_inreg GPR:$A, i8), (SIGN_EXTEND_8 GPR:$A)>;
def : Pat<(sext_inreg GPR:$A, i16), (SIGN_EXTEND_16 GPR:$A)>;
def : Pat<(sext_inreg GPR:$A, i32), (ADD_IMM_32 GPR:$A, 0)>;
def : Pat<(and GPR:$A, 0xffff), (ZERO_EXTEND_16 GPR:$A)>;
def : Pat<(ctpop (and GPR:$A, 0xffffffff)), (COUNT_SET_BITS_32 GPR:$A)>;

//===----------------------------------------------------------------------===//
// Compares
//===----------------------------------------------------------------------===//

def SET_LT_U : ALU_RRR<216, GasSet, setult>;
def SET_LT_S : ALU_RRR<217, GasSet, setlt>;
def SET_LT_U_IMM : ALU_RRI<136, GasSet, setult>;
def SET_LT_S_IMM : ALU_RRI<137, GasSet, setlt>;
def SET_GT_U_IMM : ALU_RRI<142, GasSet, setugt>;
def SET_GT_S_IMM : ALU_RRI<143, GasSet, setgt>;

def : Pat<(setugt GPR:$A, GPR:$B), (SET_LT_U GPR:$B, GPR:$A)>;
def : Pat<(setgt GPR:$A, GPR:$B), (SET_LT_S GPR:$B, GPR:$A)>;
def : Pat<(setuge GPR:$A, GPR:$B), (XOR_IMM (SET_LT_U GPR:$A, GPR:$B), 1)>;
def : Pat<(setge GPR:$A, GPR:$B), (XOR_IMM (SET_LT_S GPR:$A, GPR:$B), 1)>;
def : Pat<(setule GPR:$A, GPR:$B), (XOR_IMM (SET_LT_U GPR:$B, GPR:$A), 1)>;
def : Pat<(setle GPR:$A, GPR:$B), (XOR_IMM (SET_LT_S GPR:$B, GPR:$A), 1)>;

// x >= c is x > c - 1, x <= c is x < c + 1, as long as c +- 1 does not wrap: excluded
// are 0 and -1, which are the unsigned limits and at worst a lost chance signed.
def : Pat<(setuge GPR:$A, simm32_minus1:$X), (SET_GT_U_IMM GPR:$A, (SubOne $X))>;
def : Pat<(setule GPR:$A, simm32_plus1:$X), (SET_LT_U_IMM GPR:$A, (AddOne $X))>;
def : Pat<(setge GPR:$A, simm32_minus1:$X), (SET_GT_S_IMM GPR:$A, (SubOne $X))>;
def : Pat<(setle GPR:$A, simm32_plus1:$X), (SET_LT_S_IMM GPR:$A, (AddOne $X))>;
def : Pat<(setge GPR:$A, 0), (SET_GT_S_IMM GPR:$A, -1)>;
// What the DAG combiner makes of (setgt A, -1).
def : Pat<(srl (not GPR:$A), (i64 63)), (SET_GT_S_IMM GPR:$A, -1)>;
def : Pat<(setle GPR:$A, -1), (SET_LT_S_IMM GPR:$A, 0)>;

def : Pat<(seteq GPR:$A, 0), (SET_LT_U_IMM GPR:$A, 1)>;
def : Pat<(setne GPR:$A, 0), (SET_GT_U_IMM GPR:$A, 0)>;
def : Pat<(seteq GPR:$A, -1), (SET_GT_U_IMM GPR:$A, -2)>;
def : Pat<(setne GPR:$A, -1), (SET_LT_U_IMM GPR:$A, -1)>;
def : Pat<(seteq GPR:$A, operand_imm:$X), (SET_LT_U_IMM (XOR_IMM GPR:$A, simm32:$X), 1)>;
def : Pat<(setne GPR:$A, operand_imm:$X), (SET_GT_U_IMM (XOR_IMM GPR:$A, simm32:$X), 0)>;
def : Pat<(seteq GPR:$A, GPR:$B), (SET_LT_U_IMM (XOR GPR:$A, GPR:$B), 1)>;
def : Pat<(setne GPR:$A, GPR:$B), (SET_GT_U_IMM (XOR GPR:$A, GPR:$B), 0)>;

//===----------------------------------------------------------------------===//
// Conditional moves
//===----------------------------------------------------------------------===//

// The destination keeps its old value when the condition fails, so it is tied to
// an operand, which stands last because it is no field of its own.
let Constraints = "$D = $Old" in {
class CMovRRR<int Op, SDPatternOperator Node>
    : InstRRR<Opcodes<Op>, GasCMov, (outs GPR:$D),
              (ins GPR:$A, GPR:$B, GPR:$Old), "$D, $A, $B",
              [(set GPR:$D, (Node GPR:$A, GPR:$B, GPR:$Old))]>;
def CMOV_IZ : CMovRRR<218, pvm_cmov_iz>;
def CMOV_NZ : CMovRRR<219, pvm_cmov_nz>;
}

let Constraints = "$A = $Old" in {
class CMovRRI<int Op, SDPatternOperator Node>
    : InstRRI<Opcodes<Op>, GasCMovImm, (outs GPR:$A),
              (ins GPR:$B, simm32:$X, GPR:$Old), "$A, $B, $X",
              [(set GPR:$A, (Node operand_imm_or_sym:$X, GPR:$B, GPR:$Old))]>;
def CMOV_IZ_IMM : CMovRRI<147, pvm_cmov_iz>;
def CMOV_NZ_IMM : CMovRRI<148, pvm_cmov_nz>;
}
