//===-- pvm/gas.h - What running a basic block costs ------------------*- C
//-*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The two gas models of the Gray Paper. The simple one (up to 0.7) charges 1
// for each instruction. The full one (0.8, appendix A.9) charges for a basic
// block the time that a small out-of-order processor would take for it:
// in-order decoding into a buffer, register renaming, a few unpipelined units,
// in-order retirement. Both are pure functions of the block's instructions and,
// for a final branch, of whether it is hinted. docs/Gas.md describes the models
// and the algorithm.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_GAS_H
#define PVM_GAS_H

#include "pvm/insn.h"

#ifdef __cplusplus
extern "C" {
#endif

//===----------------------------------------------------------------------===//
// Models
//===----------------------------------------------------------------------===//

enum pvm_gas_unit {
  PVM_UNIT_ALU,
  PVM_UNIT_LOAD,
  PVM_UNIT_STORE,
  PVM_UNIT_MUL,
  PVM_UNIT_DIV,
};
#define PVM_NUM_GAS_UNITS 5

// The most instructions in flight that a model may have.
#define PVM_GAS_MAX_BUFFER 64

// The machine that the full model simulates; what an instruction needs of it is
// in pvm_insn_info. Numbers can be changed as long as every instruction can
// run: four decode slots, one start, two ALUs and one of every other unit.
struct pvm_gas_model {
  const char *name;
  bool simple;          // 1 for each instruction, and nothing below counts
  uint8_t decode_slots; // each cycle
  uint8_t starts;       // each cycle
  uint8_t buffer;       // instructions in flight, at most PVM_GAS_MAX_BUFFER
  uint8_t units[PVM_NUM_GAS_UNITS];
  uint8_t load_latency;
  uint8_t hinted_latency; // of a branch to or before `trap` or `unlikely`
  uint8_t slack;          // cycles that are not charged
  uint8_t min_cost;
};

extern const struct pvm_gas_model pvm_gas_simple;
extern const struct pvm_gas_model
    pvm_gas_full; // the Gray Paper's: loads take 25
// The same machine with loads from another level of the memory hierarchy.
extern const struct pvm_gas_model pvm_gas_full_l1; // loads take 4
extern const struct pvm_gas_model pvm_gas_full_l3; // loads take 37

// "simple", "full", "full-l1" or "full-l3"; NULL if there is no such model.
const struct pvm_gas_model *pvm_gas_model_by_name(const char *name);

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

// When an instruction passed the stages of the pipeline, in cycles from the
// start of the block. It waits between `decoded` and `started`, has its result
// at `finished` and leaves the buffer in cycle `retired`. A move_reg is done
// when it is decoded: all four are the same.
struct pvm_gas_stages {
  uint32_t decoded, started, finished, retired;
};

// Cost of a basic block. `hinted` says whether its branch is cheap; it does not
// matter where there is none. The block may lack a terminator, then this is the
// time the instructions take before whatever follows. If `stages` is not NULL,
// it receives num_insns elements; of the simple model they are zero.
uint32_t pvm_gas_block_cost(const struct pvm_gas_model *model,
                            const struct pvm_insn *insns, size_t num_insns,
                            bool hinted, struct pvm_gas_stages *stages);

// No order of these instructions costs less in which each reads what it reads
// now and the last one is the last. The block may also cost more in all of them.
uint32_t pvm_gas_order_bound(const struct pvm_gas_model *model,
                             const struct pvm_insn *insns, size_t num_insns,
                             bool hinted);

// Draws an instruction's row of a timeline: D decoded, = waiting, e running, E
// its last cycle, - waiting to retire, R retired. Writes exactly num_cycles
// characters and a terminating zero.
void pvm_gas_stages_draw(const struct pvm_gas_stages *stages,
                         uint32_t num_cycles, char *out);

// Why an instruction did not start earlier.
enum pvm_gas_cause {
  PVM_CAUSE_DECODE, // it was decoded the cycle before; `by` is itself
  PVM_CAUSE_DATA,   // it reads what `by` writes
  PVM_CAUSE_UNIT,   // `by` held a unit
  PVM_CAUSE_START,  // `by` and others used up the starts of the cycle before
  PVM_CAUSE_BUFFER, // it was not decoded because `by` still occupied the buffer
};

struct pvm_gas_wait {
  size_t insn; // index in the block
  size_t by;
  enum pvm_gas_cause cause;
};

// The chain of waits that ends with the instruction that finishes last: an
// instruction made faster pays only if it is on it. `path` receives up to
// num_insns elements, the last instruction first; each `by` is the next `insn`.
// Returns their number, 0 in the simple model. `hinted` and `stages` are those
// of pvm_gas_block_cost.
size_t pvm_gas_critical_path(const struct pvm_gas_model *model,
                             const struct pvm_insn *insns, size_t num_insns,
                             const struct pvm_gas_stages *stages,
                             struct pvm_gas_wait *path);

// What the critical path consists of.
enum pvm_gas_share {
  PVM_SHARE_LOAD,
  PVM_SHARE_LOAD_UNITS, // loads that wait for others to end
  PVM_SHARE_STORE,
  PVM_SHARE_BRANCH, // not hinted
  PVM_SHARE_HINTED_BRANCH,
  PVM_SHARE_UNLIKELY,
  PVM_SHARE_JUMP,          // calls too
  PVM_SHARE_INDIRECT_JUMP, // returns and indirect calls too
  PVM_SHARE_HOST_CALL,
  PVM_SHARE_DIVISION,
  PVM_SHARE_MULTIPLICATION,
  PVM_SHARE_ARITHMETIC,
  PVM_SHARE_DECODING,
  PVM_NUM_GAS_SHARES
};

// Splits what a block costs by that; the shares add up to `cost`. The other
// arguments are those and the result of pvm_gas_critical_path.
void pvm_gas_shares(const struct pvm_insn *insns, bool hinted,
                    const struct pvm_gas_stages *stages,
                    const struct pvm_gas_wait *path, size_t path_length,
                    uint32_t cost, uint32_t shares[PVM_NUM_GAS_SHARES]);

// In words.
const char *pvm_gas_share_name(enum pvm_gas_share share);

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

struct pvm_code_blob; // pvm/blob.h

// A basic block read from code. Zero-initialise it before the first use; it can
// be used for any number of blocks and keeps its memory.
struct pvm_gas_block {
  struct pvm_insn *insns;
  uint32_t *offsets; // of the instructions in the code
  size_t num_insns;
  size_t capacity;
  uint32_t end; // offset behind the block
  bool hinted;  // the block ends in a branch and it is hinted
};

// Reads the block that begins at `offset` <= code_size. An opcode that the
// profile does not define is read as `trap`, and where the code ends without a
// terminator a `trap` is appended.
void pvm_gas_block_read(struct pvm_gas_block *block,
                        const struct pvm_code_blob *code,
                        enum pvm_profile profile, uint32_t offset);

void pvm_gas_block_free(struct pvm_gas_block *block);

#ifdef __cplusplus
}
#endif

#endif
