//===-- PVMInstrInfo.h - Instructions of the PVM ----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMINSTRINFO_H
#define LLVM_LIB_TARGET_PVM_PVMINSTRINFO_H

#include "PVMRegisterInfo.h"
#include "llvm/CodeGen/TargetInstrInfo.h"

#define GET_INSTRINFO_HEADER
#include "PVMGenInstrInfo.inc"

namespace llvm {

class PVMSubtarget;

namespace PVM {
// Another form of the same instruction, -1 if it has none: with an address in a register
// and an offset for one that is a number, and with an immediate for a register.
int getIndirectOpcode(uint16_t Opcode);
int getImmediateOpcode(uint16_t Opcode);

// The offset that belongs to a register if that is the base of an access; null otherwise.
MachineOperand *getOffsetOfBase(MachineOperand &MO);

// Whether the register is nothing but the base of accesses, to whose offsets the constant
// can be added; these operands go to Bases.
bool collectBases(Register Address, int64_t Constant, const MachineRegisterInfo &MRI,
                  SmallVectorImpl<MachineOperand *> &Bases);

// The slot of the frame that the instruction accesses, by what it says of its memory.
std::optional<int> getAccessedSlot(const MachineInstr &MI);
// The slot that it loads from, if that is all it does to memory.
std::optional<int> getLoadedSlot(const MachineInstr &MI);

// Frame indices below this may stand for offsets, as target indices (PVMFrameOffsets.cpp).
// The textual form has a name for each.
inline constexpr int NumFrameTargetIndices = 1024;

// The access is a load before the branch that decides whether it is needed.
inline constexpr MachineMemOperand::Flags MOEarlyLoad = MachineMemOperand::MOTargetFlag1;
} // namespace PVM

class PVMInstrInfo : public PVMGenInstrInfo {
  PVMRegisterInfo RegisterInfo;

public:
  explicit PVMInstrInfo(const PVMSubtarget &STI);

  const PVMRegisterInfo &getRegisterInfo() const { return RegisterInfo; }

  // Copies and stack slots.
  void copyPhysReg(MachineBasicBlock &MBB, MachineBasicBlock::iterator MI,
                   const DebugLoc &DL, Register DestReg, Register SrcReg,
                   bool KillSrc, bool RenamableDest = false,
                   bool RenamableSrc = false) const override;
  std::optional<DestSourcePair>
  isCopyInstrImpl(const MachineInstr &MI) const override;
  void storeRegToStackSlot(MachineBasicBlock &MBB, MachineBasicBlock::iterator MI,
                           Register SrcReg, bool IsKill, int FrameIndex,
                           const TargetRegisterClass *RC, Register VReg,
                           MachineInstr::MIFlag Flags =
                               MachineInstr::NoFlags) const override;
  void loadRegFromStackSlot(MachineBasicBlock &MBB, MachineBasicBlock::iterator MI,
                            Register DestReg, int FrameIndex,
                            const TargetRegisterClass *RC, Register VReg,
                            unsigned SubReg = 0,
                            MachineInstr::MIFlag Flags =
                                MachineInstr::NoFlags) const override;
  Register isLoadFromStackSlot(const MachineInstr &MI,
                               int &FrameIndex) const override;
  Register isStoreToStackSlot(const MachineInstr &MI,
                              int &FrameIndex) const override;

  bool isReMaterializableImpl(const MachineInstr &MI) const override;

  // Branches. A condition is the branch opcode followed by its two operands.
  bool analyzeBranch(MachineBasicBlock &MBB, MachineBasicBlock *&TBB,
                     MachineBasicBlock *&FBB,
                     SmallVectorImpl<MachineOperand> &Cond,
                     bool AllowModify = false) const override;
  unsigned removeBranch(MachineBasicBlock &MBB,
                        int *BytesRemoved = nullptr) const override;
  unsigned insertBranch(MachineBasicBlock &MBB, MachineBasicBlock *TBB,
                        MachineBasicBlock *FBB, ArrayRef<MachineOperand> Cond,
                        const DebugLoc &DL,
                        int *BytesAdded = nullptr) const override;
  bool reverseBranchCondition(
      SmallVectorImpl<MachineOperand> &Cond) const override;
  bool isBranchOffsetInRange(unsigned BranchOpc, int64_t BrOffset) const override;
  MachineBasicBlock *getBranchDestBlock(const MachineInstr &MI) const override;

  // If-conversion to conditional moves.
  bool canInsertSelect(const MachineBasicBlock &MBB, ArrayRef<MachineOperand> Cond,
                       Register DstReg, Register TrueReg, Register FalseReg,
                       int &CondCycles, int &TrueCycles,
                       int &FalseCycles) const override;
  void insertSelect(MachineBasicBlock &MBB, MachineBasicBlock::iterator I,
                    const DebugLoc &DL, Register DstReg,
                    ArrayRef<MachineOperand> Cond, Register TrueReg,
                    Register FalseReg) const override;

  bool shouldSink(const MachineInstr &MI) const override;
  ArrayRef<std::pair<MachineMemOperand::Flags, const char *>>
  getSerializableMachineMemOperandTargetFlags() const override;
  ArrayRef<std::pair<int, const char *>> getSerializableTargetIndices() const override;

  unsigned getTailMergeSize(const MachineFunction &MF) const override;
  unsigned getTailDuplicateSize(CodeGenOptLevel OptLevel) const override;

  // Outlining (PVMOutliner.cpp).
  bool isFunctionSafeToOutlineFrom(MachineFunction &MF,
                                   bool OutlineFromLinkOnceODRs) const override;
  std::optional<std::unique_ptr<outliner::OutlinedFunction>>
  getOutliningCandidateInfo(const MachineModuleInfo &MMI,
                            std::vector<outliner::Candidate> &Repeated,
                            unsigned MinRepeats) const override;
  void mergeOutliningCandidateAttributes(
      Function &F, std::vector<outliner::Candidate> &Candidates) const override;
  void buildOutlinedFrame(MachineBasicBlock &MBB, MachineFunction &MF,
                          const outliner::OutlinedFunction &OF) const override;
  MachineBasicBlock::iterator
  insertOutlinedCall(Module &M, MachineBasicBlock &MBB,
                     MachineBasicBlock::iterator &It, MachineFunction &MF,
                     outliner::Candidate &C) const override;

  bool expandPostRAPseudo(MachineInstr &MI) const override;
  unsigned getInstSizeInBytes(const MachineInstr &MI) const override;

protected:
  outliner::InstrType getOutliningTypeImpl(const MachineModuleInfo &MMI,
                                           MachineBasicBlock::iterator &MIT,
                                           unsigned Flags) const override;
};

} // namespace llvm

#endif
