//===-- PVMRegisterInfo.td ---------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The thirteen 64-bit registers. There are no sub-registers, no flags and no zero
// register. The roles are this target's convention (docs/ABI.md); the machine
// itself knows only r7 and r8 (arguments and results of the program) and r7..r12
// (host calls).
//
//===----------------------------------------------------------------------===//

class PVMReg<bits<4> Num, string Name> : Register<Name, ["r" # Num]> {
  let Namespace = "PVM";
  let HWEncoding{3-0} = Num;
  let DwarfNumbers = [Num];
}

def RA : PVMReg<0, "ra">;
def SP : PVMReg<1, "sp">;
def T0 : PVMReg<2, "t0">;
def T1 : PVMReg<3, "t1">;
def T2 : PVMReg<4, "t2">;
def S0 : PVMReg<5, "s0">;
def S1 : PVMReg<6, "s1">;
def A0 : PVMReg<7, "a0">;
def A1 : PVMReg<8, "a1">;
def A2 : PVMReg<9, "a2">;
def A3 : PVMReg<10, "a3">;
def A4 : PVMReg<11, "a4">;
def A5 : PVMReg<12, "a5">;

// Allocation order: what costs nothing first. s1 is never an argument; the argument
// registers follow from the last to the first, so that incoming and outgoing
// arguments find theirs free. Then the saved registers, then ra, whose use makes a
// leaf save it. r11 and r12 stand last because they serve as base and frame
// pointer where a function needs one.
def GPR : RegisterClass<"PVM", [i64], 64,
    (add S1, S0, T2, T1, T0, A1, A0, A2, A3, A4, A5, RA, SP)> {
  let DiagnosticString = "operand must be a register";
}

// The target of an indirect tail call: it must survive the epilogue, which restores
// the saved registers and ra, and must not be an argument. Only s1 is left.
def GPRTailTarget : RegisterClass<"PVM", [i64], 64, (add S1)>;

// Registers that carry no argument of a host call.
def GPRNoArg : RegisterClass<"PVM", [i64], 64, (add S1, S0, T2, T1, T0, RA)>;
