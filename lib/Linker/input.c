//===-- input.c - Finding the objects in the inputs -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An input is an object or an archive of objects. Members of archives are read in two
// steps, their symbol names at once and the rest when one of the names is needed, so
// the archive's own index is not used and need not exist.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <string.h>

static void keep_elf(struct linker *linker, Elf *elf) {
  GROW_ARRAY(linker->elves, linker->num_elves, linker->elves_capacity);
  linker->elves[linker->num_elves++] = elf;
}

void load_object(struct linker *linker, struct object *object) {
  if (!object->is_lazy)
    return;
  object->is_lazy = false;
  GROW_ARRAY(linker->pending, linker->num_pending, linker->pending_capacity);
  linker->pending[linker->num_pending++] = object;
}

// Loading an object can make further ones pending, without recursion.
void read_pending(struct linker *linker) {
  for (size_t i = 0; i < linker->num_pending; i++)
    read_object(linker, linker->pending[i]);
  linker->num_pending = 0;
}

static void add_object(struct linker *linker, const char *name, Elf *elf, bool lazy) {
  struct object *object = arena_alloc(&linker->arena, 1, sizeof(*object));
  object->name = name;
  object->elf = elf;
  object->is_lazy = lazy;
  read_object(linker, object);
}

static void read_archive(struct linker *linker, const struct pvm_link_input *input,
                         Elf *archive) {
  Elf_Cmd command = ELF_C_READ;
  Elf *member;
  while ((member = elf_begin(-1, command, archive)) != NULL) {
    keep_elf(linker, member);
    const Elf_Arhdr *header = elf_getarhdr(member);
    if (!header || !header->ar_name) {
      link_error(linker, "%s: malformed archive: %s", input->name, elf_errmsg(-1));
      return;
    }
    command = elf_next(member);
    // The index and the table of long names.
    if (header->ar_name[0] == '/')
      continue;
    const char *name =
        arena_printf(&linker->arena, "%s(%s)", input->name, header->ar_name);
    if (elf_kind(member) != ELF_K_ELF) {
      link_error(linker, "%s: unknown file type", name);
      continue;
    }
    add_object(linker, name, member, !input->whole_archive);
  }
  int error = elf_errno();
  if (error)
    link_error(linker, "%s: malformed archive: %s", input->name, elf_errmsg(error));
}

void read_input(struct linker *linker, const struct pvm_link_input *input) {
  if (input->size >= 8 && memcmp(input->data, "!<thin>\n", 8) == 0) {
    link_error(linker, "%s: thin archives are not supported", input->name);
    return;
  }
  // libelf does not write to the image of a file that is only read.
  Elf *elf = elf_memory((char *)input->data, input->size);
  if (!elf) {
    link_error(linker, "%s: %s", input->name, elf_errmsg(-1));
    return;
  }
  keep_elf(linker, elf);
  switch (elf_kind(elf)) {
  case ELF_K_AR:
    read_archive(linker, input, elf);
    break;
  case ELF_K_ELF:
    add_object(linker, input->name, elf, false);
    break;
  default:
    link_error(linker, "%s: unknown file type", input->name);
    break;
  }
  read_pending(linker);
}
