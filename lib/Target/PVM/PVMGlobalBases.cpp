//===-- PVMGlobalBases.cpp - Variables reached from one register ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The address of a variable takes three bytes in each access, its distance from a
// register one, or none if it is 0. Where a function is to be small and has enough
// accesses to what lies together, an address in the middle goes into a register:
//
//     load_u8 a0, [state+3]              load_imm a2, state
//     add_imm_32 a0, a0, 1         =>    load_ind_u8 a0, [a2 + 3]
//     store_u8 a0, [state+3]             add_imm_32 a0, a0, 1
//     store_imm_u8 [state], 1            store_ind_u8 a0, [a2 + 3]
//                                        store_imm_ind_u8 [a2], 1
//
// Which variables lie together the compiler knows only of parts of one; LLVM's global
// merging makes one of small variables that functions use together. Where registers run
// out, the allocator loads the address again.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInsnConversion.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/CodeGen/MachineDominators.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include <map>

using namespace llvm;

#define DEBUG_TYPE "pvm-global-bases"
#define PASS_NAME "PVM bases of global variables"

static cl::opt<bool>
    Enable("pvm-enable-global-bases", cl::Hidden, cl::init(true),
           cl::desc("Reach variables from one register where that saves bytes"));

namespace {
// An instruction with the address of a variable, or of a part of it.
struct Access {
  MachineInstr *MI;
  unsigned Operand;
  unsigned Order; // in the code
};

// The accesses to a variable, by what is added to its address.
using AccessMap = std::map<int64_t, SmallVector<Access, 4>>;

// What a register holds, and how many bytes less it takes to reach from there what is
// within a byte's distance.
struct Base {
  int64_t Offset = 0;
  int64_t SavedBytes = 0;
};

class PVMGlobalBases : public MachineFunctionPass {
  const TargetInstrInfo *TII = nullptr;
  MachineDominatorTree *Dominators = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMGlobalBases() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineDominatorTreeWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }

private:
  MachineBasicBlock::iterator findPlace(ArrayRef<Access> Accesses) const;
  void rewrite(ArrayRef<Access> Accesses, const Base &B);
  bool rewriteVariable(AccessMap &Left);
};
} // namespace

char PVMGlobalBases::ID = 0;

INITIALIZE_PASS_BEGIN(PVMGlobalBases, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineDominatorTreeWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMGlobalBases, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMGlobalBasesPass() { return new PVMGlobalBases(); }

// The form of the instruction with a register and an offset; -1 if it has none.
static int getBasedOpcode(const MachineInstr &MI) {
  // Addresses are sign-extended from 32 bits, and so is this sum.
  return MI.getOpcode() == PVM::LOAD_IMM ? int(PVM::ADD_IMM_32)
                                         : PVM::getIndirectOpcode(MI.getOpcode());
}

// The index of the operand that is the address of a variable, if the instruction has
// another form.
static std::optional<unsigned> findAddress(const MachineInstr &MI) {
  if (getBasedOpcode(MI) == -1)
    return std::nullopt;
  for (unsigned I = 0, E = MI.getNumExplicitOperands(); I != E; I++) {
    const MachineOperand &MO = MI.getOperand(I);
    if (MO.isGlobal() && isa<GlobalVariable>(MO.getGlobal()))
      return I;
  }
  return std::nullopt;
}

static bool reaches(int64_t From, int64_t To) { return isInt<8>(To - From); }

static unsigned getAddressBytes() { return pvm_imm_length(PVM::TypicalDataAddress); }

// The best one that reaches the lowest access, so that only its surroundings have to be
// looked at.
static Base findBestBase(const AccessMap &Left) {
  unsigned AddressBytes = getAddressBytes();
  int64_t Lowest = Left.begin()->first;
  Base Best;
  for (auto Candidate = Left.begin();
       Candidate != Left.end() && reaches(Candidate->first, Lowest); ++Candidate) {
    Base B{Candidate->first, 0};
    for (auto I = Left.begin(); I != Left.end() && reaches(B.Offset, I->first); ++I)
      B.SavedBytes += int64_t(I->second.size()) *
                      (AddressBytes - pvm_imm_length(I->first - B.Offset));
    if (B.SavedBytes > Best.SavedBytes)
      Best = B;
  }
  return Best;
}

// Opcode, register, address; and the allocator may have to load it once more.
static bool pays(const Base &B) {
  return B.SavedBytes >= 2 * (2 + getAddressBytes());
}

// Where all accesses have it.
MachineBasicBlock::iterator PVMGlobalBases::findPlace(ArrayRef<Access> Accesses) const {
  MachineBasicBlock *MBB = Accesses.front().MI->getParent();
  for (const Access &A : Accesses.drop_front())
    MBB = Dominators->findNearestCommonDominator(MBB, A.MI->getParent());
  for (const Access &A : Accesses)
    if (A.MI->getParent() == MBB)
      return A.MI;
  return MBB->getFirstTerminator();
}

// The accesses stand in the order of the code.
void PVMGlobalBases::rewrite(ArrayRef<Access> Accesses, const Base &B) {
  const Access &First = Accesses.front();
  const GlobalValue *Variable = First.MI->getOperand(First.Operand).getGlobal();
  MachineBasicBlock::iterator Place = findPlace(Accesses);
  MachineFunction &MF = *First.MI->getMF();
  Register Reg = MF.getRegInfo().createVirtualRegister(&PVM::GPRRegClass);
  MachineInstr *Load =
      BuildMI(*Place->getParent(), Place, DebugLoc(), TII->get(PVM::LOAD_IMM), Reg)
          .addGlobalAddress(Variable, B.Offset);
  PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Based", *Load,
                         (Twine(Accesses.size()) + " accesses to '" +
                          Variable->getName() +
                          "' from one register: " + Twine(B.SavedBytes) + " bytes less")
                             .str());
  for (const Access &A : Accesses) {
    int64_t Offset = A.MI->getOperand(A.Operand).getOffset() - B.Offset;
    auto New = BuildMI(*A.MI->getParent(), A.MI, A.MI->getDebugLoc(),
                       TII->get(getBasedOpcode(*A.MI)));
    for (auto [I, MO] : enumerate(A.MI->operands()))
      if (I == A.Operand)
        New.addReg(Reg).addImm(Offset);
      else
        New.add(MO);
    New.cloneMemRefs(*A.MI);
    A.MI->eraseFromParent();
  }
}

bool PVMGlobalBases::rewriteVariable(AccessMap &Left) {
  bool Changed = false;
  while (!Left.empty()) {
    Base Best = findBestBase(Left);
    if (!pays(Best)) {
      Left.erase(Left.begin());
      continue;
    }
    SmallVector<Access, 16> Reached;
    auto End = Left.begin();
    for (; End != Left.end() && reaches(Best.Offset, End->first); ++End)
      append_range(Reached, End->second);
    Left.erase(Left.begin(), End);
    sort(Reached, [](const Access &A, const Access &B) { return A.Order < B.Order; });
    rewrite(Reached, Best);
    Changed = true;
  }
  return Changed;
}

bool PVMGlobalBases::runOnMachineFunction(MachineFunction &MF) {
  const Function &F = MF.getFunction();
  if (!Enable || skipFunction(F) || !F.hasOptSize())
    return false;
  TII = MF.getSubtarget().getInstrInfo();
  Dominators = &getAnalysis<MachineDominatorTreeWrapperPass>().getDomTree();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();

  MapVector<const GlobalValue *, AccessMap> AccessesTo;
  unsigned Order = 0;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB)
      if (std::optional<unsigned> Operand = findAddress(MI)) {
        const MachineOperand &Address = MI.getOperand(*Operand);
        AccessesTo[Address.getGlobal()][Address.getOffset()].push_back(
            {&MI, *Operand, Order++});
      }

  bool Changed = false;
  for (auto &[Variable, Accesses] : AccessesTo)
    Changed |= rewriteVariable(Accesses);
  return Changed;
}
