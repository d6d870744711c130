//===-- text.c - Instructions ---------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects hold instructions in the wide encoding, in which the format of an
// opcode says how long it is. Here they are walked twice: once to find the
// minimal length of each, and, when jumps have their lengths, to write them.
//
// In the first walk all immediates have their final values but the offsets of
// jumps. A place in code is therefore kept as two numbers, the bytes that are
// certain and the jumps whose offsets come on top (struct place). Places of
// arbitrary instructions are found from a record every TEXT_STRIDE bytes and
// the lengths from there.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

//===----------------------------------------------------------------------===//
// One instruction with its relocations
//===----------------------------------------------------------------------===//

// A cursor over the instructions of a section.
struct cursor {
  struct linker *linker;
  const struct section *section;
  uint32_t offset;
  const Elf64_Rela *reloc, *relocs_end;
};

// An instruction of the wide encoding with the values of its immediates.
struct wide_insn {
  const struct pvm_wide_shape *shape;
  const uint8_t *bytes;
  int64_t imm[2];       // but not the jump offset
  struct target target; // of a jump
};

static struct cursor start_of(struct linker *linker,
                              const struct section *section) {
  return (struct cursor){linker, section, 0, section->relocs,
                         section->relocs + section->num_relocs};
}

static bool reloc_error(struct cursor *cursor, const char *what) {
  return link_error(
      cursor->linker, "%s: relocation %s %s",
      location_name(cursor->linker, cursor->section, cursor->reloc->r_offset),
      reloc_name(cursor->linker, ELF64_R_TYPE(cursor->reloc->r_info)), what);
}

// Immediates are sign-extended, addresses are taken modulo 2^32: a number fits
// if it is either a signed or an unsigned one of 32 bits.
static bool read_imm_reloc(struct cursor *cursor, struct wide_insn *insn,
                           unsigned index) {
  uint32_t type = ELF64_R_TYPE(cursor->reloc->r_info);
  if (type != (insn->shape->imm_size == 8 ? R_PVM_64 : R_PVM_IMM32))
    return reloc_error(cursor, "cannot be used for this immediate");
  struct target target = resolve_target(cursor->section, cursor->reloc);
  if (target.kind == TARGET_DISCARDED)
    return report_discarded(cursor->linker, cursor->section, cursor->reloc);
  int64_t value = (int64_t)target_address(cursor->linker, &target);
  if (type == R_PVM_IMM32) {
    if (value < INT32_MIN || value > (int64_t)UINT32_MAX)
      return link_error(
          cursor->linker,
          "%s: relocation %s out of range: %" PRId64 " is not in [%d, %" PRIu32
          "]; references %s",
          location_name(cursor->linker, cursor->section,
                        cursor->reloc->r_offset),
          reloc_name(cursor->linker, type), value, INT32_MIN, UINT32_MAX,
          referent_name(cursor->linker,
                        reloc_symbol(cursor->section, cursor->reloc)));
    value = (int32_t)value;
  }
  insn->imm[index] = value;
  return true;
}

static bool read_jump_reloc(struct cursor *cursor, struct wide_insn *insn) {
  if (ELF64_R_TYPE(cursor->reloc->r_info) != R_PVM_PCREL32)
    return reloc_error(cursor, "cannot be used for a jump offset");
  insn->target = resolve_target(cursor->section, cursor->reloc);
  switch (insn->target.kind) {
  case TARGET_CODE:
    return true;
  case TARGET_NOTHING:
    insn->target = (struct target){TARGET_CODE, cursor->linker->trap, 0};
    return true;
  case TARGET_DISCARDED:
    return report_discarded(cursor->linker, cursor->section, cursor->reloc);
  case TARGET_ABSOLUTE:
  case TARGET_DATA:
    break;
  }
  return link_error(
      cursor->linker,
      "relocation %s cannot be used against %s, which is "
      "not code\n>>> referenced by %s",
      reloc_name(cursor->linker, R_PVM_PCREL32),
      referent_name(cursor->linker,
                    reloc_symbol(cursor->section, cursor->reloc)),
      place_name(cursor->linker, cursor->section, cursor->reloc->r_offset));
}

static bool read_imm(struct cursor *cursor, struct wide_insn *insn,
                     unsigned index) {
  const struct pvm_wide_shape *shape = insn->shape;
  uint32_t at = shape->imm_at + index * 4u;
  bool has_reloc = cursor->reloc != cursor->relocs_end &&
                   cursor->reloc->r_offset == cursor->offset + at;
  bool is_offset = shape->offset_imm == (int)index;
  if (has_reloc) {
    bool ok = is_offset ? read_jump_reloc(cursor, insn)
                        : read_imm_reloc(cursor, insn, index);
    cursor->reloc++;
    return ok;
  }
  int64_t value = (int64_t)pvm_get_uint(insn->bytes + at, shape->imm_size);
  insn->imm[index] = shape->imm_size == 8 ? value : (int32_t)value;
  if (is_offset) {
    // Relative to the instruction as it stands in the object.
    int64_t offset = (int64_t)cursor->offset + insn->imm[index];
    if (offset < 0 || offset >= (int64_t)cursor->section->size)
      return link_error(
          cursor->linker, "%s: jump goes outside of the section",
          location_name(cursor->linker, cursor->section, cursor->offset));
    insn->target = (struct target){
        TARGET_CODE, (struct section *)cursor->section, (uint64_t)offset};
  }
  return true;
}

// Reads the instruction at the cursor and moves on. False after an error.
static bool read_insn(struct cursor *cursor, struct wide_insn *insn) {
  const struct section *section = cursor->section;
  const struct pvm_wide_shape *shape =
      &cursor->linker->shapes[section->data[cursor->offset]];
  insn->bytes = section->data + cursor->offset;
  insn->shape = shape;
  if (!shape->length)
    return link_error(cursor->linker, "%s: opcode %u is not defined in %s",
                      location_name(cursor->linker, section, cursor->offset),
                      insn->bytes[0],
                      pvm_profile_name(cursor->linker->profile));
  if (shape->length > section->size - cursor->offset)
    return link_error(cursor->linker, "%s: instruction is truncated",
                      location_name(cursor->linker, section, cursor->offset));
  if (shape->length_at &&
      (insn->bytes[shape->length_at] >> shape->length_shift & 15) != 4)
    return link_error(cursor->linker,
                      "%s: instruction is not in the wide encoding",
                      location_name(cursor->linker, section, cursor->offset));

  while (cursor->reloc != cursor->relocs_end &&
         ELF64_R_TYPE(cursor->reloc->r_info) == R_PVM_NONE)
    cursor->reloc++;
  for (unsigned i = 0; i < shape->num_imms; i++)
    if (!read_imm(cursor, insn, i))
      return false;
  cursor->offset += shape->length;
  if (cursor->reloc != cursor->relocs_end &&
      cursor->reloc->r_offset < cursor->offset)
    return reloc_error(cursor,
                       "does not lie on an immediate of an instruction");
  return true;
}

// Length of the instruction without its jump offset.
static unsigned fixed_length(const struct linker *linker,
                             const struct wide_insn *insn) {
  const struct pvm_wide_shape *shape = insn->shape;
  unsigned length = shape->imm_at;
  for (unsigned i = 0; i < shape->num_imms; i++) {
    if (shape->offset_imm == (int)i)
      continue;
    if (shape->imm_size == 8)
      length += 8;
    else
      length += linker->options->keep_wide ? 4 : pvm_imm_length(insn->imm[i]);
  }
  return length;
}

//===----------------------------------------------------------------------===//
// Measuring
//===----------------------------------------------------------------------===//

static void add_jump(struct linker *linker, const struct section *section,
                     struct place at, const struct target *target) {
  GROW_ARRAY(linker->jumps, linker->num_jumps, linker->jumps_capacity);
  linker->jumps[linker->num_jumps++] = (struct jump){
      .at = at,
      .target_section = target->section,
      .target_offset = (uint32_t)target->offset,
      .length = 4,
      .keep_wide = section->keep_wide || linker->options->keep_wide,
  };
}

// Room for what is known of the instructions. The shortest ones have one byte.
static struct text *make_text(struct linker *linker,
                              const struct section *section) {
  struct text *text = arena_alloc(&linker->arena, 1, sizeof(*text));
  text->insns = arena_alloc(&linker->arena, section->size, 1);
  text->checkpoints =
      arena_alloc(&linker->arena, section->size / TEXT_STRIDE + 1,
                  sizeof(*text->checkpoints));
  return text;
}

// In a container the number of a host call is an index into a table.
static bool check_host_call(struct cursor *cursor,
                            const struct wide_insn *insn) {
  struct linker *linker = cursor->linker;
  if (linker->options->format != PVM_LINK_POLKAVM ||
      note_host_call(linker, insn->imm[0]))
    return true;
  return link_error(
      linker,
      "%s: a container cannot import host call %" PRId64 ": the limit is %u",
      location_name(linker, cursor->section,
                    (uint64_t)(insn->bytes - cursor->section->data)),
      insn->imm[0], PVM_CONTAINER_MAX_IMPORTS - 1);
}

// The block that begins at `begin` has come to its end.
static void check_block_length(struct linker *linker,
                               const struct section *section, uint64_t begin,
                               uint64_t length) {
  uint64_t limit = linker->options->max_block_length;
  if (limit && length > limit)
    link_error(linker,
               "%s: a basic block has %" PRIu64
               " instructions: the limit is %" PRIu64,
               location_name(linker, section, begin), length, limit);
}

static bool measure_section(struct linker *linker, struct section *section,
                            struct place *place) {
  struct text *text = make_text(linker, section);
  section->text = text;
  text->start = *place;
  text->first_jump = linker->num_jumps;

  struct cursor cursor = start_of(linker, section);
  size_t num_checkpoints = 0;
  bool ended = true;
  uint64_t block_begin = 0;
  uint32_t block_first = 0;
  while (cursor.offset < section->size) {
    if (cursor.offset >= num_checkpoints * TEXT_STRIDE)
      text->checkpoints[num_checkpoints++] =
          (struct checkpoint){cursor.offset, text->num_insns, *place};
    struct wide_insn insn = {0};
    if (!read_insn(&cursor, &insn))
      return false;
    if (insn.shape->id == PVM_ECALLI && !check_host_call(&cursor, &insn))
      return false;
    uint8_t known = (uint8_t)fixed_length(linker, &insn);
    struct place at = *place;
    place->bytes += known;
    if (insn.shape->offset_imm >= 0) {
      known |= INSN_HAS_JUMP;
      add_jump(linker, section, at, &insn.target);
      place->jumps++;
    }
    if (ended) {
      known |= INSN_STARTS_BLOCK;
      block_begin = (uint64_t)(insn.bytes - section->data);
      block_first = text->num_insns;
    }
    ended = insn.shape->ends_block;
    text->insns[text->num_insns++] = known;
    if (ended)
      check_block_length(linker, section, block_begin,
                         text->num_insns - block_first);
  }
  if (cursor.reloc != cursor.relocs_end)
    return reloc_error(&cursor,
                       "does not lie on an immediate of an instruction");

  text->end = *place;
  text->ends_block = ended;
  // What comes next in the program is none of this section's business.
  text->has_trap = !ended || section->needs_end || section->size == 0;
  place->bytes += text->has_trap;
  if (!ended)
    check_block_length(linker, section, block_begin,
                       text->num_insns - block_first + 1);
  return true;
}

void measure_text(struct linker *linker) {
  struct place place = {0, 0};
  for (size_t i = 0; i < linker->num_text && !linker->stopped; i++) {
    measure_section(linker, linker->text[i], &place);
    if (place.bytes > PVM_MAX_CODE_SIZE) {
      link_error(linker, "code is too large: the limit is %u bytes",
                 PVM_MAX_CODE_SIZE);
      return;
    }
  }
  linker->text_end = place;
}

bool text_place(const struct linker *linker, const struct section *section,
                uint64_t offset, struct place *out, bool *starts_block) {
  const struct text *text = section->text;
  if (offset >= section->size) {
    *out = text->end;
    if (starts_block)
      *starts_block = text->ends_block;
    return offset == section->size;
  }
  const struct checkpoint *from = &text->checkpoints[offset / TEXT_STRIDE];
  // An instruction that crosses into the stride has its record there.
  if (from->offset > offset || (offset >= TEXT_STRIDE && from->offset == 0))
    from--;
  uint64_t at = from->offset;
  uint32_t insn = from->insn;
  struct place place = from->place;
  while (at < offset) {
    uint8_t known = text->insns[insn++];
    place.bytes += known & INSN_LENGTH;
    place.jumps += (known & INSN_HAS_JUMP) != 0;
    at += linker->shapes[section->data[at]].length;
  }
  *out = place;
  if (starts_block)
    *starts_block = text->insns[insn] & INSN_STARTS_BLOCK;
  return at == offset;
}

uint32_t code_offset(const struct linker *linker, const struct section *section,
                     uint64_t offset) {
  struct place place;
  text_place(linker, section, offset, &place, NULL);
  return place_offset(linker, place);
}

uint64_t jump_offset(const struct linker *linker, const struct section *section,
                     size_t jump) {
  const struct text *text = section->text;
  size_t left = jump - text->first_jump;
  uint64_t at = 0;
  for (uint32_t insn = 0; insn < text->num_insns; insn++) {
    if (text->insns[insn] & INSN_HAS_JUMP && left-- == 0)
      break;
    at += linker->shapes[section->data[at]].length;
  }
  return at;
}

uint32_t place_offset(const struct linker *linker, struct place place) {
  return place.bytes + linker->jump_bytes[place.jumps];
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static void mark_opcode(struct linker *linker, uint32_t offset) {
  linker->bitmask[offset / 8] |= (uint8_t)(1u << (offset % 8));
}

static uint8_t *write_insn(struct linker *linker, const struct wide_insn *insn,
                           const struct jump *jump, uint8_t *out) {
  const struct pvm_wide_shape *shape = insn->shape;
  uint8_t *at = out;
  memcpy(at, insn->bytes, shape->imm_at);
  at += shape->imm_at;
  for (unsigned i = 0; i < shape->num_imms; i++) {
    int64_t value = insn->imm[i];
    unsigned length;
    if (shape->offset_imm == (int)i) {
      value = (int64_t)place_offset(linker, jump->target) -
              (int64_t)place_offset(linker, jump->at);
      length = jump->length;
    } else if (shape->imm_size == 8) {
      length = 8;
    } else {
      length = linker->options->keep_wide ? 4 : pvm_imm_length(value);
    }
    if (i == 0 && shape->length_at)
      out[shape->length_at] =
          (uint8_t)((out[shape->length_at] & ~(15u << shape->length_shift)) |
                    length << shape->length_shift);
    pvm_set_uint(at, (uint64_t)value, length);
    at += length;
  }
  return at;
}

static void write_section(struct linker *linker,
                          const struct section *section) {
  struct cursor cursor = start_of(linker, section);
  const struct jump *jump = linker->jumps + section->text->first_jump;
  uint8_t *at = linker->code + place_offset(linker, section->text->start);
  while (cursor.offset < section->size) {
    struct wide_insn insn = {0};
    if (!read_insn(&cursor, &insn))
      return;
    mark_opcode(linker, (uint32_t)(at - linker->code));
    at = write_insn(linker, &insn, jump, at);
    jump += insn.shape->offset_imm >= 0;
  }
  if (section->text->has_trap) {
    mark_opcode(linker, (uint32_t)(at - linker->code));
    *at = (uint8_t)pvm_opcode_number(linker->profile, PVM_TRAP);
  }
}

void write_text(struct linker *linker) {
  linker->code_size = place_offset(linker, linker->text_end);
  linker->code = arena_alloc(&linker->arena, linker->code_size, 1);
  linker->bitmask = arena_alloc(&linker->arena, (linker->code_size + 7) / 8, 1);
  for (size_t i = 0; i < linker->num_text; i++)
    write_section(linker, linker->text[i]);
}
