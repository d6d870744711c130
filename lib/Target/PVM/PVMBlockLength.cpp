//===-- PVMBlockLength.cpp - Split blocks that are too long ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some hosts reject programs with a basic block of more than so many instructions (the
// contracts of Polkadot: 200), so that the price of a block stays small. Where
// -pvm-max-block-length=N is given, longer blocks are cut by a `fallthrough`, which
// ends a block like any other terminator and belongs to it:
//
//     load_ind_u64 a0, [sp]                 load_ind_u64 a0, [sp]
//     add_64       a1, a1, a0        =>     fallthrough
//     ...                                   add_64       a1, a1, a0
//                                           ...
//
// A cut costs an instruction, and under the full model also the time in which the
// instructions before it come to their end. The cuts of a block are those whose parts
// cost least together: the cheapest way to go on from an instruction is the cheapest
// first part plus the cheapest way to go on from behind it.
//
// The pass runs behind all that adds, removes or moves instructions. What inline
// assembly expands to is counted, but cannot be cut.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/InitializePasses.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-block-length"
#define PASS_NAME "PVM block length"

static cl::opt<unsigned> MaxLength(
    "pvm-max-block-length", cl::Hidden, cl::init(0), cl::value_desc("N"),
    cl::desc("Split basic blocks of more than N instructions (0: none)"));

namespace {
class PVMBlockLength : public MachineFunctionPass {
  // An instruction, or inline assembly for several.
  struct Item {
    MachineInstr *MI;
    unsigned Length;
  };
  using Block = SmallVector<Item, 64>;

  const PVMSubtarget *STI = nullptr;
  const PVMInstrInfo *TII = nullptr;

public:
  static char ID;
  PVMBlockLength() : MachineFunctionPass(ID) {}

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
  unsigned getLength(const MachineInstr &MI) const;
  SmallVector<Block, 0> collectLongBlocks(MachineFunction &MF) const;
  SmallVector<unsigned, 64> getPrefixPrices(ArrayRef<Item> Items) const;
  SmallVector<size_t, 8> chooseCuts(ArrayRef<Item> Items) const;
  void cutBehind(MachineInstr &MI) const;
};
} // namespace

char PVMBlockLength::ID = 0;

INITIALIZE_PASS_BEGIN(PVMBlockLength, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMBlockLength, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMBlockLengthPass() { return new PVMBlockLength(); }

unsigned PVMBlockLength::getLength(const MachineInstr &MI) const {
  if (MI.isMetaInstruction())
    return 0;
  if (!MI.isInlineAsm())
    return 1;
  const MCAsmInfo &MAI = *MI.getMF()->getTarget().getMCAsmInfo();
  return divideCeil(TII->getInlineAsmLength(
                        MI.getOperand(InlineAsm::MIOp_AsmString).getSymbolName(),
                        MAI, STI),
                    MAI.getMaxInstLength(STI));
}

SmallVector<PVMBlockLength::Block, 0>
PVMBlockLength::collectLongBlocks(MachineFunction &MF) const {
  SmallVector<Block, 0> Long;
  Block Current;
  unsigned Total = 0;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB) {
      unsigned Length = getLength(MI);
      if (Length == 0)
        continue;
      Current.push_back({&MI, Length});
      Total += Length;
      if (!PVM::endsBlock(MI.getDesc()))
        continue;
      if (Total > MaxLength)
        Long.push_back(std::move(Current));
      Current.clear();
      Total = 0;
    }
  return Long;
}

// What the items up to each one cost as a block that ends there with a `fallthrough`.
SmallVector<unsigned, 64>
PVMBlockLength::getPrefixPrices(ArrayRef<Item> Items) const {
  if (STI->tuneFullGas()) {
    SmallVector<const MachineInstr *, 64> Instrs;
    for (const Item &I : Items)
      Instrs.push_back(I.MI);
    return PVM::getPrefixCosts(Instrs);
  }
  SmallVector<unsigned, 64> Prices;
  unsigned Total = 1;
  for (const Item &I : Items)
    Prices.push_back(Total += I.Length);
  return Prices;
}

// Returns the indices of the items behind which to cut; none where assembly alone is too
// long.
SmallVector<size_t, 8> PVMBlockLength::chooseCuts(ArrayRef<Item> Items) const {
  constexpr uint64_t Impossible = UINT64_MAX;
  // How to go on from an item: what it costs, and the end of the first part.
  struct Way {
    uint64_t Price = Impossible;
    size_t End = 0;
  };
  SmallVector<Way, 0> Ways(Items.size() + 1);
  Ways.back().Price = 0;
  for (size_t Start = Items.size(); Start-- > 0;) {
    // The last part needs no `fallthrough`, it has a terminator.
    size_t End = Start;
    for (unsigned Length = 0; End < Items.size(); ++End) {
      Length += Items[End].Length;
      if (Length + (End + 1 < Items.size()) > MaxLength)
        break;
    }
    SmallVector<unsigned, 64> Prices =
        getPrefixPrices(Items.slice(Start, End - Start));
    Way &Best = Ways[Start];
    for (size_t I = End; I > Start; --I) {
      if (Ways[I].Price == Impossible)
        continue;
      uint64_t Price = Prices[I - Start - 1] + Ways[I].Price;
      if (Price < Best.Price)
        Best = {Price, I};
    }
  }

  SmallVector<size_t, 8> Cuts;
  if (Ways[0].Price != Impossible)
    for (size_t I = Ways[0].End; I < Items.size(); I = Ways[I].End)
      Cuts.push_back(I - 1);
  return Cuts;
}

void PVMBlockLength::cutBehind(MachineInstr &MI) const {
  MachineBasicBlock &MBB = *MI.getParent();
  if (&MI != &MBB.back())
    MBB.splitAt(MI, /*UpdateLiveIns=*/true);
  BuildMI(MBB, MBB.end(), DebugLoc(), TII->get(PVM::FALLTHROUGH));
}

bool PVMBlockLength::runOnMachineFunction(MachineFunction &MF) {
  if (MaxLength == 0)
    return false;
  STI = &MF.getSubtarget<PVMSubtarget>();
  TII = STI->getInstrInfo();
  auto &ORE = getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  SmallVector<Block, 0> Long = collectLongBlocks(MF);
  for (const Block &Items : Long) {
    SmallVector<size_t, 8> Cuts = chooseCuts(Items);
    if (Cuts.empty()) {
      MF.getFunction().getContext().emitError(
          "a basic block of '" + MF.getName() +
          "' cannot be split into parts of " + Twine(MaxLength) +
          " instructions (-pvm-max-block-length)");
      continue;
    }
    using NV = DiagnosticInfoOptimizationBase::Argument;
    ORE.emit([&] {
      const MachineInstr &First = *Items.front().MI;
      MachineOptimizationRemark R(DEBUG_TYPE, "Split", First.getDebugLoc(),
                                  First.getParent());
      R << "basic block split into " << NV("Parts", unsigned(Cuts.size() + 1));
      return R;
    });
    for (size_t Cut : Cuts)
      cutBehind(*Items[Cut].MI);
  }
  return !Long.empty();
}
