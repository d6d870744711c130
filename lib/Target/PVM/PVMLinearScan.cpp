//===-- PVMLinearScan.cpp - The linear-scan register allocator ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Live ranges are taken by their starts and get the first register that is free
// wherever they are live; a hole in one range holds another one. A range for
// which there is none evicts lighter ones, which are taken again. What finds no
// register at all waits for the end of the scan, when it is known where which
// register is free, and is then split (PVMLinearScanPlan.h) or spilled. The
// pieces are scanned like other ranges. So there are two things in the queue,
// and the scan comes first:
//
//     scan  ->  assigned  ->  evicted  ->  scan
//       \->  waits  ->  split       ->  pieces to the scan
//                   \->  spilled     ->  pieces of one instruction to the scan
//
// This ends: an eviction replaces lighter ranges by a heavier one, a range is
// split a limited number of times, and pieces of one instruction are heavier
// than all others and too short to conflict with more of their kind than there
// are registers.
//
// A register is preferred in this order: one that saves a copy; one that costs
// nothing; a callee-saved one that the function has not used yet, if that is
// cheaper than memory (PVMLinearScanCosts.h). To save a copy, ranges that save
// none where they are give way if another register is free for them.
//
// Registers are assigned in LiveRegMatrix, which knows all interference, and
// spilled by LLVM's spiller, which rematerialises, shares slots and hoists
// stores.
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScan.h"
#include "PVM.h"
#include "PVMLinearScanClassic.h"
#include "PVMRegisterInfo.h"
#include "llvm/CodeGen/LiveDebugVariables.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/LiveRegMatrix.h"
#include "llvm/CodeGen/LiveStacks.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineDominators.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/RegAllocRegistry.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-linear-scan"
#define PASS_NAME "PVM linear-scan register allocator"

enum class ScanMode { Default, Classic };

static cl::opt<ScanMode> Mode(
    "pvm-ls-mode", cl::Hidden, cl::init(ScanMode::Default),
    cl::desc("What pvm-linear-scan does"),
    cl::values(clEnumValN(ScanMode::Default, "default", "Split live ranges"),
               clEnumValN(ScanMode::Classic, "classic",
                          "Give whole intervals registers, as wasm-pvm does")));

PVMLinearScan::PVMLinearScan(MachineFunction &MF,
                             const PVMLinearScanAnalyses &A)
    : MF(MF), MRI(MF.getRegInfo()), TII(*MF.getSubtarget().getInstrInfo()),
      TRI(*MF.getSubtarget().getRegisterInfo()), LIS(A.LIS), VRM(A.VRM),
      Matrix(A.Matrix), Occupancy(MF, LIS, VRM), DebugVars(A.DebugVars), Loops(A.Loops),
      WeightInfo(MF, LIS, VRM, A.Loops, A.Frequencies),
      TheSpiller(
          createInlineSpiller({A.LIS, A.Stacks, A.DomTree, A.Frequencies}, MF,
                              A.VRM, WeightInfo, &A.Matrix)),
      Costs(MF, A.Frequencies, LIS, A.DomTree, Loops),
      Planner(MF, Occupancy, Costs, *LIS.getSlotIndexes()), Log(MF),
      Remarks(MF, VRM, Loops, A.Frequencies, A.Remarks) {}

//===----------------------------------------------------------------------===//
// The scan
//===----------------------------------------------------------------------===//

PVMLinearScan::State &PVMLinearScan::getState(Register Reg) {
  States.grow(Reg);
  return States[Reg];
}

PVMLinearScan::QueueEntry PVMLinearScan::makeEntry(Register Reg) {
  const LiveInterval &LI = LIS.getInterval(Reg);
  SlotIndex Start =
      LI.empty() ? LIS.getSlotIndexes()->getZeroIndex() : LI.beginIndex();
  return {getState(Reg).Next, Start, LI.weight(), Reg};
}

void PVMLinearScan::enqueue(Register Reg) {
  if (!VRM.hasPhys(Reg))
    Queue.push(makeEntry(Reg));
}

// Of so many registers, those that are mentioned and have no physical one.
void PVMLinearScan::enqueueAll(unsigned NumRegs) {
  Sorted.reserve(NumRegs);
  for (unsigned I = 0; I != NumRegs; ++I) {
    Register Reg = Register::index2VirtReg(I);
    if (!MRI.reg_nodbg_empty(Reg) && !VRM.hasPhys(Reg))
      Sorted.push_back(makeEntry(Reg));
  }
  llvm::sort(Sorted, std::less<>());
}

// The next one to be taken, or none.
Register PVMLinearScan::dequeue() {
  Register Next;
  if (!Sorted.empty() && (Queue.empty() || Queue.top() < Sorted.back())) {
    Next = Sorted.pop_back_val().Reg;
  } else if (!Queue.empty()) {
    Next = Queue.top().Reg;
    Queue.pop();
  }
  return Next;
}

void PVMLinearScan::enqueueNew(ArrayRef<Register> Regs, State Next) {
  for (Register Reg : Regs) {
    if (!LIS.hasInterval(Reg))
      continue;
    getState(Reg) = Next;
    enqueue(Reg);
  }
}

// What has no register of its own is loaded and stored at each use, through
// whatever is free there.
void PVMLinearScan::runClassic() {
  // A known callee may overwrite even r9..r12.
  for (auto [Reg, PhysReg] : PVMClassicScan(MF, LIS, Loops).run())
    if (const LiveInterval &LI = LIS.getInterval(Reg);
        isFree(LI, PhysReg, Occupancy.getBusy(LI)))
      assign(LI, PhysReg);
  for (unsigned I = 0, E = MRI.getNumVirtRegs(); I != E; ++I) {
    Register Reg = Register::index2VirtReg(I);
    if (!LIS.hasInterval(Reg) || VRM.hasPhys(Reg) || MRI.reg_nodbg_empty(Reg))
      continue;
    LiveInterval &LI = LIS.getInterval(Reg);
    if (LI.isSpillable())
      spill(LI);
  }
}

void PVMLinearScan::run() {
  MRI.freezeReservedRegs();
  ClassInfo.runOnMachineFunction(MF);
  WeightInfo.calculateSpillWeightsAndHints();
  Log.printCode(LIS);
  PVMOccupancy::RegSet Saved = 0;
  for (MCPhysReg Reg : ClassInfo.getOrder(&PVM::GPRRegClass))
    if (Costs.isSaved(Reg))
      Saved |= Occupancy.getBit(Reg);
  Occupancy.forbid(Saved, Costs.getOutside());
  const unsigned NumRegs = MRI.getNumVirtRegs();
  for (unsigned I = 0; I != NumRegs; ++I)
    Counts.Candidates += !MRI.reg_nodbg_empty(Register::index2VirtReg(I));
  if (Mode == ScanMode::Classic)
    runClassic();
  if (Mode == ScanMode::Default)
    splitFullBlocks();
  // Pieces are in the queue already.
  enqueueAll(NumRegs);
  while (Register Reg = dequeue()) {
    if (!LIS.hasInterval(Reg) || VRM.hasPhys(Reg))
      continue;
    LiveInterval &LI = LIS.getInterval(Reg);
    // Its last mention went with dead code.
    if (MRI.reg_nodbg_empty(Reg)) {
      LIS.removeInterval(Reg);
      continue;
    }
    allocate(LI);
  }
  TheSpiller->postOptimization();
  Counts.Rematerialized = DeadRemats.size();
  eraseDeadRemats();
  Log.printResult(LIS, VRM);
  Remarks.emit(Counts, Costs);
}

// Definitions whose readers compute the value anew. What they read themselves may be
// live for them alone.
void PVMLinearScan::eraseDeadRemats() {
  SmallSetVector<Register, 8> Read;
  for (MachineInstr *MI : DeadRemats) {
    for (const MachineOperand &MO : MI->operands())
      if (MO.isReg() && MO.getReg().isVirtual() && MO.readsReg())
        Read.insert(MO.getReg());
    LIS.RemoveMachineInstrFromMaps(*MI);
    MI->eraseFromParent();
  }
  DeadRemats.clear();
  // The set of instructions has no order that repeats from run to run.
  SmallVector<Register, 8> Sorted = Read.takeVector();
  llvm::sort(Sorted);
  for (Register Reg : Sorted) {
    if (!LIS.hasInterval(Reg) || !VRM.hasPhys(Reg))
      continue;
    LiveInterval &LI = LIS.getInterval(Reg);
    MCRegister Phys = VRM.getPhys(Reg);
    Matrix.unassign(LI);
    SmallVector<LiveInterval *, 4> Parts;
    if (LIS.shrinkToUses(&LI))
      LIS.splitSeparateComponents(LI, Parts);
    VRM.grow();
    Parts.push_back(&LI);
    for (LiveInterval *Part : Parts)
      Matrix.assign(*Part, Phys);
  }
}

void PVMLinearScan::allocate(LiveInterval &LI) {
  Matrix.invalidateVirtRegs();
  const PVMOccupancy::Busy Busy = Occupancy.getBusy(LI);
  if (tryAssign(LI, Busy) || tryEvict(LI, Busy))
    return;
  if (!LI.isSpillable()) {
    reportFailure(LI);
    return;
  }
  State &Current = getState(LI.reg());
  if (Current.Next == Stage::Scan) {
    Log.decide(LI, "wait");
    Current.Next = Stage::Split;
    enqueue(LI.reg());
  } else if (!trySplit(LI, Busy)) {
    spill(LI);
  }
}

void PVMLinearScan::spill(LiveInterval &LI) {
  Log.decide(LI, "spill");
  ++Counts.Spilled;
  State Past = getState(LI.reg());
  SmallVector<Register, 8> NewRegs;
  LiveRangeEdit Edit(&LI, NewRegs, MF, LIS, &VRM, this, &DeadRemats);
  const Register Original = VRM.getOriginal(LI.reg());
  // Copies become loads, and the spiller forgets which of them nobody reads.
  SmallVector<Register, 2> Unread;
  for (const MachineInstr &MI : MRI.use_nodbg_instructions(LI.reg()))
    if (MI.isCopy() && MI.getOperand(0).isDead() &&
        MI.getOperand(0).getReg().isVirtual())
      Unread.push_back(MI.getOperand(0).getReg());
  TheSpiller->spill(Edit);
  for (Register Reg : Unread)
    if (LIS.hasInterval(Reg))
      for (MachineInstr &MI : MRI.def_instructions(Reg))
        if (LIS.getInterval(Reg).Query(LIS.getInstructionIndex(MI)).isDeadDef())
          MI.addRegisterDead(Reg, &TRI);
  // What was inserted mentions one of these, or another piece of the value.
  SmallVector<Register, 4> &Pieces = PiecesOf[Original];
  append_range(Pieces, NewRegs);
  for (Register Reg : Pieces)
    for (const MachineInstr &MI : MRI.reg_nodbg_instructions(Reg))
      Occupancy.insertedOne(MI);
  enqueueNew(NewRegs, {Stage::Scan, Past.NumSplits});
}

// Only inline assembly can ask for more registers than there are.
void PVMLinearScan::reportFailure(LiveInterval &LI) {
  const MachineInstr *Asm = nullptr;
  for (const MachineInstr &MI : MRI.reg_nodbg_instructions(LI.reg()))
    if (MI.isInlineAsm())
      Asm = &MI;
  if (Asm)
    Asm->emitInlineAsmError(
        "inline assembly requires more registers than available");
  else
    MF.getFunction().getContext().diagnose(DiagnosticInfoRegAllocFailure(
        "ran out of registers during register allocation", MF.getFunction()));
  // Any register will do for code that nobody will see.
  MF.getProperties().setFailedRegAlloc();
  VRM.assignVirt2Phys(LI.reg(),
                      ClassInfo.getOrder(MRI.getRegClass(LI.reg()))[0]);
}

//===----------------------------------------------------------------------===//
// Assignment
//===----------------------------------------------------------------------===//

void PVMLinearScan::assign(const LiveInterval &LI, MCRegister Reg) {
  Log.decide(LI, "assign", Reg);
  ++Counts.Assigned;
  Matrix.assign(LI, Reg);
  Occupancy.assign(LI, Reg);
}

void PVMLinearScan::unassign(const LiveInterval &LI) {
  Occupancy.unassign(LI, VRM.getPhys(LI.reg()));
  Matrix.unassign(LI);
}

// Where LI is copied to or from an argument's or result's register, both may be
// there.
bool PVMLinearScan::isFree(const LiveInterval &LI, MCRegister Reg,
                           PVMOccupancy::Busy Busy) {
  return !(Busy.any() & Occupancy.getBit(Reg)) ||
         (!Costs.isPriced(Reg) &&
          Matrix.checkInterference(LI, Reg) == LiveRegMatrix::IK_Free);
}

// The first free register, or else one that has a price.
MCRegister PVMLinearScan::findFree(const LiveInterval &LI,
                                   PVMOccupancy::RegSet Busy) {
  MCRegister WithPrice;
  if (Occupancy.isAll(Busy))
    return WithPrice;
  for (MCPhysReg Reg : ClassInfo.getOrder(MRI.getRegClass(LI.reg()))) {
    if (Busy & Occupancy.getBit(Reg))
      continue;
    if (!Costs.getPrice(Reg, Matrix))
      return Reg;
    if (!WithPrice)
      WithPrice = Reg;
  }
  return WithPrice;
}

// The instruction that can be repeated wherever the value is needed, if there is one.
const MachineInstr *PVMLinearScan::getRepeatable(const LiveInterval &LI) {
  const LiveInterval &Original = LIS.getInterval(VRM.getOriginal(LI.reg()));
  if (Original.getNumValNums() != 1)
    return nullptr;
  const MachineInstr *Def =
      LIS.getInstructionFromIndex(Original.getValNumInfo(0)->def);
  return Def && !Def->mayLoad() && TII.isTriviallyReMaterializable(*Def) ? Def
                                                                         : nullptr;
}

// Of every instruction loading and storing for itself, or computing what it reads.
int64_t PVMLinearScan::getCostWithoutRegister(const PVMUsePoints &Uses) {
  if (const MachineInstr *Def = getRepeatable(Uses.getInterval()))
    return Uses.getCostOfRepeating(*Def, Costs);
  return Uses.getCostInMemory(Costs);
}

// Is it cheaper to pay for Reg than to leave LI without a register?
bool PVMLinearScan::isWorthPrice(const LiveInterval &LI, MCRegister Reg) {
  int64_t Price = Costs.getPrice(Reg, Matrix);
  if (!Price || !LI.isSpillable())
    return true;
  PVMUsePoints Uses(LI, LIS, MRI, Occupancy);
  return Price + Uses.getCostOfMoves(Reg, Costs) < getCostWithoutRegister(Uses);
}

static bool haveCommonInstruction(const MachineRegisterInfo &MRI, Register A,
                                  Register B) {
  return any_of(MRI.reg_nodbg_instructions(A), [B](const MachineInstr &MI) {
    return any_of(MI.operands(), [B](const MachineOperand &MO) {
      return MO.isReg() && MO.getReg() == B;
    });
  });
}

// Makes way for a live range that is cheaper if it gets Hint. Those that have it,
// but do not save a copy there, move to registers that are free. Not those that
// meet the live range in an instruction: they may be what the hint comes from.
bool PVMLinearScan::vacate(const LiveInterval &LI, MCRegister Hint) {
  if (Matrix.checkInterference(LI, Hint) != LiveRegMatrix::IK_VirtReg)
    return false;
  constexpr unsigned MostMoves = 2;
  SmallVector<std::pair<const LiveInterval *, MCRegister>, MostMoves> Moves;
  for (MCRegUnit Unit : TRI.regunits(Hint))
    for (const LiveInterval *Other :
         Matrix.query(LI, Unit).interferingVRegs(MostMoves + 1)) {
      MCRegister Free;
      if (Moves.size() != MostMoves && !VRM.hasPreferredPhys(Other->reg()) &&
          !haveCommonInstruction(MRI, LI.reg(), Other->reg()))
        Free = findFree(*Other, Occupancy.getBusy(*Other).any() |
                                    Occupancy.getBit(Hint));
      auto IsTaken = [Free](const auto &Move) { return Move.second == Free; };
      if (!Free || Costs.getPrice(Free, Matrix) || any_of(Moves, IsTaken))
        return false;
      Moves.emplace_back(Other, Free);
    }
  for (const auto &[Other, Free] : Moves) {
    unassign(*Other);
    assign(*Other, Free);
  }
  return true;
}

bool PVMLinearScan::tryAssign(LiveInterval &LI, PVMOccupancy::Busy Busy) {
  ArrayRef<MCPhysReg> Order = ClassInfo.getOrder(MRI.getRegClass(LI.reg()));
  SmallVector<MCPhysReg, 16> Hints;
  TRI.getRegAllocationHints(LI.reg(), Order, Hints, MF, &VRM, &Matrix);
  for (MCPhysReg Hint : Hints) {
    if (Costs.getPrice(Hint, Matrix))
      continue;
    if (isFree(LI, Hint, Busy) || vacate(LI, Hint)) {
      assign(LI, Hint);
      return true;
    }
  }
  MCRegister Free = findFree(LI, Busy.any());
  if (!Free || !isWorthPrice(LI, Free))
    return false;
  assign(LI, Free);
  return true;
}

// The weight of the heaviest live range that would have to leave, if they all
// may and it is less than Limit.
std::optional<float> PVMLinearScan::getEvictionCost(const LiveInterval &LI,
                                                    MCRegister Reg,
                                                    float Limit) {
  float Cost = 0;
  for (MCRegUnit Unit : TRI.regunits(Reg)) {
    const LiveIntervalUnion &Union =
        Matrix.getLiveUnions()[static_cast<unsigned>(Unit)];
    const LiveRange::Segment *S = LI.begin();
    for (auto Other = Union.find(S->start); Other.valid();) {
      SlotIndex Start = Other.start();
      while (S != LI.end() && S->end <= Start)
        ++S;
      if (S == LI.end())
        break;
      if (Other.stop() <= S->start) {
        Other.advanceTo(S->start);
        continue;
      }
      if (!Other.value()->isSpillable() || Other.value()->weight() >= Limit)
        return std::nullopt;
      Cost = std::max(Cost, Other.value()->weight());
      ++Other;
    }
  }
  return Cost;
}

bool PVMLinearScan::tryEvict(LiveInterval &LI, PVMOccupancy::Busy Busy) {
  MCRegister Best;
  float Limit = LI.weight();
  for (MCPhysReg Reg : ClassInfo.getOrder(MRI.getRegClass(LI.reg()))) {
    // A register that is free was not worth its price.
    if (!(Busy.Assigned & ~Busy.Fixed & Occupancy.getBit(Reg)))
      continue;
    if (std::optional<float> Cost = getEvictionCost(LI, Reg, Limit)) {
      Best = Reg;
      Limit = *Cost;
    }
  }
  if (!Best)
    return false;
  for (MCRegUnit Unit : TRI.regunits(Best)) {
    ArrayRef<const LiveInterval *> Others =
        Matrix.query(LI, Unit).interferingVRegs();
    // A copy: what is unassigned changes the answer.
    for (const LiveInterval *Other : to_vector<8>(Others)) {
      if (!VRM.hasPhys(Other->reg()))
        continue;
      Log.decide(*Other, "evict", Best, LI.reg());
      ++Counts.Evicted;
      unassign(*Other);
      enqueue(Other->reg());
    }
  }
  assign(LI, Best);
  return true;
}

//===----------------------------------------------------------------------===//
// Live range edits
//===----------------------------------------------------------------------===//

// The spiller may have inserted instructions that Occupancy was not told about.
bool PVMLinearScan::LRE_CanEraseVirtReg(Register Reg) {
  LiveInterval &LI = LIS.getInterval(Reg);
  if (VRM.hasPhys(Reg)) {
    Occupancy.insertedWithin(LI);
    unassign(LI);
    return true;
  }
  // It may be in the queue, which finds it without mentions and removes it.
  LI.clear();
  return false;
}

void PVMLinearScan::LRE_WillShrinkVirtReg(Register Reg) {
  if (!VRM.hasPhys(Reg))
    return;
  LiveInterval &LI = LIS.getInterval(Reg);
  Occupancy.insertedWithin(LI);
  unassign(LI);
  enqueue(Reg);
}

void PVMLinearScan::LRE_DidCloneVirtReg(Register New, Register Old) {
  PiecesOf[VRM.getOriginal(Old)].push_back(New);
  getState(New) = State(getState(Old));
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

namespace {
class PVMLinearScanPass : public MachineFunctionPass {
public:
  static char ID;
  PVMLinearScanPass() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoPHIs();
  }
  MachineFunctionProperties getClearedProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }
  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<LiveIntervalsWrapperPass>();
    AU.addPreserved<LiveIntervalsWrapperPass>();
    AU.addRequired<SlotIndexesWrapperPass>();
    AU.addPreserved<SlotIndexesWrapperPass>();
    AU.addRequired<LiveDebugVariablesWrapperLegacy>();
    AU.addPreserved<LiveDebugVariablesWrapperLegacy>();
    AU.addRequired<LiveStacksWrapperLegacy>();
    AU.addPreserved<LiveStacksWrapperLegacy>();
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addPreserved<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineDominatorTreeWrapperPass>();
    AU.addPreserved<MachineDominatorTreeWrapperPass>();
    AU.addRequired<MachineLoopInfoWrapperPass>();
    AU.addPreserved<MachineLoopInfoWrapperPass>();
    AU.addRequired<VirtRegMapWrapperLegacy>();
    AU.addPreserved<VirtRegMapWrapperLegacy>();
    AU.addRequired<LiveRegMatrixWrapperLegacy>();
    AU.addPreserved<LiveRegMatrixWrapperLegacy>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  bool runOnMachineFunction(MachineFunction &MF) override;
};
} // namespace

bool PVMLinearScanPass::runOnMachineFunction(MachineFunction &MF) {
  PVMLinearScanAnalyses Analyses = {
      getAnalysis<LiveIntervalsWrapperPass>().getLIS(),
      getAnalysis<VirtRegMapWrapperLegacy>().getVRM(),
      getAnalysis<LiveRegMatrixWrapperLegacy>().getLRM(),
      getAnalysis<LiveStacksWrapperLegacy>().getLS(),
      getAnalysis<LiveDebugVariablesWrapperLegacy>().getLDV(),
      getAnalysis<MachineDominatorTreeWrapperPass>().getDomTree(),
      getAnalysis<MachineLoopInfoWrapperPass>().getLI(),
      getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI(),
      getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE()};
  PVMLinearScan(MF, Analyses).run();
  return true;
}

char PVMLinearScanPass::ID = 0;

INITIALIZE_PASS_BEGIN(PVMLinearScanPass, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(LiveIntervalsWrapperPass)
INITIALIZE_PASS_DEPENDENCY(SlotIndexesWrapperPass)
INITIALIZE_PASS_DEPENDENCY(LiveDebugVariablesWrapperLegacy)
INITIALIZE_PASS_DEPENDENCY(LiveStacksWrapperLegacy)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineDominatorTreeWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineLoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(VirtRegMapWrapperLegacy)
INITIALIZE_PASS_DEPENDENCY(LiveRegMatrixWrapperLegacy)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMLinearScanPass, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMLinearScanPass() {
  return new PVMLinearScanPass();
}

// -regalloc=pvm-linear-scan
static RegisterRegAlloc Registration("pvm-linear-scan",
                                     "PVM linear-scan register allocator",
                                     createPVMLinearScanPass);
