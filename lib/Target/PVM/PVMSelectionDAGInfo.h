//===-- PVMSelectionDAGInfo.h - Descriptions of the target's DAG nodes -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMSELECTIONDAGINFO_H
#define LLVM_LIB_TARGET_PVM_PVMSELECTIONDAGINFO_H

#include "llvm/CodeGen/SelectionDAGTargetInfo.h"

#define GET_SDNODE_ENUM
#include "PVMGenSDNodeInfo.inc"

namespace llvm {

class PVMSelectionDAGInfo : public SelectionDAGGenTargetInfo {
public:
  PVMSelectionDAGInfo();
  ~PVMSelectionDAGInfo() override;
};

} // namespace llvm

#endif
