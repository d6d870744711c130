//===-- PVMSelectionDAGInfo.h - DAG nodes, and functions that are some -*- C++ -*-===//
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

  // Asked for what is too long to be done inline. There is nothing better than a call;
  // these say so in a remark.
  SDValue EmitTargetCodeForMemcpy(SelectionDAG &DAG, const SDLoc &DL, SDValue Chain,
                                  SDValue Dest, SDValue Source, SDValue Size,
                                  Align Alignment, bool IsVolatile, bool AlwaysInline,
                                  MachinePointerInfo DestInfo,
                                  MachinePointerInfo SourceInfo) const override;
  SDValue EmitTargetCodeForMemmove(SelectionDAG &DAG, const SDLoc &DL, SDValue Chain,
                                   SDValue Dest, SDValue Source, SDValue Size,
                                   Align Alignment, bool IsVolatile,
                                   MachinePointerInfo DestInfo,
                                   MachinePointerInfo SourceInfo) const override;
  SDValue EmitTargetCodeForMemset(SelectionDAG &DAG, const SDLoc &DL, SDValue Chain,
                                  SDValue Dest, SDValue Value, SDValue Size,
                                  Align Alignment, bool IsVolatile, bool AlwaysInline,
                                  MachinePointerInfo DestInfo) const override;
};

} // namespace llvm

#endif
