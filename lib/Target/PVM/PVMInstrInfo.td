//===-- PVMInstrInfo.td ------------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nodes and operands shared by the instruction files, which follow the topics of the
// Gray Paper's tables: arithmetic, memory, control.
//
//===----------------------------------------------------------------------===//

include "PVMInstrFormats.td"

//===----------------------------------------------------------------------===//
// Type profiles and nodes
//===----------------------------------------------------------------------===//

def SDT_CallSeqStart : SDCallSeqStart<[SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_CallSeqEnd   : SDCallSeqEnd<[SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_LongHostCall : SDTypeProfile<0, -1, [SDTCisVT<0, i64>, SDTCisVT<1, i64>,
                                             SDTCisVT<2, i64>]>;
def SDT_Call         : SDTypeProfile<0, -1, [SDTCisVT<0, i64>]>;
def SDT_Ret          : SDTypeProfile<0, 0, []>;
def SDT_Addr         : SDTypeProfile<1, 1, [SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_BrJT         : SDTypeProfile<0, 2, [SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_Sbrk         : SDTypeProfile<1, 1, [SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_Alloca       : SDTypeProfile<1, 2, [SDTCisVT<0, i64>, SDTCisVT<1, i64>,
                                           SDTCisVT<2, i64>]>;
def SDT_BinaryW      : SDTypeProfile<1, 2, [SDTCisVT<0, i64>, SDTCisVT<1, i64>,
                                           SDTCisVT<2, i64>]>;
def SDT_UnaryW       : SDTypeProfile<1, 1, [SDTCisVT<0, i64>, SDTCisVT<1, i64>]>;
def SDT_CMov         : SDTypeProfile<1, 3, [SDTCisVT<0, i64>, SDTCisVT<1, i64>,
                                           SDTCisVT<2, i64>, SDTCisVT<3, i64>]>;

def callseq_start : SDNode<"ISD::CALLSEQ_START", SDT_CallSeqStart,
                           [SDNPHasChain, SDNPOutGlue]>;
def callseq_end   : SDNode<"ISD::CALLSEQ_END", SDT_CallSeqEnd,
                           [SDNPHasChain, SDNPOptInGlue, SDNPOutGlue]>;

// A call through load_imm_jump or load_imm_jump_ind.
def pvm_call      : SDNode<"PVMISD::CALL", SDT_Call,
                           [SDNPHasChain, SDNPOptInGlue, SDNPOutGlue,
                            SDNPVariadic]>;
// A call that does not return: its return address is never used.
def pvm_call_noreturn : SDNode<"PVMISD::CALL_NORETURN", SDT_Call,
                           [SDNPHasChain, SDNPOptInGlue, SDNPOutGlue,
                            SDNPVariadic]>;
def pvm_tail      : SDNode<"PVMISD::TAIL", SDT_Call,
                           [SDNPHasChain, SDNPOptInGlue, SDNPVariadic]>;
// A host call; the operand is its number.
def pvm_ecalli    : SDNode<"PVMISD::ECALLI", SDT_Call,
                           [SDNPHasChain, SDNPOptInGlue, SDNPOutGlue,
                            SDNPVariadic, SDNPMayLoad, SDNPMayStore,
                            SDNPSideEffect]>;
// One with more than four arguments: the fifth and the sixth are operands.
def pvm_ecalli_long : SDNode<"PVMISD::ECALLI_LONG", SDT_LongHostCall,
                           [SDNPHasChain, SDNPOptInGlue, SDNPOutGlue,
                            SDNPVariadic, SDNPMayLoad, SDNPMayStore,
                            SDNPSideEffect]>;
def pvm_ret       : SDNode<"PVMISD::RET", SDT_Ret,
                           [SDNPHasChain, SDNPOptInGlue, SDNPVariadic]>;
// The address of a symbol, a value of 32 bits that the linker fills in.
def pvm_addr      : SDNode<"PVMISD::ADDR", SDT_Addr>;
// A jump through consecutive jump-table entries: twice the index, the first entry.
def pvm_br_jt     : SDNode<"PVMISD::BR_JT", SDT_BrJT, [SDNPHasChain]>;

// An alloca that moves the stack pointer: its size, and whether that may be larger than
// the guard.
def pvm_alloca    : SDNode<"PVMISD::ALLOCA", SDT_Alloca,
                           [SDNPHasChain, SDNPSideEffect]>;

// 32-bit operations whose operands' upper halves do not matter and whose result is
// sign-extended. Those of addition, subtraction, multiplication and left shift are
// recognised from (sext_inreg op) instead.
def pvm_srlw  : SDNode<"PVMISD::SRLW", SDT_BinaryW>;
def pvm_sraw  : SDNode<"PVMISD::SRAW", SDT_BinaryW>;
def pvm_sllw  : SDNode<"PVMISD::SLLW", SDT_BinaryW>;
def pvm_divw  : SDNode<"PVMISD::DIVW", SDT_BinaryW>;
def pvm_divuw : SDNode<"PVMISD::DIVUW", SDT_BinaryW>;
def pvm_remw  : SDNode<"PVMISD::REMW", SDT_BinaryW>;
def pvm_remuw : SDNode<"PVMISD::REMUW", SDT_BinaryW>;
def pvm_rolw  : SDNode<"PVMISD::ROLW", SDT_BinaryW>;
def pvm_rorw  : SDNode<"PVMISD::RORW", SDT_BinaryW>;
def pvm_clzw  : SDNode<"PVMISD::CLZW", SDT_UnaryW>;
def pvm_ctzw  : SDNode<"PVMISD::CTZW", SDT_UnaryW>;

// Conditional moves as the machine has them: (moved value, condition, old value).
def pvm_cmov_iz : SDNode<"PVMISD::CMOV_IZ", SDT_CMov>;
def pvm_cmov_nz : SDNode<"PVMISD::CMOV_NZ", SDT_CMov>;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

class ImmAsmOperand<string Type> : AsmOperandClass {
  let Name = Type;
  let RenderMethod = "addImmOperands";
  let DiagnosticType = "Invalid" # Type;
}

// The immediate of every instruction but load_imm_64: four bytes, sign-extended. It
// may be a symbol.
def SImm32AsmOperand : ImmAsmOperand<"SImm32"> {
  let DiagnosticString =
      "immediate must be an integer in the range [-2147483648, 2147483647]";
}
def simm32 : Operand<i64>, ImmLeaf<i64, [{ return isInt<32>(Imm); }]> {
  let ParserMatchClass = SImm32AsmOperand;
  let OperandType = "OPERAND_SIMM32";
  let OperandNamespace = "PVMOp";
}

def Imm64AsmOperand : ImmAsmOperand<"Imm64"> {
  let DiagnosticString = "immediate must be a 64-bit integer";
}
def imm64 : Operand<i64> {
  let ParserMatchClass = Imm64AsmOperand;
  let OperandType = "OPERAND_IMM64";
  let OperandNamespace = "PVMOp";
}

// Shift amounts: the machine takes any immediate modulo the width, code generation
// makes only amounts below it.
def shamt64 : ImmLeaf<i64, [{ return isUInt<6>(Imm); }]>;
def shamt32 : ImmLeaf<i64, [{ return isUInt<5>(Imm); }]>;
def shamt32_nonzero : ImmLeaf<i64, [{ return Imm != 0 && isUInt<5>(Imm); }]>;

// The target of a jump or branch, relative to its first byte.
def TargetAsmOperand : ImmAsmOperand<"Target"> {
  let DiagnosticString =
      "jump target must be a symbol or an offset of at most 32 bits";
}
class TargetOperand<ValueType VT> : Operand<VT> {
  let ParserMatchClass = TargetAsmOperand;
  let PrintMethod = "printTarget";
  let OperandType = "OPERAND_PCREL";
}
def brtarget : TargetOperand<OtherVT>;
def calltarget : TargetOperand<i64>;

// [base + offset]; the offset may be or contain a symbol.
def MemRIAsmOperand : AsmOperandClass {
  let Name = "MemRI";
  let DiagnosticString = "operand must be a memory reference '[register + offset]'";
  let DiagnosticType = "InvalidMemRI";
}
def memri : Operand<i64> {
  let MIOperandInfo = (ops GPR:$B, simm32:$X);
  let ParserMatchClass = MemRIAsmOperand;
  let PrintMethod = "printMemRI";
  let OperandType = "OPERAND_MEMORY";
}

// [address]
def MemAbsAsmOperand : AsmOperandClass {
  let Name = "MemAbs";
  let DiagnosticString = "operand must be a memory reference '[address]'";
  let DiagnosticType = "InvalidMemAbs";
}
def memabs : Operand<i64> {
  let MIOperandInfo = (ops simm32:$X);
  let ParserMatchClass = MemAbsAsmOperand;
  let PrintMethod = "printMemAbs";
  let OperandType = "OPERAND_MEMORY";
}

// Base and offset of an access; matches every address, with offset 0 if need be.
def addr_ri : ComplexPattern<iPTR, 2, "selectAddrRI", [], [], 0>;
// An address known to the linker: a constant or a symbol. Preferred.
def addr_abs : ComplexPattern<iPTR, 1, "selectAddrAbs", [], [], 100>;
// Any 32-bit value known to the linker, as an immediate; where it can be an operand of
// another instruction, a switch decides whether it is.
class ImmOrSym<string Selector> : ComplexPattern<i64, 1, Selector, [imm, pvm_addr], [], 10>;
def imm_or_sym : ImmOrSym<"selectImmOrSym">;
def operand_imm_or_sym : ImmOrSym<"selectOperandImmOrSym">;
def branch_imm_or_sym : ImmOrSym<"selectBranchImmOrSym">;
def stored_imm_or_sym : ImmOrSym<"selectStoredImmOrSym">;
def operand_imm : ImmLeaf<i64, [{ return isInt<32>(Imm) && EnableOperandImmediates; }]>;
def stored_imm : PatLeaf<(i64 imm), [{ return EnableStoredImmediates; }]>;

// An amount of a shift or rotate without whatever does not change it modulo the width:
// masks, extensions, multiples of the width added.
def amount64 : ComplexPattern<i64, 1, "selectShiftAmount<64>", [], [], 0>;
def amount32 : ComplexPattern<i64, 1, "selectShiftAmount<32>", [], [], 0>;
// The value whose negation an amount is, modulo the width.
def negated_amount64 : ComplexPattern<i64, 1, "selectNegatedAmount<64>", [], [], 5>;
def negated_amount32 : ComplexPattern<i64, 1, "selectNegatedAmount<32>", [], [], 5>;

//===----------------------------------------------------------------------===//
// Transformations of constants
//===----------------------------------------------------------------------===//

def NegImm : SDNodeXForm<imm, [{
  return CurDAG->getSignedTargetConstant(-N->getSExtValue(), SDLoc(N), MVT::i64);
}]>;
def AddOne : SDNodeXForm<imm, [{
  return CurDAG->getSignedTargetConstant(N->getSExtValue() + 1, SDLoc(N), MVT::i64);
}]>;
def SubOne : SDNodeXForm<imm, [{
  return CurDAG->getSignedTargetConstant(N->getSExtValue() - 1, SDLoc(N), MVT::i64);
}]>;
def RotateBack64 : SDNodeXForm<imm, [{
  return CurDAG->getTargetConstant((64 - N->getZExtValue()) & 63, SDLoc(N), MVT::i64);
}]>;
def RotateBack32 : SDNodeXForm<imm, [{
  return CurDAG->getTargetConstant((32 - N->getZExtValue()) & 31, SDLoc(N), MVT::i64);
}]>;

// A constant stored to a narrow place, in its shortest form: sign-extended.
class StoredImm<int Width> : SDNodeXForm<imm, [{
  return CurDAG->getSignedTargetConstant(
      SignExtend64<}] # Width # [{>(N->getZExtValue()), SDLoc(N), MVT::i64);
}]>;
def StoredImm8 : StoredImm<8>;
def StoredImm16 : StoredImm<16>;
def StoredImm32 : StoredImm<32>;

// A 32-bit logical right shift in the form the DAG combiner likes: of a value whose
// upper half is masked off, and perhaps the bits that are shifted out as well.
def srl_of_lower_half : PatFrag<(ops node:$B, node:$X),
                                (srl (and node:$B, (i64 imm)), (i64 node:$X)), [{
  uint64_t Mask = N->getOperand(0).getConstantOperandVal(1);
  uint64_t Amount = N->getConstantOperandVal(1);
  return (Mask | maskTrailingOnes<uint64_t>(Amount)) == 0xffffffff;
}]>;

// Immediates whose neighbours are immediates too.
def simm32_plus1 : ImmLeaf<i64, [{
  return isInt<32>(Imm + 1) && Imm != -1 && EnableOperandImmediates;
}]>;
def simm32_minus1 : ImmLeaf<i64, [{
  return isInt<32>(Imm - 1) && Imm != 0 && EnableOperandImmediates;
}]>;
// Immediates whose neighbours take fewer bytes and are on the same side of zero,
// signed and unsigned.
def simm32_longer_than_next : ImmLeaf<i64, [{
  return isInt<32>(Imm) && isInt<32>(Imm + 1) && Imm != -1 &&
         pvm_imm_length(Imm + 1) < pvm_imm_length(Imm) && EnableBranchImmediates;
}]>;
def simm32_longer_than_previous : ImmLeaf<i64, [{
  return isInt<32>(Imm) && isInt<32>(Imm - 1) && Imm != 0 &&
         pvm_imm_length(Imm - 1) < pvm_imm_length(Imm) && EnableBranchImmediates;
}]>;

include "PVMInstrALU.td"
include "PVMInstrMemory.td"
include "PVMInstrControl.td"
