//===-- merge.c - Merging of equal constants and strings ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A section with SHF_MERGE consists of pieces, constants of one size or
// terminated strings, that nothing but their contents tells apart. Each piece
// that is referred to is taken over into a section of the linker's own, equal
// ones once, and a string that is the end of another one not at all.
//
// To find the ends, strings are sorted by their last character, then the one
// before it and so on, longer ones first: then a string stands directly behind
// those that end with it.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

struct piece {
  uint32_t offset; // in the input section
  uint32_t unique; // number in merge_output.list, once merged
  bool live;
};

struct merge_input {
  struct piece *pieces; // sorted by offset
  uint32_t num_pieces;
  struct merge_output *output; // once merged
};

// Contents that are there once.
struct unique {
  const uint8_t *data;
  uint32_t size;
  uint32_t offset; // in the output section
};

struct merge_output {
  struct merge_output *next;
  uint64_t entry_size, align;
  bool strings;
  struct section *section;
  struct unique *list;
  uint32_t count, capacity;
  uint32_t *index; // open addressing, number in the list plus 1
  uint32_t index_capacity;
};

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

bool is_mergeable(const struct section *section) {
  return section->kind == SECTION_RO && section->flags & SHF_MERGE &&
         section->entry_size && section->size && !section->num_relocs;
}

// Size of the string at an offset with its terminator, 0 if it has none.
static uint64_t string_size(const struct section *section, uint64_t offset) {
  uint64_t unit = section->entry_size;
  for (uint64_t end = offset; end < section->size; end += unit) {
    uint64_t i = 0;
    while (i < unit && section->data[end + i] == 0)
      i++;
    if (i == unit)
      return end + unit - offset;
  }
  return 0;
}

static uint64_t piece_size(const struct section *section, uint64_t offset) {
  return section->flags & SHF_STRINGS ? string_size(section, offset)
                                      : section->entry_size;
}

// Finds the pieces of a section. Runs when it turns out to be live.
void split_section(struct linker *linker, struct section *section) {
  struct merge_input *input = arena_alloc(&linker->arena, 1, sizeof(*input));
  section->merge = input;
  if (section->size % section->entry_size) {
    link_error(linker,
               "%s:(%s): SHF_MERGE section size must be a multiple of "
               "sh_entsize",
               section->object->name, section->name);
    return;
  }
  uint64_t count = 0;
  for (uint64_t at = 0, size; at < section->size; at += size, count++) {
    size = piece_size(section, at);
    if (size == 0) {
      link_error(linker, "%s:(%s): string is not null terminated",
                 section->object->name, section->name);
      return;
    }
  }
  input->pieces = arena_alloc(&linker->arena, count, sizeof(*input->pieces));
  for (uint64_t at = 0; at < section->size; at += piece_size(section, at))
    input->pieces[input->num_pieces++].offset = (uint32_t)at;
}

// The piece that an offset lies in. The end of the section counts as the end of
// the last piece.
static struct piece *find_piece(const struct section *section,
                                uint64_t offset) {
  const struct merge_input *input = section->merge;
  uint32_t low = 0, high = input->num_pieces;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (input->pieces[middle].offset <= offset)
      low = middle;
    else
      high = middle;
  }
  return low < high ? &input->pieces[low] : NULL;
}

void mark_piece(struct section *section, uint64_t offset) {
  struct piece *piece = find_piece(section, offset);
  if (piece)
    piece->live = true;
}

void mark_all_pieces(struct section *section) {
  for (uint32_t i = 0; i < section->merge->num_pieces; i++)
    section->merge->pieces[i].live = true;
}

bool merged_place(const struct section *section, uint64_t offset,
                  struct section **out, uint64_t *out_offset) {
  const struct piece *piece = find_piece(section, offset);
  if (!piece || !piece->live || offset > section->size)
    return false;
  const struct merge_output *output = section->merge->output;
  *out = output->section;
  *out_offset = output->list[piece->unique].offset + (offset - piece->offset);
  return true;
}

//===----------------------------------------------------------------------===//
// Equal pieces
//===----------------------------------------------------------------------===//

static uint32_t find_slot(const struct merge_output *output,
                          const uint8_t *data, uint32_t size) {
  uint64_t hash = hash_bytes(data, size);
  uint32_t mask = output->index_capacity - 1;
  uint32_t slot = (uint32_t)hash & mask;
  while (output->index[slot]) {
    const struct unique *unique = &output->list[output->index[slot] - 1];
    if (unique->size == size && memcmp(unique->data, data, size) == 0)
      break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

static void grow_index(struct merge_output *output) {
  free(output->index);
  output->index_capacity =
      output->index_capacity ? 2 * output->index_capacity : 256;
  output->index =
      pvm_alloc_zeroed(output->index_capacity, sizeof(*output->index));
  for (uint32_t i = 0; i < output->count; i++)
    output
        ->index[find_slot(output, output->list[i].data, output->list[i].size)] =
        i + 1;
}

static uint32_t add_unique(struct merge_output *output, const uint8_t *data,
                           uint32_t size) {
  if (4 * (uint64_t)output->count >= 3 * (uint64_t)output->index_capacity)
    grow_index(output);
  uint32_t slot = find_slot(output, data, size);
  if (!output->index[slot]) {
    GROW_ARRAY(output->list, output->count, output->capacity);
    output->list[output->count++] = (struct unique){data, size, 0};
    output->index[slot] = output->count;
  }
  return output->index[slot] - 1;
}

// The output for pieces of this kind. There are a handful of kinds.
static struct merge_output *find_output(struct linker *linker,
                                        const struct section *section) {
  bool strings = section->flags & SHF_STRINGS;
  struct merge_output **link = &linker->merge_outputs;
  for (; *link; link = &(*link)->next)
    if ((*link)->entry_size == section->entry_size &&
        (*link)->align == section->align && (*link)->strings == strings)
      return *link;
  struct merge_output *output = arena_alloc(&linker->arena, 1, sizeof(*output));
  *output = (struct merge_output){
      .entry_size = section->entry_size,
      .align = section->align,
      .strings = strings,
      .section = arena_alloc(&linker->arena, 1, sizeof(*output->section)),
  };
  *output->section = (struct section){
      .name = strings ? ".rodata.str" : ".rodata.cst",
      .object = &linker->internal,
      .flags = SHF_ALLOC,
      .align = section->align,
      .kind = SECTION_RO,
      .live = true,
  };
  *link = output;
  return output;
}

static void add_section(struct linker *linker, struct section *section) {
  struct merge_input *input = section->merge;
  input->output = find_output(linker, section);
  for (uint32_t i = 0; i < input->num_pieces; i++) {
    struct piece *piece = &input->pieces[i];
    uint64_t end = i + 1 < input->num_pieces ? piece[1].offset : section->size;
    if (piece->live)
      piece->unique = add_unique(input->output, section->data + piece->offset,
                                 (uint32_t)(end - piece->offset));
  }
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

static int compare_ends(const void *left, const void *right) {
  const struct unique *l = *(struct unique *const *)left;
  const struct unique *r = *(struct unique *const *)right;
  uint32_t common = l->size < r->size ? l->size : r->size;
  for (uint32_t i = 1; i <= common; i++) {
    uint8_t x = l->data[l->size - i], y = r->data[r->size - i];
    if (x != y)
      return x < y ? -1 : 1;
  }
  return l->size > r->size ? -1 : l->size < r->size;
}

static bool is_end_of(const struct unique *end, const struct unique *whole) {
  return end->size <= whole->size &&
         memcmp(whole->data + whole->size - end->size, end->data, end->size) ==
             0;
}

// Gives every string its place and returns the size of all. Strings that must
// be aligned more than their characters cannot start within another one.
static uint32_t place_strings(struct merge_output *output) {
  struct unique **sorted = pvm_alloc(output->count + 1, sizeof(*sorted));
  for (uint32_t i = 0; i < output->count; i++)
    sorted[i] = &output->list[i];
  qsort(sorted, output->count, sizeof(*sorted), compare_ends);

  bool share = output->align <= output->entry_size;
  uint64_t size = 0;
  for (uint32_t i = 0; i < output->count; i++) {
    struct unique *unique = sorted[i];
    if (share && i > 0 && is_end_of(unique, sorted[i - 1])) {
      unique->offset =
          sorted[i - 1]->offset + sorted[i - 1]->size - unique->size;
      continue;
    }
    size = pvm_round_up(size, output->align);
    unique->offset = (uint32_t)size;
    size += unique->size;
  }
  free(sorted);
  return (uint32_t)size;
}

static uint32_t place_constants(struct merge_output *output) {
  uint64_t size = 0;
  for (uint32_t i = 0; i < output->count; i++) {
    size = pvm_round_up(size, output->align);
    output->list[i].offset = (uint32_t)size;
    size += output->list[i].size;
  }
  return (uint32_t)size;
}

static void finish_output(struct linker *linker, struct merge_output *output) {
  struct section *section = output->section;
  section->size =
      output->strings ? place_strings(output) : place_constants(output);
  uint8_t *data = arena_alloc(&linker->arena, section->size, 1);
  for (uint32_t i = 0; i < output->count; i++)
    memcpy(data + output->list[i].offset, output->list[i].data,
           output->list[i].size);
  section->data = data;
  GROW_ARRAY(linker->data, linker->num_data, linker->data_capacity);
  linker->data[linker->num_data++] = section;
  free(output->index);
  output->index = NULL;
}

void merge_sections(struct linker *linker) {
  for (size_t i = 0; i < linker->num_objects; i++)
    for (size_t k = 0; k < linker->objects[i]->num_sections; k++) {
      struct section *section = linker->objects[i]->sections[k];
      if (section && section->live && section->kind == SECTION_MERGED)
        add_section(linker, section);
    }
  for (struct merge_output *o = linker->merge_outputs; o; o = o->next)
    finish_output(linker, o);
}

void merge_outputs_free(struct linker *linker) {
  for (struct merge_output *o = linker->merge_outputs; o; o = o->next) {
    free(o->list);
    free(o->index);
  }
}
