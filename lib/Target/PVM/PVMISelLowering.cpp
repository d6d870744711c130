//===-- PVMISelLowering.cpp - Legality and lowering of DAG nodes ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// i64 is the only legal type. Narrower integers are promoted; those of 32 bits get
// help, because the machine has 32-bit operations that give sign-extended results:
// an i32 operation whose promotion would need its operands extended becomes one of the
// PVMISD::*W nodes, and the others become (sext_inreg op), so that an i32 value is
// sign-extended from its definition on and compares need no extension.
//
//===----------------------------------------------------------------------===//

#include "PVMISelLowering.h"
#include "MCTargetDesc/PVMInstPrinter.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMEarlyLoads.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMRegisterInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/MachineJumpTableInfo.h"
#include "llvm/CodeGen/SelectionDAG.h"
#include "llvm/CodeGen/ValueTypes.h"
#include "llvm/IR/Function.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-lower"

static cl::opt<bool> EnableSelectTests(
    "pvm-enable-select-tests", cl::Hidden, cl::init(true),
    cl::desc("Let selects test what is at hand in place of a compare"));
static cl::opt<bool>
    EnableUnalignedAccesses("pvm-enable-unaligned-accesses", cl::Hidden, cl::init(true),
                            cl::desc("Use wide accesses at any address"));
static cl::opt<bool> EnableInlineCopies(
    "pvm-enable-inline-copies", cl::Hidden, cl::init(true),
    cl::desc("Copy, fill and compare up to 128 bytes without a call"));
static cl::opt<bool>
    EnableSymbolOffsets("pvm-enable-symbol-offsets", cl::Hidden, cl::init(true),
                        cl::desc("Put addresses of globals into offsets of accesses"));
static cl::opt<bool> EnableWideDivision(
    "pvm-enable-wide-division", cl::Hidden, cl::init(true),
    cl::desc("Divide up to 256 bits by a function of the run-time library"));
static cl::opt<bool>
    EnableWideFactors("pvm-enable-wide-factors", cl::Hidden, cl::init(true),
                      cl::desc("Multiply by 2^n + 1 and 2^n - 1 of more than 32 bits "
                               "with a shift and a sum"));
static cl::opt<bool> EnableShortDivisions(
    "pvm-enable-short-divisions", cl::Hidden, cl::init(true),
    cl::desc("Divide by constants with a division at -Os too, not only at -Oz"));

PVMTargetLowering::PVMTargetLowering(const TargetMachine &TM,
                                     const PVMSubtarget &STI)
    : TargetLowering(TM, STI), Subtarget(STI) {
  addRegisterClass(MVT::i64, &PVM::GPRRegClass);
  computeRegisterProperties(STI.getRegisterInfo());
  setStackPointerRegisterToSaveRestore(PVM::SP);

  setBooleanContents(ZeroOrOneBooleanContent);
  setMinFunctionAlignment(Align(1));
  setPrefFunctionAlignment(Align(1));
  setMinStackArgumentAlignment(Align(8));
  setMaxAtomicSizeInBitsSupported(64);
  // What is above 128 and supported, PVMWideDivision divides; the rest, LLVM by a loop
  // over the bits.
  setMaxDivRemBitWidthSupported(EnableWideDivision ? 256 : 128);
  setMinimumJumpTableEntries(4);

  // Addresses are values of 32 bits known to the linker.
  setOperationAction({ISD::GlobalAddress, ISD::GlobalTLSAddress, ISD::BlockAddress,
                      ISD::ConstantPool, ISD::JumpTable},
                     MVT::i64, Custom);

  // Control.
  setOperationAction(ISD::BR_JT, MVT::Other, Custom);
  setOperationAction(ISD::BRCOND, MVT::Other, Expand);
  setOperationAction(ISD::SELECT, MVT::i64, Custom);
  setOperationAction(ISD::SELECT_CC, MVT::i64, Expand);
  setOperationAction({ISD::TRAP, ISD::DEBUGTRAP}, MVT::Other, Legal);

  // Arithmetic the machine lacks.
  setOperationAction({ISD::SMUL_LOHI, ISD::UMUL_LOHI, ISD::SDIVREM, ISD::UDIVREM},
                     MVT::i64, Expand);
  setOperationAction({ISD::SHL_PARTS, ISD::SRL_PARTS, ISD::SRA_PARTS}, MVT::i64,
                     Custom);
  setOperationAction(ISD::SIGN_EXTEND_INREG, MVT::i1, Expand);
  setOperationAction({ISD::SIGN_EXTEND_INREG}, {MVT::i8, MVT::i16, MVT::i32}, Legal);

  // Arithmetic it has.
  setOperationAction({ISD::MULHS, ISD::MULHU, ISD::ROTL, ISD::ROTR, ISD::CTLZ,
                      ISD::CTTZ, ISD::CTPOP, ISD::BSWAP, ISD::SMIN, ISD::SMAX,
                      ISD::UMIN, ISD::UMAX},
                     MVT::i64, Legal);
  setOperationAction({ISD::ADD, ISD::SUB, ISD::MUL, ISD::SHL, ISD::SRA, ISD::SRL,
                      ISD::ROTL, ISD::ROTR, ISD::SDIV, ISD::UDIV, ISD::SREM,
                      ISD::UREM, ISD::CTLZ, ISD::CTLZ_ZERO_UNDEF, ISD::CTTZ,
                      ISD::CTTZ_ZERO_UNDEF, ISD::UADDO, ISD::USUBO, ISD::ABDU},
                     MVT::i32, Custom);

  // Memory.
  setOperationAction(ISD::DYNAMIC_STACKALLOC, MVT::i64, Custom);
  setOperationAction({ISD::STACKSAVE, ISD::STACKRESTORE}, MVT::Other, Expand);
  setOperationAction(ISD::VASTART, MVT::Other, Custom);
  setOperationAction({ISD::VAARG, ISD::VACOPY, ISD::VAEND}, MVT::Other, Expand);
  setLoadExtAction({ISD::EXTLOAD, ISD::SEXTLOAD, ISD::ZEXTLOAD}, MVT::i64, MVT::i1,
                   Promote);

  // Unaligned accesses cost as much as aligned ones; sixteen of them are four
  // groups that overlap in the pipeline.
  if (EnableInlineCopies) {
    MaxStoresPerMemcpy = MaxStoresPerMemmove = MaxStoresPerMemset = 16;
    MaxStoresPerMemcpyOptSize = MaxStoresPerMemmoveOptSize =
        MaxStoresPerMemsetOptSize = 4;
    MaxLoadsPerMemcmp = 8;
    MaxLoadsPerMemcmpOptSize = 4;
  } else {
    MaxStoresPerMemcpy = MaxStoresPerMemmove = MaxStoresPerMemset =
        MaxStoresPerMemcpyOptSize = MaxStoresPerMemmoveOptSize =
            MaxStoresPerMemsetOptSize = MaxLoadsPerMemcmp =
                MaxLoadsPerMemcmpOptSize = 0;
  }

  setTargetDAGCombine({ISD::ADD, ISD::LOAD, ISD::STORE, ISD::SETCC, ISD::BR_CC, ISD::SRL,
                       ISD::FSHL, ISD::FSHR, ISD::ZERO_EXTEND, ISD::SIGN_EXTEND,
                       ISD::ANY_EXTEND});
}

//===----------------------------------------------------------------------===//
// Type legalization
//===----------------------------------------------------------------------===//

static unsigned getWideOpcode(unsigned Opcode) {
  switch (Opcode) {
  case ISD::SHL:  return PVMISD::SLLW;
  case ISD::SRA:  return PVMISD::SRAW;
  case ISD::SRL:  return PVMISD::SRLW;
  case ISD::ROTL: return PVMISD::ROLW;
  case ISD::ROTR: return PVMISD::RORW;
  case ISD::SDIV: return PVMISD::DIVW;
  case ISD::UDIV: return PVMISD::DIVUW;
  case ISD::SREM: return PVMISD::REMW;
  case ISD::UREM: return PVMISD::REMUW;
  case ISD::CTLZ:
  case ISD::CTLZ_ZERO_UNDEF:
    return PVMISD::CLZW;
  case ISD::CTTZ:
  case ISD::CTTZ_ZERO_UNDEF:
    return PVMISD::CTZW;
  default: llvm_unreachable("operation without a 32-bit form");
  }
}

// A 32-bit operation on the lower halves of registers.
static SDValue makeWNode(SDNode *N, SelectionDAG &DAG) {
  SDLoc DL(N);
  SmallVector<SDValue, 2> Operands;
  for (SDValue Operand : N->op_values())
    Operands.push_back(DAG.getNode(ISD::ANY_EXTEND, DL, MVT::i64, Operand));
  SDValue Wide =
      DAG.getNode(getWideOpcode(N->getOpcode()), DL, MVT::i64, Operands);
  return DAG.getNode(ISD::TRUNCATE, DL, MVT::i32, Wide);
}

// A 64-bit operation followed by a sign extension, to be selected together.
static SDValue makeSExtNode(SDNode *N, SelectionDAG &DAG) {
  SDLoc DL(N);
  SDValue LHS = DAG.getNode(ISD::ANY_EXTEND, DL, MVT::i64, N->getOperand(0));
  SDValue RHS = DAG.getNode(ISD::ANY_EXTEND, DL, MVT::i64, N->getOperand(1));
  SDValue Wide = DAG.getNode(N->getOpcode(), DL, MVT::i64, LHS, RHS);
  SDValue Extended = DAG.getNode(ISD::SIGN_EXTEND_INREG, DL, MVT::i64, Wide,
                                 DAG.getValueType(MVT::i32));
  return DAG.getNode(ISD::TRUNCATE, DL, MVT::i32, Extended);
}

static SDValue extendOperand(SDNode *N, unsigned Index, unsigned Extension,
                             SelectionDAG &DAG) {
  return DAG.getNode(Extension, SDLoc(N), MVT::i64, N->getOperand(Index));
}

// Sign extension keeps the order of unsigned numbers too, so the carry of a 32-bit
// addition or subtraction is a 64-bit compare of sign-extended values.
static void replaceUnsignedOverflow(SDNode *N, SmallVectorImpl<SDValue> &Results,
                                    SelectionDAG &DAG) {
  SDLoc DL(N);
  bool IsAdd = N->getOpcode() == ISD::UADDO;
  SDValue Wide = DAG.getNode(IsAdd ? ISD::ADD : ISD::SUB, DL, MVT::i64,
                             extendOperand(N, 0, ISD::ANY_EXTEND, DAG),
                             extendOperand(N, 1, ISD::ANY_EXTEND, DAG));
  SDValue Sum = DAG.getNode(ISD::SIGN_EXTEND_INREG, DL, MVT::i64, Wide,
                            DAG.getValueType(MVT::i32));
  SDValue LHS = extendOperand(N, 0, ISD::SIGN_EXTEND, DAG);
  SDValue Carry =
      IsAdd ? DAG.getSetCC(DL, N->getValueType(1), Sum, LHS, ISD::SETULT)
            : DAG.getSetCC(DL, N->getValueType(1), LHS,
                           extendOperand(N, 1, ISD::SIGN_EXTEND, DAG), ISD::SETULT);
  Results.push_back(DAG.getNode(ISD::TRUNCATE, DL, MVT::i32, Sum));
  Results.push_back(Carry);
}

// |a - b| of unsigned numbers; what extension gives them their order is no matter.
static SDValue makeAbsoluteDifference(SDNode *N, SelectionDAG &DAG) {
  SDLoc DL(N);
  SDValue LHS = extendOperand(N, 0, ISD::SIGN_EXTEND, DAG);
  SDValue RHS = extendOperand(N, 1, ISD::SIGN_EXTEND, DAG);
  SDValue Difference = DAG.getNode(ISD::SUB, DL, MVT::i64,
                                   DAG.getNode(ISD::UMAX, DL, MVT::i64, LHS, RHS),
                                   DAG.getNode(ISD::UMIN, DL, MVT::i64, LHS, RHS));
  return DAG.getNode(ISD::TRUNCATE, DL, MVT::i32, Difference);
}

void PVMTargetLowering::ReplaceNodeResults(SDNode *N,
                                           SmallVectorImpl<SDValue> &Results,
                                           SelectionDAG &DAG) const {
  if (N->getValueType(0) != MVT::i32)
    return;
  switch (N->getOpcode()) {
  case ISD::ADD:
  case ISD::SUB:
  case ISD::MUL:
    Results.push_back(makeSExtNode(N, DAG));
    return;
  case ISD::SHL:
    if (isa<ConstantSDNode>(N->getOperand(1)))
      Results.push_back(makeSExtNode(N, DAG));
    else
      Results.push_back(makeWNode(N, DAG));
    return;
  case ISD::SRA:
  case ISD::SRL:
    // With a constant amount the generic promotion is selected as one instruction
    // too, and is understood by every combine.
    if (!isa<ConstantSDNode>(N->getOperand(1)))
      Results.push_back(makeWNode(N, DAG));
    return;
  case ISD::SDIV:
  case ISD::UDIV:
  case ISD::SREM:
  case ISD::UREM:
    // Division by a constant is expanded after promotion.
    if (!isa<ConstantSDNode>(N->getOperand(1)) ||
        isIntDivCheap(MVT::i32,
                      DAG.getMachineFunction().getFunction().getAttributes()))
      Results.push_back(makeWNode(N, DAG));
    return;
  case ISD::UADDO:
  case ISD::USUBO:
    replaceUnsignedOverflow(N, Results, DAG);
    return;
  case ISD::ABDU:
    Results.push_back(makeAbsoluteDifference(N, DAG));
    return;
  default:
    Results.push_back(makeWNode(N, DAG));
    return;
  }
}

//===----------------------------------------------------------------------===//
// Facts about our nodes
//===----------------------------------------------------------------------===//

void PVMTargetLowering::computeKnownBitsForTargetNode(
    const SDValue Op, KnownBits &Known, const APInt &, const SelectionDAG &,
    unsigned) const {
  Known.resetAll();
  switch (Op.getOpcode()) {
  case PVMISD::CLZW:
  case PVMISD::CTZW: // 0..32
    Known.Zero.setBitsFrom(6);
    return;
  default:
    return;
  }
}

unsigned PVMTargetLowering::ComputeNumSignBitsForTargetNode(
    SDValue Op, const APInt &, const SelectionDAG &DAG, unsigned Depth) const {
  switch (Op.getOpcode()) {
  case PVMISD::SLLW:
  case PVMISD::SRAW:
  case PVMISD::SRLW:
  case PVMISD::ROLW:
  case PVMISD::RORW:
  case PVMISD::DIVW:
  case PVMISD::DIVUW:
  case PVMISD::REMW:
  case PVMISD::REMUW:
    return 33;
  case PVMISD::CMOV_IZ:
  case PVMISD::CMOV_NZ:
    return std::min(DAG.ComputeNumSignBits(Op.getOperand(0), Depth + 1),
                    DAG.ComputeNumSignBits(Op.getOperand(2), Depth + 1));
  default:
    return 1;
  }
}

//===----------------------------------------------------------------------===//
// Lowering of operations
//===----------------------------------------------------------------------===//

MachineMemOperand::Flags
PVMTargetLowering::getTargetMMOFlags(const Instruction &I) const {
  return I.hasMetadata(PVM::EarlyLoadMetadata) ? PVM::MOEarlyLoad
                                               : MachineMemOperand::MONone;
}

SDValue PVMTargetLowering::LowerOperation(SDValue Op, SelectionDAG &DAG) const {
  switch (Op.getOpcode()) {
  case ISD::GlobalAddress:
  case ISD::GlobalTLSAddress:
  case ISD::BlockAddress:
  case ISD::ConstantPool:
  case ISD::JumpTable:  return lowerSymbol(Op, DAG);
  case ISD::BR_JT:      return lowerBR_JT(Op, DAG);
  case ISD::SELECT:     return lowerSELECT(Op, DAG);
  case ISD::SHL_PARTS:
  case ISD::SRL_PARTS:
  case ISD::SRA_PARTS:  return lowerShiftParts(Op, DAG);
  case ISD::DYNAMIC_STACKALLOC: return lowerDYNAMIC_STACKALLOC(Op, DAG);
  case ISD::VASTART:    return lowerVASTART(Op, DAG);
  case ISD::FRAMEADDR:  return lowerFRAMEADDR(Op, DAG);
  case ISD::RETURNADDR: return lowerRETURNADDR(Op, DAG);
  default: llvm_unreachable("operation is not custom lowered");
  }
}

// Offsets this large stay within the 32 bits of an immediate whatever the address of
// the symbol, which is below 2^30.
static bool isFoldableOffset(int64_t Offset) { return isInt<30>(Offset); }

SDValue PVMTargetLowering::lowerSymbol(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  SDValue Target;
  int64_t Rest = 0;
  if (auto *GA = dyn_cast<GlobalAddressSDNode>(Op)) {
    int64_t Offset = GA->getOffset();
    if (!isFoldableOffset(Offset) || !isOffsetFoldingLegal(GA))
      std::swap(Offset, Rest);
    Target = DAG.getTargetGlobalAddress(GA->getGlobal(), DL, MVT::i64, Offset);
  } else if (auto *BA = dyn_cast<BlockAddressSDNode>(Op)) {
    Target = DAG.getTargetBlockAddress(BA->getBlockAddress(), MVT::i64);
    Rest = BA->getOffset();
  } else if (auto *CP = dyn_cast<ConstantPoolSDNode>(Op)) {
    Target = DAG.getTargetConstantPool(CP->getConstVal(), MVT::i64, CP->getAlign(),
                                       CP->getOffset());
  } else {
    Target = DAG.getTargetJumpTable(cast<JumpTableSDNode>(Op)->getIndex(), MVT::i64);
  }
  SDValue Address = DAG.getNode(PVMISD::ADDR, DL, MVT::i64, Target);
  if (Rest == 0)
    return Address;
  return DAG.getNode(ISD::ADD, DL, MVT::i64, Address,
                     DAG.getSignedConstant(Rest, DL, MVT::i64));
}

// A run of jump-table entries: entry i has the address First + 2 * i.
SDValue PVMTargetLowering::lowerBR_JT(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  SDValue Chain = Op.getOperand(0);
  SDValue First = DAG.getTargetJumpTable(
      cast<JumpTableSDNode>(Op.getOperand(1))->getIndex(), MVT::i64);
  // Addresses of code have 32 bits, so the upper half of the index does not matter.
  SDValue Index = Op.getOperand(2);
  if (Index.getOpcode() == ISD::AND && isa<ConstantSDNode>(Index.getOperand(1)) &&
      Index.getConstantOperandVal(1) == 0xffffffff)
    Index = Index.getOperand(0);
  SDValue Distance = DAG.getNode(ISD::SHL, DL, MVT::i64, Index,
                                 DAG.getConstant(1, DL, MVT::i64));
  return DAG.getNode(PVMISD::BR_JT, DL, MVT::Other, Chain, Distance, First);
}

// Looks through what keeps a value zero or not zero.
static SDValue stripForZeroTest(SDValue Val, SelectionDAG &DAG) {
  SDLoc DL(Val);
  // ((x >> n) & mask) != 0
  if (Val.getOpcode() == ISD::AND && isa<ConstantSDNode>(Val.getOperand(1))) {
    SDValue Shift = Val.getOperand(0);
    APInt Mask = Val.getConstantOperandAPInt(1);
    if (Shift.getOpcode() != ISD::SRL || !isa<ConstantSDNode>(Shift.getOperand(1)))
      return Val;
    uint64_t Amount = Shift.getConstantOperandVal(1);
    if (Mask.getActiveBits() + Amount > 31)
      return Val;
    return DAG.getNode(ISD::AND, DL, MVT::i64, Shift.getOperand(0),
                       DAG.getConstant(Mask.shl(Amount), DL, MVT::i64));
  }
  // (x >> n) != 0, where nothing is shifted out
  if (Val.getOpcode() == ISD::SRL && isa<ConstantSDNode>(Val.getOperand(1)) &&
      DAG.computeKnownBits(Val.getOperand(0)).countMinTrailingZeros() >=
          Val.getConstantOperandVal(1))
    return Val.getOperand(0);
  return Val;
}

// Turns a condition into a value to be compared with zero: sets IsZero to whether the
// condition means that the value is zero.
static SDValue getTestedValue(SDValue Cond, bool &IsZero, SelectionDAG &DAG) {
  SDLoc DL(Cond);
  IsZero = false;
  if (!EnableSelectTests)
    return Cond;
  if (Cond.getOpcode() != ISD::SETCC || Cond.getOperand(0).getValueType() != MVT::i64)
    return stripForZeroTest(Cond, DAG);
  ISD::CondCode CC = cast<CondCodeSDNode>(Cond.getOperand(2))->get();
  SDValue LHS = Cond.getOperand(0), RHS = Cond.getOperand(1);
  if (CC == ISD::SETEQ || CC == ISD::SETNE) {
    IsZero = CC == ISD::SETEQ;
    return isNullConstant(RHS) ? LHS : DAG.getNode(ISD::XOR, DL, MVT::i64, LHS, RHS);
  }
  // The sign is a shift away, which costs less than a compare.
  if ((CC == ISD::SETLT && isNullConstant(RHS)) ||
      (CC == ISD::SETGT && isAllOnesConstant(RHS))) {
    IsZero = CC == ISD::SETGT;
    return DAG.getNode(ISD::SRL, DL, MVT::i64, LHS, DAG.getConstant(63, DL, MVT::i64));
  }
  // The machine compares for less and for greater; their opposites are the same
  // compare tested the other way.
  auto *C = dyn_cast<ConstantSDNode>(RHS);
  bool HasGreaterForm = C && isInt<32>(C->getSExtValue());
  bool Invert = CC == ISD::SETGE || CC == ISD::SETUGE || CC == ISD::SETLE ||
                CC == ISD::SETULE;
  if (!Invert || HasGreaterForm)
    return Cond;
  IsZero = true;
  return DAG.getSetCC(DL, MVT::i64, LHS, RHS,
                      ISD::getSetCCInverse(CC, MVT::i64));
}

static bool isShortConstant(SDValue V) {
  auto *C = dyn_cast<ConstantSDNode>(V);
  return C && isInt<32>(C->getSExtValue());
}

SDValue PVMTargetLowering::lowerSELECT(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  bool IsZero;
  SDValue Tested = getTestedValue(Op.getOperand(0), IsZero, DAG);
  if (Tested != Op.getOperand(0))
    PVM::remarkSelection(DAG, DL, "SelectTest",
                         "select tests a value in place of a compare");
  SDValue True = Op.getOperand(1), False = Op.getOperand(2);
  // The moved value may be an immediate, the kept one is a register.
  if (isShortConstant(False) && !isShortConstant(True)) {
    std::swap(True, False);
    IsZero = !IsZero;
  }
  return DAG.getNode(IsZero ? PVMISD::CMOV_IZ : PVMISD::CMOV_NZ, DL, MVT::i64, True,
                     Tested, False);
}

// About ten instructions, which is less than a call costs.
SDValue PVMTargetLowering::lowerShiftParts(SDValue Op, SelectionDAG &DAG) const {
  SDValue Lo, Hi;
  expandShiftParts(Op.getNode(), Lo, Hi, DAG);
  return DAG.getMergeValues({Lo, Hi}, SDLoc(Op));
}

SDValue PVMTargetLowering::lowerVASTART(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  auto *Info = DAG.getMachineFunction().getInfo<PVMMachineFunctionInfo>();
  SDValue First = DAG.getFrameIndex(Info->getVarArgsFrameIndex(), MVT::i64);
  const Value *List = cast<SrcValueSDNode>(Op.getOperand(2))->getValue();
  return DAG.getStore(Op.getOperand(0), DL, First, Op.getOperand(1),
                      MachinePointerInfo(List));
}

// Frames are not linked, so only the function's own is known.
SDValue PVMTargetLowering::lowerFRAMEADDR(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  if (Op.getConstantOperandVal(0) != 0)
    return DAG.getConstant(0, DL, MVT::i64);
  DAG.getMachineFunction().getFrameInfo().setFrameAddressIsTaken(true);
  return DAG.getCopyFromReg(DAG.getEntryNode(), DL, PVM::getFramePointer(),
                            MVT::i64);
}

SDValue PVMTargetLowering::lowerRETURNADDR(SDValue Op, SelectionDAG &DAG) const {
  SDLoc DL(Op);
  if (Op.getConstantOperandVal(0) != 0)
    return DAG.getConstant(0, DL, MVT::i64);
  MachineFunction &MF = DAG.getMachineFunction();
  MF.getFrameInfo().setReturnAddressIsTaken(true);
  Register Reg = MF.addLiveIn(PVM::RA, &PVM::GPRRegClass);
  return DAG.getCopyFromReg(DAG.getEntryNode(), DL, Reg, MVT::i64);
}

//===----------------------------------------------------------------------===//
// What is legal, free or cheap
//===----------------------------------------------------------------------===//

EVT PVMTargetLowering::getSetCCResultType(const DataLayout &, LLVMContext &,
                                          EVT VT) const {
  if (VT.isVector())
    return VT.changeVectorElementTypeToInteger();
  return MVT::i64;
}

// Only our own printing of jump tables applies (PVMAsmPrinter::emitJumpTableInfo).
unsigned PVMTargetLowering::getJumpTableEncoding() const {
  return MachineJumpTableInfo::EK_Custom32;
}

// The address of a function is the place of its entry in the jump table.
bool PVMTargetLowering::isOffsetFoldingLegal(const GlobalAddressSDNode *GA) const {
  return !isa_and_nonnull<Function>(GA->getGlobal()->getAliaseeObject());
}

// [register + 32 bits] or [32 bits], where the 32 bits may hold a symbol.
bool PVMTargetLowering::isLegalAddressingMode(const DataLayout &,
                                              const AddrMode &AM, Type *,
                                              unsigned, Instruction *) const {
  if (AM.BaseGV && !foldsSymbols() && (AM.HasBaseReg || AM.Scale != 0))
    return false;
  if (AM.BaseGV ? !isFoldableOffset(AM.BaseOffs) : !isInt<32>(AM.BaseOffs))
    return false;
  return AM.Scale == 0 || (AM.Scale == 1 && !AM.HasBaseReg);
}

bool PVMTargetLowering::foldsSymbols() const { return EnableSymbolOffsets; }

bool PVMTargetLowering::allowsMisalignedMemoryAccesses(EVT VT, unsigned, Align,
                                                       MachineMemOperand::Flags,
                                                       unsigned *Fast) const {
  if (Fast)
    *Fast = 1;
  return EnableUnalignedAccesses && VT.isScalarInteger();
}

EVT PVMTargetLowering::getOptimalMemOpType(LLVMContext &, const MemOp &Op,
                                           const AttributeList &) const {
  if (!EnableUnalignedAccesses && !Op.isAligned(Align(8)))
    return MVT::Other;
  return Op.size() >= 8 ? MVT::i64 : MVT::Other;
}

bool PVMTargetLowering::isLegalICmpImmediate(int64_t Imm) const {
  return isInt<32>(Imm);
}

// A factor of 2^n + 1 or 2^n - 1 that is no immediate: a shift and a sum are two
// instructions like the constant and the product, but two cycles against four. Where
// instructions count, the constant may be outside of a loop.
bool PVMTargetLowering::decomposeMulByConstant(LLVMContext &, EVT VT,
                                               SDValue Factor) const {
  auto *C = dyn_cast<ConstantSDNode>(Factor);
  if (!EnableWideFactors || !C || VT != MVT::i64 || !Subtarget.tuneFullGas() ||
      isInt<32>(C->getSExtValue()))
    return false;
  uint64_t F = C->getZExtValue();
  return isPowerOf2_64(F - 1) || isPowerOf2_64(F + 1);
}

bool PVMTargetLowering::isLegalAddImmediate(int64_t Imm) const {
  return isInt<32>(Imm);
}

// A test whether the upper bits are copies of the sign is an extension and a compare.
bool PVMTargetLowering::shouldTransformSignedTruncationCheck(EVT XVT,
                                                            unsigned KeptBits) const {
  return XVT.isScalarInteger() && (KeptBits == 8 || KeptBits == 16 || KeptBits == 32);
}

bool PVMTargetLowering::isTruncateFree(Type *From, Type *To) const {
  return From->isIntegerTy() && To->isIntegerTy() &&
         From->getPrimitiveSizeInBits() <= 64 &&
         From->getPrimitiveSizeInBits() > To->getPrimitiveSizeInBits();
}

bool PVMTargetLowering::isTruncateFree(EVT From, EVT To) const {
  return From.isScalarInteger() && To.isScalarInteger() &&
         From.getFixedSizeInBits() <= 64 &&
         From.getFixedSizeInBits() > To.getFixedSizeInBits();
}

bool PVMTargetLowering::isZExtFree(SDValue Val, EVT To) const {
  // Loads come in both extensions. A value of 32 bits that goes to other blocks is better
  // sign-extended there like all others, though.
  auto *Load = dyn_cast<LoadSDNode>(Val);
  if (!Load)
    return TargetLowering::isZExtFree(Val, To);
  EVT MemVT = Load->getMemoryVT();
  return (MemVT == MVT::i8 || MemVT == MVT::i16) &&
         (Load->getExtensionType() == ISD::NON_EXTLOAD ||
          Load->getExtensionType() == ISD::ZEXTLOAD);
}

bool PVMTargetLowering::isSExtCheaperThanZExt(EVT From, EVT To) const {
  return From == MVT::i32 && To == MVT::i64;
}

bool PVMTargetLowering::signExtendConstant(const ConstantInt *C) const {
  return C->getType()->isIntegerTy(32);
}

// Every i32 is sign-extended at calls, whatever its signedness.
bool PVMTargetLowering::shouldSignExtendTypeInLibCall(Type *Ty,
                                                      bool IsSigned) const {
  return Ty->isIntegerTy(32) || IsSigned;
}

// The upper bits of a register that holds a short floating-point number are
// undefined.
bool PVMTargetLowering::shouldExtendTypeInLibCall(EVT VT) const {
  return !VT.isFloatingPoint();
}

bool PVMTargetLowering::isIntDivCheap(EVT VT, AttributeList Attr) const {
  // Six bytes with the divisor against more than a dozen. The full model, though, asks 60
  // for it, which is too much at -Os.
  return !VT.isVector() && (Attr.hasFnAttr(Attribute::MinSize) ||
                            (EnableShortDivisions && !Subtarget.tuneFullGas() &&
                             Attr.hasFnAttr(Attribute::OptimizeForSize)));
}

//===----------------------------------------------------------------------===//
// Inline assembly
//===----------------------------------------------------------------------===//

// The register called Name, conventionally ("a0") or by its number ("r7").
static MCRegister findRegister(StringRef Name, const TargetRegisterInfo &TRI) {
  unsigned Number;
  bool Numbered = Name.substr(0, 1).equals_insensitive("r") &&
                  !Name.substr(1).getAsInteger(10, Number);
  for (MCRegister Reg : PVM::GPRRegClass)
    if (Numbered ? TRI.getEncodingValue(Reg) == Number
                 : Name.equals_insensitive(PVMInstPrinter::getRegisterName(Reg)))
      return Reg;
  return MCRegister();
}

std::pair<unsigned, const TargetRegisterClass *>
PVMTargetLowering::getRegForInlineAsmConstraint(const TargetRegisterInfo *TRI,
                                                StringRef Constraint,
                                                MVT VT) const {
  if (Constraint == "r")
    return {0, &PVM::GPRRegClass};
  if (Constraint.starts_with("{") && Constraint.ends_with("}"))
    if (MCRegister Reg = findRegister(Constraint.drop_front().drop_back(), *TRI))
      return {Reg.id(), &PVM::GPRRegClass};
  return TargetLowering::getRegForInlineAsmConstraint(TRI, Constraint, VT);
}

Register PVMTargetLowering::getRegisterByName(const char *Name, LLT,
                                              const MachineFunction &MF) const {
  MCRegister Reg = findRegister(Name, *Subtarget.getRegisterInfo());
  if (!Reg)
    reportFatalUsageError(Twine("invalid register name \"") + Name + "\"");
  // A register that the allocator hands out has no value of its own.
  if (!Subtarget.getRegisterInfo()->getReservedRegs(MF).test(Reg))
    reportFatalUsageError(Twine("register \"") + Name +
                          "\" is not reserved in this function");
  return Reg;
}

// What writes to the frame or the base pointer, or reads an argument from them, would be
// silent wrong code: inline assembly, and the convention of wasm-pvm, whose parameters
// are in r9 to r12. Which functions have these pointers is final here.
void PVMTargetLowering::finalizeLowering(MachineFunction &MF) const {
  const PVMFrameLowering &TFL = *Subtarget.getFrameLowering();
  auto IsPointer = [&](Register Reg) {
    return (TFL.hasFP(MF) && Reg == PVM::getFramePointer()) ||
           (TFL.hasBP(MF) && Reg == PVM::getBasePointer());
  };
  auto Name = [](Register Reg) {
    return Twine(PVMInstPrinter::getRegisterName(Reg.asMCReg()));
  };
  const char *Which = " is the frame or base pointer of this function and cannot ";
  auto Report = [&](Register Reg, const DebugLoc &DL) {
    const Function &F = MF.getFunction();
    F.getContext().diagnose(DiagnosticInfoUnsupported(
        F, "register '" + Name(Reg) + "'" + Which + "carry an argument", DL));
  };

  for (auto [Reg, VReg] : MF.getRegInfo().liveins())
    if (IsPointer(Reg))
      Report(Reg, DebugLoc());
  for (const MachineBasicBlock &MBB : MF)
    for (const MachineInstr &MI : MBB)
      for (const MachineOperand &MO : MI.operands()) {
        if (!MO.isReg() || !IsPointer(MO.getReg()))
          continue;
        if (MI.isInlineAsm())
          MI.emitInlineAsmError("register '" + Name(MO.getReg()) + "'" + Which +
                                "be used by inline assembly");
        else if (MO.isDef())
          Report(MO.getReg(), MI.getDebugLoc());
      }
  TargetLowering::finalizeLowering(MF);
}
