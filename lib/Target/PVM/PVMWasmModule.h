//===-- PVMWasmModule.h - Modules made by wasm-pvm --------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// wasm-pvm translates WebAssembly to LLVM IR in which memory, growth and
// indirect calls are calls of functions named __pvm_*, functions are named
// wasm_func_N and globals wasm_global_N. The parts of PVMWasmModule turn such a
// module into ordinary IR; docs/WasmModules.md says what each name means and
// how the gaps between the two languages are closed.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMWASMMODULE_H
#define LLVM_LIB_TARGET_PVM_PVMWASMMODULE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/IR/CallingConv.h"
#include "llvm/IR/PassManager.h"
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace llvm {

class Constant;
class Function;
class GlobalVariable;
class LLVMContext;
class Instruction;
class MemoryBufferRef;
class ModulePass;
class Value;

namespace PVM {

//===----------------------------------------------------------------------===//
// What the IR does not contain
//===----------------------------------------------------------------------===//

// An import, which is the declaration wasm_func_<index>.
struct WasmImport {
  enum ActionKind {
    HostCall,       // ecalli of the number in the first argument
    HostCallTwo,    // the same, and keeps its second result
    SecondResult,   // that second result
    Ecalli,         // ecalli Number
    MachineAddress, // of a WASM address
    Trap,
    Nothing,
    Symbol, // the function of that name
  };
  ActionKind Action;
  uint64_t Number = 0;
  std::string Name;
};

struct WasmType {
  std::string Signature;
  unsigned NumParams;
  bool HasResult;
};

struct WasmElement {
  unsigned Function;
  unsigned Type;
};

struct WasmData {
  uint64_t Address;
  std::string Bytes;
};

struct WasmEntry {
  std::string Name;
  unsigned Function;
};

// Maps are ordered, so that output does not depend on anything but the input.
struct WasmDescription {
  // Where memory lies; without it the module brings its own.
  std::optional<uint32_t> Base;
  uint64_t InitialPages = 16;
  std::optional<uint64_t> MaximumPages;
  std::map<unsigned, WasmImport> Imports;
  std::map<unsigned, WasmType> Types;
  unsigned TableSize = 0;
  std::map<unsigned, WasmElement> Elements;
  std::vector<WasmData> Data;
  std::map<unsigned, std::string> PassiveSegments;
  std::vector<WasmEntry> Entries;
  std::optional<unsigned> Start;
};

inline constexpr uint64_t WasmPageSize = 0x10000;
inline constexpr uint64_t MaxWasmPages = 0x10000;

// Reads a description; reports the first mistake to the context.
std::optional<WasmDescription> parseWasmDescription(MemoryBufferRef Text,
                                                    LLVMContext &Context);

//===----------------------------------------------------------------------===//
// The parts of the translation
//===----------------------------------------------------------------------===//

// The functions that stand for operations of WebAssembly. All of them become
// instructions; only the indirect call is a call.
bool isWasmOperation(StringRef Name);
inline constexpr char WasmCallIndirect[] = "__pvm_call_indirect";
inline constexpr char WasmMemoryGrow[] = "__pvm_memory_grow";
inline constexpr char WasmDataDrop[] = "__pvm_data_drop";

// What the parts share: the description, and the globals that are made from it
// when they are first needed.
class WasmState {
public:
  Module &M;
  const WasmDescription &Description;

  // How the functions of the module are called.
  const CallingConv::ID Convention;

  WasmState(Module &M, const WasmDescription &D, CallingConv::ID Convention);

  // WASM address 0 as a pointer.
  Constant *getMemory();
  // The current number of pages: an i32 in memory, or null if it never changes.
  GlobalVariable *getPagesCell();
  uint64_t getMaximumPages() const;

  // A passive segment; null if the description lacks it.
  GlobalVariable *getSegment(unsigned Index);
  // Its length, an i32 in memory, or null if no segment is ever dropped.
  GlobalVariable *getSegmentLengthCell(unsigned Index);

  // The table, whose elements are pairs of i32: address and canonical type.
  GlobalVariable *getTable();
  // The least index of a type with the same signature.
  unsigned getCanonicalType(unsigned Index) const;
  // The function with an index, imported ones first; null if there is none.
  Function *getFunction(unsigned Index) const;

  // A mistake in the module or in its description.
  void reportError(const Twine &Message,
                   const Instruction *Where = nullptr) const;

private:
  Constant *Memory = nullptr;
  bool CanGrow, CanDrop;

  Constant *makeMemoryContent(uint64_t Size);
  GlobalVariable *getVariable(StringRef Name, Constant *Content,
                              bool IsConstant);
};

// Continues before I in a block that is only entered, rarely, if Condition
// holds. With Traps the block ends in a trap.
Instruction *insertUnlikely(Value *Condition, Instruction *I, bool Traps);

// PVMWasmModuleSemantics.cpp: what WebAssembly defines and LLVM does not.
void defineWasmSemantics(Function &F);
// PVMWasmModuleImports.cpp: the bodies of imported functions.
void lowerWasmImports(WasmState &State);
// PVMWasmModuleOperations.cpp: the operations in place of their calls.
void lowerWasmOperations(WasmState &State);
// PVMWasmModuleEntries.cpp: the functions that the machine calls.
void makeWasmEntries(WasmState &State);

} // namespace PVM

// The translation as a pass for opt.
class PVMWasmModulePass : public PassInfoMixin<PVMWasmModulePass> {
public:
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &);
  static bool isRequired() { return true; }
};

} // namespace llvm

#endif
