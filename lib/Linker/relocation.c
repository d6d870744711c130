//===-- relocation.c - What relocations mean ------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A relocation names a target: a number, a place in memory, or a place in code.
// Code has no address that a program could use; what stands for it in memory
// and in immediates is the code pointer of its jump-table entry. The addend is
// part of the place, so f + 4 is the pointer of another entry, not a pointer
// plus 4.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>

struct symbol *reloc_symbol(const struct section *section,
                            const Elf64_Rela *rela) {
  return section->object->symbols[ELF64_R_SYM(rela->r_info)];
}

uint64_t reference_offset(const struct symbol *symbol, int64_t addend) {
  return symbol->value +
         (symbol->type == STT_SECTION ? (uint64_t)addend : UINT64_C(0));
}

// What a reference into a merged section means: the addend of a symbol that
// names a piece counts from where that piece went.
static struct target resolve_merged(const struct symbol *symbol,
                                    int64_t addend) {
  struct target target = {TARGET_DISCARDED, NULL, 0};
  uint64_t in_piece = reference_offset(symbol, addend);
  if (!merged_place(symbol->section, in_piece, &target.section, &target.offset))
    return target;
  target.kind = TARGET_DATA;
  target.offset +=
      target.section->address + symbol->value + (uint64_t)addend - in_piece;
  return target;
}

struct target resolve_target(const struct section *section,
                             const Elf64_Rela *rela) {
  const struct symbol *symbol = reloc_symbol(section, rela);
  struct target target = {TARGET_ABSOLUTE, symbol->section,
                          symbol->value + (uint64_t)rela->r_addend};
  if (symbol->state != SYMBOL_DEFINED) {
    target.kind = TARGET_NOTHING;
    target.offset = (uint64_t)rela->r_addend;
    return target;
  }
  if (!symbol->section) {
    // A section symbol of a section that holds no part of the program.
    if (symbol->type == STT_SECTION)
      target.kind = TARGET_DISCARDED;
    return target;
  }
  if (!symbol->section->live) {
    target.kind = TARGET_DISCARDED;
    return target;
  }
  switch (symbol->section->kind) {
  case SECTION_TEXT:
    target.kind = TARGET_CODE;
    break;
  case SECTION_RO:
  case SECTION_RW:
  case SECTION_BSS:
  case SECTION_JUMP_TABLE:
    target.kind = TARGET_DATA;
    target.offset += symbol->section->address;
    break;
  case SECTION_MERGED:
    return resolve_merged(symbol, rela->r_addend);
  case SECTION_CONSTRUCTORS:
  case SECTION_DESTRUCTORS:
  case SECTION_DEBUG:
  case SECTION_IGNORED:
    target.kind = TARGET_DISCARDED;
    break;
  }
  return target;
}

uint64_t target_address(const struct linker *linker,
                        const struct target *target) {
  switch (target->kind) {
  case TARGET_ABSOLUTE:
  case TARGET_DATA:
  case TARGET_NOTHING:
    return target->offset;
  case TARGET_CODE:
    return code_pointer(linker, target->section, target->offset);
  case TARGET_DISCARDED:
    break;
  }
  return 0;
}

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

unsigned reloc_word_size(uint32_t type) {
  switch (type) {
  case R_PVM_8:
  case R_PVM_ADD8:
  case R_PVM_SUB8:
    return 1;
  case R_PVM_16:
  case R_PVM_ADD16:
  case R_PVM_SUB16:
    return 2;
  case R_PVM_32:
  case R_PVM_ADD32:
  case R_PVM_SUB32:
    return 4;
  case R_PVM_64:
  case R_PVM_ADD64:
  case R_PVM_SUB64:
    return 8;
  default:
    return 0;
  }
}

bool is_reloc_sub(uint32_t type) {
  return type >= R_PVM_SUB8 && type <= R_PVM_SUB64;
}

bool is_reloc_sum(uint32_t type) {
  return type >= R_PVM_ADD8 && type <= R_PVM_SUB64;
}

static bool fits_word(uint64_t value, unsigned size) {
  if (size == 8)
    return true;
  int64_t limit = (int64_t)1 << (8 * size);
  return (int64_t)value >= -limit / 2 && (int64_t)value < limit;
}

static void apply_reloc(struct linker *linker, const struct section *section,
                        const Elf64_Rela *rela, uint8_t *contents) {
  uint32_t type = ELF64_R_TYPE(rela->r_info);
  if (type == R_PVM_NONE)
    return;
  unsigned size = reloc_word_size(type);
  if (size == 0) {
    link_error(linker, "%s: relocation %s cannot be used in data",
               location_name(linker, section, rela->r_offset),
               reloc_name(linker, type));
    return;
  }
  if (section->size - rela->r_offset < size) {
    link_error(linker, "%s: relocation %s goes past the end of the section",
               location_name(linker, section, rela->r_offset),
               reloc_name(linker, type));
    return;
  }

  struct target target = resolve_target(section, rela);
  if (target.kind == TARGET_DISCARDED) {
    report_discarded(linker, section, rela);
    return;
  }
  uint64_t value = target_address(linker, &target);
  uint8_t *word = contents + rela->r_offset;
  if (is_reloc_sum(type)) {
    value = is_reloc_sub(type) ? -value : value;
    pvm_set_uint(word, pvm_get_uint(word, size) + value, size);
    return;
  }
  if (!fits_word(value, size)) {
    int64_t limit = (int64_t)1 << (8 * size);
    link_error(linker,
               "%s: relocation %s out of range: %" PRId64 " is not in [%" PRId64
               ", %" PRId64 "]; references %s",
               location_name(linker, section, rela->r_offset),
               reloc_name(linker, type), (int64_t)value, -limit / 2, limit - 1,
               referent_name(linker, reloc_symbol(section, rela)));
    return;
  }
  pvm_set_uint(word, value, size);
}

void apply_data_relocs(struct linker *linker, const struct section *section,
                       uint8_t *contents) {
  for (size_t i = 0; i < section->num_relocs; i++)
    apply_reloc(linker, section, &section->relocs[i], contents);
}
