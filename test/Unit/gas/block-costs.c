//===-- block-costs.c - Prints the cost of each block of programs
//-------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   gas-block-costs MODEL < PROGRAMS
//
// A program is a line `PROFILE BLOB`, the code blob in hex; the answer is a
// line of `OFFSET:COST`, ascending. utils/vm/polkavm/src/bin/block-costs.rs
// does the same with PolkaVM.
//
//===----------------------------------------------------------------------===//

#include "pvm/blob.h"
#include "pvm/gas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *what) {
  fprintf(stderr, "gas-block-costs: error: %s\n", what);
  exit(1);
}

// Turns hex digits into bytes in place; returns their number.
static size_t bytes_from_hex(char *text) {
  size_t size = strlen(text) / 2;
  for (size_t i = 0; i < size; i++) {
    char digits[3] = {text[2 * i], text[2 * i + 1], 0};
    text[i] = (char)strtoul(digits, NULL, 16);
  }
  return size;
}

// The code behind an undefined opcode is reached by no walk of the machine's,
// so no block begins there.
static bool ends_defined(const struct pvm_gas_block *block,
                         const struct pvm_code_blob *code,
                         enum pvm_profile profile) {
  uint32_t last = block->offsets[block->num_insns - 1];
  return last < code->code_size &&
         pvm_opcode_insn(profile, code->code[last]) >= 0;
}

static void print_costs(const struct pvm_gas_model *model,
                        enum pvm_profile profile,
                        const struct pvm_code_blob *code) {
  struct pvm_gas_block block = {0};
  const char *separator = "";
  bool is_block = true;
  for (uint32_t offset = 0; offset < code->code_size; offset = block.end) {
    pvm_gas_block_read(&block, code, profile, offset);
    if (is_block) {
      printf("%s%u:%u", separator, offset,
             pvm_gas_block_cost(model, block.insns, block.num_insns,
                                block.hinted, NULL));
      separator = " ";
    }
    is_block = ends_defined(&block, code, profile);
  }
  printf("\n");
  pvm_gas_block_free(&block);
}

int main(int argc, char **argv) {
  const struct pvm_gas_model *model =
      argc == 2 ? pvm_gas_model_by_name(argv[1]) : NULL;
  if (!model)
    fail("expected simple, full, full-l1 or full-l3");

  char *line = NULL;
  size_t capacity = 0;
  while (getline(&line, &capacity, stdin) > 0) {
    line[strcspn(line, "\n")] = 0;
    char *blob = strchr(line, ' ');
    if (!blob)
      fail("expected PROFILE BLOB");
    *blob++ = 0;
    int profile = pvm_profile_by_name(line);
    if (profile < 0)
      fail("unknown profile");
    struct pvm_code_blob code;
    struct pvm_format_error error;
    size_t size = bytes_from_hex(blob);
    if (!pvm_code_blob_read((const uint8_t *)blob, size, &code, &error))
      fail(error.message);
    print_costs(model, (enum pvm_profile)profile, &code);
  }
  free(line);
  return 0;
}
