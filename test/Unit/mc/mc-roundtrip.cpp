//===-- mc-roundtrip.cpp - Every MC instruction through all of MC ---------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mc-roundtrip PLUGIN CPU OUT.s OUT.bin
//
// Encodes every real instruction of the target with registers and immediates of all
// sizes, and checks that the bytes are as many as its description says and decode to
// the same operands. The instructions go to OUT.s as text and to OUT.bin as bytes; a
// test assembles the one and compares it with the other. Instructions that the CPU
// lacks must give an error and no bytes.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCFixup.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/DynamicLibrary.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;

// Values around each change of length of a minimal immediate.
static constexpr int64_t Immediates[] = {
    0,        1,       -1,       127,        -128,        128,
    -129,     32767,   -32768,   32768,      -32769,      8388607,
    -8388608, 8388608, -8388609, 2147483647, -2147483648, 0x12345678};

namespace {

class Roundtrip {
  const Triple TT{"pvm"};
  std::unique_ptr<const MCRegisterInfo> MRI;
  std::unique_ptr<const MCAsmInfo> MAI;
  std::unique_ptr<const MCInstrInfo> MII;
  std::unique_ptr<const MCSubtargetInfo> STI;
  std::unique_ptr<MCContext> Ctx;
  std::unique_ptr<MCCodeEmitter> Emitter;
  std::unique_ptr<MCDisassembler> Disassembler;
  std::unique_ptr<MCInstPrinter> Printer;
  raw_ostream &Text, &Binary;

public:
  unsigned Checks = 0, Failures = 0, Absent = 0;

  Roundtrip(const Target &T, StringRef CPU, raw_ostream &Text,
            raw_ostream &Binary)
      : MRI(T.createMCRegInfo(TT)),
        MAI(T.createMCAsmInfo(*MRI, TT, MCTargetOptions())),
        MII(T.createMCInstrInfo()), STI(T.createMCSubtargetInfo(TT, CPU, "")),
        Ctx(std::make_unique<MCContext>(TT, MAI.get(), MRI.get(), STI.get())),
        Emitter(T.createMCCodeEmitter(*MII, *Ctx)),
        Disassembler(T.createMCDisassembler(*STI, *Ctx)),
        Printer(T.createMCInstPrinter(TT, 0, *MAI, *MII, *MRI)), Text(Text),
        Binary(Binary) {
    Ctx->setDiagnosticHandler([](const SMDiagnostic &, bool, const SourceMgr &,
                                 std::vector<const MDNode *> &) {});
  }

  void run() {
    for (unsigned Opcode = 0; Opcode != MII->getNumOpcodes(); ++Opcode) {
      if (MII->get(Opcode).isPseudo())
        continue;
      for (unsigned Variant = 0; Variant != std::size(Immediates); ++Variant)
        if (!check(makeInst(Opcode, Variant)))
          break;
    }
  }

private:
  MCInst makeInst(unsigned Opcode, unsigned Variant) const {
    const MCInstrDesc &Desc = MII->get(Opcode);
    MCInst Inst;
    Inst.setOpcode(Opcode);
    for (auto [Index, Info] : enumerate(Desc.operands())) {
      int Tied = Desc.getOperandConstraint(Index, MCOI::TIED_TO);
      if (Tied >= 0) {
        Inst.addOperand(Inst.getOperand(Tied));
      } else if (Info.RegClass >= 0) {
        const MCRegisterClass &RC = MRI->getRegClass(Info.RegClass);
        unsigned Reg = (Variant * (Index + 1) + 3 * Index) % RC.getNumRegs();
        Inst.addOperand(MCOperand::createReg(RC.getRegister(Reg)));
      } else {
        int64_t Imm = Immediates[(Variant + 5 * Index) % std::size(Immediates)];
        if (Info.OperandType == PVMOp::OPERAND_IMM64)
          Imm *= 0x1'0000'0001;
        Inst.addOperand(MCOperand::createImm(Imm));
      }
    }
    return Inst;
  }

  void expect(bool Condition, const MCInst &Inst, const Twine &What) {
    ++Checks;
    if (Condition)
      return;
    ++Failures;
    outs() << MII->getName(Inst.getOpcode()) << ": " << What << '\n';
  }

  // Returns false if the CPU lacks the instruction.
  bool check(const MCInst &Inst) {
    SmallVector<char, 16> Bytes;
    SmallVector<MCFixup, 2> Fixups;
    Ctx->reset();
    Emitter->encodeInstruction(Inst, Bytes, Fixups, *STI);
    if (Ctx->hadError()) {
      expect(Bytes.empty(), Inst, "bytes in spite of an error");
      ++Absent;
      return false;
    }
    unsigned Size = MII->get(Inst.getOpcode()).getSize();
    expect(Bytes.size() == Size, Inst,
           Twine(Bytes.size()) + " bytes, described as " + Twine(Size));

    MCInst Back;
    uint64_t BackSize;
    // What follows is not part of the instruction.
    SmallVector<uint8_t, 32> Padded(Bytes.begin(), Bytes.end());
    Padded.append(16, 0xa5);
    auto Status =
        Disassembler->getInstruction(Back, BackSize, Padded, 0, nulls());
    expect(Status == MCDisassembler::Success && BackSize == Size, Inst,
           "does not decode");
    expect(isSame(Inst, Back), Inst, "decodes to something else");

    Printer->printInst(&Inst, 0, "", *STI, Text);
    Text << '\n';
    Binary.write(Bytes.data(), Bytes.size());
    return true;
  }

  static bool isSame(const MCInst &X, const MCInst &Y) {
    if (X.getOpcode() != Y.getOpcode() ||
        X.getNumOperands() != Y.getNumOperands())
      return false;
    for (unsigned I = 0; I != X.getNumOperands(); ++I) {
      const MCOperand &XOp = X.getOperand(I), &YOp = Y.getOperand(I);
      if (XOp.isReg() ? !YOp.isReg() || XOp.getReg() != YOp.getReg()
                      : !YOp.isImm() || XOp.getImm() != YOp.getImm())
        return false;
    }
    return true;
  }
};

} // namespace

int main(int Argc, char **Argv) {
  InitLLVM Init(Argc, Argv);
  if (Argc != 5) {
    errs() << "usage: mc-roundtrip PLUGIN CPU OUT.s OUT.bin\n";
    return 1;
  }
  std::string Error;
  if (sys::DynamicLibrary::LoadLibraryPermanently(Argv[1], &Error)) {
    errs() << "mc-roundtrip: " << Error << '\n';
    return 1;
  }
  const Target *T = TargetRegistry::lookupTarget(Triple("pvm"), Error);
  if (!T) {
    errs() << "mc-roundtrip: " << Error << '\n';
    return 1;
  }
  std::error_code EC;
  raw_fd_ostream Text(Argv[3], EC), Binary(Argv[4], EC);
  if (EC) {
    errs() << "mc-roundtrip: " << EC.message() << '\n';
    return 1;
  }

  Roundtrip R(*T, Argv[2], Text, Binary);
  R.run();
  outs() << R.Checks << " checks, " << R.Failures << " failures, " << R.Absent
         << " instructions absent\n";
  return R.Failures != 0;
}
