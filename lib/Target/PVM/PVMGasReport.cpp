//===-- PVMGasReport.cpp - Say what functions and blocks cost -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Remarks about finished code (-pass-remarks-analysis=pvm-gas): what each basic
// block costs under the full model and what decides it, and the sums of each
// function. Every block counts once, however often it runs: utils/gas-report
// joins prices with runs.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMGasCost.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/InitializePasses.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-gas"
#define PASS_NAME "PVM gas report"

namespace {
class PVMGasReport : public MachineFunctionPass {
public:
  static char ID;
  PVMGasReport() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    AU.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
};
} // namespace

char PVMGasReport::ID = 0;

INITIALIZE_PASS(PVMGasReport, DEBUG_TYPE, PASS_NAME, false, true)

FunctionPass *llvm::createPVMGasReportPass() { return new PVMGasReport(); }

// The place of the first instruction that has one.
static DebugLoc getLocation(const PVM::PricedBlock &Block) {
  for (const MachineInstr *MI : Block.Instrs)
    if (MI->getDebugLoc())
      return MI->getDebugLoc();
  return DebugLoc();
}

// Does the result go where a source was? Most operations take a decode slot less then (the
// slot rules in PVMSchedule.td).
static bool writesItsSource(const MachineInstr &MI) {
  const MCInstrDesc &Desc = MI.getDesc();
  if (Desc.getNumDefs() != 1 || MI.mayLoadOrStore() || MI.isCall())
    return false;
  Register Result = MI.getOperand(0).getReg();
  return any_of(MI.explicit_uses(), [Result](const MachineOperand &MO) {
    return MO.isReg() && MO.getReg() == Result;
  });
}

bool PVMGasReport::runOnMachineFunction(MachineFunction &MF) {
  auto &ORE = getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  if (!ORE.allowExtraAnalysis(DEBUG_TYPE))
    return false;

  unsigned Gas = 0, Instructions = 0, TwoAddress = 0;
  SmallVector<PVM::PricedBlock, 0> Blocks = PVM::priceBlocks(MF);
  for (const PVM::PricedBlock &Block : Blocks) {
    Gas += Block.Gas;
    Instructions += Block.Instrs.size();
    TwoAddress += count_if(Block.Instrs, [](const MachineInstr *MI) {
      return writesItsSource(*MI);
    });
  }
  using NV = DiagnosticInfoOptimizationBase::Argument;
  ORE.emit([&] {
    MachineOptimizationRemarkAnalysis R(
        DEBUG_TYPE, "Function", MF.getFunction().getSubprogram(), &MF.front());
    R << "'" << MF.getName() << "' has "
      << NV("Blocks", unsigned(Blocks.size())) << " blocks with "
      << NV("Instructions", Instructions) << " instructions that cost "
      << NV("Gas", Gas) << " gas";
    return R;
  });
  ORE.emit([&] {
    MachineOptimizationRemarkAnalysis R(
        DEBUG_TYPE, "TwoAddress", MF.getFunction().getSubprogram(), &MF.front());
    R << NV("TwoAddress", TwoAddress)
      << " instructions write a register that they read";
    return R;
  });
  for (const PVM::PricedBlock &Block : Blocks)
    ORE.emit([&] {
      MachineOptimizationRemarkAnalysis R(DEBUG_TYPE, "Block",
                                          getLocation(Block),
                                          Block.Instrs.front()->getParent());
      R << Block.describe();
      return R;
    });
  return false;
}
