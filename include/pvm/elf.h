//===-- pvm/elf.h - PVM objects in ELF --------------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What compiler, assembler and linker agree on about object files, beyond the
// generic ELF specification. docs/ObjectFormat.md is the text to these numbers.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_ELF_H
#define PVM_ELF_H

#include <stdint.h>

// e_machine. Not registered anywhere; the letters "VP" in file order.
#define EM_PVM 0x5056

// The part of e_flags that holds the profile (enum pvm_profile), whose
// numbering the opcode bytes of the object follow.
#define EF_PVM_PROFILE 0xffu

// sh_type of a run of consecutive jump-table entries, one two-byte slot per
// entry.
#define SHT_PVM_JUMPTABLE 0x70005056u

// st_other bit of an entry function: it saves no registers for a caller and may
// therefore not be referred to.
#define STO_PVM_ENTRY 0x80u

// Relocations: name and number. S is the address of the symbol, A the addend.
#define PVM_ELF_RELOCS(X)                                                      \
  X(R_PVM_NONE, 0)                                                             \
  /* Data: S + A, range-checked. */                                            \
  X(R_PVM_64, 1)                                                               \
  X(R_PVM_32, 2)                                                               \
  X(R_PVM_16, 3)                                                               \
  X(R_PVM_8, 4)                                                                \
  /* Immediate of an instruction: S + A. */                                    \
  X(R_PVM_IMM32, 5)                                                            \
  /* Jump target: S + A - offset of the first byte of the instruction. */      \
  X(R_PVM_PCREL32, 6)                                                          \
  /* Word += S + A and word -= S + A: differences of labels. */                \
  X(R_PVM_ADD8, 7)                                                             \
  X(R_PVM_ADD16, 8)                                                            \
  X(R_PVM_ADD32, 9)                                                            \
  X(R_PVM_ADD64, 10)                                                           \
  X(R_PVM_SUB8, 11)                                                            \
  X(R_PVM_SUB16, 12)                                                           \
  X(R_PVM_SUB32, 13)                                                           \
  X(R_PVM_SUB64, 14)                                                           \
  /* The same in a ULEB128 number whose length stays. */                       \
  X(R_PVM_SET_ULEB128, 15)                                                     \
  X(R_PVM_SUB_ULEB128, 16)

enum pvm_elf_reloc {
#define PVM_ELF_RELOC_ENUMERATOR(NAME, VALUE) NAME = VALUE,
  PVM_ELF_RELOCS(PVM_ELF_RELOC_ENUMERATOR)
#undef PVM_ELF_RELOC_ENUMERATOR
};

#endif
