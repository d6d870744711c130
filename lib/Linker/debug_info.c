//===-- debug_info.c - DWARF of the whole program -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Debug sections of one name are put behind each other, and their relocations
// are applied with one difference to those of the program: code counts by its
// offset, not by code pointers, because that is what a debugger sees of it.
//
// Debug sections describe all of an object, also what was left out of the
// program. Offset 0 is a place in the code, so what is not there cannot be said
// to be at 0; it is at the greatest address, which readers know to mean
// nothing, or one below in the two kinds of lists in which that means something
// else. A length of such code, a difference of two of its labels, is 0. Code
// that was folded into equal code has a place, but describing that place twice
// would confuse readers, so only its lines are kept.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

bool is_debug_section(const char *name) {
  static const char prefix[] = ".debug_";
  return strncmp(name, prefix, sizeof(prefix) - 1) == 0;
}

struct debug_relocator {
  struct linker *linker;
  const struct section *section;
  uint8_t *contents; // of the section
  uint64_t nowhere;
  bool is_line_table;
};

//===----------------------------------------------------------------------===//
// What references mean
//===----------------------------------------------------------------------===//

// The value of the symbol plus addend; false if there is none in the program.
static bool debug_value(const struct debug_relocator *relocator,
                        const Elf64_Rela *rela, uint64_t *out) {
  const struct symbol *symbol = reloc_symbol(relocator->section, rela);
  const struct section *section = symbol->section;
  if (section && section->kind == SECTION_DEBUG) {
    *out = section->address + symbol->value + (uint64_t)rela->r_addend;
    return !section->discarded;
  }
  if (symbol->is_folded && !relocator->is_line_table)
    return false;
  struct target target = resolve_target(relocator->section, rela);
  switch (target.kind) {
  case TARGET_ABSOLUTE:
  case TARGET_DATA:
    *out = target.offset;
    return true;
  case TARGET_CODE:
    if (target.offset > target.section->size)
      return false;
    *out = code_offset(relocator->linker, target.section, target.offset);
    return true;
  case TARGET_NOTHING:
  case TARGET_DISCARDED:
    break;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Relocations
//===----------------------------------------------------------------------===//

static bool bad_reloc(const struct debug_relocator *relocator,
                      const Elf64_Rela *rela, const char *what) {
  return link_error(
      relocator->linker, "%s: relocation %s %s",
      location_name(relocator->linker, relocator->section, rela->r_offset),
      reloc_name(relocator->linker, ELF64_R_TYPE(rela->r_info)), what);
}

// Sets a ULEB128 number or adds to it. Its length, which the assembler chose
// for the wide encoding, stays, and numbers count modulo what it can hold.
static bool add_to_uleb(const struct debug_relocator *relocator,
                        const Elf64_Rela *rela, bool keep_old, uint64_t value) {
  uint8_t *at = relocator->contents + rela->r_offset;
  uint64_t left = relocator->section->size - rela->r_offset;
  uint64_t length = 0, old = 0;
  while (length < left && at[length] & 0x80)
    length++;
  if (length++ == left || length > 10)
    return bad_reloc(relocator, rela, "does not lie on a ULEB128 number");
  for (uint64_t i = length; i-- > 0;)
    old = old << 7 | (at[i] & 0x7F);
  uint64_t number = value + (keep_old ? old : 0);
  for (uint64_t i = 0; i < length; i++, number >>= 7)
    at[i] = (uint8_t)((number & 0x7F) | (i + 1 < length ? 0x80 : 0));
  return true;
}

static bool apply_reloc(const struct debug_relocator *relocator,
                        const Elf64_Rela *rela) {
  uint32_t type = ELF64_R_TYPE(rela->r_info);
  if (type == R_PVM_NONE)
    return true;
  uint64_t value = 0;
  bool is_known = debug_value(relocator, rela, &value);
  uint64_t length = is_known ? value : 0;
  if (type == R_PVM_SET_ULEB128)
    return add_to_uleb(relocator, rela, false, length);
  if (type == R_PVM_SUB_ULEB128)
    return add_to_uleb(relocator, rela, true, -length);

  unsigned size = reloc_word_size(type);
  if (size == 0)
    return bad_reloc(relocator, rela, "cannot be used in debug information");
  if (relocator->section->size - rela->r_offset < size)
    return bad_reloc(relocator, rela, "goes past the end of the section");
  uint8_t *word = relocator->contents + rela->r_offset;
  if (is_reloc_sum(type))
    value = pvm_get_uint(word, size) + (is_reloc_sub(type) ? -length : length);
  else if (!is_known)
    value = relocator->nowhere;
  pvm_set_uint(word, value, size);
  return true;
}

static void relocate_section(struct linker *linker,
                             const struct section *section, uint8_t *contents) {
  const char *name = section->name;
  bool is_list =
      strcmp(name, ".debug_ranges") == 0 || strcmp(name, ".debug_loc") == 0;
  struct debug_relocator relocator = {
      .linker = linker,
      .section = section,
      .contents = contents,
      .nowhere = is_list ? UINT64_MAX - 1 : UINT64_MAX,
      .is_line_table = strcmp(name, ".debug_line") == 0,
  };
  for (size_t i = 0; i < section->num_relocs; i++)
    apply_reloc(&relocator, &section->relocs[i]);
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

static struct debug_output *find_output(struct debug_info *info,
                                        const struct section *section) {
  // There are about a dozen names.
  for (size_t i = 0; i < info->num_outputs; i++)
    if (strcmp(info->outputs[i].name, section->name) == 0)
      return &info->outputs[i];
  GROW_ARRAY(info->outputs, info->num_outputs, info->capacity);
  struct debug_output *output = &info->outputs[info->num_outputs++];
  *output = (struct debug_output){.name = section->name, .align = 1};
  return output;
}

typedef void (*debug_callback)(struct linker *linker, struct debug_info *info,
                               struct section *section);

static void for_each_debug_section(struct linker *linker,
                                   struct debug_info *info,
                                   debug_callback callback) {
  for (size_t i = 0; i < linker->num_objects; i++)
    for (size_t k = 0; k < linker->objects[i]->num_sections; k++) {
      struct section *section = linker->objects[i]->sections[k];
      if (section && section->kind == SECTION_DEBUG && !section->discarded)
        callback(linker, info, section);
    }
}

static void place_section(struct linker *linker, struct debug_info *info,
                          struct section *section) {
  if (section->flags & SHF_COMPRESSED)
    link_error(linker, "%s:(%s): compressed debug sections are not supported",
               section->object->name, section->name);
  struct debug_output *output = find_output(info, section);
  if (output->align < section->align)
    output->align = section->align;
  section->address = pvm_round_up(output->size, section->align);
  output->size = section->address + section->size;
}

static void write_section(struct linker *linker, struct debug_info *info,
                          struct section *section) {
  uint8_t *at = find_output(info, section)->contents + section->address;
  if (section->data && section->size)
    memcpy(at, section->data, section->size);
  relocate_section(linker, section, at);
}

void make_debug_info(struct linker *linker, struct debug_info *info) {
  for_each_debug_section(linker, info, place_section);
  if (linker->num_errors)
    return;
  for (size_t i = 0; i < info->num_outputs; i++)
    info->outputs[i].contents =
        arena_alloc(&linker->arena, info->outputs[i].size, 1);
  for_each_debug_section(linker, info, write_section);
}

void debug_info_free(struct debug_info *info) { free(info->outputs); }
