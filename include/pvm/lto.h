//===-- pvm/lto.h - Bitcode in, an object out ---------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compilation of a whole program's bitcode. The linker resolves symbols, this
// only reads, links, optimizes and compiles modules. It lives in LLVMPVM.so,
// because it needs LLVM and the target, and is reached through a table of
// functions, so that the linker depends on neither unless it meets bitcode.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_LTO_H
#define PVM_LTO_H

#include "pvm/bytes.h"

#ifdef __cplusplus
extern "C" {
#endif

struct pvm_lto;
struct pvm_lto_module;

struct pvm_lto_symbol {
  const char *name;
  bool is_defined;
  bool is_weak;
  bool is_function;
  bool is_entry; // saves no registers: see docs/ABI.md
};

typedef void (*pvm_lto_symbol_callback)(void *context,
                                        const struct pvm_lto_symbol *symbol);
typedef void (*pvm_lto_report)(void *context, bool is_error,
                               const char *message);

struct pvm_lto_job {
  struct pvm_lto_module *const *modules;
  size_t num_modules;
  const char *level;   // "O0" to "O3", "Os", "Oz"
  const char *profile; // NULL: what the modules were compiled for

  // Whether something outside of the modules refers to a symbol they define.
  bool (*is_preserved)(void *context, const char *name);
  // Whether another definition than the modules' counts.
  bool (*is_replaced)(void *context, const char *name);
  void *context;
};

struct pvm_lto_interface {
  // Options of LLVM are those of the process. NULL after an error.
  struct pvm_lto *(*create)(const char *const *options, size_t num_options,
                            pvm_lto_report report, void *context);
  void (*destroy)(struct pvm_lto *lto);

  // Reads a module, whose bytes must stay where they are; NULL after an error.
  struct pvm_lto_module *(*add_module)(struct pvm_lto *lto, const char *name,
                                       const uint8_t *data, size_t size);
  // Goes through the global symbols that the module defines or refers to.
  void (*visit_symbols)(const struct pvm_lto_module *module,
                        pvm_lto_symbol_callback callback, void *context);
  // Compiles modules, each of which can be used once, into one object.
  bool (*compile)(struct pvm_lto *lto, const struct pvm_lto_job *job,
                  struct pvm_buffer *object);
};

// In LLVMPVM.so, under this name for dlsym.
const struct pvm_lto_interface *pvm_lto_get_interface(void);
#define PVM_LTO_GET_INTERFACE "pvm_lto_get_interface"

#ifdef __cplusplus
}
#endif

#endif
