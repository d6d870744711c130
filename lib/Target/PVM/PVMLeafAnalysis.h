//===-- PVMLeafAnalysis.h - Which calls are calls ---------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call in IR need not be one in the machine, and an instruction of IR that is no
// call may become one. What counts is what selection makes of it: only a jump that
// leaves a return address behind costs a saved ra, a frame that others may not
// overwrite, and the registers that the callee does not preserve.
//
// The question is asked twice. On IR, where the answer guides costs, it is a
// prediction; on machine code it is a fact, and decides. docs/LeafAnalysis.md has
// the rules as a table.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMLEAFANALYSIS_H
#define LLVM_LIB_TARGET_PVM_PVMLEAFANALYSIS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace llvm {

class CallBase;
class Function;
class Instruction;
class MachineFunction;
class MachineInstr;
class PVMTargetLowering;

namespace PVM {

enum class CallKind : uint8_t {
  NotACall, // nobody would take it for one
  Expanded, // a call in IR, ordinary instructions in the machine
  HostCall, // one `ecalli`, which clobbers its results alone
  Direct,   // of a named function
  Indirect, // of an address
  Runtime,  // of a run-time routine that carries out the instruction
};

// A jump that leaves a return address.
inline bool isRealCall(CallKind Kind) {
  return Kind == CallKind::Direct || Kind == CallKind::Indirect ||
         Kind == CallKind::Runtime;
}

// What calls of this function become, wherever they stand.
CallKind classifyCallee(const Function &F);

// What this instruction becomes.
CallKind classifyCall(const Instruction &I, const PVMTargetLowering &TLI);

// Whether IR promises that the function will be a leaf.
bool isPredictedLeaf(const Function &F, const PVMTargetLowering &TLI);

// A call in machine code.
struct MachineCall {
  const MachineInstr *MI;
  // The name of the callee; empty when an address is called.
  StringRef Callee;
  // The callee returns to our caller: it needs neither our frame nor our ra.
  bool IsTail;
  // Control does not come back: whatever it clobbers nobody misses.
  bool IsNoReturn;

  bool comesBack() const { return !IsTail && !IsNoReturn; }
};

bool isNoReturnCall(const MachineInstr &MI);

SmallVector<MachineCall, 8> findCalls(const MachineFunction &MF);

// No call comes back, so ra is what it was at entry.
bool isLeaf(const MachineFunction &MF);

} // namespace PVM
} // namespace llvm

#endif
