//===-- PVMSelectionDAGInfo.cpp - DAG nodes, and functions that are some --===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMSelectionDAGInfo.h"
#include "PVMRemarks.h"

#define GET_SDNODE_DESC
#include "PVMGenSDNodeInfo.inc"

using namespace llvm;

PVMSelectionDAGInfo::PVMSelectionDAGInfo()
    : SelectionDAGGenTargetInfo(PVMGenSDNodeInfo) {}

PVMSelectionDAGInfo::~PVMSelectionDAGInfo() = default;

static void remarkCall(const SelectionDAG &DAG, const SDLoc &DL, StringRef Function) {
  PVM::remarkMissedSelection(DAG, DL, "MemoryFunction",
                             ("not done inline, but by a call of " + Function).str());
}

SDValue PVMSelectionDAGInfo::EmitTargetCodeForMemcpy(
    SelectionDAG &DAG, const SDLoc &DL, SDValue, SDValue, SDValue, SDValue, Align, bool,
    bool AlwaysInline, MachinePointerInfo, MachinePointerInfo) const {
  if (!AlwaysInline)
    remarkCall(DAG, DL, "memcpy");
  return SDValue();
}

SDValue PVMSelectionDAGInfo::EmitTargetCodeForMemmove(
    SelectionDAG &DAG, const SDLoc &DL, SDValue, SDValue, SDValue, SDValue, Align, bool,
    MachinePointerInfo, MachinePointerInfo) const {
  remarkCall(DAG, DL, "memmove");
  return SDValue();
}

SDValue PVMSelectionDAGInfo::EmitTargetCodeForMemset(
    SelectionDAG &DAG, const SDLoc &DL, SDValue, SDValue, SDValue, SDValue, Align, bool,
    bool AlwaysInline, MachinePointerInfo) const {
  if (!AlwaysInline)
    remarkCall(DAG, DL, "memset");
  return SDValue();
}
