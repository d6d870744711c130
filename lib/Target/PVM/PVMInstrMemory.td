//===-- PVMInstrMemory.td ----------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Loads and stores. Every access may have any alignment. Addresses are taken modulo
// 2^32, and the offset is a full 32-bit immediate that may hold the address of a
// symbol, so a global needs no register and an indexed one no addition.
//
//===----------------------------------------------------------------------===//

// An access has two forms: its address is a number, or a register and an offset.
class Addressing<string Form> {
  string Access = !subst("_IND", "", NAME);
  string AddressForm = Form;
}
class Absolute : Addressing<"absolute">;
class Indirect : Addressing<"indirect">;

def getIndirectOpcode : InstrMapping {
  let FilterClass = "Addressing";
  let RowFields = ["Access"];
  let ColFields = ["AddressForm"];
  let KeyCol = ["absolute"];
  let ValueCols = [["indirect"]];
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

class LoadAbs<int Op>
    : InstRI<Opcodes<Op>, GasLoad, (outs GPR:$A), (ins memabs:$X), "$A, $X">,
      Absolute;

class LoadInd<int Op>
    : InstRRI<Opcodes<Op>, GasLoad, (outs GPR:$A), (ins memri:$addr), "$A, $addr">,
      Indirect;

let mayLoad = true, isReMaterializable = true in {
def LOAD_U8  : LoadAbs<52>;
def LOAD_I8  : LoadAbs<53>;
def LOAD_U16 : LoadAbs<54>;
def LOAD_I16 : LoadAbs<55>;
def LOAD_U32 : LoadAbs<56>;
def LOAD_I32 : LoadAbs<57>;
def LOAD_U64 : LoadAbs<58>;

def LOAD_IND_U8  : LoadInd<124>;
def LOAD_IND_I8  : LoadInd<125>;
def LOAD_IND_U16 : LoadInd<126>;
def LOAD_IND_I16 : LoadInd<127>;
def LOAD_IND_U32 : LoadInd<128>;
def LOAD_IND_I32 : LoadInd<129>;
def LOAD_IND_U64 : LoadInd<130>;
}

multiclass LoadPats<SDPatternOperator Node, Instruction Abs, Instruction Ind> {
  def : Pat<(i64 (Node addr_abs:$X)), (Abs addr_abs:$X)>;
  def : Pat<(i64 (Node (addr_ri GPR:$B, simm32:$X))), (Ind GPR:$B, simm32:$X)>;
}

defm : LoadPats<zextloadi8, LOAD_U8, LOAD_IND_U8>;
defm : LoadPats<extloadi8, LOAD_U8, LOAD_IND_U8>;
defm : LoadPats<sextloadi8, LOAD_I8, LOAD_IND_I8>;
defm : LoadPats<zextloadi16, LOAD_U16, LOAD_IND_U16>;
defm : LoadPats<extloadi16, LOAD_U16, LOAD_IND_U16>;
defm : LoadPats<sextloadi16, LOAD_I16, LOAD_IND_I16>;
defm : LoadPats<zextloadi32, LOAD_U32, LOAD_IND_U32>;
// The canonical i32 is sign-extended.
defm : LoadPats<extloadi32, LOAD_I32, LOAD_IND_I32>;
defm : LoadPats<sextloadi32, LOAD_I32, LOAD_IND_I32>;
defm : LoadPats<load, LOAD_U64, LOAD_IND_U64>;

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

class StoreAbs<int Op>
    : InstRI<Opcodes<Op>, GasStore, (outs), (ins GPR:$A, memabs:$X), "$A, $X">,
      Absolute, RegisterForm;

class StoreInd<int Op>
    : InstRRI<Opcodes<Op>, GasStore, (outs), (ins GPR:$A, memri:$addr), "$A, $addr">,
      Indirect, RegisterForm;

class StoreImmAbs<int Op>
    : InstII<Opcodes<Op>, GasStore, (ins memabs:$X, simm32:$Y), "$X, $Y">,
      Absolute, ImmediateForm;

class StoreImmInd<int Op>
    : InstRII<Opcodes<Op>, GasStore, (ins memri:$addr, simm32:$Y), "$addr, $Y">,
      Indirect, ImmediateForm;

let mayStore = true in {
def STORE_U8  : StoreAbs<59>;
def STORE_U16 : StoreAbs<60>;
def STORE_U32 : StoreAbs<61>;
def STORE_U64 : StoreAbs<62>;

def STORE_IND_U8  : StoreInd<120>;
def STORE_IND_U16 : StoreInd<121>;
def STORE_IND_U32 : StoreInd<122>;
def STORE_IND_U64 : StoreInd<123>;

def STORE_IMM_U8  : StoreImmAbs<30>;
def STORE_IMM_U16 : StoreImmAbs<31>;
def STORE_IMM_U32 : StoreImmAbs<32>;
def STORE_IMM_U64 : StoreImmAbs<33>;

def STORE_IMM_IND_U8  : StoreImmInd<70>;
def STORE_IMM_IND_U16 : StoreImmInd<71>;
def STORE_IMM_IND_U32 : StoreImmInd<72>;
def STORE_IMM_IND_U64 : StoreImmInd<73>;
}

multiclass StorePats<SDPatternOperator Node, Instruction Abs, Instruction Ind> {
  def : Pat<(Node GPR:$A, addr_abs:$X), (Abs GPR:$A, addr_abs:$X)>;
  def : Pat<(Node GPR:$A, (addr_ri GPR:$B, simm32:$X)), (Ind GPR:$A, GPR:$B, simm32:$X)>;
}

defm : StorePats<truncstorei8, STORE_U8, STORE_IND_U8>;
defm : StorePats<truncstorei16, STORE_U16, STORE_IND_U16>;
defm : StorePats<truncstorei32, STORE_U32, STORE_IND_U32>;
defm : StorePats<store, STORE_U64, STORE_IND_U64>;

multiclass NarrowStoreImmPats<SDPatternOperator Node, SDNodeXForm Stored,
                              Instruction Abs, Instruction Ind> {
  def : Pat<(Node (i64 stored_imm:$Y), addr_abs:$X), (Abs addr_abs:$X, (Stored $Y))>;
  def : Pat<(Node (i64 stored_imm:$Y), (addr_ri GPR:$B, simm32:$X)),
            (Ind GPR:$B, simm32:$X, (Stored $Y))>;
}

defm : NarrowStoreImmPats<truncstorei8, StoredImm8, STORE_IMM_U8, STORE_IMM_IND_U8>;
defm : NarrowStoreImmPats<truncstorei16, StoredImm16, STORE_IMM_U16,
                          STORE_IMM_IND_U16>;
defm : NarrowStoreImmPats<truncstorei32, StoredImm32, STORE_IMM_U32,
                          STORE_IMM_IND_U32>;

// A 64-bit store takes what a sign-extended 32-bit immediate can say, including the
// address of a symbol.
def : Pat<(store stored_imm_or_sym:$Y, addr_abs:$X),
          (STORE_IMM_U64 addr_abs:$X, stored_imm_or_sym:$Y)>;
def : Pat<(store stored_imm_or_sym:$Y, (addr_ri GPR:$B, simm32:$X)),
          (STORE_IMM_IND_U64 GPR:$B, simm32:$X, stored_imm_or_sym:$Y)>;

//===----------------------------------------------------------------------===//
// Instructions of single profiles
//===----------------------------------------------------------------------===//

let mayLoad = true, mayStore = true, hasSideEffects = true in {
let Predicates = [HasSbrk] in
def SBRK : InstRR<Opcodes<101, -1, 101, -1>, GasHost>;

// Fills a2 bytes at a0 with the low byte of a1.
let Predicates = [HasMemset], Uses = [A0, A1, A2], Defs = [A0, A2] in
def MEMSET : InstN<Opcodes<2, -1, -1, -1>, GasHost>;
}
