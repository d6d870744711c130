//===-- llvm_c_additions.h - What the C interface of LLVM lacks --*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PVM_LTO_LLVM_C_ADDITIONS_H
#define PVM_LTO_LLVM_C_ADDITIONS_H

#include <llvm-c/Types.h>

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

// Sets options of LLVM; the first argument is the program's name. False, after
// a message on stderr, if one is unknown or has a wrong value.
bool pvm_parse_llvm_options(int argc, const char *const *argv);

// Whether options ask for this remark; false if it is none.
bool pvm_is_remark_wanted(LLVMDiagnosticInfoRef info);

// Says that the module is no part of a split LTO unit. clang notes it for -flto and
// not for -flto=thin, and LLVM links only modules that agree; here all become one.
void pvm_clear_split_unit(LLVMModuleRef module);

#ifdef __cplusplus
}
#endif

#endif
