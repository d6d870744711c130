//===-- startup.c - The code at the entry points --------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A JAM program has no table of entry points: the machine is started at PC 0
// or 5. So the code begins with one jump of five bytes per entry, except for
// the last, whose code simply stands there. With constructors, code that calls
// them stands between:
//
//   0:  jump .Lstart0            5:  .Lstart1:  save ra, a0, a1 in r9..r11
//                                               call each constructor
//                                               restore
//                                               jump accumulate
//
// Memory is fresh in every invocation, so constructors run in every invocation.
// They keep r9..r12, and an entry function expects nothing in those.
//
// Nothing ends a program but what halts, so destructors run only where somebody
// asks for them: __pvm_run_destructors, which exit() of the C library calls if
// it is there, is a function that calls each destructor.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum {
  RA = 0,
  SP = 1,
  A0 = 7,
  A1 = 8,
  SAVED_RA = 9,
  SAVED_A0 = 10,
  SAVED_A1 = 11
};

//===----------------------------------------------------------------------===//
// Writing code
//===----------------------------------------------------------------------===//

struct writer {
  struct linker *linker;
  struct section *section;
  struct pvm_buffer code;
  Elf64_Rela *relocs;
  size_t num_relocs, capacity;
};

static struct writer start_writing(struct linker *linker, const char *name) {
  struct section *section = arena_alloc(&linker->arena, 1, sizeof(*section));
  *section = (struct section){
      .name = name,
      .object = &linker->internal,
      .flags = SHF_ALLOC | SHF_EXECINSTR,
      .align = 1,
      .kind = SECTION_TEXT,
  };
  GROW_ARRAY(linker->made, linker->num_made, linker->made_capacity);
  linker->made[linker->num_made++] = section;
  return (struct writer){.linker = linker, .section = section};
}

static struct section *finish_writing(struct writer *writer) {
  struct arena *arena = &writer->linker->arena;
  struct section *section = writer->section;
  uint8_t *code = arena_alloc(arena, writer->code.size, 1);
  memcpy(code, writer->code.data, writer->code.size);
  section->data = code;
  section->size = writer->code.size;
  if (writer->num_relocs) {
    Elf64_Rela *relocs =
        arena_alloc(arena, writer->num_relocs, sizeof(*relocs));
    memcpy(relocs, writer->relocs, writer->num_relocs * sizeof(*relocs));
    section->relocs = relocs;
    section->num_relocs = writer->num_relocs;
  }
  pvm_buffer_free(&writer->code);
  free(writer->relocs);
  return section;
}

static void write_insn(struct writer *writer, struct pvm_insn insn) {
  uint8_t bytes[PVM_MAX_INSN_LENGTH];
  size_t length =
      pvm_insn_encode(&insn, writer->linker->profile, PVM_WIDTH_WIDE, bytes);
  pvm_buffer_put(&writer->code, bytes, length);
}

static void write_move(struct writer *writer, uint8_t to, uint8_t from) {
  write_insn(writer, (struct pvm_insn){.id = PVM_MOVE_REG, .d = to, .a = from});
}

// A relocation of immediate `index` of the instruction about to be written.
static void write_reloc(struct writer *writer, enum pvm_insn_id id,
                        unsigned index, uint32_t type, struct symbol *symbol,
                        int64_t addend) {
  struct object *object = &writer->linker->internal;
  size_t capacity = object->num_symbols;
  if ((capacity & (capacity - 1)) == 0)
    object->symbols = pvm_realloc(object->symbols, capacity ? 2 * capacity : 1,
                                  sizeof(*object->symbols));
  object->symbols[object->num_symbols] = symbol;

  enum pvm_format format = pvm_insn_info(id)->format;
  GROW_ARRAY(writer->relocs, writer->num_relocs, writer->capacity);
  writer->relocs[writer->num_relocs++] = (Elf64_Rela){
      .r_offset = writer->code.size + pvm_format_wide_imm_offset(format, index),
      .r_info = ELF64_R_INFO((uint64_t)object->num_symbols, type),
      .r_addend = addend,
  };
  object->num_symbols++;
}

static void write_jump(struct writer *writer, struct symbol *to,
                       int64_t addend) {
  write_reloc(writer, PVM_JUMP, 0, R_PVM_PCREL32, to, addend);
  write_insn(writer, (struct pvm_insn){.id = PVM_JUMP});
}

static struct symbol *make_symbol(struct linker *linker, const char *name,
                                  uint8_t type, struct section *section) {
  struct symbol *symbol = arena_alloc(&linker->arena, 1, sizeof(*symbol));
  *symbol = (struct symbol){
      .name = name,
      .state = SYMBOL_DEFINED,
      .is_local = true,
      .type = type,
      .object = &linker->internal,
      .section = section,
  };
  return symbol;
}

static void write_call(struct writer *writer, struct symbol *here,
                       struct symbol *to, int64_t addend) {
  int64_t next = (int64_t)writer->code.size +
                 (int64_t)pvm_format_wide_length(PVM_FORMAT_RIO);
  write_reloc(writer, PVM_LOAD_IMM_JUMP, 0, R_PVM_IMM32, here, next);
  write_reloc(writer, PVM_LOAD_IMM_JUMP, 1, R_PVM_PCREL32, to, addend);
  write_insn(writer, (struct pvm_insn){.id = PVM_LOAD_IMM_JUMP, .a = RA});
}

//===----------------------------------------------------------------------===//
// Constructors
//===----------------------------------------------------------------------===//

// Priority of the constructors in .init_array.N; those without one come last.
#define NO_PRIORITY 65536

// Or a destructor, in .fini_array.N.
struct constructor {
  uint32_t priority;
  uint32_t order; // keeps the order of the inputs among equals
  const struct section *section;
  const Elf64_Rela *rela;
};

static uint32_t section_priority(const char *name) {
  static const char init[] = ".init_array.", fini[] = ".fini_array.";
  if (strncmp(name, init, strlen(init)) != 0 &&
      strncmp(name, fini, strlen(fini)) != 0)
    return NO_PRIORITY;
  const char *digits = name + strlen(init);
  char *end;
  unsigned long priority = strtoul(digits, &end, 10);
  return *digits && !*end && priority < NO_PRIORITY ? (uint32_t)priority
                                                    : NO_PRIORITY;
}

static int compare_constructors(const void *left, const void *right) {
  const struct constructor *l = left, *r = right;
  if (l->priority != r->priority)
    return l->priority < r->priority ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

struct constructors {
  struct constructor *list;
  size_t count, capacity;
};

static void read_constructors(struct linker *linker,
                              const struct section *section,
                              struct constructors *out) {
  size_t num_slots = section->size / 8;
  bool all_relocated =
      section->size % 8 == 0 && section->num_relocs == num_slots;
  for (size_t i = 0; all_relocated && i < num_slots; i++)
    all_relocated = section->relocs[i].r_offset == 8 * i &&
                    ELF64_R_TYPE(section->relocs[i].r_info) == R_PVM_64;
  if (!all_relocated) {
    link_error(linker, "%s:(%s): every word must be a pointer to a function",
               section->object->name, section->name);
    return;
  }
  for (size_t i = 0; i < num_slots; i++) {
    GROW_ARRAY(out->list, out->count, out->capacity);
    out->list[out->count] = (struct constructor){
        .priority = section_priority(section->name),
        .order = (uint32_t)out->count,
        .section = section,
        .rela = &section->relocs[i],
    };
    out->count++;
  }
}

static struct constructors find_constructors(struct linker *linker,
                                             enum section_kind kind) {
  struct constructors found = {0};
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_sections; k++) {
      const struct section *section = object->sections[k];
      if (section && section->kind == kind && !section->discarded)
        read_constructors(linker, section, &found);
    }
  }
  if (found.count)
    qsort(found.list, found.count, sizeof(*found.list), compare_constructors);
  return found;
}

static void write_constructor_call(struct writer *writer, struct symbol *here,
                                   const struct constructor *constructor) {
  write_call(writer, here,
             reloc_symbol(constructor->section, constructor->rela),
             constructor->rela->r_addend);
}

// Code that calls all constructors and then goes to `entry`; without
// constructors `entry` itself.
static struct symbol *make_start(struct linker *linker, struct symbol *entry,
                                 const struct constructors *constructors) {
  if (!constructors->count)
    return entry;
  if (entry->start)
    return entry->start;
  const char *name =
      arena_printf(&linker->arena, "__pvm_start_%s", entry->name);
  struct writer writer = start_writing(linker, name);
  struct symbol *here = make_symbol(linker, name, STT_FUNC, writer.section);
  write_move(&writer, SAVED_RA, RA);
  write_move(&writer, SAVED_A0, A0);
  write_move(&writer, SAVED_A1, A1);
  for (size_t i = 0; i < constructors->count; i++)
    write_constructor_call(&writer, here, &constructors->list[i]);
  write_move(&writer, RA, SAVED_RA);
  write_move(&writer, A0, SAVED_A0);
  write_move(&writer, A1, SAVED_A1);
  write_jump(&writer, entry, 0);
  here->size = finish_writing(&writer)->size;
  entry->start = here;
  return here;
}

// Defines the function that calls all destructors, the last one first, if there
// are any and it is wanted.
static void make_destroy(struct linker *linker) {
  struct symbol *here = symbol_find(&linker->symbols, "__pvm_run_destructors");
  if (!here || here->state != SYMBOL_UNDEFINED)
    return;
  struct constructors destructors =
      find_constructors(linker, SECTION_DESTRUCTORS);
  if (destructors.count) {
    struct writer writer = start_writing(linker, here->name);
    define_internal(linker, here);
    here->type = STT_FUNC;
    here->section = writer.section;
    write_insn(
        &writer,
        (struct pvm_insn){.id = PVM_ADD_IMM_64, .a = SP, .b = SP, .imm = {-8}});
    write_insn(&writer,
               (struct pvm_insn){.id = PVM_STORE_IND_U64, .a = RA, .b = SP});
    for (size_t i = destructors.count; i > 0; i--)
      write_constructor_call(&writer, here, &destructors.list[i - 1]);
    write_insn(&writer,
               (struct pvm_insn){.id = PVM_LOAD_IND_U64, .a = RA, .b = SP});
    write_insn(
        &writer,
        (struct pvm_insn){.id = PVM_ADD_IMM_64, .a = SP, .b = SP, .imm = {8}});
    write_insn(&writer, (struct pvm_insn){.id = PVM_JUMP_IND, .a = RA});
    here->size = finish_writing(&writer)->size;
  }
  free(destructors.list);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

static struct section *make_jump(struct linker *linker, struct symbol *to,
                                 bool is_last) {
  struct writer writer = start_writing(linker, ".pvm.dispatch");
  if (to) {
    write_jump(&writer, to, 0);
    writer.section->keep_wide = !is_last;
  } else {
    // Five bytes, so that the next entry is where it must be.
    size_t count = is_last ? 1 : pvm_format_wide_length(PVM_FORMAT_O);
    for (size_t i = 0; i < count; i++)
      write_insn(&writer, (struct pvm_insn){.id = PVM_TRAP});
  }
  return finish_writing(&writer);
}

// Makes the sections that stand at the start of the code. Afterwards everything
// that is live can be reached from them.
void make_startup(struct linker *linker) {
  struct writer writer = start_writing(linker, ".pvm.trap");
  write_insn(&writer, (struct pvm_insn){.id = PVM_TRAP});
  linker->trap = finish_writing(&writer);

  make_destroy(linker);
  struct constructors constructors =
      find_constructors(linker, SECTION_CONSTRUCTORS);
  linker->dispatch = arena_alloc(&linker->arena, linker->num_entries,
                                 sizeof(*linker->dispatch));
  for (size_t i = 0; i < linker->num_entries; i++) {
    struct symbol *entry = linker->entries[i];
    bool is_last = i + 1 == linker->num_entries;
    if (entry)
      entry = make_start(linker, entry, &constructors);
    linker->dispatch[linker->num_dispatch++] =
        is_last && entry && entry->value == 0
            ? entry->section
            : make_jump(linker, entry, is_last);
  }
  for (size_t i = 0; i < linker->num_exports; i++)
    linker->exports[i].start =
        make_start(linker, linker->exports[i].symbol, &constructors);
  free(constructors.list);
}

// Moves the sections of the dispatch to the front of the text.
void place_startup(struct linker *linker) {
  struct section **rest = pvm_alloc(linker->num_text + 1, sizeof(*rest));
  size_t num_rest = 0;
  for (size_t i = 0; i < linker->num_text; i++) {
    bool is_dispatch = false;
    for (size_t k = 0; k < linker->num_dispatch; k++)
      is_dispatch = is_dispatch || linker->dispatch[k] == linker->text[i];
    if (!is_dispatch)
      rest[num_rest++] = linker->text[i];
  }
  memcpy(linker->text, linker->dispatch,
         linker->num_dispatch * sizeof(*linker->text));
  if (num_rest)
    memcpy(linker->text + linker->num_dispatch, rest, num_rest * sizeof(*rest));
  free(rest);
}
