//===-- PVMTargetMachine.cpp - The PVM target machine and its pipeline ----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMTargetMachine.h"
#include "PVM.h"
#include "PVMByteLoops.h"
#include "PVMComputedGotos.h"
#include "PVMEarlyLoads.h"
#include "PVMEarlyReturns.h"
#include "PVMHalfPhis.h"
#include "PVMIfConversion.h"
#include "PVMLateInlining.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMMergeBytes.h"
#include "PVMMergeFunctions.h"
#include "PVMProgramWriter.h"
#include "PVMRecursionUnrolling.h"
#include "PVMSelectedLoads.h"
#include "PVMSmallSwitches.h"
#include "PVMStridedUnrolling.h"
#include "PVMSwitchDefaults.h"
#include "PVMTargetObjectFile.h"
#include "PVMTargetTransformInfo.h"
#include "PVMWideAccesses.h"
#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/Analysis/InlineCost.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/IPO/ArgumentPromotion.h"
#include "llvm/Transforms/Scalar.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"

using namespace llvm;

static cl::opt<bool> CheckRegAlloc(
    "pvm-regalloc-check", cl::Hidden,
    cl::desc("Prove that register allocation preserved all values"));
static cl::opt<bool> EnableArgumentPromotion(
    "pvm-enable-argument-promotion", cl::Hidden, cl::init(true),
    cl::desc("Pass what internal functions load from their arguments, at -O2 too"));
static cl::opt<bool> EnableLateCSE(
    "pvm-enable-late-cse", cl::Hidden, cl::init(true),
    cl::desc("Merge equal values again when loops have been unrolled"));

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMTarget() {
  RegisterTargetMachine<PVMTargetMachine> X(getThePVMTarget());
  PassRegistry &PR = *PassRegistry::getPassRegistry();
  initializePVMBlockLengthPass(PR);
  initializePVMBlockSchedulerPass(PR);
  initializePVMBlockStartsPass(PR);
  initializePVMBranchThreadingPass(PR);
  initializePVMCallClobbersPass(PR);
  initializePVMConditionalCallsPass(PR);
  initializePVMConditionalTailCallsPass(PR);
  initializePVMConstantOperandsPass(PR);
  initializePVMDAGToDAGISelLegacyPass(PR);
  initializePVMEarlyReloadsPass(PR);
  initializePVMExitValuesPass(PR);
  initializePVMGasReportPass(PR);
  initializePVMGlobalBasesPass(PR);
  initializePVMInductionVariablesPass(PR);
  initializePVMLeafReportPass(PR);
  initializePVMLoopPipeliningPass(PR);
  initializePVMLinearScanPassPass(PR);
  initializePVMFrameOffsetsPass(PR);
  initializePVMMaskConstantsPass(PR);
  initializePVMOffsetFoldingPass(PR);
  initializePVMOldCodeStoragePass(PR);
  initializePVMPlainThreadLocalsPass(PR);
  initializePVMRedundantReloadsPass(PR);
  initializePVMRegAllocCheckPass(PR);
  initializePVMRegAllocRecordPass(PR);
  initializePVMSuperblocksPass(PR);
  initializePVMTailDuplicationPass(PR);
  initializePVMTwinPhisPass(PR);
  initializePVMUnlikelyPass(PR);
  initializePVMUnreachedFunctionsPass(PR);
  initializePVMWasmModulePass(PR);
  initializePVMWideDivisionPass(PR);
  initializePVMWidthReductionPass(PR);
}

// `llc -march=pvm` on a module without a triple hands us that of the host.
static Triple getOwnTriple(const Triple &TT) {
  return TT.getArchName() == "pvm" ? TT : Triple(PVM::TripleString);
}

// The operating system "jam" asks for whole programs instead of objects.
static bool isProgramTriple(const Triple &TT) {
  return TT.getOSName() == "jam";
}

PVMTargetMachine::PVMTargetMachine(const Target &T, const Triple &TT,
                                   StringRef CPU, StringRef FS,
                                   const TargetOptions &Options,
                                   std::optional<Reloc::Model> RM,
                                   std::optional<CodeModel::Model> CM,
                                   CodeGenOptLevel OL, bool JIT)
    // There is one address space, known in full when linking: nothing is ever
    // position-independent.
    : CodeGenTargetMachineImpl(T, PVM::DataLayoutString, getOwnTriple(TT), CPU,
                               FS, Options, Reloc::Static,
                               getEffectiveCodeModel(CM, CodeModel::Small), OL),
      TLOF(std::make_unique<PVMTargetObjectFile>()) {
  // Code must end in a terminator, and a branch to a trap costs next to nothing;
  // after a call that does not return the call itself is the terminator.
  this->Options.TrapUnreachable = true;
  this->Options.NoTrapAfterNoreturn = true;
  // Whatever the options say, which libLTO leaves at .ctors: the linker orders the
  // constructors of all inputs by one scheme of priorities.
  this->Options.UseInitArray = true;
  // What a program does not use is left out of it, section by section.
  if (isProgramTriple(TT))
    this->Options.FunctionSections = this->Options.DataSections = true;
  // Drivers ask for it at -Oz: -enable-machine-outliner.
  setMachineOutliner(true);
  initAsmInfo();
}

PVMTargetMachine::~PVMTargetMachine() = default;

const PVMSubtarget *
PVMTargetMachine::getSubtargetImpl(const Function &F) const {
  auto AttributeOr = [&F](StringRef Kind, StringRef Default) {
    Attribute A = F.getFnAttribute(Kind);
    return A.isValid() ? A.getValueAsString() : Default;
  };
  StringRef CPU = AttributeOr("target-cpu", TargetCPU);
  if (CPU.empty())
    CPU = PVM::DefaultCPU;
  StringRef TuneCPU = AttributeOr("tune-cpu", CPU);
  StringRef FS = AttributeOr("target-features", TargetFS);

  std::unique_ptr<PVMSubtarget> &Subtarget =
      SubtargetMap[(CPU + "/" + TuneCPU + "/" + FS).str()];
  if (!Subtarget) {
    resetTargetOptions(F);
    Subtarget =
        std::make_unique<PVMSubtarget>(TargetTriple, CPU, TuneCPU, FS, *this);
  }
  return Subtarget.get();
}

bool PVM::savesFullGas(const Function &F, const PVMTargetMachine *TM) {
  return (!TM || TM->getSubtargetImpl(F)->tuneFullGas()) && !F.hasOptSize() &&
         !F.hasOptNone();
}

TargetTransformInfo
PVMTargetMachine::getTargetTransformInfo(const Function &F) const {
  return TargetTransformInfo(std::make_unique<PVMTTIImpl>(this, F));
}

MachineFunctionInfo *PVMTargetMachine::createMachineFunctionInfo(
    BumpPtrAllocator &Allocator, const Function &F,
    const TargetSubtargetInfo *STI) const {
  return PVMMachineFunctionInfo::create<PVMMachineFunctionInfo>(Allocator, F,
                                                                STI);
}

//===----------------------------------------------------------------------===//
// Pipeline
//===----------------------------------------------------------------------===//

namespace {
class PVMPassConfig : public TargetPassConfig {
public:
  PVMPassConfig(PVMTargetMachine &TM, PassManagerBase &PM)
      : TargetPassConfig(TM, PM) {
    // A counter that only ends its loop goes where a pointer of the loop can be
    // compared with its last value: one instruction less in each iteration.
    EnableLoopTermFold = TM.getOptLevel() != CodeGenOptLevel::None;
    // With a size that the target chooses.
    substitutePass(&EarlyTailDuplicateLegacyID, &PVMTailDuplicationID);
    substitutePass(&TailDuplicateLegacyID, &PVMTailDuplicationID);
  }

  PVMTargetMachine &getPVMTargetMachine() const {
    return getTM<PVMTargetMachine>();
  }

  void addIRPasses() override;
  bool addPreISel() override;
  bool addInstSelector() override;
  bool addILPOpts() override;
  void addMachineSSAOptimization() override;
  void addPreRegAlloc() override;
  FunctionPass *createTargetRegisterAllocator(bool Optimized) override;
  bool addRegAssignAndRewriteFast() override;
  bool addRegAssignAndRewriteOptimized() override;
  void addPostRewrite() override;
  void addPreSched2() override;
  void addPreEmitPass2() override;
};
} // namespace

// Of a module that is not going to be linked with others before code is made of it.
static void addLastPasses(const PVMTargetMachine *TM, ModulePassManager &Passes,
                          OptimizationLevel Level) {
  if (Level.getSpeedupLevel() > 1 && !Level.isOptimizingForSize())
    Passes.addPass(PVMLateInliningPass(Level));
  if (Level == OptimizationLevel::O3)
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMStridedUnrollingPass()));
  // Values that were computed on different ways are on one now.
  if (EnableLateCSE && Level.getSpeedupLevel() > 1)
    Passes.addPass(
        createModuleToFunctionPassAdaptor(EarlyCSEPass(/*UseMemorySSA=*/true)));
  if (Level != OptimizationLevel::O0) {
    Passes.addPass(PVMComputedGotosPass());
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMMergeBytesPass()));
  }
  if (Level.getSpeedupLevel() > 1) {
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMSwitchDefaultsPass()));
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMSelectedLoadsPass(TM)));
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMEarlyLoadsPass(TM)));
    Passes.addPass(createModuleToFunctionPassAdaptor(PVMWideAccessesPass(TM)));
  }
  if (Level.isOptimizingForSize())
    Passes.addPass(PVMMergeFunctionsPass());
}

// Whether the module is going to be linked with others and then optimized again. It has
// not been inlined yet.
static bool isLinkedFirst(ThinOrFullLTOPhase Phase) {
  return Phase == ThinOrFullLTOPhase::ThinLTOPreLink ||
         Phase == ThinOrFullLTOPhase::FullLTOPreLink;
}

void PVMTargetMachine::registerPassBuilderCallbacks(PassBuilder &PB) {
  PB.registerOptimizerEarlyEPCallback([](ModulePassManager &Passes,
                                         OptimizationLevel Level,
                                         ThinOrFullLTOPhase Phase) {
    if (Level.getSpeedupLevel() > 1)
      Passes.addPass(PVMEarlyReturnsPass());
    if (Level == OptimizationLevel::O3 && !isLinkedFirst(Phase))
      Passes.addPass(PVMRecursionUnrollingPass());
  });
  PB.registerLateLoopOptimizationsEPCallback(
      [](LoopPassManager &Passes, OptimizationLevel) {
        Passes.addPass(PVMByteLoopsPass());
      });
  // Before loops are unrolled.
  PB.registerVectorizerStartEPCallback(
      [this](FunctionPassManager &Passes, OptimizationLevel Level) {
        Passes.addPass(PVMHalfPhisPass());
        if (Level.getSpeedupLevel() > 1) {
          Passes.addPass(PVMSmallSwitchesPass(this));
          Passes.addPass(PVMIfConversionPass(this, Level == OptimizationLevel::O3));
        }
      });
  PB.registerOptimizerLastEPCallback(
      [this](ModulePassManager &Passes, OptimizationLevel Level, ThinOrFullLTOPhase Phase) {
        if (!isLinkedFirst(Phase))
          addLastPasses(this, Passes, Level);
      });
  // A store before the call and a load behind it cost 25 each, another argument at most a
  // move. LLVM does this only at -O3; for size more arguments are no gain.
  PB.registerCGSCCOptimizerLateEPCallback(
      [](CGSCCPassManager &Passes, OptimizationLevel Level) {
        if (EnableArgumentPromotion && Level == OptimizationLevel::O2)
          Passes.addPass(ArgumentPromotionPass());
      });
}

TargetPassConfig *PVMTargetMachine::createPassConfig(PassManagerBase &PM) {
  return new PVMPassConfig(*this, PM);
}

ScheduleDAGInstrs *
PVMTargetMachine::createMachineScheduler(MachineSchedContext *C) const {
  return createPVMMachineScheduler(C);
}

bool PVMTargetMachine::addPassesToEmitFile(
    PassManagerBase &PM, raw_pwrite_stream &Out, raw_pwrite_stream *DwoOut,
    CodeGenFileType FileType, bool DisableVerify,
    MachineModuleInfoWrapperPass *MMIWP) {
  if (FileType != CodeGenFileType::ObjectFile ||
      !isProgramTriple(getTargetTriple()))
    return CodeGenTargetMachineImpl::addPassesToEmitFile(
        PM, Out, DwoOut, FileType, DisableVerify, MMIWP);

  auto Object = std::make_unique<PVMObjectBuffer>();
  if (CodeGenTargetMachineImpl::addPassesToEmitFile(
          PM, Object->Stream, DwoOut, FileType, DisableVerify, MMIWP))
    return true;
  PM.add(createPVMProgramWriterPass(std::move(Object), Out));
  return false;
}

void PVMPassConfig::addIRPasses() {
  // What comes from elsewhere becomes ordinary IR first.
  addPass(createPVMWasmModulePass());
  // There is one thread.
  addPass(createPVMPlainThreadLocalsPass());
  addPass(createLowerAtomicPass());
  addPass(createPVMWideDivisionPass());
  TargetPassConfig::addIRPasses();
  // Behind loop strength reduction.
  if (getOptLevel() != CodeGenOptLevel::None)
    addPass(createPVMInductionVariablesPass());
}

// The last place before the call graph.
bool PVMPassConfig::addPreISel() {
  if (getOptLevel() != CodeGenOptLevel::None) {
    addPass(createPVMExitValuesPass());
    addPass(createPVMUnreachedFunctionsPass());
    // Together they lie within 127 bytes of a register that points into their middle.
    addPass(createGlobalMergePass(TM, /*MaximalOffset=*/255,
                                  /*OnlyOptimizeForSize=*/true,
                                  /*MergeExternalByDefault=*/true));
  }
  return false;
}

bool PVMPassConfig::addInstSelector() {
  addPass(createPVMISelDag(getPVMTargetMachine(), getOptLevel()));
  return false;
}

bool PVMPassConfig::addILPOpts() {
  addPass(&EarlyIfConverterLegacyID);
  return true;
}

void PVMPassConfig::addMachineSSAOptimization() {
  // Before the generic passes, which then see fewer instructions and remove the dead.
  // Equal phis leave equal additions, which width reduction merges.
  addPass(createPVMOffsetFoldingPass());
  addPass(createPVMTwinPhisPass());
  addPass(createPVMWidthReductionPass());
  TargetPassConfig::addMachineSSAOptimization();
}

void PVMPassConfig::addPreRegAlloc() {
  if (getOptLevel() != CodeGenOptLevel::None) {
    addPass(createPVMGlobalBasesPass());
    addPass(createPVMMaskConstantsPass());
    addPass(createPVMFrameOffsetsPass());
    addPass(createPVMCallClobbersPass());
  }
}

// What -regalloc does not name.
FunctionPass *PVMPassConfig::createTargetRegisterAllocator(bool Optimized) {
  return Optimized ? createPVMLinearScanPass()
                   : TargetPassConfig::createTargetRegisterAllocator(false);
}

bool PVMPassConfig::addRegAssignAndRewriteFast() {
  if (!CheckRegAlloc)
    return TargetPassConfig::addRegAssignAndRewriteFast();
  addPass(createPVMRegAllocRecordPass());
  bool Added = TargetPassConfig::addRegAssignAndRewriteFast();
  addPass(createPVMRegAllocCheckPass(/*IsLast=*/true));
  return Added;
}

bool PVMPassConfig::addRegAssignAndRewriteOptimized() {
  if (!CheckRegAlloc)
    return TargetPassConfig::addRegAssignAndRewriteOptimized();
  addPass(createPVMRegAllocRecordPass());
  bool Added = TargetPassConfig::addRegAssignAndRewriteOptimized();
  addPass(createPVMRegAllocCheckPass(/*IsLast=*/false));
  return Added;
}

// Behind stack slot coloring.
void PVMPassConfig::addPostRewrite() {
  addPass(createPVMRedundantReloadsPass());
  if (CheckRegAlloc)
    addPass(createPVMRegAllocCheckPass(/*IsLast=*/true));
}

// Before blocks are laid out.
void PVMPassConfig::addPreSched2() {
  if (getOptLevel() == CodeGenOptLevel::None)
    return;
  addPass(createPVMBranchThreadingPass());
  addPass(&UnreachableMachineBlockElimID);
}

void PVMPassConfig::addPreEmitPass2() {
  addPass(createPVMLeafReportPass());
  if (getOptLevel() >= CodeGenOptLevel::Default)
    addPass(createPVMSuperblocksPass(/*IsHinted=*/false));
  if (getOptLevel() != CodeGenOptLevel::None) {
    addPass(createPVMConstantOperandsPass());
    addPass(createPVMLoopPipeliningPass());
    addPass(createPVMUnlikelyPass());
    if (getOptLevel() >= CodeGenOptLevel::Default)
      addPass(createPVMSuperblocksPass(/*IsHinted=*/true));
    addPass(createPVMEarlyReloadsPass());
    addPass(createPVMConditionalTailCallsPass());
    addPass(createPVMConditionalCallsPass());
  }
  addPass(createPVMBlockStartsPass());
  if (getOptLevel() != CodeGenOptLevel::None)
    addPass(createPVMBlockSchedulerPass());
  addPass(createPVMBlockLengthPass());
  addPass(createPVMGasReportPass());
}
