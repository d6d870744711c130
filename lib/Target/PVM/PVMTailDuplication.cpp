//===-- PVMTailDuplication.cpp - Repeat short blocks instead of jumping ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The end of a loop's body to which each case of a switch jumps is repeated in
// the cases:
//
//     case_1:                                case_1:
//       ...                                    ...
//       jump next                              pc2 = add_imm_64 pc, 3
//     case_2:                                  jump dispatch
//       ...                           =>     case_2:
//       jump next                              ...
//     next:                                    pc3 = add_imm_64 pc, 5
//       n = phi(3, case_1; 5, case_2)          jump dispatch
//       pc2 = add_64 pc, n
//       jump dispatch
//
// That saves a jump each time, and a block, and here what differed from case to
// case is a constant. LLVM's passes, of which there is one on SSA form and one
// behind register allocation, do it to two instructions, as on other machines a
// jump is nearly free. They ask no target for a size; this pass is in their
// places and does.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineBranchProbabilityInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/TailDuplicator.h"
#include "llvm/InitializePasses.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-tail-duplication"
#define PASS_NAME "PVM tail duplication"

namespace {
class PVMTailDuplication : public MachineFunctionPass {
public:
  static char ID;
  PVMTailDuplication() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBranchProbabilityInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
};
} // namespace

using NV = DiagnosticInfoOptimizationBase::Argument;

// In the blocks that jump to it; what nobody reaches then is gone.
static bool repeat(MachineBasicBlock &MBB, TailDuplicator &Duplicator,
                   MachineOptimizationRemarkEmitter &ORE) {
  bool IsSimple = TailDuplicator::isSimpleBB(&MBB);
  if (!Duplicator.shouldTailDuplicate(IsSimple, MBB))
    return false;
  DebugLoc Loc = MBB.findDebugLoc(MBB.begin());
  SmallVector<MachineBasicBlock *, 8> Places;
  if (!Duplicator.tailDuplicateAndUpdate(IsSimple, &MBB,
                                         /*ForcedLayoutPred=*/nullptr, &Places))
    return false;
  if (!Places.empty())
    ORE.emit([&] {
      return MachineOptimizationRemark(DEBUG_TYPE, "Repeated", Loc,
                                       Places.front())
             << "block repeated in " << NV("Places", unsigned(Places.size()))
             << " blocks that jump to it";
    });
  return true;
}

bool PVMTailDuplication::runOnMachineFunction(MachineFunction &MF) {
  if (skipFunction(MF.getFunction()))
    return false;
  auto &ORE = getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  TailDuplicator Duplicator;
  Duplicator.initMF(
      MF, /*PreRegAlloc=*/!MF.getProperties().hasNoVRegs(),
      &getAnalysis<MachineBranchProbabilityInfoWrapperPass>().getMBPI(),
      /*MBFI=*/nullptr, /*PSI=*/nullptr, /*LayoutMode=*/false,
      MF.getSubtarget<PVMSubtarget>().getInstrInfo()->getTailDuplicateSize(
          MF.getTarget().getOptLevel()));
  bool Changed = false, ChangedNow;
  do {
    ChangedNow = false;
    for (MachineBasicBlock &MBB : make_early_inc_range(drop_begin(MF)))
      ChangedNow |= repeat(MBB, Duplicator, ORE);
    Changed |= ChangedNow;
  } while (ChangedNow);
  return Changed;
}

char PVMTailDuplication::ID = 0;

INITIALIZE_PASS_BEGIN(PVMTailDuplication, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBranchProbabilityInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMTailDuplication, DEBUG_TYPE, PASS_NAME, false, false)

char &llvm::PVMTailDuplicationID = PVMTailDuplication::ID;
