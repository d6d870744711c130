//===-- PVMRegAllocCheckFaults.cpp - Make allocations wrong on purpose ----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A check that never complains proves nothing. With -pvm-regalloc-fault=KIND:N it first
// makes the mistake KIND at its Nth opportunity (from 0) in each function, and then
// must find it.
//
// A kind is a function that walks the code and says for each opportunity isHere();
// when that is true it does the damage and returns true. Opportunities are chosen so
// that the result is wrong, not only odd: no two places of a fault hold the same value,
// as far as the shape of the code can tell.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMRegAllocCheck.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

static cl::opt<std::string>
    SeededFault("pvm-regalloc-fault", cl::Hidden, cl::value_desc("kind:number"),
                cl::desc("Damage the result of register allocation, to test "
                         "-pvm-regalloc-check"));

namespace {
class FaultSeeder {
public:
  FaultSeeder(MachineFunction &MF, const PVMOldCode &Old, unsigned Number)
      : MF(MF), Old(Old), TII(*MF.getSubtarget<PVMSubtarget>().getInstrInfo()),
        Left(Number) {}

  bool isHere() { return Left-- == 0; }

  // Instructions of the allocated code; those with Old are not the allocator's.
  SmallVector<MachineInstr *, 0> getInstrs(bool IsOld) const {
    SmallVector<MachineInstr *, 0> Result;
    for (MachineBasicBlock &MBB : MF)
      if (auto Steps = Old.getSteps(MBB))
        for (const PVMCodeStep &Step : *Steps)
          if (Step.New && (Step.Old != nullptr) == IsOld)
            Result.push_back(const_cast<MachineInstr *>(Step.New));
    return Result;
  }
  SmallVector<MachineInstr *, 0> getAllInstrs() const {
    auto Result = getInstrs(true);
    append_range(Result, getInstrs(false));
    return Result;
  }

  bool isReload(const MachineInstr &MI) const {
    int FI;
    return TII.isLoadFromStackSlot(MI, FI) && isSpillSlot(FI);
  }
  bool isSpill(const MachineInstr &MI) const {
    int FI;
    return TII.isStoreToStackSlot(MI, FI) && isSpillSlot(FI);
  }
  bool isSpillSlot(int FI) const {
    return FI >= 0 && MF.getFrameInfo().isSpillSlotObjectIndex(FI);
  }
  // Another slot than FI that is in use.
  std::optional<int> getOtherSlot(int FI) const {
    const MachineFrameInfo &MFI = MF.getFrameInfo();
    for (int Other = 0; Other < MFI.getObjectIndexEnd(); ++Other)
      if (Other != FI && isSpillSlot(Other) && !MFI.isDeadObjectIndex(Other))
        return Other;
    return std::nullopt;
  }
  // A register that MI does not mention.
  MCRegister getOtherRegister(const MachineInstr &MI) const {
    for (MCPhysReg Reg : PVM::GPRRegClass)
      if (!MF.getRegInfo().isReserved(Reg) &&
          none_of(MI.operands(), [Reg](const MachineOperand &MO) {
            return MO.isReg() && MO.getReg() == Reg;
          }))
        return Reg;
    llvm_unreachable("an instruction with all registers");
  }

  MachineFunction &MF;
  const PVMOldCode &Old;
  const PVMInstrInfo &TII;

private:
  unsigned Left;
};

using Seeder = FaultSeeder;
} // namespace

static bool readsSomething(const MachineOperand &MO) {
  return MO.isReg() && MO.getReg() && MO.readsReg() && MO.isUse();
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static bool useOtherRegister(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO) && !MO.isTied() && S.isHere()) {
        MO.setReg(S.getOtherRegister(*MI));
        return true;
      }
  return false;
}

static bool defOtherRegister(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->defs())
      if (!MO.isTied() && !MO.isDead() && S.isHere()) {
        MO.setReg(S.getOtherRegister(*MI));
        return true;
      }
  return false;
}

static bool breakTie(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->all_defs())
      if (MO.isTied() && S.isHere()) {
        MO.setReg(S.getOtherRegister(*MI));
        return true;
      }
  return false;
}

static bool swapUses(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true)) {
    SmallVector<MachineOperand *, 4> Uses;
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO) && !MO.isTied())
        Uses.push_back(&MO);
    if (Uses.size() < 2 || Uses[0]->getReg() == Uses[1]->getReg() || !S.isHere())
      continue;
    Register First = Uses[0]->getReg();
    Uses[0]->setReg(Uses[1]->getReg());
    Uses[1]->setReg(First);
    return true;
  }
  return false;
}

// An argument of a call arrives in another register.
static bool useOtherFixedRegister(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->implicit_operands())
      if (readsSomething(MO) && S.isHere()) {
        MO.setReg(S.getOtherRegister(*MI));
        return true;
      }
  return false;
}

static bool writeReservedRegister(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->defs())
      if (S.isHere()) {
        MO.setReg(PVM::SP);
        return true;
      }
  return false;
}

static bool writeRegisterTwice(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true)) {
    MachineOperand *First = nullptr;
    for (MachineOperand &MO : MI->all_defs()) {
      if (First && S.isHere()) {
        MO.setReg(First->getReg());
        return true;
      }
      First = &MO;
    }
  }
  return false;
}

static bool overlapEarlyClobber(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &Def : MI->all_defs())
      if (Def.isEarlyClobber() && !Def.isTied())
        for (MachineOperand &Use : MI->operands())
          if (readsSomething(Use) && !Use.isTied() && S.isHere()) {
            Def.setReg(Use.getReg());
            return true;
          }
  return false;
}

static bool leaveRegisterClass(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO)) {
        unsigned Index = MI->getOperandNo(&MO);
        const TargetRegisterClass *RC = MI->getRegClassConstraint(
            Index, &S.TII, S.MF.getSubtarget().getRegisterInfo());
        if (!RC || RC->contains(PVM::A2) || !S.isHere())
          continue;
        // Only the class is wrong, not the value.
        BuildMI(*MI->getParent(), MI, DebugLoc(), S.TII.get(TargetOpcode::COPY),
                PVM::A2)
            .addReg(MO.getReg());
        MO.setReg(PVM::A2);
        return true;
      }
  return false;
}

static bool changeImmediate(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_operands())
      if (MO.isImm() && !MI->isInlineAsm() && S.isHere()) {
        MO.setImm(MO.getImm() + 1);
        return true;
      }
  return false;
}

static bool changeOpcode(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    if (MI->getOpcode() == PVM::ADD_64 && S.isHere()) {
      MI->setDesc(S.TII.get(PVM::SUB_64));
      return true;
    }
  return false;
}

// As if the rewriting had missed an operand.
static bool keepVirtual(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO) && S.isHere()) {
        MO.setReg(S.MF.getRegInfo().createVirtualRegister(&PVM::GPRRegClass));
        return true;
      }
  return false;
}

//===----------------------------------------------------------------------===//
// Missing and superfluous instructions
//===----------------------------------------------------------------------===//

static bool dropFirst(Seeder &S, ArrayRef<MachineInstr *> Instrs,
                      function_ref<bool(const MachineInstr &)> IsKind) {
  for (MachineInstr *MI : Instrs)
    if (IsKind(*MI) && S.isHere()) {
      MI->eraseFromParent();
      return true;
    }
  return false;
}

static bool dropCopy(Seeder &S) {
  return dropFirst(S, S.getAllInstrs(),
                   [&](const MachineInstr &MI) { return MI.isCopy(); });
}

static bool dropReload(Seeder &S) {
  return dropFirst(S, S.getInstrs(false),
                   [&](const MachineInstr &MI) { return S.isReload(MI); });
}

static bool dropSpill(Seeder &S) {
  return dropFirst(S, S.getInstrs(false),
                   [&](const MachineInstr &MI) { return S.isSpill(MI); });
}

static bool dropRepetition(Seeder &S) {
  return dropFirst(S, S.getInstrs(false), [&](const MachineInstr &MI) {
    return S.Old.findShape(MI) != PVMOldInstr::NoShape;
  });
}

static bool dropDefinition(Seeder &S) {
  return dropFirst(S, S.getInstrs(true), [&](const MachineInstr &MI) {
    return MI.getNumDefs() == 1 && MI.wouldBeTriviallyDead() && !MI.isCopy() &&
           !MI.isImplicitDef() && !MI.getOperand(0).isDead();
  });
}

static bool dropEffect(Seeder &S) {
  return dropFirst(S, S.getInstrs(true), [&](const MachineInstr &MI) {
    return MI.mayStore() || MI.isCall();
  });
}

static bool repeatEffect(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    if (MI->mayStore() && !MI->isInlineAsm() && S.isHere()) {
      MI->getParent()->insert(MI, S.MF.CloneMachineInstr(MI));
      return true;
    }
  return false;
}

// Between two instructions a foreign value appears in the register that the second one
// reads.
static bool clobberRegister(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO) && S.isHere()) {
        BuildMI(*MI->getParent(), MI, DebugLoc(),
                S.TII.get(TargetOpcode::IMPLICIT_DEF), MO.getReg());
        return true;
      }
  return false;
}

static bool addComputation(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true))
    for (MachineOperand &MO : MI->explicit_uses())
      if (readsSomething(MO) && S.isHere()) {
        BuildMI(*MI->getParent(), MI, DebugLoc(), S.TII.get(PVM::LOAD_IMM),
                MO.getReg())
            .addImm(0x7e57);
        return true;
      }
  return false;
}

//===----------------------------------------------------------------------===//
// Spills, reloads, copies and constants
//===----------------------------------------------------------------------===//

static bool changeSlot(Seeder &S, bool OfReload) {
  for (MachineInstr *MI : S.getInstrs(false)) {
    if (OfReload ? !S.isReload(*MI) : !S.isSpill(*MI))
      continue;
    MachineOperand &Slot = MI->getOperand(1);
    std::optional<int> Other = S.getOtherSlot(Slot.getIndex());
    if (!Other || !S.isHere())
      continue;
    Slot.setIndex(*Other);
    return true;
  }
  return false;
}

static bool reloadWrongSlot(Seeder &S) { return changeSlot(S, true); }
static bool spillWrongSlot(Seeder &S) { return changeSlot(S, false); }

static bool changeMovedRegister(Seeder &S, bool OfReload) {
  for (MachineInstr *MI : S.getInstrs(false))
    if ((OfReload ? S.isReload(*MI) : S.isSpill(*MI)) && S.isHere()) {
      MI->getOperand(0).setReg(S.getOtherRegister(*MI));
      return true;
    }
  return false;
}

static bool reloadWrongRegister(Seeder &S) { return changeMovedRegister(S, true); }
static bool spillWrongRegister(Seeder &S) { return changeMovedRegister(S, false); }

static bool narrowMove(Seeder &S, bool OfReload) {
  for (MachineInstr *MI : S.getInstrs(false))
    if ((OfReload ? S.isReload(*MI) : S.isSpill(*MI)) && S.isHere()) {
      MI->setDesc(S.TII.get(OfReload ? PVM::LOAD_IND_U32 : PVM::STORE_IND_U32));
      return true;
    }
  return false;
}

static bool reloadNarrow(Seeder &S) { return narrowMove(S, true); }
static bool spillNarrow(Seeder &S) { return narrowMove(S, false); }

static bool reloadAtOffset(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(false))
    if (S.isReload(*MI) && S.isHere()) {
      MI->getOperand(2).setImm(4);
      return true;
    }
  return false;
}

// Something else is stored to a slot before it is read.
static bool clobberSlot(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(false))
    if (S.isReload(*MI) && S.isHere()) {
      BuildMI(*MI->getParent(), MI, DebugLoc(), S.TII.get(PVM::STORE_IND_U64))
          .addReg(PVM::SP)
          .addFrameIndex(MI->getOperand(1).getIndex())
          .addImm(0);
      return true;
    }
  return false;
}

// A slot shared by values that are needed at the same time, or at least two values.
static bool mergeSlots(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(false)) {
    if (!S.isReload(*MI))
      continue;
    int From = MI->getOperand(1).getIndex();
    std::optional<int> To = S.getOtherSlot(From);
    if (!To || !S.isHere())
      continue;
    for (MachineInstr *Other : S.getInstrs(false))
      if ((S.isReload(*Other) || S.isSpill(*Other)) &&
          Other->getOperand(1).getIndex() == From)
        Other->getOperand(1).setIndex(*To);
    return true;
  }
  return false;
}

static bool reverseCopy(Seeder &S) {
  for (MachineInstr *MI : S.getAllInstrs())
    if (MI->isCopy() && S.isHere()) {
      Register Dest = MI->getOperand(0).getReg();
      MI->getOperand(0).setReg(MI->getOperand(1).getReg());
      MI->getOperand(1).setReg(Dest);
      return true;
    }
  return false;
}

// Two copies, one of which overwrites what the other reads.
static bool swapCopies(Seeder &S) {
  for (MachineInstr *Second : S.getAllInstrs()) {
    MachineInstr *First = Second->getPrevNode();
    if (!First || !First->isCopy() || !Second->isCopy() ||
        (First->getOperand(1).getReg() != Second->getOperand(0).getReg() &&
         First->getOperand(0).getReg() != Second->getOperand(1).getReg()) ||
        !S.isHere())
      continue;
    Second->moveBefore(First);
    return true;
  }
  return false;
}

// A constant that is almost the right one.
static bool repeatWrongComputation(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(false))
    for (MachineOperand &MO : MI->explicit_operands())
      if (MO.isImm() && !S.isReload(*MI) && !S.isSpill(*MI) && S.isHere()) {
        MO.setImm(MO.getImm() ^ 1);
        return true;
      }
  return false;
}

//===----------------------------------------------------------------------===//
// Wrong places
//===----------------------------------------------------------------------===//

static bool overwrites(const MachineInstr &MI, Register Reg) {
  return any_of(MI.operands(), [Reg](const MachineOperand &MO) {
    return (MO.isReg() && MO.isDef() && MO.getReg() == Reg) ||
           (MO.isRegMask() && MO.clobbersPhysReg(Reg.asMCReg()));
  });
}

static bool reads(const MachineInstr &MI, Register Reg) {
  return any_of(MI.operands(), [Reg](const MachineOperand &MO) {
    return readsSomething(MO) && MO.getReg() == Reg;
  });
}

using InstrTest = function_ref<bool(const MachineInstr &MI)>;
// Other comes before or after MI in its block.
using ConflictTest =
    function_ref<bool(const MachineInstr &MI, const MachineInstr &Other)>;

// Moves an instruction behind the next one that conflicts with it.
static bool sink(Seeder &S, ArrayRef<MachineInstr *> Instrs, InstrTest IsKind,
                 ConflictTest Conflicts) {
  for (MachineInstr *MI : Instrs) {
    if (!IsKind(*MI))
      continue;
    MachineInstr *Next = MI->getNextNode();
    while (Next && !Conflicts(*MI, *Next))
      Next = Next->getNextNode();
    if (!Next || Next->isTerminator() || !S.isHere())
      continue;
    MI->moveBefore(Next->getNextNode());
    return true;
  }
  return false;
}

// Moves an instruction in front of the last one that conflicts with it.
static bool hoist(Seeder &S, ArrayRef<MachineInstr *> Instrs, InstrTest IsKind,
                  ConflictTest Conflicts) {
  for (MachineInstr *MI : Instrs) {
    if (!IsKind(*MI))
      continue;
    MachineInstr *Prev = MI->getPrevNode();
    while (Prev && !Conflicts(*MI, *Prev))
      Prev = Prev->getPrevNode();
    if (!Prev || !S.isHere())
      continue;
    MI->moveBefore(Prev);
    return true;
  }
  return false;
}

// The first operand of a load, a store or a copy.
static bool overwritesFirst(const MachineInstr &MI, const MachineInstr &Other) {
  return overwrites(Other, MI.getOperand(0).getReg());
}
static bool readsFirst(const MachineInstr &MI, const MachineInstr &Other) {
  return reads(Other, MI.getOperand(0).getReg());
}
static bool overwritesSource(const MachineInstr &Copy, const MachineInstr &Other) {
  return overwrites(Other, Copy.getOperand(1).getReg());
}
static bool isCopy(const MachineInstr &MI) { return MI.isCopy(); }

static bool sinkSpill(Seeder &S) {
  return sink(
      S, S.getInstrs(false), [&](const MachineInstr &MI) { return S.isSpill(MI); },
      overwritesFirst);
}
static bool hoistSpill(Seeder &S) {
  return hoist(
      S, S.getInstrs(false), [&](const MachineInstr &MI) { return S.isSpill(MI); },
      overwritesFirst);
}
static bool hoistReload(Seeder &S) {
  return hoist(
      S, S.getInstrs(false), [&](const MachineInstr &MI) { return S.isReload(MI); },
      overwritesFirst);
}
static bool sinkReload(Seeder &S) {
  return sink(
      S, S.getInstrs(false), [&](const MachineInstr &MI) { return S.isReload(MI); },
      readsFirst);
}
static bool sinkCopy(Seeder &S) {
  return sink(S, S.getAllInstrs(), isCopy, overwritesSource);
}
static bool hoistCopy(Seeder &S) {
  return hoist(S, S.getAllInstrs(), isCopy, overwritesSource);
}

static bool swapInstructions(Seeder &S) {
  MachineInstr *First = nullptr;
  for (MachineInstr *Second : S.getInstrs(true)) {
    if (First && First == Second->getPrevNode() && !First->isTerminator() &&
        !Second->isTerminator() && S.isHere()) {
      Second->moveBefore(First);
      return true;
    }
    First = Second;
  }
  return false;
}

static bool moveToOtherBlock(Seeder &S) {
  for (MachineInstr *MI : S.getInstrs(true)) {
    MachineBasicBlock *Next = MI->getParent()->getNextNode();
    if (!Next || MI->isTerminator() || !S.isHere())
      continue;
    Next->splice(Next->begin(), MI->getParent(), MI);
    return true;
  }
  return false;
}

static bool changeControlFlow(Seeder &S) {
  for (MachineBasicBlock &MBB : S.MF)
    if (MBB.succ_size() == 2 && S.isHere()) {
      MBB.removeSuccessor(std::next(MBB.succ_begin()));
      return true;
    }
  return false;
}

// Everywhere, as if a call preserved a register that it does not, or as if two values
// did not interfere. It can be harmless: perhaps they do not.
static bool renameRegister(Seeder &S, ArrayRef<MCPhysReg> From,
                           ArrayRef<MCPhysReg> To) {
  for (MCPhysReg Old : From)
    for (MCPhysReg New : To) {
      if (Old == New || !S.MF.getRegInfo().isPhysRegModified(Old) || !S.isHere())
        continue;
      for (MachineInstr *MI : S.getAllInstrs())
        for (MachineOperand &MO : MI->explicit_operands())
          if (MO.isReg() && MO.getReg() == Old)
            MO.setReg(New);
      return true;
    }
  return false;
}

static constexpr MCPhysReg Saved[] = {PVM::A2, PVM::A3, PVM::A4, PVM::A5};
static constexpr MCPhysReg Unsaved[] = {PVM::T0, PVM::T1, PVM::T2, PVM::S0, PVM::S1};

static bool renameSavedToUnsaved(Seeder &S) {
  return renameRegister(S, Saved, Unsaved);
}
static bool renameUnsaved(Seeder &S) { return renameRegister(S, Unsaved, Unsaved); }

//===----------------------------------------------------------------------===//
// The kinds by name
//===----------------------------------------------------------------------===//

static constexpr std::pair<StringLiteral, bool (*)(FaultSeeder &)> Kinds[] = {
    {"add-computation", addComputation},
    {"break-tie", breakTie},
    {"change-control-flow", changeControlFlow},
    {"change-immediate", changeImmediate},
    {"change-opcode", changeOpcode},
    {"clobber-register", clobberRegister},
    {"clobber-slot", clobberSlot},
    {"def-other-register", defOtherRegister},
    {"drop-copy", dropCopy},
    {"drop-definition", dropDefinition},
    {"drop-effect", dropEffect},
    {"drop-reload", dropReload},
    {"drop-repetition", dropRepetition},
    {"drop-spill", dropSpill},
    {"hoist-copy", hoistCopy},
    {"hoist-reload", hoistReload},
    {"hoist-spill", hoistSpill},
    {"keep-virtual", keepVirtual},
    {"leave-register-class", leaveRegisterClass},
    {"merge-slots", mergeSlots},
    {"move-to-other-block", moveToOtherBlock},
    {"overlap-early-clobber", overlapEarlyClobber},
    {"reload-at-offset", reloadAtOffset},
    {"reload-narrow", reloadNarrow},
    {"reload-wrong-register", reloadWrongRegister},
    {"reload-wrong-slot", reloadWrongSlot},
    {"rename-saved-to-unsaved", renameSavedToUnsaved},
    {"rename-unsaved", renameUnsaved},
    {"repeat-effect", repeatEffect},
    {"repeat-wrong-computation", repeatWrongComputation},
    {"reverse-copy", reverseCopy},
    {"sink-copy", sinkCopy},
    {"sink-reload", sinkReload},
    {"sink-spill", sinkSpill},
    {"spill-narrow", spillNarrow},
    {"spill-wrong-register", spillWrongRegister},
    {"spill-wrong-slot", spillWrongSlot},
    {"swap-copies", swapCopies},
    {"swap-instructions", swapInstructions},
    {"swap-uses", swapUses},
    {"use-other-fixed-register", useOtherFixedRegister},
    {"use-other-register", useOtherRegister},
    {"write-register-twice", writeRegisterTwice},
    {"write-reserved-register", writeReservedRegister},
};

void llvm::seedPVMRegAllocFault(MachineFunction &MF, const PVMOldCode &Old) {
  if (SeededFault.empty())
    return;
  auto [Name, Number] = StringRef(SeededFault).split(':');
  unsigned N;
  const auto *Kind = find_if(Kinds, [&](const auto &K) { return K.first == Name; });
  if (Kind == std::end(Kinds) || Number.getAsInteger(10, N)) {
    std::string Names;
    for (const auto &K : Kinds)
      Names += (" " + K.first).str();
    reportFatalUsageError("invalid value '" + Twine(SeededFault) +
                          "' for -pvm-regalloc-fault, the kinds are:" + Names);
  }
  FaultSeeder Seeder(MF, Old, N);
  if (!Kind->second(Seeder))
    reportFatalUsageError("no opportunity for fault '" + Twine(SeededFault) +
                          "' in function '" + MF.getName() + "'");
}
