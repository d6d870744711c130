//===-- PVMLinearScanCut.h - Cheapest choice between two sides --*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Puts nodes on one of two sides so that the sum of the costs is the least
// possible. A node may cost something on a side, and two nodes may cost
// something on different sides. The splitter asks where on the edges of the
// control flow graph a value should be in a register (side 1) and where in
// memory (side 0); between them lie loads and stores.
//
// The answer is a minimum cut of a network in which a cost is the capacity of
// an edge:
//
//              on side 0: c                          a on 1 and b on 0: c
//    source ----------------> node          node a --------------------> node b
//              on side 1: c
//    node ------------------> sink
//
// found as a maximum flow (Dinic). Among equally cheap answers it is the one
// with the fewest nodes on side 1.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANCUT_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANCUT_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace llvm {

class PVMMinimumCut {
public:
  // More than any sum of real costs.
  static constexpr int64_t Infinite = int64_t(1) << 50;

  explicit PVMMinimumCut(unsigned NumNodes);

  // Side 1 costs so much more than side 0; may be negative.
  void addCostOfOne(unsigned Node, int64_t Cost);
  // Costs of the four combinations of sides of two different nodes:
  // Costs[side of A][side of B].
  void addPair(unsigned A, unsigned B, const int64_t (&Costs)[2][2]);

  // The nodes on side 1.
  BitVector solve();

private:
  struct Edge {
    unsigned To;
    int64_t Capacity;
  };

  void addEdge(unsigned From, unsigned To, int64_t Forward, int64_t Backward);
  bool findLevels();
  int64_t push(unsigned Node, int64_t Amount);

  unsigned Source, Sink;
  // Edge 2i and its reverse 2i+1.
  SmallVector<Edge, 64> Edges;
  SmallVector<SmallVector<unsigned, 4>, 16> EdgesOf;
  SmallVector<int64_t, 16> CostOfOne;
  SmallVector<unsigned, 16> Level, NextEdge;
};

} // namespace llvm

#endif
