# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Gives half of the functions of csmith's programs what csmith never writes: variable-
# length arrays and over-aligned locals, for which a function needs a frame and a base
# pointer that its callees, the other half, must keep. Each such frame is filled on
# entry and, by the cleanup attribute, checked wherever its scope is left: a program
# traps if an address or a byte has changed.

import random
import re

PRELUDE = """\
struct frame { uint8_t *bytes; uint32_t size, alignment; uint8_t fill; };
static uint32_t frames_entered;
static __attribute__((noinline)) struct frame
enter_frame(uint8_t *bytes, uint32_t size, uint32_t alignment) {
  struct frame frame = {bytes, size, alignment, (uint8_t)frames_entered++};
  for (uint32_t i = 0; i < size; i++)
    bytes[i] = frame.fill;
  return frame;
}
static __attribute__((noinline)) void leave_frame(struct frame *frame) {
  uint32_t right = (uintptr_t)frame % frame->alignment == 0;
  for (uint32_t i = 0; i < frame->size; i++)
    right &= frame->bytes[i] == frame->fill;
  if (!right)
    __builtin_trap();
}
"""

SIZES = ["17", "1 + frames_entered % 41"]
ALIGNMENTS = [8, 16, 64, 256]

DEFINITION = re.compile(r"^(static [^;=\n]*\bfunc_\d+\([^;\n]*\))\n\{", re.MULTILINE)


def add_unusual_frames(program, seed):
    """Changes the text of a program; the same seed makes the same changes."""
    choice = random.Random(seed)

    def change(definition):
        head = definition[1]
        if choice.random() < 0.5:
            head = "__attribute__((noinline)) " + head
        if choice.random() < 0.5:
            return f"{head}\n{{"
        size, alignment = choice.choice(SIZES), choice.choice(ALIGNMENTS)
        return (f"{head}\n{{\n"
                f"    uint8_t frame_bytes[{size}];\n"
                f"    _Alignas({alignment}) struct frame frame\n"
                f"      __attribute__((cleanup(leave_frame))) =\n"
                f"      enter_frame(frame_bytes, sizeof frame_bytes, {alignment});\n")

    changed, count = DEFINITION.subn(change, program)
    assert count > 0, "csmith's definitions look different"
    include = changed.index("#include")
    end = changed.index("\n", include) + 1
    return changed[:end] + PRELUDE + changed[end:]
