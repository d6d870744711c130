//===-- container.c - PolkaVM's program container -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sections stand in the order of their numbers. A section that is empty may be
// missing, only the code must be there; numbers that only newer readers know
// begin at 128.
//
//===----------------------------------------------------------------------===//

#include "pvm/container.h"

#include <string.h>

enum section_id {
  SECTION_END = 0,
  SECTION_MEMORY = 1,
  SECTION_RO = 2,
  SECTION_RW = 3,
  SECTION_IMPORTS = 4,
  SECTION_EXPORTS = 5,
  SECTION_CODE = 6,
  SECTION_DEBUG_STRINGS = 128,
  SECTION_DEBUG_LINES = 129,
  SECTION_DEBUG_RANGES = 130,
};

#define FIRST_OPTIONAL_SECTION 128
#define LENGTH_OFFSET 5
#define LINES_VERSION 1
#define RANGE_SIZE 12

bool pvm_is_container(const uint8_t *data, size_t size) {
  return size >= 4 && memcmp(data, PVM_CONTAINER_MAGIC, 4) == 0;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

static bool read_memory(struct pvm_container *out, struct pvm_reader *reader) {
  uint64_t ro_size, rw_size, stack_size;
  if (!pvm_read_nat_max(reader, "read-only data size", UINT32_MAX, &ro_size) ||
      !pvm_read_nat_max(reader, "read-write data size", UINT32_MAX, &rw_size) ||
      !pvm_read_nat_max(reader, "stack size", UINT32_MAX, &stack_size))
    return false;
  out->ro_size = (uint32_t)ro_size;
  out->rw_size = (uint32_t)rw_size;
  out->stack_size = (uint32_t)stack_size;
  return true;
}

static bool read_rest(struct pvm_reader *reader, const char *what,
                      struct pvm_bytes *out) {
  return pvm_read_bytes(reader, reader->size - reader->at, what, out);
}

static bool read_imports(struct pvm_container *out, struct pvm_reader *reader) {
  uint64_t count;
  struct pvm_bytes offsets;
  if (!pvm_read_nat_max(reader, "number of imports", PVM_CONTAINER_MAX_IMPORTS,
                        &count) ||
      !pvm_read_bytes(reader, 4 * count, "import offsets", &offsets) ||
      !read_rest(reader, "import symbols", &out->import_symbols))
    return false;
  uint64_t last = 0;
  for (uint64_t i = 0; i < count; i++) {
    uint64_t offset = pvm_get_uint(offsets.data + 4 * i, 4);
    if (offset < last || offset > out->import_symbols.size)
      return pvm_format_fail(reader->error, 0,
                             "import %u has an invalid offset", (unsigned)i);
    last = offset;
  }
  out->num_imports = (uint32_t)count;
  out->import_offsets = offsets.data;
  return true;
}

static bool read_export(struct pvm_reader *reader, struct pvm_export *out) {
  uint64_t offset;
  if (!pvm_read_nat_max(reader, "code offset of export", UINT32_MAX, &offset) ||
      !pvm_read_string(reader, "symbol of export", &out->symbol))
    return false;
  out->offset = (uint32_t)offset;
  return true;
}

static bool read_exports(struct pvm_container *out, struct pvm_reader *reader) {
  if (!pvm_read_nat(reader, "number of exports", &out->num_exports))
    return false;
  size_t start = reader->at;
  for (uint64_t i = 0; i < out->num_exports; i++) {
    struct pvm_export ignored;
    if (!read_export(reader, &ignored))
      return false;
  }
  out->exports = (struct pvm_bytes){reader->data + start, reader->at - start};
  return true;
}

static bool read_lines(struct pvm_container *out, struct pvm_reader *reader) {
  if (reader->size && reader->data[0] != LINES_VERSION)
    return pvm_format_fail(
        reader->error, 0,
        "version of line programs is %u, but only %u is known", reader->data[0],
        LINES_VERSION);
  return read_rest(reader, "line programs", &out->debug_lines);
}

static bool read_ranges(struct pvm_container *out, struct pvm_reader *reader) {
  if (reader->size % RANGE_SIZE)
    return pvm_format_fail(reader->error, 0,
                           "size of line program ranges is %zu, "
                           "which is no multiple of %u",
                           reader->size, RANGE_SIZE);
  return read_rest(reader, "line program ranges", &out->debug_ranges);
}

static bool read_payload(struct pvm_container *out, unsigned id,
                         struct pvm_reader *reader) {
  switch (id) {
  case SECTION_MEMORY:
    return read_memory(out, reader);
  case SECTION_RO:
    return read_rest(reader, "read-only data", &out->ro);
  case SECTION_RW:
    return read_rest(reader, "read-write data", &out->rw);
  case SECTION_IMPORTS:
    return read_imports(out, reader);
  case SECTION_EXPORTS:
    return read_exports(out, reader);
  case SECTION_CODE:
    return read_rest(reader, "code blob", &out->code_blob);
  case SECTION_DEBUG_STRINGS:
    return read_rest(reader, "debug strings", &out->debug_strings);
  case SECTION_DEBUG_LINES:
    return read_lines(out, reader);
  case SECTION_DEBUG_RANGES:
    return read_ranges(out, reader);
  default:
    if (id < FIRST_OPTIONAL_SECTION)
      return pvm_format_fail(reader->error, 0, "section %u is not known", id);
    reader->at = reader->size;
    return true;
  }
}

// An error inside of a payload is reported relative to the file.
static bool read_section(struct pvm_container *out, unsigned id,
                         struct pvm_reader *file) {
  struct pvm_bytes payload;
  if (!pvm_read_string(file, "section", &payload))
    return false;
  struct pvm_reader reader =
      pvm_reader_make(payload.data, payload.size, file->error);
  size_t start = file->at - payload.size;
  if (!read_payload(out, id, &reader)) {
    if (file->error)
      file->error->offset += start;
    return false;
  }
  if (reader.at != reader.size)
    return pvm_format_fail(file->error, start + reader.at,
                           "section %u has bytes behind its contents", id);
  return true;
}

static bool check_sizes(const struct pvm_container *container,
                        struct pvm_format_error *error) {
  if (!container->code_blob.data)
    return pvm_format_fail(error, 0, "there is no code section");
  if (container->ro.size > container->ro_size)
    return pvm_format_fail(error, 0,
                           "read-only data is longer than its memory");
  if (container->rw.size > container->rw_size)
    return pvm_format_fail(error, 0,
                           "read-write data is longer than its memory");
  return true;
}

bool pvm_container_read(const uint8_t *data, size_t size,
                        struct pvm_container *out,
                        struct pvm_format_error *error) {
  *out = (struct pvm_container){0};
  struct pvm_reader reader = pvm_reader_make(data, size, error);
  struct pvm_bytes magic;
  uint64_t version, length;
  if (!pvm_read_bytes(&reader, 4, "magic number", &magic) ||
      !pvm_read_uint(&reader, 1, "version", &version) ||
      !pvm_read_uint(&reader, 8, "file length", &length))
    return false;
  if (!pvm_is_container(data, size))
    return pvm_format_fail(error, 0, "the magic number is wrong");
  out->version = (uint8_t)version;
  if (length != size)
    return pvm_format_fail(
        error, LENGTH_OFFSET,
        "the length is stated as %llu, but the file has %zu bytes",
        (unsigned long long)length, size);

  uint64_t last = SECTION_END;
  for (;;) {
    uint64_t id;
    if (!pvm_read_uint(&reader, 1, "section number", &id))
      return false;
    if (id == SECTION_END)
      break;
    if (id <= last)
      return pvm_format_fail(error, reader.at - 1,
                             "section %u stands behind section %u",
                             (unsigned)id, (unsigned)last);
    last = id;
    if (!read_section(out, (unsigned)id, &reader))
      return false;
  }
  // Whatever stands behind the end marker belongs to the file and means
  // nothing.
  return check_sizes(out, error);
}

int pvm_container_profile(const struct pvm_container *container) {
  switch (container->version) {
  case PVM_PROFILE_REVIVE1:
  case PVM_PROFILE_POLKAVM64:
  case PVM_PROFILE_GP080:
    return container->version;
  default:
    return -1;
  }
}

static uint32_t import_offset(const struct pvm_container *container,
                              uint32_t index) {
  return (uint32_t)pvm_get_uint(container->import_offsets + 4 * (size_t)index,
                                4);
}

struct pvm_bytes pvm_container_import(const struct pvm_container *container,
                                      uint32_t index) {
  size_t begin = import_offset(container, index);
  size_t end = index + 1 < container->num_imports
                   ? import_offset(container, index + 1)
                   : container->import_symbols.size;
  return (struct pvm_bytes){container->import_symbols.data + begin,
                            end - begin};
}

bool pvm_container_next_export(struct pvm_bytes *exports,
                               struct pvm_export *out) {
  struct pvm_reader reader =
      pvm_reader_make(exports->data, exports->size, NULL);
  if (exports->size == 0 || !read_export(&reader, out))
    return false;
  exports->data += reader.at;
  exports->size -= reader.at;
  return true;
}

//===----------------------------------------------------------------------===//
// Debug information
//===----------------------------------------------------------------------===//

struct pvm_bytes pvm_container_string(const struct pvm_container *container,
                                      uint32_t offset) {
  struct pvm_bytes string = {0};
  if (offset >= container->debug_strings.size)
    return string;
  struct pvm_reader reader =
      pvm_reader_make(container->debug_strings.data + offset,
                      container->debug_strings.size - offset, NULL);
  if (!pvm_read_string(&reader, "string", &string))
    string = (struct pvm_bytes){0};
  return string;
}

bool pvm_container_line_range(const struct pvm_container *container,
                              size_t index, struct pvm_line_range *out) {
  if (index >= container->debug_ranges.size / RANGE_SIZE)
    return false;
  const uint8_t *record = container->debug_ranges.data + index * RANGE_SIZE;
  out->begin = (uint32_t)pvm_get_uint(record, 4);
  out->end = (uint32_t)pvm_get_uint(record + 4, 4);
  out->program = (uint32_t)pvm_get_uint(record + 8, 4);
  return true;
}

enum line_op {
  LINE_END,
  LINE_SET_MUTATION_DEPTH,
  LINE_SET_KIND_ENTER,
  LINE_SET_KIND_CALL,
  LINE_SET_KIND_LINE,
  LINE_SET_NAMESPACE,
  LINE_SET_FUNCTION,
  LINE_SET_PATH,
  LINE_SET_LINE,
  LINE_SET_COLUMN,
  LINE_SET_DEPTH,
  LINE_INCREMENT,
  LINE_ADD,
  LINE_SUBTRACT,
  LINE_REGION_ONE,
  LINE_REGION,
  LINE_REGION_ONE_DEEPER,
  LINE_REGION_DEEPER,
  LINE_REGION_ONE_SHALLOWER,
  LINE_REGION_SHALLOWER,
};

static bool has_operand(uint64_t op) {
  switch (op) {
  case LINE_SET_MUTATION_DEPTH:
  case LINE_SET_NAMESPACE:
  case LINE_SET_FUNCTION:
  case LINE_SET_PATH:
  case LINE_SET_LINE:
  case LINE_SET_COLUMN:
  case LINE_SET_DEPTH:
  case LINE_ADD:
  case LINE_SUBTRACT:
  case LINE_REGION:
  case LINE_REGION_DEEPER:
  case LINE_REGION_SHALLOWER:
    return true;
  default:
    return false;
  }
}

struct line_machine {
  struct pvm_line_region region; // of which the slots are all kept
  uint32_t end;
  unsigned mutation_depth;
  pvm_line_callback callback;
  void *context;
};

static bool emit_region(struct line_machine *machine, uint64_t length,
                        int change) {
  struct pvm_line_region *region = &machine->region;
  if (length > machine->end - region->begin)
    return false;
  region->end = region->begin + (uint32_t)length;
  machine->callback(machine->context, region);
  region->begin = region->end;
  if (change < 0 && region->num_frames == 0)
    return false;
  region->num_frames += (unsigned)change;
  return region->num_frames <= PVM_LINE_MAX_FRAMES;
}

static bool run_line_op(struct line_machine *machine, uint64_t op,
                        uint32_t operand) {
  struct pvm_line_frame *frame =
      &machine->region.frames[machine->mutation_depth];
  switch (op) {
  case LINE_SET_MUTATION_DEPTH:
    machine->mutation_depth = operand;
    return operand < PVM_LINE_MAX_FRAMES;
  case LINE_SET_KIND_ENTER:
  case LINE_SET_KIND_CALL:
  case LINE_SET_KIND_LINE:
    frame->kind = (uint8_t)op;
    return true;
  case LINE_SET_NAMESPACE:
    frame->name_space = operand;
    return true;
  case LINE_SET_FUNCTION:
    frame->function = operand;
    return true;
  case LINE_SET_PATH:
    frame->path = operand;
    return true;
  case LINE_SET_LINE:
    frame->line = operand;
    return true;
  case LINE_SET_COLUMN:
    frame->column = operand;
    return true;
  case LINE_SET_DEPTH:
    machine->region.num_frames = operand;
    return operand <= PVM_LINE_MAX_FRAMES;
  case LINE_INCREMENT:
    frame->line++;
    return true;
  case LINE_ADD:
    frame->line += operand;
    return true;
  case LINE_SUBTRACT:
    frame->line -= operand;
    return true;
  case LINE_REGION_ONE:
    return emit_region(machine, 1, 0);
  case LINE_REGION:
    return emit_region(machine, operand, 0);
  case LINE_REGION_ONE_DEEPER:
    return emit_region(machine, 1, 1);
  case LINE_REGION_DEEPER:
    return emit_region(machine, operand, 1);
  case LINE_REGION_ONE_SHALLOWER:
    return emit_region(machine, 1, -1);
  case LINE_REGION_SHALLOWER:
    return emit_region(machine, operand, -1);
  default:
    return false;
  }
}

bool pvm_container_run_lines(const struct pvm_container *container,
                             const struct pvm_line_range *range,
                             pvm_line_callback callback, void *context,
                             struct pvm_format_error *error) {
  if (range->begin > range->end ||
      range->program >= container->debug_lines.size)
    return pvm_format_fail(error, range->program, "invalid line program range");
  struct pvm_reader reader = pvm_reader_make(
      container->debug_lines.data, container->debug_lines.size, error);
  reader.at = range->program;
  struct line_machine machine = {.region = {.begin = range->begin},
                                 .end = range->end,
                                 .callback = callback,
                                 .context = context};
  for (;;) {
    uint64_t op, operand = 0;
    size_t at = reader.at;
    if (!pvm_read_uint(&reader, 1, "line program", &op))
      return false;
    if (op == LINE_END)
      return true;
    if (has_operand(op) && !pvm_read_nat_max(&reader, "operand of line program",
                                             UINT32_MAX, &operand))
      return false;
    if (!run_line_op(&machine, op, (uint32_t)operand))
      return pvm_format_fail(error, at, "invalid operation %u in line program",
                             (unsigned)op);
  }
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static void write_section(struct pvm_buffer *out, unsigned id,
                          struct pvm_bytes bytes) {
  if (bytes.size == 0)
    return;
  pvm_buffer_put_byte(out, (uint8_t)id);
  pvm_buffer_put_string(out, bytes);
}

static void flush_section(struct pvm_buffer *out, unsigned id,
                          struct pvm_buffer *payload) {
  write_section(out, id, (struct pvm_bytes){payload->data, payload->size});
  payload->size = 0;
}

static void put_imports(struct pvm_buffer *out, const struct pvm_bytes *imports,
                        size_t count) {
  if (count == 0)
    return;
  pvm_buffer_put_nat(out, count);
  uint32_t offset = 0;
  for (size_t i = 0; i < count; i++) {
    pvm_buffer_put_uint(out, offset, 4);
    offset += (uint32_t)imports[i].size;
  }
  for (size_t i = 0; i < count; i++)
    pvm_buffer_put(out, imports[i].data, imports[i].size);
}

void pvm_container_write(struct pvm_buffer *out,
                         const struct pvm_container_contents *contents) {
  size_t start = out->size;
  pvm_buffer_put(out, PVM_CONTAINER_MAGIC, 4);
  pvm_buffer_put_byte(out, contents->version);
  pvm_buffer_put_uint(out, 0, 8);

  struct pvm_buffer payload = {0};
  if (contents->ro_size || contents->rw_size || contents->stack_size) {
    pvm_buffer_put_nat(&payload, contents->ro_size);
    pvm_buffer_put_nat(&payload, contents->rw_size);
    pvm_buffer_put_nat(&payload, contents->stack_size);
  }
  flush_section(out, SECTION_MEMORY, &payload);
  write_section(out, SECTION_RO, contents->ro);
  write_section(out, SECTION_RW, contents->rw);
  put_imports(&payload, contents->imports, contents->num_imports);
  flush_section(out, SECTION_IMPORTS, &payload);
  if (contents->num_exports)
    pvm_buffer_put_nat(&payload, contents->num_exports);
  for (size_t i = 0; i < contents->num_exports; i++) {
    pvm_buffer_put_nat(&payload, contents->exports[i].offset);
    pvm_buffer_put_string(&payload, contents->exports[i].symbol);
  }
  flush_section(out, SECTION_EXPORTS, &payload);
  pvm_buffer_free(&payload);
  write_section(out, SECTION_CODE, contents->code_blob);
  write_section(out, SECTION_DEBUG_STRINGS, contents->debug_strings);
  write_section(out, SECTION_DEBUG_LINES, contents->debug_lines);
  write_section(out, SECTION_DEBUG_RANGES, contents->debug_ranges);
  pvm_buffer_put_byte(out, SECTION_END);
  pvm_set_uint(out->data + start + LENGTH_OFFSET, out->size - start, 8);
}
