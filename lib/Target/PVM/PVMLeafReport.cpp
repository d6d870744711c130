//===-- PVMLeafReport.cpp - Say which functions are leaves and why --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads finished machine code and says of each function whether it is a leaf, which
// calls make it none, what it saves, and which registers it and each of its calls
// clobber: as text (-pvm-print-leaf) and as remarks
// (-pass-remarks-analysis=pvm-leaf). Nothing in it is a prediction, except that it
// says where the prediction made on IR was wrong.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMInstPrinter.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMFrameLowering.h"
#include "PVMLeafAnalysis.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-leaf"
#define PASS_NAME "PVM leaf report"

static cl::opt<bool>
    PrintLeaf("pvm-print-leaf", cl::Hidden, cl::init(false),
              cl::desc("Print which functions are leaves, why not, and which "
                       "registers calls clobber"));

namespace {
class PVMLeafReport : public MachineFunctionPass {
public:
  static char ID;
  PVMLeafReport() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    AU.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
};
} // namespace

char PVMLeafReport::ID = 0;

INITIALIZE_PASS(PVMLeafReport, DEBUG_TYPE, PASS_NAME, false, true)

FunctionPass *llvm::createPVMLeafReportPass() { return new PVMLeafReport(); }

// Lists the registers of a set, or says "nothing". The stack pointer is in none: no
// call changes it, though masks do not say so.
static std::string listRegisters(function_ref<bool(MCRegister)> IsIn) {
  std::string List;
  raw_string_ostream OS(List);
  ListSeparator Separator;
  for (MCRegister Reg : {PVM::RA, PVM::T0, PVM::T1, PVM::T2, PVM::S0, PVM::S1,
                         PVM::A0, PVM::A1, PVM::A2, PVM::A3, PVM::A4, PVM::A5})
    if (IsIn(Reg))
      OS << Separator << PVMInstPrinter::getRegisterName(Reg);
  return List.empty() ? "nothing" : List;
}

static std::string listClobbers(const MachineInstr &Call,
                                const TargetRegisterInfo &TRI) {
  return listRegisters(
      [&](MCRegister Reg) { return Call.modifiesRegister(Reg, &TRI); });
}

// What a caller finds changed.
static std::string listClobbers(const MachineFunction &MF) {
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  BitVector Saved;
  MF.getSubtarget().getFrameLowering()->getCalleeSaves(MF, Saved);
  return listRegisters([&](MCRegister Reg) {
    return !Saved.test(Reg) && MRI.isPhysRegModified(Reg);
  });
}

static std::string describe(const PVM::MachineCall &Call) {
  std::string Text = Call.IsTail ? "tail call" : "call";
  Text += Call.Callee.empty() ? " of an address" : " of '" + Call.Callee.str() + "'";
  return Call.IsNoReturn ? Text + " that does not return" : Text;
}

static std::string describeFrame(const MachineFunction &MF) {
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  const auto &TFL = *MF.getSubtarget<PVMSubtarget>().getFrameLowering();
  BitVector Saved;
  TFL.getCalleeSaves(MF, Saved);
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "frame of " << MFI.getStackSize() << " bytes";
  if (MFI.getStackSize() && TFL.usesRedZone(MF))
    OS << " in the red zone";
  OS << ", saves " << listRegisters([&](MCRegister Reg) { return Saved.test(Reg); });
  OS << (TFL.needsStackProbe(MF) ? ", probes the stack" : ", no stack check");
  return Text;
}

bool PVMLeafReport::runOnMachineFunction(MachineFunction &MF) {
  auto &ORE = getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  if (!PrintLeaf && !ORE.allowExtraAnalysis(DEBUG_TYPE))
    return false;

  const TargetRegisterInfo &TRI = *MF.getSubtarget().getRegisterInfo();
  const Function &F = MF.getFunction();
  SmallVector<PVM::MachineCall, 8> Calls = PVM::findCalls(MF);
  bool IsLeaf = PVM::isLeaf(MF);
  bool WasPredicted = PVM::isPredictedLeaf(
      F, *MF.getSubtarget<PVMSubtarget>().getTargetLowering());

  std::string Verdict = IsLeaf ? "is a leaf" : "is not a leaf";
  std::string Facts =
      describeFrame(MF) + "; callers lose " + listClobbers(MF);
  StringRef Surprise = "its IR promised otherwise";

  ORE.emit([&] {
    MachineOptimizationRemarkAnalysis R(DEBUG_TYPE, IsLeaf ? "Leaf" : "NotLeaf",
                                        F.getSubprogram(), &MF.front());
    R << "'" << MF.getName() << "' " << Verdict << ": " << Facts;
    if (IsLeaf != WasPredicted)
      R << "; " << Surprise;
    return R;
  });
  for (const PVM::MachineCall &Call : Calls)
    ORE.emit([&] {
      MachineOptimizationRemarkAnalysis R(DEBUG_TYPE, "RealCall",
                                          Call.MI->getDebugLoc(),
                                          Call.MI->getParent());
      R << describe(Call) << " clobbers " << listClobbers(*Call.MI, TRI);
      return R;
    });

  if (!PrintLeaf)
    return false;
  errs() << "'" << MF.getName() << "' " << Verdict << "\n  " << Facts << "\n";
  if (IsLeaf != WasPredicted)
    errs() << "  " << Surprise << "\n";
  for (const PVM::MachineCall &Call : Calls)
    errs() << "  " << describe(Call) << " clobbers "
           << listClobbers(*Call.MI, TRI) << "\n";
  return false;
}
