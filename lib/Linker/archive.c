//===-- archive.c - Members of archives -----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks the members of an archive in memory, in the GNU form that llvm-ar and
// ar write on Linux: "name/" is a short name, "/123" one at that place of the
// member
// "//", "/" and "/SYM64/" are indexes. libelf reads members of archives only
// through a file descriptor.
//
// Members start at even offsets, so their structures need not be aligned.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <ar.h>
#include <string.h>

static bool malformed(struct linker *linker, const struct archive *archive,
                      const char *why) {
  link_error(linker, "%s: malformed archive: %s", archive->name, why);
  return false;
}

// Reads a decimal field, which spaces end.
static bool parse_decimal(const char *field, size_t width, size_t *value) {
  size_t i = 0;
  *value = 0;
  for (; i < width && field[i] >= '0' && field[i] <= '9'; i++)
    *value = *value * 10 + (size_t)(field[i] - '0');
  return i > 0 && (i == width || field[i] == ' ');
}

// Names end with a slash, in the table of long names with a slash and a
// newline.
static bool parse_name(struct linker *linker, const struct archive *archive,
                       const char *field, size_t width, const char **name) {
  const char *start = field;
  size_t limit = width;
  size_t offset;
  if (field[0] == '/') {
    if (!parse_decimal(field + 1, width - 1, &offset) ||
        offset >= archive->long_names_size)
      return false;
    start = (const char *)archive->long_names + offset;
    limit = archive->long_names_size - offset;
  }
  const char *end = memchr(start, '/', limit);
  if (!end)
    return false;
  *name = arena_printf(&linker->arena, "%s(%.*s)", archive->name,
                       (int)(end - start), start);
  return true;
}

static bool is_named(const struct ar_hdr *header, const char *name) {
  size_t length = strlen(name);
  return memcmp(header->ar_name, name, length) == 0 &&
         header->ar_name[length] == ' ';
}

bool next_member(struct linker *linker, struct archive *archive,
                 struct archive_member *member) {
  for (;;) {
    if (archive->at >= archive->size)
      return false;
    struct ar_hdr header;
    size_t left = archive->size - archive->at;
    if (left < sizeof(header))
      return malformed(linker, archive, "truncated member header");
    memcpy(&header, archive->data + archive->at, sizeof(header));
    size_t size;
    if (memcmp(header.ar_fmag, ARFMAG, sizeof(header.ar_fmag)) != 0 ||
        !parse_decimal(header.ar_size, sizeof(header.ar_size), &size))
      return malformed(linker, archive, "invalid member header");
    if (size > left - sizeof(header))
      return malformed(linker, archive, "truncated member");

    const uint8_t *contents = archive->data + archive->at + sizeof(header);
    archive->at += pvm_round_up(sizeof(header) + size, 2);
    if (is_named(&header, "//")) {
      archive->long_names = contents;
      archive->long_names_size = size;
    } else if (!is_named(&header, "/") && !is_named(&header, "/SYM64/")) {
      if (!parse_name(linker, archive, header.ar_name, sizeof(header.ar_name),
                      &member->name))
        return malformed(linker, archive, "invalid member name");
      member->data = contents;
      member->size = size;
      return true;
    }
  }
}
