//===-- PVMAsmParser.cpp - Text to instructions ---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Assembly.md describes the syntax. Each mnemonic has one form, so the
// parser only tells registers, memory references and expressions apart; what
// belongs where and which profile has it is matched by tables that TableGen
// makes.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "MCTargetDesc/PVMTargetStreamer.h"
#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCParser/AsmLexer.h"
#include "llvm/MC/MCParser/MCParsedAsmOperand.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

namespace {

class PVMOperand : public MCParsedAsmOperand {
  enum class Kind { Token, Register, Expression, Memory };

  Kind K;
  SMLoc Start, End;
  StringRef Tok;
  // The register, or the base of a memory reference; none: an absolute address.
  MCRegister Reg;
  // The expression, or the offset of a memory reference.
  const MCExpr *Expr = nullptr;

  PVMOperand(Kind K, SMLoc Start, SMLoc End) : K(K), Start(Start), End(End) {}

  // The value of a constant expression.
  std::optional<int64_t> getConstant() const {
    int64_t Value;
    if (Expr->evaluateAsAbsolute(Value))
      return Value;
    return std::nullopt;
  }

  // Whether the expression is a symbolic one or an integer that Fits.
  template <typename Predicate> bool isSymbolicOr(Predicate Fits) const {
    std::optional<int64_t> Value = getConstant();
    return !Value || Fits(*Value);
  }

  void addExpr(MCInst &Inst, const MCExpr *E) const {
    int64_t Value;
    if (E->evaluateAsAbsolute(Value))
      Inst.addOperand(MCOperand::createImm(Value));
    else
      Inst.addOperand(MCOperand::createExpr(E));
  }

  // Offsets and addresses count modulo 2^32; an immediate has a sign.
  void addAddress(MCInst &Inst) const {
    if (std::optional<int64_t> Value = getConstant())
      Inst.addOperand(MCOperand::createImm(SignExtend64<32>(*Value)));
    else
      Inst.addOperand(MCOperand::createExpr(Expr));
  }

public:
  static std::unique_ptr<PVMOperand> createToken(StringRef Tok, SMLoc Loc) {
    std::unique_ptr<PVMOperand> Op(new PVMOperand(Kind::Token, Loc, Loc));
    Op->Tok = Tok;
    return Op;
  }
  static std::unique_ptr<PVMOperand> createReg(MCRegister Reg, SMLoc Start,
                                               SMLoc End) {
    std::unique_ptr<PVMOperand> Op(new PVMOperand(Kind::Register, Start, End));
    Op->Reg = Reg;
    return Op;
  }
  static std::unique_ptr<PVMOperand> createExpr(const MCExpr *Expr, SMLoc Start,
                                                SMLoc End) {
    std::unique_ptr<PVMOperand> Op(
        new PVMOperand(Kind::Expression, Start, End));
    Op->Expr = Expr;
    return Op;
  }
  static std::unique_ptr<PVMOperand>
  createMem(MCRegister Base, const MCExpr *Offset, SMLoc Start, SMLoc End) {
    std::unique_ptr<PVMOperand> Op(new PVMOperand(Kind::Memory, Start, End));
    Op->Reg = Base;
    Op->Expr = Offset;
    return Op;
  }

  SMLoc getStartLoc() const override { return Start; }
  SMLoc getEndLoc() const override { return End; }
  MCRegister getReg() const override { return Reg; }
  StringRef getToken() const { return Tok; }

  bool isToken() const override { return K == Kind::Token; }
  bool isReg() const override { return K == Kind::Register; }
  bool isImm() const override { return K == Kind::Expression; }
  bool isMem() const override { return K == Kind::Memory; }

  // The operand classes of PVMInstrInfo.td.
  bool isSImm32() const { return isImm() && isSymbolicOr(isInt<32>); }
  bool isTarget() const { return isImm() && isSymbolicOr(isInt<32>); }
  bool isImm64() const { return isImm() && getConstant(); }
  bool isMemRI() const { return isMem() && Reg; }
  bool isMemAbs() const { return isMem() && !Reg; }

  void addRegOperands(MCInst &Inst, unsigned) const {
    Inst.addOperand(MCOperand::createReg(Reg));
  }
  void addImmOperands(MCInst &Inst, unsigned) const { addExpr(Inst, Expr); }
  void addMemRIOperands(MCInst &Inst, unsigned) const {
    Inst.addOperand(MCOperand::createReg(Reg));
    addAddress(Inst);
  }
  void addMemAbsOperands(MCInst &Inst, unsigned) const { addAddress(Inst); }

  void print(raw_ostream &OS, const MCAsmInfo &MAI) const override {
    switch (K) {
    case Kind::Token:
      OS << Tok;
      break;
    case Kind::Register:
      OS << "register " << Reg.id();
      break;
    case Kind::Memory:
      OS << "memory at register " << Reg.id() << " + ";
      [[fallthrough]];
    case Kind::Expression:
      MAI.printExpr(OS, *Expr);
      break;
    }
  }
};

//===----------------------------------------------------------------------===//
// Parser
//===----------------------------------------------------------------------===//

class PVMAsmParser : public MCTargetAsmParser {
#define GET_ASSEMBLER_HEADER
#include "PVMGenAsmMatcher.inc"

public:
  enum PVMMatchResultTy {
    Match_Dummy = FIRST_TARGET_MATCH_RESULT_TY,
#define GET_OPERAND_DIAGNOSTIC_TYPES
#include "PVMGenAsmMatcher.inc"
  };

  PVMAsmParser(const MCSubtargetInfo &STI, MCAsmParser &Parser,
               const MCInstrInfo &MII, const MCTargetOptions &Options)
      : MCTargetAsmParser(Options, STI, MII) {
    MCAsmParserExtension::Initialize(Parser);
    Parser.addAliasForDirective(".half", ".2byte");
    Parser.addAliasForDirective(".word", ".4byte");
    Parser.addAliasForDirective(".dword", ".8byte");
    setAvailableFeatures(ComputeAvailableFeatures(STI.getFeatureBits()));
  }

  bool parsePrimaryExpr(const MCExpr *&Res, SMLoc &EndLoc) override;
  bool parseRegister(MCRegister &Reg, SMLoc &StartLoc, SMLoc &EndLoc) override;
  ParseStatus tryParseRegister(MCRegister &Reg, SMLoc &StartLoc,
                               SMLoc &EndLoc) override;
  bool parseInstruction(ParseInstructionInfo &Info, StringRef Name,
                        SMLoc NameLoc, OperandVector &Operands) override;
  ParseStatus parseDirective(AsmToken DirectiveID) override;
  bool matchAndEmitInstruction(SMLoc IDLoc, unsigned &Opcode,
                               OperandVector &Operands, MCStreamer &Out,
                               uint64_t &ErrorInfo,
                               bool MatchingInlineAsm) override;

private:
  bool parseOperand(OperandVector &Operands);
  bool parseMemory(OperandVector &Operands);

  PVMTargetStreamer &getTargetStreamer() {
    return static_cast<PVMTargetStreamer &>(
        *getParser().getStreamer().getTargetStreamer());
  }
};

} // namespace

#define GET_REGISTER_MATCHER
#define GET_MATCHER_IMPLEMENTATION
#define GET_MNEMONIC_SPELL_CHECKER
#include "PVMGenAsmMatcher.inc"

// The register that a token names. A name in quotes is always a symbol.
static MCRegister matchRegister(const AsmToken &Tok) {
  if (Tok.isNot(AsmToken::Identifier))
    return MCRegister();
  if (MCRegister Reg = MatchRegisterName(Tok.getIdentifier()))
    return Reg;
  return MatchRegisterAltName(Tok.getIdentifier());
}

bool PVMAsmParser::parsePrimaryExpr(const MCExpr *&Res, SMLoc &EndLoc) {
  if (matchRegister(getTok()))
    return Error(getTok().getLoc(),
                 "register in an expression; the name of a symbol would stand "
                 "in quotes");
  return MCTargetAsmParser::parsePrimaryExpr(Res, EndLoc);
}

ParseStatus PVMAsmParser::tryParseRegister(MCRegister &Reg, SMLoc &StartLoc,
                                           SMLoc &EndLoc) {
  const AsmToken &Tok = getTok();
  Reg = matchRegister(Tok);
  if (!Reg)
    return ParseStatus::NoMatch;
  StartLoc = Tok.getLoc();
  EndLoc = Tok.getEndLoc();
  Lex();
  return ParseStatus::Success;
}

bool PVMAsmParser::parseRegister(MCRegister &Reg, SMLoc &StartLoc,
                                 SMLoc &EndLoc) {
  if (!tryParseRegister(Reg, StartLoc, EndLoc).isSuccess())
    return Error(getTok().getLoc(), "invalid register name");
  return false;
}

// '[' register [('+' | '-') expression] ']' or '[' expression ']'
bool PVMAsmParser::parseMemory(OperandVector &Operands) {
  SMLoc Start = getTok().getLoc(), RegStart, End;
  if (parseToken(AsmToken::LBrac))
    return true;

  MCRegister Base;
  const MCExpr *Offset = MCConstantExpr::create(0, getContext());
  bool HasBase = tryParseRegister(Base, RegStart, End).isSuccess();
  SMLoc OffsetLoc = getTok().getLoc();
  bool HasOffset = !HasBase || getTok().is(AsmToken::Minus) ||
                   parseOptionalToken(AsmToken::Plus);
  if (HasOffset) {
    OffsetLoc = getTok().getLoc();
    if (getParser().parseExpression(Offset, End))
      return true;
  }
  int64_t Value;
  if (Offset->evaluateAsAbsolute(Value) && !isInt<32>(Value) &&
      !isUInt<32>(Value))
    return Error(OffsetLoc, Twine(HasBase ? "offset" : "address") +
                                " must be an integer in the range "
                                "[-2147483648, 4294967295]");

  End = getTok().getEndLoc();
  if (parseToken(AsmToken::RBrac, HasBase && !HasOffset
                                      ? "expected '+', '-' or ']'"
                                      : "expected ']'"))
    return true;
  Operands.push_back(PVMOperand::createMem(Base, Offset, Start, End));
  return false;
}

bool PVMAsmParser::parseOperand(OperandVector &Operands) {
  if (getTok().is(AsmToken::LBrac))
    return parseMemory(Operands);

  MCRegister Reg;
  SMLoc Start, End;
  if (tryParseRegister(Reg, Start, End).isSuccess()) {
    Operands.push_back(PVMOperand::createReg(Reg, Start, End));
    return false;
  }

  const MCExpr *Expr;
  Start = getTok().getLoc();
  if (getParser().parseExpression(Expr, End))
    return true;
  Operands.push_back(PVMOperand::createExpr(Expr, Start, End));
  return false;
}

bool PVMAsmParser::parseInstruction(ParseInstructionInfo &, StringRef Name,
                                    SMLoc NameLoc, OperandVector &Operands) {
  Operands.push_back(PVMOperand::createToken(Name, NameLoc));
  if (getTok().is(AsmToken::EndOfStatement))
    return parseEOL();
  do {
    if (parseOperand(Operands))
      return true;
  } while (parseOptionalToken(AsmToken::Comma));
  return getParser().parseEOL("expected ',' or the end of the instruction");
}

ParseStatus PVMAsmParser::parseDirective(AsmToken DirectiveID) {
  if (DirectiveID.getString() != ".pvm_entry")
    return ParseStatus::NoMatch;

  MCSymbol *Symbol;
  SMLoc Loc = getTok().getLoc();
  if (getParser().parseSymbol(Symbol))
    return Error(Loc, "expected the name of a function");
  if (parseEOL())
    return ParseStatus::Failure;
  getTargetStreamer().emitEntry(*Symbol);
  return ParseStatus::Success;
}

bool PVMAsmParser::matchAndEmitInstruction(SMLoc IDLoc, unsigned &Opcode,
                                           OperandVector &Operands,
                                           MCStreamer &Out, uint64_t &ErrorInfo,
                                           bool MatchingInlineAsm) {
  MCInst Inst;
  unsigned Result =
      MatchInstructionImpl(Operands, Inst, ErrorInfo, MatchingInlineAsm);
  StringRef Mnemonic = static_cast<PVMOperand &>(*Operands[0]).getToken();

  switch (Result) {
  case Match_Success:
    Inst.setLoc(IDLoc);
    Opcode = Inst.getOpcode();
    Out.emitInstruction(Inst, getSTI());
    return false;
  case Match_MissingFeature: {
    pvm_profile Profile = PVM::toFormat(PVM::getProfile(getSTI()));
    return Error(IDLoc, "instruction '" + Mnemonic + "' is not in profile '" +
                            pvm_profile_name(Profile) + "'");
  }
  case Match_MnemonicFail:
    return Error(
        IDLoc, "unrecognized instruction mnemonic" +
                   PVMMnemonicSpellCheck(
                       Mnemonic,
                       ComputeAvailableFeatures(getSTI().getFeatureBits()), 0));
  }

  // An operand did not match.
  if (ErrorInfo != ~0ULL && ErrorInfo >= Operands.size())
    return Error(IDLoc, "too few operands for instruction");
  SMLoc Loc = ErrorInfo == ~0ULL ? IDLoc : Operands[ErrorInfo]->getStartLoc();
  if (Result > FIRST_TARGET_MATCH_RESULT_TY)
    return Error(Loc, getMatchKindDiag(static_cast<PVMMatchResultTy>(Result)));
  return Error(Loc, "invalid operand for instruction");
}

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMAsmParser() {
  RegisterMCAsmParser<PVMAsmParser> X(getThePVMTarget());
}
