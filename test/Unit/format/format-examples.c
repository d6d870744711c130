//===-- format-examples.c - Check the formats against worked examples -----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each example of docs/Formats.md is read, compared field by field, written
// from those fields, and compared byte by byte. The bytes are copied from the
// specifications, never from the library.
//
// format-examples write NAME: prints the bytes of an example, for the tests of
// tools.
//
//===----------------------------------------------------------------------===//

#include "pvm/blob.h"
#include "pvm/container.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned failures;

#define CHECK(CONDITION)                                                       \
  do {                                                                         \
    if (!(CONDITION)) {                                                        \
      printf("%s:%d: %s\n", __FILE__, __LINE__, #CONDITION);                   \
      failures++;                                                              \
    }                                                                          \
  } while (0)

static struct pvm_buffer from_hex(const char *hex) {
  struct pvm_buffer bytes = {0};
  unsigned value, length;
  for (; sscanf(hex, " %2x%n", &value, (int *)&length) == 1; hex += length)
    pvm_buffer_put_byte(&bytes, (uint8_t)value);
  return bytes;
}

static bool equal(struct pvm_bytes bytes, const void *data, size_t size) {
  return bytes.size == size &&
         (size == 0 || memcmp(bytes.data, data, size) == 0);
}

static bool is_text(struct pvm_bytes bytes, const char *text) {
  return equal(bytes, text, strlen(text));
}

static bool same_bytes(const struct pvm_buffer *left,
                       const struct pvm_buffer *right) {
  return equal((struct pvm_bytes){left->data, left->size}, right->data,
               right->size);
}

static struct pvm_bytes text(const char *string) {
  return (struct pvm_bytes){(const uint8_t *)string, strlen(string)};
}

//===----------------------------------------------------------------------===//
// Naturals
//===----------------------------------------------------------------------===//

static const struct {
  uint64_t value;
  const char *hex;
} naturals[] = {
    {0, "00"},
    {127, "7f"},
    {128, "80 80"},
    {300, "81 2c"},
    {16383, "bf ff"},
    {16384, "c0 00 40"},
    {(1u << 21) - 1, "df ff ff"},
    {1u << 21, "e0 00 00 20"},
    {(1u << 28) - 1, "ef ff ff ff"},
    {1u << 28, "f0 00 00 00 10"},
    {UINT32_MAX, "f0 ff ff ff ff"},
    {UINT64_C(1) << 35, "f8 00 00 00 00 08"},
    {(UINT64_C(1) << 42) - 1, "fb ff ff ff ff ff"},
    {UINT64_C(1) << 42, "fc 00 00 00 00 00 04"},
    {UINT64_C(1) << 49, "fe 00 00 00 00 00 00 02"},
    {(UINT64_C(1) << 56) - 1, "fe ff ff ff ff ff ff ff"},
    {UINT64_C(1) << 56, "ff 00 00 00 00 00 00 00 01"},
    {UINT64_MAX, "ff ff ff ff ff ff ff ff ff"},
};

static void check_naturals(void) {
  for (size_t i = 0; i < sizeof(naturals) / sizeof(naturals[0]); i++) {
    struct pvm_buffer bytes = from_hex(naturals[i].hex), written = {0};
    struct pvm_reader reader = pvm_reader_make(bytes.data, bytes.size, NULL);
    uint64_t value = ~naturals[i].value;
    CHECK(pvm_read_nat(&reader, "natural", &value));
    CHECK(value == naturals[i].value && reader.at == bytes.size);
    pvm_buffer_put_nat(&written, value);
    CHECK(same_bytes(&bytes, &written));
    CHECK(pvm_nat_length(value) == bytes.size);
    for (size_t size = 0; size < bytes.size; size++) {
      reader = pvm_reader_make(bytes.data, size, NULL);
      CHECK(!pvm_read_nat(&reader, "natural", &value));
    }
    pvm_buffer_free(&bytes);
    pvm_buffer_free(&written);
  }
}

static void check_long_natural(const char *hex) {
  struct pvm_buffer bytes = from_hex(hex);
  struct pvm_format_error error;
  struct pvm_reader reader = pvm_reader_make(bytes.data, bytes.size, &error);
  uint64_t value;
  CHECK(!pvm_read_nat(&reader, "it", &value));
  CHECK(strcmp(error.message, "it is not in its shortest form") == 0);
  pvm_buffer_free(&bytes);
}

//===----------------------------------------------------------------------===//
// Code blobs
//===----------------------------------------------------------------------===//

#define SIMPLE_BLOB "00 00 07 c8 98 07 c8 98 08 00 49"
#define JUMP_BLOB                                                              \
  "01 01 11 06"                                                                \
  "33 07 02  32 07  00  14 08 ef be ad de 00 00 00 00  00"                     \
  "69 00 01"

static void check_code_blob(const char *hex, uint32_t num_entries,
                            const uint32_t *entries, uint32_t code_size) {
  struct pvm_buffer bytes = from_hex(hex), written = {0};
  struct pvm_code_blob blob;
  CHECK(pvm_code_blob_read(bytes.data, bytes.size, &blob, NULL));
  CHECK(blob.num_entries == num_entries && blob.code_size == code_size);
  for (uint32_t i = 0; i < num_entries; i++)
    CHECK(pvm_code_blob_entry(&blob, i) == entries[i]);
  CHECK(pvm_code_blob_validate(&blob, PVM_PROFILE_GP080, NULL));
  pvm_code_blob_write(&written, entries, num_entries, blob.code, code_size,
                      blob.bitmask);
  CHECK(same_bytes(&bytes, &written));
  pvm_buffer_free(&bytes);
  pvm_buffer_free(&written);
}

// A table whose largest entry has a zero low byte needs two bytes per entry all
// the same.
static void check_entry_sizes(void) {
  CHECK(pvm_entry_size(0) == 0);
  CHECK(pvm_entry_size(255) == 1);
  CHECK(pvm_entry_size(256) == 2);
  CHECK(pvm_entry_size(65536) == 3);
  CHECK(pvm_entry_size(UINT32_MAX) == 4);
}

//===----------------------------------------------------------------------===//
// SPI and metadata
//===----------------------------------------------------------------------===//

#define SPI_CODE                                                               \
  "00 00 37"                                                                   \
  "28 0e  01 01 01  33 07 00 00 03  33 08  32 00  64 75  64 86  33 07 03  33 " \
  "08"                                                                         \
  "33 09  33 0a 00 00 01  33 0b 02  0a 64  7c 57  c8 67 07  3b 07 01 00 03"    \
  "33 07 00 00 03  33 08 04  32 00"                                            \
  "3d 54 a5 42 2a 21 24"
#define SPI_PROGRAM                                                            \
  "02 00 00  04 00 00  01 00  00 10 00  68 69  01 02 03 04  41 00 00 "         \
  "00" SPI_CODE

static void check_spi(void) {
  struct pvm_buffer bytes = from_hex(SPI_PROGRAM), written = {0};
  struct pvm_spi spi;
  CHECK(pvm_spi_read(bytes.data, bytes.size, &spi, NULL));
  CHECK(is_text(spi.ro, "hi"));
  CHECK(is_text(spi.rw, "\1\2\3\4"));
  CHECK(spi.heap_pages == 1 && spi.stack_size == 4096 &&
        spi.code_blob.size == 65);
  CHECK(pvm_rw_address(spi.ro.size) == 0x30000);
  struct pvm_code_blob code;
  CHECK(
      pvm_code_blob_read(spi.code_blob.data, spi.code_blob.size, &code, NULL));
  CHECK(pvm_code_blob_validate(&code, PVM_PROFILE_GP072, NULL));
  pvm_spi_write(&written, &spi);
  CHECK(same_bytes(&bytes, &written));
  for (size_t size = 0; size < bytes.size; size++)
    CHECK(!pvm_spi_read(bytes.data, size, &spi, NULL));
  pvm_buffer_free(&bytes);
  pvm_buffer_free(&written);
}

// The author is made up; the rest is an existing program's.
#define METADATA                                                               \
  "37 00 05 65 6d 70 74 79 0c 30 2e 30 2e 31 35 2d 70 72 65 2e 31 03 4d 49 "   \
  "54 01"                                                                      \
  "1d 53 6f 6d 65 20 61 75 74 68 6f 72 20 3c 6d 61"                            \
  "69 6c 40 61 75 74 68 6f 72 2e 6f 72 67 3e"

static void check_metadata(void) {
  struct pvm_buffer bytes = from_hex(METADATA), written = {0};
  struct pvm_bytes contents, program, author;
  struct pvm_metadata_info info;
  CHECK(pvm_preimage_read(bytes.data, bytes.size, &contents, &program, NULL));
  CHECK(contents.size == 0x37 && program.size == 0);
  CHECK(pvm_metadata_read(contents.data, contents.size, &info));
  CHECK(is_text(info.name, "empty"));
  CHECK(is_text(info.version, "0.0.15-pre.1"));
  CHECK(is_text(info.license, "MIT"));
  CHECK(pvm_metadata_next_author(&info, &author) &&
        is_text(author, "Some author <mail@author.org>"));
  struct pvm_bytes none;
  CHECK(!pvm_metadata_next_author(&info, &none));
  struct pvm_metadata metadata = {text("empty"), text("0.0.15-pre.1"),
                                  text("MIT"), &author, 1};
  pvm_metadata_write(&written, &metadata);
  CHECK(same_bytes(&bytes, &written));
  pvm_buffer_free(&bytes);
  pvm_buffer_free(&written);
}

// Metadata that follows no convention.
#define DEMO_PREIMAGE "04 64 65 6d 6f" SPI_PROGRAM

static void check_free_metadata(void) {
  struct pvm_buffer bytes = from_hex(DEMO_PREIMAGE);
  struct pvm_bytes contents, program;
  struct pvm_metadata_info info;
  CHECK(pvm_preimage_read(bytes.data, bytes.size, &contents, &program, NULL));
  CHECK(is_text(contents, "demo") && program.size == bytes.size - 5);
  CHECK(!pvm_metadata_read(contents.data, contents.size, &info));
  pvm_buffer_free(&bytes);
}

//===----------------------------------------------------------------------===//
// PolkaVM containers
//===----------------------------------------------------------------------===//

#define SMALL_CONTAINER                                                        \
  "50 56 4d 00 02 15 00 00 00 00 00 00 00  06 05 00 00 01 00 01  00"
#define FULL_CONTAINER                                                         \
  "50 56 4d 00 02 87 00 00 00 00 00 00 00"                                     \
  "01 04 04 08 90 00"                                                          \
  "02 04 68 69 00 01"                                                          \
  "04 11 02 00 00 00 00 03 00 00 00 6c 6f 67 65 78 69 74 32"                   \
  "05 07 01 00 04 6d 61 69 6e"                                                 \
  "06 14 00 00 0f 34 07 00 00 01 0a 01 95 77 01 52 07 fd 32 00 e1 24"          \
  "80 14 00 04 64 65 6d 6f 04 6d 61 69 6e 08 73 72 63 2f 61 2e 72 73"          \
  "81 15 01 0a 01 02 05 01 06 06 07 0b 08 03 09 05 0f 05 04 0b 0f 0a 00"       \
  "82 0c 00 00 00 00 0f 00 00 00 01 00 00 00"                                  \
  "00"

static struct pvm_container_contents
contents_of(const struct pvm_container *container,
            const struct pvm_bytes *imports, const struct pvm_export *exports) {
  return (struct pvm_container_contents){
      .version = container->version,
      .ro_size = container->ro_size,
      .rw_size = container->rw_size,
      .stack_size = container->stack_size,
      .ro = container->ro,
      .rw = container->rw,
      .imports = imports,
      .num_imports = container->num_imports,
      .exports = exports,
      .num_exports = container->num_exports,
      .code_blob = container->code_blob,
      .debug_strings = container->debug_strings,
      .debug_lines = container->debug_lines,
      .debug_ranges = container->debug_ranges,
  };
}

static void check_small_container(void) {
  struct pvm_buffer bytes = from_hex(SMALL_CONTAINER), written = {0};
  struct pvm_container container;
  CHECK(pvm_container_read(bytes.data, bytes.size, &container, NULL));
  CHECK(pvm_container_profile(&container) == PVM_PROFILE_POLKAVM64);
  struct pvm_container_contents contents = contents_of(&container, NULL, NULL);
  pvm_container_write(&written, &contents);
  CHECK(same_bytes(&bytes, &written));
  pvm_buffer_free(&bytes);
  pvm_buffer_free(&written);
}

struct regions {
  struct pvm_line_region list[4];
  unsigned count;
};

static void take_region(void *context, const struct pvm_line_region *region) {
  struct regions *regions = context;
  if (regions->count < 4)
    regions->list[regions->count] = *region;
  regions->count++;
}

static void check_lines(const struct pvm_container *container) {
  struct pvm_line_range range;
  struct regions regions = {.count = 0};
  CHECK(pvm_container_line_range(container, 0, &range));
  CHECK(range.begin == 0 && range.end == 15 && range.program == 1);
  CHECK(
      pvm_container_run_lines(container, &range, take_region, &regions, NULL));
  CHECK(regions.count == 2);
  const struct pvm_line_region *first = &regions.list[0],
                               *second = &regions.list[1];
  CHECK(first->begin == 0 && first->end == 5 && first->num_frames == 1);
  CHECK(first->frames[0].kind == 2 && first->frames[0].line == 3 &&
        first->frames[0].column == 5);
  CHECK(is_text(pvm_container_string(container, first->frames[0].name_space),
                "demo"));
  CHECK(is_text(pvm_container_string(container, first->frames[0].function),
                "main"));
  CHECK(is_text(pvm_container_string(container, first->frames[0].path),
                "src/a.rs"));
  CHECK(second->begin == 5 && second->end == 15);
  CHECK(second->frames[0].kind == 4 && second->frames[0].line == 4);
  CHECK(!pvm_container_line_range(container, 1, &range));
}

static void check_full_container(void) {
  struct pvm_buffer bytes = from_hex(FULL_CONTAINER), written = {0};
  struct pvm_container container;
  CHECK(bytes.size == 135);
  CHECK(pvm_container_read(bytes.data, bytes.size, &container, NULL));
  CHECK(container.ro_size == 4 && container.rw_size == 8);
  CHECK(container.stack_size == 4096);
  CHECK(equal(container.ro, "hi\0\1", 4) && container.rw.size == 0);
  CHECK(container.num_imports == 2);
  struct pvm_bytes imports[] = {pvm_container_import(&container, 0),
                                pvm_container_import(&container, 1)};
  CHECK(is_text(imports[0], "log") && is_text(imports[1], "exit2"));
  struct pvm_bytes exports = container.exports;
  struct pvm_export export, none;
  CHECK(container.num_exports == 1 &&
        pvm_container_next_export(&exports, &export));
  CHECK(export.offset == 0 && is_text(export.symbol, "main"));
  CHECK(!pvm_container_next_export(&exports, &none));
  check_lines(&container);
  struct pvm_container_contents contents =
      contents_of(&container, imports, &export);
  pvm_container_write(&written, &contents);
  CHECK(same_bytes(&bytes, &written));
  // No prefix of it is one.
  for (size_t size = 0; size < bytes.size; size++)
    CHECK(!pvm_container_read(bytes.data, size, &container, NULL));
  pvm_buffer_free(&bytes);
  pvm_buffer_free(&written);
}

//===----------------------------------------------------------------------===//
// Command line
//===----------------------------------------------------------------------===//

static const struct {
  const char *name, *hex;
} examples[] = {
    {"simple-blob", SIMPLE_BLOB},
    {"jump-blob", JUMP_BLOB},
    {"spi", SPI_PROGRAM},
    {"jam", DEMO_PREIMAGE},
    {"metadata", METADATA SPI_PROGRAM},
    {"small-container", SMALL_CONTAINER},
    {"full-container", FULL_CONTAINER},
    {"corevm", METADATA FULL_CONTAINER},
};

static int write_example(const char *name) {
  for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
    if (strcmp(examples[i].name, name) != 0)
      continue;
    struct pvm_buffer bytes = from_hex(examples[i].hex);
    fwrite(bytes.data, 1, bytes.size, stdout);
    pvm_buffer_free(&bytes);
    return 0;
  }
  fprintf(stderr, "no such example: %s\n", name);
  return 1;
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "write") == 0)
    return write_example(argv[2]);
  check_naturals();
  check_long_natural("80 7f");
  check_long_natural("c0 00 01");
  check_long_natural("ff 00 00 00 00 00 00 00 00");
  check_code_blob(SIMPLE_BLOB, 0, NULL, 7);
  check_code_blob(JUMP_BLOB, 1, (const uint32_t[]){6}, 17);
  check_entry_sizes();
  check_spi();
  check_metadata();
  check_free_metadata();
  check_small_container();
  check_full_container();
  printf("%u failures\n", failures);
  return failures != 0;
}
