//===-- input.c - Finding the objects in the inputs -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An input is an object, bitcode, or an archive of either. Members of archives
// are read in two steps, their symbol names at once and the rest when one of
// the names is needed, so the archive's own index is not used and need not
// exist.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <ar.h>
#include <string.h>

void load_object(struct linker *linker, struct object *object) {
  if (!object->is_lazy)
    return;
  object->is_lazy = false;
  GROW_ARRAY(linker->pending, linker->num_pending, linker->pending_capacity);
  linker->pending[linker->num_pending++] = object;
}

// The image of an object at an address where its structures are aligned.
static const uint8_t *aligned_image(struct linker *linker, const uint8_t *data,
                                    size_t size) {
  if ((uintptr_t)data % _Alignof(Elf64_Shdr) == 0)
    return data;
  uint8_t *copy = arena_alloc(&linker->arena, size, 1);
  memcpy(copy, data, size);
  return copy;
}

void add_to_objects(struct linker *linker, struct object *object) {
  GROW_ARRAY(linker->objects, linker->num_objects, linker->objects_capacity);
  linker->objects[linker->num_objects++] = object;
}

static void read_any_object(struct linker *linker, struct object *object) {
  if (object->elf)
    read_object(linker, object);
  else
    read_bitcode(linker, object);
}

// Loading an object can make further ones pending, without recursion.
void read_pending(struct linker *linker) {
  for (size_t i = 0; i < linker->num_pending; i++)
    read_any_object(linker, linker->pending[i]);
  linker->num_pending = 0;
}

// Opens the ELF file that an object is.
static bool open_elf(struct linker *linker, struct object *object) {
  // libelf does not write to the image of a file that is only read.
  object->elf = elf_memory((char *)object->image.data, object->image.size);
  if (!object->elf)
    return link_error(linker, "%s: %s", object->name, elf_errmsg(-1));
  GROW_ARRAY(linker->elves, linker->num_elves, linker->elves_capacity);
  linker->elves[linker->num_elves++] = object->elf;
  return elf_kind(object->elf) == ELF_K_ELF ||
         link_error(linker, "%s: unknown file type", object->name);
}

void add_object(struct linker *linker, const char *name, const uint8_t *data,
                size_t size, bool lazy) {
  struct object *object = arena_alloc(&linker->arena, 1, sizeof(*object));
  object->name = name;
  object->image = (struct pvm_bytes){aligned_image(linker, data, size), size};
  object->is_lazy = lazy;
  if (is_bitcode(data, size) || open_elf(linker, object))
    read_any_object(linker, object);
}

static void read_archive(struct linker *linker,
                         const struct pvm_link_input *input) {
  struct archive archive = {.name = input->name,
                            .data = input->data,
                            .size = input->size,
                            .at = SARMAG};
  struct archive_member member;
  while (next_member(linker, &archive, &member))
    add_object(linker, member.name, member.data, member.size,
               !input->whole_archive);
}

static bool starts_with(const struct pvm_link_input *input, const char *magic) {
  return input->size >= SARMAG && memcmp(input->data, magic, SARMAG) == 0;
}

void read_input(struct linker *linker, const struct pvm_link_input *input) {
  if (starts_with(input, "!<thin>\n"))
    link_error(linker, "%s: thin archives are not supported", input->name);
  else if (starts_with(input, ARMAG))
    read_archive(linker, input);
  else
    add_object(linker, input->name, input->data, input->size, false);
  read_pending(linker);
}
