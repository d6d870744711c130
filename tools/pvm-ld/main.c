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

static void print_size(const struct pvm_link_result *result) {
  const struct pvm_link_sizes *sizes = &result->sizes;
  printf("code        %10u\n", sizes->code);
  printf("bitmask     %10u\n", sizes->bitmask);
  printf("jump table  %10u  (%u entries)\n", sizes->jump_table,
         sizes->jump_table_entries);
  printf("read-only   %10u\n", sizes->ro);
  printf("read-write  %10u\n", sizes->rw);
  printf("zeroed      %10llu  (in memory)\n", (unsigned long long)sizes->bss);
  printf("stack       %10llu  (in memory)\n", (unsigned long long)sizes->stack);
  printf("file        %10zu\n", result->program.size);
}

int main(int argc, char **argv) {
  struct command command = {.output = "a.jam"};
  if (!parse_command(&command, argc, argv))
    return 1;
  if (command.done)
    return 0;

  struct pvm_link_result result;
  if (!pvm_link(&command.link, command.inputs.list, command.inputs.count,
                handle_diagnostic, NULL, &result))
    return 1;
  bool ok = write_file(command.output, &result.program) &&
            (!command.map || write_file(command.map, &result.map));
  if (ok && command.print_size)
    print_size(&result);
  pvm_link_result_free(&result);
  return ok ? 0 : 1;
}
