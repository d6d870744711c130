//===-- PVMOutliner.cpp - Repeated code becomes functions -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where bytes count, sequences of instructions that a module has several times become
// functions. LLVM's outliner finds and replaces them; this file says which are allowed and
// what they cost. It runs where it is asked for (-enable-machine-outliner), as clang and
// pvm-ld do at -Oz: a pass over whole modules, it keeps the code of all functions in memory.
// There are three kinds:
//
//     tail      load_ind_u64 ra, [sp + 8]      becomes  jump OUTLINED
//               add_imm_64 sp, sp, 16
//               jump_ind ra, 0                 3 bytes where it stood
//
//     thunk     load_imm a0, 5                 becomes  load_imm_jump ra, .Lret, OUTLINED,
//               load_imm a1, 0                 which ends with `jump f`
//               load_imm_jump ra, .Lret, f     as many bytes as the call that was there
//
//     routine   any other                      becomes  load_imm_jump ra, .Lret, OUTLINED
//                                              8 bytes, with the entry of the jump table
//
//               the same where ra is in          becomes  move_reg t0, ra
//               use, as in leaves                         load_imm_jump ra, .Lret, OUTLINED
//                                                         move_reg ra, t0
//
// The link register is always ra: functions return through it and through no other, which
// is how the linker knows a return from a call when it bounds the stack. So
//
//   * a routine may not use ra itself, and a thunk overwrites ra earlier than the call did,
//     so nothing in between may use it;
//   * where ra is not dead, or the function returns through it without ever having written
//     and so saved it, a routine needs another register to keep it. What callers were told
//     about registers stays true (docs/LeafAnalysis.md), so it is one that the function
//     writes anyway;
//   * what lowers sp is never outlined, and what raises it only in tails: the linker adds up
//     frames by function.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMInsnConversion.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/LivePhysRegs.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineModuleInfo.h"
#include "llvm/CodeGen/MachineOutliner.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using outliner::Candidate;

static cl::opt<bool>
    Enable("pvm-enable-outlining", cl::Hidden, cl::init(true),
           cl::desc("Outline where the outliner runs, as at -Oz"));

namespace {
enum OutliningKind : unsigned { Routine, RoutineKeepingRA, Thunk, Tail };
} // namespace

//===----------------------------------------------------------------------===//
// What is allowed
//===----------------------------------------------------------------------===//

bool PVMInstrInfo::isFunctionSafeToOutlineFrom(MachineFunction &MF,
                                               bool OutlineFromLinkOnceODRs) const {
  const Function &F = MF.getFunction();
  // The linker may choose another copy of the function, and what is outlined stays.
  if (F.hasLinkOnceODRLinkage() && !OutlineFromLinkOnceODRs)
    return false;
  return Enable && !F.hasOptNone() && !MF.exposesReturnsTwice();
}

static bool raisesStackPointer(const MachineInstr &MI) {
  return MI.getOpcode() == PVM::ADD_IMM_64 && MI.getOperand(1).isReg() &&
         MI.getOperand(1).getReg() == PVM::SP && MI.getOperand(2).isImm() &&
         MI.getOperand(2).getImm() > 0;
}

outliner::InstrType
PVMInstrInfo::getOutliningTypeImpl(const MachineModuleInfo &,
                                   MachineBasicBlock::iterator &MIT, unsigned) const {
  const MachineInstr &MI = *MIT;
  switch (MI.getOpcode()) {
  case PVM::PseudoCALL:
  case PVM::PseudoCALL_NORETURN:
  case PVM::PseudoRET:
  case PVM::PseudoTAIL:
  case PVM::PseudoTAIL_IND:
  case PVM::TRAP:
    return outliner::InstrType::LegalTerminator;
  default:
    break;
  }
  if (MI.isTerminator() || MI.isCall() || MI.isCFIInstruction() || MI.isPosition() ||
      MI.getPreInstrSymbol() || MI.getPostInstrSymbol() || PVM::endsBlock(MI.getDesc()))
    return outliner::InstrType::Illegal;
  if (MI.modifiesRegister(PVM::SP, &RegisterInfo) && !raisesStackPointer(MI))
    return outliner::InstrType::Illegal;
  return outliner::InstrType::Legal;
}

static OutliningKind getKind(Candidate &C) {
  const MachineInstr &Last = C.back();
  if (Last.getOpcode() == PVM::PseudoCALL)
    return Thunk;
  return Last.isTerminator() || Last.isCall() ? Tail : Routine;
}

// Whether the block ends with the sequence, so that a jump can take its place.
static bool endsItsBlock(Candidate &C) {
  MachineBasicBlock &MBB = *C.getMBB();
  return MBB.succ_empty() && skipDebugInstructionsForward(C.end(), MBB.end()) == MBB.end();
}

// Whether nobody needs what ra holds at the sequence.
static bool isLinkRegisterFree(Candidate &C, OutliningKind Kind,
                               const TargetRegisterInfo &TRI) {
  const MachineFunction &MF = *C.getMF();
  const auto &TFL = *MF.getSubtarget<PVMSubtarget>().getFrameLowering();
  bool ReturnsThroughRA = TFL.savesIfWritten(MF, PVM::RA);
  if (ReturnsThroughRA &&
      !MF.getRegInfo().isPhysRegModified(PVM::RA, /*SkipNoReturnDef=*/true))
    return false;
  if (Kind == Thunk)
    return true;
  if (ReturnsThroughRA)
    return C.isAvailableAcrossAndOutOfSeq(PVM::RA, TRI);
  // The function has no use for ra but its own. Liveness as candidates compute it has what
  // is not saved live everywhere.
  MachineBasicBlock &MBB = *C.getMBB();
  LivePhysRegs Live(TRI);
  Live.addLiveOutsNoPristines(MBB);
  for (MachineInstr &MI : reverse(make_range(C.end(), MBB.end())))
    Live.stepBackward(MI);
  return !Live.contains(PVM::RA);
}

// A register that can keep ra meanwhile.
static MCRegister findRegisterToKeepRA(Candidate &C, const TargetRegisterInfo &TRI) {
  const MachineRegisterInfo &MRI = C.getMF()->getRegInfo();
  for (MCRegister Reg : PVM::GPRRegClass)
    if (Reg != PVM::RA && !MRI.isReserved(Reg) && MRI.isPhysRegModified(Reg) &&
        C.isAvailableInsideSeq(Reg, TRI) && C.isAvailableAcrossAndOutOfSeq(Reg, TRI))
      return Reg;
  return MCRegister();
}

// How a jump or a call with ra as its link register can take the place of the sequence.
static std::optional<OutliningKind> getKindInPlace(Candidate &C, OutliningKind Kind,
                                                   const TargetRegisterInfo &TRI) {
  if (Kind == Tail)
    return endsItsBlock(C) ? std::optional(Tail) : std::nullopt;
  auto End = Kind == Thunk ? std::prev(C.end()) : C.end();
  for (const MachineInstr &MI : make_range(C.begin(), End))
    if (MI.readsRegister(PVM::RA, &TRI) || MI.modifiesRegister(PVM::RA, &TRI) ||
        raisesStackPointer(MI))
      return std::nullopt;
  if (isLinkRegisterFree(C, Kind, TRI))
    return Kind;
  if (Kind == Routine && findRegisterToKeepRA(C, TRI))
    return RoutineKeepingRA;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What it costs
//===----------------------------------------------------------------------===//

// In bytes of the linked program: opcode, registers, and numbers of two bytes each.
static constexpr unsigned JumpBytes = 3;
static constexpr unsigned CallBytes = 6 + 2; // with the entry of the jump table
static constexpr unsigned ReturnBytes = 2;
static constexpr unsigned MoveBytes = 2;

// What stands in the place of the sequence.
static unsigned getPlaceBytes(OutliningKind Kind) {
  switch (Kind) {
  case Routine:
    return CallBytes;
  case RoutineKeepingRA:
    return CallBytes + 2 * MoveBytes;
  case Thunk: // the call that was there, less what it is in the function: a jump
  case Tail:
    return JumpBytes;
  }
  llvm_unreachable("unknown kind");
}

std::optional<std::unique_ptr<outliner::OutlinedFunction>>
PVMInstrInfo::getOutliningCandidateInfo(const MachineModuleInfo &,
                                        std::vector<Candidate> &Repeated,
                                        unsigned MinRepeats) const {
  OutliningKind Kind = getKind(Repeated.front());
  erase_if(Repeated, [&](Candidate &C) {
    std::optional<OutliningKind> Allowed = getKindInPlace(C, Kind, RegisterInfo);
    if (Allowed)
      C.setCallInfo(*Allowed, getPlaceBytes(*Allowed));
    return !Allowed;
  });
  if (Repeated.size() < MinRepeats)
    return std::nullopt;

  unsigned Bytes = 0;
  for (const MachineInstr &MI : Repeated.front())
    Bytes += PVM::guessProgramBytes(MI);
  // The call at the end is a jump in the function. To its caller it makes no difference.
  if (Kind == Thunk)
    Bytes -= CallBytes - JumpBytes;
  return std::make_unique<outliner::OutlinedFunction>(
      Repeated, Bytes, Kind == Routine ? ReturnBytes : 0, Kind);
}

//===----------------------------------------------------------------------===//
// Making it
//===----------------------------------------------------------------------===//

void PVMInstrInfo::mergeOutliningCandidateAttributes(
    Function &F, std::vector<Candidate> &Candidates) const {
  PVMGenInstrInfo::mergeOutliningCandidateAttributes(F, Candidates);
  const Function &Parent = Candidates.front().getMF()->getFunction();
  if (Parent.hasFnAttribute("tune-cpu"))
    F.addFnAttr(Parent.getFnAttribute("tune-cpu"));
  // In whole programs functions have sections of their own, by name.
  if (Parent.hasSection())
    F.setSection((".text." + F.getName()).str());
}

void PVMInstrInfo::buildOutlinedFrame(MachineBasicBlock &MBB, MachineFunction &,
                                      const outliner::OutlinedFunction &OF) const {
  // What a register is last read or never read by is a matter of the place.
  for (MachineInstr &MI : MBB)
    for (MachineOperand &MO : MI.operands())
      if (MO.isReg() && MO.isDef())
        MO.setIsDead(false);
      else if (MO.isReg())
        MO.setIsKill(false);

  if (OF.FrameConstructionID == Routine) {
    BuildMI(&MBB, DebugLoc(), get(PVM::PseudoRET));
  } else if (OF.FrameConstructionID == Thunk) {
    MachineInstr &Call = MBB.back();
    auto Jump = BuildMI(&MBB, Call.getDebugLoc(), get(PVM::PseudoTAIL));
    for (const MachineOperand &MO : Call.operands())
      if (!MO.isReg() || MO.isUse())
        Jump.add(MO);
    Call.eraseFromParent();
  }
}

MachineBasicBlock::iterator
PVMInstrInfo::insertOutlinedCall(Module &M, MachineBasicBlock &MBB,
                                 MachineBasicBlock::iterator &It, MachineFunction &MF,
                                 Candidate &C) const {
  unsigned Opcode = C.CallConstructionID == Tail ? PVM::PseudoTAIL : PVM::PseudoCALL;
  auto Call = BuildMI(MBB, It, DebugLoc(), get(Opcode))
                  .addGlobalAddress(M.getNamedValue(MF.getName()));
  It = Call;
  if (C.CallConstructionID == RoutineKeepingRA) {
    MCRegister Kept = findRegisterToKeepRA(C, RegisterInfo);
    BuildMI(MBB, It, DebugLoc(), get(PVM::MOVE_REG), Kept).addReg(PVM::RA);
    It = BuildMI(MBB, std::next(It), DebugLoc(), get(PVM::MOVE_REG), PVM::RA)
             .addReg(Kept, RegState::Kill);
  }
  // What follows It is erased.
  return Call;
}
