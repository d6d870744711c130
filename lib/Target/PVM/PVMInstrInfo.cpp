//===-- PVMInstrInfo.cpp - Instructions of the PVM ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMInstrInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/PseudoSourceValue.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

#define GET_INSTRINFO_CTOR_DTOR
#define GET_INSTRMAP_INFO
#include "PVMGenInstrInfo.inc"

using namespace llvm;

static cl::opt<bool> EnableRematerialization(
    "pvm-enable-rematerialization", cl::Hidden, cl::init(true),
    cl::desc("Compute constants anew in place of keeping or reloading them"));
static cl::opt<bool> EnableTailSizes(
    "pvm-enable-tail-sizes", cl::Hidden, cl::init(true),
    cl::desc("Merge and repeat tails by what a jump costs"));

MachineOperand *PVM::getOffsetOfBase(MachineOperand &MO) {
  MachineInstr &MI = *MO.getParent();
  unsigned Index = MO.getOperandNo();
  if (!MO.isReg() || !MI.mayLoadOrStore() || Index >= MI.getDesc().getNumOperands() ||
      MI.getDesc().operands()[Index].OperandType != MCOI::OPERAND_MEMORY)
    return nullptr;
  return &MI.getOperand(Index + 1);
}

bool PVM::collectBases(Register Address, int64_t Constant,
                       const MachineRegisterInfo &MRI,
                       SmallVectorImpl<MachineOperand *> &Bases) {
  for (MachineOperand &Use : MRI.use_nodbg_operands(Address)) {
    MachineOperand *Offset = getOffsetOfBase(Use);
    if (!Offset || !Offset->isImm() || !isInt<32>(Offset->getImm() + Constant))
      return false;
    Bases.push_back(&Use);
  }
  return true;
}

PVMInstrInfo::PVMInstrInfo(const PVMSubtarget &STI)
    : PVMGenInstrInfo(STI, RegisterInfo, PVM::ADJCALLSTACKDOWN,
                      PVM::ADJCALLSTACKUP) {}

//===----------------------------------------------------------------------===//
// Copies and stack slots
//===----------------------------------------------------------------------===//

void PVMInstrInfo::copyPhysReg(MachineBasicBlock &MBB,
                               MachineBasicBlock::iterator MI, const DebugLoc &DL,
                               Register DestReg, Register SrcReg, bool KillSrc,
                               bool RenamableDest, bool RenamableSrc) const {
  BuildMI(MBB, MI, DL, get(PVM::MOVE_REG))
      .addReg(DestReg, RegState::Define | getRenamableRegState(RenamableDest))
      .addReg(SrcReg,
              getKillRegState(KillSrc) | getRenamableRegState(RenamableSrc));
}

std::optional<DestSourcePair>
PVMInstrInfo::isCopyInstrImpl(const MachineInstr &MI) const {
  if (MI.getOpcode() == PVM::MOVE_REG)
    return DestSourcePair(MI.getOperand(0), MI.getOperand(1));
  return std::nullopt;
}

static MachineMemOperand *getStackOperand(MachineBasicBlock &MBB, int FrameIndex,
                                          MachineMemOperand::Flags Flags) {
  MachineFunction &MF = *MBB.getParent();
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  return MF.getMachineMemOperand(
      MachinePointerInfo::getFixedStack(MF, FrameIndex), Flags,
      MFI.getObjectSize(FrameIndex), MFI.getObjectAlign(FrameIndex));
}

void PVMInstrInfo::storeRegToStackSlot(MachineBasicBlock &MBB,
                                       MachineBasicBlock::iterator MI,
                                       Register SrcReg, bool IsKill,
                                       int FrameIndex,
                                       const TargetRegisterClass *, Register,
                                       MachineInstr::MIFlag Flags) const {
  BuildMI(MBB, MI, DebugLoc(), get(PVM::STORE_IND_U64))
      .addReg(SrcReg, getKillRegState(IsKill))
      .addFrameIndex(FrameIndex)
      .addImm(0)
      .addMemOperand(getStackOperand(MBB, FrameIndex, MachineMemOperand::MOStore))
      .setMIFlag(Flags);
}

void PVMInstrInfo::loadRegFromStackSlot(MachineBasicBlock &MBB,
                                        MachineBasicBlock::iterator MI,
                                        Register DestReg, int FrameIndex,
                                        const TargetRegisterClass *, Register,
                                        unsigned, MachineInstr::MIFlag Flags) const {
  DebugLoc DL = MI != MBB.end() ? MI->getDebugLoc() : DebugLoc();
  BuildMI(MBB, MI, DL, get(PVM::LOAD_IND_U64), DestReg)
      .addFrameIndex(FrameIndex)
      .addImm(0)
      .addMemOperand(getStackOperand(MBB, FrameIndex, MachineMemOperand::MOLoad))
      .setMIFlag(Flags);
}

std::optional<int> PVM::getAccessedSlot(const MachineInstr &MI) {
  if (!MI.hasOneMemOperand())
    return std::nullopt;
  const PseudoSourceValue *Place = (*MI.memoperands_begin())->getPseudoValue();
  if (auto *Slot = dyn_cast_or_null<FixedStackPseudoSourceValue>(Place))
    return Slot->getFrameIndex();
  return std::nullopt;
}

std::optional<int> PVM::getLoadedSlot(const MachineInstr &MI) {
  if (!MI.mayLoad() || MI.mayStore() || MI.hasOrderedMemoryRef())
    return std::nullopt;
  return getAccessedSlot(MI);
}

// The register of a 64-bit access to the start of a stack slot.
static Register getSlotAccess(const MachineInstr &MI, unsigned Opcode,
                              int &FrameIndex) {
  if (MI.getOpcode() != Opcode || !MI.getOperand(1).isFI() ||
      !MI.getOperand(2).isImm() || MI.getOperand(2).getImm() != 0)
    return Register();
  FrameIndex = MI.getOperand(1).getIndex();
  return MI.getOperand(0).getReg();
}

Register PVMInstrInfo::isLoadFromStackSlot(const MachineInstr &MI,
                                           int &FrameIndex) const {
  return getSlotAccess(MI, PVM::LOAD_IND_U64, FrameIndex);
}

Register PVMInstrInfo::isStoreToStackSlot(const MachineInstr &MI,
                                          int &FrameIndex) const {
  return getSlotAccess(MI, PVM::STORE_IND_U64, FrameIndex);
}

// Sums of a register and a constant as well, where the register is still there.
bool PVMInstrInfo::isReMaterializableImpl(const MachineInstr &MI) const {
  return EnableRematerialization && PVMGenInstrInfo::isReMaterializableImpl(MI);
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

static unsigned getOppositeBranch(unsigned Opcode) {
  switch (Opcode) {
  case PVM::BRANCH_EQ:       return PVM::BRANCH_NE;
  case PVM::BRANCH_NE:       return PVM::BRANCH_EQ;
  case PVM::BRANCH_LT_U:     return PVM::BRANCH_GE_U;
  case PVM::BRANCH_LT_S:     return PVM::BRANCH_GE_S;
  case PVM::BRANCH_GE_U:     return PVM::BRANCH_LT_U;
  case PVM::BRANCH_GE_S:     return PVM::BRANCH_LT_S;
  case PVM::BRANCH_EQ_IMM:   return PVM::BRANCH_NE_IMM;
  case PVM::BRANCH_NE_IMM:   return PVM::BRANCH_EQ_IMM;
  case PVM::BRANCH_LT_U_IMM: return PVM::BRANCH_GE_U_IMM;
  case PVM::BRANCH_LE_U_IMM: return PVM::BRANCH_GT_U_IMM;
  case PVM::BRANCH_GE_U_IMM: return PVM::BRANCH_LT_U_IMM;
  case PVM::BRANCH_GT_U_IMM: return PVM::BRANCH_LE_U_IMM;
  case PVM::BRANCH_LT_S_IMM: return PVM::BRANCH_GE_S_IMM;
  case PVM::BRANCH_LE_S_IMM: return PVM::BRANCH_GT_S_IMM;
  case PVM::BRANCH_GE_S_IMM: return PVM::BRANCH_LT_S_IMM;
  case PVM::BRANCH_GT_S_IMM: return PVM::BRANCH_LE_S_IMM;
  default: llvm_unreachable("not a conditional branch");
  }
}

MachineBasicBlock *
PVMInstrInfo::getBranchDestBlock(const MachineInstr &MI) const {
  return MI.getOperand(MI.getNumExplicitOperands() - 1).getMBB();
}

static void parseCondition(const MachineInstr &Branch,
                           SmallVectorImpl<MachineOperand> &Cond) {
  Cond.push_back(MachineOperand::CreateImm(Branch.getOpcode()));
  Cond.push_back(Branch.getOperand(0));
  Cond.push_back(Branch.getOperand(1));
}

bool PVMInstrInfo::analyzeBranch(MachineBasicBlock &MBB, MachineBasicBlock *&TBB,
                                 MachineBasicBlock *&FBB,
                                 SmallVectorImpl<MachineOperand> &Cond,
                                 bool AllowModify) const {
  TBB = FBB = nullptr;
  Cond.clear();

  MachineBasicBlock::iterator First = MBB.getFirstTerminator();
  if (First == MBB.end())
    return false; // falls through

  // Code behind an unconditional jump is dead.
  MachineBasicBlock::iterator Last = First;
  while (!Last->isBarrier() && std::next(Last) != MBB.end())
    ++Last;
  if (AllowModify)
    while (std::next(Last) != MBB.end())
      std::next(Last)->eraseFromParent();
  if (std::next(Last) != MBB.end())
    return true;

  // A branch to a function is a conditional tail call.
  auto isToBlock = [](const MachineInstr &MI) {
    return MI.getOperand(MI.getNumExplicitOperands() - 1).isMBB();
  };
  if (!Last->isBranch() || Last->isIndirectBranch() ||
      Last->getOpcode() == PVM::LOAD_IMM_JUMP || !isToBlock(*First) ||
      !isToBlock(*Last))
    return true;
  if (Last->getOpcode() == PVM::JUMP) {
    if (First == Last) {
      TBB = getBranchDestBlock(*Last);
      return false;
    }
    if (std::next(First) != Last || !First->isConditionalBranch())
      return true;
    TBB = getBranchDestBlock(*First);
    FBB = getBranchDestBlock(*Last);
    parseCondition(*First, Cond);
    return false;
  }
  if (First != Last)
    return true;
  TBB = getBranchDestBlock(*Last);
  parseCondition(*Last, Cond);
  return false;
}

unsigned PVMInstrInfo::removeBranch(MachineBasicBlock &MBB,
                                    int *BytesRemoved) const {
  unsigned Count = 0;
  int Bytes = 0;
  MachineBasicBlock::iterator I = MBB.getLastNonDebugInstr();
  while (I != MBB.end() && Count < 2 &&
         (I->getOpcode() == PVM::JUMP || I->isConditionalBranch())) {
    Bytes += getInstSizeInBytes(*I);
    I->eraseFromParent();
    ++Count;
    I = MBB.getLastNonDebugInstr();
  }
  if (BytesRemoved)
    *BytesRemoved = Bytes;
  return Count;
}

unsigned PVMInstrInfo::insertBranch(MachineBasicBlock &MBB,
                                    MachineBasicBlock *TBB,
                                    MachineBasicBlock *FBB,
                                    ArrayRef<MachineOperand> Cond,
                                    const DebugLoc &DL, int *BytesAdded) const {
  unsigned Count = 0;
  int Bytes = 0;
  auto insert = [&](MachineInstr *MI) {
    Bytes += getInstSizeInBytes(*MI);
    ++Count;
  };
  if (Cond.empty())
    insert(BuildMI(&MBB, DL, get(PVM::JUMP)).addMBB(TBB));
  else
    insert(BuildMI(&MBB, DL, get(Cond[0].getImm()))
               .add(Cond[1])
               .add(Cond[2])
               .addMBB(TBB));
  if (FBB)
    insert(BuildMI(&MBB, DL, get(PVM::JUMP)).addMBB(FBB));
  if (BytesAdded)
    *BytesAdded = Bytes;
  return Count;
}

bool PVMInstrInfo::reverseBranchCondition(
    SmallVectorImpl<MachineOperand> &Cond) const {
  Cond[0].setImm(getOppositeBranch(Cond[0].getImm()));
  return false;
}

// Offsets have 32 bits and code has at most 32 MiB.
bool PVMInstrInfo::isBranchOffsetInRange(unsigned, int64_t) const { return true; }

// What was loaded early would go back behind the branch.
bool PVMInstrInfo::shouldSink(const MachineInstr &MI) const {
  return none_of(MI.memoperands(), [](const MachineMemOperand *Operand) {
    return Operand->getFlags() & PVM::MOEarlyLoad;
  });
}

ArrayRef<std::pair<MachineMemOperand::Flags, const char *>>
PVMInstrInfo::getSerializableMachineMemOperandTargetFlags() const {
  static const std::pair<MachineMemOperand::Flags, const char *> Flags[] = {
      {PVM::MOEarlyLoad, "pvm-early-load"}};
  return Flags;
}

// Objects on the stack, by their frame index.
ArrayRef<std::pair<int, const char *>>
PVMInstrInfo::getSerializableTargetIndices() const {
  static const auto Names = [] {
    std::array<std::string, PVM::NumFrameTargetIndices> Result;
    for (auto [I, Name] : enumerate(Result))
      Name = ("stack." + Twine(I)).str();
    return Result;
  }();
  static const auto Indices = [] {
    SmallVector<std::pair<int, const char *>, PVM::NumFrameTargetIndices> Result;
    for (auto [I, Name] : enumerate(Names))
      Result.emplace_back(I, Name.c_str());
    return Result;
  }();
  return Indices;
}

// A merged tail costs a jump on one of the ways to it, which is an instruction, or 15
// of gas under the full model: worth it only for its bytes.
unsigned PVMInstrInfo::getTailMergeSize(const MachineFunction &MF) const {
  if (!EnableTailSizes)
    return PVMGenInstrInfo::getTailMergeSize(MF);
  return MF.getFunction().hasOptSize() ? 3 : 12;
}

// For the same reason a tail of a few instructions is better repeated. An epilogue
// with two saved registers and its return has four.
unsigned PVMInstrInfo::getTailDuplicateSize(CodeGenOptLevel OptLevel) const {
  if (!EnableTailSizes)
    return PVMGenInstrInfo::getTailDuplicateSize(OptLevel);
  return OptLevel >= CodeGenOptLevel::Default ? 5 : 2;
}

//===----------------------------------------------------------------------===//
// If-conversion
//===----------------------------------------------------------------------===//

namespace {
// How a branch condition becomes a value: the instruction that computes it from the
// operands of the branch (0 if the first operand serves as it is), and whether the
// branch is taken if the value is zero.
struct ConditionValue {
  unsigned Opcode;
  bool TakenIfZero;
};
} // namespace

static ConditionValue getConditionValue(ArrayRef<MachineOperand> Cond) {
  unsigned Difference = PVM::XOR_IMM;
  if (Cond[2].isImm() && Cond[2].getImm() == 0)
    Difference = 0;
  switch (Cond[0].getImm()) {
  case PVM::BRANCH_EQ:       return {PVM::XOR, true};
  case PVM::BRANCH_NE:       return {PVM::XOR, false};
  case PVM::BRANCH_LT_U:     return {PVM::SET_LT_U, false};
  case PVM::BRANCH_LT_S:     return {PVM::SET_LT_S, false};
  case PVM::BRANCH_GE_U:     return {PVM::SET_LT_U, true};
  case PVM::BRANCH_GE_S:     return {PVM::SET_LT_S, true};
  case PVM::BRANCH_EQ_IMM:   return {Difference, true};
  case PVM::BRANCH_NE_IMM:   return {Difference, false};
  case PVM::BRANCH_LT_U_IMM: return {PVM::SET_LT_U_IMM, false};
  case PVM::BRANCH_LE_U_IMM: return {PVM::SET_GT_U_IMM, true};
  case PVM::BRANCH_GE_U_IMM: return {PVM::SET_LT_U_IMM, true};
  case PVM::BRANCH_GT_U_IMM: return {PVM::SET_GT_U_IMM, false};
  case PVM::BRANCH_LT_S_IMM: return {PVM::SET_LT_S_IMM, false};
  case PVM::BRANCH_LE_S_IMM: return {PVM::SET_GT_S_IMM, true};
  case PVM::BRANCH_GE_S_IMM: return {PVM::SET_LT_S_IMM, true};
  case PVM::BRANCH_GT_S_IMM: return {PVM::SET_GT_S_IMM, false};
  default: llvm_unreachable("not a conditional branch");
  }
}

bool PVMInstrInfo::canInsertSelect(const MachineBasicBlock &MBB,
                                   ArrayRef<MachineOperand> Cond, Register DstReg,
                                   Register TrueReg, Register FalseReg,
                                   int &CondCycles, int &TrueCycles,
                                   int &FalseCycles) const {
  if (Cond.size() != 3)
    return false;
  // Latencies of the gas model: a conditional move, behind a logic operation or a
  // compare.
  unsigned Opcode = getConditionValue(Cond).Opcode;
  bool Compares = Opcode && Opcode != PVM::XOR && Opcode != PVM::XOR_IMM;
  CondCycles = 2 + (Compares ? 3 : Opcode ? 1 : 0);
  TrueCycles = FalseCycles = 2;
  return true;
}

void PVMInstrInfo::insertSelect(MachineBasicBlock &MBB,
                                MachineBasicBlock::iterator I, const DebugLoc &DL,
                                Register DstReg, ArrayRef<MachineOperand> Cond,
                                Register TrueReg, Register FalseReg) const {
  MachineRegisterInfo &MRI = MBB.getParent()->getRegInfo();
  ConditionValue Value = getConditionValue(Cond);
  Register Tested = Cond[1].getReg();
  if (Value.Opcode) {
    Tested = MRI.createVirtualRegister(&PVM::GPRRegClass);
    // The branch read its registers last; of several selects, each reads them.
    MachineInstr &Compare =
        *BuildMI(MBB, I, DL, get(Value.Opcode), Tested).add(Cond[1]).add(Cond[2]);
    for (MachineOperand &MO : Compare.uses())
      if (MO.isReg())
        MO.setIsKill(false);
  }
  BuildMI(MBB, I, DL, get(Value.TakenIfZero ? PVM::CMOV_IZ : PVM::CMOV_NZ), DstReg)
      .addReg(TrueReg)
      .addReg(Tested)
      .addReg(FalseReg);
}

//===----------------------------------------------------------------------===//
// Pseudo instructions that outlive frame lowering
//===----------------------------------------------------------------------===//

bool PVMInstrInfo::expandPostRAPseudo(MachineInstr &MI) const {
  if (MI.getOpcode() != PVM::PseudoECALLI_KEEP)
    return false;
  MachineBasicBlock &MBB = *MI.getParent();
  auto Move = [&](MachineBasicBlock::iterator Where, Register To, Register From) {
    copyPhysReg(MBB, Where, MI.getDebugLoc(), To, From, /*KillSrc=*/false);
  };
  std::pair<Register, unsigned> Pointers[] = {{PVM::getBasePointer(), 0},
                                              {PVM::getFramePointer(), 1}};
  auto Next = std::next(MI.getIterator());
  MachineInstrBuilder Call =
      BuildMI(MBB, MI, MI.getDebugLoc(), get(PVM::ECALLI)).add(MI.getOperand(2));
  for (auto [Pointer, Index] : Pointers) {
    Register Old = MI.getOperand(Index).getReg();
    Move(Call->getIterator(), Old, Pointer);
    Move(Call->getIterator(), Pointer, MI.getOperand(3 + Index).getReg());
    Move(Next, Pointer, Old);
    Call.addReg(Pointer, RegState::Implicit);
  }
  for (const MachineOperand &MO : drop_begin(MI.operands(), 5))
    Call.add(MO);
  Call.setMemRefs(MI.memoperands());
  MI.eraseFromParent();
  return true;
}

//===----------------------------------------------------------------------===//
// Size
//===----------------------------------------------------------------------===//

unsigned PVMInstrInfo::getInstSizeInBytes(const MachineInstr &MI) const {
  if (MI.isInlineAsm()) {
    const MachineFunction &MF = *MI.getMF();
    return getInlineAsmLength(MI.getOperand(0).getSymbolName(),
                              *MF.getTarget().getMCAsmInfo());
  }
  return MI.isMetaInstruction() ? 0 : MI.getDesc().getSize();
}
