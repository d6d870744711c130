//===-- object.c - Reading ELF objects ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libelf finds the section headers and converts symbols and relocations; every
// index, offset and size that an object states is checked here before anything
// uses it, so the phases behind this one need not doubt them.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

// Text and data of one section beyond this could not be addressed anyway.
#define MAX_SECTION_SIZE (1u << 30)
#define MAX_ALIGNMENT 65536u

// An object while it is read.
struct reader {
  struct linker *linker;
  struct object *object;
  const uint8_t *image;
  size_t image_size;
  size_t names_index; // section of the section names
  size_t symtab_index;
  const Elf64_Sym *symtab;
  size_t num_symbols;
  size_t strtab_index;
  const uint8_t *strtab;
  size_t strtab_size;
  const uint32_t *extended_indices; // of sections, by symbol
  size_t num_extended;
};

static bool bad_object(struct reader *reader, const char *format, ...)
    PVM_PRINTF(2, 3);
static bool bad_object(struct reader *reader, const char *format, ...) {
  struct pvm_buffer text = {0};
  va_list arguments;
  va_start(arguments, format);
  pvm_buffer_vprintf(&text, format, arguments);
  va_end(arguments);
  link_error(reader->linker, "%s: %.*s", reader->object->name, (int)text.size,
             (const char *)text.data);
  pvm_buffer_free(&text);
  return false;
}

//===----------------------------------------------------------------------===//
// Header
//===----------------------------------------------------------------------===//

static bool check_header(struct reader *reader) {
  const char *ident = elf_getident(reader->object->elf, NULL);
  if (!ident)
    return bad_object(reader, "file is too short to be an ELF object");
  if (ident[EI_CLASS] != ELFCLASS64 || ident[EI_DATA] != ELFDATA2LSB)
    return bad_object(reader,
                      "is incompatible with pvm (not ELF64 little-endian)");
  const Elf64_Ehdr *header = elf64_getehdr(reader->object->elf);
  if (!header)
    return bad_object(reader, "invalid ELF header: %s", elf_errmsg(-1));
  if (header->e_machine != EM_PVM)
    return bad_object(reader, "is incompatible with pvm (machine type 0x%x)",
                      header->e_machine);
  if (header->e_type != ET_REL)
    return bad_object(reader, "is not a relocatable object");

  if (header->e_shoff % _Alignof(Elf64_Shdr))
    return bad_object(reader, "section header table is not aligned");
  if (elf_getshdrnum(reader->object->elf, &reader->object->num_sections) != 0 ||
      elf_getshdrstrndx(reader->object->elf, &reader->names_index) != 0)
    return bad_object(reader, "invalid section header table: %s",
                      elf_errmsg(-1));
  // Each header takes 64 bytes of the file.
  if (reader->object->num_sections > reader->image_size / sizeof(Elf64_Shdr))
    return bad_object(reader,
                      "section header table goes past the end of the file");
  return true;
}

// All objects that are linked follow one numbering of the opcodes.
static bool check_profile(struct reader *reader) {
  struct linker *linker = reader->linker;
  const Elf64_Ehdr *header = elf64_getehdr(reader->object->elf);
  unsigned profile = header->e_flags & EF_PVM_PROFILE;
  if (header->e_flags & ~EF_PVM_PROFILE || !pvm_profile_name(profile))
    return bad_object(reader, "unknown e_flags: 0x%x", header->e_flags);
  if (!linker->has_profile) {
    linker->has_profile = true;
    linker->profile = (enum pvm_profile)profile;
    linker->profile_from = reader->object->name;
    pvm_wide_shapes(linker->profile, linker->shapes);
  } else if (profile != linker->profile) {
    return bad_object(reader, "profile %s is incompatible with %s, which is %s",
                      pvm_profile_name(profile), linker->profile_from,
                      pvm_profile_name(linker->profile));
  }
  return true;
}

// The contents of a section as they are in the file.
static bool section_bytes(struct reader *reader, size_t index,
                          const Elf64_Shdr *header, struct pvm_bytes *out) {
  if (header->sh_offset > reader->image_size ||
      header->sh_size > reader->image_size - header->sh_offset)
    return bad_object(
        reader, "section [index %zu] goes past the end of the file", index);
  *out = (struct pvm_bytes){reader->image + header->sh_offset,
                            (size_t)header->sh_size};
  return true;
}

static const Elf64_Shdr *section_header(struct reader *reader, size_t index) {
  Elf_Scn *section = elf_getscn(reader->object->elf, index);
  const Elf64_Shdr *header = section ? elf64_getshdr(section) : NULL;
  if (!header)
    bad_object(reader, "invalid section header [index %zu]: %s", index,
               elf_errmsg(-1));
  return header;
}

// Contents converted to host order and aligned, as an array of `entry_size`.
static bool section_array(struct reader *reader, size_t index,
                          const Elf64_Shdr *header, size_t entry_size,
                          const void **out, size_t *count) {
  struct pvm_bytes bytes = {0};
  if (!section_bytes(reader, index, header, &bytes))
    return false;
  if (header->sh_entsize != entry_size || bytes.size % entry_size)
    return bad_object(reader, "section [index %zu] has an invalid entry size",
                      index);
  *count = bytes.size / entry_size;
  *out = NULL;
  if (!*count)
    return true;
  Elf_Data *data = elf_getdata(elf_getscn(reader->object->elf, index), NULL);
  if (!data || data->d_size != bytes.size)
    return bad_object(reader, "cannot read section [index %zu]: %s", index,
                      elf_errmsg(-1));
  *out = data->d_buf;
  return true;
}

//===----------------------------------------------------------------------===//
// Strings and symbols
//===----------------------------------------------------------------------===//

static bool read_string_table(struct reader *reader, size_t index,
                              struct pvm_bytes *out) {
  if (index == 0 || index >= reader->object->num_sections)
    return bad_object(reader, "invalid string table index: %zu", index);
  const Elf64_Shdr *header = section_header(reader, index);
  if (!header || !section_bytes(reader, index, header, out))
    return false;
  if (header->sh_type != SHT_STRTAB || !out->size ||
      out->data[out->size - 1] != 0)
    return bad_object(reader, "string table [index %zu] is not null-terminated",
                      index);
  return true;
}

static bool find_symbol_table(struct reader *reader) {
  for (size_t i = 1; i < reader->object->num_sections; i++) {
    const Elf64_Shdr *header = section_header(reader, i);
    if (!header)
      return false;
    const void *array;
    if (header->sh_type == SHT_SYMTAB_SHNDX) {
      if (!section_array(reader, i, header, sizeof(uint32_t), &array,
                         &reader->num_extended))
        return false;
      reader->extended_indices = array;
    }
    if (header->sh_type != SHT_SYMTAB)
      continue;
    if (reader->symtab_index)
      return bad_object(reader, "has more than one symbol table");
    struct pvm_bytes strings = {0};
    if (!section_array(reader, i, header, sizeof(Elf64_Sym), &array,
                       &reader->num_symbols) ||
        !read_string_table(reader, header->sh_link, &strings))
      return false;
    if (header->sh_info > reader->num_symbols)
      return bad_object(reader, "invalid sh_info in the symbol table: %u",
                        header->sh_info);
    reader->symtab = array;
    reader->symtab_index = i;
    reader->object->first_global = header->sh_info;
    reader->strtab = strings.data;
    reader->strtab_size = strings.size;
  }
  return true;
}

static bool symbol_name(struct reader *reader, size_t index, const char **out) {
  uint32_t offset = reader->symtab[index].st_name;
  if (offset >= reader->strtab_size)
    return bad_object(reader,
                      "symbol [index %zu] has an invalid name offset: %u",
                      index, offset);
  *out = (const char *)reader->strtab + offset;
  return true;
}

// Section index of a symbol: an index below num_sections, SHN_UNDEF, SHN_ABS or
// SHN_COMMON.
static bool symbol_section_index(struct reader *reader, size_t index,
                                 size_t *out) {
  *out = reader->symtab[index].st_shndx;
  if (*out == SHN_ABS || *out == SHN_COMMON)
    return true;
  if (*out == SHN_XINDEX) {
    if (index >= reader->num_extended)
      return bad_object(
          reader, "symbol [index %zu] has no extended section index", index);
    *out = reader->extended_indices[index];
  }
  if (*out >= reader->object->num_sections)
    return bad_object(reader,
                      "symbol [index %zu] has an invalid section index: %zu",
                      index, *out);
  return true;
}

// Notes the global symbols that an archive member defines, nothing else.
static bool read_lazy_symbols(struct reader *reader) {
  for (size_t i = reader->object->first_global; i < reader->num_symbols; i++) {
    const char *name = NULL;
    if (reader->symtab[i].st_shndx == SHN_UNDEF)
      continue;
    if (!symbol_name(reader, i, &name))
      return false;
    symbol_define_lazy(reader->linker, name, reader->object);
    // One of the symbols was needed, so the whole object has been read.
    if (!reader->object->is_lazy)
      return true;
  }
  return true;
}

static bool check_common(struct reader *reader, const char *name,
                         const Elf64_Sym *elf_symbol) {
  uint64_t align = elf_symbol->st_value;
  if (align == 0 || align & (align - 1) || align > MAX_ALIGNMENT)
    return bad_object(reader,
                      "common symbol '%s' has invalid alignment: %" PRIu64,
                      name, align);
  if (elf_symbol->st_size > MAX_SECTION_SIZE)
    return bad_object(reader, "common symbol '%s' is too large", name);
  return true;
}

// A local symbol of a section that is not kept, as the names of groups are, has
// no section; only debug information and the like can refer to it.
static struct symbol *make_local(struct reader *reader, const char *name,
                                 size_t section_index, struct section *section,
                                 const Elf64_Sym *elf_symbol) {
  struct symbol *symbol =
      arena_alloc(&reader->linker->arena, 1, sizeof(*symbol));
  bool is_kept = section || section_index == SHN_ABS;
  *symbol = (struct symbol){
      .name = name,
      .state = section_index == SHN_UNDEF ? SYMBOL_UNDEFINED : SYMBOL_DEFINED,
      .is_weak = section_index == SHN_UNDEF,
      .is_local = true,
      .is_entry = elf_symbol->st_other & STO_PVM_ENTRY,
      .type = is_kept ? ELF64_ST_TYPE(elf_symbol->st_info) : STT_SECTION,
      .object = reader->object,
      .section = section,
      .value = elf_symbol->st_value,
      .size = elf_symbol->st_size,
  };
  return symbol;
}

static bool read_symbol(struct reader *reader, size_t index) {
  struct linker *linker = reader->linker;
  struct object *object = reader->object;
  const Elf64_Sym *elf_symbol = &reader->symtab[index];
  const char *name = NULL;
  size_t section_index;
  if (!symbol_name(reader, index, &name) ||
      !symbol_section_index(reader, index, &section_index))
    return false;
  if (section_index == SHN_COMMON && !check_common(reader, name, elf_symbol))
    return false;

  bool is_local = index < object->first_global;
  struct section *section = NULL;
  if (section_index < object->num_sections && section_index != SHN_UNDEF) {
    section = object->sections[section_index];
    if (!section && !is_local)
      return bad_object(reader,
                        "symbol '%s' is defined in a section that holds "
                        "neither code nor data",
                        name);
    if (section && elf_symbol->st_value > section->size)
      return bad_object(reader, "symbol '%s' lies outside its section", name);
  }
  if (is_local) {
    object->symbols[index] =
        make_local(reader, name, section_index, section, elf_symbol);
    return true;
  }

  // A definition in a group of which another copy was taken means that copy's.
  if (section_index == SHN_UNDEF || (section && section->discarded)) {
    bool weak = ELF64_ST_BIND(elf_symbol->st_info) == STB_WEAK &&
                section_index == SHN_UNDEF;
    struct symbol *symbol = symbol_reference(linker, name, weak);
    symbol->is_needed = true;
    symbol->is_wanted = symbol->is_wanted || !weak;
    object->symbols[index] = symbol;
    return true;
  }
  symbol_define(linker, name, object, section, elf_symbol,
                &object->symbols[index]);
  return true;
}

static bool read_symbols(struct reader *reader) {
  struct object *object = reader->object;
  object->num_symbols = reader->num_symbols;
  object->symbols = arena_alloc(&reader->linker->arena, reader->num_symbols,
                                sizeof(*object->symbols));
  for (size_t i = 0; i < reader->num_symbols; i++)
    if (!read_symbol(reader, i))
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

static bool has_prefix(const char *name, const char *prefix) {
  size_t length = strlen(prefix);
  return strncmp(name, prefix, length) == 0 &&
         (name[length] == 0 || name[length] == '.');
}

static enum section_kind classify(const char *name, const Elf64_Shdr *header) {
  if (header->sh_flags & SHF_EXCLUDE)
    return SECTION_IGNORED;
  if (!(header->sh_flags & SHF_ALLOC))
    return is_debug_section(name) ? SECTION_DEBUG : SECTION_IGNORED;
  if (header->sh_type == SHT_PVM_JUMPTABLE)
    return SECTION_JUMP_TABLE;
  if (header->sh_flags & SHF_EXECINSTR)
    return SECTION_TEXT;
  if (header->sh_type == SHT_INIT_ARRAY || has_prefix(name, ".init_array") ||
      has_prefix(name, ".ctors"))
    return SECTION_CONSTRUCTORS;
  if (header->sh_type == SHT_FINI_ARRAY || has_prefix(name, ".fini_array") ||
      has_prefix(name, ".dtors"))
    return SECTION_DESTRUCTORS;
  // Nothing unwinds the stack.
  if (has_prefix(name, ".eh_frame"))
    return SECTION_IGNORED;
  if (header->sh_type == SHT_NOBITS)
    return SECTION_BSS;
  return header->sh_flags & SHF_WRITE ? SECTION_RW : SECTION_RO;
}

// How often functions call each other (SHT_LLVM_CALL_GRAPH_PROFILE) comes with a
// profile, for linkers that put functions near their callers. Where code lies means
// nothing here.
#define CALL_GRAPH_PROFILE 0x6fff4c09

static bool is_call_graph_profile(struct reader *reader, size_t index) {
  const Elf64_Shdr *header = section_header(reader, index);
  return header && header->sh_type == CALL_GRAPH_PROFILE;
}

static bool read_section(struct reader *reader, size_t index,
                         const struct pvm_bytes *names) {
  const Elf64_Shdr *header = section_header(reader, index);
  if (!header)
    return false;
  switch (header->sh_type) {
  case SHT_NULL:
  case SHT_SYMTAB:
  case SHT_STRTAB:
  case SHT_SYMTAB_SHNDX:
  case SHT_RELA:
  case SHT_GROUP:
    return true;
  case SHT_REL:
    if (is_call_graph_profile(reader, header->sh_info))
      return true;
    return bad_object(reader,
                      "section [index %zu]: relocations without addends are "
                      "not supported",
                      index);
  }
  if (header->sh_name >= names->size)
    return bad_object(reader,
                      "section [index %zu] has an invalid name offset: %u",
                      index, header->sh_name);
  const char *name = (const char *)names->data + header->sh_name;

  struct pvm_bytes contents = {0};
  if (header->sh_type != SHT_NOBITS &&
      !section_bytes(reader, index, header, &contents))
    return false;
  if (header->sh_size > MAX_SECTION_SIZE)
    return bad_object(reader, "section '%s' is too large: %" PRIu64 " bytes",
                      name, header->sh_size);
  uint64_t align = header->sh_addralign ? header->sh_addralign : 1;
  if (align & (align - 1) || align > MAX_ALIGNMENT)
    return bad_object(reader, "section '%s' has invalid alignment: %" PRIu64,
                      name, align);

  enum section_kind kind = classify(name, header);
  if (kind == SECTION_TEXT && header->sh_type == SHT_NOBITS)
    return bad_object(reader, "section '%s' is executable but has no contents",
                      name);
  struct section *section =
      arena_alloc(&reader->linker->arena, 1, sizeof(*section));
  *section = (struct section){
      .name = name,
      .object = reader->object,
      .data = contents.data,
      .size = header->sh_size,
      .flags = header->sh_flags,
      .align = align,
      .entry_size = header->sh_entsize,
      .kind = kind,
  };
  reader->object->sections[index] = section;
  return true;
}

static int compare_relocs(const void *left, const void *right) {
  const Elf64_Rela *l = left, *r = right;
  if (l->r_offset != r->r_offset)
    return l->r_offset < r->r_offset ? -1 : 1;
  // ADD and SUB of one word, whose order is ADD first.
  return (ELF64_R_TYPE(l->r_info) > ELF64_R_TYPE(r->r_info)) -
         (ELF64_R_TYPE(l->r_info) < ELF64_R_TYPE(r->r_info));
}

static bool read_relocs(struct reader *reader, size_t index) {
  struct object *object = reader->object;
  const Elf64_Shdr *header = section_header(reader, index);
  if (!header)
    return false;
  if (header->sh_type != SHT_RELA)
    return true;
  const void *array;
  size_t count;
  if (!section_array(reader, index, header, sizeof(Elf64_Rela), &array, &count))
    return false;
  if (header->sh_info == 0 || header->sh_info >= object->num_sections ||
      header->sh_link != reader->symtab_index)
    return bad_object(
        reader, "relocation section [index %zu] has invalid links", index);
  struct section *section = object->sections[header->sh_info];
  // Of compressed debug information the offsets mean what nobody unpacks.
  if (!section || count == 0 || section->flags & SHF_COMPRESSED)
    return true;
  if (section->relocs)
    return bad_object(reader,
                      "section '%s' has more than one relocation section",
                      section->name);

  const Elf64_Rela *relocs = array;
  bool sorted = true;
  for (size_t i = 0; i < count; i++) {
    if (ELF64_R_SYM(relocs[i].r_info) >= reader->num_symbols)
      return bad_object(reader,
                        "%s: relocation [index %zu] has an invalid symbol "
                        "index: %" PRIu64,
                        section->name, i,
                        (uint64_t)ELF64_R_SYM(relocs[i].r_info));
    if (relocs[i].r_offset > section->size)
      return bad_object(reader,
                        "%s: relocation [index %zu] lies outside the section",
                        section->name, i);
    sorted = sorted && (i == 0 || relocs[i - 1].r_offset <= relocs[i].r_offset);
  }
  if (!sorted) {
    Elf64_Rela *copy =
        arena_alloc(&reader->linker->arena, count, sizeof(*copy));
    memcpy(copy, relocs, count * sizeof(*copy));
    qsort(copy, count, sizeof(*copy), compare_relocs);
    relocs = copy;
  }
  section->relocs = relocs;
  section->num_relocs = count;
  return true;
}

// Decides for a group whether its members are taken, and ties those together.
static bool read_group(struct reader *reader, size_t index) {
  struct object *object = reader->object;
  const Elf64_Shdr *header = section_header(reader, index);
  if (!header)
    return false;
  if (header->sh_type != SHT_GROUP)
    return true;
  const void *array;
  size_t count;
  if (!section_array(reader, index, header, sizeof(uint32_t), &array, &count))
    return false;
  if (count == 0 || header->sh_link != reader->symtab_index ||
      header->sh_info >= reader->num_symbols)
    return bad_object(reader, "invalid section group [index %zu]", index);

  const uint32_t *words = array;
  bool discard = false;
  if (words[0] & GRP_COMDAT) {
    const char *signature = NULL;
    bool is_new;
    if (!symbol_name(reader, header->sh_info, &signature))
      return false;
    symbol_insert(reader->linker, &reader->linker->groups, signature, &is_new);
    discard = !is_new;
  }
  struct section *first = NULL, *last = NULL;
  for (size_t i = 1; i < count; i++) {
    if (words[i] >= object->num_sections)
      return bad_object(
          reader, "section group [index %zu] has an invalid member", index);
    struct section *member = object->sections[words[i]];
    if (!member)
      continue;
    member->discarded = discard;
    if (member->group_next || member == last)
      return bad_object(reader, "section '%s' is a member of two groups",
                        member->name);
    if (last)
      last->group_next = member;
    else
      first = member;
    last = member;
  }
  if (last)
    last->group_next = first;
  return true;
}

static bool read_sections(struct reader *reader) {
  struct object *object = reader->object;
  object->sections = arena_alloc(&reader->linker->arena, object->num_sections,
                                 sizeof(*object->sections));
  struct pvm_bytes names = {0};
  if (!read_string_table(reader, reader->names_index, &names))
    return false;
  for (size_t i = 1; i < object->num_sections; i++)
    if (!read_section(reader, i, &names))
      return false;
  for (size_t i = 1; i < object->num_sections; i++)
    if (!read_relocs(reader, i) || !read_group(reader, i))
      return false;
  for (size_t i = 1; i < object->num_sections; i++)
    if (object->sections[i] && is_mergeable(object->sections[i]))
      object->sections[i]->kind = SECTION_MERGED;
  return true;
}

//===----------------------------------------------------------------------===//
// Objects
//===----------------------------------------------------------------------===//

static bool start_reading(struct linker *linker, struct object *object,
                          struct reader *reader) {
  *reader = (struct reader){.linker = linker, .object = object};
  reader->image =
      (const uint8_t *)elf_rawfile(object->elf, &reader->image_size);
  return check_header(reader) && find_symbol_table(reader);
}

void read_object(struct linker *linker, struct object *object) {
  struct reader reader;
  if (!start_reading(linker, object, &reader))
    return;
  if (object->is_lazy) {
    read_lazy_symbols(&reader);
    return;
  }
  if (!check_profile(&reader))
    return;
  add_to_objects(linker, object);
  if (read_sections(&reader))
    read_symbols(&reader);
}
