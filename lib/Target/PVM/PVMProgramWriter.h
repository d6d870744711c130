//===-- PVMProgramWriter.h - Programs in one step ---------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMPROGRAMWRITER_H
#define LLVM_LIB_TARGET_PVM_PVMPROGRAMWRITER_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>

namespace llvm {

class ModulePass;

// An object in memory and the stream that writes it.
struct PVMObjectBuffer {
  SmallString<0> Bytes;
  raw_svector_ostream Stream{Bytes};
};

// Links the object, which earlier passes write, and writes the program to Out.
ModulePass *createPVMProgramWriterPass(std::unique_ptr<PVMObjectBuffer> Object,
                                       raw_pwrite_stream &Out);

} // namespace llvm

#endif
