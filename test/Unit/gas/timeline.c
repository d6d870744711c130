//===-- timeline.c - Draws a block in the pipeline
//-----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   gas-timeline MODEL [hinted] < BLOCK
//
// A block is a line for each instruction in the notation of the conformance
// data: `add_64 D=r7 A=r8 B=r9`; operands other than registers, and lines that
// begin with '#', are ignored. Prints the timeline, the cost and the critical
// path.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INSNS 100
#define MAX_CYCLES 400

static _Noreturn void fail(const char *what, const char *detail) {
  fprintf(stderr, "gas-timeline: error: %s '%s'\n", what, detail);
  exit(1);
}

// `text` is cut at the name's end, what follows it is scanned for registers.
static struct pvm_insn parse(char *text) {
  char *operands = text + strcspn(text, " ");
  if (*operands)
    *operands++ = 0;
  int id = pvm_insn_by_name(text);
  if (id < 0)
    fail("unknown instruction", text);
  struct pvm_insn insn = {.id = (uint8_t)id};
  for (char *word = strtok(operands, " "); word; word = strtok(NULL, " ")) {
    unsigned reg;
    if (sscanf(word + 1, "=r%u", &reg) != 1)
      continue;
    if (*word == 'A')
      insn.a = (uint8_t)reg;
    else if (*word == 'B')
      insn.b = (uint8_t)reg;
    else if (*word == 'D')
      insn.d = (uint8_t)reg;
  }
  return insn;
}

static const char *describe(enum pvm_gas_cause cause) {
  switch (cause) {
  case PVM_CAUSE_DECODE:
    return "was decoded";
  case PVM_CAUSE_DATA:
    return "needed the result of";
  case PVM_CAUSE_UNIT:
    return "needed a unit of";
  case PVM_CAUSE_START:
    return "started after";
  case PVM_CAUSE_BUFFER:
    return "needed the place of";
  }
  return "";
}

int main(int argc, char **argv) {
  const struct pvm_gas_model *model =
      pvm_gas_model_by_name(argc > 1 ? argv[1] : "");
  if (!model)
    fail("unknown model", argc > 1 ? argv[1] : "");
  bool hinted = argc > 2 && strcmp(argv[2], "hinted") == 0;

  static struct pvm_insn insns[MAX_INSNS];
  static char lines[MAX_INSNS][200];
  size_t num_insns = 0;
  while (num_insns < MAX_INSNS &&
         fgets(lines[num_insns], sizeof(lines[0]), stdin)) {
    char *line = lines[num_insns];
    line[strcspn(line, "\n")] = 0;
    if (*line == 0 || *line == '#')
      continue;
    char copy[sizeof(lines[0])];
    strcpy(copy, line);
    insns[num_insns++] = parse(copy);
  }

  static struct pvm_gas_stages stages[MAX_INSNS];
  uint32_t cost = pvm_gas_block_cost(model, insns, num_insns, hinted, stages);
  uint32_t num_cycles = 0;
  for (size_t i = 0; i < num_insns; i++)
    if (stages[i].retired + 1 > num_cycles)
      num_cycles = stages[i].retired + 1;
  if (num_cycles > MAX_CYCLES)
    num_cycles = MAX_CYCLES;
  for (size_t i = 0; i < num_insns; i++) {
    char row[MAX_CYCLES + 1];
    pvm_gas_stages_draw(&stages[i], num_cycles, row);
    printf("%s %s\n", row, lines[i]);
  }
  printf("cost: %u\n", cost);

  static struct pvm_gas_wait path[MAX_INSNS];
  size_t length = pvm_gas_critical_path(model, insns, num_insns, stages, path);
  for (size_t i = 0; i < length; i++)
    printf("%s %s%s%s\n", pvm_insn_info(insns[path[i].insn].id)->name,
           describe(path[i].cause),
           path[i].cause == PVM_CAUSE_DECODE ? "" : " ",
           path[i].cause == PVM_CAUSE_DECODE
               ? ""
               : pvm_insn_info(insns[path[i].by].id)->name);
  return 0;
}
