//===-- speed.c - How many blocks are priced in a second
//------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   gas-speed
//
// Times the library, and the cycle simulator for comparison, on the same random
// blocks of three lengths.
//
//===----------------------------------------------------------------------===//

#include "cycle-simulator.h"
#include "random-program.h"

#include <stdio.h>
#include <time.h>

#define NUM_BLOCKS 2000
#define MAX_INSNS 100

static struct {
  struct pvm_insn insns[MAX_INSNS];
  size_t num_insns;
} blocks[NUM_BLOCKS];

static uint32_t by_library(size_t i) {
  return pvm_gas_block_cost(&pvm_gas_full, blocks[i].insns, blocks[i].num_insns,
                            false, NULL);
}

static uint32_t by_cycle_simulator(size_t i) {
  struct pvm_gas_stages stages[MAX_INSNS];
  return cycle_simulator_cost(&pvm_gas_full, blocks[i].insns,
                              blocks[i].num_insns, false, stages);
}

// Blocks in a second, measured for about half a second.
static double speed(uint32_t (*cost)(size_t), uint64_t *sum) {
  clock_t begin = clock(), end;
  uint64_t count = 0;
  *sum = 0;
  do {
    for (size_t i = 0; i < NUM_BLOCKS; i++)
      *sum += cost(i);
    count += NUM_BLOCKS;
    end = clock();
  } while (end - begin < CLOCKS_PER_SEC / 2);
  *sum /= count / NUM_BLOCKS;
  return (double)count * CLOCKS_PER_SEC / (double)(end - begin);
}

int main(void) {
  static const struct {
    size_t min, max;
  } ranges[] = {{1, 8}, {9, 30}, {60, 100}};
  for (size_t r = 0; r < 3; r++) {
    struct random_source random = {1};
    size_t num_insns = 0;
    for (size_t i = 0; i < NUM_BLOCKS; i++) {
      do
        blocks[i].num_insns = random_block(&random, PVM_PROFILE_GP080,
                                           blocks[i].insns, ranges[r].max);
      while (blocks[i].num_insns < ranges[r].min);
      num_insns += blocks[i].num_insns;
    }
    uint64_t sum, expected_sum;
    double library = speed(by_library, &sum);
    double simulator = speed(by_cycle_simulator, &expected_sum);
    double length = (double)num_insns / NUM_BLOCKS;
    printf("%5.1f instructions, %5.1f cycles: %9.0f blocks/s, %5.1f "
           "ns/instruction; "
           "cycle simulator %7.0f blocks/s\n",
           length, (double)sum / NUM_BLOCKS, library, 1e9 / library / length,
           simulator);
    if (sum != expected_sum)
      return 1;
  }
  return 0;
}
