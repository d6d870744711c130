//===-- main.c - The dumper -----------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prints programs in any of the formats, or says what is wrong with them.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool report_error(const char *format, ...) PVM_PRINTF(1, 2);
static bool report_error(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("pvm-dump: error: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  return false;
}

static void print_help(void) {
  puts("OVERVIEW: lists and checks PVM programs\n\n"
       "USAGE: pvm-dump [options] file...\n\n"
       "OPTIONS:\n"
       "  --format=FORMAT    auto (default), jam, spi, code or polkavm\n"
       "  --gas              Print what each basic block and each function "
       "costs only\n"
       "  --gas-model=MODEL  full (default), simple, full-l1 or full-l3\n"
       "  --gas-shares       The same, and what each block spends it on\n"
       "  --headers          Print headers only\n"
       "  --disassemble      Print code only (also -d)\n"
       "  --profile=PROFILE  Opcode numbering: gp072 (default), gp080, "
       "polkavm64 or\n"
       "                     revive1; a PolkaVM container says it itself\n"
       "  --symbols=FILE     Name code by the file of pvm-ld --debug-file\n"
       "  --syntax=SYNTAX    gp (default) or polkavm\n"
       "  --validate         Print nothing; check the rules of Gray Paper 0.8 "
       "for\n"
       "                     programs and that jumps go to starts of basic "
       "blocks");
}

static bool read_file(const char *path, struct pvm_buffer *out) {
  FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
  if (!file)
    return report_error("cannot open %s: %s", path, strerror(errno));
  uint8_t chunk[65536];
  size_t size;
  while ((size = fread(chunk, 1, sizeof(chunk), file)) > 0)
    pvm_buffer_put(out, chunk, size);
  bool ok = !ferror(file);
  if (!ok)
    report_error("cannot read %s: %s", path, strerror(errno));
  if (file != stdin)
    fclose(file);
  return ok;
}

static bool validate(const char *path, const struct program *program) {
  struct pvm_format_error error;
  if (pvm_code_blob_validate(&program->code, program->profile, &error))
    return true;
  return report_error("%s: invalid code at offset 0x%zx: %s", path,
                      error.offset, error.message);
}

// Prints what names of code can stand in.
static bool print_named(const struct program *program,
                        const struct dump_options *options,
                        struct pvm_buffer *out) {
  struct symbols symbols = {0};
  struct pvm_buffer file = {0};
  const char *problem = NULL;
  if (options->symbols) {
    if (!read_file(options->symbols, &file))
      return false;
    problem = open_symbols((struct pvm_bytes){file.data, file.size}, program,
                           &symbols);
  }
  if (problem)
    report_error("%s: %s", options->symbols, problem);
  if (!problem && options->code)
    print_code(program, &symbols, options->syntax, out);
  if (!problem && options->gas)
    print_gas(program, &symbols, options->gas_model, options->gas_shares, out);
  close_symbols(&symbols);
  pvm_buffer_free(&file);
  return !problem;
}

static bool dump_file(const char *path, const struct dump_options *options,
                      bool only_validate) {
  struct pvm_buffer file = {0}, text = {0};
  struct program program;
  bool ok = read_file(path, &file);
  if (ok) {
    ok = read_program((struct pvm_bytes){file.data, file.size}, options,
                      &program, &text);
    if (!ok)
      report_error("%s: %.*s", path, (int)text.size, (const char *)text.data);
  }
  if (ok && only_validate) {
    ok = validate(path, &program);
  } else if (ok) {
    text.size = 0;
    pvm_buffer_printf(&text, "%s: %s, %zu bytes\n", path,
                      program_kind_name(&program), file.size);
    if (options->headers)
      print_headers(&program, &text);
    ok = print_named(&program, options, &text);
    if (ok)
      fwrite(text.data, 1, text.size, stdout);
  }
  pvm_buffer_free(&file);
  pvm_buffer_free(&text);
  return ok;
}

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

// The value of "--name=value" if that is what the argument is.
static const char *value_of(const char *argument, const char *name) {
  size_t length = strlen(name);
  return strncmp(argument, name, length) == 0 && argument[length] == '='
             ? argument + length + 1
             : NULL;
}

static int find_name(const char *name, const char *const *names, int count) {
  for (int i = 0; i < count; i++)
    if (strcmp(names[i], name) == 0)
      return i;
  return -1;
}

static bool parse_option(const char *argument, struct dump_options *options,
                         bool *only_validate) {
  static const char *const formats[] = {"auto", "jam", "spi", "code",
                                        "polkavm"};
  static const char *const syntaxes[] = {"gp", "polkavm"};
  const char *value;
  int found;
  if (strcmp(argument, "--gas") == 0 ||
      strcmp(argument, "--gas-shares") == 0) {
    options->headers = options->code = false;
    options->gas = true;
    options->gas_shares |= strcmp(argument, "--gas") != 0;
    return true;
  }
  if ((value = value_of(argument, "--gas-model"))) {
    options->gas_model = pvm_gas_model_by_name(value);
    if (!options->gas_model)
      return report_error("unknown --gas-model value: %s", value);
    return true;
  }
  if (strcmp(argument, "--headers") == 0) {
    options->code = false;
    return true;
  }
  if (strcmp(argument, "--disassemble") == 0 || strcmp(argument, "-d") == 0) {
    options->headers = false;
    return true;
  }
  if (strcmp(argument, "--validate") == 0) {
    *only_validate = true;
    return true;
  }
  if ((value = value_of(argument, "--format"))) {
    if ((found = find_name(value, formats, 5)) < 0)
      return report_error("unknown --format value: %s", value);
    options->format = (enum file_format)found;
    return true;
  }
  if ((value = value_of(argument, "--symbols"))) {
    options->symbols = value;
    return true;
  }
  if ((value = value_of(argument, "--syntax"))) {
    if ((found = find_name(value, syntaxes, 2)) < 0)
      return report_error("unknown --syntax value: %s", value);
    options->syntax = (enum pvm_syntax)found;
    return true;
  }
  if ((value = value_of(argument, "--profile"))) {
    options->profile = pvm_profile_by_name(value);
    if (options->profile < 0)
      return report_error("unknown --profile value: %s", value);
    return true;
  }
  return report_error("unknown argument '%s'", argument);
}

int main(int argc, char **argv) {
  struct dump_options options = {
      .profile = -1, .headers = true, .code = true, .gas_model = &pvm_gas_full};
  bool only_validate = false, ok = true;
  int num_files = 0;
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--help") == 0) {
      print_help();
      return 0;
    }
    if (strcmp(argv[i], "--version") == 0) {
      puts("pvm-dump " PVM_VERSION);
      return 0;
    }
    if (argv[i][0] != '-' || !argv[i][1])
      argv[num_files++] = argv[i];
    else
      ok = parse_option(argv[i], &options, &only_validate) && ok;
  }
  if (ok && num_files == 0)
    ok = report_error("no input files");
  if (!ok)
    return 1;
  for (int i = 0; i < num_files; i++)
    ok = dump_file(argv[i], &options, only_validate) && ok;
  return ok ? 0 : 1;
}
