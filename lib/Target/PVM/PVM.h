//===-- PVM.h - Pass factories of the PVM target ----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVM_H
#define LLVM_LIB_TARGET_PVM_PVM_H

#include "llvm/Support/CodeGen.h"

namespace llvm {

class FunctionPass;
class ModulePass;
class PassRegistry;
class PVMTargetMachine;
class ScheduleDAGInstrs;
struct MachineSchedContext;

FunctionPass *createPVMBlockLengthPass();
FunctionPass *createPVMBlockSchedulerPass();
FunctionPass *createPVMBlockStartsPass();
FunctionPass *createPVMBranchThreadingPass();
FunctionPass *createPVMCallClobbersPass();
FunctionPass *createPVMConditionalCallsPass();
FunctionPass *createPVMConditionalTailCallsPass();
FunctionPass *createPVMConstantOperandsPass();
FunctionPass *createPVMEarlyReloadsPass();
FunctionPass *createPVMExitValuesPass();
FunctionPass *createPVMInductionVariablesPass();
FunctionPass *createPVMGasReportPass();
FunctionPass *createPVMGlobalBasesPass();
FunctionPass *createPVMISelDag(PVMTargetMachine &TM, CodeGenOptLevel OptLevel);
FunctionPass *createPVMLeafReportPass();
FunctionPass *createPVMLoopPipeliningPass();
FunctionPass *createPVMLinearScanPass();
ScheduleDAGInstrs *createPVMMachineScheduler(MachineSchedContext *C);
FunctionPass *createPVMFrameOffsetsPass();
FunctionPass *createPVMMaskConstantsPass();
FunctionPass *createPVMOffsetFoldingPass();
ModulePass *createPVMPlainThreadLocalsPass();
// Behind the last check of an allocation the record of the old code is dropped.
FunctionPass *createPVMRegAllocCheckPass(bool IsLast);
FunctionPass *createPVMRedundantReloadsPass();
FunctionPass *createPVMRegAllocRecordPass();
FunctionPass *createPVMSuperblocksPass(bool IsHinted);
// Takes the places of LLVM's two.
extern char &PVMTailDuplicationID;
FunctionPass *createPVMTwinPhisPass();
FunctionPass *createPVMUnlikelyPass();
ModulePass *createPVMUnreachedFunctionsPass();
ModulePass *createPVMWasmModulePass();
FunctionPass *createPVMWideDivisionPass();
FunctionPass *createPVMWidthReductionPass();

void initializePVMAsmPrinterPass(PassRegistry &);
void initializePVMBlockLengthPass(PassRegistry &);
void initializePVMBlockSchedulerPass(PassRegistry &);
void initializePVMBlockStartsPass(PassRegistry &);
void initializePVMBranchThreadingPass(PassRegistry &);
void initializePVMCallClobbersPass(PassRegistry &);
void initializePVMConditionalCallsPass(PassRegistry &);
void initializePVMConditionalTailCallsPass(PassRegistry &);
void initializePVMConstantOperandsPass(PassRegistry &);
void initializePVMDAGToDAGISelLegacyPass(PassRegistry &);
void initializePVMEarlyReloadsPass(PassRegistry &);
void initializePVMExitValuesPass(PassRegistry &);
void initializePVMInductionVariablesPass(PassRegistry &);
void initializePVMGasReportPass(PassRegistry &);
void initializePVMGlobalBasesPass(PassRegistry &);
void initializePVMLeafReportPass(PassRegistry &);
void initializePVMLoopPipeliningPass(PassRegistry &);
void initializePVMLinearScanPassPass(PassRegistry &);
void initializePVMFrameOffsetsPass(PassRegistry &);
void initializePVMMaskConstantsPass(PassRegistry &);
void initializePVMOffsetFoldingPass(PassRegistry &);
void initializePVMOldCodeStoragePass(PassRegistry &);
void initializePVMPlainThreadLocalsPass(PassRegistry &);
void initializePVMRegAllocCheckPass(PassRegistry &);
void initializePVMRedundantReloadsPass(PassRegistry &);
void initializePVMRegAllocRecordPass(PassRegistry &);
void initializePVMSuperblocksPass(PassRegistry &);
void initializePVMTailDuplicationPass(PassRegistry &);
void initializePVMTwinPhisPass(PassRegistry &);
void initializePVMUnlikelyPass(PassRegistry &);
void initializePVMUnreachedFunctionsPass(PassRegistry &);
void initializePVMWasmModulePass(PassRegistry &);
void initializePVMWideDivisionPass(PassRegistry &);
void initializePVMWidthReductionPass(PassRegistry &);

} // namespace llvm

#endif
