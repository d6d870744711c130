//===-- shrink.c - The lengths of jump offsets ----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The length of a jump offset depends on the distance to its target, which
// depends on the lengths of the jumps between. All start with four bytes, the
// most there is. Each round takes the distances that follow from the lengths so
// far and gives every jump the length that its distance needs.
//
// Lengths never grow: shorter jumps only bring places closer together and
// change no distance's sign, and the number of bytes that a number needs does
// not grow as it comes closer to zero. (A distance that a round uses may be
// longer than the one that holds at its end, never shorter.) So every round's
// encoding is correct, and since a length can shrink four times at most the
// rounds end; in practice after three or four. What is reached is a fixed
// point, though not always the smallest one.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>

// Sums up the lengths, so that the place of anything is found in one step.
static void sum_lengths(struct linker *linker) {
  uint32_t sum = 0;
  for (size_t i = 0; i < linker->num_jumps; i++) {
    linker->jump_bytes[i] = sum;
    sum += linker->jumps[i].length;
  }
  linker->jump_bytes[linker->num_jumps] = sum;
}

// Turns the targets into places and checks that the machine lets code jump
// there.
static void find_targets(struct linker *linker, const struct section *section,
                         size_t end) {
  for (size_t i = section->text->first_jump; i < end; i++) {
    struct jump *jump = &linker->jumps[i];
    bool starts_block = false;
    if (!text_place(linker, jump->target_section, jump->target_offset,
                    &jump->target, &starts_block) ||
        !starts_block)
      link_error(
          linker,
          "%s: jump target is not the start of a basic block\n"
          ">>> referenced by %s",
          location_name(linker, jump->target_section, jump->target_offset),
          place_name(linker, section, jump_offset(linker, section, i)));
  }
}

// The shortest length that reaches the target, given all other lengths. The
// offset itself stands between the opcode and a target further on, so a shorter
// one has less far to go.
static unsigned needed_length(const struct linker *linker,
                              const struct jump *jump) {
  int64_t distance = (int64_t)place_offset(linker, jump->target) -
                     (int64_t)place_offset(linker, jump->at);
  bool contains_offset = jump->target.jumps > jump->at.jumps;
  for (unsigned length = 0; length < jump->length; length++) {
    int64_t saved = contains_offset ? jump->length - length : 0;
    if (pvm_imm_length(distance - saved) <= length)
      return length;
  }
  return jump->length;
}

static bool shrink_round(struct linker *linker) {
  bool changed = false;
  for (size_t i = 0; i < linker->num_jumps; i++) {
    struct jump *jump = &linker->jumps[i];
    if (jump->keep_wide)
      continue;
    unsigned length = needed_length(linker, jump);
    changed = changed || length < jump->length;
    jump->length = (uint8_t)length;
  }
  return changed;
}

void shrink_jumps(struct linker *linker) {
  for (size_t i = 0; i < linker->num_text && !linker->stopped; i++) {
    bool is_last = i + 1 == linker->num_text;
    find_targets(linker, linker->text[i],
                 is_last ? linker->num_jumps
                         : linker->text[i + 1]->text->first_jump);
  }
  linker->jump_bytes = arena_alloc(&linker->arena, linker->num_jumps + 1,
                                   sizeof(*linker->jump_bytes));
  sum_lengths(linker);
  if (linker->num_errors)
    return;
  while (shrink_round(linker))
    sum_lengths(linker);
}
