//===-- options.c - Options of the linker ---------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spelled as in other ELF linkers where they have the option: with one dash or
// two, and with the value behind "=" or in the next argument. Inputs are opened
// in the order in which they are named, because libraries are searched in the
// directories named before them.
//
//===----------------------------------------------------------------------===//

#include "pvm-ld.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void strings_add(struct strings *strings, const char *string) {
  if (strings->count == strings->capacity) {
    strings->capacity = strings->capacity ? 2 * strings->capacity : 8;
    strings->list =
        pvm_realloc(strings->list, strings->capacity, sizeof(*strings->list));
  }
  strings->list[strings->count++] = string;
}

enum option_id {
  OPT_IGNORED,
  OPT_AUTHOR,
  OPT_DEBUG_FILE,
  OPT_ENTRY,
  OPT_ERROR_LIMIT,
  OPT_EXPORT,
  OPT_FORMAT,
  OPT_GC_SECTIONS,
  OPT_HEAP_PAGES,
  OPT_HELP,
  OPT_ICF,
  OPT_IMPORT,
  OPT_LEVEL,
  OPT_LIBRARY,
  OPT_LIBRARY_PATH,
  OPT_LICENSE,
  OPT_LLVM,
  OPT_MAP,
  OPT_MAX_BLOCK_LENGTH,
  OPT_NAME,
  OPT_NO_GC_SECTIONS,
  OPT_NO_SHRINK,
  OPT_NO_WHOLE_ARCHIVE,
  OPT_OUTPUT,
  OPT_PRINT_ICF,
  OPT_PRINT_SIZE,
  OPT_PROFILE,
  OPT_PROGRAM_VERSION,
  OPT_SHRINK,
  OPT_SIZE_LIMIT,
  OPT_STACK_SIZE,
  OPT_SYMBOL_MAP,
  OPT_UNDEFINED,
  OPT_VERSION,
  OPT_WHOLE_ARCHIVE,
};

struct option {
  const char *name; // without dashes
  enum option_id id;
  const char *value; // what it is called in the help, NULL: takes none
  const char *help;  // NULL: not listed
};

static const struct option long_options[] = {
    {"O", OPT_LEVEL, "LEVEL", "Optimize bitcode: -O0 to -O3, -Os, -Oz (-O2)"},
    {"author", OPT_AUTHOR, "NAME", "Author in the metadata; may be repeated"},
    {"debug-file", OPT_DEBUG_FILE, "FILE",
     "Write an ELF file with symbols and debug information"},
    {"end-group", OPT_IGNORED, NULL, NULL},
    {"entry", OPT_ENTRY, "SYM", "Function at PC 0, at PC 5 for the second one"},
    {"error-limit", OPT_ERROR_LIMIT, "N", "Stop after N errors (20; 0: never)"},
    {"export", OPT_EXPORT, "SYM[=NAME]", "Export a function (polkavm)"},
    {"format", OPT_FORMAT, "FORMAT", "jam (default), spi, code or polkavm"},
    {"gc-sections", OPT_GC_SECTIONS, NULL,
     "Leave out what is not used (default)"},
    {"heap-pages", OPT_HEAP_PAGES, "N", "Zeroed pages behind the data"},
    {"help", OPT_HELP, NULL, "Print this text"},
    {"icf", OPT_ICF, "KIND",
     "Fold identical code: none (default), safe or all"},
    {"import", OPT_IMPORT, "NAME=N", "Name of host call N (polkavm)"},
    {"library", OPT_LIBRARY, "NAME", "Link lib<NAME>.a (also -l)"},
    {"library-path", OPT_LIBRARY_PATH, "DIR",
     "Look for libraries there (also -L)"},
    {"license", OPT_LICENSE, "TEXT", "License in the metadata"},
    {"map", OPT_MAP, "FILE", "Write a map of the program"},
    {"Map", OPT_MAP, "FILE", NULL},
    {"max-block-length", OPT_MAX_BLOCK_LENGTH, "N",
     "Refuse basic blocks of more than N instructions"},
    {"mcpu", OPT_PROFILE, "PROFILE", "Profile to compile bitcode for"},
    {"mllvm", OPT_LLVM, "OPTION", "An option of LLVM, to compile bitcode with"},
    {"name", OPT_NAME, "TEXT", "Program name in the metadata"},
    {"no-gc-sections", OPT_NO_GC_SECTIONS, NULL, "Keep what is not used"},
    {"no-shrink", OPT_NO_SHRINK, NULL, "Leave all immediates four bytes long"},
    {"no-whole-archive", OPT_NO_WHOLE_ARCHIVE, NULL, "End of --whole-archive"},
    {"output", OPT_OUTPUT, "FILE", "Output file (also -o)"},
    {"print-icf-sections", OPT_PRINT_ICF, NULL, "Print what is folded"},
    {"print-size", OPT_PRINT_SIZE, NULL, "Print how large the parts are"},
    {"program-version", OPT_PROGRAM_VERSION, "TEXT", "Version in the metadata"},
    {"shrink", OPT_SHRINK, NULL,
     "Make immediates as short as possible (default)"},
    {"size-limit", OPT_SIZE_LIMIT, "BYTES",
     "Warn if the program is larger (4000000)"},
    {"stack-size", OPT_STACK_SIZE, "BYTES", "Size of the stack"},
    {"start-group", OPT_IGNORED, NULL, NULL},
    {"symbol-map", OPT_SYMBOL_MAP, "FILE", "Write a map as JSON"},
    {"undefined", OPT_UNDEFINED, "SYM",
     "Keep SYM and load what defines it (also -u)"},
    {"version", OPT_VERSION, NULL, "Print the version"},
    {"whole-archive", OPT_WHOLE_ARCHIVE, NULL, "Take all members of archives"},
};

// Options of one letter, whose value may follow without a space.
static const struct option short_options[] = {
    {"(", OPT_IGNORED, NULL, NULL},       {")", OPT_IGNORED, NULL, NULL},
    {"L", OPT_LIBRARY_PATH, "DIR", NULL}, {"O", OPT_LEVEL, "LEVEL", NULL},
    {"e", OPT_ENTRY, "SYM", NULL},        {"l", OPT_LIBRARY, "NAME", NULL},
    {"o", OPT_OUTPUT, "FILE", NULL},      {"u", OPT_UNDEFINED, "SYM", NULL},
};

#define ARRAY_SIZE(ARRAY) (sizeof(ARRAY) / sizeof((ARRAY)[0]))

static void print_help(void) {
  puts("OVERVIEW: linker for PVM\n\nUSAGE: pvm-ld [options] "
       "file...\n\nOPTIONS:");
  for (size_t i = 0; i < ARRAY_SIZE(long_options); i++) {
    const struct option *option = &long_options[i];
    if (!option->help)
      continue;
    char spelling[64];
    bool is_letter = !option->name[1];
    snprintf(spelling, sizeof(spelling), "%s%s%s%s", is_letter ? "-" : "--",
             option->name, option->value && !is_letter ? "=" : "",
             option->value ? option->value : "");
    printf("  %-24s %s\n", spelling, option->help);
  }
}

//===----------------------------------------------------------------------===//
// Meaning
//===----------------------------------------------------------------------===//

static struct pvm_bytes bytes_of(const char *string) {
  return (struct pvm_bytes){(const uint8_t *)string, strlen(string)};
}

static bool parse_number(const char *option, const char *text, uint64_t max,
                         uint64_t *out) {
  char *end;
  errno = 0;
  unsigned long long value = strtoull(text, &end, 0);
  if (*text < '0' || *text > '9' || *end || errno || value > max)
    return report_error(
        "--%s: number between 0 and %llu expected, but got '%s'", option,
        (unsigned long long)max, text);
  *out = value;
  return true;
}

static bool parse_level(const char *text, const char **out) {
  static const char *const levels[] = {"O0", "O1", "O2", "O3", "Os", "Oz"};
  for (size_t i = 0; i < ARRAY_SIZE(levels); i++)
    if (strcmp(text, levels[i] + 1) == 0) {
      *out = levels[i];
      return true;
    }
  return report_error("unknown optimization level: -O%s", text);
}

// The number of a name.
static bool parse_name(const char *option, const char *text,
                       const char *const *names, size_t count, unsigned *out) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(text, names[i]) == 0) {
      *out = (unsigned)i;
      return true;
    }
  return report_error("unknown --%s value: %s", option, text);
}

static bool parse_format(const char *text, enum pvm_link_format *out) {
  static const char *const names[] = {
      [PVM_LINK_JAM] = "jam",
      [PVM_LINK_SPI] = "spi",
      [PVM_LINK_CODE] = "code",
      [PVM_LINK_POLKAVM] = "polkavm",
  };
  unsigned number = 0;
  bool ok = parse_name("format", text, names, ARRAY_SIZE(names), &number);
  *out = (enum pvm_link_format)number;
  return ok;
}

static bool parse_icf(const char *text, enum pvm_link_icf *out) {
  static const char *const names[] = {
      [PVM_ICF_NONE] = "none",
      [PVM_ICF_SAFE] = "safe",
      [PVM_ICF_ALL] = "all",
  };
  unsigned number = 0;
  bool ok = parse_name("icf", text, names, ARRAY_SIZE(names), &number);
  *out = (enum pvm_link_icf)number;
  return ok;
}

// "NAME=N".
static bool add_import(struct command *command, const char *text) {
  const char *number = strrchr(text, '=');
  uint64_t value = 0;
  if (!number || number == text)
    return report_error("--import: NAME=N expected, but got '%s'", text);
  if (!parse_number("import", number + 1, UINT32_MAX, &value))
    return false;
  struct pvm_buffer name = {0};
  pvm_buffer_put(&name, text, (size_t)(number - text));
  pvm_buffer_put_byte(&name, 0);
  if (command->num_imports == command->imports_capacity) {
    command->imports_capacity = 2 * command->imports_capacity + 8;
    command->imports = pvm_realloc(command->imports, command->imports_capacity,
                                   sizeof(*command->imports));
  }
  command->imports[command->num_imports++] =
      (struct pvm_link_import){(const char *)name.data, value};
  return true;
}

struct parser {
  struct command *command;
  bool whole_archive;
  uint64_t error_limit;
};

static bool apply_option(struct parser *parser, const struct option *option,
                         const char *value) {
  struct command *command = parser->command;
  struct pvm_link_options *link = &command->link;
  switch (option->id) {
  case OPT_IGNORED:
    return true;
  case OPT_AUTHOR:
    link->has_metadata = true;
    strings_add(&command->authors, value);
    return true;
  case OPT_DEBUG_FILE:
    command->debug_file = value;
    return true;
  case OPT_ENTRY:
    strings_add(&command->entries, value);
    return true;
  case OPT_ERROR_LIMIT:
    return parse_number(option->name, value, UINT32_MAX, &parser->error_limit);
  case OPT_EXPORT:
    strings_add(&command->exports, value);
    return true;
  case OPT_FORMAT:
    return parse_format(value, &link->format);
  case OPT_GC_SECTIONS:
    link->keep_unreferenced = false;
    return true;
  case OPT_HEAP_PAGES:
    return parse_number(option->name, value, PVM_SPI_MAX_HEAP_PAGES,
                        &link->heap_pages);
  case OPT_HELP:
    print_help();
    command->done = true;
    return true;
  case OPT_ICF:
    return parse_icf(value, &link->icf);
  case OPT_IMPORT:
    return add_import(command, value);
  case OPT_LEVEL:
    return parse_level(value, &link->lto_level);
  case OPT_LIBRARY:
    return open_library(&command->inputs, &command->library_paths, value,
                        parser->whole_archive);
  case OPT_LIBRARY_PATH:
    strings_add(&command->library_paths, value);
    return true;
  case OPT_LICENSE:
    link->has_metadata = true;
    link->metadata.license = bytes_of(value);
    return true;
  case OPT_LLVM:
    strings_add(&command->llvm_options, value);
    return true;
  case OPT_MAP:
    command->map = value;
    return true;
  case OPT_MAX_BLOCK_LENGTH:
    return parse_number(option->name, value, UINT32_MAX,
                        &link->max_block_length);
  case OPT_NAME:
    link->has_metadata = true;
    link->metadata.name = bytes_of(value);
    return true;
  case OPT_NO_GC_SECTIONS:
    link->keep_unreferenced = true;
    return true;
  case OPT_NO_SHRINK:
    link->keep_wide = true;
    return true;
  case OPT_NO_WHOLE_ARCHIVE:
    parser->whole_archive = false;
    return true;
  case OPT_OUTPUT:
    command->output = value;
    return true;
  case OPT_PRINT_ICF:
    link->want_icf_report = true;
    return true;
  case OPT_PRINT_SIZE:
    link->want_size_report = true;
    return true;
  case OPT_PROFILE:
    if (pvm_profile_by_name(value) < 0)
      return report_error("unknown --mcpu value: %s", value);
    link->lto_profile = value;
    return true;
  case OPT_PROGRAM_VERSION:
    link->has_metadata = true;
    link->metadata.version = bytes_of(value);
    return true;
  case OPT_SHRINK:
    link->keep_wide = false;
    return true;
  case OPT_STACK_SIZE:
    link->has_stack_size = true;
    return parse_number(option->name, value, PVM_SPI_MAX_SIZE,
                        &link->stack_size);
  case OPT_SIZE_LIMIT:
    return parse_number(option->name, value, UINT64_MAX, &command->size_limit);
  case OPT_SYMBOL_MAP:
    command->symbol_map = value;
    return true;
  case OPT_UNDEFINED:
    strings_add(&command->roots, value);
    return true;
  case OPT_VERSION:
    puts("pvm-ld " PVM_VERSION);
    command->done = true;
    return true;
  case OPT_WHOLE_ARCHIVE:
    parser->whole_archive = true;
    return true;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Spelling
//===----------------------------------------------------------------------===//

// The option that an argument "-name", "--name" or "--name=value" means.
// `value` is what stands behind the "=", or NULL.
static const struct option *find_long(const char *argument,
                                      const char **value) {
  const char *name = argument + (argument[1] == '-' ? 2 : 1);
  size_t length = strcspn(name, "=");
  *value = name[length] ? name + length + 1 : NULL;
  for (size_t i = 0; i < ARRAY_SIZE(long_options); i++)
    if (strlen(long_options[i].name) == length &&
        memcmp(long_options[i].name, name, length) == 0)
      return &long_options[i];
  return NULL;
}

static const struct option *find_short(const char *argument,
                                       const char **value) {
  *value = argument[2] ? argument + 2 : NULL;
  for (size_t i = 0; i < ARRAY_SIZE(short_options); i++)
    if (short_options[i].name[0] == argument[1] &&
        (short_options[i].value || !argument[2]))
      return &short_options[i];
  return NULL;
}

// Handles the argument at *index and the one behind it if that is its value.
static bool parse_argument(struct parser *parser, int argc, char **argv,
                           int *index) {
  const char *argument = argv[*index];
  if (argument[0] != '-' || !argument[1])
    return open_input(&parser->command->inputs, argument,
                      parser->whole_archive);

  const char *value;
  const struct option *option = find_long(argument, &value);
  if (!option && argument[1] != '-')
    option = find_short(argument, &value);
  if (!option)
    return report_error("unknown argument '%s'", argument);
  if (!option->value && value)
    return report_error("%s: option takes no value", argument);
  if (option->value && !value) {
    if (*index + 1 == argc)
      return report_error("%s: missing argument", argument);
    value = argv[++*index];
  }
  return apply_option(parser, option, value);
}

bool parse_command(struct command *command, int argc, char **argv) {
  struct parser parser = {.command = command,
                          .error_limit = PVM_DEFAULT_ERROR_LIMIT};
  bool ok = true;
  for (int i = 1; i < argc && !command->done; i++)
    ok = parse_argument(&parser, argc, argv, &i) && ok;
  if (!ok || command->done)
    return ok;
  if (command->inputs.count == 0)
    return report_error("no input files");

  struct pvm_link_options *link = &command->link;
  link->entries = command->entries.list;
  link->num_entries = command->entries.count;
  link->exports = command->exports.list;
  link->num_exports = command->exports.count;
  link->imports = command->imports;
  link->num_imports = command->num_imports;
  link->roots = command->roots.list;
  link->num_roots = command->roots.count;
  link->llvm_options = command->llvm_options.list;
  link->num_llvm_options = command->llvm_options.count;
  link->load_lto = load_lto;
  link->error_limit = (unsigned)parser.error_limit;
  link->want_map = command->map != NULL;
  link->want_symbol_map = command->symbol_map != NULL;
  link->want_debug_file = command->debug_file != NULL;
  struct pvm_bytes *authors =
      pvm_alloc(command->authors.count + 1, sizeof(*authors));
  for (size_t i = 0; i < command->authors.count; i++)
    authors[i] = bytes_of(command->authors.list[i]);
  link->metadata.authors = authors;
  link->metadata.num_authors = command->authors.count;
  return true;
}
