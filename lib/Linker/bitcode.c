//===-- bitcode.c - Bitcode inputs ----------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A bitcode module takes part in symbol resolution by the names in it. When all
// inputs are read, the modules that are needed are compiled together into one
// object, which takes their place: their definitions are forgotten and come
// back with the object, those that are still there.
//
// The object can need archive members that nobody needed before, because code
// generation calls run-time functions. If there is bitcode among these, it is
// compiled in the same way, until nothing new comes up.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include "pvm/lto.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

// An object while its symbols are read.
struct bitcode_reader {
  struct linker *linker;
  struct object *object;
  struct symbol **symbols;
  size_t count, capacity;
};

bool is_bitcode(const uint8_t *data, size_t size) {
  return size >= 4 && (memcmp(data, "BC\xC0\xDE", 4) == 0 ||
                       memcmp(data, "\xDE\xC0\x17\x0B", 4) == 0);
}

static void report(void *context, bool is_error, const char *message) {
  struct linker *linker = context;
  if (is_error)
    link_error(linker, "%s", message);
  else
    link_warning(linker, "%s", message);
}

// The section of symbols whose sections do not exist yet.
static struct section *make_stand_in(struct linker *linker,
                                     enum section_kind kind) {
  struct section *section = arena_alloc(&linker->arena, 1, sizeof(*section));
  *section = (struct section){.name = "bitcode", .kind = kind};
  return section;
}

// What the compiler is to be told: the user's options of LLVM and those that follow from
// options of ours.
static const char *const *compiler_options(struct linker *linker,
                                           size_t *count) {
  const struct pvm_link_options *options = linker->options;
  const char **list = arena_alloc(
      &linker->arena, options->num_llvm_options + 2, sizeof(*list));
  *count = 0;
  if (options->max_block_length)
    list[(*count)++] =
        arena_printf(&linker->arena, "-pvm-max-block-length=%" PRIu64,
                     options->max_block_length);
  if (options->lto_level && strcmp(options->lto_level, "Oz") == 0)
    list[(*count)++] = "-enable-machine-outliner";
  for (size_t i = 0; i < options->num_llvm_options; i++)
    list[(*count)++] = options->llvm_options[i];
  return list;
}

// The compiler, loaded when the first module appears.
static bool start_lto(struct linker *linker, const char *name) {
  if (linker->lto)
    return true;
  const struct pvm_link_options *options = linker->options;
  if (options->load_lto)
    linker->lto_interface = options->load_lto();
  if (!linker->lto_interface)
    return link_error(linker, "%s: bitcode cannot be compiled: no compiler",
                      name);
  size_t num_options;
  const char *const *llvm_options = compiler_options(linker, &num_options);
  linker->lto = linker->lto_interface->create(llvm_options, num_options, report,
                                              linker);
  if (!linker->lto)
    return false;
  linker->bitcode_code = make_stand_in(linker, SECTION_TEXT);
  linker->bitcode_data = make_stand_in(linker, SECTION_RW);
  return true;
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

static void add_lazy_symbol(void *context,
                            const struct pvm_lto_symbol *symbol) {
  struct bitcode_reader *reader = context;
  if (symbol->is_defined && reader->object->is_lazy)
    symbol_define_lazy(reader->linker,
                       arena_printf(&reader->linker->arena, "%s", symbol->name),
                       reader->object);
}

static void add_symbol(void *context, const struct pvm_lto_symbol *symbol) {
  struct bitcode_reader *reader = context;
  struct linker *linker = reader->linker;
  struct object *object = reader->object;
  // Names die with the module.
  const char *name = arena_printf(&linker->arena, "%s", symbol->name);
  GROW_ARRAY(reader->symbols, reader->count, reader->capacity);
  struct symbol **out = &reader->symbols[reader->count++];
  if (!symbol->is_defined) {
    *out = symbol_reference(linker, name, symbol->is_weak);
    return;
  }
  unsigned char binding = symbol->is_weak ? STB_WEAK : STB_GLOBAL;
  unsigned char type = symbol->is_function ? STT_FUNC : STT_OBJECT;
  Elf64_Sym elf_symbol = {
      .st_info = ELF64_ST_INFO(binding, type),
      .st_other = symbol->is_entry ? STO_PVM_ENTRY : 0,
      .st_shndx = SHN_LORESERVE, // some section
  };
  symbol_define(linker, name, object,
                symbol->is_function ? linker->bitcode_code
                                    : linker->bitcode_data,
                &elf_symbol, out);
}

void read_bitcode(struct linker *linker, struct object *object) {
  if (!start_lto(linker, object->name))
    return;
  const struct pvm_lto_interface *lto = linker->lto_interface;
  if (!object->module)
    object->module = lto->add_module(linker->lto, object->name,
                                     object->image.data, object->image.size);
  if (!object->module)
    return;
  struct bitcode_reader reader = {.linker = linker, .object = object};
  if (object->is_lazy) {
    lto->visit_symbols(object->module, add_lazy_symbol, &reader);
    return;
  }
  add_to_objects(linker, object);
  lto->visit_symbols(object->module, add_symbol, &reader);
  object->symbols =
      arena_alloc(&linker->arena, reader.count, sizeof(*object->symbols));
  object->num_symbols = reader.count;
  if (reader.count)
    memcpy(object->symbols, reader.symbols,
           reader.count * sizeof(*object->symbols));
  free(reader.symbols);
}

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

static bool is_preserved(void *context, const char *name) {
  struct linker *linker = context;
  const struct symbol *symbol = symbol_find(&linker->symbols, name);
  return symbol && symbol->is_needed;
}

static bool is_replaced(void *context, const char *name) {
  struct linker *linker = context;
  const struct symbol *symbol = symbol_find(&linker->symbols, name);
  return symbol && symbol->object && !symbol->object->module &&
         (symbol->state == SYMBOL_DEFINED || symbol->state == SYMBOL_COMMON);
}

// What the machine is started at is needed, whoever else refers to it.
static void note_needed(struct linker *linker) {
  for (size_t i = 0; i < linker->num_entries; i++)
    if (linker->entries[i])
      linker->entries[i]->is_needed = linker->entries[i]->is_wanted = true;
  for (size_t i = 0; i < linker->num_exports; i++)
    linker->exports[i].symbol->is_needed =
        linker->exports[i].symbol->is_wanted = true;
}

// Makes what the modules of an object defined undefined again.
static void forget_definitions(struct object *object) {
  for (size_t i = 0; i < object->num_symbols; i++) {
    struct symbol *symbol = object->symbols[i];
    if (symbol->state == SYMBOL_DEFINED && symbol->object == object) {
      symbol->state = SYMBOL_UNDEFINED;
      symbol->section = NULL;
      symbol->is_entry = false;
    }
    // The references were the modules'; the object will have its own.
    if (symbol->state == SYMBOL_UNDEFINED)
      symbol->is_weak = !symbol->is_wanted;
  }
  object->num_symbols = 0;
  object->module = NULL;
}

// Compiles the modules that are there and reads the result.
static void compile_modules(struct linker *linker) {
  struct pvm_lto_module **modules = arena_alloc(
      &linker->arena, linker->num_objects, sizeof(struct pvm_lto_module *));
  size_t num_modules = 0;
  for (size_t i = 0; i < linker->num_objects; i++)
    if (linker->objects[i]->module)
      modules[num_modules++] = linker->objects[i]->module;
  if (!num_modules)
    return;

  const struct pvm_link_options *options = linker->options;
  struct pvm_lto_job job = {
      .modules = modules,
      .num_modules = num_modules,
      .level = options->lto_level ? options->lto_level : "O2",
      .profile = options->lto_profile,
      .is_preserved = is_preserved,
      .is_replaced = is_replaced,
      .context = linker,
  };
  if (!job.profile && linker->has_profile)
    job.profile = pvm_profile_name(linker->profile);
  struct pvm_buffer buffer = {0};
  if (linker->lto_interface->compile(linker->lto, &job, &buffer)) {
    for (size_t i = 0; i < linker->num_objects; i++)
      if (linker->objects[i]->module)
        forget_definitions(linker->objects[i]);
    uint8_t *image = arena_alloc(&linker->arena, buffer.size, 1);
    memcpy(image, buffer.data, buffer.size);
    add_object(linker, "lto.o", image, buffer.size, false);
  }
  pvm_buffer_free(&buffer);
}

static bool has_modules(const struct linker *linker) {
  for (size_t i = 0; i < linker->num_objects; i++)
    if (linker->objects[i]->module)
      return true;
  return false;
}

void compile_bitcode(struct linker *linker) {
  note_needed(linker);
  while (has_modules(linker) && !linker->num_errors) {
    compile_modules(linker);
    read_pending(linker);
  }
}

void free_lto(struct linker *linker) {
  if (linker->lto)
    linker->lto_interface->destroy(linker->lto);
}
