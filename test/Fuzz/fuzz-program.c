//===-- fuzz-program.c - Fuzz the readers of programs ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the input as a program in every format that it could be, lists it in
// both syntaxes, runs its line programs and validates it. Code that passes must
// decode everywhere and, where instructions have the shortest form, come back
// from the encoder unchanged.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"

#include "pvm/insn.h"

#include <stdlib.h>
#include <string.h>

static void ignore_region(void *context, const struct pvm_line_region *region) {
  (void)context;
  if (region->begin > region->end || region->num_frames > PVM_LINE_MAX_FRAMES)
    abort();
}

static void run_lines(const struct pvm_container *container) {
  struct pvm_line_range range;
  for (size_t i = 0; pvm_container_line_range(container, i, &range); i++)
    pvm_container_run_lines(container, &range, ignore_region, NULL, NULL);
}

static void check_code(const struct program *program) {
  if (!pvm_code_blob_validate(&program->code, program->profile, NULL))
    return;
  uint32_t length;
  for (uint32_t at = 0; at < program->code.code_size; at += length) {
    length = pvm_code_blob_insn_length(&program->code, at);
    struct pvm_insn insn, again;
    if (!pvm_insn_decode(program->code.code + at, length, program->profile,
                         &insn))
      abort();
    uint8_t bytes[PVM_MAX_INSN_LENGTH];
    size_t encoded =
        pvm_insn_encode(&insn, program->profile, PVM_WIDTH_MINIMAL, bytes);
    if (!pvm_insn_decode(bytes, encoded, program->profile, &again) ||
        memcmp(&insn, &again, sizeof(insn)) != 0)
      abort();
  }
}

static void read_as(struct pvm_bytes file, enum file_format format,
                    int profile) {
  struct dump_options options = {.format = format, .profile = profile};
  struct program program;
  const struct symbols symbols = {0};
  struct pvm_buffer text = {0};
  if (read_program(file, &options, &program, &text)) {
    print_headers(&program, &text);
    print_code(&program, &symbols, PVM_SYNTAX_GP, &text);
    print_code(&program, &symbols, PVM_SYNTAX_POLKAVM, &text);
    check_code(&program);
    if (program.kind == PROGRAM_CONTAINER)
      run_lines(&program.container);
  }
  pvm_buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct pvm_bytes file = {data, size};
  static const int profiles[] = {PVM_PROFILE_GP072, PVM_PROFILE_GP080};
  for (size_t i = 0; i < 2; i++)
    for (int format = FILE_AUTO; format <= FILE_POLKAVM; format++)
      read_as(file, (enum file_format)format, profiles[i]);
  return 0;
}
