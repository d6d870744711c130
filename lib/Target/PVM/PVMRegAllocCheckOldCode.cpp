//===-- PVMRegAllocCheckOldCode.cpp - Record code before allocation -------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes the record that PVMRegAllocCheck.h describes, and computes liveness from it:
// the check believes nobody else's.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMRegAllocCheck.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/CodeGen/MachineBasicBlock.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

using namespace llvm;

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

bool PVMOldInstr::isCopy() const {
  return Desc->getOpcode() == TargetOpcode::COPY;
}

void PVMOldInstr::print(raw_ostream &OS, const MachineFunction &MF) const {
  const TargetSubtargetInfo &STI = MF.getSubtarget();
  ListSeparator Comma;
  for (const MachineOperand &MO : Operands)
    if (MO.isReg() && MO.isDef() && !MO.isImplicit()) {
      OS << Comma;
      MO.print(OS, STI.getRegisterInfo());
    }
  if (!Operands.empty() && Operands[0].isReg() && Operands[0].isDef() &&
      !Operands[0].isImplicit())
    OS << " = ";
  OS << STI.getInstrInfo()->getName(Desc->getOpcode());
  ListSeparator Rest(", ");
  StringRef Space = " ";
  for (const MachineOperand &MO : Operands) {
    if (MO.isReg() && MO.isDef() && !MO.isImplicit())
      continue;
    OS << Space << Rest;
    Space = "";
    MO.print(OS, STI.getRegisterInfo());
  }
}

// Without effect besides its results, like MachineInstr::wouldBeTriviallyDead.
static bool mayVanish(const MachineInstr &MI) {
  return MI.wouldBeTriviallyDead() || MI.isKill();
}

// Does the load find the same at any time? An argument in memory does not change, unless
// a tail call puts its own there (PVMCallLowering.cpp).
static bool isConstantLoad(const MachineInstr &MI) {
  const MachineFunction &MF = *MI.getMF();
  int FrameIndex;
  return MI.isDereferenceableInvariantLoad() ||
         (MF.getSubtarget().getInstrInfo()->isLoadFromStackSlot(MI, FrameIndex) &&
          MF.getFrameInfo().isImmutableObjectIndex(FrameIndex));
}

// May an allocator execute it a second time, wherever its operands are at hand?
static bool mayBeRepeated(const MachineInstr &MI) {
  // Two registers that nothing was written to need not have the same value.
  if (MI.isImplicitDef())
    return false;
  if (!MI.getDesc().isRematerializable() || MI.hasUnmodeledSideEffects() ||
      MI.mayStore() || (MI.mayLoad() && !isConstantLoad(MI)))
    return false;
  // The result and nothing else: otherwise repeating it would destroy a register.
  return MI.getNumDefs() == 1 && MI.getNumImplicitOperands() == 0 &&
         none_of(MI.uses(),
                 [](const MachineOperand &MO) { return MO.isReg() && MO.isDef(); });
}

static unsigned hashShape(unsigned Opcode, ArrayRef<MachineOperand> Operands) {
  hash_code Hash = hash_value(Opcode);
  for (const MachineOperand &MO : Operands)
    if (!MO.isReg())
      Hash = hash_combine(Hash, MO);
  return static_cast<unsigned>(Hash);
}

static bool hasSameShape(ArrayRef<MachineOperand> A, ArrayRef<MachineOperand> B) {
  return A.size() == B.size() && all_of(zip(A, B), [](auto Pair) {
           const auto &[X, Y] = Pair;
           return X.isReg() ? Y.isReg() && X.isDef() == Y.isDef()
                            : X.isIdenticalTo(Y);
         });
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

PVMOldCode::PVMOldCode(MachineFunction &MF)
    : MF(MF), FirstNewFrameIndex(MF.getFrameInfo().getObjectIndexEnd()),
      NumBlocks(MF.size()) {
  Blocks.resize(MF.getNumBlockIDs());
  for (const MachineBasicBlock &MBB : MF)
    recordBlock(MBB);
  findShapes();
  computeLiveIns();
  MF.setDelegate(this);
}

void PVMOldCode::recordBlock(const MachineBasicBlock &MBB) {
  Block &B = Blocks[MBB.getNumber()];
  B.Begin = Instrs.size();
  for (const MachineInstr &MI : MBB.instrs()) {
    if (MI.isDebugInstr())
      continue;
    unsigned Count = MI.getNumOperands();
    MachineOperand *Copies = Memory.Allocate<MachineOperand>(Count);
    for (unsigned I = 0; I != Count; ++I)
      (new (&Copies[I]) MachineOperand(MI.getOperand(I)))->clearParent();
    IndexOf[&MI] = Instrs.size();
    Instrs.push_back({&MI.getDesc(), ArrayRef(Copies, Count), mayVanish(MI),
                      mayBeRepeated(MI) ? unsigned(Instrs.size())
                                        : PVMOldInstr::NoShape});
  }
  B.End = Instrs.size();
  for (const MachineBasicBlock *Succ : MBB.successors())
    B.Successors.push_back(Succ->getNumber());
}

void PVMOldCode::findShapes() {
  for (PVMOldInstr &Old : Instrs) {
    if (!Old.mayBeRepeated())
      continue;
    auto &Known = ShapesByHash[hashShape(Old.Desc->getOpcode(), Old.Operands)];
    auto *Same = find_if(Known, [&](unsigned Index) {
      return Instrs[Index].Desc == Old.Desc &&
             hasSameShape(Instrs[Index].Operands, Old.Operands);
    });
    if (Same != Known.end())
      Old.Shape = *Same;
    else
      Known.push_back(Old.Shape);
  }
}

unsigned PVMOldCode::findShape(const MachineInstr &MI) const {
  ArrayRef<MachineOperand> Operands(MI.operands_begin(), MI.getNumOperands());
  if (!mayBeRepeated(MI))
    return PVMOldInstr::NoShape;
  auto It = ShapesByHash.find(hashShape(MI.getOpcode(), Operands));
  if (It != ShapesByHash.end())
    for (unsigned Index : It->second)
      if (Instrs[Index].Desc == &MI.getDesc() &&
          hasSameShape(Instrs[Index].Operands, Operands))
        return Index;
  return PVMOldInstr::NoShape;
}

// MI is still in its place. What was deleted in front of it, and MI itself if it is
// old, from now on stands in front of the next instruction.
void PVMOldCode::MF_HandleRemoval(MachineInstr &MI) {
  SmallVector<unsigned, 2> Deleted;
  if (auto It = DeletedBefore.find(&MI); It != DeletedBefore.end()) {
    Deleted = std::move(It->second);
    DeletedBefore.erase(It);
  }
  if (auto It = IndexOf.find(&MI); It != IndexOf.end()) {
    Deleted.push_back(It->second);
    IndexOf.erase(It);
  }
  if (Deleted.empty())
    return;
  const MachineInstr *Next = MI.getNextNode();
  auto &There = Next ? DeletedBefore[Next]
                     : Blocks[MI.getParent()->getNumber()].DeletedAtEnd;
  There.insert(There.begin(), Deleted.begin(), Deleted.end());
}

//===----------------------------------------------------------------------===//
// Reading the record
//===----------------------------------------------------------------------===//

bool PVMOldCode::hasBlock(const MachineBasicBlock &MBB) const {
  return unsigned(MBB.getNumber()) < Blocks.size();
}

bool PVMOldCode::hasSuccessors(const MachineBasicBlock &MBB) const {
  return equal(Blocks[MBB.getNumber()].Successors, MBB.successors(),
               [](int Number, const MachineBasicBlock *Succ) {
                 return Number == Succ->getNumber();
               });
}

ArrayRef<Register> PVMOldCode::getLiveIns(const MachineBasicBlock &MBB) const {
  return Blocks[MBB.getNumber()].LiveIns;
}

std::vector<Register>
PVMOldCode::getLiveOuts(const MachineBasicBlock &MBB) const {
  std::vector<Register> Live;
  for (const MachineBasicBlock *Succ : MBB.successors())
    append_range(Live, getLiveIns(*Succ));
  sort(Live);
  Live.erase(llvm::unique(Live), Live.end());
  return Live;
}

std::optional<SmallVector<PVMCodeStep, 0>>
PVMOldCode::getSteps(const MachineBasicBlock &MBB) const {
  const Block &B = Blocks[MBB.getNumber()];
  SmallVector<PVMCodeStep, 0> Steps;
  unsigned Next = B.Begin;
  bool InOrder = true;
  auto addOld = [&](unsigned Index, const MachineInstr *New) {
    InOrder &= Index == Next++ && Index < B.End;
    Steps.push_back({&Instrs[Index], New});
  };
  for (const MachineInstr &MI : MBB.instrs()) {
    if (auto It = DeletedBefore.find(&MI); It != DeletedBefore.end())
      for (unsigned Index : It->second)
        addOld(Index, nullptr);
    if (auto It = IndexOf.find(&MI); It != IndexOf.end())
      addOld(It->second, &MI);
    else if (!MI.isDebugInstr())
      Steps.push_back({nullptr, &MI});
  }
  for (unsigned Index : B.DeletedAtEnd)
    addOld(Index, nullptr);
  if (!InOrder || Next != B.End)
    return std::nullopt;
  return Steps;
}

//===----------------------------------------------------------------------===//
// Liveness
//===----------------------------------------------------------------------===//

// Per virtual register, from the blocks that read it first up to those that write it.
void PVMOldCode::computeLiveIns() {
  struct Mention {
    int Block;
    bool ReadFirst, Written;
  };
  std::vector<SmallVector<Mention, 2>> Mentions(MF.getRegInfo().getNumVirtRegs());
  auto mention = [&](const MachineOperand &MO, int Number) -> Mention * {
    if (!MO.isReg() || !MO.getReg().isVirtual())
      return nullptr;
    auto &List = Mentions[MO.getReg().virtRegIndex()];
    if (List.empty() || List.back().Block != Number)
      List.push_back({Number, false, false});
    return &List.back();
  };
  for (const MachineBasicBlock &MBB : MF) {
    const Block &B = Blocks[MBB.getNumber()];
    for (unsigned I = B.Begin; I != B.End; ++I) {
      for (const MachineOperand &MO : Instrs[I].Operands)
        if (Mention *M = mention(MO, MBB.getNumber()); M && MO.readsReg())
          M->ReadFirst |= !M->Written;
      for (const MachineOperand &MO : Instrs[I].Operands)
        if (Mention *M = mention(MO, MBB.getNumber()); M && MO.isDef())
          M->Written = true;
    }
  }

  // The last register for which a block was seen to be written or entered.
  std::vector<unsigned> WrittenFor(Blocks.size(), ~0u), LiveFor(Blocks.size(), ~0u);
  SmallVector<int, 16> Todo;
  for (unsigned V = 0, E = Mentions.size(); V != E; ++V) {
    for (const Mention &M : Mentions[V])
      if (M.Written)
        WrittenFor[M.Block] = V;
    auto enter = [&](int Number) {
      if (LiveFor[Number] == V)
        return;
      LiveFor[Number] = V;
      Blocks[Number].LiveIns.push_back(Register::index2VirtReg(V));
      Todo.push_back(Number);
    };
    for (const Mention &M : Mentions[V])
      if (M.ReadFirst)
        enter(M.Block);
    while (!Todo.empty())
      for (const MachineBasicBlock *Pred :
           MF.getBlockNumbered(Todo.pop_back_val())->predecessors())
        if (WrittenFor[Pred->getNumber()] != V)
          enter(Pred->getNumber());
  }
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

void PVMOldCodeStorage::record(MachineFunction &MF) {
  Records[&MF] = std::make_unique<PVMOldCode>(MF);
}

PVMOldCode *PVMOldCodeStorage::find(const MachineFunction &MF) const {
  auto It = Records.find(&MF);
  return It == Records.end() ? nullptr : It->second.get();
}

void PVMOldCodeStorage::forget(const MachineFunction &MF) {
  auto It = Records.find(&MF);
  It->second->detach();
  Records.erase(It);
}

char PVMOldCodeStorage::ID = 0;

INITIALIZE_PASS(PVMOldCodeStorage, "pvm-regalloc-old-code",
                "Code before register allocation", false, true)

namespace {
class PVMRegAllocRecord : public MachineFunctionPass {
public:
  static char ID;
  PVMRegAllocRecord() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override {
    return "PVM record code before register allocation";
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoPHIs();
  }
  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<PVMOldCodeStorage>();
    AU.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  bool runOnMachineFunction(MachineFunction &MF) override {
    getAnalysis<PVMOldCodeStorage>().record(MF);
    return false;
  }
};
} // namespace

char PVMRegAllocRecord::ID = 0;

INITIALIZE_PASS_BEGIN(PVMRegAllocRecord, "pvm-regalloc-record",
                      "PVM record code before register allocation", false, false)
INITIALIZE_PASS_DEPENDENCY(PVMOldCodeStorage)
INITIALIZE_PASS_END(PVMRegAllocRecord, "pvm-regalloc-record",
                    "PVM record code before register allocation", false, false)

FunctionPass *llvm::createPVMRegAllocRecordPass() { return new PVMRegAllocRecord(); }
