//===-- PVMLinearScanCut.cpp - Cheapest choice between two sides ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanCut.h"
#include <algorithm>

using namespace llvm;

PVMMinimumCut::PVMMinimumCut(unsigned NumNodes)
    : Source(NumNodes), Sink(NumNodes + 1), EdgesOf(NumNodes + 2),
      CostOfOne(NumNodes) {}

void PVMMinimumCut::addEdge(unsigned From, unsigned To, int64_t Forward,
                            int64_t Backward) {
  EdgesOf[From].push_back(Edges.size());
  Edges.push_back({To, Forward});
  EdgesOf[To].push_back(Edges.size());
  Edges.push_back({From, Backward});
}

void PVMMinimumCut::addCostOfOne(unsigned Node, int64_t Cost) {
  CostOfOne[Node] = std::clamp(CostOfOne[Node] + std::min(Cost, Infinite),
                               -Infinite, Infinite);
}

// The four costs as a constant, a cost of side 1 for each node, and costs of
// the two ways to differ:
//
//   Costs[1][1] = Costs[0][0] + OneA + OneB
//   Costs[1][0] = Costs[0][0] + OneA + Forward
//   Costs[0][1] = Costs[0][0] + OneB + Backward
//
// With OneA anywhere from Costs[1][1] - Costs[0][1] to Costs[1][0] -
// Costs[0][0] neither way to differ is negative. (To differ costs at least as
// much as to agree, or else the range is empty and the nearest thing is taken.)
void PVMMinimumCut::addPair(unsigned A, unsigned B,
                            const int64_t (&Costs)[2][2]) {
  int64_t Low = Costs[1][1] - Costs[0][1], High = Costs[1][0] - Costs[0][0];
  int64_t OneA =
      std::clamp<int64_t>(0, std::min(Low, High), std::max(Low, High));
  int64_t OneB = Costs[1][1] - Costs[0][0] - OneA;
  addCostOfOne(A, OneA);
  addCostOfOne(B, OneB);
  addEdge(A, B, std::max<int64_t>(0, Costs[1][0] - Costs[0][0] - OneA),
          std::max<int64_t>(0, Costs[0][1] - Costs[0][0] - OneB));
}

// Distances from the source along edges with capacity left.
bool PVMMinimumCut::findLevels() {
  Level.assign(EdgesOf.size(), ~0u);
  SmallVector<unsigned, 16> Queue = {Source};
  Level[Source] = 0;
  for (unsigned I = 0; I != Queue.size(); ++I)
    for (unsigned E : EdgesOf[Queue[I]])
      if (Edges[E].Capacity > 0 && Level[Edges[E].To] == ~0u) {
        Level[Edges[E].To] = Level[Queue[I]] + 1;
        Queue.push_back(Edges[E].To);
      }
  return Level[Sink] != ~0u;
}

// Sends up to Amount from Node to the sink along shortest paths. Returns how
// much.
int64_t PVMMinimumCut::push(unsigned Node, int64_t Amount) {
  if (Node == Sink)
    return Amount;
  int64_t Sent = 0;
  for (unsigned &I = NextEdge[Node]; I != EdgesOf[Node].size(); ++I) {
    unsigned E = EdgesOf[Node][I];
    if (Edges[E].Capacity <= 0 || Level[Edges[E].To] != Level[Node] + 1)
      continue;
    int64_t Part =
        push(Edges[E].To, std::min(Amount - Sent, Edges[E].Capacity));
    Edges[E].Capacity -= Part;
    Edges[E ^ 1].Capacity += Part;
    Sent += Part;
    if (Sent == Amount)
      break;
  }
  return Sent;
}

BitVector PVMMinimumCut::solve() {
  for (unsigned Node = 0; Node != CostOfOne.size(); ++Node) {
    if (CostOfOne[Node] < 0)
      addEdge(Source, Node, -CostOfOne[Node], 0);
    else if (CostOfOne[Node] > 0)
      addEdge(Node, Sink, CostOfOne[Node], 0);
  }
  while (findLevels()) {
    NextEdge.assign(EdgesOf.size(), 0);
    push(Source, 2 * Infinite);
  }
  BitVector Ones(CostOfOne.size());
  for (unsigned Node = 0; Node != CostOfOne.size(); ++Node)
    if (Level[Node] != ~0u)
      Ones.set(Node);
  return Ones;
}
