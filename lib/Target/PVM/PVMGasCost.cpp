//===-- PVMGasCost.cpp - What machine code costs --------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMGasCost.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMInsnConversion.h"
#include "PVMSubtarget.h"
#include "pvm/gas.h"

using namespace llvm;

unsigned PVM::getGasCost(ArrayRef<const MachineInstr *> Block, bool Hinted,
                         bool WithUnlikely) {
  SmallVector<pvm_insn, 32> Insns;
  if (WithUnlikely) {
    Insns.emplace_back();
    Insns.back().id = PVM_UNLIKELY;
  }
  for (const MachineInstr *MI : Block)
    if (!MI->isMetaInstruction() && !MI->isInlineAsm())
      Insns.push_back(PVM::convertInsn(*MI));
  return pvm_gas_block_cost(&pvm_gas_full, Insns.data(), Insns.size(), Hinted,
                            /*stages=*/nullptr);
}

SmallVector<unsigned, 64>
PVM::getPrefixCosts(ArrayRef<const MachineInstr *> Block) {
  SmallVector<pvm_insn, 64> Insns(Block.size());
  for (auto [Insn, MI] : zip_equal(Insns, Block))
    if (MI->isInlineAsm())
      Insn.id = PVM_FALLTHROUGH; // it needs no registers
    else
      Insn = PVM::convertInsn(*MI);
  SmallVector<pvm_gas_stages, 64> Stages(Insns.size());
  pvm_gas_block_cost(&pvm_gas_full, Insns.data(), Insns.size(), /*hinted=*/false,
                     Stages.data());
  // A `fallthrough` that is decoded along with an instruction takes two cycles, one to
  // complete and one to retire, and retires behind all others.
  SmallVector<unsigned, 64> Costs;
  uint32_t Retired = 0;
  for (const pvm_gas_stages &S : Stages) {
    Retired = std::max({Retired, S.retired, S.decoded + 4});
    Costs.push_back(std::max<int>(Retired + 1 - pvm_gas_full.slack,
                                  pvm_gas_full.min_cost));
  }
  return Costs;
}

SmallVector<const MachineInstr *, 16>
PVM::getFirstBlock(const MachineBasicBlock &MBB) {
  SmallVector<const MachineInstr *, 16> Block;
  for (const MachineInstr &MI : MBB) {
    Block.push_back(&MI);
    if (PVM::endsBlock(MI.getDesc()))
      break;
  }
  return Block;
}

SmallVector<const MachineInstr *, 16>
PVM::getLastBlock(const MachineBasicBlock &MBB) {
  SmallVector<const MachineInstr *, 16> Block;
  for (const MachineInstr &MI : MBB) {
    // A branch before the jump at the end ends a block too, but both are asked for.
    if (!Block.empty() && PVM::endsBlock(Block.back()->getDesc()))
      Block.clear();
    Block.push_back(&MI);
    if (MI.isConditionalBranch())
      break;
  }
  return Block;
}

//===----------------------------------------------------------------------===//
// Finished code
//===----------------------------------------------------------------------===//

static bool isCode(const MachineInstr &MI) {
  return !MI.isMetaInstruction() && !MI.isInlineAsm();
}

bool PVM::startsWithHint(const MachineBasicBlock &Block) {
  for (auto I = Block.getIterator(), E = Block.getParent()->end(); I != E; ++I)
    for (const MachineInstr &MI : *I)
      if (!MI.isMetaInstruction()) {
        unsigned Opcode = PVM::getPrintedOpcode(MI.getOpcode());
        return Opcode == PVM::UNLIKELY || Opcode == PVM::TRAP;
      }
  return false;
}

// Whether the block ends with a branch that has a successor with a hint. What lies in
// other functions is not known here: it counts as none.
static bool isHinted(ArrayRef<const MachineInstr *> Block) {
  const MachineInstr &Branch = *Block.back();
  if (!Branch.isConditionalBranch())
    return false;
  const MachineBasicBlock *Next = Branch.getParent()->getNextNode();
  auto After = std::next(Branch.getIterator());
  bool IsLast = After == Branch.getParent()->end();
  if (IsLast ? Next && PVM::startsWithHint(*Next)
             : PVM::getPrintedOpcode(After->getOpcode()) == PVM::TRAP)
    return true;
  return any_of(Branch.operands(), [](const MachineOperand &MO) {
    return MO.isMBB() && PVM::startsWithHint(*MO.getMBB());
  });
}

static StringRef describeCause(pvm_gas_cause Cause) {
  switch (Cause) {
  case PVM_CAUSE_DECODE:
    return "decode";
  case PVM_CAUSE_DATA:
    return "data";
  case PVM_CAUSE_UNIT:
    return "unit";
  case PVM_CAUSE_START:
    return "start";
  case PVM_CAUSE_BUFFER:
    return "buffer";
  }
  llvm_unreachable("unknown cause");
}

static std::string describePath(ArrayRef<pvm_insn> Insns,
                                ArrayRef<pvm_gas_wait> Path) {
  // More would not be read.
  constexpr size_t MaxShown = 8;
  std::string Text;
  raw_string_ostream OS(Text);
  ListSeparator Separator;
  if (Path.size() > MaxShown)
    OS << Separator << "...";
  // The last instruction comes first.
  for (size_t I = std::min(Path.size(), MaxShown); I-- > 0;) {
    OS << Separator << pvm_insn_info(Insns[Path[I].insn].id)->name;
    if (I + 1 != Path.size())
      OS << " (" << describeCause(Path[I].cause) << ')';
  }
  return Text;
}

static void price(PVM::PricedBlock &Block) {
  SmallVector<pvm_insn, 32> Insns;
  for (const MachineInstr *MI : Block.Instrs)
    Insns.push_back(PVM::convertInsn(*MI));
  Block.Hinted = isHinted(Block.Instrs);
  SmallVector<pvm_gas_stages, 32> Stages(Insns.size());
  Block.Gas = pvm_gas_block_cost(&pvm_gas_full, Insns.data(), Insns.size(),
                                 Block.Hinted, Stages.data());
  SmallVector<pvm_gas_wait, 32> Path(Insns.size());
  Path.truncate(pvm_gas_critical_path(&pvm_gas_full, Insns.data(), Insns.size(),
                                      Stages.data(), Path.data()));
  Block.CriticalPath = describePath(Insns, Path);
}

// The code of each block of the machine, in order.
static SmallVector<SmallVector<const MachineInstr *, 16>, 0>
collectBlocks(const MachineFunction &MF) {
  SmallVector<SmallVector<const MachineInstr *, 16>, 0> Blocks;
  bool Ended = true;
  for (const MachineBasicBlock &MBB : MF)
    for (const MachineInstr &MI : MBB) {
      if (!isCode(MI))
        continue;
      if (Ended)
        Blocks.emplace_back();
      Blocks.back().push_back(&MI);
      Ended = PVM::endsBlock(MI.getDesc());
    }
  return Blocks;
}

SmallVector<PVM::PricedBlock, 0> PVM::priceBlocks(const MachineFunction &MF) {
  SmallVector<PricedBlock, 0> Blocks;
  for (auto &Instrs : collectBlocks(MF)) {
    Blocks.emplace_back();
    Blocks.back().Instrs = std::move(Instrs);
    ::price(Blocks.back());
  }
  return Blocks;
}

std::string PVM::PricedBlock::describe() const {
  std::string Text = (Twine(Gas) + " gas for " + Twine(Instrs.size()) +
                      (Instrs.size() == 1 ? " instruction" : " instructions") +
                      (Hinted ? ", hinted" : ""))
                         .str();
  return CriticalPath.empty() ? Text : Text + ": " + CriticalPath;
}

//===----------------------------------------------------------------------===//
// Orders
//===----------------------------------------------------------------------===//

PVM::SimulatedBlock::SimulatedBlock(SmallVector<const MachineInstr *, 16> Code)
    : Instrs(std::move(Code)) {
  for (const MachineInstr *MI : Instrs)
    Insns.push_back(PVM::convertInsn(*MI));
  Hinted = isHinted(Instrs);
}

template <typename T>
static void permute(MutableArrayRef<T> Items, ArrayRef<T> Old,
                    ArrayRef<unsigned> Order) {
  for (auto [Item, From] : zip_equal(Items, Order))
    Item = Old[From];
}

PVM::SimulatedBlock::Price
PVM::SimulatedBlock::price(size_t Begin, ArrayRef<unsigned> Order) const {
  SmallVector<pvm_insn, 64> Tried(ArrayRef<pvm_insn>{Insns});
  permute<pvm_insn>(MutableArrayRef(Tried).slice(Begin, Order.size()),
                    ArrayRef(Insns).slice(Begin), Order);
  SmallVector<pvm_gas_stages, 64> Stages(Tried.size());
  unsigned Gas = pvm_gas_block_cost(&pvm_gas_full, Tried.data(), Tried.size(),
                                    Hinted, Stages.data());
  uint64_t Starts = 0;
  for (const pvm_gas_stages &S : Stages)
    Starts += S.started;
  return {Gas, Starts};
}

unsigned PVM::SimulatedBlock::bound() const {
  return pvm_gas_order_bound(&pvm_gas_full, Insns.data(), Insns.size(), Hinted);
}

void PVM::SimulatedBlock::reorder(size_t Begin, ArrayRef<unsigned> Order) {
  SmallVector<const MachineInstr *, 16> OldInstrs(ArrayRef<const MachineInstr *>{Instrs});
  SmallVector<pvm_insn, 16> OldInsns(ArrayRef<pvm_insn>{Insns});
  permute<const MachineInstr *>(MutableArrayRef(Instrs).slice(Begin, Order.size()),
                                ArrayRef(OldInstrs).slice(Begin), Order);
  permute<pvm_insn>(MutableArrayRef(Insns).slice(Begin, Order.size()),
                    ArrayRef(OldInsns).slice(Begin), Order);
}

SmallVector<PVM::SimulatedBlock, 0>
PVM::simulateBlocks(const MachineFunction &MF) {
  SmallVector<SimulatedBlock, 0> Blocks;
  for (auto &Instrs : collectBlocks(MF))
    Blocks.emplace_back(std::move(Instrs));
  return Blocks;
}
