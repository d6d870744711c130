//===-- main.c - The PVM linker -------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A thin shell around lib/Linker: arguments and files on the way in, files and
// messages on the way out.
//
//===----------------------------------------------------------------------===//

#include "pvm-ld.h"

#include <stdio.h>

// What the chain takes as a service; see docs/Formats.md.
#define MAX_SERVICE_SIZE 4000000

static void print_message(const char *severity, const char *message) {
  fprintf(stderr, "pvm-ld: %s: %s\n", severity, message);
}

bool report_error(const char *format, ...) {
  struct pvm_buffer text = {0};
  va_list arguments;
  va_start(arguments, format);
  pvm_buffer_vprintf(&text, format, arguments);
  va_end(arguments);
  pvm_buffer_put_byte(&text, 0);
  print_message("error", (const char *)text.data);
  pvm_buffer_free(&text);
  return false;
}

static void handle_diagnostic(void *context, enum pvm_severity severity,
                              const char *message) {
  (void)context;
  print_message(severity == PVM_ERROR ? "error" : "warning", message);
}

// A program over a limit works; whether it is accepted is not the linker's to
// say.
static void check_size(const struct command *command,
                       const struct pvm_link_result *result) {
  if (result->program.size <= command->size_limit)
    return;
  char text[128];
  snprintf(text, sizeof(text),
           "the program has %zu bytes, which is over the limit of %llu",
           result->program.size, (unsigned long long)command->size_limit);
  print_message("warning", text);
}

static bool write_outputs(const struct command *command,
                          const struct pvm_link_result *result) {
  const struct output wanted[] = {
      {command->output, &result->program, NULL},
      {command->map, &result->map, NULL},
      {command->symbol_map, &result->symbol_map, NULL},
      {command->debug_file, &result->debug_file, NULL},
  };
  struct output outputs[sizeof(wanted) / sizeof(wanted[0])];
  size_t count = 0;
  for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
    if (wanted[i].path)
      outputs[count++] = wanted[i];
  return write_files(outputs, count);
}

int main(int argc, char **argv) {
  struct command command = {.output = "a.jam", .size_limit = MAX_SERVICE_SIZE};
  if (!parse_command(&command, argc, argv))
    return 1;
  if (command.done)
    return 0;

  struct pvm_link_result result;
  if (!pvm_link(&command.link, command.inputs.list, command.inputs.count,
                handle_diagnostic, NULL, &result))
    return 1;
  bool ok = write_outputs(&command, &result);
  if (ok) {
    fwrite(result.icf_report.data, 1, result.icf_report.size, stdout);
    fwrite(result.size_report.data, 1, result.size_report.size, stdout);
    check_size(&command, &result);
  }
  pvm_link_result_free(&result);
  return ok ? 0 : 1;
}
