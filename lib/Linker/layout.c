//===-- layout.c - Addresses of data --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Read-only data starts at 0x10000, read-write data in the zone behind it, and
// in that zone first what has contents, then what is zero: the zeros take no
// bytes in the program. Sections that happen to be all zero count as the
// latter.
//
// Within a part, sections are sorted by falling alignment, which leaves no gaps
// but behind sections whose size is not a multiple of their alignment, and
// otherwise keep the order of the inputs. Sections between __start_X and
// __stop_X come last and stay together.
//
// An address below 2^23 takes three bytes in an instruction and a higher one
// four. So large sections stand behind the small ones, which are then all below
// unless they alone fill that space, and among the large ones first those that
// instructions mention most often for the room they take.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool is_zero(const struct section *section) {
  if (section->num_relocs)
    return false;
  for (uint64_t i = 0; i < section->size; i++)
    if (section->data[i])
      return false;
  return true;
}

// Stable, with one pass per alignment.
static void sort_by_alignment(struct section **sections, size_t count) {
  struct section **sorted = pvm_alloc(count + 1, sizeof(*sorted));
  size_t num_sorted = 0;
  uint64_t present = 0;
  for (size_t i = 0; i < count; i++)
    present |= sections[i]->align;
  for (int bit = 63; bit >= 0; bit--) {
    if (!(present >> bit & 1))
      continue;
    for (size_t i = 0; i < count; i++)
      if (sections[i]->align == (uint64_t)1 << bit)
        sorted[num_sorted++] = sections[i];
  }
  if (count)
    memcpy(sections, sorted, count * sizeof(*sections));
  free(sorted);
}

// What counts as large: a hundred and twenty-eight of these reach the border.
#define LARGE_SIZE 0x10000u

static void count_uses(const struct linker *linker) {
  for (size_t i = 0; i < linker->num_text; i++) {
    const struct section *text = linker->text[i];
    for (size_t k = 0; k < text->num_relocs; k++) {
      if (ELF64_R_TYPE(text->relocs[k].r_info) != R_PVM_IMM32)
        continue;
      struct target target = resolve_target(text, &text->relocs[k]);
      if (target.kind == TARGET_DATA)
        target.section->num_uses++;
    }
  }
}

// By falling number of uses per byte.
static int compare_heat(const void *left, const void *right) {
  const struct section *l = *(struct section *const *)left;
  const struct section *r = *(struct section *const *)right;
  uint64_t l_heat = l->num_uses * r->size, r_heat = r->num_uses * l->size;
  if (l_heat != r_heat)
    return l_heat > r_heat ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

// Puts small sections before large ones, each sorted.
static void sort_sections(struct section **sections, size_t count) {
  struct section **large = pvm_alloc(count + 1, sizeof(*large));
  size_t num_small = 0, num_large = 0;
  for (size_t i = 0; i < count; i++) {
    sections[i]->order = (uint32_t)i;
    if (sections[i]->size < LARGE_SIZE)
      sections[num_small++] = sections[i];
    else
      large[num_large++] = sections[i];
  }
  sort_by_alignment(sections, num_small);
  if (num_large) {
    qsort(large, num_large, sizeof(*large), compare_heat);
    memcpy(sections + num_small, large, num_large * sizeof(*large));
  }
  free(large);
}

static bool has_large_data(const struct linker *linker) {
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->size >= LARGE_SIZE)
      return true;
  return false;
}

static uint64_t place_section(struct section *section, uint64_t address) {
  section->address = pvm_round_up(address, section->align);
  return section->address + section->size;
}

// Gives the sections of one kind their addresses and returns the end.
static uint64_t place_kind(struct linker *linker, enum section_kind kind,
                           uint64_t address) {
  struct section **sections =
      pvm_alloc(linker->num_data + 1, sizeof(*sections));
  size_t count = 0;
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind == kind && !linker->data[i]->set)
      sections[count++] = linker->data[i];
  sort_sections(sections, count);
  for (size_t i = 0; i < count; i++)
    address = place_section(sections[i], address);
  free(sections);
  for (struct section_set *set = linker->section_sets; set; set = set->next)
    for (struct section *s = set->first; s; s = s->set_next)
      if (s->live && s->kind == kind)
        address = place_section(s, address);
  return address;
}

static int compare_addresses(const void *left, const void *right) {
  const struct section *l = *(struct section *const *)left;
  const struct section *r = *(struct section *const *)right;
  if (l->address != r->address)
    return l->address < r->address ? -1 : 1;
  return (l->size > r->size) - (l->size < r->size);
}

void lay_out_data(struct linker *linker) {
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind == SECTION_RW && !linker->data[i]->set &&
        is_zero(linker->data[i]))
      linker->data[i]->kind = SECTION_BSS;

  if (has_large_data(linker))
    count_uses(linker);
  linker->ro_size =
      place_kind(linker, SECTION_RO, PVM_RO_ADDRESS) - PVM_RO_ADDRESS;
  linker->rw_address = pvm_rw_address(linker->ro_size);
  uint64_t rw_end = place_kind(linker, SECTION_RW, linker->rw_address);
  uint64_t bss_end = place_kind(linker, SECTION_BSS, rw_end);
  linker->rw_size = rw_end - linker->rw_address;
  linker->bss_size = bss_end - rw_end;

  if (linker->ro_size > PVM_SPI_MAX_SIZE)
    link_error(linker,
               "read-only data is too large: %" PRIu64
               " bytes, but the limit is %u",
               linker->ro_size, PVM_SPI_MAX_SIZE);
  if (linker->rw_size > PVM_SPI_MAX_SIZE)
    link_error(linker,
               "read-write data is too large: %" PRIu64
               " bytes, but the limit is %u",
               linker->rw_size, PVM_SPI_MAX_SIZE);
  if (linker->num_data)
    qsort(linker->data, linker->num_data, sizeof(*linker->data),
          compare_addresses);
}
