//===-- link.c - The phases of a link -------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table of contents of this library. A phase may rely on what stands behind
// the ones before it; none runs after an error of an earlier one, except that
// reading goes on to the last input.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>

static void read_inputs(struct linker *linker,
                        const struct pvm_link_input *inputs,
                        size_t num_inputs) {
  for (size_t i = 0; i < linker->options->num_roots; i++)
    symbol_reference(linker, linker->options->roots[i], false)->is_needed =
        true;
  for (size_t i = 0; i < num_inputs && !linker->stopped; i++)
    read_input(linker, &inputs[i]);
  if (!linker->num_objects && !linker->num_errors)
    link_error(linker, "no input files");
}

typedef void (*phase)(struct linker *linker);

static const phase phases[] = {
    // The symbols at which the machine is started are known.
    find_entries,
    // Bitcode is compiled; from here on there are only ELF objects.
    compile_bitcode,
    // Common symbols have sections; every definition has a section or is a
    // number.
    allocate_commons,
    // Names that inputs leave to the linker are defined, without values.
    define_symbols,
    // The code at PC 0 and 5 exists and calls the constructors.
    make_startup,
    // Live sections are known and listed; they refer to nothing that is
    // undefined.
    mark_live,
    // Equal constants and strings are one.
    merge_sections,
    // Equal sections are one, if that is wanted.
    fold_identical,
    // Text is in its final order.
    place_startup,
    // Data has its final addresses.
    lay_out_data,
    // Every live section knows the names in it.
    find_labels,
    // The places that need code pointers are known, and those pointers final.
    collect_code_pointers,
    number_jump_table,
    // The stack has its size.
    choose_stack_size,
    // All symbols have their values.
    set_symbol_values,
    // All instructions are decoded and all immediates but jump offsets are
    // final.
    measure_text,
    // All lengths are final.
    shrink_jumps,
    // Code, bitmask and jump table exist.
    write_text,
    fill_jump_table,
};

static void run_phases(struct linker *linker,
                       const struct pvm_link_input *inputs, size_t num_inputs,
                       struct pvm_link_result *result) {
  read_inputs(linker, inputs, num_inputs);
  for (size_t i = 0; i < sizeof(phases) / sizeof(phases[0]); i++) {
    if (linker->num_errors)
      return;
    phases[i](linker);
  }
  if (linker->num_errors)
    return;
  write_program(linker, result);
  if (linker->num_errors)
    return;
  if (linker->options->want_map)
    write_map(linker, &result->map);
  if (linker->options->want_symbol_map)
    write_symbol_map(linker, &result->symbol_map);
  if (linker->options->want_debug_file)
    write_debug_file(linker, &result->debug_file);
  if (linker->options->want_size_report)
    write_size_report(linker, result, &result->size_report);
}

static void free_linker(struct linker *linker) {
  for (size_t i = linker->num_elves; i > 0; i--)
    elf_end(linker->elves[i - 1]);
  free(linker->elves);
  free(linker->objects);
  free(linker->pending);
  free(linker->undefined);
  free(linker->references);
  free(linker->made);
  free(linker->exports);
  free(linker->text);
  free(linker->data);
  free(linker->jumps);
  free(linker->internal.symbols);
  symbol_table_free(&linker->symbols);
  symbol_table_free(&linker->groups);
  merge_outputs_free(linker);
  free_lto(linker);
  jump_table_free(&linker->jump_table);
  arena_free(&linker->arena);
}

bool pvm_link(const struct pvm_link_options *options,
              const struct pvm_link_input *inputs, size_t num_inputs,
              pvm_diagnostic_handler handler, void *context,
              struct pvm_link_result *result) {
  *result = (struct pvm_link_result){0};
  elf_version(EV_CURRENT);
  struct linker linker = {
      .options = options,
      .result = result,
      .handler = handler,
      .handler_context = context,
      .internal = {.name = "<internal>"},
  };
  run_phases(&linker, inputs, num_inputs, result);
  bool ok = linker.num_errors == 0;
  free_linker(&linker);
  if (!ok)
    pvm_link_result_free(result);
  return ok;
}

void pvm_link_result_free(struct pvm_link_result *result) {
  pvm_buffer_free(&result->program);
  pvm_buffer_free(&result->map);
  pvm_buffer_free(&result->symbol_map);
  pvm_buffer_free(&result->debug_file);
  pvm_buffer_free(&result->icf_report);
  pvm_buffer_free(&result->size_report);
  *result = (struct pvm_link_result){0};
}
