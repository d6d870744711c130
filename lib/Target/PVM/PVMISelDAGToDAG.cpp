//===-- PVMISelDAGToDAG.cpp - Selection of machine instructions -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nearly everything is selected by the tables. Here are the patterns they cannot say:
// addresses, constants as operands, and what can be left out because only some bits of
// a value matter.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "pvm/insn.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/CodeGen/SelectionDAGISel.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-isel"
#define PASS_NAME "PVM DAG->DAG instruction selection"

static cl::opt<bool> EnableOperandImmediates(
    "pvm-enable-operand-immediates", cl::Hidden, cl::init(true),
    cl::desc("Let operations and compares hold constants of 32 bits"));
static cl::opt<bool> EnableBranchImmediates(
    "pvm-enable-branch-immediates", cl::Hidden, cl::init(true),
    cl::desc("Let branches hold constants of 32 bits"));
static cl::opt<bool> EnableStoredImmediates(
    "pvm-enable-stored-immediates", cl::Hidden, cl::init(true),
    cl::desc("Let stores hold constants of 32 bits"));
static cl::opt<bool> EnableMaskShifts(
    "pvm-enable-mask-shifts", cl::Hidden, cl::init(true),
    cl::desc("Mask by two shifts where the mask is no immediate"));
static cl::opt<bool> EnableAmountStripping(
    "pvm-enable-amount-stripping", cl::Hidden, cl::init(true),
    cl::desc("Leave out of shift amounts what does not change them"));

namespace {
class PVMDAGToDAGISel : public SelectionDAGISel {
public:
  PVMDAGToDAGISel(PVMTargetMachine &TM, CodeGenOptLevel OptLevel)
      : SelectionDAGISel(TM, OptLevel) {}

  bool runOnMachineFunction(MachineFunction &MF) override;
  void PreprocessISelDAG() override;
  void Select(SDNode *N) override;
  bool SelectInlineAsmMemoryOperand(const SDValue &Op,
                                    InlineAsm::ConstraintCode ConstraintID,
                                    std::vector<SDValue> &OutOps) override;

  // Operands named in PVMInstrInfo.td.
  bool selectAddrAbs(SDValue Address, SDValue &Offset);
  bool selectAddrRI(SDValue Address, SDValue &Base, SDValue &Offset);
  bool selectImmOrSym(SDValue Val, SDValue &Imm);
  bool selectOperandImmOrSym(SDValue Val, SDValue &Imm) {
    return EnableOperandImmediates && selectImmOrSym(Val, Imm);
  }
  bool selectBranchImmOrSym(SDValue Val, SDValue &Imm) {
    return EnableBranchImmediates && selectImmOrSym(Val, Imm);
  }
  bool selectStoredImmOrSym(SDValue Val, SDValue &Imm) {
    return EnableStoredImmediates && selectImmOrSym(Val, Imm);
  }
  template <unsigned Width> bool selectShiftAmount(SDValue Val, SDValue &Amount) {
    return selectShiftAmount(Val, Width, Amount);
  }
  template <unsigned Width> bool selectNegatedAmount(SDValue Val, SDValue &Negated) {
    return selectNegatedAmount(Val, Width, Negated);
  }

#define GET_DAGISEL_DECL
#include "PVMGenDAGISel.inc"

private:
  const PVMTargetLowering &getTargetLowering() const {
    return *static_cast<const PVMTargetLowering *>(TLI);
  }
  void remarkOperands(const MachineFunction &MF) const;
  bool trySelectFrameAddress(SDNode *N);
  bool trySelectMask(SDNode *N);
  bool trySelectShiftedMask(SDNode *N);
  bool trySelectMaskedShift(SDNode *N);
  void selectShiftPair(SDNode *N, unsigned FirstOpcode, unsigned First,
                       unsigned SecondOpcode, unsigned Second, SDValue Val);
  SDValue stripUnusedUpperBits(SDValue Val, unsigned UsedBits);
  bool selectShiftAmount(SDValue Val, unsigned Width, SDValue &Amount);
  bool selectNegatedAmount(SDValue Val, unsigned Width, SDValue &Negated);
};

class PVMDAGToDAGISelLegacy : public SelectionDAGISelLegacy {
public:
  static char ID;
  PVMDAGToDAGISelLegacy(PVMTargetMachine &TM, CodeGenOptLevel OptLevel)
      : SelectionDAGISelLegacy(ID,
                               std::make_unique<PVMDAGToDAGISel>(TM, OptLevel)) {}
};
} // namespace

char PVMDAGToDAGISelLegacy::ID = 0;

INITIALIZE_PASS(PVMDAGToDAGISelLegacy, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMISelDag(PVMTargetMachine &TM,
                                     CodeGenOptLevel OptLevel) {
  return new PVMDAGToDAGISelLegacy(TM, OptLevel);
}

#define GET_DAGISEL_BODY PVMDAGToDAGISel
#include "PVMGenDAGISel.inc"

bool PVMDAGToDAGISel::runOnMachineFunction(MachineFunction &MF) {
  bool Changed = SelectionDAGISel::runOnMachineFunction(MF);
  remarkOperands(MF);
  return Changed;
}

static bool isUnaligned(const MachineMemOperand *Access) {
  return Access->getSize().hasValue() &&
         Access->getAlign().value() < Access->getSize().getValue();
}

// Is a symbol what is added to a register?
static bool hasSymbolOffset(const MachineInstr &MI) {
  return any_of(MI.operands(), [&](const MachineOperand &MO) {
    return (MO.isGlobal() || MO.isSymbol() || MO.isCPI() || MO.isBlockAddress()) &&
           MO.getOperandNo() != 0 && MI.getOperand(MO.getOperandNo() - 1).isReg() &&
           MI.getOperand(MO.getOperandNo() - 1).isUse();
  });
}

// Where constants and addresses are is too common for a remark each.
void PVMDAGToDAGISel::remarkOperands(const MachineFunction &MF) const {
  if (!ORE->allowExtraAnalysis(DEBUG_TYPE))
    return;
  unsigned Operands = 0, Loads = 0, Symbols = 0, Unaligned = 0;
  for (const MachineBasicBlock &MBB : MF)
    for (const MachineInstr &MI : MBB) {
      if (MI.isMoveImmediate())
        Loads++;
      else
        Operands += any_of(MI.getDesc().operands(), [](const MCOperandInfo &Operand) {
          return Operand.OperandType == PVMOp::OPERAND_SIMM32;
        });
      if (MI.isCall())
        continue;
      Symbols += MI.mayLoadOrStore() && hasSymbolOffset(MI);
      Unaligned += any_of(MI.memoperands(), isUnaligned);
    }
  const Function &F = MF.getFunction();
  using NV = DiagnosticInfoOptimizationBase::Argument;
  ORE->emit([&] {
    return OptimizationRemarkAnalysis(DEBUG_TYPE, "Constants", F.getSubprogram(),
                                      &F.getEntryBlock())
           << NV("Operands", Operands) << " constants are operands, "
           << NV("Loads", Loads) << " are loaded";
  });
  ORE->emit([&] {
    return OptimizationRemarkAnalysis(DEBUG_TYPE, "Addresses", F.getSubprogram(),
                                      &F.getEntryBlock())
           << NV("Symbols", Symbols) << " accesses add a symbol to a register, "
           << NV("Unaligned", Unaligned) << " may be unaligned";
  });
}

// The freezing of a result is done by the instruction that computes it. Without the
// node between them, (sext_inreg (freeze (sub a, b))) is one instruction. What the
// result of an overflow is must no longer be free then.
void PVMDAGToDAGISel::PreprocessISelDAG() {
  bool Changed = false;
  for (SDNode &N : make_early_inc_range(CurDAG->allnodes())) {
    if (N.getOpcode() != ISD::FREEZE)
      continue;
    SDValue Val = N.getOperand(0);
    if (Val.getOpcode() != ISD::ADD && Val.getOpcode() != ISD::SUB &&
        Val.getOpcode() != ISD::MUL)
      continue;
    Val->dropFlags(SDNodeFlags::PoisonGeneratingFlags);
    CurDAG->ReplaceAllUsesOfValueWith(SDValue(&N, 0), Val);
    Changed = true;
  }
  if (Changed)
    CurDAG->RemoveDeadNodes();
}

void PVMDAGToDAGISel::Select(SDNode *N) {
  if (N->isMachineOpcode()) {
    N->setNodeId(-1);
    return;
  }
  switch (N->getOpcode()) {
  case ISD::FrameIndex:
  case ISD::ADD:
  case ISD::OR:
    if (trySelectFrameAddress(N))
      return;
    break;
  case ISD::AND:
    if (trySelectMask(N))
      return;
    break;
  case ISD::SHL:
    if (trySelectShiftedMask(N))
      return;
    break;
  case ISD::SRL:
    if (trySelectMaskedShift(N))
      return;
    break;
  case ISD::SDIV:
  case ISD::UDIV:
  case ISD::SREM:
  case ISD::UREM:
  case PVMISD::DIVW:
  case PVMISD::DIVUW:
  case PVMISD::REMW:
  case PVMISD::REMUW:
    if (isa<ConstantSDNode>(N->getOperand(1)))
      PVM::remarkSelection(*CurDAG, SDLoc(N), "ShortDivision",
                           "quotient by a constant left to the divider");
    break;
  }
  SelectCode(N);
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

void PVMDAGToDAGISel::selectShiftPair(SDNode *N, unsigned FirstOpcode, unsigned First,
                                      unsigned SecondOpcode, unsigned Second,
                                      SDValue Val) {
  SDLoc DL(N);
  PVM::remarkSelection(*CurDAG, DL, "Mask", "mask done by shifts");
  if (First != 0)
    Val = SDValue(CurDAG->getMachineNode(FirstOpcode, DL, MVT::i64, Val,
                                         CurDAG->getTargetConstant(First, DL, MVT::i64)),
                  0);
  CurDAG->SelectNodeTo(N, SecondOpcode, MVT::i64, Val,
                       CurDAG->getTargetConstant(Second, DL, MVT::i64));
}

// The constant amount of a shift by Opcode, or nothing.
static std::optional<unsigned> getShiftAmount(SDValue Val, unsigned Opcode) {
  if (Val.getOpcode() != Opcode || !isa<ConstantSDNode>(Val.getOperand(1)))
    return std::nullopt;
  return Val.getConstantOperandVal(1);
}

// A mask that is no immediate takes ten bytes, a register and an instruction to use
// it. Two shifts are no more instructions, and a shift of the masked value joins them.
bool PVMDAGToDAGISel::trySelectMask(SDNode *N) {
  auto *C = dyn_cast<ConstantSDNode>(N->getOperand(1));
  if (!C || !EnableMaskShifts)
    return false;
  uint64_t Mask = C->getZExtValue();
  SDValue Val = N->getOperand(0);
  std::optional<unsigned> Right = getShiftAmount(Val, ISD::SRL);
  std::optional<unsigned> Left = getShiftAmount(Val, ISD::SHL);

  // Copies of the sign: (x >> n) & 7 is x >> 61 if all that is above bit n is sign.
  if (Right && isMask_64(Mask)) {
    unsigned Width = countr_one(Mask);
    if (*Right + Width <= 64 &&
        CurDAG->ComputeNumSignBits(Val.getOperand(0)) >= 64 - *Right) {
      selectShiftPair(N, 0, 0, PVM::SHLO_R_IMM_64, 64 - Width, Val.getOperand(0));
      return true;
    }
  }
  if (isInt<32>(C->getSExtValue()))
    return false;

  if (isMask_64(Mask)) {
    unsigned Width = countr_one(Mask);
    unsigned Up = 64 - Width;
    if (Right && *Right <= Up) {
      Up -= *Right;
      Val = Val.getOperand(0);
    } else if (Left && *Left < Width) {
      Up += *Left;
      Val = Val.getOperand(0);
    }
    selectShiftPair(N, PVM::SHLO_L_IMM_64, Up, PVM::SHLO_R_IMM_64, 64 - Width, Val);
    return true;
  }
  if (isMask_64(~Mask)) {
    unsigned Cleared = countr_zero(Mask);
    unsigned Down = Cleared;
    if (Right && *Right + Down < 64) {
      Down += *Right;
      Val = Val.getOperand(0);
    } else if (Left && *Left <= Down) {
      Down -= *Left;
      Val = Val.getOperand(0);
    }
    selectShiftPair(N, PVM::SHLO_R_IMM_64, Down, PVM::SHLO_L_IMM_64, Cleared, Val);
    return true;
  }
  // ((x & mask) << n) in the other order.
  unsigned First, Width;
  if (Left && isShiftedMask_64(Mask, First, Width) && *Left == First) {
    selectShiftPair(N, PVM::SHLO_L_IMM_64, 64 - Width, PVM::SHLO_R_IMM_64,
                    64 - Width - First, Val.getOperand(0));
    return true;
  }
  return false;
}

// Whether Val masks by what is no immediate, and has one user, which can do it instead.
static bool isLongMask(SDValue Val) {
  return Val.getOpcode() == ISD::AND && Val.hasOneUse() &&
         isa<ConstantSDNode>(Val.getOperand(1)) &&
         !isInt<32>(Val.getConstantOperandVal(1));
}

// (x & mask) << n, where the mask is no immediate.
bool PVMDAGToDAGISel::trySelectShiftedMask(SDNode *N) {
  std::optional<unsigned> Amount = getShiftAmount(SDValue(N, 0), ISD::SHL);
  SDValue Val = N->getOperand(0);
  if (!EnableMaskShifts || !Amount || !isLongMask(Val))
    return false;
  uint64_t Mask = Val.getConstantOperandVal(1);
  if (!isMask_64(Mask) || countr_one(Mask) + *Amount >= 64)
    return false;
  unsigned Up = 64 - countr_one(Mask);
  selectShiftPair(N, PVM::SHLO_L_IMM_64, Up, PVM::SHLO_R_IMM_64, Up - *Amount,
                  Val.getOperand(0));
  return true;
}

// (x & mask) >> n, where the mask is no immediate but what is left of it is one.
bool PVMDAGToDAGISel::trySelectMaskedShift(SDNode *N) {
  std::optional<unsigned> Amount = getShiftAmount(SDValue(N, 0), ISD::SRL);
  SDValue Val = N->getOperand(0);
  if (!EnableMaskShifts || !Amount || !isLongMask(Val))
    return false;
  uint64_t Mask = Val.getConstantOperandVal(1);
  // A shift of the lower half masks by itself.
  if (!isInt<32>(Mask >> *Amount) || Mask >> *Amount == UINT32_MAX >> *Amount)
    return false;
  SDLoc DL(N);
  PVM::remarkSelection(*CurDAG, DL, "Mask", "mask done behind the shift");
  SDValue Shifted(CurDAG->getMachineNode(
                      PVM::SHLO_R_IMM_64, DL, MVT::i64, Val.getOperand(0),
                      CurDAG->getTargetConstant(*Amount, DL, MVT::i64)),
                  0);
  CurDAG->SelectNodeTo(N, PVM::AND_IMM, MVT::i64, Shifted,
                       CurDAG->getSignedTargetConstant(Mask >> *Amount, DL, MVT::i64));
  return true;
}

//===----------------------------------------------------------------------===//
// Shift amounts
//===----------------------------------------------------------------------===//

// Looks through what only changes bits of Val above the lowest UsedBits.
SDValue PVMDAGToDAGISel::stripUnusedUpperBits(SDValue Val, unsigned UsedBits) {
  uint64_t Used = maskTrailingOnes<uint64_t>(UsedBits);
  while (EnableAmountStripping) {
    switch (Val.getOpcode()) {
    case ISD::SIGN_EXTEND_INREG:
      if (cast<VTSDNode>(Val.getOperand(1))->getVT().getScalarSizeInBits() < UsedBits)
        return Val;
      break;
    case ISD::ADD: {
      auto *C = dyn_cast<ConstantSDNode>(Val.getOperand(1));
      if (!C || (C->getZExtValue() & Used) != 0)
        return Val;
      break;
    }
    case ISD::AND: {
      // The DAG combiner takes bits out of a mask that are known to be zero anyway.
      auto *C = dyn_cast<ConstantSDNode>(Val.getOperand(1));
      if (!C)
        return Val;
      KnownBits Known = CurDAG->computeKnownBits(Val.getOperand(0));
      if (((C->getZExtValue() | Known.Zero.getZExtValue()) & Used) != Used)
        return Val;
      break;
    }
    default:
      return Val;
    }
    Val = Val.getOperand(0);
  }
  return Val;
}

bool PVMDAGToDAGISel::selectShiftAmount(SDValue Val, unsigned Width,
                                        SDValue &Amount) {
  Amount = stripUnusedUpperBits(Val, Log2_32(Width));
  if (Amount != Val)
    PVM::remarkSelection(*CurDAG, SDLoc(Val), "ShiftAmount",
                         "shift amount not reduced to the width, as the machine does it");
  return true;
}

bool PVMDAGToDAGISel::selectNegatedAmount(SDValue Val, unsigned Width,
                                          SDValue &Negated) {
  unsigned UsedBits = Log2_32(Width);
  Val = stripUnusedUpperBits(Val, UsedBits);
  if (Val.getOpcode() != ISD::SUB || !isa<ConstantSDNode>(Val.getOperand(0)) ||
      Val.getConstantOperandVal(0) % Width != 0)
    return false;
  Negated = stripUnusedUpperBits(Val.getOperand(1), UsedBits);
  return true;
}

//===----------------------------------------------------------------------===//
// Immediates and addresses
//===----------------------------------------------------------------------===//

// The address of a stack slot, or of a place in one.
bool PVMDAGToDAGISel::trySelectFrameAddress(SDNode *N) {
  SDValue Val(N, 0), Base, Offset;
  if (N->getOpcode() != ISD::FrameIndex &&
      !(CurDAG->isBaseWithConstantOffset(Val) &&
        isa<FrameIndexSDNode>(N->getOperand(0))))
    return false;
  if (!selectAddrRI(Val, Base, Offset) || Base.getOpcode() != ISD::TargetFrameIndex)
    return false;
  CurDAG->SelectNodeTo(N, PVM::ADD_IMM_64, MVT::i64, Base, Offset);
  return true;
}

// A value of 32 bits that is known now or to the linker.
bool PVMDAGToDAGISel::selectImmOrSym(SDValue Val, SDValue &Imm) {
  if (Val.getOpcode() == PVMISD::ADDR) {
    Imm = Val.getOperand(0);
    return true;
  }
  auto *C = dyn_cast<ConstantSDNode>(Val);
  if (!C || !isInt<32>(C->getSExtValue()))
    return false;
  Imm = CurDAG->getSignedTargetConstant(C->getSExtValue(), SDLoc(Val), MVT::i64);
  return true;
}

bool PVMDAGToDAGISel::selectAddrAbs(SDValue Address, SDValue &Offset) {
  if (selectImmOrSym(Address, Offset))
    return true;
  // The upper half of an address does not matter.
  auto *C = dyn_cast<ConstantSDNode>(Address);
  if (!C || !isUInt<32>(C->getZExtValue()))
    return false;
  Offset = CurDAG->getSignedTargetConstant(SignExtend64<32>(C->getZExtValue()),
                                           SDLoc(Address), MVT::i64);
  return true;
}

bool PVMDAGToDAGISel::selectAddrRI(SDValue Address, SDValue &Base,
                                   SDValue &Offset) {
  SDLoc DL(Address);
  SDValue Register = Address;
  auto IsOffset = [&](SDValue Val) {
    return (Val.getOpcode() != PVMISD::ADDR ||
            getTargetLowering().foldsSymbols()) &&
           selectImmOrSym(Val, Offset);
  };
  if (!CurDAG->isBaseWithConstantOffset(Address) &&
      Address.getOpcode() != ISD::ADD) {
    Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
  } else if (IsOffset(Address.getOperand(1))) {
    Register = Address.getOperand(0);
  } else if (IsOffset(Address.getOperand(0))) {
    Register = Address.getOperand(1);
  } else {
    Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
  }

  Base = Register;
  if (auto *FI = dyn_cast<FrameIndexSDNode>(Register)) {
    // The frame offset will be added to the immediate.
    if (!isa<ConstantSDNode>(Offset)) {
      Base = Address;
      Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
      return true;
    }
    Base = CurDAG->getTargetFrameIndex(FI->getIndex(), MVT::i64);
  }
  return true;
}

bool PVMDAGToDAGISel::SelectInlineAsmMemoryOperand(
    const SDValue &Op, InlineAsm::ConstraintCode ConstraintID,
    std::vector<SDValue> &OutOps) {
  SDValue Base, Offset;
  selectAddrRI(Op, Base, Offset);
  OutOps.push_back(Base);
  OutOps.push_back(Offset);
  return false;
}
