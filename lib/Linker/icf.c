//===-- icf.c - Identical code folding ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sections that nothing can tell apart become one. Two sections are equal if
// their bytes are and if their relocations refer to equal places; since those
// can lie in sections that are themselves to be compared, also in a circle,
// this is found as the coarsest partition that contradicts nothing: all
// sections that look alike on their own form a class, and a class is split as
// long as the relocations of two members lead to different classes. What is
// left together at the end is equal.
//
// Classes start from hashes that take the classes of the referents in twice, so
// hardly anything is left to split in the rounds that follow; these compare
// truly and make it correct.
//
// A function of which the program holds a pointer may be compared with another,
// and C says that two functions differ. Unless told to fold all, such functions
// are left alone. That a program holds a pointer is seen from its relocations:
// everything but a jump or call is one, except where a call names the place
// behind itself. The same holds for constants, of which nothing says whether
// somebody compares their addresses, so these take part only in the folding of
// all.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

struct icf {
  struct linker *linker;
  struct section **candidates; // members of one class stand together
  size_t count;
  // Which of section.icf_class holds the classes; a round reads these and
  // writes the other ones.
  unsigned current;
  struct pvm_buffer *report;
};

//===----------------------------------------------------------------------===//
// Candidates
//===----------------------------------------------------------------------===//

static bool is_dispatch(const struct linker *linker,
                        const struct section *section) {
  for (size_t i = 0; i < linker->num_dispatch; i++)
    if (linker->dispatch[i] == section)
      return true;
  return false;
}

// The section of a live definition that a relocation refers to, or NULL.
static struct section *referent(const struct section *section,
                                const Elf64_Rela *rela) {
  const struct symbol *symbol = reloc_symbol(section, rela);
  return symbol->state == SYMBOL_DEFINED ? symbol->section : NULL;
}

// Whether a relocation in text is that of a call for the place behind itself.
static bool is_return_place(const struct linker *linker,
                            const struct section *section,
                            const Elf64_Rela *rela) {
  static const enum pvm_insn_id calls[] = {PVM_LOAD_IMM_JUMP,
                                           PVM_LOAD_IMM_JUMP_IND};
  const struct symbol *symbol = reloc_symbol(section, rela);
  uint64_t place = symbol->value + (uint64_t)rela->r_addend;
  for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
    enum pvm_format format = pvm_insn_info(calls[i])->format;
    size_t imm_at = pvm_format_wide_imm_offset(format, 0);
    if (symbol->section == section && rela->r_offset >= imm_at &&
        linker->shapes[section->data[rela->r_offset - imm_at]].id == calls[i] &&
        place == rela->r_offset - imm_at + pvm_format_wide_length(format))
      return true;
  }
  return false;
}

// Whether a relocation makes a code pointer that the program can pass around.
static bool takes_address(const struct linker *linker,
                          const struct section *section,
                          const Elf64_Rela *rela) {
  uint32_t type = ELF64_R_TYPE(rela->r_info);
  if (type == R_PVM_NONE || type == R_PVM_PCREL32 ||
      section->kind == SECTION_JUMP_TABLE)
    return false;
  return section->kind != SECTION_TEXT ||
         !is_return_place(linker, section, rela);
}

static void note_addresses(const struct linker *linker,
                           const struct section *section) {
  for (size_t i = 0; i < section->num_relocs; i++) {
    struct section *target = referent(section, &section->relocs[i]);
    if (target && takes_address(linker, section, &section->relocs[i]))
      target->address_taken = true;
  }
}

static bool is_candidate(const struct linker *linker,
                         const struct section *section) {
  bool all = linker->options->icf == PVM_ICF_ALL;
  if (section->object == &linker->internal || section->set ||
      section->flags & SHF_GNU_RETAIN || section->size == 0)
    return false;
  switch (section->kind) {
  case SECTION_TEXT:
    return (all || !section->address_taken) && !is_dispatch(linker, section);
  case SECTION_JUMP_TABLE:
    return true;
  case SECTION_RO:
    return all;
  default:
    return false;
  }
}

//===----------------------------------------------------------------------===//
// Equality
//===----------------------------------------------------------------------===//

static bool is_in_class(const struct section *section) {
  return section && section->icf_class[0];
}

// Whether the relocations refer to the same thing, if sections of the same
// class count as the same.
static bool same_target(const struct icf *icf, const struct section *x,
                        const Elf64_Rela *x_rela, const struct section *y,
                        const Elf64_Rela *y_rela, bool use_classes) {
  // Data has no addresses yet, so all offsets are relative to sections.
  struct target l = resolve_target(x, x_rela), r = resolve_target(y, y_rela);
  if (l.kind != r.kind || l.offset != r.offset)
    return false;
  const struct symbol *l_symbol = reloc_symbol(x, x_rela);
  const struct symbol *r_symbol = reloc_symbol(y, y_rela);
  if (!l.section || !r.section) {
    // Values of the linker's own symbols come later.
    bool is_open = l_symbol->object == &icf->linker->internal ||
                   r_symbol->object == &icf->linker->internal;
    return l.section == r.section && (!is_open || l_symbol == r_symbol);
  }
  if (l.section == r.section)
    return true;
  if (!is_in_class(l.section) || !is_in_class(r.section))
    return false;
  return !use_classes || l.section->icf_class[icf->current] ==
                             r.section->icf_class[icf->current];
}

static bool same_relocs(const struct icf *icf, const struct section *x,
                        const struct section *y, bool use_classes) {
  for (size_t i = 0; i < x->num_relocs; i++) {
    const Elf64_Rela *l = &x->relocs[i], *r = &y->relocs[i];
    if (l->r_offset != r->r_offset ||
        ELF64_R_TYPE(l->r_info) != ELF64_R_TYPE(r->r_info) ||
        !same_target(icf, x, l, y, r, use_classes))
      return false;
  }
  return true;
}

// What of two sections does not depend on classes.
static bool same_contents(const struct icf *icf, const struct section *x,
                          const struct section *y) {
  return x->kind == y->kind && x->size == y->size &&
         x->num_relocs == y->num_relocs &&
         memcmp(x->data, y->data, x->size) == 0 &&
         same_relocs(icf, x, y, false);
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

static uint64_t mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 32;
}

static uint64_t hash_section(const struct section *section) {
  uint64_t hash = hash_bytes(section->data, section->size);
  hash = mix(hash, (uint64_t)section->kind);
  for (size_t i = 0; i < section->num_relocs; i++) {
    hash = mix(hash, section->relocs[i].r_offset);
    hash = mix(hash, ELF64_R_TYPE(section->relocs[i].r_info));
  }
  return hash;
}

// Never 0, which stands for sections that take no part.
static uint64_t hash_referents(const struct icf *icf,
                               const struct section *section) {
  uint64_t hash = section->icf_class[icf->current];
  for (size_t i = 0; i < section->num_relocs; i++) {
    const struct section *target = referent(section, &section->relocs[i]);
    if (target)
      hash = mix(hash, target->icf_class[icf->current]);
  }
  return hash | 1;
}

static int compare_classes(const void *left, const void *right) {
  const struct section *l = *(struct section *const *)left;
  const struct section *r = *(struct section *const *)right;
  if (l->icf_class[0] != r->icf_class[0])
    return l->icf_class[0] < r->icf_class[0] ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

typedef bool (*equality)(const struct icf *icf, const struct section *x,
                         const struct section *y);

static bool same_variable(const struct icf *icf, const struct section *x,
                          const struct section *y) {
  return same_relocs(icf, x, y, true);
}

// Splits a class, candidates [begin, end): those equal to the first one stay in
// front, and so on with the rest. The new class of a part is where it ends.
static bool split_class(struct icf *icf, size_t begin, size_t end,
                        equality same) {
  bool is_split = false;
  struct section **rest = pvm_alloc(end - begin, sizeof(struct section *));
  while (begin < end) {
    const struct section *first = icf->candidates[begin];
    size_t middle = begin, num_rest = 0;
    for (size_t i = begin; i < end; i++) {
      struct section *section = icf->candidates[i];
      if (section == first || same(icf, first, section))
        icf->candidates[middle++] = section;
      else
        rest[num_rest++] = section;
    }
    if (num_rest) {
      memcpy(icf->candidates + middle, rest, num_rest * sizeof(*rest));
      is_split = true;
    }
    for (size_t i = begin; i < middle; i++)
      icf->candidates[i]->icf_class[!icf->current] = middle;
    begin = middle;
  }
  free(rest);
  return is_split;
}

// Goes through all classes. Those of one member cannot be split.
static bool split_all(struct icf *icf, equality same) {
  bool is_split = false;
  for (size_t begin = 0, end; begin < icf->count; begin = end) {
    uint64_t class = icf->candidates[begin]->icf_class[icf->current];
    end = begin + 1;
    while (end < icf->count &&
           icf->candidates[end]->icf_class[icf->current] == class)
      end++;
    is_split = split_class(icf, begin, end, same) || is_split;
  }
  icf->current = !icf->current;
  return is_split;
}

static void find_classes(struct icf *icf) {
  for (size_t i = 0; i < icf->count; i++)
    icf->candidates[i]->icf_class[0] = hash_section(icf->candidates[i]) | 1;
  for (int round = 0; round < 2; round++) {
    for (size_t i = 0; i < icf->count; i++)
      icf->candidates[i]->icf_class[!icf->current] =
          hash_referents(icf, icf->candidates[i]);
    icf->current = !icf->current;
  }
  // Two rounds, so the current classes are the first ones again.
  qsort(icf->candidates, icf->count, sizeof(*icf->candidates), compare_classes);
  split_all(icf, same_contents);
  while (split_all(icf, same_variable)) {
  }
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

static void report_section(struct icf *icf, const char *what,
                           const struct section *section) {
  if (icf->linker->options->want_icf_report)
    pvm_buffer_printf(icf->report, "%s section %s:(%s)\n", what,
                      section->object->name, section->name);
}

static void fold_class(struct icf *icf, size_t begin, size_t end) {
  struct section *leader = icf->candidates[begin];
  if (end - begin > 1)
    report_section(icf, "selected", leader);
  for (size_t i = begin + 1; i < end; i++) {
    struct section *section = icf->candidates[i];
    report_section(icf, "  removing identical", section);
    section->live = false;
    section->folded_into = leader;
    if (leader->align < section->align)
      leader->align = section->align;
  }
}

// Names of what was folded are names in the section that stays.
static void move_symbols(struct linker *linker) {
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_symbols; k++) {
      struct symbol *symbol = object->symbols[k];
      if (!symbol || !symbol->section || !symbol->section->folded_into)
        continue;
      symbol->section = symbol->section->folded_into;
      symbol->is_folded = true;
    }
  }
}

static size_t remove_folded(struct section **sections, size_t count) {
  size_t left = 0;
  for (size_t i = 0; i < count; i++)
    if (!sections[i]->folded_into)
      sections[left++] = sections[i];
  return left;
}

static void fold(struct icf *icf) {
  for (size_t begin = 0, end; begin < icf->count; begin = end) {
    end = icf->candidates[begin]->icf_class[icf->current];
    fold_class(icf, begin, end);
  }
  struct linker *linker = icf->linker;
  move_symbols(linker);
  linker->num_text = remove_folded(linker->text, linker->num_text);
  linker->num_data = remove_folded(linker->data, linker->num_data);
}

static void add_candidates(struct icf *icf, struct section *const *sections,
                           size_t count) {
  for (size_t i = 0; i < count; i++)
    if (is_candidate(icf->linker, sections[i])) {
      sections[i]->order = (uint32_t)icf->count;
      icf->candidates[icf->count++] = sections[i];
    }
}

void fold_identical(struct linker *linker) {
  if (linker->options->icf == PVM_ICF_NONE)
    return;
  for (size_t i = 0; i < linker->num_text; i++)
    note_addresses(linker, linker->text[i]);
  for (size_t i = 0; i < linker->num_data; i++)
    note_addresses(linker, linker->data[i]);

  struct icf icf = {.linker = linker, .report = &linker->result->icf_report};
  icf.candidates = pvm_alloc(linker->num_text + linker->num_data + 1,
                             sizeof(struct section *));
  add_candidates(&icf, linker->text, linker->num_text);
  add_candidates(&icf, linker->data, linker->num_data);
  if (icf.count) {
    find_classes(&icf);
    fold(&icf);
  }
  free(icf.candidates);
}
