//===-- PVMInstrFormats.td ---------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One class per operand format of the machine, in the order of the Gray Paper
// (appendix A). The MC operands of an instruction stand in the order of its fields:
// registers in the order A, B, D except that the written one comes first, then the
// immediates X and Y or the branch target. The hand-written encoder and decoder
// (lib/Format) rely on exactly that order.
//
// Objects carry the wide encoding: every immediate takes four bytes and the linker
// shrinks them, so the size of an instruction is a property of its format.
//
//===----------------------------------------------------------------------===//

// Keep in step with enum pvm_format in include/pvm/isa.h (checked when the table for
// C is generated).
class PVMFormat<bits<4> Val, int Bytes, string Name> {
  bits<4> Value = Val;
  int Size = Bytes;
  string FormatName = Name;
}

def FormatN    : PVMFormat<0, 1, "N">;
def FormatI    : PVMFormat<1, 5, "I">;
def FormatRX   : PVMFormat<2, 10, "RX">;
def FormatII   : PVMFormat<3, 10, "II">;
def FormatO    : PVMFormat<4, 5, "O">;
def FormatRI   : PVMFormat<5, 6, "RI">;
def FormatRII  : PVMFormat<6, 10, "RII">;
def FormatRIO  : PVMFormat<7, 10, "RIO">;
def FormatRR   : PVMFormat<8, 2, "RR">;
def FormatRRI  : PVMFormat<9, 6, "RRI">;
def FormatRRO  : PVMFormat<10, 6, "RRO">;
def FormatRRII : PVMFormat<11, 11, "RRII">;
def FormatRRR  : PVMFormat<12, 3, "RRR">;

// The number of an opcode in each profile; -1 where the profile lacks it. PolkaVM's
// latest64 has every instruction under a number of its own, which therefore serves
// as the identity of an instruction everywhere.
class Opcodes<int Latest64, int InGP080 = Latest64, int InGP072 = Latest64,
              int InRevive1 = InGP072> {
  int PolkaVM64 = Latest64;
  int GP080 = InGP080;
  int GP072 = InGP072;
  int Revive1 = InRevive1;
}

// Opcodes that moved down by one when 0.8 dropped sbrk.
class MovedOpcodes<int Latest64> : Opcodes<Latest64, !sub(Latest64, 1)>;

class PVMInstruction : Instruction {
  // Ends a basic block of the machine: a superset of LLVM's terminators, because
  // calls do too.
  bit EndsBlock = false;
  // Reads the lower halves of its operands only and gives a result sign-extended from
  // 32 bits.
  bit Is32Bit = false;

  let Namespace = "PVM";
  let hasSideEffects = false;
  let mayLoad = false;
  let mayStore = false;
  let TSFlags{12} = EndsBlock;
  let TSFlags{13} = Is32Bit;
}

// A real instruction. Its assembler name is the record's name in lower case.
class PVMInst<Opcodes Num, PVMFormat Fmt, Gas Cost, dag Outs, dag Ins, string Args,
              list<dag> Pat = []> : PVMInstruction {
  string Mnemonic = !tolower(NAME);
  Opcodes Numbers = Num;
  PVMFormat Format = Fmt;
  Gas GasClass = Cost;

  let OutOperandList = Outs;
  let InOperandList = Ins;
  let AsmString = Mnemonic # !if(!empty(Args), "", "\t" # Args);
  let Pattern = Pat;
  let Size = Fmt.Size;
  let SchedRW = [Cost];
  let TSFlags{3-0} = Fmt.Value;
  let TSFlags{11-4} = Num.PolkaVM64;
}

class InstN<Opcodes Num, Gas Cost, list<dag> Pat = []>
    : PVMInst<Num, FormatN, Cost, (outs), (ins), "", Pat>;

class InstI<Opcodes Num, Gas Cost, dag Ins, string Args, list<dag> Pat = []>
    : PVMInst<Num, FormatI, Cost, (outs), Ins, Args, Pat>;

class InstRX<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
             list<dag> Pat = []>
    : PVMInst<Num, FormatRX, Cost, Outs, Ins, Args, Pat>;

class InstII<Opcodes Num, Gas Cost, dag Ins, string Args, list<dag> Pat = []>
    : PVMInst<Num, FormatII, Cost, (outs), Ins, Args, Pat>;

class InstO<Opcodes Num, Gas Cost, dag Ins, string Args, list<dag> Pat = []>
    : PVMInst<Num, FormatO, Cost, (outs), Ins, Args, Pat>;

class InstRI<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
             list<dag> Pat = []>
    : PVMInst<Num, FormatRI, Cost, Outs, Ins, Args, Pat>;

class InstRII<Opcodes Num, Gas Cost, dag Ins, string Args, list<dag> Pat = []>
    : PVMInst<Num, FormatRII, Cost, (outs), Ins, Args, Pat>;

class InstRIO<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
              list<dag> Pat = []>
    : PVMInst<Num, FormatRIO, Cost, Outs, Ins, Args, Pat>;

class InstRR<Opcodes Num, Gas Cost, list<dag> Pat = []>
    : PVMInst<Num, FormatRR, Cost, (outs GPR:$D), (ins GPR:$A), "$D, $A", Pat>;

class InstRRI<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
              list<dag> Pat = []>
    : PVMInst<Num, FormatRRI, Cost, Outs, Ins, Args, Pat>;

class InstRRO<Opcodes Num, Gas Cost, dag Ins, string Args, list<dag> Pat = []>
    : PVMInst<Num, FormatRRO, Cost, (outs), Ins, Args, Pat>;

class InstRRII<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
               list<dag> Pat = []>
    : PVMInst<Num, FormatRRII, Cost, Outs, Ins, Args, Pat>;

class InstRRR<Opcodes Num, Gas Cost, dag Outs, dag Ins, string Args,
              list<dag> Pat = []>
    : PVMInst<Num, FormatRRR, Cost, Outs, Ins, Args, Pat>;

// Code that is rewritten to real instructions before it is printed.
class Pseudo<dag Outs, dag Ins, list<dag> Pat = [], Gas Cost = GasNone>
    : PVMInstruction {
  let OutOperandList = Outs;
  let InOperandList = Ins;
  let Pattern = Pat;
  let AsmString = "";
  let isPseudo = true;
  let isCodeGenOnly = true;
  let SchedRW = [Cost];
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

// The right operand of an operation or branch, or what a store stores, is a register or
// an immediate. What has both forms has them by one name.
class OperandForm<string Form> {
  string Operation = !subst("_IMM", "", NAME);
  string Operand = Form;
}
class RegisterForm : OperandForm<"register">;
class ImmediateForm : OperandForm<"immediate">;

def getImmediateOpcode : InstrMapping {
  let FilterClass = "OperandForm";
  let RowFields = ["Operation"];
  let ColFields = ["Operand"];
  let KeyCol = ["register"];
  let ValueCols = [["immediate"]];
}
