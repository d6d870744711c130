//===-- PVMWidthReduction.cpp - Drop extensions and 32-bit forms nobody needs -===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value of type i32 is kept sign-extended: instruction selection makes every 32-bit
// operation give a sign-extended result and extends again where it cannot see the
// definition, which is at most a block away. This pass sees the whole function and
// uses the invariant across blocks:
//
//   1. (add_imm_32 x, 0) is x if x is sign-extended already, or if no user looks at
//      the upper half;
//   2. (shlo_r_imm_64 (shlo_l_imm_64 x, 32), 32) is x if no user looks at the upper
//      half, or if it is zero already;
//   3. a 32-bit operation whose users ignore the upper half becomes the 64-bit one,
//      which costs a cycle and a decode slot less (gas model of Gray Paper 0.8).
//
//   4. an operation that was asked for in both widths, where the users of the 64-bit
//      result ignore its upper half, is done once. Step 3 leaves such twins: the index
//      of a loop, say, in its own width and in that of the address. Selection does where
//      only some users of a sum need it extended.
//
// Step 3 comes after 1 and 2: it destroys what step 1 relies on, and after step 1 the users that
// rely on it are users of the operation itself, so they are seen.
//
// "Ignores the upper half" is a property of an operand of an instruction; where the
// lower half of a result depends only on the lower halves of its operands (addition,
// phi, ...) the question is passed on to the users of the result.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-width-reduction"
#define PASS_NAME "PVM width reduction"

static cl::opt<bool>
    Enable("pvm-enable-width-reduction", cl::Hidden, cl::init(true),
           cl::desc("Remove extensions and 32-bit forms that nobody needs"));

namespace {
class PVMWidthReduction : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  MachineRegisterInfo *MRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMWidthReduction() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }

private:
  enum class Fact { SignExtended, ZeroExtended };

  bool holds(Fact F, Register Reg) const;
  bool upperHalfIgnored(Register Reg) const;
  bool removeSignExtensions(MachineFunction &MF);
  bool removeZeroExtensions(MachineFunction &MF);
  bool widenOperations(MachineFunction &MF);
  bool mergeTwins(MachineFunction &MF);
  void replace(MachineInstr &MI, Register By);
  void remark(StringRef Name, const MachineInstr &MI, StringRef What);
};
} // namespace

char PVMWidthReduction::ID = 0;

INITIALIZE_PASS_BEGIN(PVMWidthReduction, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMWidthReduction, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMWidthReductionPass() {
  return new PVMWidthReduction();
}

// A bound on the instructions looked at for one question. Chains of phis and logic are
// short; without a bound the pass would be quadratic on functions that are one.
static constexpr unsigned MaxVisited = 64;

//===----------------------------------------------------------------------===//
// What is known of a result
//===----------------------------------------------------------------------===//

namespace {
enum class Answer { No, Yes, AskOperands };
} // namespace

// Is the immediate operand a number for which Pred holds?
template <typename Predicate>
static bool immediateIs(const MachineInstr &MI, unsigned Index, Predicate Pred) {
  const MachineOperand &MO = MI.getOperand(Index);
  return MO.isImm() && Pred(MO.getImm());
}

static Answer isSignExtended(const MachineInstr &MI) {
  if (PVM::is32Bit(MI.getDesc()))
    return Answer::Yes;
  switch (MI.getOpcode()) {
  case PVM::COUNT_SET_BITS_64: case PVM::LEADING_ZERO_BITS_64:
  case PVM::TRAILING_ZERO_BITS_64:
  case PVM::SIGN_EXTEND_8: case PVM::SIGN_EXTEND_16: case PVM::ZERO_EXTEND_16:
  case PVM::SET_LT_U: case PVM::SET_LT_S: case PVM::SET_LT_U_IMM:
  case PVM::SET_LT_S_IMM: case PVM::SET_GT_U_IMM: case PVM::SET_GT_S_IMM:
  case PVM::LOAD_U8: case PVM::LOAD_I8: case PVM::LOAD_U16: case PVM::LOAD_I16:
  case PVM::LOAD_I32:
  case PVM::LOAD_IND_U8: case PVM::LOAD_IND_I8: case PVM::LOAD_IND_U16:
  case PVM::LOAD_IND_I16: case PVM::LOAD_IND_I32:
  case PVM::LOAD_IMM:
    return Answer::Yes;
  case PVM::SHLO_R_IMM_64:
    return immediateIs(MI, 2, [](int64_t X) { return X > 32; }) ? Answer::Yes
                                                               : Answer::No;
  case PVM::SHAR_R_IMM_64:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 32; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::AND_IMM:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 0; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::AND: case PVM::OR: case PVM::XOR:
  case PVM::AND_INV: case PVM::OR_INV: case PVM::XNOR:
  case PVM::OR_IMM: case PVM::XOR_IMM:
  case PVM::MAX: case PVM::MIN: case PVM::MAX_U: case PVM::MIN_U:
  case PVM::CMOV_IZ: case PVM::CMOV_NZ:
  case PVM::CMOV_IZ_IMM: case PVM::CMOV_NZ_IMM:
  case PVM::SHAR_R_64:
    return Answer::AskOperands;
  default:
    return Answer::No;
  }
}

static Answer isZeroExtended(const MachineInstr &MI) {
  switch (MI.getOpcode()) {
  case PVM::COUNT_SET_BITS_64: case PVM::COUNT_SET_BITS_32:
  case PVM::LEADING_ZERO_BITS_64: case PVM::LEADING_ZERO_BITS_32:
  case PVM::TRAILING_ZERO_BITS_64: case PVM::TRAILING_ZERO_BITS_32:
  case PVM::ZERO_EXTEND_16:
  case PVM::SET_LT_U: case PVM::SET_LT_S: case PVM::SET_LT_U_IMM:
  case PVM::SET_LT_S_IMM: case PVM::SET_GT_U_IMM: case PVM::SET_GT_S_IMM:
  case PVM::LOAD_U8: case PVM::LOAD_U16: case PVM::LOAD_U32:
  case PVM::LOAD_IND_U8: case PVM::LOAD_IND_U16: case PVM::LOAD_IND_U32:
    return Answer::Yes;
  case PVM::LOAD_IMM:
    return immediateIs(MI, 1, [](int64_t X) { return X >= 0; }) ? Answer::Yes
                                                               : Answer::No;
  case PVM::SHLO_R_IMM_64:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 32; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::SHLO_R_IMM_32: // the sign bit is clear
    return immediateIs(MI, 2, [](int64_t X) { return X > 0 && X < 32; })
               ? Answer::Yes
               : Answer::No;
  case PVM::AND_IMM:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 0; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::OR_IMM: case PVM::XOR_IMM:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 0; })
               ? Answer::AskOperands
               : Answer::No;
  case PVM::CMOV_IZ_IMM: case PVM::CMOV_NZ_IMM:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 0; })
               ? Answer::AskOperands
               : Answer::No;
  case PVM::AND: case PVM::OR: case PVM::XOR: case PVM::AND_INV:
  case PVM::MAX: case PVM::MIN: case PVM::MAX_U: case PVM::MIN_U:
  case PVM::CMOV_IZ: case PVM::CMOV_NZ: case PVM::SHLO_R_64:
    return Answer::AskOperands;
  default:
    return Answer::No;
  }
}

// The operands whose extension decides about that of the result.
static bool decidesExtension(const MachineInstr &MI, unsigned Index) {
  switch (MI.getOpcode()) {
  case PVM::CMOV_IZ: case PVM::CMOV_NZ:
    return Index != 2; // not the condition
  case PVM::CMOV_IZ_IMM: case PVM::CMOV_NZ_IMM:
    return Index == 3;
  case PVM::SHAR_R_64: case PVM::SHLO_R_64:
    return Index == 1; // not the amount
  default:
    return true;
  }
}

// The result of a call is extended if the callee says so (docs/ABI.md).
static bool isSignExtendedCallResult(const MachineInstr &Copy) {
  MachineBasicBlock::const_iterator I(Copy);
  while (I != Copy.getParent()->begin()) {
    --I;
    if (I->isCopy() || I->getOpcode() == PVM::ADJCALLSTACKUP || I->isDebugInstr())
      continue;
    if (!I->isCall() || !I->getOperand(0).isGlobal())
      return false;
    const auto *F = dyn_cast<Function>(I->getOperand(0).getGlobal());
    return F && F->getReturnType()->isIntegerTy() &&
           F->getReturnType()->getIntegerBitWidth() <= 32 &&
           F->getAttributes().hasRetAttr(Attribute::SExt);
  }
  return false;
}

bool PVMWidthReduction::holds(Fact F, Register Reg) const {
  SmallVector<Register, 8> Worklist = {Reg};
  SmallPtrSet<const MachineInstr *, 8> Visited;
  while (!Worklist.empty()) {
    Register R = Worklist.pop_back_val();
    if (!R.isVirtual())
      return false;
    const MachineInstr *MI = MRI->getVRegDef(R);
    if (!MI || Visited.size() > MaxVisited)
      return false;
    // A cycle of phis and logic adds nothing that its other inputs do not have.
    if (!Visited.insert(MI).second)
      continue;

    if (MI->isCopy() && MI->getOperand(1).getReg().isPhysical()) {
      // An argument arrives in the register that results of calls come back in.
      const auto *Info = MI->getMF()->getInfo<PVMMachineFunctionInfo>();
      if (F != Fact::SignExtended ||
          !(Info->isSignExtendedArgument(R) ||
            (MI->getOperand(1).getReg() == PVM::A0 && isSignExtendedCallResult(*MI))))
        return false;
      continue;
    }

    Answer A = MI->isCopy() || MI->isPHI() ? Answer::AskOperands
               : F == Fact::SignExtended   ? isSignExtended(*MI)
                                           : isZeroExtended(*MI);
    if (A == Answer::No)
      return false;
    if (A == Answer::Yes)
      continue;
    for (unsigned I = 1, E = MI->getNumExplicitOperands(); I != E; ++I)
      if (MI->getOperand(I).isReg() && decidesExtension(*MI, I))
        Worklist.push_back(MI->getOperand(I).getReg());
  }
  return true;
}

//===----------------------------------------------------------------------===//
// What users look at
//===----------------------------------------------------------------------===//

// Does this use ignore the upper half of its register?
static Answer ignoresUpperHalf(const MachineOperand &Use) {
  const MachineInstr &MI = *Use.getParent();
  unsigned Index = Use.getOperandNo();
  if (PVM::is32Bit(MI.getDesc()))
    return Answer::Yes;
  switch (MI.getOpcode()) {
  case PVM::SHLO_L_IMM_ALT_64: case PVM::SHLO_R_IMM_ALT_64:
  case PVM::SHAR_R_IMM_ALT_64: case PVM::ROT_R_64_IMM_ALT:
  case PVM::SIGN_EXTEND_8: case PVM::SIGN_EXTEND_16: case PVM::ZERO_EXTEND_16:
    return Answer::Yes;
  case PVM::STORE_U8: case PVM::STORE_U16: case PVM::STORE_U32:
    return Answer::Yes;
  case PVM::STORE_IND_U8: case PVM::STORE_IND_U16: case PVM::STORE_IND_U32:
    return Index == 0 ? Answer::Yes : Answer::No;
  case PVM::SHLO_L_64: case PVM::SHLO_R_64: case PVM::SHAR_R_64:
  case PVM::ROT_L_64: case PVM::ROT_R_64:
    if (Index == 2)
      return Answer::Yes; // the amount
    return MI.getOpcode() == PVM::SHLO_L_64 ? Answer::AskOperands : Answer::No;
  case PVM::SHLO_L_IMM_64:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 32; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::AND_IMM:
    return immediateIs(MI, 2, [](int64_t X) { return X >= 0; })
               ? Answer::Yes
               : Answer::AskOperands;
  case PVM::ADD_64: case PVM::SUB_64: case PVM::MUL_64:
  case PVM::AND: case PVM::OR: case PVM::XOR:
  case PVM::AND_INV: case PVM::OR_INV: case PVM::XNOR:
  case PVM::ADD_IMM_64: case PVM::MUL_IMM_64: case PVM::NEG_ADD_IMM_64:
  case PVM::OR_IMM: case PVM::XOR_IMM:
  case TargetOpcode::PHI:
    return Answer::AskOperands;
  case TargetOpcode::COPY:
    return MI.getOperand(0).getReg().isVirtual() ? Answer::AskOperands
                                                 : Answer::No;
  case PVM::CMOV_IZ: case PVM::CMOV_NZ:
    return Index == 2 ? Answer::No : Answer::AskOperands;
  case PVM::CMOV_IZ_IMM: case PVM::CMOV_NZ_IMM:
    return Index == 1 ? Answer::No : Answer::AskOperands;
  default:
    return Answer::No;
  }
}

bool PVMWidthReduction::upperHalfIgnored(Register Reg) const {
  SmallVector<Register, 8> Worklist = {Reg};
  SmallPtrSet<const MachineInstr *, 8> Visited;
  while (!Worklist.empty()) {
    Register R = Worklist.pop_back_val();
    for (const MachineOperand &Use : MRI->use_nodbg_operands(R)) {
      const MachineInstr &User = *Use.getParent();
      Answer A = ignoresUpperHalf(Use);
      if (A == Answer::No || Visited.size() > MaxVisited)
        return false;
      if (A == Answer::AskOperands && Visited.insert(&User).second)
        Worklist.push_back(User.getOperand(0).getReg());
    }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Rewriting
//===----------------------------------------------------------------------===//

void PVMWidthReduction::remark(StringRef Name, const MachineInstr &MI,
                               StringRef What) {
  PVM::remarkInstruction(*ORE, DEBUG_TYPE, Name, MI, What);
}

void PVMWidthReduction::replace(MachineInstr &MI, Register By) {
  Register Old = MI.getOperand(0).getReg();
  MI.eraseFromParent();
  MRI->replaceRegWith(Old, By);
  MRI->clearKillFlags(By);
}

static bool isSignExtension(const MachineInstr &MI) {
  return MI.getOpcode() == PVM::ADD_IMM_32 &&
         immediateIs(MI, 2, [](int64_t X) { return X == 0; });
}

bool PVMWidthReduction::removeSignExtensions(MachineFunction &MF) {
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : make_early_inc_range(MBB)) {
      if (!isSignExtension(MI))
        continue;
      Register Source = MI.getOperand(1).getReg();
      if (!Source.isVirtual() || (!holds(Fact::SignExtended, Source) &&
                                  !upperHalfIgnored(MI.getOperand(0).getReg())))
        continue;
      remark("SignExtension", MI, "sign extension removed");
      replace(MI, Source);
      Changed = true;
    }
  return Changed;
}

bool PVMWidthReduction::removeZeroExtensions(MachineFunction &MF) {
  auto Is32 = [](int64_t X) { return X == 32; };
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : make_early_inc_range(MBB)) {
      if (MI.getOpcode() != PVM::SHLO_R_IMM_64 || !immediateIs(MI, 2, Is32))
        continue;
      const MachineInstr *Left = MRI->getVRegDef(MI.getOperand(1).getReg());
      if (!Left || Left->getOpcode() != PVM::SHLO_L_IMM_64 ||
          !immediateIs(*Left, 2, Is32))
        continue;
      Register Source = Left->getOperand(1).getReg();
      if (!Source.isVirtual() || (!holds(Fact::ZeroExtended, Source) &&
                                  !upperHalfIgnored(MI.getOperand(0).getReg())))
        continue;
      remark("ZeroExtension", MI, "zero extension removed: two shifts less");
      // The left shift dies with its last user; a later pass removes it.
      replace(MI, Source);
      Changed = true;
    }
  return Changed;
}

namespace {
// The same operation on both widths: the lower half of its result depends on those of its
// operands only. Shifts are by immediates.
struct Widths {
  unsigned Narrow, Wide;
};
} // namespace

static constexpr Widths Operations[] = {
    {PVM::ADD_32, PVM::ADD_64},
    {PVM::SUB_32, PVM::SUB_64},
    {PVM::MUL_32, PVM::MUL_64},
    {PVM::ADD_IMM_32, PVM::ADD_IMM_64},
    {PVM::MUL_IMM_32, PVM::MUL_IMM_64},
    {PVM::NEG_ADD_IMM_32, PVM::NEG_ADD_IMM_64},
    {PVM::SHLO_L_IMM_32, PVM::SHLO_L_IMM_64},
};

static const Widths *findOperation(const MachineInstr &MI) {
  for (const Widths &W : Operations)
    if (MI.getOpcode() == W.Narrow || MI.getOpcode() == W.Wide) {
      // Only 32-bit amounts mean the same in both shifts.
      bool IsShift = W.Narrow == PVM::SHLO_L_IMM_32;
      return !IsShift || immediateIs(MI, 2, [](int64_t X) { return isUInt<5>(X); })
                 ? &W
                 : nullptr;
    }
  return nullptr;
}

bool PVMWidthReduction::widenOperations(MachineFunction &MF) {
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB) {
      const Widths *Operation = findOperation(MI);
      if (!Operation || MI.getOpcode() == Operation->Wide ||
          !upperHalfIgnored(MI.getOperand(0).getReg()))
        continue;
      MI.setDesc(TII->get(Operation->Wide));
      remark("Widened", MI, "32-bit operation done with 64 bits: one cycle less");
      Changed = true;
    }
  return Changed;
}

// The operation and its operands, of which the second is a register or a number.
using OperationKey = std::tuple<unsigned, unsigned, unsigned, int64_t>;

static std::optional<OperationKey> getKey(const MachineInstr &MI,
                                          const Widths &Operation) {
  Register First = MI.getOperand(1).getReg();
  const MachineOperand &Second = MI.getOperand(2);
  if (!First.isVirtual())
    return std::nullopt;
  if (Second.isImm())
    return OperationKey(Operation.Wide, First.id(), 0, Second.getImm());
  if (!Second.isReg() || !Second.getReg().isVirtual())
    return std::nullopt;
  auto [A, B] = std::pair(First.id(), Second.getReg().id());
  if (MI.isCommutable() && A > B)
    std::swap(A, B);
  return OperationKey(Operation.Wide, A, B, 0);
}

// Twins are looked for in one block: what another computes may never run.
bool PVMWidthReduction::mergeTwins(MachineFunction &MF) {
  bool Changed = false;
  DenseMap<OperationKey, MachineInstr *> Earlier;
  for (MachineBasicBlock &MBB : MF) {
    Earlier.clear();
    for (MachineInstr &MI : make_early_inc_range(MBB)) {
      const Widths *Operation = findOperation(MI);
      std::optional<OperationKey> Key =
          Operation ? getKey(MI, *Operation) : std::nullopt;
      if (!Key)
        continue;
      auto [Entry, IsFirst] = Earlier.try_emplace(*Key, &MI);
      if (IsFirst)
        continue;
      MachineInstr &Twin = *Entry->second;
      if (Twin.getOpcode() != MI.getOpcode()) {
        const MachineInstr &Wide = MI.getOpcode() == Operation->Wide ? MI : Twin;
        if (!upperHalfIgnored(Wide.getOperand(0).getReg()))
          continue;
        Twin.setDesc(TII->get(Operation->Narrow));
      }
      remark("Twin", MI, "operation in two widths done once");
      replace(MI, Twin.getOperand(0).getReg());
      Changed = true;
    }
  }
  return Changed;
}

bool PVMWidthReduction::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()))
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  MRI = &MF.getRegInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = removeSignExtensions(MF);
  // Where one extends what the other gives, the sign can be seen only afterwards.
  if (removeZeroExtensions(MF)) {
    removeSignExtensions(MF);
    Changed = true;
  }
  Changed |= widenOperations(MF);
  Changed |= mergeTwins(MF);
  return Changed;
}
