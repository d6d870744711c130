//===-- print.c - Instructions as text ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both syntaxes are patterns in which "$" and a letter stand for a field:
//
//   A B D   register
//   X Y     immediate, decimal        x y   the same, hexadecimal
//   T       jump target               q     64-bit immediate, hexadecimal
//   m       [register + X], decimal   n     the same, hexadecimal
//   M       [X], a 32-bit address
//
// and, for PolkaVM, which writes some values of an immediate in a way of their
// own:
//
//   +       "+ X" or "- X"            -     "X - B" or "-B"
//   r       jump_ind                  k     load_imm_jump_ind
//
// The patterns of the assembler's syntax come from TableGen.
//
//===----------------------------------------------------------------------===//

#include "pvm/print.h"

#include <inttypes.h>

static const char *const polkavm_texts[PVM_NUM_INSN_IDS] = {
#define POLKAVM_TEXT(NAME, TEXT) [PVM_##NAME] = TEXT,
#include "polkavm_text.def"
};

struct printer {
  struct pvm_buffer *out;
  const struct pvm_insn *insn;
  enum pvm_format format;
  uint32_t pc;
  enum pvm_syntax syntax;
};

static void print_register(struct printer *p, uint8_t reg) {
  pvm_buffer_printf(p->out, "%s", pvm_register_name(reg));
}

static void print_decimal(struct printer *p, int64_t value) {
  pvm_buffer_printf(p->out, "%" PRId64, value);
}

static void print_hex(struct printer *p, int64_t value) {
  pvm_buffer_printf(p->out, value ? "0x%" PRIx64 : "%" PRIx64, value);
}

static void print_target(struct printer *p) {
  int64_t target = p->pc + p->insn->imm[pvm_format_offset_imm(p->format)];
  if (p->syntax == PVM_SYNTAX_GP)
    pvm_buffer_printf(p->out, "0x%" PRIx32, (uint32_t)target);
  else
    pvm_buffer_printf(p->out, "%" PRIu32, (uint32_t)target);
}

// The base register of a memory operand or indirect jump.
static uint8_t base_register(const struct printer *p) {
  return p->format == PVM_FORMAT_RI || p->format == PVM_FORMAT_RII ? p->insn->a
                                                                   : p->insn->b;
}

// "name", "name + 5", "name - 5".
static void print_sum(struct printer *p, const char *base, int64_t offset) {
  pvm_buffer_printf(p->out, "%s", base);
  if (offset > 0)
    pvm_buffer_printf(p->out, " + %" PRId64, offset);
  else if (offset < 0)
    pvm_buffer_printf(p->out, " - %" PRId64, -offset);
}

// "name", "name + 0x5"; negative offsets as 64-bit numbers.
static void print_hex_sum(struct printer *p, const char *base, int64_t offset) {
  pvm_buffer_printf(p->out, "%s", base);
  if (offset)
    pvm_buffer_printf(p->out, " + 0x%" PRIx64, offset);
}

static void print_bracketed(struct printer *p,
                            void (*print)(struct printer *, const char *,
                                          int64_t),
                            const char *base, int64_t offset) {
  pvm_buffer_put_byte(p->out, '[');
  print(p, base, offset);
  pvm_buffer_put_byte(p->out, ']');
}

static void print_load_imm_jump_ind(struct printer *p) {
  const struct pvm_insn *insn = p->insn;
  const char *base = pvm_register_name(insn->b);
  if (insn->a == insn->b) {
    pvm_buffer_printf(p->out, "tmp = %s, ", base);
    base = "tmp";
  }
  print_register(p, insn->a);
  pvm_buffer_printf(p->out, " = %" PRId64 ", jump ", insn->imm[0]);
  print_bracketed(p, print_hex_sum, base, insn->imm[1]);
}

// PolkaVM writes small negative summands as subtraction.
#define POLKAVM_MIN_SUBTRACTION (-4095)

static void print_field(struct printer *p, char field) {
  const struct pvm_insn *insn = p->insn;
  int64_t x = insn->imm[0];
  const char *base = pvm_register_name(base_register(p));
  switch (field) {
  case 'A':
    print_register(p, insn->a);
    break;
  case 'B':
    print_register(p, insn->b);
    break;
  case 'D':
    print_register(p, insn->d);
    break;
  case 'X':
    print_decimal(p, x);
    break;
  case 'Y':
    print_decimal(p, insn->imm[1]);
    break;
  case 'x':
    print_hex(p, x);
    break;
  case 'y':
    print_hex(p, insn->imm[1]);
    break;
  case 'q':
    pvm_buffer_printf(p->out, "0x%" PRIx64, x);
    break;
  case 'T':
    print_target(p);
    break;
  case 'm':
    print_bracketed(p, print_sum, base, x);
    break;
  case 'n':
    print_bracketed(p, print_hex_sum, base, x);
    break;
  case 'M':
    pvm_buffer_printf(p->out, "[0x%" PRIx32 "]", (uint32_t)x);
    break;
  case '+':
    if (x < 0 && x >= POLKAVM_MIN_SUBTRACTION) {
      pvm_buffer_printf(p->out, "- %" PRId64, -x);
    } else {
      pvm_buffer_printf(p->out, "+ ");
      print_hex(p, x);
    }
    break;
  case '-':
    if (x)
      print_hex(p, x);
    pvm_buffer_printf(p->out, x ? " - %s" : "-%s", pvm_register_name(insn->b));
    break;
  case 'r':
    if (insn->a == 0 && x == 0) {
      pvm_buffer_printf(p->out, "ret");
    } else {
      pvm_buffer_printf(p->out, "jump ");
      print_bracketed(p, print_hex_sum, base, x);
    }
    break;
  case 'k':
    print_load_imm_jump_ind(p);
    break;
  }
}

void pvm_insn_print(struct pvm_buffer *out, const struct pvm_insn *insn,
                    uint32_t pc, enum pvm_syntax syntax) {
  const struct pvm_insn_info *info = pvm_insn_info(insn->id);
  struct printer p = {out, insn, info->format, pc, syntax};
  const char *text = polkavm_texts[insn->id];
  if (syntax == PVM_SYNTAX_GP) {
    text = info->operands;
    pvm_buffer_printf(out, *text ? "%s " : "%s", info->name);
  }
  for (; *text; text++) {
    if (*text == '$')
      print_field(&p, *++text);
    else
      pvm_buffer_put_byte(out, (uint8_t)*text);
  }
}
