//===-- spi.c - JAM programs and their metadata
//----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "Standard program initialisation" of the Gray Paper (A.7) and the metadata in
// front of it that the chain strips. Neither has a magic number, so a reader
// can only find out by reading on to the end.
//
//===----------------------------------------------------------------------===//

#include "pvm/blob.h"

bool pvm_spi_read(const uint8_t *data, size_t size, struct pvm_spi *out,
                  struct pvm_format_error *error) {
  struct pvm_reader reader = pvm_reader_make(data, size, error);
  uint64_t ro_size, rw_size, heap_pages, stack_size, code_size;
  if (!pvm_read_uint(&reader, 3, "read-only data length", &ro_size) ||
      !pvm_read_uint(&reader, 3, "read-write data length", &rw_size) ||
      !pvm_read_uint(&reader, 2, "number of heap pages", &heap_pages) ||
      !pvm_read_uint(&reader, 3, "stack size", &stack_size) ||
      !pvm_read_bytes(&reader, ro_size, "read-only data", &out->ro) ||
      !pvm_read_bytes(&reader, rw_size, "read-write data", &out->rw) ||
      !pvm_read_uint(&reader, 4, "code blob length", &code_size) ||
      !pvm_read_bytes(&reader, code_size, "code blob", &out->code_blob))
    return false;
  if (reader.at != size)
    return pvm_format_fail(error, reader.at, "bytes follow the code blob");
  // The widths of the fields keep the regions within 2^32 bytes.
  out->heap_pages = (uint32_t)heap_pages;
  out->stack_size = (uint32_t)stack_size;
  return true;
}

void pvm_spi_write(struct pvm_buffer *out, const struct pvm_spi *spi) {
  pvm_buffer_put_uint(out, spi->ro.size, 3);
  pvm_buffer_put_uint(out, spi->rw.size, 3);
  pvm_buffer_put_uint(out, spi->heap_pages, 2);
  pvm_buffer_put_uint(out, spi->stack_size, 3);
  pvm_buffer_put(out, spi->ro.data, spi->ro.size);
  pvm_buffer_put(out, spi->rw.data, spi->rw.size);
  pvm_buffer_put_uint(out, spi->code_blob.size, 4);
  pvm_buffer_put(out, spi->code_blob.data, spi->code_blob.size);
}

bool pvm_preimage_read(const uint8_t *data, size_t size,
                       struct pvm_bytes *metadata, struct pvm_bytes *program,
                       struct pvm_format_error *error) {
  struct pvm_reader reader = pvm_reader_make(data, size, error);
  return pvm_read_string(&reader, "metadata", metadata) &&
         pvm_read_bytes(&reader, size - reader.at, "program", program);
}

// The first byte of conventional metadata: the variant "info".
#define METADATA_INFO 0

bool pvm_metadata_read(const uint8_t *data, size_t size,
                       struct pvm_metadata_info *out) {
  struct pvm_reader reader = pvm_reader_make(data, size, NULL);
  uint64_t variant;
  if (!pvm_read_uint(&reader, 1, "variant", &variant) ||
      variant != METADATA_INFO ||
      !pvm_read_string(&reader, "name", &out->name) ||
      !pvm_read_string(&reader, "version", &out->version) ||
      !pvm_read_string(&reader, "license", &out->license) ||
      !pvm_read_nat(&reader, "number of authors", &out->num_authors))
    return false;
  out->authors = reader;
  for (uint64_t i = 0; i < out->num_authors; i++) {
    struct pvm_bytes author;
    if (!pvm_read_string(&reader, "author", &author))
      return false;
  }
  return reader.at == size;
}

bool pvm_metadata_next_author(struct pvm_metadata_info *info,
                              struct pvm_bytes *author) {
  return info->authors.at < info->authors.size &&
         pvm_read_string(&info->authors, "author", author);
}

void pvm_metadata_write(struct pvm_buffer *out,
                        const struct pvm_metadata *metadata) {
  struct pvm_buffer contents = {0};
  pvm_buffer_put_byte(&contents, METADATA_INFO);
  pvm_buffer_put_string(&contents, metadata->name);
  pvm_buffer_put_string(&contents, metadata->version);
  pvm_buffer_put_string(&contents, metadata->license);
  pvm_buffer_put_nat(&contents, metadata->num_authors);
  for (size_t i = 0; i < metadata->num_authors; i++)
    pvm_buffer_put_string(&contents, metadata->authors[i]);
  pvm_buffer_put_string(out, (struct pvm_bytes){contents.data, contents.size});
  pvm_buffer_free(&contents);
}
