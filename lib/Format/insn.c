//===-- insn.c - One instruction and its bytes -----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All thirteen formats are cases of one shape: the opcode, up to two bytes of register
// and length fields, then the immediates. A table says which fields a format has, and
// encoder and decoder walk it.
//
//===----------------------------------------------------------------------===//

#include "pvm/insn.h"

#include <string.h>

enum nibble { NIBBLE_NONE, NIBBLE_A, NIBBLE_B, NIBBLE_D, NIBBLE_LENGTH };

// Contents of the bytes behind the opcode: the low and high nibble of the first, then
// of the second.
struct layout {
  uint8_t field_bytes; // 0..2
  uint8_t nibble[4];
  uint8_t num_imms;
};

static const struct layout layouts[PVM_NUM_FORMATS] = {
    [PVM_FORMAT_N] = {0, {0}, 0},
    [PVM_FORMAT_I] = {0, {0}, 1},
    [PVM_FORMAT_RX] = {1, {NIBBLE_A}, 1},
    [PVM_FORMAT_II] = {1, {NIBBLE_LENGTH}, 2},
    [PVM_FORMAT_O] = {0, {0}, 1},
    [PVM_FORMAT_RI] = {1, {NIBBLE_A}, 1},
    [PVM_FORMAT_RII] = {1, {NIBBLE_A, NIBBLE_LENGTH}, 2},
    [PVM_FORMAT_RIO] = {1, {NIBBLE_A, NIBBLE_LENGTH}, 2},
    [PVM_FORMAT_RR] = {1, {NIBBLE_D, NIBBLE_A}, 0},
    [PVM_FORMAT_RRI] = {1, {NIBBLE_A, NIBBLE_B}, 1},
    [PVM_FORMAT_RRO] = {1, {NIBBLE_A, NIBBLE_B}, 1},
    [PVM_FORMAT_RRII] = {2, {NIBBLE_A, NIBBLE_B, NIBBLE_LENGTH}, 2},
    [PVM_FORMAT_RRR] = {2, {NIBBLE_A, NIBBLE_B, NIBBLE_D}, 0},
};

static const uint8_t wide_lengths[PVM_NUM_FORMATS] = {
#define PVM_FORMAT_ROW(NAME, VALUE, WIDE_LENGTH) [VALUE] = WIDE_LENGTH,
#include "pvm/isa.inc"
};

unsigned pvm_format_num_imms(enum pvm_format format) {
  return layouts[format].num_imms;
}

int pvm_format_offset_imm(enum pvm_format format) {
  switch (format) {
  case PVM_FORMAT_O:
  case PVM_FORMAT_RRO:
    return 0;
  case PVM_FORMAT_RIO:
    return 1;
  default:
    return -1;
  }
}

size_t pvm_format_wide_length(enum pvm_format format) {
  return wide_lengths[format];
}

size_t pvm_format_wide_imm_offset(enum pvm_format format, unsigned index) {
  return 1 + layouts[format].field_bytes + 4 * index;
}

unsigned pvm_imm_length(int64_t value) {
  if (value == 0)
    return 0;
  if (value >= INT8_MIN && value <= INT8_MAX)
    return 1;
  if (value >= INT16_MIN && value <= INT16_MAX)
    return 2;
  if (value >= -(1 << 23) && value < 1 << 23)
    return 3;
  return 4;
}

// Length of immediate `index` as encoded.
static size_t imm_length(const struct pvm_insn *insn, enum pvm_format format,
                         unsigned index, enum pvm_width width) {
  if (format == PVM_FORMAT_RX)
    return 8;
  return width == PVM_WIDTH_WIDE ? 4 : pvm_imm_length(insn->imm[index]);
}

size_t pvm_insn_length(const struct pvm_insn *insn, enum pvm_width width) {
  enum pvm_format format = pvm_insn_info(insn->id)->format;
  const struct layout *layout = &layouts[format];
  size_t length = 1u + layout->field_bytes;
  for (unsigned i = 0; i < layout->num_imms; i++)
    length += imm_length(insn, format, i, width);
  return length;
}

static uint8_t encode_nibble(uint8_t kind, const struct pvm_insn *insn,
                             size_t first_imm_length) {
  switch (kind) {
  case NIBBLE_A:
    return insn->a;
  case NIBBLE_B:
    return insn->b;
  case NIBBLE_D:
    return insn->d;
  case NIBBLE_LENGTH:
    return (uint8_t)first_imm_length;
  default:
    return 0;
  }
}

size_t pvm_insn_encode(const struct pvm_insn *insn, enum pvm_profile profile,
                       enum pvm_width width, uint8_t out[PVM_MAX_INSN_LENGTH]) {
  int number = pvm_opcode_number(profile, insn->id);
  if (number < 0)
    return 0;

  enum pvm_format format = pvm_insn_info(insn->id)->format;
  const struct layout *layout = &layouts[format];
  size_t first = layout->num_imms ? imm_length(insn, format, 0, width) : 0;

  uint8_t *p = out;
  *p++ = (uint8_t)number;
  for (unsigned i = 0; i < layout->field_bytes; i++) {
    uint8_t low = encode_nibble(layout->nibble[2 * i], insn, first);
    uint8_t high = encode_nibble(layout->nibble[2 * i + 1], insn, first);
    *p++ = (uint8_t)(low | high << 4);
  }
  for (unsigned i = 0; i < layout->num_imms; i++) {
    size_t length = imm_length(insn, format, i, width);
    for (size_t k = 0; k < length; k++)
      *p++ = (uint8_t)((uint64_t)insn->imm[i] >> (8 * k));
  }
  return (size_t)(p - out);
}

static uint8_t clamp_register(uint8_t field) { return field > 12 ? 12 : field; }

// Little-endian two's complement; zero bytes mean 0.
static int64_t decode_imm(const uint8_t *bytes, size_t length) {
  if (length == 0)
    return 0;
  uint64_t value = 0;
  for (size_t i = 0; i < length; i++)
    value |= (uint64_t)bytes[i] << (8 * i);
  unsigned shift = (unsigned)(64 - 8 * length);
  return (int64_t)(value << shift) >> shift;
}

static size_t min_size(size_t x, size_t y) { return x < y ? x : y; }

bool pvm_insn_decode(const uint8_t *bytes, size_t length, enum pvm_profile profile,
                     struct pvm_insn *out) {
  memset(out, 0, sizeof(*out));
  int id = pvm_opcode_insn(profile, bytes[0]);
  if (id < 0)
    return false;
  out->id = (uint8_t)id;

  enum pvm_format format = pvm_insn_info((unsigned)id)->format;
  const struct layout *layout = &layouts[format];
  size_t first = 4;
  for (unsigned i = 0; i < layout->field_bytes; i++) {
    uint8_t byte = 1 + i < length ? bytes[1 + i] : 0;
    for (unsigned half = 0; half < 2; half++) {
      uint8_t nibble = half ? byte >> 4 : byte & 15;
      switch (layout->nibble[2 * i + half]) {
      case NIBBLE_A:
        out->a = clamp_register(nibble);
        break;
      case NIBBLE_B:
        out->b = clamp_register(nibble);
        break;
      case NIBBLE_D:
        // In format RRR the whole byte is the field.
        out->d = clamp_register(format == PVM_FORMAT_RRR ? byte : nibble);
        break;
      case NIBBLE_LENGTH:
        first = min_size(4, nibble & 7);
        break;
      }
    }
  }

  size_t at = 1u + layout->field_bytes;
  if (format == PVM_FORMAT_RX)
    first = 8;
  for (unsigned i = 0; i < layout->num_imms; i++) {
    size_t left = at < length ? length - at : 0;
    // Only the last immediate takes what is left; a first one of stated length is
    // read even past the end, where the code reads as zero.
    size_t wanted = i + 1 < layout->num_imms || format == PVM_FORMAT_RX ? first : 4;
    size_t present = min_size(wanted, left);
    uint8_t buffer[8] = {0};
    memcpy(buffer, bytes + min_size(at, length), present);
    bool stated = i + 1 < layout->num_imms || format == PVM_FORMAT_RX;
    out->imm[i] = decode_imm(buffer, stated ? wanted : present);
    at += wanted;
  }
  return true;
}

void pvm_wide_shapes(enum pvm_profile profile, struct pvm_wide_shape out[256]) {
  memset(out, 0, 256 * sizeof(*out));
  for (unsigned number = 0; number < 256; number++) {
    int id = pvm_opcode_insn(profile, (uint8_t)number);
    if (id < 0)
      continue;
    const struct pvm_insn_info *info = pvm_insn_info((unsigned)id);
    const struct layout *layout = &layouts[info->format];
    struct pvm_wide_shape *shape = &out[number];
    shape->length = (uint8_t)pvm_format_wide_length(info->format);
    shape->id = (uint8_t)id;
    shape->num_imms = layout->num_imms;
    shape->imm_at = (uint8_t)(1 + layout->field_bytes);
    shape->imm_size = info->format == PVM_FORMAT_RX ? 8 : 4;
    shape->offset_imm = (int8_t)pvm_format_offset_imm(info->format);
    shape->ends_block = info->ends_block;
    for (unsigned i = 0; i < 2u * layout->field_bytes; i++)
      if (layout->nibble[i] == NIBBLE_LENGTH) {
        shape->length_at = (uint8_t)(1 + i / 2);
        shape->length_shift = 4 * (i % 2);
      }
  }
}
