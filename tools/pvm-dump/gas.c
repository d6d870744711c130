//===-- gas.c - What the blocks cost --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A line for every basic block, under a line for the function that it belongs
// to if names are known: what running each block once costs, and on request
// what its critical path consists of. Blocks follow each other without gaps,
// because every instruction behind a terminator starts one.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"

#include <inttypes.h>
#include <stdlib.h>

struct totals {
  uint64_t blocks, insns, gas;
};

static void print_totals(const struct totals *totals, struct pvm_buffer *out) {
  pvm_buffer_printf(
      out, "%" PRIu64 " blocks, %" PRIu64 " instructions, %" PRIu64 " gas\n",
      totals->blocks, totals->insns, totals->gas);
}

// The line of a function stands before those of its blocks, which are kept in
// `lines` until they are all known.
static void print_function(const struct symbol *symbol,
                           const struct totals *totals,
                           struct pvm_buffer *lines, struct pvm_buffer *out) {
  if (symbol) {
    print_text(out, symbol->name);
    pvm_buffer_printf(out, ": ");
    print_totals(totals, out);
  }
  if (lines->size)
    pvm_buffer_put(out, lines->data, lines->size);
  lines->size = 0;
}

// ": load 25, hinted branch 1"; under the simple model there are no waits.
static void print_shares(const struct pvm_gas_model *model,
                         const struct pvm_gas_block *block, uint32_t gas,
                         struct pvm_buffer *out) {
  if (model->simple)
    return;
  struct pvm_gas_stages *stages =
      pvm_alloc(block->num_insns, sizeof(*stages));
  struct pvm_gas_wait *path =
      pvm_alloc(block->num_insns, sizeof(*path));
  pvm_gas_block_cost(model, block->insns, block->num_insns, block->hinted,
                     stages);
  size_t length = pvm_gas_critical_path(model, block->insns, block->num_insns,
                                        stages, path);
  uint32_t shares[PVM_NUM_GAS_SHARES];
  pvm_gas_shares(block->insns, block->hinted, stages, path, length, gas,
                 shares);
  const char *separator = ": ";
  for (int i = 0; i < PVM_NUM_GAS_SHARES; i++) {
    if (!shares[i])
      continue;
    pvm_buffer_printf(out, "%s%s %" PRIu32, separator, pvm_gas_share_name(i),
                      shares[i]);
    separator = ", ";
  }
  free(stages);
  free(path);
}

void print_gas(const struct program *program, const struct symbols *symbols,
               const struct pvm_gas_model *model, bool shares,
               struct pvm_buffer *out) {
  pvm_buffer_printf(out, "\nGas of blocks, %s model\n", model->name);
  struct pvm_gas_block block = {0};
  struct pvm_buffer lines = {0};
  struct totals all = {0}, function = {0};
  const struct symbol *symbol = NULL;
  for (uint32_t offset = 0; offset < program->code.code_size;
       offset = block.end) {
    const struct symbol *found = find_symbol(symbols, offset);
    if (found != symbol) {
      print_function(symbol, &function, &lines, out);
      symbol = found;
      function = (struct totals){0};
    }
    pvm_gas_block_read(&block, &program->code, program->profile, offset);
    uint32_t gas = pvm_gas_block_cost(model, block.insns, block.num_insns,
                                      block.hinted, NULL);
    pvm_buffer_printf(
        &lines, "%7" PRIx32 ": %5zu instructions %7" PRIu32 " gas%s", offset,
        block.num_insns, gas, block.hinted ? ", hinted" : "");
    if (shares)
      print_shares(model, &block, gas, &lines);
    pvm_buffer_printf(&lines, "\n");
    struct totals *sums[] = {&all, &function};
    for (int i = 0; i < 2; i++) {
      sums[i]->blocks++;
      sums[i]->insns += block.num_insns;
      sums[i]->gas += gas;
    }
  }
  print_function(symbol, &function, &lines, out);
  pvm_buffer_printf(out, "Total: ");
  print_totals(&all, out);
  pvm_buffer_free(&lines);
  pvm_gas_block_free(&block);
}
