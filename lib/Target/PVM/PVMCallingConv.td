//===-- PVMCallingConv.td ----------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Argument and result registers; docs/ABI.md gives the reasons. All argument
// registers are caller-saved, so that the four callee-saved ones stay free for
// values that live across calls.
//
//===----------------------------------------------------------------------===//

def CC_PVM : CallingConv<[
  CCIfType<[i8, i16, i32], CCPromoteToType<i64>>,
  CCIfNest<CCAssignToReg<[S1]>>,
  CCIfByVal<CCPassByVal<8, 8>>,
  // The variable part of an argument list is an array in memory: va_list is a
  // plain pointer into it and a variadic callee saves no registers.
  CCIfArgFixed<CCIfType<[i64], CCAssignToReg<[A0, A1, T0, T1, T2, S0]>>>,
  // va_arg rounds the address of an argument aligned to 16 up.
  CCIfArgVarArg<CCIf<"ArgFlags.getNonZeroOrigAlign() == 16",
                     CCIfType<[i64], CCAssignToStack<8, 16>>>>,
  CCIfType<[i64], CCAssignToStack<8, 8>>
]>;

// wasm-pvm's own: its callees preserve the registers that arguments came in.
def CC_PVM_Wasm : CallingConv<[
  CCIfType<[i8, i16, i32], CCPromoteToType<i64>>,
  CCIfType<[i64], CCAssignToReg<[A2, A3, A4, A5]>>,
  CCIfType<[i64], CCAssignToStack<8, 8>>
]>;

def RetCC_PVM : CallingConv<[
  CCIfType<[i8, i16, i32], CCPromoteToType<i64>>,
  CCIfType<[i64], CCAssignToReg<[A0, A1, T0, T1, T2, S0]>>
]>;

// Host calls take their arguments and give their results where the Gray Paper says
// (appendix B): r7..r12 in, r7 and for two calls r8 out.
def CC_PVM_HostCall : CallingConv<[
  CCIfType<[i8, i16, i32], CCPromoteToType<i64>>,
  CCIfType<[i64], CCAssignToReg<[A0, A1, A2, A3, A4, A5]>>
]>;

def RetCC_PVM_HostCall : CallingConv<[
  CCIfType<[i8, i16, i32], CCPromoteToType<i64>>,
  CCIfType<[i64], CCAssignToReg<[A0, A1]>>
]>;

def CSR_PVM : CalleeSavedRegs<(add RA, A2, A3, A4, A5)>;

// Entry functions have no caller whose registers could matter.
def CSR_None : CalleeSavedRegs<(add)>;

// What a function must save whose callers know what it clobbers: ra still says where
// it returns to.
def CSR_RA : CalleeSavedRegs<(add RA)>;

// What is left alone by a call that does not return.
def CSR_All : CalleeSavedRegs<(add GPR)>;

// What a host call leaves alone: all but its one or two results.
def CSR_HostCall1 : CalleeSavedRegs<(add RA, SP, T0, T1, T2, S0, S1, A1, A2, A3,
                                         A4, A5)>;
def CSR_HostCall2 : CalleeSavedRegs<(sub (add CSR_HostCall1), A1)>;
