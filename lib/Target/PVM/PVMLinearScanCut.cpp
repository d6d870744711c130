//===-- PVMLinearScanCut.cpp - Cheapest choice between two sides ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanCut.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace llvm;

// A level.
static constexpr unsigned Unreached = ~0u;

void PVMMinimumCut::reset(unsigned NumNodes,
                          ArrayRef<std::pair<unsigned, unsigned>> Pairs) {
  Target.resize_for_overwrite(2 * Pairs.size());
  Capacity.assign(2 * Pairs.size(), 0);
  Arcs.resize_for_overwrite(2 * Pairs.size());
  FirstArc.assign(NumNodes + 1, 0);
  CostOfOne.assign(NumNodes, 0);
  Sides.assign(NumNodes, Side::Open);
  Least = 0;
  Level.resize_for_overwrite(NumNodes);
  NextArc.resize_for_overwrite(NumNodes);
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

void PVMMinimumCut::returnToKeptCosts() {
  Capacity = KeptCapacity;
  CostOfOne = KeptCostOfOne;
  Least = KeptLeast;
  fill(Sides, Side::Open);
}

void PVMMinimumCut::addCostOfOne(unsigned Node, int64_t Cost) {
  if (!Cost)
    return;
  // Thousands of infinite costs at one node become less, which is as bad.
  constexpr int64_t Most = Infinite << 10;
  Least -= std::min<int64_t>(CostOfOne[Node], 0);
  CostOfOne[Node] =
      std::clamp(CostOfOne[Node] + std::min(Cost, Infinite), -Most, Most);
  Least += std::min<int64_t>(CostOfOne[Node], 0);
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
PVMMinimumCut::PairCosts
PVMMinimumCut::divide(const int64_t (&Costs)[2][2]) {
  int64_t Low = Costs[1][1] - Costs[0][1], High = Costs[1][0] - Costs[0][0];
  int64_t OneA =
      std::clamp<int64_t>(0, std::min(Low, High), std::max(Low, High));
  int64_t OneB = Costs[1][1] - Costs[0][0] - OneA;
  return {OneA, OneB, std::max<int64_t>(0, High - OneA),
          std::max<int64_t>(0, Costs[0][1] - Costs[0][0] - OneB)};
}

void PVMMinimumCut::replaceCostsOfPair(unsigned Pair, const int64_t (&Old)[2][2],
                                       const int64_t (&New)[2][2]) {
  PairCosts Before = divide(Old), C = divide(New);
  addCostOfOne(Target[2 * Pair + 1], C.OneA - Before.OneA);
  addCostOfOne(Target[2 * Pair], C.OneB - Before.OneB);
  Capacity[2 * Pair] = C.Forward;
  Capacity[2 * Pair + 1] = C.Backward;
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
  Level[Node] = Unreached;
  for (unsigned A : arcsOf(Node)) {
    if (Sides[Target[A]] != Side::Open)
      continue;
    addCostOfOne(Target[A], One ? -Capacity[A] : Capacity[A ^ 1]);
    if (One)
      Least += Capacity[A];
  }
  return true;
}

// Nodes are numbered along the control flow, so that what one decides helps the
// next one. Those before it are tried again. Returns whether the limit is not
// reached.
bool PVMMinimumCut::decidePlainNodes(int64_t Limit) {
  Open.clear();
  for (unsigned Next = 0; Next != Sides.size() && Least < Limit; ++Next) {
    ToTry.push_back(Next);
    while (!ToTry.empty()) {
      unsigned Node = ToTry.pop_back_val();
      if (Sides[Node] != Side::Open || !tryToDecide(Node))
        continue;
      for (unsigned A : arcsOf(Node))
        if (Target[A] < Next && Sides[Target[A]] == Side::Open)
          ToTry.push_back(Target[A]);
    }
  }
  if (Least >= Limit)
    return false;
  for (unsigned Node = 0; Node != Sides.size(); ++Node)
    if (Sides[Node] == Side::Open)
      Open.push_back(Node);
  return true;
}

// Distances from the source along arcs with capacity left. Returns whether the
// sink is reached.
bool PVMMinimumCut::findLevels() {
  Reached.clear();
  for (unsigned Node : Open) {
    Level[Node] = Unreached;
    if (CostOfOne[Node] < 0) {
      Level[Node] = 0;
      Reached.push_back(Node);
    }
  }
  bool ReachesSink = false;
  for (unsigned I = 0; I != Reached.size(); ++I) {
    unsigned Node = Reached[I];
    ReachesSink |= CostOfOne[Node] > 0;
    for (unsigned A : arcsOf(Node)) {
      unsigned To = Target[A];
      if (Capacity[A] <= 0 || Sides[To] != Side::Open || Level[To] != Unreached)
        continue;
      Level[To] = Level[Node] + 1;
      Reached.push_back(To);
    }
  }
  return ReachesSink;
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

bool PVMMinimumCut::cutRest(int64_t Limit) {
  while (findLevels()) {
    for (unsigned Node : Open)
      NextArc[Node] = FirstArc[Node];
    for (unsigned Node : Open)
      if (CostOfOne[Node] < 0) {
        int64_t Sent = push(Node, -CostOfOne[Node]);
        CostOfOne[Node] += Sent;
        Least += Sent;
      }
    if (Least >= Limit)
      return false;
  }
  for (unsigned Node : Open)
    Sides[Node] = Level[Node] == Unreached ? Side::Zero : Side::One;
  return true;
}

bool PVMMinimumCut::solve(int64_t Limit) {
  return decidePlainNodes(Limit) && cutRest(Limit);
}
