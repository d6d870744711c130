//===-- pvm/isa.h - The instructions of the machine ---------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is known about each instruction of the Polkadot Virtual Machine: its number in
// every profile, its operand format and its place in the gas model. The table is
// generated from lib/Target/PVM/*.td and has no other source.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_ISA_H
#define PVM_ISA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Instruction-set profiles. The values are the version byte of the PolkaVM container
// where it has one, and stand in e_flags of objects.
enum pvm_profile {
  PVM_PROFILE_REVIVE1 = 0,
  PVM_PROFILE_POLKAVM64 = 2,
  PVM_PROFILE_GP080 = 3,
  PVM_PROFILE_GP072 = 4,
};
#define PVM_NUM_PROFILES 5

// Operand formats, Gray Paper appendix A.5. N: no operands, I: immediate, R: register,
// X: 64-bit immediate, O: code offset.
enum pvm_format {
#define PVM_FORMAT_ROW(NAME, VALUE, WIDE_LENGTH) PVM_FORMAT_##NAME = VALUE,
#include "pvm/isa.inc"
};
#define PVM_NUM_FORMATS 13

// Register fields of a format, as a mask.
enum pvm_field {
  PVM_FIELD_A = 1,
  PVM_FIELD_B = 2,
  PVM_FIELD_D = 4,
};

// What stands in place of an instruction's fixed latency: nothing, the load latency of
// the model, or the latency of a branch, which depends on its successors.
enum pvm_latency_kind {
  PVM_LATENCY_FIXED,
  PVM_LATENCY_LOAD,
  PVM_LATENCY_BRANCH,
};

// When an instruction takes slots_reduced decode slots instead of slots.
enum pvm_slots_rule {
  PVM_SLOTS_NONE,
  PVM_SLOTS_OVERLAP, // the register written is also read
  PVM_SLOTS_DEST_A,  // D = A
};

// Cost of an instruction in the pipeline model, Gray Paper 0.8 appendix A.9. Latency in
// cycles, then decode slots, then how many units of each kind are held.
struct pvm_gas_class {
  enum pvm_latency_kind latency_kind;
  enum pvm_slots_rule slots_rule;
  uint8_t latency;
  uint8_t slots;
  uint8_t slots_reduced;
  uint8_t alu, load, store, mul, div;
};

// Identity of an instruction in all profiles: its number in PolkaVM's latest64, the
// only profile that has every instruction.
enum pvm_insn_id {
#define PVM_INSN(ID, NAME, ...) PVM_##NAME = ID,
#include "pvm/isa.inc"
};
#define PVM_NUM_INSN_IDS 256

struct pvm_insn_info {
  const char *name;     // Gray Paper mnemonic
  const char *operands; // pattern of its operands, see print.c
  enum pvm_format format;
  int16_t number[PVM_NUM_PROFILES]; // opcode byte by profile, -1: absent
  bool ends_block;                  // terminates a basic block of the machine
  uint8_t writes;                   // PVM_FIELD_* mask, at most one bit
  uint8_t reads;                    // PVM_FIELD_* mask
  struct pvm_gas_class gas;
};

// The instruction with this identity, or NULL.
const struct pvm_insn_info *pvm_insn_info(unsigned id);

// The instruction with this mnemonic (pvm_insn_id), or -1.
int pvm_insn_by_name(const char *name);

// The opcode byte of an instruction in a profile, or -1 if the profile lacks it.
int pvm_opcode_number(enum pvm_profile profile, unsigned id);

// The instruction (pvm_insn_id) that an opcode byte means in a profile, or -1.
int pvm_opcode_insn(enum pvm_profile profile, uint8_t number);

// Name of a profile as -mcpu spells it, or NULL if there is no such profile.
const char *pvm_profile_name(unsigned profile);

// The profile of that name, or -1.
int pvm_profile_by_name(const char *name);

// Conventional name ("sp") of register 0..12.
const char *pvm_register_name(unsigned reg);

#ifdef __cplusplus
}
#endif

#endif
