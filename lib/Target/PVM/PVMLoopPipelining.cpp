//===-- PVMLoopPipelining.cpp - Overlap the iterations of short loops -----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under full gas a block costs as much as the longest chain in it takes, so an iteration
// that loads, computes and stores pays for a load and a store, one behind the other. What
// is at the end of the chain can as well run together with the beginning of the next
// iteration's:
//
//                                              load_ind_u64 t0, [a0]
//                                              add_imm_64 a0, a0, 8
//                                              branch_eq a0, a1, .Lout
//     .Lloop:                                .Lloop:
//       load_ind_u64 t0, [a0]                  mul_64 t0, t0, a2
//       mul_64 t0, t0, a2            =>        store_ind_u64 t0, [a0 - 8]
//       store_ind_u64 t0, [a0]                 load_ind_u64 t0, [a0]
//       add_imm_64 a0, a0, 8                   add_imm_64 a0, a0, 8
//       branch_ne a0, a1, .Lloop               branch_ne a0, a1, .Lloop
//                                            .Lout:
//                                              mul_64 t0, t0, a2
//                                              store_ind_u64 t0, [a0 - 8]
//
// This is software pipelining with two stages (Lam, Software Pipelining, 1988). More are
// of no use: a block with an access costs that of one access, however many overlap. The
// iteration, one block of the machine, is divided where the simulation says that the loop
// gets cheapest. Registers are given by then, so what is moved behind the rest must not
// be in its way; offsets make up for an address that goes on in between. As many instructions
// are executed as before; the code is repeated once.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMDependencies.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/CodeGen/LivePhysRegs.h"
#include "llvm/CodeGen/LiveRegUnits.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-loop-pipelining"
#define PASS_NAME "PVM loop pipelining"

static cl::opt<bool>
    Enable("pvm-enable-loop-pipelining", cl::Hidden, cl::init(true),
           cl::desc("Run the end of an iteration with the beginning of the next"));

namespace {
// How many instructions an iteration may have, and what has to be saved for each of them
// per call of the function.
struct Limits {
  unsigned MostInstrs;
  double LeastGas;
};
constexpr Limits AtO2 = {32, 3}, AtO3 = {128, 2};

// What it costs to enter and to leave a loop whose iterations are in two parts.
constexpr double EntryGas = 30;

// A loop of one block, and where it leads to.
struct OneBlockLoop {
  MachineBasicBlock *Block = nullptr, *Out = nullptr;
  SmallVector<MachineOperand, 3> Condition; // of going on
};

// An iteration in two parts, by the numbers of its instructions.
struct Division {
  BitVector IsLate;
  unsigned GasBefore, Gas; // of an iteration
};

// The offset of an access, and what has to be added to it.
struct Displacement {
  MachineOperand *Offset = nullptr;
  int64_t Value = 0;
};

class PVMLoopPipelining : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  Limits Limit = AtO2;

public:
  static char ID;
  PVMLoopPipelining() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<AAResultsWrapperPass>();
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineLoopInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  std::optional<OneBlockLoop> analyze(MachineBasicBlock &MBB) const;
  bool pays(const OneBlockLoop &Loop, const Division &D, unsigned NumInstrs) const;
  void split(OneBlockLoop &Loop, ArrayRef<MachineInstr *> Early,
             ArrayRef<MachineInstr *> Late) const;
  bool pipeline(OneBlockLoop &Loop, PVM::Dependencies &DAG, AAResults &AA) const;
};
} // namespace

char PVMLoopPipelining::ID = 0;

INITIALIZE_PASS_BEGIN(PVMLoopPipelining, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(AAResultsWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineLoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMLoopPipelining, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMLoopPipeliningPass() { return new PVMLoopPipelining(); }

//===----------------------------------------------------------------------===//
// Where an iteration can be divided
//===----------------------------------------------------------------------===//

// By how much MI moves Base on, if it does nothing else.
static std::optional<int64_t> getStep(const MachineInstr &MI, Register Base) {
  if (MI.getOpcode() == PVM::ADD_IMM_64 && MI.getOperand(0).getReg() == Base &&
      MI.getOperand(1).getReg() == Base && MI.getOperand(2).isImm())
    return MI.getOperand(2).getImm();
  return std::nullopt;
}

// Whether MI is an access that reads Reg as its base and nowhere else.
static bool readsOnlyAsBase(MachineInstr &MI, Register Reg) {
  bool IsBase = false;
  for (MachineOperand &MO : MI.explicit_operands()) {
    if (!MO.isReg() || MO.getReg() != Reg)
      continue;
    if (IsBase || !PVM::getOffsetOfBase(MO))
      return false;
    IsBase = true;
  }
  return IsBase;
}

// Whether what Dep leads to has to stay behind Unit. A step of an address does not: the
// offset of the access makes up for it.
static bool hasToFollow(const SUnit &Unit, const SDep &Dep) {
  if (Dep.getSUnit()->isBoundaryNode() || Dep.isWeak())
    return false;
  return Dep.getKind() != SDep::Anti || !Dep.getReg() ||
         !getStep(*Dep.getSUnit()->getInstr(), Dep.getReg()) ||
         !readsOnlyAsBase(*Unit.getInstr(), Dep.getReg());
}

// When each instruction can start.
static SmallVector<unsigned, 32> getStarts(const PVM::Dependencies &DAG) {
  SmallVector<unsigned, 32> Starts(DAG.SUnits.size());
  for (const SUnit &Unit : DAG.SUnits)
    for (const SDep &Dep : Unit.Succs)
      if (hasToFollow(Unit, Dep)) {
        unsigned &Start = Starts[Dep.getSUnit()->NodeNum];
        Start = std::max(Start, Starts[Unit.NodeNum] + Dep.getLatency());
      }
  return Starts;
}

// What cannot be late, as the branch waits for it, which says whether there is another
// iteration.
static BitVector getNeededByBranch(const PVM::Dependencies &DAG,
                                   const MachineInstr &Branch) {
  BitVector IsNeeded(DAG.SUnits.size());
  for (const SUnit &Unit : reverse(DAG.SUnits)) {
    bool IsRead = any_of(Unit.getInstr()->all_defs(), [&](const MachineOperand &MO) {
      return Branch.readsRegister(MO.getReg(), DAG.TRI);
    });
    bool IsFollowed = any_of(Unit.Succs, [&](const SDep &Dep) {
      return hasToFollow(Unit, Dep) && IsNeeded[Dep.getSUnit()->NodeNum];
    });
    IsNeeded[Unit.NodeNum] = IsRead || IsFollowed;
  }
  return IsNeeded;
}

// Adds all that has to follow what is late.
static void complete(BitVector &IsLate, const PVM::Dependencies &DAG) {
  for (const SUnit &Unit : DAG.SUnits)
    if (IsLate[Unit.NodeNum])
      for (const SDep &Dep : Unit.Succs)
        if (hasToFollow(Unit, Dep))
          IsLate.set(Dep.getSUnit()->NodeNum);
}

// What a late access has to add to its offset, as steps that stand behind it are early.
// Nothing if that is not possible.
static std::optional<Displacement> getDisplacement(unsigned Late, const BitVector &IsLate,
                                                   const PVM::Dependencies &DAG) {
  Displacement Result;
  Register Base;
  for (MachineOperand &MO : DAG.SUnits[Late].getInstr()->explicit_operands())
    if (MachineOperand *Offset = PVM::getOffsetOfBase(MO)) {
      Result.Offset = Offset;
      Base = MO.getReg();
    }
  if (!Result.Offset)
    return Result;
  for (const SUnit &Unit : drop_begin(DAG.SUnits, Late + 1)) {
    const MachineInstr &Later = *Unit.getInstr();
    if (IsLate[Unit.NodeNum] || !Later.modifiesRegister(Base, DAG.TRI))
      continue;
    std::optional<int64_t> Step = getStep(Later, Base);
    if (!Step || !Result.Offset->isImm() ||
        !isInt<32>(Result.Offset->getImm() + Result.Value - *Step))
      return std::nullopt;
    Result.Value -= *Step;
  }
  return Result;
}

// What an iteration costs if its late part runs in front of the early one of the next.
static unsigned getGas(const BitVector &IsLate, const PVM::Dependencies &DAG,
                       const MachineInstr &Branch) {
  SmallVector<const MachineInstr *, 32> Block;
  for (bool Late : {true, false})
    for (const SUnit &Unit : DAG.SUnits)
      if (IsLate[Unit.NodeNum] == Late)
        Block.push_back(Unit.getInstr());
  Block.push_back(&Branch);
  return PVM::getGasCost(Block, /*Hinted=*/true);
}

// The division that makes an iteration cheapest; without late instructions if none does.
static Division divide(const PVM::Dependencies &DAG, const MachineInstr &Branch) {
  const SmallVector<unsigned, 32> Starts = getStarts(DAG);
  SmallVector<unsigned, 32> Cuts = Starts;
  sort(Cuts, std::greater<>());
  Cuts.erase(llvm::unique(Cuts), Cuts.end());

  const BitVector IsNeeded = getNeededByBranch(DAG, Branch);
  BitVector None(DAG.SUnits.size());
  unsigned GasBefore = getGas(None, DAG, Branch);
  Division Best = {None, GasBefore, GasBefore};
  for (unsigned Cut : Cuts) {
    BitVector IsLate = None;
    for (unsigned I : seq<unsigned>(0, Starts.size()))
      if (Starts[I] >= Cut && !IsNeeded[I])
        IsLate.set(I);
    complete(IsLate, DAG);
    if (IsLate.none() || IsLate.all())
      continue;
    if (!all_of(IsLate.set_bits(),
                [&](unsigned Late) { return getDisplacement(Late, IsLate, DAG); }))
      continue;
    if (unsigned Gas = getGas(IsLate, DAG, Branch); Gas < Best.Gas)
      Best = {IsLate, GasBefore, Gas};
  }
  return Best;
}

//===----------------------------------------------------------------------===//
// The loop
//===----------------------------------------------------------------------===//

static bool canMove(const MachineInstr &MI) {
  return !MI.isCall() && !MI.isInlineAsm() && !MI.isNotDuplicable() &&
         !MI.hasOrderedMemoryRef() && !MI.isPosition() && !MI.isCFIInstruction();
}

// Nothing if it is not a loop, or one that has to stay as it is.
std::optional<OneBlockLoop> PVMLoopPipelining::analyze(MachineBasicBlock &MBB) const {
  if (!MBB.isSuccessor(&MBB) || MBB.succ_size() != 2 || MBB.isEHPad() ||
      MBB.hasAddressTaken() || MBB.isEntryBlock())
    return std::nullopt;
  for (MachineBasicBlock *Pred : MBB.predecessors()) {
    MachineBasicBlock *Taken = nullptr, *Jumped = nullptr;
    SmallVector<MachineOperand, 3> Condition;
    if (TII->analyzeBranch(*Pred, Taken, Jumped, Condition))
      return std::nullopt;
  }

  OneBlockLoop Loop;
  Loop.Block = &MBB;
  MachineBasicBlock *Taken = nullptr, *Jumped = nullptr;
  TII->analyzeBranch(MBB, Taken, Jumped, Loop.Condition);
  if (Loop.Condition.empty())
    return std::nullopt;
  if (Taken != &MBB)
    TII->reverseBranchCondition(Loop.Condition);
  Loop.Out = *find_if(MBB.successors(), [&MBB](auto *Other) { return Other != &MBB; });
  if (!all_of(make_range(MBB.begin(), MBB.getFirstTerminator()), canMove))
    return std::nullopt;
  return Loop;
}

bool PVMLoopPipelining::pays(const OneBlockLoop &Loop, const Division &D,
                             unsigned NumInstrs) const {
  const MachineBasicBlock &MBB = *Loop.Block;
  double Runs = MBFI->getBlockFreqRelativeToEntryBlock(&MBB);
  double Entries =
      Runs * MBB.getSuccProbability(find(MBB.successors(), Loop.Out)).toDouble();
  double Saving = (D.GasBefore - D.Gas) * (Runs - Entries) - EntryGas * Entries;
  return Saving > 0 && Saving >= Limit.LeastGas * NumInstrs;
}

// What IR says of the places that MI accesses holds for one iteration: what is apart from
// them there may be the same in the next, in front of which MI is going to stand.
static void forgetPointers(MachineInstr &MI) {
  MachineFunction &MF = *MI.getMF();
  SmallVector<MachineMemOperand *, 2> Places;
  for (const MachineMemOperand *Place : MI.memoperands())
    Places.push_back(MF.getMachineMemOperand(MachinePointerInfo(Place->getAddrSpace()),
                                             Place->getFlags(), Place->getSize(),
                                             Place->getBaseAlign()));
  MI.setMemRefs(MF, Places);
}

// What only the code behind the loop reads, the last iteration computes behind it.
static bool eraseDeadCode(MachineBasicBlock &Kernel) {
  const MachineFunction &MF = *Kernel.getParent();
  LiveRegUnits Live(*MF.getSubtarget().getRegisterInfo());
  Live.addLiveOuts(Kernel);
  bool Changed = false;
  for (MachineInstr &MI : make_early_inc_range(reverse(Kernel))) {
    if (MI.isDead(MF.getRegInfo(), &Live)) {
      MI.eraseFromParent();
      Changed = true;
    } else {
      Live.stepBackward(MI);
    }
  }
  return Changed;
}

// Puts the early instructions in front of the loop, too, and the late ones behind it;
// inside they change places.
void PVMLoopPipelining::split(OneBlockLoop &Loop, ArrayRef<MachineInstr *> Early,
                              ArrayRef<MachineInstr *> Late) const {
  MachineBasicBlock &Kernel = *Loop.Block;
  MachineFunction &MF = *Kernel.getParent();
  MachineBasicBlock *Prologue = MF.CreateMachineBasicBlock(Kernel.getBasicBlock());
  MachineBasicBlock *Epilogue = MF.CreateMachineBasicBlock(Kernel.getBasicBlock());
  MF.insert(Kernel.getIterator(), Prologue);
  MF.insert(std::next(Kernel.getIterator()), Epilogue);

  for (MachineInstr *MI : Early)
    TII->duplicate(*Prologue, Prologue->end(), *MI);
  for (MachineInstr *MI : Late)
    TII->duplicate(*Epilogue, Epilogue->end(), *MI);
  for (MachineInstr *MI : reverse(Late)) {
    forgetPointers(*MI);
    Kernel.splice(Kernel.begin(), &Kernel, MI->getIterator());
  }
  // Those in the loop would be one iteration off.
  for (MachineInstr &MI : make_early_inc_range(Kernel))
    if (MI.isDebugValue())
      MI.eraseFromParent();

  for (MachineBasicBlock *Pred : to_vector(Kernel.predecessors()))
    if (Pred != &Kernel)
      Pred->ReplaceUsesOfBlockWith(&Kernel, Prologue);
  DebugLoc Loc = Kernel.findBranchDebugLoc();
  TII->removeBranch(Kernel);
  TII->insertBranch(Kernel, &Kernel, nullptr, Loop.Condition, Loc);
  Kernel.replaceSuccessor(Loop.Out, Epilogue);
  TII->reverseBranchCondition(Loop.Condition);
  TII->insertBranch(*Prologue, Epilogue, nullptr, Loop.Condition, Loc);
  for (auto I = Kernel.succ_begin(); I != Kernel.succ_end(); ++I)
    Prologue->copySuccessor(&Kernel, I);
  Epilogue->addSuccessor(Loop.Out);
  if (!Epilogue->isLayoutSuccessor(Loop.Out))
    TII->insertBranch(*Epilogue, Loop.Out, nullptr, {}, Loc);

  for (MachineBasicBlock *MBB : {Prologue, &Kernel, Epilogue})
    for (MachineInstr &MI : *MBB)
      MI.clearKillInfo();
  do
    fullyRecomputeLiveIns({Epilogue, &Kernel, Prologue});
  while (eraseDeadCode(Kernel));
}

bool PVMLoopPipelining::pipeline(OneBlockLoop &Loop, PVM::Dependencies &DAG,
                                 AAResults &AA) const {
  MachineBasicBlock &MBB = *Loop.Block;
  MachineBasicBlock::iterator End = MBB.getFirstTerminator();
  unsigned NumInstrs =
      count_if(make_range(MBB.begin(), End),
               [](const MachineInstr &MI) { return !MI.isDebugInstr(); });
  if (NumInstrs < 2 || NumInstrs > Limit.MostInstrs)
    return false;

  SmallVector<MachineInstr *, 32> Early, Late;
  DAG.startBlock(&MBB);
  DAG.enterRegion(&MBB, MBB.begin(), End, NumInstrs);
  DAG.buildSchedGraph(&AA);
  Division D = divide(DAG, *End);
  if (pays(Loop, D, NumInstrs))
    for (const SUnit &Unit : DAG.SUnits) {
      if (!D.IsLate[Unit.NodeNum]) {
        Early.push_back(Unit.getInstr());
        continue;
      }
      Late.push_back(Unit.getInstr());
      if (Displacement Moved = *getDisplacement(Unit.NodeNum, D.IsLate, DAG); Moved.Value)
        Moved.Offset->setImm(Moved.Offset->getImm() + Moved.Value);
    }
  DAG.exitRegion();
  DAG.finishBlock();
  if (Late.empty())
    return false;

  ORE->emit([&] {
    using NV = DiagnosticInfoOptimizationBase::Argument;
    MachineOptimizationRemark R(DEBUG_TYPE, "Pipelined", End->getDebugLoc(), &MBB);
    R << NV("Late", unsigned(Late.size()))
      << " instructions run with the next iteration: it costs " << NV("Gas", D.Gas)
      << " gas instead of " << NV("GasBefore", D.GasBefore);
    return R;
  });
  split(Loop, Early, Late);
  return true;
}

bool PVMLoopPipelining::runOnMachineFunction(MachineFunction &MF) {
  const PVMSubtarget &STI = MF.getSubtarget<PVMSubtarget>();
  if (!Enable || !STI.tuneFullGas() || skipFunction(MF.getFunction()) ||
      MF.getFunction().hasOptSize())
    return false;
  TII = STI.getInstrInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  MBFI = &getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI();
  AAResults &AA = getAnalysis<AAResultsWrapperPass>().getAAResults();
  Limit =
      MF.getTarget().getOptLevel() == CodeGenOptLevel::Aggressive ? AtO3 : AtO2;
  PVM::Dependencies DAG(MF, getAnalysis<MachineLoopInfoWrapperPass>().getLI());

  SmallVector<MachineBasicBlock *, 32> Blocks(make_pointer_range(MF));
  bool Changed = false;
  for (MachineBasicBlock *MBB : Blocks)
    if (std::optional<OneBlockLoop> Loop = analyze(*MBB))
      Changed |= pipeline(*Loop, DAG, AA);
  return Changed;
}
