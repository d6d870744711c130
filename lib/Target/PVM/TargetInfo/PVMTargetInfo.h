//===-- PVMTargetInfo.h - The target's entry in the registry ---*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_TARGETINFO_PVMTARGETINFO_H
#define LLVM_LIB_TARGET_PVM_TARGETINFO_PVMTARGETINFO_H

namespace llvm {

class Target;

Target &getThePVMTarget();

} // namespace llvm

#endif
