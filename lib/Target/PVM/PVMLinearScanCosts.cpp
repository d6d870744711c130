//===-- PVMLinearScanCosts.cpp - What spill code costs --------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanCosts.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMFrameLowering.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/LiveRegMatrix.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineDominators.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachinePostDominators.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"

using namespace llvm;

// In moves: a load or store in a block with others and in one without, and what
// a block of its own adds; and what it adds if all of a load is waited for. The
// distances are those of the gas model, of 25 and 1, only in their order:
// frequencies are estimates (docs/RegAlloc.md has what was tried).
namespace {
struct Prices {
  uint8_t Paid, Unpaid, OwnBlock, Delay;
};
} // namespace
static constexpr Prices Simple = {1, 1, 1, 0}, Full = {2, 4, 3, 4};

static const Prices &getPrices(const MachineFunction &MF) {
  return MF.getSubtarget<PVMSubtarget>().tuneFullGas() ? Full : Simple;
}

// Of a prologue and an epilogue: the stack pointer and ra.
static int64_t getPrologueCost(const MachineFunction &MF) {
  return 2 * (1 + getPrices(MF).Unpaid);
}

PVMLinearScanCosts::PVMLinearScanCosts(const MachineFunction &MF,
                                       const MachineBlockFrequencyInfo &Info,
                                       const LiveIntervals &LIS,
                                       const MachineDominatorTree &DomTree,
                                       const MachineLoopInfo &Loops)
    : Frequency(MF.getNumBlockIDs()), Memory(MF.getNumBlockIDs()) {
  Model.init(&MF.getSubtarget());
  // No block counts for nothing, and sums stay far from overflow.
  constexpr double Most = double(int64_t(1) << 36);
  for (const MachineBasicBlock &MBB : MF)
    Frequency[MBB.getNumber()] = std::clamp<double>(
        Info.getBlockFreqRelativeToEntryBlock(&MBB) * Unit, 1, Most);
  findMemoryCosts(MF);
  if (PrefersMoves)
    findDelays(MF);
  // Other registers are saved there, or what is passed on the stack is read.
  Price = 2 * getPrices(MF).Paid * Unit;
  findSaved(MF);
  if (Priced.any())
    findOutside(MF, LIS, DomTree, Loops);
}

// Does the instruction remain when registers have been assigned?
static bool isCertain(const MachineInstr &MI) {
  return !MI.isCopy() && !MI.isMetaInstruction() && !MI.isTerminator() &&
         MI.getOpcode() != PVM::ADJCALLSTACKUP;
}

void PVMLinearScanCosts::findMemoryCosts(const MachineFunction &MF) {
  const Prices &P = getPrices(MF);
  PrefersMoves = P.Paid > 1;
  for (const MachineBasicBlock &MBB : MF) {
    bool Any = false, AtStart = false, AtEnd = false, AfterCall = false;
    bool OnlyCall = false;
    for (const MachineInstr &MI : MBB) {
      if (MI.isCall()) {
        AfterCall = OnlyCall = true;
        AtEnd = false;
        continue;
      }
      if (MI.mayLoadOrStore()) {
        Any = AtEnd = true;
        AtStart |= !AfterCall;
      }
      OnlyCall &= !isCertain(MI);
    }
    MemoryCosts &M = Memory[MBB.getNumber()];
    M.Anywhere = Any ? P.Paid : P.Unpaid;
    M.AtStart = AtStart ? P.Paid : P.Unpaid;
    M.AtEnd = (AtEnd ? P.Paid : P.Unpaid) + (OnlyCall ? P.OwnBlock : 0);
  }
}

// A block takes as long as its longest chain of operations that wait for each
// other. A load in front of an instruction makes it longer if what hangs on that
// instruction takes more than the rest of the block leaves. So what a load takes
// its address from is the last thing to load, and an operand of the last addition
// the first.
namespace {
class ChainsOfBlock {
public:
  explicit ChainsOfBlock(const TargetSchedModel &Model) : Model(Model) {}

  // From the last instruction to the first.
  void add(const MachineInstr &MI);
  // Adds what it costs if an instruction waits for a load, and starts anew.
  void finish(DenseMap<const MachineInstr *, uint8_t> &Delays);

private:
  const TargetSchedModel &Model;
  // From each instruction on, in cycles; and of those that read a register.
  SmallVector<std::pair<const MachineInstr *, unsigned>, 64> Chains;
  DenseMap<Register, unsigned> OfReaders;
  unsigned Longest = 0;
};
} // namespace

void ChainsOfBlock::add(const MachineInstr &MI) {
  unsigned Chain = 0;
  for (const MachineOperand &MO : MI.operands())
    if (MO.isReg() && MO.isDef())
      if (auto It = OfReaders.find(MO.getReg()); It != OfReaders.end()) {
        Chain = std::max(Chain, It->second);
        OfReaders.erase(It);
      }
  // Moves vanish, and most branches are hinted.
  Chain += MI.isCopy()         ? 0
           : MI.isTerminator() ? 1
                               : Model.computeInstrLatency(&MI);
  for (const MachineOperand &MO : MI.operands())
    if (MO.isReg() && MO.readsReg()) {
      unsigned &Known = OfReaders[MO.getReg()];
      Known = std::max(Known, Chain);
    }
  Longest = std::max(Longest, Chain);
  Chains.emplace_back(&MI, Chain);
}

void ChainsOfBlock::finish(DenseMap<const MachineInstr *, uint8_t> &Delays) {
  const unsigned Load = Model.getMCSchedModel()->LoadLatency;
  for (auto [MI, Chain] : Chains)
    if (Load + Chain > Longest)
      Delays[MI] =
          std::min(Load + Chain - Longest, Load) * Full.Delay / Load;
  Chains.clear();
  OfReaders.clear();
  Longest = 0;
}

// What is inserted later has the delay of what it was inserted for (copyDelay) or
// none, unless it gets the place of an instruction that was erased.
void PVMLinearScanCosts::findDelays(const MachineFunction &MF) {
  ChainsOfBlock Chains(Model);
  for (const MachineBasicBlock &MBB : MF) {
    for (const MachineInstr &MI : reverse(MBB)) {
      if (MI.isMetaInstruction())
        continue;
      // It ends a block of the gas model.
      if (MI.isCall())
        Chains.finish(Delays);
      Chains.add(MI);
    }
    Chains.finish(Delays);
  }
}

// A register that arguments or calls overwrite is saved anyway.
void PVMLinearScanCosts::findSaved(const MachineFunction &MF) {
  const auto &STI = MF.getSubtarget<PVMSubtarget>();
  const PVMFrameLowering &TFL = *STI.getFrameLowering();
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  Priced.resize(STI.getRegisterInfo()->getNumRegs());
  Saved = Priced;
  for (const MCPhysReg *Reg = MRI.getCalleeSavedRegs(); *Reg; ++Reg)
    if (TFL.savesIfWritten(MF, *Reg)) {
      Saved.set(*Reg);
      Priced[*Reg] = !MRI.isPhysRegModified(*Reg);
    }
}

// Does the block need the frame whatever is allocated?
static bool usesStack(const MachineBasicBlock &MBB) {
  return any_of(MBB, [](const MachineInstr &MI) {
    return any_of(MI.operands(),
                  [](const MachineOperand &MO) { return MO.isFI(); });
  });
}

// Blocks in which more values are live at a time than there are registers that
// cost nothing. Some will be on the stack.
static SmallVector<const MachineBasicBlock *, 4>
findCrowdedBlocks(const MachineFunction &MF, const LiveIntervals &LIS,
                  unsigned NumRegisters) {
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  SmallVector<std::pair<SlotIndex, int>, 0> Events;
  for (unsigned I = 0, E = MRI.getNumVirtRegs(); I != E; ++I) {
    Register Reg = Register::index2VirtReg(I);
    if (!LIS.hasInterval(Reg))
      continue;
    for (const LiveRange::Segment &S : LIS.getInterval(Reg)) {
      Events.emplace_back(S.start, 1);
      Events.emplace_back(S.end, -1);
    }
  }
  // What ends makes room for what begins there.
  llvm::sort(Events, std::less<>());
  auto Event = Events.begin();
  unsigned NumLive = 0;
  // Counts up to a place, and returns the most on the way to it.
  auto Advance = [&](SlotIndex To) {
    unsigned Most = 0;
    for (; Event != Events.end() && Event->first <= To; ++Event)
      Most = std::max(Most, NumLive += Event->second);
    return Most;
  };
  SmallVector<const MachineBasicBlock *, 4> Crowded;
  for (const MachineBasicBlock &MBB : MF) {
    Advance(LIS.getMBBStartIdx(&MBB));
    unsigned AtStart = NumLive;
    unsigned Inside = Advance(LIS.getMBBEndIdx(&MBB).getPrevSlot());
    if (std::max(AtStart, Inside) > NumRegisters)
      Crowded.push_back(&MBB);
  }
  return Crowded;
}

// What comes before all of these blocks and is not repeated.
static const MachineBasicBlock *
findPrologue(ArrayRef<const MachineBasicBlock *> Needing,
             const MachineDominatorTree &DomTree, const MachineLoopInfo &Loops) {
  const MachineBasicBlock *Prologue = Needing.front();
  for (const MachineBasicBlock *MBB : Needing)
    Prologue = DomTree.findNearestCommonDominator(Prologue, MBB);
  while (Loops.getLoopFor(Prologue)) {
    const MachineBasicBlock *Header = Loops.getLoopFor(Prologue)->getHeader();
    Prologue = DomTree.getNode(Header)->getIDom()->getBlock();
  }
  return Prologue;
}

// Can LLVM's shrink wrapping put it there? All ways from there have to lead through one
// place, for the epilogue.
static bool canShrinkWrap(const MachineFunction &MF, const MachineBasicBlock *Prologue,
                          ArrayRef<const MachineBasicBlock *> Needing,
                          const MachineLoopInfo &Loops) {
  ReversePostOrderTraversal<const MachineFunction *> Order(&MF);
  if (containsIrreducibleCFG<const MachineBasicBlock *>(Order, Loops))
    return false;
  MachinePostDominatorTree PostDomTree(const_cast<MachineFunction &>(MF));
  const MachineBasicBlock *Epilogue = Prologue;
  for (const MachineBasicBlock *MBB : Needing) {
    if (!PostDomTree.getNode(MBB))
      return false;
    Epilogue = PostDomTree.findNearestCommonDominator(Epilogue, MBB);
    if (!Epilogue)
      return false;
  }
  return true;
}

void PVMLinearScanCosts::findOutside(const MachineFunction &MF, const LiveIntervals &LIS,
                                     const MachineDominatorTree &DomTree,
                                     const MachineLoopInfo &Loops) {
  const TargetRegisterInfo *TRI = MF.getSubtarget().getRegisterInfo();
  bool SavesRA = false;
  SmallVector<const MachineBasicBlock *, 16> Needing;
  auto Include = [&](const MachineBasicBlock *MBB) {
    if (DomTree.isReachableFromEntry(MBB))
      Needing.push_back(MBB);
  };
  for (SlotIndex Call : LIS.getRegMaskSlots()) {
    const MachineInstr &MI = *LIS.getInstructionFromIndex(Call);
    if (MI.modifiesRegister(PVM::RA, TRI) && !MI.isReturn()) {
      SavesRA = true;
      Include(LIS.getMBBFromIndex(Call));
    }
  }
  // Under full gas nobody waits for the store, and the function waits for ra at the
  // end as long as for what is loaded along with it.
  if (SavesRA && PrefersMoves)
    Price /= 2;
  if (MF.getFrameInfo().getObjectIndexEnd() !=
      MF.getFrameInfo().getObjectIndexBegin())
    for (const MachineBasicBlock &MBB : MF)
      if (usesStack(MBB))
        Include(&MBB);
  if (Needing.empty() || findPrologue(Needing, DomTree, Loops) == &MF.front())
    return;
  const BitVector Free = TRI->getAllocatableSet(MF).reset(Saved);
  for_each(findCrowdedBlocks(MF, LIS, Free.count()), Include);
  const MachineBasicBlock *Prologue = findPrologue(Needing, DomTree, Loops);
  // To do without these registers costs something, too.
  if (at(*Prologue) > Unit - Unit / 32 || !canShrinkWrap(MF, Prologue, Needing, Loops))
    return;
  Price = Price * at(*Prologue) / Unit;
  for (const MachineBasicBlock &MBB : MF)
    if (!DomTree.dominates(Prologue, &MBB))
      Outside.push_back(&MBB);
  // Whoever uses the stack there brings the prologue back to the entry.
  const int64_t Gain = getPrologueCost(MF) * (Unit - at(*Prologue));
  for (const MachineBasicBlock *MBB : Outside) {
    MemoryCosts &M = Memory[MBB->getNumber()];
    for (uint8_t *Cost : {&M.Anywhere, &M.AtStart, &M.AtEnd})
      *Cost = std::min<int64_t>(*Cost + Gain / at(*MBB), UINT8_MAX);
  }
}

int64_t PVMLinearScanCosts::getPrice(MCRegister Reg,
                                     const LiveRegMatrix &Matrix) const {
  return Priced.test(Reg) && !Matrix.isPhysRegUsed(Reg) ? Price : 0;
}
