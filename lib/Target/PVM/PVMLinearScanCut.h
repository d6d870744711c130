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
// Most nodes need no network: what a side costs a node by itself outweighs
// whatever its neighbours do. Putting it there makes the choice of its
// neighbours plainer. For what is left a maximum flow is found (Dinic). Among
// equally cheap answers it is the one with the fewest nodes on side 1.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANCUT_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANCUT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace llvm {

class PVMMinimumCut {
public:
  // More than any sum of real costs.
  static constexpr int64_t Infinite = int64_t(1) << 50;

  // Starts anew with a network without costs that has an edge for each of Pairs,
  // of two different nodes.
  void reset(unsigned NumNodes, ArrayRef<std::pair<unsigned, unsigned>> Pairs);

  // Side 1 costs so much more than side 0; may be negative.
  void addCostOfOne(unsigned Node, int64_t Cost);
  // Costs of the four combinations of sides of the nodes of a pair:
  // Costs[side of the first][side of the second]. Old are those it had, at first
  // nothing.
  void replaceCostsOfPair(unsigned Pair, const int64_t (&Old)[2][2],
                          const int64_t (&New)[2][2]);

  // Keeps the costs for later, when others have taken their place or solve()
  // has used them up.
  void keepCosts() {
    KeptCapacity = Capacity;
    KeptCostOfOne = CostOfOne;
    KeptLeast = Least;
  }
  void returnToKeptCosts();

  // Finds the cheapest answer if it costs less than Limit, beside what all
  // answers have in common: the costs of side 0. Returns whether it does.
  bool solve(int64_t Limit);
  bool isOne(unsigned Node) const { return Sides[Node] == Side::One; }

  // Keeps the answer for later, when others have been found.
  void keepAnswer() { Kept = Sides; }
  void returnToKept() { Sides = Kept; }

private:
  enum class Side : uint8_t { Open, Zero, One };
  // What a pair adds to its nodes and arcs.
  struct PairCosts {
    int64_t OneA, OneB, Forward, Backward;
  };

  static PairCosts divide(const int64_t (&Costs)[2][2]);

  ArrayRef<unsigned> arcsOf(unsigned Node) const {
    return ArrayRef(Arcs).slice(FirstArc[Node],
                                FirstArc[Node + 1] - FirstArc[Node]);
  }
  bool tryToDecide(unsigned Node);
  bool decidePlainNodes(int64_t Limit);
  bool findLevels();
  int64_t push(unsigned Node, int64_t Amount);
  bool cutRest(int64_t Limit);

  // Of arc 2i, from the first node of pair i to the second, and its reverse
  // 2i+1.
  SmallVector<unsigned, 64> Target;
  SmallVector<int64_t, 64> Capacity, KeptCapacity;
  // The arcs that leave node N: Arcs[FirstArc[N]] to Arcs[FirstArc[N + 1]].
  SmallVector<unsigned, 64> Arcs;
  SmallVector<unsigned, 32> FirstArc;
  // No answer costs less: what is known of it, and the negative costs of side 1.
  int64_t Least, KeptLeast;
  // What remains of the capacity to the sink or, if negative, from the source.
  SmallVector<int64_t, 32> CostOfOne, KeptCostOfOne;
  SmallVector<Side, 32> Sides, Kept;
  SmallVector<unsigned, 32> Open; // in ascending order
  SmallVector<unsigned, 8> ToTry;
  // Of the flow.
  SmallVector<unsigned, 32> Level, NextArc, Reached;
};

} // namespace llvm

#endif
