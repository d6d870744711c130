//===-- PVMCombines.cpp - Better DAGs before selection ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the generic combiner cannot know about the machine: which constants are
// immediates, what of an address counts, and which of two equal forms takes fewer
// instructions here. Patterns that can be said in TableGen are said there.
//
//===----------------------------------------------------------------------===//

#include "PVMISelLowering.h"
#include "PVMRemarks.h"
#include "PVMSelectionDAGInfo.h"
#include "llvm/CodeGen/SelectionDAG.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;

static cl::opt<bool> EnableConstantShrinking(
    "pvm-enable-constant-shrinking", cl::Hidden, cl::init(true),
    cl::desc("Choose unread bits of constants so that they fit immediates"));
static cl::opt<bool> EnableAddressNarrowing(
    "pvm-enable-address-narrowing", cl::Hidden, cl::init(true),
    cl::desc("Compute no upper halves of addresses"));
static cl::opt<bool>
    EnableBitTests("pvm-enable-bit-tests", cl::Hidden, cl::init(true),
                   cl::desc("Test high bits by shifting them into the sign"));
static cl::opt<bool> EnableCompareCombines(
    "pvm-enable-compare-combines", cl::Hidden, cl::init(true),
    cl::desc("Extend once for equality, and avoid inverted compares"));
static cl::opt<bool> EnableDivisionCombines(
    "pvm-enable-division-combines", cl::Hidden, cl::init(true),
    cl::desc("Make divisions by constants the upper halves of products"));
static cl::opt<bool>
    EnableFrozenLoads("pvm-enable-frozen-loads", cl::Hidden, cl::init(true),
                      cl::desc("Extend frozen values where they are loaded"));

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

// Bits of a constant that nobody looks at are free. The generic choice is zero; we take
// what has an instruction of its own or fits an immediate.
bool PVMTargetLowering::targetShrinkDemandedConstant(SDValue Op,
                                                     const APInt &DemandedBits,
                                                     const APInt &,
                                                     TargetLoweringOpt &TLO) const {
  unsigned Opcode = Op.getOpcode();
  // Earlier, the zeros help other combines.
  if (!EnableConstantShrinking || !TLO.LegalOps || Op.getValueType() != MVT::i64 ||
      (Opcode != ISD::AND && Opcode != ISD::OR && Opcode != ISD::XOR))
    return false;
  auto *C = dyn_cast<ConstantSDNode>(Op.getOperand(1));
  if (!C || C->isOpaque())
    return false;
  const APInt &Old = C->getAPIntValue();
  APInt Least = Old & DemandedBits;
  APInt Most = Old | ~DemandedBits;
  auto useIfEqual = [&](APInt New) {
    if (!Least.isSubsetOf(New) || !New.isSubsetOf(Most))
      return false;
    if (New == Old)
      return true;
    SDLoc DL(Op);
    PVM::remarkSelection(TLO.DAG, DL, "Constant",
                         "unread bits of a constant chosen for an immediate");
    return TLO.CombineTo(Op, TLO.DAG.getNode(Opcode, DL, MVT::i64, Op.getOperand(0),
                                             TLO.DAG.getConstant(New, DL, MVT::i64)));
  };
  // Zero extensions.
  if (Opcode == ISD::AND && useIfEqual(APInt(64, 0xffff)))
    return true;
  if (Least.isSignedIntN(32))
    return false;
  if (Opcode == ISD::AND && useIfEqual(APInt(64, 0xffffffff)))
    return true;
  return useIfEqual(Least.trunc(32).sext(64));
}

//===----------------------------------------------------------------------===//
// Addresses
//===----------------------------------------------------------------------===//

static bool isShortConstant(SDValue V) {
  auto *C = dyn_cast<ConstantSDNode>(V);
  return C && isInt<32>(C->getSExtValue());
}

// Addresses are taken modulo 2^32 (Gray Paper, appendix A.2), so whatever computes the
// upper half of one is dead. That holds for the sum with the offset as well. It is
// used only if there is an offset: a sandbox of PolkaVM that does not reduce a bare
// base register exists, and a pointer with garbage above would fault in it.
static SDValue combineAddress(SDNode *N, const TargetLowering &TLI,
                              TargetLowering::DAGCombinerInfo &DCI) {
  SDValue Address = cast<MemSDNode>(N)->getBasePtr();
  if (Address.getOpcode() != ISD::ADD || Address.getValueType() != MVT::i64 ||
      DCI.isBeforeLegalize())
    return SDValue();
  SDValue Offset = Address.getOperand(1);
  if (!isShortConstant(Offset) && Offset.getOpcode() != PVMISD::ADDR)
    return SDValue();
  SDLoc DL(N);
  if (!TLI.SimplifyDemandedBits(Address, APInt::getLowBitsSet(64, 32), DCI))
    return SDValue();
  PVM::remarkSelection(DCI.DAG, DL, "Address",
                       "operation that only changes the upper half of an address "
                       "left out");
  return SDValue(N, 0);
}

//===----------------------------------------------------------------------===//
// Compares
//===----------------------------------------------------------------------===//

// Val << Amount, of the operand of an unsigned compare that masks Amount bits away above,
// or of a constant; nothing where that costs more than the mask.
static SDValue shiftMaskOut(SDValue Val, unsigned Amount, SelectionDAG &DAG) {
  SDLoc DL(Val);
  if (auto *C = dyn_cast<ConstantSDNode>(Val)) {
    const APInt &Value = C->getAPIntValue();
    if (Value.countl_zero() < Amount || (!Value.isZero() && isShortConstant(Val)))
      return SDValue();
    return DAG.getConstant(Value << Amount, DL, MVT::i64);
  }
  if (Val.getOpcode() != ISD::AND || !Val.hasOneUse() ||
      !isa<ConstantSDNode>(Val.getOperand(1)) ||
      Val.getConstantOperandVal(1) != maskTrailingOnes<uint64_t>(64 - Amount))
    return SDValue();
  return DAG.getNode(ISD::SHL, DL, MVT::i64, Val.getOperand(0),
                     DAG.getConstant(Amount, DL, MVT::i64));
}

// A mask of low bits that is no immediate takes two shifts. To compare what it leaves as
// unsigned numbers, the first is enough:
//     (x & mask) < (y & mask)   =>   (x << n) < (y << n)
static bool shiftMasksOut(SDValue &LHS, SDValue &RHS, ISD::CondCode CC,
                          SelectionDAG &DAG) {
  SDValue Masked = LHS.getOpcode() == ISD::AND ? LHS : RHS;
  if (ISD::isSignedIntSetCC(CC) || Masked.getOpcode() != ISD::AND ||
      Masked.getValueType() != MVT::i64)
    return false;
  auto *C = dyn_cast<ConstantSDNode>(Masked.getOperand(1));
  if (!C || !isMask_64(C->getZExtValue()) || isShortConstant(SDValue(C, 0)))
    return false;
  unsigned Amount = countl_zero(C->getZExtValue());
  SDValue NewLHS = shiftMaskOut(LHS, Amount, DAG);
  SDValue NewRHS = NewLHS ? shiftMaskOut(RHS, Amount, DAG) : SDValue();
  if (!NewRHS)
    return false;
  PVM::remarkSelection(DAG, SDLoc(Masked), "ShiftedCompare",
                       "mask shifted out of a compare");
  LHS = NewLHS;
  RHS = NewRHS;
  return true;
}

// (x & (1 << k)) != 0, where the mask is no immediate, is the sign of x << (63 - k).
static SDValue combineBitTest(SDNode *N, SelectionDAG &DAG) {
  ISD::CondCode CC = cast<CondCodeSDNode>(N->getOperand(1))->get();
  SDValue LHS = N->getOperand(2), RHS = N->getOperand(3);
  if ((CC != ISD::SETEQ && CC != ISD::SETNE) || !isNullConstant(RHS) ||
      LHS.getOpcode() != ISD::AND || LHS.getValueType() != MVT::i64)
    return SDValue();
  auto *C = dyn_cast<ConstantSDNode>(LHS.getOperand(1));
  if (!C || !C->getAPIntValue().isPowerOf2() || isShortConstant(SDValue(C, 0)))
    return SDValue();
  SDLoc DL(N);
  PVM::remarkSelection(DAG, DL, "BitTest", "bit shifted into the sign to be tested");
  unsigned Amount = 63 - C->getAPIntValue().logBase2();
  SDValue Shifted = DAG.getNode(ISD::SHL, DL, MVT::i64, LHS.getOperand(0),
                                DAG.getConstant(Amount, DL, MVT::i64));
  return DAG.getNode(
      ISD::BR_CC, DL, MVT::Other, N->getOperand(0),
      DAG.getCondCode(CC == ISD::SETNE ? ISD::SETLT : ISD::SETGE), Shifted, RHS,
      N->getOperand(4));
}

static SDValue combineBranch(SDNode *N, TargetLowering::DAGCombinerInfo &DCI) {
  SelectionDAG &DAG = DCI.DAG;
  if (SDValue Test = EnableBitTests ? combineBitTest(N, DAG) : SDValue())
    return Test;
  auto *CC = cast<CondCodeSDNode>(N->getOperand(1));
  SDValue LHS = N->getOperand(2), RHS = N->getOperand(3);
  if (!EnableCompareCombines || !DCI.isAfterLegalizeDAG() ||
      !shiftMasksOut(LHS, RHS, CC->get(), DAG))
    return SDValue();
  return DAG.getNode(ISD::BR_CC, SDLoc(N), MVT::Other, N->getOperand(0), SDValue(CC, 0),
                     LHS, RHS, N->getOperand(4));
}

// Equality of narrow parts: extend once, after the values have been combined.
//     ext(x) == ext(y)   =>   ext(x - y) == 0
static SDValue combineEquality(SDNode *N, SelectionDAG &DAG) {
  ISD::CondCode CC = cast<CondCodeSDNode>(N->getOperand(2))->get();
  SDValue LHS = N->getOperand(0), RHS = N->getOperand(1);
  if ((CC != ISD::SETEQ && CC != ISD::SETNE) || LHS.getValueType() != MVT::i64 ||
      LHS.getOpcode() != RHS.getOpcode() ||
      (LHS.getOpcode() != ISD::AND && LHS.getOpcode() != ISD::SIGN_EXTEND_INREG) ||
      LHS.getOperand(1) != RHS.getOperand(1) || !LHS.hasOneUse() || !RHS.hasOneUse())
    return SDValue();
  SDLoc DL(N);
  PVM::remarkSelection(DAG, DL, "Equality",
                       "difference extended in place of both values compared");
  // The 32-bit subtraction extends for free, other extensions like any operand. An
  // exclusive or works with every mask, a subtraction only with those of low bits.
  bool IsMask = LHS.getOpcode() == ISD::AND;
  SDValue Difference = DAG.getNode(IsMask ? ISD::XOR : ISD::SUB, DL, MVT::i64,
                                   LHS.getOperand(0), RHS.getOperand(0));
  SDValue Extended = DAG.getNode(LHS.getOpcode(), DL, MVT::i64, Difference,
                                 LHS.getOperand(1));
  return DAG.getSetCC(DL, N->getValueType(0), Extended,
                      DAG.getConstant(0, DL, MVT::i64), CC);
}

// The carry of a sum can be told by either summand. One that comes from another block, a
// phi perhaps whose next value is the sum, is better free to be overwritten:
//     (x + y) < x   =>   (x + y) < y
static bool chooseSummand(SDValue &LHS, SDValue &RHS, ISD::CondCode CC) {
  bool SumIsLHS = CC == ISD::SETULT || CC == ISD::SETUGE;
  if (!SumIsLHS && CC != ISD::SETUGT && CC != ISD::SETULE)
    return false;
  SDValue Sum = SumIsLHS ? LHS : RHS;
  SDValue &Summand = SumIsLHS ? RHS : LHS;
  if (Sum.getOpcode() != ISD::ADD || Summand.getOpcode() != ISD::CopyFromReg)
    return false;
  bool IsFirst = Sum.getOperand(0) == Summand;
  SDValue Other = Sum.getOperand(IsFirst ? 1 : 0);
  if ((!IsFirst && Sum.getOperand(1) != Summand) ||
      Other.getOpcode() == ISD::CopyFromReg)
    return false;
  Summand = Other;
  return true;
}

static SDValue combineSetCC(SDNode *N, TargetLowering::DAGCombinerInfo &DCI) {
  if (SDValue Equality = combineEquality(N, DCI.DAG))
    return Equality;
  ISD::CondCode CC = cast<CondCodeSDNode>(N->getOperand(2))->get();
  SDValue LHS = N->getOperand(0), RHS = N->getOperand(1);
  if (!DCI.isAfterLegalizeDAG() ||
      (!chooseSummand(LHS, RHS, CC) && !shiftMasksOut(LHS, RHS, CC, DCI.DAG)))
    return SDValue();
  return DCI.DAG.getSetCC(SDLoc(N), N->getValueType(0), LHS, RHS, CC);
}

// The machine has no set_ge or set_le of registers, so those are set_lt and an inversion.
// The element that a compare chooses needs none; the offset goes into the address:
//     x + ((a >= b) << n)   =>   (x - ((a < b) << n)) + (1 << n)
static SDValue combineAdd(SDNode *N, SelectionDAG &DAG) {
  for (unsigned I : {0, 1}) {
    SDValue Shift = N->getOperand(I), X = N->getOperand(1 - I);
    if (Shift.getOpcode() != ISD::SHL || Shift.getValueType() != MVT::i64 ||
        !Shift.hasOneUse() || !isa<ConstantSDNode>(Shift.getOperand(1)))
      continue;
    SDValue Compare = Shift.getOperand(0);
    unsigned Amount = Shift.getConstantOperandVal(1);
    if (Compare.getOpcode() != ISD::SETCC || !Compare.hasOneUse() || Amount > 30 ||
        Compare.getOperand(0).getValueType() != MVT::i64 ||
        isa<ConstantSDNode>(Compare.getOperand(1)))
      continue;
    ISD::CondCode CC = cast<CondCodeSDNode>(Compare.getOperand(2))->get();
    if (CC != ISD::SETGE && CC != ISD::SETLE && CC != ISD::SETUGE &&
        CC != ISD::SETULE)
      continue;
    SDLoc DL(N);
    PVM::remarkSelection(DAG, DL, "ChosenElement",
                         "inversion of a compare moved into an offset");
    SDValue Inverse =
        DAG.getSetCC(DL, MVT::i64, Compare.getOperand(0), Compare.getOperand(1),
                     ISD::getSetCCInverse(CC, MVT::i64));
    SDValue Shifted =
        DAG.getNode(ISD::SHL, DL, MVT::i64, Inverse, Shift.getOperand(1));
    return DAG.getNode(ISD::ADD, DL, MVT::i64,
                       DAG.getNode(ISD::SUB, DL, MVT::i64, X, Shifted),
                       DAG.getConstant(uint64_t(1) << Amount, DL, MVT::i64));
  }
  return SDValue();
}

//===----------------------------------------------------------------------===//
// Division by constants
//===----------------------------------------------------------------------===//

// The generic expansion of the division of a 32-bit number x < 2^32 is a 64-bit product
// and a shift, or, when the factor has 33 bits and the upper one has to be treated
// apart,
//
//     t = (x * M) >> 32;   q = (((x - t) >> 1) + t) >> s
//
// which is (x * (2^32 + M)) >> (33 + s). If the factor is no immediate and must be
// loaded anyway, it can as well be shifted so far to the left that the quotient is
// exactly the upper half of the product.
static SDValue makeMulHigh(SDValue X, const APInt &Factor, unsigned Shift,
                           const SDLoc &DL, SelectionDAG &DAG) {
  PVM::remarkSelection(DAG, DL, "Division", "quotient is the upper half of a product");
  return DAG.getNode(ISD::MULHU, DL, MVT::i64, X,
                     DAG.getConstant(Factor.shl(64 - Shift), DL, MVT::i64));
}

// Is Val x, or a value with the same lower half?
static bool isLowerHalfOf(SDValue Val, SDValue X) {
  return Val == X || (X.getOpcode() == ISD::AND && X.getOperand(0) == Val &&
                      isa<ConstantSDNode>(X.getOperand(1)) &&
                      X.getConstantOperandVal(1) == 0xffffffff);
}

// Matches (x * M) >> 32, which may have become an upper half already.
static SDValue matchProduct(SDValue Val, APInt &Magic, SelectionDAG &DAG) {
  bool IsUpperHalf = Val.getOpcode() == ISD::MULHU;
  if (!IsUpperHalf) {
    if (Val.getOpcode() != ISD::SRL || !isa<ConstantSDNode>(Val.getOperand(1)) ||
        Val.getConstantOperandVal(1) != 32)
      return SDValue();
    Val = Val.getOperand(0);
    if (Val.getOpcode() != ISD::MUL)
      return SDValue();
  }
  SDValue X = Val.getOperand(0);
  auto *M = dyn_cast<ConstantSDNode>(Val.getOperand(1));
  if (!M || DAG.computeKnownBits(X).countMaxActiveBits() > 32)
    return SDValue();
  Magic = M->getAPIntValue();
  if (IsUpperHalf) {
    if (Magic.countTrailingZeros() < 32)
      return SDValue();
    Magic.lshrInPlace(32);
  }
  return Magic.getActiveBits() <= 32 ? X : SDValue();
}

// Matches the quotient above before the last shift; returns x and M.
static SDValue matchAddedQuotient(SDValue Val, APInt &Magic, SelectionDAG &DAG) {
  if (Val.getOpcode() != ISD::ADD)
    return SDValue();
  for (unsigned I : {0, 1}) {
    SDValue Half = Val.getOperand(I), T = Val.getOperand(1 - I);
    SDValue X = matchProduct(T, Magic, DAG);
    if (!X)
      continue;
    // Half is (lower half of (x - t)) >> 1.
    if (Half.getOpcode() != ISD::SRL || !isOneConstant(Half.getOperand(1)) ||
        Half.getOperand(0).getOpcode() != ISD::AND ||
        !isa<ConstantSDNode>(Half.getOperand(0).getOperand(1)) ||
        (Half.getOperand(0).getConstantOperandVal(1) | 1) != 0xffffffff)
      continue;
    SDValue Sub = Half.getOperand(0).getOperand(0);
    if (Sub.getOpcode() != ISD::SUB || Sub.getOperand(1) != T ||
        !isLowerHalfOf(Sub.getOperand(0), X))
      continue;
    return X;
  }
  return SDValue();
}

static SDValue combineShiftRight(SDNode *N, TargetLowering::DAGCombinerInfo &DCI) {
  SelectionDAG &DAG = DCI.DAG;
  auto *ShiftC = dyn_cast<ConstantSDNode>(N->getOperand(1));
  if (!ShiftC || N->getValueType(0) != MVT::i64 || DCI.isBeforeLegalizeOps())
    return SDValue();
  SDLoc DL(N);
  unsigned Shift = ShiftC->getZExtValue();
  SDValue Val = N->getOperand(0);
  APInt Magic;
  if (SDValue X = matchAddedQuotient(Val, Magic, DAG)) {
    if (Shift > 31)
      return SDValue();
    return makeMulHigh(X, Magic | APInt::getOneBitSet(64, 32), 33 + Shift, DL, DAG);
  }

  if (Val.getOpcode() != ISD::MUL || !Val.hasOneUse() ||
      isShortConstant(Val.getOperand(1)) || !isa<ConstantSDNode>(Val.getOperand(1)))
    return SDValue();
  const APInt &Factor = Val.getConstantOperandAPInt(1);
  SDValue X = Val.getOperand(0);
  if (Factor.getActiveBits() > Shift ||
      Factor.getActiveBits() + DAG.computeKnownBits(X).countMaxActiveBits() > 64)
    return SDValue();
  return makeMulHigh(X, Factor, Shift, DL, DAG);
}

//===----------------------------------------------------------------------===//
// Extensions
//===----------------------------------------------------------------------===//

// A load extends what it loads, for which LLVM must see it right below the extension. What
// PVMWideAccesses puts together is frozen in between.
static SDValue combineExtension(SDNode *N, TargetLowering::DAGCombinerInfo &DCI) {
  SDValue Frozen = N->getOperand(0);
  EVT VT = N->getValueType(0);
  if (!DCI.isBeforeLegalize() || Frozen.getOpcode() != ISD::FREEZE ||
      !Frozen.hasOneUse() || !VT.isScalarInteger())
    return SDValue();
  SDValue Loaded = Frozen.getOperand(0);
  auto *Load = dyn_cast<LoadSDNode>(Loaded);
  if (!Load || !ISD::isNormalLoad(Load) || !Load->isSimple() || !Loaded.hasOneUse() ||
      !Loaded.getValueType().isByteSized())
    return SDValue();
  SelectionDAG &DAG = DCI.DAG;
  SDLoc DL(N);
  ISD::LoadExtType Type = ISD::EXTLOAD;
  if (N->getOpcode() != ISD::ANY_EXTEND)
    Type = N->getOpcode() == ISD::ZERO_EXTEND ? ISD::ZEXTLOAD : ISD::SEXTLOAD;
  PVM::remarkSelection(DAG, DL, "FrozenLoad", "frozen value extended by its load");
  SDValue Extended =
      DAG.getExtLoad(Type, DL, VT, Load->getChain(), Load->getBasePtr(),
                     Loaded.getValueType(), Load->getMemOperand());
  DAG.ReplaceAllUsesOfValueWith(SDValue(Load, 1), Extended.getValue(1));
  SDValue Result = DAG.getFreeze(Extended);
  if (Type == ISD::EXTLOAD)
    return Result;
  // Of what is frozen nothing is known.
  return DAG.getNode(Type == ISD::ZEXTLOAD ? ISD::AssertZext : ISD::AssertSext, DL, VT,
                     Result, DAG.getValueType(Loaded.getValueType()));
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

SDValue PVMTargetLowering::PerformDAGCombine(SDNode *N,
                                             DAGCombinerInfo &DCI) const {
  switch (N->getOpcode()) {
  case ISD::LOAD:
  case ISD::STORE:
    return EnableAddressNarrowing ? combineAddress(N, *this, DCI) : SDValue();
  case ISD::ADD:
    return DCI.isBeforeLegalizeOps() || !EnableCompareCombines
               ? SDValue()
               : combineAdd(N, DCI.DAG);
  case ISD::SETCC:
    return DCI.isBeforeLegalizeOps() || !EnableCompareCombines
               ? SDValue()
               : combineSetCC(N, DCI);
  case ISD::BR_CC:
    return combineBranch(N, DCI);
  case ISD::SRL:
    return EnableDivisionCombines ? combineShiftRight(N, DCI) : SDValue();
  case ISD::ZERO_EXTEND:
  case ISD::SIGN_EXTEND:
  case ISD::ANY_EXTEND:
    return EnableFrozenLoads ? combineExtension(N, DCI) : SDValue();
  case ISD::FSHL:
  case ISD::FSHR:
    // Two 32-bit shifts do better than one 64-bit shift of both values side by side.
    return N->getValueType(0) == MVT::i32 ? expandFunnelShift(N, DCI.DAG) : SDValue();
  default:
    return SDValue();
  }
}
