//===-- PVMWasmModule.cpp - Compile modules made by wasm-pvm --------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of the translation matters: what LLVM leaves undefined must be
// defined before anything looks at the code; the table names imports, so it
// comes before they are replaced; the globals of a whole program become
// internal last. After it the module is like any other, but no pass has seen
// its accesses to memory yet, so a few are run.
//
//===----------------------------------------------------------------------===//

#include "PVMWasmModule.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "PVM.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Module.h"
#include "llvm/InitializePasses.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;
using namespace llvm::PVM;

#define DEBUG_TYPE "pvm-wasm-module"
#define PASS_NAME "PVM translation of modules made by wasm-pvm"

static cl::opt<std::string> DescriptionFile(
    "pvm-wasm-desc", cl::value_desc("file"),
    cl::desc("What a module made by wasm-pvm does not say: memory, "
             "imports, table, data, entries"));

static cl::opt<bool> UseWasmConvention(
    "pvm-wasm-cc", cl::Hidden, cl::init(false),
    cl::desc("Compile modules made by wasm-pvm with its calling convention"));

static cl::opt<bool>
    CleanUp("pvm-wasm-cleanup", cl::Hidden, cl::init(true),
            cl::desc("Optimize memory accesses of modules made by wasm-pvm"));

//===----------------------------------------------------------------------===//
// Shared state
//===----------------------------------------------------------------------===//

static bool isUsed(const Module &M, StringRef Name) {
  const Function *F = M.getFunction(Name);
  return F && !F->use_empty();
}

WasmState::WasmState(Module &M, const WasmDescription &D,
                     CallingConv::ID Convention)
    : M(M), Description(D), Convention(Convention),
      CanGrow(isUsed(M, WasmMemoryGrow)), CanDrop(isUsed(M, WasmDataDrop)) {}

void WasmState::reportError(const Twine &Message,
                            const Instruction *Where) const {
  if (Where)
    M.getContext().emitError("in function '" + Where->getFunction()->getName() +
                             "': " + Message);
  else
    M.getContext().emitError(Message);
}

GlobalVariable *WasmState::getVariable(StringRef Name, Constant *Content,
                                       bool IsConstant) {
  if (GlobalVariable *Known = M.getNamedGlobal(Name))
    return Known;
  return new GlobalVariable(M, Content->getType(), IsConstant,
                            GlobalValue::InternalLinkage, Content, Name);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

// Room for the growth of modules whose description sets no limit.
static constexpr uint64_t DefaultMaximumPages = 256;

uint64_t WasmState::getMaximumPages() const {
  if (!CanGrow)
    return Description.InitialPages;
  return Description.MaximumPages.value_or(
      std::max(Description.InitialPages, DefaultMaximumPages));
}

GlobalVariable *WasmState::getPagesCell() {
  if (!CanGrow)
    return nullptr;
  Constant *Initial = ConstantInt::get(Type::getInt32Ty(M.getContext()),
                                       Description.InitialPages);
  return getVariable("__wasm_memory_pages", Initial, /*IsConstant=*/false);
}

// Bytes up to the last that the description gives, then zeros.
Constant *WasmState::makeMemoryContent(uint64_t Size) {
  LLVMContext &Context = M.getContext();
  std::string Bytes;
  for (const WasmData &Data : Description.Data) {
    uint64_t End = Data.Address + Data.Bytes.size();
    if (End > Description.InitialPages * WasmPageSize) {
      reportError("data at " + Twine(Data.Address) +
                  " lies outside the memory");
      continue;
    }
    Bytes.resize(std::max(Bytes.size(), size_t(End)));
    std::copy(Data.Bytes.begin(), Data.Bytes.end(),
              Bytes.begin() + Data.Address);
  }
  Constant *Head =
      ConstantDataArray::getString(Context, Bytes, /*AddNull=*/false);
  Constant *Tail = ConstantAggregateZero::get(
      ArrayType::get(Type::getInt8Ty(Context), Size - Bytes.size()));
  return Bytes.empty() ? Tail
                       : ConstantStruct::getAnon({Head, Tail}, /*Packed=*/true);
}

Constant *WasmState::getMemory() {
  if (Memory)
    return Memory;
  LLVMContext &Context = M.getContext();
  if (Description.Base) {
    if (!Description.Data.empty())
      reportError("the description has data for memory at a fixed base");
    Memory = ConstantExpr::getIntToPtr(
        ConstantInt::get(Type::getInt64Ty(Context), *Description.Base),
        PointerType::getUnqual(Context));
    return Memory;
  }
  GlobalVariable *Variable = getVariable(
      "__wasm_memory", makeMemoryContent(getMaximumPages() * WasmPageSize),
      /*IsConstant=*/false);
  // Aligned accesses stay within a page of the machine.
  Variable->setAlignment(Align(4096));
  Memory = Variable;
  return Memory;
}

GlobalVariable *WasmState::getSegment(unsigned Index) {
  auto It = Description.PassiveSegments.find(Index);
  if (It == Description.PassiveSegments.end())
    return nullptr;
  return getVariable(("__wasm_segment_" + Twine(Index)).str(),
                     ConstantDataArray::getString(M.getContext(), It->second,
                                                  /*AddNull=*/false),
                     /*IsConstant=*/true);
}

GlobalVariable *WasmState::getSegmentLengthCell(unsigned Index) {
  auto It = Description.PassiveSegments.find(Index);
  if (!CanDrop || It == Description.PassiveSegments.end())
    return nullptr;
  return getVariable(
      ("__wasm_segment_length_" + Twine(Index)).str(),
      ConstantInt::get(Type::getInt32Ty(M.getContext()), It->second.size()),
      /*IsConstant=*/false);
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

Function *WasmState::getFunction(unsigned Index) const {
  return M.getFunction(("wasm_func_" + Twine(Index)).str());
}

unsigned WasmState::getCanonicalType(unsigned Index) const {
  auto It = Description.Types.find(Index);
  if (It == Description.Types.end())
    return Index;
  return find_if(Description.Types,
                 [&](const auto &T) {
                   return T.second.Signature == It->second.Signature;
                 })
      ->first;
}

// Whether a function can be called as the description says; all its values are
// i64.
static bool hasSignature(const Function &F, const WasmType &Ty) {
  return F.arg_size() == Ty.NumParams &&
         F.getReturnType()->isVoidTy() != Ty.HasResult;
}

// An empty element has a type that no call asks for.
GlobalVariable *WasmState::getTable() {
  constexpr StringLiteral Name = "__wasm_table";
  if (GlobalVariable *Known = M.getNamedGlobal(Name))
    return Known;
  Type *Int32 = Type::getInt32Ty(M.getContext());
  auto makeElement = [](Constant *Address, Constant *Ty) {
    return ConstantStruct::getAnon({Address, Ty});
  };
  Constant *Empty = makeElement(ConstantInt::get(Int32, 0),
                                ConstantInt::getAllOnesValue(Int32));
  std::vector<Constant *> Elements(Description.TableSize, Empty);
  for (const auto &[Slot, Element] : Description.Elements) {
    Function *F = getFunction(Element.Function);
    if (!F) {
      reportError("function " + Twine(Element.Function) + " of element " +
                  Twine(Slot) + " is not in the module");
      continue;
    }
    auto Ty = Description.Types.find(Element.Type);
    if (Ty != Description.Types.end() && !hasSignature(*F, Ty->second))
      reportError("'" + F->getName() + "' in element " + Twine(Slot) +
                  " has not the type " + Twine(Element.Type) + ", '" +
                  Ty->second.Signature + "'");
    Elements[Slot] =
        makeElement(ConstantExpr::getPtrToInt(F, Int32),
                    ConstantInt::get(Int32, getCanonicalType(Element.Type)));
  }
  auto *Ty = ArrayType::get(Empty->getType(), Description.TableSize);
  return getVariable(Name, ConstantArray::get(Ty, Elements),
                     /*IsConstant=*/true);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static bool isWasmFunction(const Function &F) {
  return F.getName().starts_with("wasm_func_");
}

// WebAssembly has no undefined values and no exceptions. That functions are not
// to be inlined is how wasm-pvm chooses those that are; it means nothing to us.
static void setAttributes(Function &F) {
  F.removeFnAttr(Attribute::NoInline);
  F.addFnAttr(Attribute::NoUnwind);
  for (Argument &A : F.args())
    A.addAttr(Attribute::NoUndef);
  if (!F.getReturnType()->isVoidTy())
    F.addRetAttr(Attribute::NoUndef);
}

// The description is that of the whole program, so nobody else refers to its
// parts.
static void internalize(Module &M) {
  for (Function &F : M)
    if (!F.isDeclaration() && isWasmFunction(F))
      F.setLinkage(GlobalValue::InternalLinkage);
  for (GlobalVariable &G : M.globals())
    if (!G.isDeclaration() && G.getName().starts_with("wasm_global_"))
      G.setLinkage(GlobalValue::InternalLinkage);
}

// All functions of the module and their direct calls. Indirect calls have the
// convention already, so everything in the table needs it.
static void setConvention(WasmState &State) {
  for (Function &F : State.M) {
    if (!isWasmFunction(F))
      continue;
    F.setCallingConv(State.Convention);
    for (User *U : F.users())
      if (auto *Call = dyn_cast<CallBase>(U);
          Call && Call->getCalledOperand() == &F)
        Call->setCallingConv(State.Convention);
  }
  for (const auto &[Index, Import] : State.Description.Imports)
    if (const Function *F = State.M.getFunction(Import.Name))
      if (State.Convention != CallingConv::C && F->hasAddressTaken())
        State.reportError("'" + F->getName() +
                          "' has not the convention of the " +
                          "functions in the table");
}

//===----------------------------------------------------------------------===//
// The translation
//===----------------------------------------------------------------------===//

static bool isWasmModule(const Module &M) {
  return any_of(M, [](const Function &F) {
    return F.isDeclaration() && isWasmOperation(F.getName());
  });
}

// Reads the file that the command line names; without one there is nothing to
// add.
static std::optional<WasmDescription> readDescription(LLVMContext &Context) {
  if (DescriptionFile.empty())
    return WasmDescription();
  auto Buffer = MemoryBuffer::getFile(DescriptionFile, /*IsText=*/true);
  if (!Buffer) {
    Context.emitError("cannot open '" + DescriptionFile +
                      "': " + Buffer.getError().message());
    return std::nullopt;
  }
  return parseWasmDescription(**Buffer, Context);
}

static bool translate(Module &M) {
  if (!isWasmModule(M))
    return false;
  std::optional<WasmDescription> Description = readDescription(M.getContext());
  if (!Description)
    return false;
  WasmState State(M, *Description,
                  UseWasmConvention ? WasmCallingConv
                                    : CallingConv::ID(CallingConv::C));
  for (Function &F : M) {
    if (!isWasmFunction(F))
      continue;
    setAttributes(F);
    defineWasmSemantics(F);
  }
  GlobalVariable *Table = Description->TableSize ? State.getTable() : nullptr;
  lowerWasmImports(State);
  lowerWasmOperations(State);
  if (Table && Table->use_empty())
    Table->eraseFromParent();
  makeWasmEntries(State);
  if (!Description->Entries.empty())
    internalize(M);
  setConvention(State);
  return true;
}

// What can be done now that accesses to memory are known as such.
static void optimize(Module &M, TargetMachine &TM) {
  LoopAnalysisManager LAM;
  FunctionAnalysisManager FAM;
  CGSCCAnalysisManager CGAM;
  ModuleAnalysisManager MAM;
  PassBuilder PB(&TM);
  PB.registerModuleAnalyses(MAM);
  PB.registerCGSCCAnalyses(CGAM);
  PB.registerFunctionAnalyses(FAM);
  PB.registerLoopAnalyses(LAM);
  PB.crossRegisterProxies(LAM, FAM, CGAM, MAM);
  ModulePassManager Passes;
  cantFail(PB.parsePassPipeline(
      Passes,
      "globaldce,function(sroa,early-cse<memssa>,instcombine,simplifycfg,"
      "tailcallelim,loop-mssa(licm),gvn,dse,instcombine,simplifycfg),"
      "globaldce"));
  Passes.run(M, MAM);
}

PreservedAnalyses PVMWasmModulePass::run(Module &M, ModuleAnalysisManager &) {
  if (M.getDataLayoutStr().empty() && isWasmModule(M))
    M.setDataLayout(PVM::DataLayoutString);
  return translate(M) ? PreservedAnalyses::none() : PreservedAnalyses::all();
}

namespace {
class PVMWasmModule : public ModulePass {
public:
  static char ID;
  PVMWasmModule() : ModulePass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<TargetPassConfig>();
  }
  bool runOnModule(Module &M) override;
};
} // namespace

char PVMWasmModule::ID = 0;

INITIALIZE_PASS_BEGIN(PVMWasmModule, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(TargetPassConfig)
INITIALIZE_PASS_END(PVMWasmModule, DEBUG_TYPE, PASS_NAME, false, false)

ModulePass *llvm::createPVMWasmModulePass() { return new PVMWasmModule(); }

bool PVMWasmModule::runOnModule(Module &M) {
  if (!translate(M))
    return false;
  auto &TM = getAnalysis<TargetPassConfig>().getTM<TargetMachine>();
  if (CleanUp && TM.getOptLevel() != CodeGenOptLevel::None)
    optimize(M, TM);
  return true;
}
