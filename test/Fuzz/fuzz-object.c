//===-- fuzz-object.c - Fuzz the linker with objects and archives ---------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Links the input as the only file. Nothing may happen but a program or an
// error; what comes out is read again, so a program that the reader refuses is
// a bug too. The last byte of the input chooses the options, as ELF does not
// care what stands behind its sections.
//
//===----------------------------------------------------------------------===//

#include "pvm/linker.h"

#include <stdlib.h>

static void count_error(void *context, enum pvm_severity severity,
                        const char *message) {
  (void)message;
  *(unsigned *)context += severity == PVM_ERROR;
}

static void check_program(const struct pvm_link_result *result,
                          const struct pvm_link_options *options) {
  struct pvm_bytes bytes = {result->program.data, result->program.size};
  struct pvm_spi spi;
  struct pvm_code_blob blob;
  if (options->format == PVM_LINK_SPI) {
    if (!pvm_spi_read(bytes.data, bytes.size, &spi, NULL))
      abort();
    bytes = spi.code_blob;
  }
  if (options->format != PVM_LINK_POLKAVM &&
      !pvm_code_blob_read(bytes.data, bytes.size, &blob, NULL))
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const entry = "f";
  uint8_t choice = size ? data[size - 1] : 0;
  struct pvm_link_options options = {
      .format = choice & 1 ? PVM_LINK_SPI : PVM_LINK_CODE,
      .entries = &entry,
      .num_entries = 1,
      .keep_unreferenced = choice & 2,
      .keep_wide = choice & 4,
      .icf = choice & 16   ? PVM_ICF_ALL
             : choice & 32 ? PVM_ICF_SAFE
                           : PVM_ICF_NONE,
      .want_map = true,
      .want_symbol_map = true,
      .want_debug_file = true,
      .want_size_report = true,
  };
  struct pvm_link_input input = {"input", data, size, choice & 8};
  struct pvm_link_result result;
  unsigned num_errors = 0;
  bool ok = pvm_link(&options, &input, 1, count_error, &num_errors, &result);
  if (ok != (num_errors == 0))
    abort();
  if (ok)
    check_program(&result, &options);
  pvm_link_result_free(&result);
  return 0;
}
