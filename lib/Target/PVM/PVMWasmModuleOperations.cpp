//===-- PVMWasmModuleOperations.cpp - The __pvm_* functions ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call of one of these functions tells LLVM nothing: it may read and write
// everything. The IR written here in its place says what happens,
//
//     call i64 @__pvm_load_i32(i64 %a)   =>   %p = getelementptr i8, @memory,
//     %a
//                                             %v = load i32, %p, align 1
//                                             zext i32 %v to i64
//
// so that accesses are combined and addresses selected as for any other
// program. WASM addresses are below 2^32, or 2^33 with an offset, and the
// machine takes addresses modulo 2^32, so they need no mask.
//
//===----------------------------------------------------------------------===//

#include "PVMWasmModule.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PatternMatch.h"

using namespace llvm;
using namespace llvm::PVM;
using namespace llvm::PatternMatch;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

namespace {
enum class Kind : uint8_t {
  LoadUnsigned,
  LoadSigned,
  Store,
  MemorySize,
  MemoryGrow,
  MemoryFill,
  MemoryCopy,
  MemoryInit,
  DataDrop,
  CallIndirect,
  MultiplyHigh,
};

struct Operation {
  StringLiteral Name;
  Kind What;
  uint8_t Bits; // of an access
  uint8_t NumParams;
};
} // namespace

static constexpr Operation Operations[] = {
    {"__pvm_load_i8u", Kind::LoadUnsigned, 8, 1},
    {"__pvm_load_i8u_64", Kind::LoadUnsigned, 8, 1},
    {"__pvm_load_i8s", Kind::LoadSigned, 8, 1},
    {"__pvm_load_i8s_64", Kind::LoadSigned, 8, 1},
    {"__pvm_load_i16u", Kind::LoadUnsigned, 16, 1},
    {"__pvm_load_i16u_64", Kind::LoadUnsigned, 16, 1},
    {"__pvm_load_i16s", Kind::LoadSigned, 16, 1},
    {"__pvm_load_i16s_64", Kind::LoadSigned, 16, 1},
    {"__pvm_load_i32", Kind::LoadUnsigned, 32, 1},
    {"__pvm_load_i32u_64", Kind::LoadUnsigned, 32, 1},
    {"__pvm_load_i32s_64", Kind::LoadSigned, 32, 1},
    {"__pvm_load_i64", Kind::LoadUnsigned, 64, 1},
    {"__pvm_store_i8", Kind::Store, 8, 2},
    {"__pvm_store_i8_64", Kind::Store, 8, 2},
    {"__pvm_store_i16", Kind::Store, 16, 2},
    {"__pvm_store_i16_64", Kind::Store, 16, 2},
    {"__pvm_store_i32", Kind::Store, 32, 2},
    {"__pvm_store_i32_64", Kind::Store, 32, 2},
    {"__pvm_store_i64", Kind::Store, 64, 2},
    {"__pvm_memory_size", Kind::MemorySize, 0, 0},
    {WasmMemoryGrow, Kind::MemoryGrow, 0, 1},
    {"__pvm_memory_fill", Kind::MemoryFill, 0, 3},
    {"__pvm_memory_copy", Kind::MemoryCopy, 0, 3},
    {"__pvm_memory_init", Kind::MemoryInit, 0, 4},
    {WasmDataDrop, Kind::DataDrop, 0, 1},
    {WasmCallIndirect, Kind::CallIndirect, 0, 2},
    {"__pvm_mul_upper_uu", Kind::MultiplyHigh, 0, 2},
};

static bool hasResult(Kind What) {
  switch (What) {
  case Kind::Store:
  case Kind::MemoryFill:
  case Kind::MemoryCopy:
  case Kind::MemoryInit:
  case Kind::DataDrop:
    return false;
  default:
    return true;
  }
}

static FunctionType *getType(const Operation &Op, LLVMContext &Context) {
  Type *Int64 = Type::getInt64Ty(Context);
  SmallVector<Type *, 4> Params(Op.NumParams, Int64);
  Type *Result = hasResult(Op.What) ? Int64 : Type::getVoidTy(Context);
  return FunctionType::get(Result, Params, Op.What == Kind::CallIndirect);
}

bool PVM::isWasmOperation(StringRef Name) {
  // Asked of every function that is called.
  return Name.starts_with("__pvm_") &&
         any_of(Operations,
                [Name](const Operation &Op) { return Op.Name == Name; });
}

//===----------------------------------------------------------------------===//
// One call
//===----------------------------------------------------------------------===//

namespace {
// Writes the IR of one operation before its call, and returns its result, if
// any.
class OperationLowering {
  WasmState &State;
  CallInst &Call;
  IRBuilder<> B;

public:
  OperationLowering(WasmState &State, CallInst &Call)
      : State(State), Call(Call), B(&Call) {}

  Value *lower(const Operation &Op);

private:
  Value *pointer(Value *Address);
  Value *pages();
  void trapIf(Value *Condition);
  std::optional<unsigned> constantArgument(unsigned Index, const Twine &What);

  Value *lowerLoad(unsigned Bits, bool IsSigned);
  Value *lowerGrow();
  void lowerInit();
  void lowerDrop();
  Value *lowerCallIndirect();
  FunctionType *getCalleeType(unsigned TypeIndex);
  Value *lowerMultiplyHigh();
};
} // namespace

// The offset that an access of WebAssembly has comes last: what is before it
// may be the difference of an address and the memory's, as in entry functions.
Value *OperationLowering::pointer(Value *Address) {
  Value *Start;
  ConstantInt *Offset;
  if (!match(Address, m_Add(m_Value(Start), m_ConstantInt(Offset))))
    return B.CreatePtrAdd(State.getMemory(), Address);
  return B.CreatePtrAdd(B.CreatePtrAdd(State.getMemory(), Start), Offset);
}

// The current number of pages as an i64.
Value *OperationLowering::pages() {
  GlobalVariable *Cell = State.getPagesCell();
  if (!Cell)
    return B.getInt64(State.Description.InitialPages);
  return B.CreateZExt(B.CreateLoad(B.getInt32Ty(), Cell), B.getInt64Ty());
}

void OperationLowering::trapIf(Value *Condition) {
  insertUnlikely(Condition, &Call, /*Traps=*/true);
  B.SetInsertPoint(&Call);
}

std::optional<unsigned> OperationLowering::constantArgument(unsigned Index,
                                                            const Twine &What) {
  auto *Constant = dyn_cast<ConstantInt>(Call.getArgOperand(Index));
  if (Constant && Constant->getValue().isIntN(32))
    return Constant->getZExtValue();
  State.reportError(What + " is not a constant", &Call);
  return std::nullopt;
}

// Every value that WebAssembly can load is defined.
Value *OperationLowering::lowerLoad(unsigned Bits, bool IsSigned) {
  LoadInst *Load = B.CreateAlignedLoad(
      B.getIntNTy(Bits), pointer(Call.getArgOperand(0)), Align(1));
  Load->setMetadata(LLVMContext::MD_noundef, MDNode::get(B.getContext(), {}));
  return B.CreateIntCast(Load, B.getInt64Ty(), IsSigned);
}

// Growth only counts: all the memory that there may be is there from the start.
Value *OperationLowering::lowerGrow() {
  GlobalVariable *Cell = State.getPagesCell();
  Value *Old = B.CreateLoad(B.getInt32Ty(), Cell);
  Value *Pages = B.CreateTrunc(Call.getArgOperand(0), B.getInt32Ty());
  Value *Room = B.CreateSub(B.getInt32(State.getMaximumPages()), Old);
  Value *Fits = B.CreateICmpULE(Pages, Room);
  B.CreateStore(B.CreateSelect(Fits, B.CreateAdd(Old, Pages), Old), Cell);
  Value *Result = B.CreateSelect(Fits, Old, B.getInt32(-1));
  return B.CreateZExt(Result, B.getInt64Ty());
}

void OperationLowering::lowerInit() {
  std::optional<unsigned> Index = constantArgument(0, "passive segment");
  if (!Index)
    return;
  GlobalVariable *Segment = State.getSegment(*Index);
  if (!Segment)
    return State.reportError("passive segment " + Twine(*Index) +
                                 " is not in the description",
                             &Call);
  Value *Dest = Call.getArgOperand(1);
  Value *Offset = Call.getArgOperand(2);
  Value *Length = Call.getArgOperand(3);

  Value *Available;
  if (GlobalVariable *Cell = State.getSegmentLengthCell(*Index))
    Available =
        B.CreateZExt(B.CreateLoad(B.getInt32Ty(), Cell), B.getInt64Ty());
  else
    Available = B.getInt64(Segment->getValueType()->getArrayNumElements());
  trapIf(B.CreateICmpUGT(B.CreateAdd(Offset, Length), Available));
  Value *MemorySize = B.CreateMul(pages(), B.getInt64(WasmPageSize));
  trapIf(B.CreateICmpUGT(B.CreateAdd(Dest, Length), MemorySize));
  B.CreateMemCpy(pointer(Dest), Align(1), B.CreatePtrAdd(Segment, Offset),
                 Align(1), Length);
}

void OperationLowering::lowerDrop() {
  std::optional<unsigned> Index = constantArgument(0, "passive segment");
  if (!Index)
    return;
  // A segment that nothing is read from need not be described.
  if (GlobalVariable *Cell = State.getSegmentLengthCell(*Index))
    B.CreateStore(B.getInt32(0), Cell);
}

// All parameters are i64; whether there is a result the description says, or
// else an element of the type, or else whether it is used.
FunctionType *OperationLowering::getCalleeType(unsigned TypeIndex) {
  const WasmDescription &D = State.Description;
  bool HasResult = !Call.use_empty();
  if (auto It = D.Types.find(TypeIndex); It != D.Types.end()) {
    HasResult = It->second.HasResult;
  } else {
    for (const auto &[Slot, Element] : D.Elements)
      if (Element.Type == TypeIndex)
        if (const Function *F = State.getFunction(Element.Function))
          HasResult = !F->getReturnType()->isVoidTy();
  }
  SmallVector<Type *, 8> Params(Call.arg_size() - 2, B.getInt64Ty());
  return FunctionType::get(HasResult ? B.getInt64Ty() : B.getVoidTy(), Params,
                           /*isVarArg=*/false);
}

Value *OperationLowering::lowerCallIndirect() {
  const WasmDescription &D = State.Description;
  std::optional<unsigned> TypeIndex =
      constantArgument(0, "type of an indirect call");
  if (!TypeIndex)
    return nullptr;
  if (D.TableSize == 0) {
    State.reportError("indirect call, but the description has no table", &Call);
    return nullptr;
  }
  GlobalVariable *Table = State.getTable();
  Value *Slot = Call.getArgOperand(1);
  trapIf(B.CreateICmpUGE(Slot, B.getInt64(D.TableSize)));

  auto loadFromElement = [&](unsigned Field) {
    Value *Indices[] = {B.getInt64(0), Slot, B.getInt32(Field)};
    return B.CreateLoad(
        B.getInt32Ty(),
        B.CreateInBoundsGEP(Table->getValueType(), Table, Indices));
  };
  // Where there is nothing else in the table the type need not be asked for.
  unsigned Wanted = State.getCanonicalType(*TypeIndex);
  bool AllFit = D.Elements.size() == D.TableSize &&
                all_of(D.Elements, [&](const auto &E) {
                  return State.getCanonicalType(E.second.Type) == Wanted;
                });
  if (!AllFit)
    trapIf(B.CreateICmpNE(loadFromElement(1), B.getInt32(Wanted)));
  Value *Callee = B.CreateIntToPtr(loadFromElement(0), B.getPtrTy());
  SmallVector<Value *, 8> Args(drop_begin(Call.args(), 2));
  FunctionType *Ty = getCalleeType(*TypeIndex);
  CallInst *Result = B.CreateCall(Ty, Callee, Args);
  Result->setCallingConv(State.Convention);
  return Ty->getReturnType()->isVoidTy() ? nullptr : Result;
}

Value *OperationLowering::lowerMultiplyHigh() {
  Type *Int128 = B.getInt128Ty();
  Value *Product = B.CreateNUWMul(B.CreateZExt(Call.getArgOperand(0), Int128),
                                  B.CreateZExt(Call.getArgOperand(1), Int128));
  return B.CreateTrunc(B.CreateLShr(Product, 64), B.getInt64Ty());
}

Value *OperationLowering::lower(const Operation &Op) {
  switch (Op.What) {
  case Kind::LoadUnsigned:
    return lowerLoad(Op.Bits, /*IsSigned=*/false);
  case Kind::LoadSigned:
    return lowerLoad(Op.Bits, /*IsSigned=*/true);
  case Kind::Store:
    B.CreateAlignedStore(
        B.CreateTrunc(Call.getArgOperand(1), B.getIntNTy(Op.Bits)),
        pointer(Call.getArgOperand(0)), Align(1));
    return nullptr;
  case Kind::MemorySize:
    return pages();
  case Kind::MemoryGrow:
    return lowerGrow();
  case Kind::MemoryFill:
    B.CreateMemSet(pointer(Call.getArgOperand(0)),
                   B.CreateTrunc(Call.getArgOperand(1), B.getInt8Ty()),
                   Call.getArgOperand(2), Align(1));
    return nullptr;
  case Kind::MemoryCopy:
    B.CreateMemMove(pointer(Call.getArgOperand(0)), Align(1),
                    pointer(Call.getArgOperand(1)), Align(1),
                    Call.getArgOperand(2));
    return nullptr;
  case Kind::MemoryInit:
    lowerInit();
    return nullptr;
  case Kind::DataDrop:
    lowerDrop();
    return nullptr;
  case Kind::CallIndirect:
    return lowerCallIndirect();
  case Kind::MultiplyHigh:
    return lowerMultiplyHigh();
  }
  llvm_unreachable("unknown operation");
}

//===----------------------------------------------------------------------===//
// All calls
//===----------------------------------------------------------------------===//

static void lowerCalls(WasmState &State, const Operation &Op, Function &F) {
  for (User *U : make_early_inc_range(F.users())) {
    auto *Call = dyn_cast<CallInst>(U);
    if (!Call || Call->getCalledOperand() != &F ||
        Call->getFunctionType() != F.getFunctionType()) {
      return State.reportError("'" + F.getName() +
                               "' is used other than by calling it");
    }
    Value *Result = OperationLowering(State, *Call).lower(Op);
    if (!Call->getType()->isVoidTy())
      Call->replaceAllUsesWith(Result ? Result
                                      : PoisonValue::get(Call->getType()));
    Call->eraseFromParent();
  }
  F.eraseFromParent();
}

void PVM::lowerWasmOperations(WasmState &State) {
  for (const Operation &Op : Operations) {
    Function *F = State.M.getFunction(Op.Name);
    if (!F)
      continue;
    if (F->getFunctionType() != getType(Op, State.M.getContext()))
      State.reportError("'" + F->getName() +
                        "' has not the type of wasm-pvm's");
    else
      lowerCalls(State, Op, *F);
  }
}
