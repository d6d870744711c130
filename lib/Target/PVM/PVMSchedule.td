//===-- PVMSchedule.td -------------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The gas classes: what an instruction costs in the pipeline that the Gray Paper 0.8
// simulates to price a basic block. Each class is also a scheduling write, so the
// machine scheduler and llvm-mca see the same numbers that the gas library gets
// (through llvm-tblgen --dump-json).
//
// Two numbers depend on the code around the instruction: the latency of a load is a
// parameter of the model (4, 25 or 37; 25 in the draft), and a branch whose target
// or fall-through starts with `trap` or `unlikely` takes 1 instead of 20.
//
//===----------------------------------------------------------------------===//

//===----------------------------------------------------------------------===//
// Machine
//===----------------------------------------------------------------------===//

// Four instructions decoded a cycle, 32 in flight. Nothing is predicted; what other
// machines pay for a misprediction, this one pays for every branch.
def PVMGasModel : SchedMachineModel {
  let IssueWidth = 4;
  let MicroOpBufferSize = 32;
  let LoadLatency = 25;
  let MispredictPenalty = 20;
  let CompleteModel = 1;
}

let SchedModel = PVMGasModel in {
// No unit is pipelined: an instruction holds its units for its whole latency.
let BufferSize = -1 in {
  def UnitALU   : ProcResource<4>;
  def UnitLoad  : ProcResource<4>;
  def UnitStore : ProcResource<4>;
  def UnitMul   : ProcResource<1>;
  def UnitDiv   : ProcResource<1>;
}
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

// When an instruction takes SlotsReduced instead of Slots.
class SlotRule<string Name> { string RuleName = Name; }
def RuleNone    : SlotRule<"none">;
def RuleOverlap : SlotRule<"overlap">; // destination = any source register
def RuleDestA   : SlotRule<"dest_a">;  // destination = first source register

// What replaces the latency of the class in some places.
class LatencyKind<string Name> { string KindName = Name; }
def LatFixed  : LatencyKind<"fixed">;
def LatLoad   : LatencyKind<"load">;
def LatBranch : LatencyKind<"branch">;

// Latency in cycles, decode slots, and how many of each unit are held.
class Gas<int Lat, int NumSlots, int Reduced = NumSlots,
          SlotRule SlotsRule = RuleNone, int NumALU = 0, int NumLoad = 0,
          int NumStore = 0, int NumMul = 0, int NumDiv = 0,
          LatencyKind LatKind = LatFixed> : SchedWrite {
  int Latency = Lat;
  LatencyKind Kind = LatKind;
  int Slots = NumSlots;
  int SlotsReduced = Reduced;
  SlotRule Rule = SlotsRule;
  int ALU = NumALU;
  int Load = NumLoad;
  int Store = NumStore;
  int Mul = NumMul;
  int Div = NumDiv;

  // The same units as a list: one element for each unit held.
  list<ProcResourceKind> Units = !listconcat(
      !listsplat(UnitALU, NumALU), !listsplat(UnitLoad, NumLoad),
      !listsplat(UnitStore, NumStore), !listsplat(UnitMul, NumMul),
      !listsplat(UnitDiv, NumDiv));
}

// Class of an ALU instruction; Reduced slots by Rule.
class GasALU<int Lat, int NumSlots, int Reduced = NumSlots,
             SlotRule SlotsRule = RuleNone>
    : Gas<Lat, NumSlots, Reduced, SlotsRule, 1>;

def GasNone       : Gas<2, 1>; // trap, fallthrough and all that is undefined
def GasUnlikely   : Gas<40, 1>;
def GasHost       : GasALU<100, 4>; // ecalli, sbrk, memset
def GasLoadImm    : Gas<1, 1>;
def GasLoadImm64  : Gas<1, 2>;
def GasMove       : Gas<0, 1>; // renamed in the front end, never in flight
def GasJump       : Gas<15, 1>;
def GasJumpInd    : Gas<22, 1>;
def GasBranch     : Gas<20, 1, 1, RuleNone, 1, 0, 0, 0, 0, LatBranch>;
def GasLoad       : Gas<25, 1, 1, RuleNone, 1, 1, 0, 0, 0, LatLoad>;
def GasStore      : Gas<25, 1, 1, RuleNone, 1, 0, 1>;

def GasBits       : GasALU<1, 1>; // counts of bits, sign and zero extension
def GasCtz        : Gas<2, 1, 1, RuleNone, 2>;
def GasALU64      : GasALU<1, 2, 1, RuleOverlap>;
def GasALU32      : GasALU<2, 3, 2, RuleOverlap>;
def GasInvert     : GasALU<2, 3>; // and_inv, or_inv, neg_add_imm_64
def GasNegAdd32   : GasALU<3, 4>;
def GasSet        : GasALU<3, 3>;
def GasCMov       : GasALU<2, 2>;
def GasCMovImm    : GasALU<2, 3>;
def GasMinMax     : GasALU<3, 3, 2, RuleOverlap>;
def GasShift64    : GasALU<1, 3, 2, RuleDestA>;
def GasShift32    : GasALU<2, 4, 3, RuleDestA>;
def GasShiftAlt64 : GasALU<1, 3>;
def GasShiftAlt32 : GasALU<2, 4>;

class GasMultiply<int Lat, int NumSlots, int Reduced = NumSlots,
                  SlotRule SlotsRule = RuleNone>
    : Gas<Lat, NumSlots, Reduced, SlotsRule, 1, 0, 0, 1>;

def GasMul64      : GasMultiply<3, 2, 1, RuleOverlap>;
def GasMul32      : GasMultiply<4, 3, 2, RuleOverlap>;
def GasMulUpper   : GasMultiply<4, 4>;
def GasMulUpperSU : GasMultiply<6, 4>;
def GasDiv        : Gas<60, 4, 4, RuleNone, 1, 0, 0, 0, 1>;

//===----------------------------------------------------------------------===//
// The classes as seen by the scheduler
//===----------------------------------------------------------------------===//

let SchedModel = PVMGasModel in {
foreach Class = [GasNone, GasUnlikely, GasHost, GasLoadImm, GasLoadImm64, GasMove,
                 GasJump, GasJumpInd, GasBranch, GasLoad, GasStore, GasBits,
                 GasCtz, GasALU64, GasALU32, GasInvert, GasNegAdd32, GasSet,
                 GasCMov, GasCMovImm, GasMinMax, GasShift64, GasShift32,
                 GasShiftAlt64, GasShiftAlt32, GasMul64, GasMul32, GasMulUpper,
                 GasMulUpperSU, GasDiv] in {
  // A micro-op stands for a decode slot, so that IssueWidth limits decoding.
  def : WriteRes<Class, Class.Units> {
    let Latency = Class.Latency;
    let NumMicroOps = Class.SlotsReduced;
    let ReleaseAtCycles = !listsplat(Class.Latency, !size(Class.Units));
  }
}
def : InstRW<[GasMove], (instrs COPY)>;
}
