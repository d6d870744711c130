//===-- PVMDependencies.h - What the order of a block must keep -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's dependency graph, for passes behind register allocation that do not schedule the
// way LLVM does.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMDEPENDENCIES_H
#define LLVM_LIB_TARGET_PVM_PVMDEPENDENCIES_H

#include "llvm/CodeGen/ScheduleDAGInstrs.h"

namespace llvm::PVM {

class Dependencies : public ScheduleDAGInstrs {
public:
  Dependencies(MachineFunction &MF, const MachineLoopInfo &MLI)
      : ScheduleDAGInstrs(MF, &MLI) {}
  void schedule() override {}

  ArrayRef<std::pair<MachineInstr *, MachineInstr *>> debugValues() const {
    return DbgValues;
  }
};

} // namespace llvm::PVM

#endif
