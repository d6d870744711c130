//===-- insn-roundtrip.c - Check the instruction encoding -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// insn-roundtrip boundaries
//   Encodes every instruction in every profile with immediates around each change of
//   length and decodes it again, in both encodings. The expected lengths are counted
//   here from the rules of the Gray Paper, not taken from the library.
// insn-roundtrip table PROFILE FILE.csv
//   Checks the rows of the conformance table: fields to bytes and back.
// insn-roundtrip numbers
//   Prints the opcode numbers of every instruction.
// insn-roundtrip shrink PROFILE FILE
//   Prints the instructions of a text section of an object, one per line, in the
//   encoding of programs.
//
//===----------------------------------------------------------------------===//

#include "pvm/insn.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// More than any encoded instruction.
#define MAX_BYTES 32

static unsigned long checks, failures;

static void check(bool ok, const char *format, ...) {
  checks++;
  if (ok)
    return;
  failures++;
  va_list args;
  va_start(args, format);
  vprintf(format, args);
  va_end(args);
  putchar('\n');
}

static void print_hex(const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++)
    printf("%02x", bytes[i]);
  putchar('\n');
}

static bool same(const struct pvm_insn *x, const struct pvm_insn *y) {
  return x->id == y->id && x->a == y->a && x->b == y->b && x->d == y->d &&
         x->imm[0] == y->imm[0] && x->imm[1] == y->imm[1];
}

//===----------------------------------------------------------------------===//
// boundaries
//===----------------------------------------------------------------------===//

// What each format consists of: registers, then immediates of 4 bytes in the wide
// encoding (8 for RX), then the bytes of register and length fields.
static const struct shape {
  const char *name;
  const char *registers;
  unsigned imms;
  unsigned field_bytes;
} shapes[PVM_NUM_FORMATS] = {
    [PVM_FORMAT_N] = {"N", "", 0, 0},       [PVM_FORMAT_I] = {"I", "", 1, 0},
    [PVM_FORMAT_RX] = {"RX", "A", 1, 1},    [PVM_FORMAT_II] = {"II", "", 2, 1},
    [PVM_FORMAT_O] = {"O", "", 1, 0},       [PVM_FORMAT_RI] = {"RI", "A", 1, 1},
    [PVM_FORMAT_RII] = {"RII", "A", 2, 1},  [PVM_FORMAT_RIO] = {"RIO", "A", 2, 1},
    [PVM_FORMAT_RR] = {"RR", "AD", 0, 1},   [PVM_FORMAT_RRI] = {"RRI", "AB", 1, 1},
    [PVM_FORMAT_RRO] = {"RRO", "AB", 1, 1}, [PVM_FORMAT_RRII] = {"RRII", "AB", 2, 2},
    [PVM_FORMAT_RRR] = {"RRR", "ABD", 0, 2},
};

// Values on both sides of each change of length, with that length.
static const struct {
  int64_t value;
  unsigned length;
} boundaries[] = {
    {0, 0},           {1, 1},           {-1, 1},          {127, 1},
    {-128, 1},        {128, 2},         {-129, 2},        {255, 2},
    {32767, 2},       {-32768, 2},      {32768, 3},       {-32769, 3},
    {8388607, 3},     {-8388608, 3},    {8388608, 4},     {-8388609, 4},
    {2147483647, 4},  {-2147483648, 4}, {0x12345678, 4},
};
#define NUM_BOUNDARIES (sizeof(boundaries) / sizeof(boundaries[0]))

static void roundtrip(const struct pvm_insn *insn, enum pvm_profile profile,
                      enum pvm_width width, size_t expected) {
  const char *name = pvm_insn_info(insn->id)->name;
  uint8_t bytes[MAX_BYTES];
  // What follows an instruction is not part of it.
  memset(bytes, 0xa5, sizeof(bytes));
  size_t length = pvm_insn_encode(insn, profile, width, bytes);
  check(length == expected, "%s %s: %zu bytes, expected %zu",
        pvm_profile_name(profile), name, length, expected);
  check(pvm_insn_length(insn, width) == expected, "%s: pvm_insn_length", name);
  check(bytes[length] == 0xa5, "%s: wrote past the end", name);

  struct pvm_insn back;
  bool known = pvm_insn_decode(bytes, length, profile, &back);
  check(known && same(insn, &back), "%s %s: decodes to something else",
        pvm_profile_name(profile), name);
}

static void boundaries_of(unsigned id, enum pvm_profile profile) {
  const struct pvm_insn_info *info = pvm_insn_info(id);
  const struct shape *shape = &shapes[info->format];
  size_t fixed = 1 + shape->field_bytes;
  for (unsigned i = 0; i < NUM_BOUNDARIES; i++)
    for (unsigned j = 0; j < NUM_BOUNDARIES; j++) {
      if ((shape->imms < 1 && i) || (shape->imms < 2 && j))
        continue;
      struct pvm_insn insn = {.id = (uint8_t)id};
      // All registers come up, each field with another one.
      if (strchr(shape->registers, 'A'))
        insn.a = (uint8_t)((i + 1) % 13);
      if (strchr(shape->registers, 'B'))
        insn.b = (uint8_t)((i + j + 5) % 13);
      if (strchr(shape->registers, 'D'))
        insn.d = (uint8_t)((i + 9) % 13);
      size_t minimal = fixed;
      for (unsigned k = 0; k < shape->imms; k++) {
        insn.imm[k] = boundaries[k ? j : i].value;
        minimal += boundaries[k ? j : i].length;
      }
      if (info->format == PVM_FORMAT_RX) {
        insn.imm[0] = insn.imm[0] * 0x100000001 + 7;
        minimal = fixed + 8;
      }
      size_t wide = fixed + (info->format == PVM_FORMAT_RX ? 8 : 4 * shape->imms);
      roundtrip(&insn, profile, PVM_WIDTH_MINIMAL, minimal);
      roundtrip(&insn, profile, PVM_WIDTH_WIDE, wide);
    }
}

static void check_boundaries(void) {
  for (int profile = 0; profile < PVM_NUM_PROFILES; profile++) {
    if (!pvm_profile_name((unsigned)profile))
      continue;
    for (unsigned id = 0; id < PVM_NUM_INSN_IDS; id++) {
      if (!pvm_insn_info(id))
        continue;
      if (pvm_opcode_number(profile, id) >= 0) {
        boundaries_of(id, profile);
        continue;
      }
      uint8_t bytes[MAX_BYTES];
      struct pvm_insn insn = {.id = (uint8_t)id};
      check(pvm_insn_encode(&insn, profile, PVM_WIDTH_WIDE, bytes) == 0,
            "%s: encoded although %s lacks it", pvm_insn_info(id)->name,
            pvm_profile_name((unsigned)profile));
    }
  }
}

//===----------------------------------------------------------------------===//
// table
//===----------------------------------------------------------------------===//

static size_t parse_hex(const char *text, uint8_t *bytes) {
  size_t length = strlen(text) / 2;
  for (size_t i = 0; i < length; i++)
    sscanf(text + 2 * i, "%2hhx", &bytes[i]);
  return length;
}

// Fields like "A=r7 X=-1 T=1000". A target counts from the instruction at `place`.
static void parse_fields(char *text, long long place, struct pvm_insn *insn) {
  int offset_imm = pvm_format_offset_imm(pvm_insn_info(insn->id)->format);
  for (char *field = strtok(text, " "); field; field = strtok(NULL, " ")) {
    const char *value = field + 2;
    switch (field[0]) {
    case 'A':
      insn->a = (uint8_t)atoi(value + 1);
      break;
    case 'B':
      insn->b = (uint8_t)atoi(value + 1);
      break;
    case 'D':
      insn->d = (uint8_t)atoi(value + 1);
      break;
    case 'X':
      insn->imm[0] = strtoll(value, NULL, 10);
      break;
    case 'Y':
      insn->imm[1] = strtoll(value, NULL, 10);
      break;
    case 'T':
      check(offset_imm >= 0, "%s: unexpected target", pvm_insn_info(insn->id)->name);
      insn->imm[offset_imm < 0 ? 0 : offset_imm] = strtoll(value, NULL, 10) - place;
      break;
    default:
      check(false, "unknown field '%s'", field);
    }
  }
}

// name,format,at_offset,operands,bytes_gp072,bytes_jam_v1
static void check_row(char *row, enum pvm_profile profile, unsigned column) {
  char *cells[6] = {0};
  unsigned n = 0;
  for (char *cell = row; cell && n < 6; n++) {
    cells[n] = cell;
    cell = strchr(cell, ',');
    if (cell)
      *cell++ = 0;
  }
  check(n == 6, "a row of %u cells", n);
  int id = pvm_insn_by_name(cells[0]);
  check(id >= 0, "%s: unknown", cells[0]);
  if (n != 6 || id < 0)
    return;
  check(strcmp(cells[1], shapes[pvm_insn_info((unsigned)id)->format].name) == 0,
        "%s: format is %s", cells[0], cells[1]);
  if (!*cells[column]) {
    check(pvm_opcode_number(profile, (unsigned)id) < 0, "%s: not in the table",
          cells[0]);
    return;
  }

  struct pvm_insn insn = {.id = (uint8_t)id}, back;
  parse_fields(cells[3], strtoll(cells[2], NULL, 10), &insn);
  uint8_t expected[MAX_BYTES], bytes[MAX_BYTES];
  size_t length = parse_hex(cells[column], expected);
  check(pvm_insn_encode(&insn, profile, PVM_WIDTH_MINIMAL, bytes) == length &&
            memcmp(bytes, expected, length) == 0,
        "%s: encodes to something else than %s", cells[0], cells[column]);
  check(pvm_insn_decode(expected, length, profile, &back) && same(&insn, &back),
        "%s: %s decodes to something else", cells[0], cells[column]);
}

static int check_table(const char *profile_name, const char *path) {
  int profile = pvm_profile_by_name(profile_name);
  FILE *file = fopen(path, "r");
  if (profile < 0 || !file) {
    fprintf(stderr, "insn-roundtrip: cannot check '%s' of '%s'\n", profile_name,
            path);
    return 1;
  }
  unsigned column = profile == PVM_PROFILE_GP072 ? 4 : 5;
  char row[256];
  for (bool header = true; fgets(row, sizeof(row), file); header = false) {
    row[strcspn(row, "\r\n")] = 0;
    if (!header)
      check_row(row, profile, column);
  }
  fclose(file);
  return 0;
}

//===----------------------------------------------------------------------===//
// shrink
//===----------------------------------------------------------------------===//

static int shrink(const char *profile_name, const char *path) {
  int profile = pvm_profile_by_name(profile_name);
  FILE *file = fopen(path, "rb");
  if (profile < 0 || !file) {
    fprintf(stderr, "insn-roundtrip: cannot shrink '%s' for '%s'\n", path,
            profile_name);
    return 1;
  }
  uint8_t bytes[MAX_BYTES];
  while (fread(bytes, 1, 1, file) == 1) {
    int id = pvm_opcode_insn(profile, bytes[0]);
    size_t length = id < 0 ? 0 : pvm_format_wide_length(pvm_insn_info(id)->format);
    struct pvm_insn insn;
    if (id < 0 || fread(bytes + 1, 1, length - 1, file) != length - 1 ||
        !pvm_insn_decode(bytes, length, profile, &insn)) {
      fprintf(stderr, "insn-roundtrip: '%s' is no sequence of wide instructions\n",
              path);
      fclose(file);
      return 1;
    }
    uint8_t out[PVM_MAX_INSN_LENGTH];
    print_hex(out, pvm_insn_encode(&insn, profile, PVM_WIDTH_MINIMAL, out));
  }
  fclose(file);
  return 0;
}

//===----------------------------------------------------------------------===//
// numbers
//===----------------------------------------------------------------------===//

static int print_numbers(void) {
  static const char *const profiles[] = {"gp072", "gp080", "polkavm64", "revive1"};
  for (unsigned id = 0; id < PVM_NUM_INSN_IDS; id++) {
    const struct pvm_insn_info *info = pvm_insn_info(id);
    if (!info)
      continue;
    printf("%s %s %s", info->name, shapes[info->format].name,
           info->ends_block ? "yes" : "no");
    for (unsigned i = 0; i < sizeof(profiles) / sizeof(profiles[0]); i++) {
      int number = pvm_opcode_number(pvm_profile_by_name(profiles[i]), id);
      if (number < 0)
        printf(" -");
      else
        printf(" %d", number);
    }
    putchar('\n');
  }
  return 0;
}

int main(int argc, char **argv) {
  const char *mode = argc > 1 ? argv[1] : "";
  if (strcmp(mode, "shrink") == 0 && argc == 4)
    return shrink(argv[2], argv[3]);
  if (strcmp(mode, "numbers") == 0 && argc == 2)
    return print_numbers();
  if (strcmp(mode, "boundaries") == 0 && argc == 2)
    check_boundaries();
  else if (strcmp(mode, "table") != 0 || argc != 4 || check_table(argv[2], argv[3])) {
    fprintf(stderr, "usage: insn-roundtrip boundaries | table PROFILE FILE.csv | "
                    "numbers | shrink PROFILE FILE\n");
    return 1;
  }
  printf("%lu checks, %lu failures\n", checks, failures);
  return failures != 0;
}
