//===-- PVMBranchThreading.cpp - Skip branches that are decided -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop that ends for either of two reasons is often followed by the question which of
// them it was. LLVM sees one condition there, `a == 0 || a == key`, and selection makes
// two branches of it again:
//
//       branch_eq_imm a0, 0, .Lfound             branch_eq_imm a0, 0, .Lempty
//       branch_eq     a0, a1, .Lfound     =>     branch_eq     a0, a1, .Lnext
//       ...                                      ...
//     .Lfound:
//       branch_eq_imm a0, 0, .Lempty
//     .Lnext:                                  .Lnext:
//
// What leads to a block that is nothing but a branch goes on at once to where that branch
// goes, if the branches on the way there decide it. This is jump threading where nothing
// has to be copied. It runs behind register allocation, since there is no value to be
// merged anew then, and before blocks are laid out.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/IR/ConstantRange.h"
#include "llvm/IR/Instructions.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-branch-threading"
#define PASS_NAME "PVM branch threading"

static cl::opt<bool> Enable("pvm-enable-branch-threading", cl::Hidden, cl::init(true),
                            cl::desc("Skip branches that those before them decide"));

namespace {
// How a block ends that ends with a branch.
struct Ending {
  MachineBasicBlock *True = nullptr, *False = nullptr;
  SmallVector<MachineOperand, 3> Condition;
};

// That two registers, or a register and a number, compare in some way.
struct Comparison {
  CmpInst::Predicate Predicate;
  Register Left, Right; // no register: the number
  int64_t Number = 0;
};

class PVMBranchThreading : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const TargetRegisterInfo *TRI = nullptr;

public:
  static char ID;
  PVMBranchThreading() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  std::optional<Ending> analyze(MachineBasicBlock &MBB) const;
  std::optional<bool> isDecided(const Comparison &Asked, MachineBasicBlock &From,
                                const MachineBasicBlock &To) const;
  void redirect(MachineBasicBlock &MBB, MachineBasicBlock &From,
                MachineBasicBlock &To) const;
};
} // namespace

char PVMBranchThreading::ID = 0;

INITIALIZE_PASS_BEGIN(PVMBranchThreading, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMBranchThreading, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMBranchThreadingPass() { return new PVMBranchThreading(); }

//===----------------------------------------------------------------------===//
// What a branch says
//===----------------------------------------------------------------------===//

static CmpInst::Predicate getPredicate(unsigned Opcode) {
  switch (Opcode) {
  case PVM::BRANCH_EQ:
  case PVM::BRANCH_EQ_IMM:
    return CmpInst::ICMP_EQ;
  case PVM::BRANCH_NE:
  case PVM::BRANCH_NE_IMM:
    return CmpInst::ICMP_NE;
  case PVM::BRANCH_LT_U:
  case PVM::BRANCH_LT_U_IMM:
    return CmpInst::ICMP_ULT;
  case PVM::BRANCH_LE_U_IMM:
    return CmpInst::ICMP_ULE;
  case PVM::BRANCH_GE_U:
  case PVM::BRANCH_GE_U_IMM:
    return CmpInst::ICMP_UGE;
  case PVM::BRANCH_GT_U_IMM:
    return CmpInst::ICMP_UGT;
  case PVM::BRANCH_LT_S:
  case PVM::BRANCH_LT_S_IMM:
    return CmpInst::ICMP_SLT;
  case PVM::BRANCH_LE_S_IMM:
    return CmpInst::ICMP_SLE;
  case PVM::BRANCH_GE_S:
  case PVM::BRANCH_GE_S_IMM:
    return CmpInst::ICMP_SGE;
  case PVM::BRANCH_GT_S_IMM:
    return CmpInst::ICMP_SGT;
  default:
    return CmpInst::BAD_ICMP_PREDICATE;
  }
}

// Nothing if the branch compares with something that the linker decides.
static std::optional<Comparison> getComparison(ArrayRef<MachineOperand> Condition) {
  Comparison C = {getPredicate(Condition[0].getImm()), Condition[1].getReg(), Register()};
  if (Condition[2].isReg())
    C.Right = Condition[2].getReg();
  else if (Condition[2].isImm())
    C.Number = Condition[2].getImm();
  else
    return std::nullopt;
  if (C.Predicate == CmpInst::BAD_ICMP_PREDICATE)
    return std::nullopt;
  return C;
}

// Whether Asked holds, or does not, where Known does.
static std::optional<bool> isImplied(Comparison Known, const Comparison &Asked) {
  if (!Known.Right && !Asked.Right) {
    if (Known.Left != Asked.Left)
      return std::nullopt;
    auto GetRange = [](const Comparison &C) {
      return ConstantRange::makeExactICmpRegion(C.Predicate,
                                                APInt(64, C.Number, /*isSigned=*/true));
    };
    ConstantRange Values = GetRange(Known), Wanted = GetRange(Asked);
    if (Wanted.contains(Values))
      return true;
    if (Wanted.intersectWith(Values).isEmptySet())
      return false;
    return std::nullopt;
  }
  if (Known.Left != Asked.Left) {
    std::swap(Known.Left, Known.Right);
    Known.Predicate = CmpInst::getSwappedPredicate(Known.Predicate);
  }
  if (!Known.Right || Known.Left != Asked.Left || Known.Right != Asked.Right)
    return std::nullopt;
  return ICmpInst::isImpliedByMatchingCmp(Known.Predicate, Asked.Predicate);
}

//===----------------------------------------------------------------------===//
// Threading
//===----------------------------------------------------------------------===//

// Nothing if the block ends in another way.
std::optional<Ending> PVMBranchThreading::analyze(MachineBasicBlock &MBB) const {
  Ending End;
  if (TII->analyzeBranch(MBB, End.True, End.False, End.Condition) ||
      End.Condition.empty())
    return std::nullopt;
  if (!End.False)
    End.False = MBB.getFallThrough();
  if (!End.False || End.True == End.False)
    return std::nullopt;
  return End;
}

static bool isOnlyBranch(const MachineBasicBlock &MBB) {
  return !MBB.isEHPad() && !MBB.hasAddressTaken() && !MBB.isEntryBlock() &&
         all_of(MBB, [](const MachineInstr &MI) {
           return MI.isDebugInstr() || MI.isTerminator();
         });
}

// By the branches that lead to the edge between two blocks.
std::optional<bool> PVMBranchThreading::isDecided(const Comparison &Asked,
                                                  MachineBasicBlock &From,
                                                  const MachineBasicBlock &To) const {
  constexpr unsigned MostBranches = 4;
  MachineBasicBlock *Block = &From;
  const MachineBasicBlock *Next = &To;
  for (unsigned I = 0; I < MostBranches; I++) {
    if (std::optional<Ending> End = analyze(*Block)) {
      if (End->False == Next)
        TII->reverseBranchCondition(End->Condition);
      if (std::optional<Comparison> Known = getComparison(End->Condition))
        if (std::optional<bool> Decided = isImplied(*Known, Asked))
          return Decided;
    }
    bool Changes = any_of(*Block, [&](const MachineInstr &MI) {
      return MI.modifiesRegister(Asked.Left, TRI) ||
             (Asked.Right && MI.modifiesRegister(Asked.Right, TRI));
    });
    if (Changes || Block->pred_size() != 1 || Block->isEHPad())
      return std::nullopt;
    Next = Block;
    Block = *Block->pred_begin();
  }
  return std::nullopt;
}

// MBB goes to To instead of From.
void PVMBranchThreading::redirect(MachineBasicBlock &MBB, MachineBasicBlock &From,
                                  MachineBasicBlock &To) const {
  MachineBasicBlock *True, *False;
  SmallVector<MachineOperand, 3> Condition;
  TII->analyzeBranch(MBB, True, False, Condition);
  if (!True)
    True = MBB.getFallThrough();
  else if (!False && !Condition.empty())
    False = MBB.getFallThrough();
  if (True == &From)
    True = &To;
  if (False == &From)
    False = &To;
  DebugLoc Loc = MBB.findBranchDebugLoc();
  TII->removeBranch(MBB);
  if (True == False)
    Condition.clear();
  if (Condition.empty())
    False = nullptr;
  TII->insertBranch(MBB, True, False, Condition, Loc);
  MBB.replaceSuccessor(&From, &To);
}

bool PVMBranchThreading::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()))
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  TRI = MF.getSubtarget().getRegisterInfo();
  MachineOptimizationRemarkEmitter &ORE =
      getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF) {
    std::optional<Ending> End = analyze(MBB);
    if (!End || !isOnlyBranch(MBB) || is_contained(MBB.successors(), &MBB))
      continue;
    std::optional<Comparison> Asked = getComparison(End->Condition);
    if (!Asked)
      continue;
    for (MachineBasicBlock *Pred : to_vector(MBB.predecessors())) {
      MachineBasicBlock *True, *False;
      SmallVector<MachineOperand, 3> Condition;
      if (TII->analyzeBranch(*Pred, True, False, Condition))
        continue;
      std::optional<bool> Decided = isDecided(*Asked, *Pred, MBB);
      if (!Decided)
        continue;
      ORE.emit([&] {
        return MachineOptimizationRemark(DEBUG_TYPE, "Threaded", MBB.findBranchDebugLoc(),
                                         Pred)
               << "goes on past a branch that is decided";
      });
      redirect(*Pred, MBB, *Decided ? *End->True : *End->False);
      Changed = true;
    }
  }
  return Changed;
}
