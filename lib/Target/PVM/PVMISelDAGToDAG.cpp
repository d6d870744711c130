//===-- PVMISelDAGToDAG.cpp - Selection of machine instructions -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nearly everything is selected by the tables. Here are the patterns they cannot say:
// addresses, and constants as operands.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "llvm/CodeGen/SelectionDAGISel.h"
#include "llvm/InitializePasses.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-isel"
#define PASS_NAME "PVM DAG->DAG instruction selection"

namespace {
class PVMDAGToDAGISel : public SelectionDAGISel {
public:
  PVMDAGToDAGISel(PVMTargetMachine &TM, CodeGenOptLevel OptLevel)
      : SelectionDAGISel(TM, OptLevel) {}

  void Select(SDNode *N) override;
  bool SelectInlineAsmMemoryOperand(const SDValue &Op,
                                    InlineAsm::ConstraintCode ConstraintID,
                                    std::vector<SDValue> &OutOps) override;

  // Operands named in PVMInstrInfo.td.
  bool selectAddrAbs(SDValue Address, SDValue &Offset);
  bool selectAddrRI(SDValue Address, SDValue &Base, SDValue &Offset);
  bool selectImmOrSym(SDValue Val, SDValue &Imm);

#define GET_DAGISEL_DECL
#include "PVMGenDAGISel.inc"
};

class PVMDAGToDAGISelLegacy : public SelectionDAGISelLegacy {
public:
  static char ID;
  PVMDAGToDAGISelLegacy(PVMTargetMachine &TM, CodeGenOptLevel OptLevel)
      : SelectionDAGISelLegacy(ID,
                               std::make_unique<PVMDAGToDAGISel>(TM, OptLevel)) {}
};
} // namespace

char PVMDAGToDAGISelLegacy::ID = 0;

INITIALIZE_PASS(PVMDAGToDAGISelLegacy, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMISelDag(PVMTargetMachine &TM,
                                     CodeGenOptLevel OptLevel) {
  return new PVMDAGToDAGISelLegacy(TM, OptLevel);
}

#define GET_DAGISEL_BODY PVMDAGToDAGISel
#include "PVMGenDAGISel.inc"

void PVMDAGToDAGISel::Select(SDNode *N) {
  if (N->isMachineOpcode()) {
    N->setNodeId(-1);
    return;
  }
  // The address of a stack slot, or of a place in one.
  SDValue Base, Offset;
  if ((N->getOpcode() == ISD::FrameIndex ||
       (CurDAG->isBaseWithConstantOffset(SDValue(N, 0)) &&
        isa<FrameIndexSDNode>(N->getOperand(0)))) &&
      selectAddrRI(SDValue(N, 0), Base, Offset) &&
      Base.getOpcode() == ISD::TargetFrameIndex) {
    CurDAG->SelectNodeTo(N, PVM::ADD_IMM_64, MVT::i64, Base, Offset);
    return;
  }
  SelectCode(N);
}

// A value of 32 bits that is known now or to the linker.
bool PVMDAGToDAGISel::selectImmOrSym(SDValue Val, SDValue &Imm) {
  if (Val.getOpcode() == PVMISD::ADDR) {
    Imm = Val.getOperand(0);
    return true;
  }
  auto *C = dyn_cast<ConstantSDNode>(Val);
  if (!C || !isInt<32>(C->getSExtValue()))
    return false;
  Imm = CurDAG->getSignedTargetConstant(C->getSExtValue(), SDLoc(Val), MVT::i64);
  return true;
}

bool PVMDAGToDAGISel::selectAddrAbs(SDValue Address, SDValue &Offset) {
  if (selectImmOrSym(Address, Offset))
    return true;
  // The upper half of an address does not matter.
  auto *C = dyn_cast<ConstantSDNode>(Address);
  if (!C || !isUInt<32>(C->getZExtValue()))
    return false;
  Offset = CurDAG->getSignedTargetConstant(SignExtend64<32>(C->getZExtValue()),
                                           SDLoc(Address), MVT::i64);
  return true;
}

bool PVMDAGToDAGISel::selectAddrRI(SDValue Address, SDValue &Base,
                                   SDValue &Offset) {
  SDLoc DL(Address);
  SDValue Register = Address;
  if (!CurDAG->isBaseWithConstantOffset(Address) &&
      Address.getOpcode() != ISD::ADD) {
    Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
  } else if (selectImmOrSym(Address.getOperand(1), Offset)) {
    Register = Address.getOperand(0);
  } else if (selectImmOrSym(Address.getOperand(0), Offset)) {
    Register = Address.getOperand(1);
  } else {
    Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
  }

  Base = Register;
  if (auto *FI = dyn_cast<FrameIndexSDNode>(Register)) {
    // The frame offset will be added to the immediate.
    if (!isa<ConstantSDNode>(Offset)) {
      Base = Address;
      Offset = CurDAG->getTargetConstant(0, DL, MVT::i64);
      return true;
    }
    Base = CurDAG->getTargetFrameIndex(FI->getIndex(), MVT::i64);
  }
  return true;
}

bool PVMDAGToDAGISel::SelectInlineAsmMemoryOperand(
    const SDValue &Op, InlineAsm::ConstraintCode ConstraintID,
    std::vector<SDValue> &OutOps) {
  SDValue Base, Offset;
  selectAddrRI(Op, Base, Offset);
  OutOps.push_back(Base);
  OutOps.push_back(Offset);
  return false;
}
