//===-- PVMAsmPrinter.cpp - Machine code to assembly or objects -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMInstPrinter.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "MCTargetDesc/PVMTargetStreamer.h"
#include "PVM.h"
#include "PVMGasCost.h"
#include "PVMMCInstLower.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "PVMTargetObjectFile.h"
#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/CodeGen/MachineJumpTableInfo.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstBuilder.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-asm-printer"

static cl::opt<bool> GasComments(
    "pvm-gas-comments", cl::Hidden, cl::init(false),
    cl::desc("Say in the assembly what each basic block costs and why"));

namespace {
class PVMAsmPrinter : public AsmPrinter {
public:
  static char ID;

  PVMAsmPrinter(TargetMachine &TM, std::unique_ptr<MCStreamer> Streamer)
      : AsmPrinter(TM, std::move(Streamer), ID) {}

  StringRef getPassName() const override { return "PVM assembly printer"; }

  void emitFunctionEntryLabel() override;
  void emitFunctionBodyStart() override;
  void emitInstruction(const MachineInstr *MI) override;
  void emitJumpTableInfo() override;
  bool PrintAsmOperand(const MachineInstr *MI, unsigned OpNo, const char *ExtraCode,
                       raw_ostream &OS) override;
  bool PrintAsmMemoryOperand(const MachineInstr *MI, unsigned OpNo,
                             const char *ExtraCode, raw_ostream &OS) override;

private:
  // What to say before an instruction.
  DenseMap<const MachineInstr *, std::string> Comments;

  void emitCall(const MachineInstr &MI, bool Returns);
  MCOperand lower(const MachineOperand &MO) const;
  void printOperand(const MachineOperand &MO, raw_ostream &OS) const;
};
} // namespace

char PVMAsmPrinter::ID = 0;

INITIALIZE_PASS(PVMAsmPrinter, DEBUG_TYPE, "PVM assembly printer", false, false)

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMAsmPrinter() {
  RegisterAsmPrinter<PVMAsmPrinter> X(getThePVMTarget());
  initializePVMAsmPrinterPass(*PassRegistry::getPassRegistry());
}

// Code is not in memory, so that words in front of a function or at its start could not be
// read. They would be run.
static bool hasDataInCode(const Function &F) {
  return F.hasPrefixData() || F.hasPrologueData() ||
         F.getMetadata(LLVMContext::MD_func_sanitize) ||
         F.getMetadata(LLVMContext::MD_kcfi_type);
}

void PVMAsmPrinter::emitFunctionEntryLabel() {
  const Function &F = MF->getFunction();
  if (hasDataInCode(F))
    F.getContext().diagnose(
        DiagnosticInfoUnsupported(F, "data in front of the code of a function"));
  if (MF->getInfo<PVMMachineFunctionInfo>()->isEntryFunction())
    static_cast<PVMTargetStreamer *>(OutStreamer->getTargetStreamer())
        ->emitEntry(*CurrentFnSym);
  AsmPrinter::emitFunctionEntryLabel();
}

void PVMAsmPrinter::emitFunctionBodyStart() {
  Comments.clear();
  if (GasComments)
    for (const PVM::PricedBlock &Block : PVM::priceBlocks(*MF))
      Comments[Block.Instrs.front()] = Block.describe();
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

MCOperand PVMAsmPrinter::lower(const MachineOperand &MO) const {
  MCOperand Operand;
  lowerPVMOperand(MO, Operand, *this);
  return Operand;
}

// A call jumps with the address behind itself in ra. That address costs an entry in the
// jump table, which a call that never returns can do without: its ra is 0, where no
// code can be, so that a return all the same would panic.
void PVMAsmPrinter::emitCall(const MachineInstr &MI, bool Returns) {
  MCSymbol *Behind = Returns ? OutContext.createTempSymbol("ret") : nullptr;
  MCOperand ReturnAddress =
      Returns ? MCOperand::createExpr(MCSymbolRefExpr::create(Behind, OutContext))
              : MCOperand::createImm(0);
  bool Indirect = MI.getOperand(0).isReg();
  MCInstBuilder Call(Indirect ? PVM::LOAD_IMM_JUMP_IND : PVM::LOAD_IMM_JUMP);
  Call.addReg(PVM::RA);
  if (Indirect)
    Call.addOperand(lower(MI.getOperand(0)))
        .addOperand(ReturnAddress)
        .addOperand(lower(MI.getOperand(1)));
  else
    Call.addOperand(ReturnAddress).addOperand(lower(MI.getOperand(0)));
  EmitToStreamer(*OutStreamer, Call);
  if (Returns)
    OutStreamer->emitLabel(Behind);
}

void PVMAsmPrinter::emitInstruction(const MachineInstr *MI) {
  PVM_MC::verifyInstructionPredicates(MI->getOpcode(),
                                      getSubtargetInfo().getFeatureBits());
  if (auto Comment = Comments.find(MI); Comment != Comments.end())
    OutStreamer->emitRawComment(" " + Comment->second);
  MCInst Inst;
  switch (MI->getOpcode()) {
  case PVM::PseudoCALL:
  case PVM::PseudoCALL_IND:
    return emitCall(*MI, /*Returns=*/true);
  case PVM::PseudoCALL_NORETURN:
  case PVM::PseudoCALL_IND_NORETURN:
    return emitCall(*MI, /*Returns=*/false);
  case PVM::PseudoTAIL:
    Inst = MCInstBuilder(PVM::JUMP).addOperand(lower(MI->getOperand(0)));
    break;
  case PVM::PseudoTAIL_IND:
    Inst = MCInstBuilder(PVM::JUMP_IND)
               .addOperand(lower(MI->getOperand(0)))
               .addOperand(lower(MI->getOperand(1)));
    break;
  case PVM::PseudoRET:
    Inst = MCInstBuilder(PVM::JUMP_IND).addReg(PVM::RA).addImm(0);
    break;
  case PVM::PseudoTRAP:
  case PVM::PseudoDEBUGTRAP:
    Inst = MCInstBuilder(PVM::TRAP);
    break;
  default:
    lowerPVMInstr(*MI, Inst, *this);
    break;
  }
  EmitToStreamer(*OutStreamer, Inst);
}

//===----------------------------------------------------------------------===//
// Jump tables
//===----------------------------------------------------------------------===//

// A switch jumps through consecutive entries of the program's jump table. They are
// laid out by the linker; an object lists their targets, two bytes for each, which
// is also the distance of their addresses.
void PVMAsmPrinter::emitJumpTableInfo() {
  const MachineJumpTableInfo *MJTI = MF->getJumpTableInfo();
  if (!MJTI || MJTI->isEmpty())
    return;

  const auto &TLOF = static_cast<const PVMTargetObjectFile &>(getObjFileLowering());
  OutStreamer->switchSection(TLOF.getJumpTableSection(MF->getFunction(), TM));
  for (auto [Index, Table] : enumerate(MJTI->getJumpTables())) {
    if (Table.MBBs.empty())
      continue; // became unreachable
    OutStreamer->emitLabel(GetJTISymbol(Index));
    for (const MachineBasicBlock *MBB : Table.MBBs)
      OutStreamer->emitSymbolValue(MBB->getSymbol(), 2);
  }
}

//===----------------------------------------------------------------------===//
// Inline assembly
//===----------------------------------------------------------------------===//

void PVMAsmPrinter::printOperand(const MachineOperand &MO, raw_ostream &OS) const {
  // Registers named in constraints are implicit operands, which lower() leaves out.
  if (MO.isReg())
    OS << PVMInstPrinter::getRegisterName(MO.getReg());
  else if (MO.isImm())
    OS << MO.getImm();
  else
    MAI->printExpr(OS, *lower(MO).getExpr());
}

bool PVMAsmPrinter::PrintAsmOperand(const MachineInstr *MI, unsigned OpNo,
                                    const char *ExtraCode, raw_ostream &OS) {
  // The generic modifiers (c, n, ...) first.
  if (ExtraCode && *ExtraCode)
    return AsmPrinter::PrintAsmOperand(MI, OpNo, ExtraCode, OS);
  printOperand(MI->getOperand(OpNo), OS);
  return false;
}

bool PVMAsmPrinter::PrintAsmMemoryOperand(const MachineInstr *MI, unsigned OpNo,
                                          const char *ExtraCode, raw_ostream &OS) {
  if (ExtraCode && *ExtraCode)
    return true;
  OS << '[';
  printOperand(MI->getOperand(OpNo), OS);
  OS << " + ";
  printOperand(MI->getOperand(OpNo + 1), OS);
  OS << ']';
  return false;
}
