//===-- program.c - Telling the formats apart -----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Only PolkaVM's container has a magic number. The other formats are recognised
// by reading them: each must fit its file to the last byte, down to the bitmask
// of the code, which no file does by accident in two ways.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"

static bool read_code(struct pvm_bytes bytes, struct program *out,
                      struct pvm_format_error *error) {
  return pvm_code_blob_read(bytes.data, bytes.size, &out->code, error);
}

static bool read_spi(struct pvm_bytes bytes, struct program *out,
                     struct pvm_format_error *error) {
  out->kind = PROGRAM_SPI;
  return pvm_spi_read(bytes.data, bytes.size, &out->spi, error) &&
         read_code(out->spi.code_blob, out, error);
}

static bool read_container(struct pvm_bytes bytes, struct program *out,
                           struct pvm_format_error *error) {
  out->kind = PROGRAM_CONTAINER;
  if (!pvm_container_read(bytes.data, bytes.size, &out->container, error))
    return false;
  int profile = pvm_container_profile(&out->container);
  if (profile < 0)
    return pvm_format_fail(error, 4, "instruction set %u is not supported",
                           out->container.version);
  out->profile = (enum pvm_profile)profile;
  return read_code(out->container.code_blob, out, error);
}

// Metadata can stand before a container as well as before an SPI program.
static bool read_jam(struct pvm_bytes bytes, struct program *out,
                     struct pvm_format_error *error) {
  struct pvm_bytes program;
  if (!pvm_preimage_read(bytes.data, bytes.size, &out->metadata, &program,
                         error))
    return false;
  out->has_metadata = true;
  return pvm_is_container(program.data, program.size)
             ? read_container(program, out, error)
             : read_spi(program, out, error);
}

struct reader {
  enum file_format format;
  const char *name;
  bool (*read)(struct pvm_bytes, struct program *, struct pvm_format_error *);
};

// In the order in which they are tried.
static const struct reader readers[] = {
    {FILE_POLKAVM, "PolkaVM container", read_container},
    {FILE_JAM, "JAM program", read_jam},
    {FILE_SPI, "SPI program", read_spi},
    {FILE_CODE, "code blob", read_code},
};

bool read_program(struct pvm_bytes file, const struct dump_options *options,
                  struct program *out, struct pvm_buffer *reasons) {
  bool has_magic = pvm_is_container(file.data, file.size);
  for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
    const struct reader *reader = &readers[i];
    if (options->format == FILE_AUTO
            ? has_magic != (reader->format == FILE_POLKAVM)
            : options->format != reader->format)
      continue;
    struct pvm_format_error error;
    *out = (struct program){.profile = PVM_PROFILE_GP072};
    if (reader->read(file, out, &error)) {
      if (options->profile >= 0)
        out->profile = (enum pvm_profile)options->profile;
      return true;
    }
    pvm_buffer_printf(reasons, "%snot a %s: %s", reasons->size ? "\n>>> " : "",
                      reader->name, error.message);
  }
  return false;
}

const char *program_kind_name(const struct program *program) {
  switch (program->kind) {
  case PROGRAM_CODE:
    return "code blob";
  case PROGRAM_SPI:
    return program->has_metadata ? "JAM program" : "SPI program";
  case PROGRAM_CONTAINER:
    return program->has_metadata ? "PolkaVM container with metadata"
                                 : "PolkaVM container";
  }
  return "";
}
