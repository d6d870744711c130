//===-- PVMBlockScheduler.cpp - Order blocks by their simulated price -----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under the full gas model the order of a block's instructions decides part of its price:
// what is decoded first starts first, and loads and stores hold units that others wait
// for (docs/Gas.md). The machine scheduler runs before registers are allocated and
// knows latencies but not this machine. Here the order is final but for this pass, and
// every order has an exact price:
//
//     load_ind_u64 a0, [a1]                 load_ind_u64 ra, [sp + 8]
//     add_64       a0, a0, a2        =>     load_ind_u64 a0, [a1]
//     load_ind_u64 ra, [sp + 8]             add_64       a0, a0, a2
//     jump_ind     ra, 0                    jump_ind     ra, 0
//
// Each stretch of instructions that may be moved (between calls, labels, and changes of
// the stack pointer) is tried in the order that it has and in that of a list scheduler,
// which takes what has the longest way to the end first. From the better one a search
// moves single instructions as far up or down as dependencies allow and keeps what
// lowers the price, or at the same price lets instructions start earlier. It ends when no
// order can be cheaper (pvm_gas_order_bound), or after a number of tries that depends on
// how often the block runs. What is not better than it was stays as it was.
//
// The number of instructions and of bytes does not change, so for the simple model there
// is nothing to do.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMDependencies.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-block-scheduler"
#define PASS_NAME "PVM block scheduler"

static cl::opt<bool>
    Enable("pvm-enable-block-scheduler", cl::Hidden, cl::init(true),
           cl::desc("Order the instructions of a block by its full gas"));

// Each try is a simulation, of some ten microseconds for a block of eighty.
static cl::opt<unsigned> MaxTries(
    "pvm-block-scheduler-tries", cl::Hidden, cl::init(400),
    cl::desc("Orders to try for a stretch of a hot block"));

namespace {

// An order of the instructions of a stretch, by their present places.
using Order = SmallVector<unsigned, 32>;

class PVMBlockScheduler : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  AAResults *AA = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMBlockScheduler() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<AAResultsWrapperPass>();
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineLoopInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    AU.addPreserved<MachineBlockFrequencyInfoWrapperPass>();
    AU.addPreserved<MachineLoopInfoWrapperPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  bool scheduleBlock(MachineBasicBlock &MBB, PVM::Dependencies &DAG,
                     DenseMap<const MachineInstr *, unsigned> &BlockOf,
                     MutableArrayRef<PVM::SimulatedBlock> Blocks);
};

// A stretch of a block of the machine, and the search for its best order.
class Search {
  PVM::SimulatedBlock &Block;
  size_t Begin; // of the stretch in the block
  const std::vector<SUnit> &Units;
  const unsigned Bound;
  unsigned TriesLeft;
  Order Best;
  PVM::SimulatedBlock::Price BestPrice;

public:
  Search(PVM::SimulatedBlock &Block, size_t Begin,
         const std::vector<SUnit> &Units, unsigned Tries)
      : Block(Block), Begin(Begin), Units(Units), Bound(Block.bound()),
        TriesLeft(Tries),
        Best(llvm::to_vector<32>(seq<unsigned>(0, Units.size()))),
        BestPrice(Block.price(Begin, Best)) {}

  const Order &best() const { return Best; }
  const PVM::SimulatedBlock::Price &price() const { return BestPrice; }

  // Keeps the order if it is better.
  bool attempt(const Order &New) {
    --TriesLeft;
    PVM::SimulatedBlock::Price Price = Block.price(Begin, New);
    if (!(Price < BestPrice))
      return false;
    Best = New;
    BestPrice = Price;
    return true;
  }

  bool isDone() const { return TriesLeft == 0 || BestPrice.Gas <= Bound; }
  Order listOrder() const;
  void improve();

private:
  bool dependsOn(unsigned Later, unsigned Earlier) const {
    return any_of(Units[Later].Preds, [&](const SDep &Dep) {
      return !Dep.isWeak() && Dep.getSUnit() == &Units[Earlier];
    });
  }
  bool moveUp(unsigned At);
  bool moveDown(unsigned At);
};

} // namespace

char PVMBlockScheduler::ID = 0;

INITIALIZE_PASS_BEGIN(PVMBlockScheduler, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(AAResultsWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineLoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMBlockScheduler, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMBlockSchedulerPass() {
  return new PVMBlockScheduler();
}

// Always what is ready and has the longest way to the end.
Order Search::listOrder() const {
  SmallVector<unsigned, 32> Waiting, Ready;
  for (const SUnit &Unit : Units) {
    unsigned Count = count_if(Unit.Preds, [](const SDep &Dep) {
      return !Dep.isWeak() && !Dep.getSUnit()->isBoundaryNode();
    });
    Waiting.push_back(Count);
    if (Count == 0)
      Ready.push_back(Unit.NodeNum);
  }
  Order Result;
  while (!Ready.empty()) {
    auto Next = max_element(Ready, [&](unsigned A, unsigned B) {
      // Among equals the first stays first.
      return std::make_pair(Units[A].getHeight(), B) <
             std::make_pair(Units[B].getHeight(), A);
    });
    unsigned Taken = *Next;
    Ready.erase(Next);
    Result.push_back(Taken);
    for (const SDep &Dep : Units[Taken].Succs)
      if (!Dep.isWeak() && !Dep.getSUnit()->isBoundaryNode() &&
          --Waiting[Dep.getSUnit()->NodeNum] == 0)
        Ready.push_back(Dep.getSUnit()->NodeNum);
  }
  return Result;
}

bool Search::moveUp(unsigned At) {
  unsigned To = At;
  while (To > 0 && !dependsOn(Best[At], Best[To - 1]))
    --To;
  for (; To < At && !isDone(); To = To + (At - To + 1) / 2) {
    Order New = Best;
    std::rotate(New.begin() + To, New.begin() + At, New.begin() + At + 1);
    if (attempt(New))
      return true;
  }
  return false;
}

bool Search::moveDown(unsigned At) {
  unsigned To = At;
  while (To + 1 < Best.size() && !dependsOn(Best[To + 1], Best[At]))
    ++To;
  for (; To > At && !isDone(); To = At + (To - At) / 2) {
    Order New = Best;
    std::rotate(New.begin() + At, New.begin() + At + 1, New.begin() + To + 1);
    if (attempt(New))
      return true;
  }
  return false;
}

void Search::improve() {
  for (bool Changed = true; Changed && !isDone();) {
    Changed = false;
    for (unsigned At = 0; At < Best.size() && !isDone(); ++At)
      Changed |= moveUp(At) || moveDown(At);
  }
}

bool PVMBlockScheduler::scheduleBlock(
    MachineBasicBlock &MBB, PVM::Dependencies &DAG,
    DenseMap<const MachineInstr *, unsigned> &BlockOf,
    MutableArrayRef<PVM::SimulatedBlock> Blocks) {
  bool Changed = false;
  DAG.startBlock(&MBB);
  MachineBasicBlock::iterator End = MBB.end();
  while (End != MBB.begin()) {
    // Behind the last instruction that cannot be moved, down to End.
    MachineBasicBlock::iterator Begin = End;
    unsigned Size = 0;
    while (Begin != MBB.begin()) {
      MachineInstr &MI = *std::prev(Begin);
      if (TII->isSchedulingBoundary(MI, &MBB, *MBB.getParent()) ||
          PVM::endsBlock(MI.getDesc()) || MI.isInlineAsm() ||
          (MI.isMetaInstruction() && !MI.isDebugInstr()) ||
          MI.getOpcode() == PVM::UNLIKELY)
        break;
      --Begin;
      Size += !MI.isDebugInstr();
    }
    // Instructions at the top may move; what stopped the stretch does not.
    bool IsFirst = Begin == MBB.begin();
    MachineBasicBlock::iterator Next = IsFirst ? End : std::prev(Begin);
    if (Size > 1) {
      DAG.enterRegion(&MBB, Begin, End, Size);
      DAG.buildSchedGraph(AA);
      MachineInstr *First = DAG.SUnits.front().getInstr();
      PVM::SimulatedBlock &Block = Blocks[BlockOf.at(First)];
      double Runs = double(MBFI->getBlockFreq(&MBB).getFrequency()) /
                    MBFI->getEntryFreq().getFrequency();
      unsigned Tries = Runs >= 1 ? MaxTries : MaxTries / 8;
      size_t FirstIndex = Block.indexOf(First);
      Search S(Block, FirstIndex, DAG.SUnits, Tries);
      unsigned Before = S.price().Gas;
      if (!S.isDone())
        S.attempt(S.listOrder());
      S.improve();
      if (S.price().Gas < Before) {
        SmallVector<MachineInstr *, 32> Instrs;
        for (unsigned I : S.best())
          Instrs.push_back(DAG.SUnits[I].getInstr());
        for (MachineInstr *MI : Instrs)
          MBB.splice(End, &MBB, MI->getIterator());
        for (auto [Value, Behind] : reverse(DAG.debugValues()))
          MBB.splice(std::next(Behind->getIterator()), &MBB,
                     Value->getIterator());
        Block.reorder(FirstIndex, S.best());
        Changed = true;
        using NV = DiagnosticInfoOptimizationBase::Argument;
        ORE->emit([&] {
          MachineOptimizationRemark R(DEBUG_TYPE, "Scheduled",
                                      Instrs.front()->getDebugLoc(), &MBB);
          R << "order of " << NV("Instructions", unsigned(Instrs.size()))
            << " instructions changed: block costs "
            << NV("Gas", S.price().Gas) << " gas instead of "
            << NV("GasBefore", Before);
          return R;
        });
      }
      DAG.exitRegion();
    }
    if (IsFirst)
      break;
    End = Next;
  }
  DAG.finishBlock();
  if (Changed)
    DAG.fixupKills(MBB);
  return Changed;
}

bool PVMBlockScheduler::runOnMachineFunction(MachineFunction &MF) {
  const PVMSubtarget &STI = MF.getSubtarget<PVMSubtarget>();
  if (!Enable || !STI.tuneFullGas() || skipFunction(MF.getFunction()))
    return false;
  TII = STI.getInstrInfo();
  AA = &getAnalysis<AAResultsWrapperPass>().getAAResults();
  MBFI = &getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  SmallVector<PVM::SimulatedBlock, 0> Blocks = PVM::simulateBlocks(MF);
  DenseMap<const MachineInstr *, unsigned> BlockOf;
  for (auto [Index, Block] : enumerate(Blocks))
    for (const MachineInstr *MI : Block.instrs())
      BlockOf[MI] = Index;
  PVM::Dependencies DAG(MF, getAnalysis<MachineLoopInfoWrapperPass>().getLI());
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    Changed |= scheduleBlock(MBB, DAG, BlockOf, Blocks);
  return Changed;
}
