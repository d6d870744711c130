//===-- PVMInstrControl.td ---------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Jumps, branches, calls, host calls and the pseudo instructions around them.
//
// A jump may only go to the start of a basic block, and a block starts only behind a
// terminator of the machine. Block ends that fall through to a jump target get a
// `fallthrough` after block placement (PVMBlockStarts.cpp).
//
//===----------------------------------------------------------------------===//

//===----------------------------------------------------------------------===//
// Ends of blocks
//===----------------------------------------------------------------------===//

let EndsBlock = true in {
let isTerminator = true, isBarrier = true, hasSideEffects = true, isTrap = true in
def TRAP : InstN<Opcodes<0>, GasNone>;

let hasSideEffects = true, isTerminator = true in
def FALLTHROUGH : InstN<Opcodes<1>, GasNone>;
}

let hasSideEffects = true, Predicates = [HasUnlikely] in
def UNLIKELY : InstN<Opcodes<3, 2, -1, -1>, GasUnlikely>;

//===----------------------------------------------------------------------===//
// Jumps
//===----------------------------------------------------------------------===//

let EndsBlock = true, isTerminator = true, isBarrier = true, isBranch = true in {
def JUMP : InstO<Opcodes<40>, GasJump, (ins brtarget:$T), "$T", [(br bb:$T)]>;

let isIndirectBranch = true in
def JUMP_IND : InstRI<Opcodes<50>, GasJumpInd, (outs), (ins GPR:$A, simm32:$X),
                      "$A, $X">;
}

def : Pat<(brind GPR:$A), (JUMP_IND GPR:$A, 0)>;
def : Pat<(brind (add GPR:$A, imm_or_sym:$X)), (JUMP_IND GPR:$A, imm_or_sym:$X)>;
def : Pat<(pvm_br_jt GPR:$A, tjumptable:$X), (JUMP_IND GPR:$A, tjumptable:$X)>;

//===----------------------------------------------------------------------===//
// Conditional branches
//===----------------------------------------------------------------------===//

class BranchRRO<int Op>
    : InstRRO<Opcodes<Op>, GasBranch, (ins GPR:$A, GPR:$B, brtarget:$T),
              "$A, $B, $T">,
      RegisterForm;

class BranchRIO<int Op>
    : InstRIO<Opcodes<Op>, GasBranch, (outs), (ins GPR:$A, simm32:$X, brtarget:$T),
              "$A, $X, $T">,
      ImmediateForm;

let EndsBlock = true, isTerminator = true, isBranch = true in {
def BRANCH_EQ   : BranchRRO<170>;
def BRANCH_NE   : BranchRRO<171>;
def BRANCH_LT_U : BranchRRO<172>;
def BRANCH_LT_S : BranchRRO<173>;
def BRANCH_GE_U : BranchRRO<174>;
def BRANCH_GE_S : BranchRRO<175>;

def BRANCH_EQ_IMM   : BranchRIO<81>;
def BRANCH_NE_IMM   : BranchRIO<82>;
def BRANCH_LT_U_IMM : BranchRIO<83>;
def BRANCH_LE_U_IMM : BranchRIO<84>;
def BRANCH_GE_U_IMM : BranchRIO<85>;
def BRANCH_GT_U_IMM : BranchRIO<86>;
def BRANCH_LT_S_IMM : BranchRIO<87>;
def BRANCH_LE_S_IMM : BranchRIO<88>;
def BRANCH_GE_S_IMM : BranchRIO<89>;
def BRANCH_GT_S_IMM : BranchRIO<90>;
}

class BranchPat<CondCode CC, Instruction Inst>
    : Pat<(brcc CC, GPR:$A, GPR:$B, bb:$T), (Inst GPR:$A, GPR:$B, bb:$T)>;
class SwappedBranchPat<CondCode CC, Instruction Inst>
    : Pat<(brcc CC, GPR:$A, GPR:$B, bb:$T), (Inst GPR:$B, GPR:$A, bb:$T)>;
class BranchImmPat<CondCode CC, Instruction Inst>
    : Pat<(brcc CC, GPR:$A, branch_imm_or_sym:$X, bb:$T),
          (Inst GPR:$A, branch_imm_or_sym:$X, bb:$T)>;

def : BranchPat<SETEQ, BRANCH_EQ>;
def : BranchPat<SETNE, BRANCH_NE>;
def : BranchPat<SETULT, BRANCH_LT_U>;
def : BranchPat<SETLT, BRANCH_LT_S>;
def : BranchPat<SETUGE, BRANCH_GE_U>;
def : BranchPat<SETGE, BRANCH_GE_S>;
def : SwappedBranchPat<SETUGT, BRANCH_LT_U>;
def : SwappedBranchPat<SETGT, BRANCH_LT_S>;
def : SwappedBranchPat<SETULE, BRANCH_GE_U>;
def : SwappedBranchPat<SETLE, BRANCH_GE_S>;

def : BranchImmPat<SETEQ, BRANCH_EQ_IMM>;
def : BranchImmPat<SETNE, BRANCH_NE_IMM>;
def : BranchImmPat<SETULT, BRANCH_LT_U_IMM>;
def : BranchImmPat<SETULE, BRANCH_LE_U_IMM>;
def : BranchImmPat<SETUGE, BRANCH_GE_U_IMM>;
def : BranchImmPat<SETUGT, BRANCH_GT_U_IMM>;
def : BranchImmPat<SETLT, BRANCH_LT_S_IMM>;
def : BranchImmPat<SETLE, BRANCH_LE_S_IMM>;
def : BranchImmPat<SETGE, BRANCH_GE_S_IMM>;
def : BranchImmPat<SETGT, BRANCH_GT_S_IMM>;

// x < c is x <= c - 1, x > c is x >= c + 1: take the constant with the shorter encoding.
class ShorterBranchPat<CondCode CC, ImmLeaf Longer, SDNodeXForm Neighbour,
                       Instruction Inst>
    : Pat<(brcc CC, GPR:$A, Longer:$X, bb:$T), (Inst GPR:$A, (Neighbour $X), bb:$T)> {
  let AddedComplexity = 20;
}

def : ShorterBranchPat<SETULT, simm32_longer_than_previous, SubOne, BRANCH_LE_U_IMM>;
def : ShorterBranchPat<SETLT, simm32_longer_than_previous, SubOne, BRANCH_LE_S_IMM>;
def : ShorterBranchPat<SETUGE, simm32_longer_than_previous, SubOne, BRANCH_GT_U_IMM>;
def : ShorterBranchPat<SETGE, simm32_longer_than_previous, SubOne, BRANCH_GT_S_IMM>;
def : ShorterBranchPat<SETULE, simm32_longer_than_next, AddOne, BRANCH_LT_U_IMM>;
def : ShorterBranchPat<SETLE, simm32_longer_than_next, AddOne, BRANCH_LT_S_IMM>;
def : ShorterBranchPat<SETUGT, simm32_longer_than_next, AddOne, BRANCH_GE_U_IMM>;
def : ShorterBranchPat<SETGT, simm32_longer_than_next, AddOne, BRANCH_GE_S_IMM>;
// Signed, -1 and 0 are neighbours too.
let AddedComplexity = 20 in {
def : Pat<(brcc SETLE, GPR:$A, -1, bb:$T), (BRANCH_LT_S_IMM GPR:$A, 0, bb:$T)>;
def : Pat<(brcc SETGT, GPR:$A, -1, bb:$T), (BRANCH_GE_S_IMM GPR:$A, 0, bb:$T)>;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

// The instructions as the assembler knows them. Code generation uses the pseudos
// below, because the return address is a label that exists only when the call is
// printed.
let EndsBlock = true, isTerminator = true, isBarrier = true, isBranch = true in {
def LOAD_IMM_JUMP
    : InstRIO<Opcodes<80>, GasJump, (outs GPR:$A), (ins simm32:$X, calltarget:$T),
              "$A, $X, $T">;

let isIndirectBranch = true in
def LOAD_IMM_JUMP_IND
    : InstRRII<Opcodes<180>, GasJumpInd, (outs GPR:$A),
               (ins GPR:$B, simm32:$X, simm32:$Y), "$A, $B, $X, $Y">;
}

let isCall = true, EndsBlock = true in {
class DirectCall : Pseudo<(outs), (ins calltarget:$T), [], GasJump> {
  let Size = FormatRIO.Size;
}
class IndirectCall : Pseudo<(outs), (ins GPR:$B, simm32:$Y), [], GasJumpInd> {
  let Size = FormatRRII.Size;
}
let Defs = [RA] in {
def PseudoCALL : DirectCall;
def PseudoCALL_IND : IndirectCall;
}
// They write ra too, but where control does not come back nobody misses it.
def PseudoCALL_NORETURN : DirectCall;
def PseudoCALL_IND_NORETURN : IndirectCall;
}

multiclass CallPats<SDNode Node, Instruction Direct, Instruction Indirect> {
  def : Pat<(Node tglobaladdr:$T), (Direct tglobaladdr:$T)>;
  def : Pat<(Node texternalsym:$T), (Direct texternalsym:$T)>;
  def : Pat<(Node GPR:$B), (Indirect GPR:$B, 0)>;
}
defm : CallPats<pvm_call, PseudoCALL, PseudoCALL_IND>;
defm : CallPats<pvm_call_noreturn, PseudoCALL_NORETURN, PseudoCALL_IND_NORETURN>;

// Tail calls: jumps that are also returns.
let isCall = true, isTerminator = true, isReturn = true, isBarrier = true,
    EndsBlock = true in {
let Size = FormatO.Size in
def PseudoTAIL : Pseudo<(outs), (ins calltarget:$T), [], GasJump>;
let Size = FormatRI.Size in
def PseudoTAIL_IND : Pseudo<(outs), (ins GPRTailTarget:$A, simm32:$X), [], GasJumpInd>;
}

def : Pat<(pvm_tail tglobaladdr:$T), (PseudoTAIL tglobaladdr:$T)>;
def : Pat<(pvm_tail texternalsym:$T), (PseudoTAIL texternalsym:$T)>;
def : Pat<(pvm_tail GPRTailTarget:$A), (PseudoTAIL_IND GPRTailTarget:$A, 0)>;

// ra counts as preserved by every function, so a return need not say that it reads it.
// In entry functions frame lowering adds the use.
let isTerminator = true, isReturn = true, isBarrier = true, EndsBlock = true,
    Size = FormatRI.Size in
def PseudoRET : Pseudo<(outs), (ins), [(pvm_ret)], GasJumpInd>;

//===----------------------------------------------------------------------===//
// Host calls
//===----------------------------------------------------------------------===//

// The registers it reads and writes are added per call; the host may access any
// memory.
let hasSideEffects = true, mayLoad = true, mayStore = true in
def ECALLI : InstI<Opcodes<10>, GasHost, (ins simm32:$X), "$X">;

def : Pat<(pvm_ecalli timm:$X), (ECALLI timm:$X)>;

// The fifth and sixth arguments of a host call belong in the registers that are the base
// and the frame pointer where a function has them. Which it has is known when all of it
// is selected: then PseudoECALLI_LONG becomes an ECALLI behind two copies or, in a
// function with a frame pointer, a PseudoECALLI_KEEP, which stays whole until frame
// addresses are final, since none can be formed while the pointers are away.
let hasSideEffects = true, mayLoad = true, mayStore = true in {
let usesCustomInserter = true in
def PseudoECALLI_LONG : Pseudo<(outs), (ins simm32:$X, GPR:$Fifth, GPR:$Sixth),
                               [(pvm_ecalli_long timm:$X, GPR:$Fifth, GPR:$Sixth)]>;

let Constraints = "@earlyclobber $OldBP,@earlyclobber $OldFP",
    Size = !add(FormatI.Size, !mul(6, FormatRR.Size)) in
def PseudoECALLI_KEEP : Pseudo<(outs GPRNoArg:$OldBP, GPRNoArg:$OldFP),
                               (ins simm32:$X, GPRNoArg:$Fifth, GPRNoArg:$Sixth),
                               [], GasHost>;
}

//===----------------------------------------------------------------------===//
// Stack
//===----------------------------------------------------------------------===//

let Defs = [SP], Uses = [SP], hasSideEffects = true in {
def ADJCALLSTACKDOWN : Pseudo<(outs), (ins i64imm:$Amount, i64imm:$Extra),
                              [(callseq_start timm:$Amount, timm:$Extra)]>;
def ADJCALLSTACKUP : Pseudo<(outs), (ins i64imm:$Amount, i64imm:$Extra),
                            [(callseq_end timm:$Amount, timm:$Extra)]>;

let usesCustomInserter = true in
def PseudoALLOCA : Pseudo<(outs GPR:$D), (ins GPR:$Size, i64imm:$Probe),
                          [(set GPR:$D, (pvm_alloca GPR:$Size, timm:$Probe))]>;
}

// The sum of a register and the one from which the object on the stack is reached
// (PVMFrameOffsets.cpp).
def PseudoADD_FRAME : Pseudo<(outs GPR:$D), (ins GPR:$A, i64imm:$Object), [], GasALU64>;

//===----------------------------------------------------------------------===//
// Traps
//===----------------------------------------------------------------------===//

// llvm.trap in the middle of a block: the verifier wants terminators at the end, but
// nothing is wrong with code that is never reached behind a trap.
let hasSideEffects = true, isTrap = true, EndsBlock = true, Size = 1 in {
def PseudoTRAP : Pseudo<(outs), (ins), [(trap)]>;
def PseudoDEBUGTRAP : Pseudo<(outs), (ins), [(debugtrap)]>;
}
