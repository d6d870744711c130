//===-- PVMSelectionDAGInfo.cpp - Descriptions of the target's DAG nodes --===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMSelectionDAGInfo.h"

#define GET_SDNODE_DESC
#include "PVMGenSDNodeInfo.inc"

using namespace llvm;

PVMSelectionDAGInfo::PVMSelectionDAGInfo()
    : SelectionDAGGenTargetInfo(PVMGenSDNodeInfo) {}

PVMSelectionDAGInfo::~PVMSelectionDAGInfo() = default;
