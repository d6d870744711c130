//===-- pvm/insn.h - One instruction and its bytes ----------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Conversion between an instruction and its bytes, Gray Paper appendix A.5. There are
// two encodings: in programs immediates are as short as their value allows and the
// bitmask says where instructions end; in objects ("wide") every immediate has four
// bytes, so that the linker can fill in any value and the length follows from the
// format.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_INSN_H
#define PVM_INSN_H

#include "pvm/isa.h"

#ifdef __cplusplus
extern "C" {
#endif

// The longest instruction an emitter makes (RRII with two 4-byte immediates). A
// decoder meets up to 25 bytes.
#define PVM_MAX_INSN_LENGTH 11

// An instruction with its fields decoded. Fields the format lacks are zero.
struct pvm_insn {
  uint8_t id;      // pvm_insn_id
  uint8_t a, b, d; // register fields, 0..12
  // X, then Y or the code offset relative to the opcode byte. All but the 64-bit X
  // of format RX lie within signed 32 bits.
  int64_t imm[2];
};

// The register in a field that the format has.
static inline uint8_t pvm_insn_register(const struct pvm_insn *insn,
                                        enum pvm_field field) {
  return field == PVM_FIELD_A ? insn->a : field == PVM_FIELD_B ? insn->b : insn->d;
}

enum pvm_width {
  PVM_WIDTH_MINIMAL, // the form of programs
  PVM_WIDTH_WIDE,    // the form of objects
};

// Number of immediates (and code offsets) of a format, 0..2.
unsigned pvm_format_num_imms(enum pvm_format format);

// Index of the immediate that is a code offset, or -1.
int pvm_format_offset_imm(enum pvm_format format);

// Length in bytes of every instruction of the format in the wide encoding.
size_t pvm_format_wide_length(enum pvm_format format);

// Position of immediate `index` behind the opcode byte in the wide encoding; the
// opcode itself is at 0.
size_t pvm_format_wide_imm_offset(enum pvm_format format, unsigned index);

// Number of bytes, 0..4, that hold a signed 32-bit value.
unsigned pvm_imm_length(int64_t value);

// Encoded length in bytes.
size_t pvm_insn_length(const struct pvm_insn *insn, enum pvm_width width);

// Writes the bytes of an instruction and returns their number; 0 if the profile lacks
// the instruction. Registers must be 0..12 and immediates in range.
size_t pvm_insn_encode(const struct pvm_insn *insn, enum pvm_profile profile,
                       enum pvm_width width, uint8_t out[PVM_MAX_INSN_LENGTH]);

// Decodes the instruction that occupies exactly bytes[0..length), length >= 1, by the
// rules of the Gray Paper: missing immediate bytes repeat the sign, missing register
// bytes are zero, registers above 12 are 12. Returns false if the opcode is not
// defined in the profile.
bool pvm_insn_decode(const uint8_t *bytes, size_t length, enum pvm_profile profile,
                     struct pvm_insn *out);

// Where things stand in the wide encoding of one opcode, for a linker that goes through
// megabytes of it. Derived from the tables behind pvm_insn_decode.
struct pvm_wide_shape {
  uint8_t length; // 0: the opcode is not defined in the profile
  uint8_t id;     // pvm_insn_id
  uint8_t num_imms;
  uint8_t imm_at; // of the first immediate; the second follows it
  uint8_t imm_size;
  int8_t offset_imm;      // index of the immediate that is a code offset, or -1
  uint8_t length_at;      // byte with the length field, 0: there is none
  uint8_t length_shift;   // position of the field in that byte
  bool ends_block;
};

// Fills in the shapes of all opcode bytes of a profile.
void pvm_wide_shapes(enum pvm_profile profile, struct pvm_wide_shape out[256]);

#ifdef __cplusplus
}
#endif

#endif
