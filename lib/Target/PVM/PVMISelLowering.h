//===-- PVMISelLowering.h - Legality and lowering of DAG nodes --*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMISELLOWERING_H
#define LLVM_LIB_TARGET_PVM_PVMISELLOWERING_H

#include "llvm/CodeGen/TargetLowering.h"

namespace llvm {

class PVMSubtarget;

class PVMTargetLowering : public TargetLowering {
  const PVMSubtarget &Subtarget;

public:
  PVMTargetLowering(const TargetMachine &TM, const PVMSubtarget &STI);

  // Lowering.
  SDValue LowerOperation(SDValue Op, SelectionDAG &DAG) const override;
  void ReplaceNodeResults(SDNode *N, SmallVectorImpl<SDValue> &Results,
                          SelectionDAG &DAG) const override;

  MachineMemOperand::Flags getTargetMMOFlags(const Instruction &I) const override;

  // Combines (PVMCombines.cpp).
  SDValue PerformDAGCombine(SDNode *N, DAGCombinerInfo &DCI) const override;
  bool targetShrinkDemandedConstant(SDValue Op, const APInt &DemandedBits,
                                    const APInt &DemandedElts,
                                    TargetLoweringOpt &TLO) const override;

  // Facts about our nodes.
  void computeKnownBitsForTargetNode(const SDValue Op, KnownBits &Known,
                                     const APInt &DemandedElts,
                                     const SelectionDAG &DAG,
                                     unsigned Depth) const override;
  unsigned ComputeNumSignBitsForTargetNode(SDValue Op, const APInt &DemandedElts,
                                           const SelectionDAG &DAG,
                                           unsigned Depth) const override;

  // Calls (PVMCallLowering.cpp).
  SDValue LowerFormalArguments(SDValue Chain, CallingConv::ID CC, bool IsVarArg,
                               const SmallVectorImpl<ISD::InputArg> &Ins,
                               const SDLoc &DL, SelectionDAG &DAG,
                               SmallVectorImpl<SDValue> &InVals) const override;
  SDValue LowerCall(CallLoweringInfo &CLI,
                    SmallVectorImpl<SDValue> &InVals) const override;
  bool CanLowerReturn(CallingConv::ID CC, MachineFunction &MF, bool IsVarArg,
                      const SmallVectorImpl<ISD::OutputArg> &Outs,
                      LLVMContext &Context, const Type *RetTy) const override;
  SDValue LowerReturn(SDValue Chain, CallingConv::ID CC, bool IsVarArg,
                      const SmallVectorImpl<ISD::OutputArg> &Outs,
                      const SmallVectorImpl<SDValue> &OutVals, const SDLoc &DL,
                      SelectionDAG &DAG) const override;
  bool mayBeEmittedAsTailCall(const CallInst *CI) const override;

  // What is legal, free or cheap.
  bool isOffsetFoldingLegal(const GlobalAddressSDNode *GA) const override;
  bool isLegalAddressingMode(const DataLayout &DL, const AddrMode &AM, Type *Ty,
                             unsigned AddrSpace,
                             Instruction *I = nullptr) const override;
  bool allowsMisalignedMemoryAccesses(EVT, unsigned AddrSpace, Align Alignment,
                                      MachineMemOperand::Flags Flags,
                                      unsigned *Fast) const override;
  EVT getOptimalMemOpType(LLVMContext &Context, const MemOp &Op,
                          const AttributeList &FuncAttributes) const override;
  bool isLegalICmpImmediate(int64_t Imm) const override;
  bool isLegalAddImmediate(int64_t Imm) const override;
  bool decomposeMulByConstant(LLVMContext &, EVT VT, SDValue Factor) const override;
  bool shouldTransformSignedTruncationCheck(EVT XVT,
                                            unsigned KeptBits) const override;
  bool isTruncateFree(Type *From, Type *To) const override;
  bool isTruncateFree(EVT From, EVT To) const override;
  bool isZExtFree(SDValue Val, EVT To) const override;
  bool isSExtCheaperThanZExt(EVT From, EVT To) const override;
  bool signExtendConstant(const ConstantInt *C) const override;
  bool isIntDivCheap(EVT VT, AttributeList Attr) const override;
  bool isCheapToSpeculateCttz(Type *) const override { return true; }
  bool isCheapToSpeculateCtlz(Type *) const override { return true; }
  bool hasAndNotCompare(SDValue) const override { return false; }
  bool convertSelectOfConstantsToMath(EVT) const override { return true; }
  bool shouldConvertConstantLoadToIntImm(const APInt &, Type *) const override {
    return true;
  }
  bool shouldSignExtendTypeInLibCall(Type *Ty, bool IsSigned) const override;
  bool shouldExtendTypeInLibCall(EVT VT) const override;
  bool shouldInsertFencesForAtomic(const Instruction *) const override {
    return false;
  }
  EVT getSetCCResultType(const DataLayout &, LLVMContext &, EVT VT) const override;
  unsigned getJumpTableEncoding() const override;

  // Whether the offset of an access with a base register may hold a symbol.
  bool foldsSymbols() const;

  // Inline assembly.
  std::pair<unsigned, const TargetRegisterClass *>
  getRegForInlineAsmConstraint(const TargetRegisterInfo *TRI, StringRef Constraint,
                               MVT VT) const override;
  Register getRegisterByName(const char *Name, LLT Ty,
                             const MachineFunction &MF) const override;
  void finalizeLowering(MachineFunction &MF) const override;

private:
  SDValue lowerSymbol(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerBR_JT(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerSELECT(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerShiftParts(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerVASTART(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerFRAMEADDR(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerDYNAMIC_STACKALLOC(SDValue Op, SelectionDAG &DAG) const;
  SDValue lowerRETURNADDR(SDValue Op, SelectionDAG &DAG) const;

  MachineBasicBlock *
  EmitInstrWithCustomInserter(MachineInstr &MI,
                              MachineBasicBlock *MBB) const override;
  MachineBasicBlock *emitDynamicAlloca(MachineInstr &MI,
                                       MachineBasicBlock *MBB) const;
  SDValue lowerHostCall(CallLoweringInfo &CLI, unsigned Number,
                        SmallVectorImpl<SDValue> &InVals) const;
  bool isEligibleForTailCall(const CallLoweringInfo &CLI, const CCState &CCInfo,
                             const SmallVectorImpl<CCValAssign> &ArgLocs) const;
};

} // namespace llvm

#endif
