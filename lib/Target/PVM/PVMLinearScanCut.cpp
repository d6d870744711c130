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

PVMMinimumCut::PVMMinimumCut(unsigned NumNodes,
                             ArrayRef<std::pair<unsigned, unsigned>> Pairs)
    : Target(2 * Pairs.size()), Capacity(2 * Pairs.size()),
      Arcs(2 * Pairs.size()), FirstArc(NumNodes + 1), CostOfOne(NumNodes),
      Sides(NumNodes) {
  for (auto [A, B] : Pairs) {
    ++FirstArc[A];
    ++FirstArc[B];
  }
  // Ends of the lists first, which filling them moves to their starts.
  unsigned Sum = 0;
  for (unsigned &First : FirstArc)
    First = Sum += First;
  for (unsigned I = 0; I != Pairs.size(); ++I) {
    auto [A, B] = Pairs[I];
    Target[2 * I] = B;
    Target[2 * I + 1] = A;
    Arcs[--FirstArc[A]] = 2 * I;
    Arcs[--FirstArc[B]] = 2 * I + 1;
  }
}

void PVMMinimumCut::clear() {
  fill(Capacity, 0);
  fill(CostOfOne, 0);
  fill(Sides, Side::Open);
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
void PVMMinimumCut::setCostsOfPair(unsigned Pair,
                                   const int64_t (&Costs)[2][2]) {
  int64_t Low = Costs[1][1] - Costs[0][1], High = Costs[1][0] - Costs[0][0];
  int64_t OneA =
      std::clamp<int64_t>(0, std::min(Low, High), std::max(Low, High));
  int64_t OneB = Costs[1][1] - Costs[0][0] - OneA;
  addCostOfOne(Target[2 * Pair + 1], OneA);
  addCostOfOne(Target[2 * Pair], OneB);
  Capacity[2 * Pair] = std::max<int64_t>(0, High - OneA);
  Capacity[2 * Pair + 1] =
      std::max<int64_t>(0, Costs[0][1] - Costs[0][0] - OneB);
}

// A node belongs on side 0 if side 1 costs it no less than being there while
// all its open neighbours are on side 1, and likewise on side 1 if that is
// cheaper whatever the neighbours do.
bool PVMMinimumCut::tryToDecide(unsigned Node) {
  int64_t Cost = CostOfOne[Node], Most = 0;
  bool One = Cost < 0;
  for (unsigned A : arcsOf(Node))
    if (Sides[Target[A]] == Side::Open)
      Most += Capacity[One ? A : A ^ 1];
  if (One ? -Cost <= Most : Cost < Most)
    return false;
  Sides[Node] = One ? Side::One : Side::Zero;
  for (unsigned A : arcsOf(Node))
    if (Sides[Target[A]] == Side::Open)
      addCostOfOne(Target[A], One ? -Capacity[A] : Capacity[A ^ 1]);
  return true;
}

// Returns whether no node is left. Nodes are numbered along the control flow,
// so that what one decides helps the next one; against it, on the way back.
bool PVMMinimumCut::decidePlainNodes() {
  constexpr unsigned MostSweeps = 8;
  unsigned NumOpen = Sides.size();
  for (unsigned Sweep = 0; NumOpen && Sweep != MostSweeps; ++Sweep) {
    unsigned NumBefore = NumOpen;
    for (unsigned I = 0; I != Sides.size(); ++I) {
      unsigned Node = Sweep & 1 ? Sides.size() - 1 - I : I;
      if (Sides[Node] == Side::Open && tryToDecide(Node))
        --NumOpen;
    }
    if (NumOpen == NumBefore)
      break;
  }
  return !NumOpen;
}

// Distances from the source along arcs with capacity left. Returns whether the
// sink is reached.
bool PVMMinimumCut::findLevels() {
  Level.assign(Sides.size(), ~0u);
  SmallVector<unsigned, 32> Queue;
  for (unsigned Node = 0; Node != Sides.size(); ++Node)
    if (Sides[Node] == Side::Open && CostOfOne[Node] < 0) {
      Level[Node] = 0;
      Queue.push_back(Node);
    }
  bool Reached = false;
  for (unsigned I = 0; I != Queue.size(); ++I) {
    Reached |= CostOfOne[Queue[I]] > 0;
    for (unsigned A : arcsOf(Queue[I])) {
      unsigned To = Target[A];
      if (Capacity[A] <= 0 || Level[To] != ~0u || Sides[To] != Side::Open)
        continue;
      Level[To] = Level[Queue[I]] + 1;
      Queue.push_back(To);
    }
  }
  return Reached;
}

// Sends up to Amount from Node to the sink along shortest paths. Returns how
// much.
int64_t PVMMinimumCut::push(unsigned Node, int64_t Amount) {
  int64_t Sent = 0;
  if (CostOfOne[Node] > 0) {
    Sent = std::min(Amount, CostOfOne[Node]);
    CostOfOne[Node] -= Sent;
  }
  for (unsigned &I = NextArc[Node]; Sent != Amount && I != FirstArc[Node + 1];
       ++I) {
    unsigned A = Arcs[I];
    if (Capacity[A] <= 0 || Level[Target[A]] != Level[Node] + 1)
      continue;
    int64_t Part = push(Target[A], std::min(Amount - Sent, Capacity[A]));
    Capacity[A] -= Part;
    Capacity[A ^ 1] += Part;
    Sent += Part;
    if (Sent == Amount)
      break;
  }
  return Sent;
}

void PVMMinimumCut::cutRest() {
  while (findLevels()) {
    NextArc.assign(FirstArc.begin(), FirstArc.end() - 1);
    for (unsigned Node = 0; Node != Sides.size(); ++Node)
      if (Level[Node] == 0 && CostOfOne[Node] < 0)
        CostOfOne[Node] += push(Node, -CostOfOne[Node]);
  }
  for (unsigned Node = 0; Node != Sides.size(); ++Node)
    if (Sides[Node] == Side::Open)
      Sides[Node] = Level[Node] == ~0u ? Side::Zero : Side::One;
}

void PVMMinimumCut::solve() {
  if (!decidePlainNodes())
    cutRest();
}
