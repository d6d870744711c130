//===-- PVMWasmModuleDescription.cpp - Read the description of a module ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A description is text: one directive a line, words separated by blanks,
// comments from '#' on. docs/WasmModules.md lists the directives.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "PVMWasmModule.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/Support/SourceMgr.h"

using namespace llvm;
using namespace llvm::PVM;

namespace {
class DescriptionParser {
  SourceMgr Sources;
  LLVMContext &Context;
  WasmDescription Result;
  // Rest of the line that is being read.
  StringRef Line;

public:
  DescriptionParser(MemoryBufferRef Text, LLVMContext &Context);
  std::optional<WasmDescription> parse();

private:
  bool fail(StringRef Where, const Twine &Message);
  bool parseLine();
  bool parseDirective(StringRef Directive);
  bool parseMemory();
  bool parseImport();
  bool parseType();
  bool parseElement();

  StringRef takeWord();
  bool takeNumber(const Twine &What, uint64_t Limit, uint64_t &Value);
  bool takeIndex(const Twine &What, unsigned &Value);
  bool takeName(const Twine &What, std::string &Value);
  bool takeBytes(std::string &Value);
  template <typename T>
  bool takeNewIndex(const Twine &What, const std::map<unsigned, T> &Known,
                    unsigned &Index);
};
} // namespace

DescriptionParser::DescriptionParser(MemoryBufferRef Text, LLVMContext &Context)
    : Context(Context) {
  Sources.AddNewSourceBuffer(
      MemoryBuffer::getMemBuffer(Text, /*RequiresNullTerminator=*/false),
      SMLoc());
}

bool DescriptionParser::fail(StringRef Where, const Twine &Message) {
  SMDiagnostic Diagnostic = Sources.GetMessage(
      SMLoc::getFromPointer(Where.data()), SourceMgr::DK_Error, Message);
  Context.diagnose(DiagnosticInfoSrcMgr(Diagnostic, /*ModName=*/"",
                                        /*InlineAsmDiag=*/false,
                                        /*LocCookie=*/0));
  return false;
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

// At the end of the line the word is empty, and points there.
StringRef DescriptionParser::takeWord() {
  Line = Line.ltrim(" \t");
  StringRef Word =
      Line.take_until([](char C) { return C == ' ' || C == '\t'; });
  Line = Line.drop_front(Word.size());
  return Word;
}

bool DescriptionParser::takeNumber(const Twine &What, uint64_t Limit,
                                   uint64_t &Value) {
  StringRef Word = takeWord();
  if (Word.empty())
    return fail(Word, "expected " + What);
  if (Word.getAsInteger(0, Value))
    return fail(Word, "'" + Word + "' is not a number");
  if (Value > Limit)
    return fail(Word, What + " is more than " + Twine(Limit));
  return true;
}

bool DescriptionParser::takeIndex(const Twine &What, unsigned &Value) {
  // What a table or a space of indices can hold at all.
  constexpr uint64_t MaxIndex = 0xffffff;
  uint64_t Number;
  if (!takeNumber(What, MaxIndex, Number))
    return false;
  Value = Number;
  return true;
}

template <typename T>
bool DescriptionParser::takeNewIndex(const Twine &What,
                                     const std::map<unsigned, T> &Known,
                                     unsigned &Index) {
  StringRef Start = Line.ltrim(" \t");
  if (!takeIndex(What, Index))
    return false;
  return !Known.count(Index) ||
         fail(Start, What + " " + Twine(Index) + " is described twice");
}

bool DescriptionParser::takeName(const Twine &What, std::string &Value) {
  StringRef Word = takeWord();
  if (Word.empty())
    return fail(Word, "expected " + What);
  Value = Word.str();
  return true;
}

bool DescriptionParser::takeBytes(std::string &Value) {
  StringRef Word = takeWord();
  if (!Word.empty() && (Word.size() % 2 != 0 || !tryGetFromHex(Word, Value)))
    return fail(Word, "bytes are not pairs of hex digits");
  return true;
}

//===----------------------------------------------------------------------===//
// Directives
//===----------------------------------------------------------------------===//

bool DescriptionParser::parseMemory() {
  if (!takeNumber("number of pages", MaxWasmPages, Result.InitialPages))
    return false;
  StringRef Start = Line.ltrim(" \t");
  if (Start.empty())
    return true;
  uint64_t Maximum;
  if (!takeNumber("number of pages", MaxWasmPages, Maximum))
    return false;
  if (Maximum < Result.InitialPages)
    return fail(Start, "the maximum is less than the initial number of pages");
  Result.MaximumPages = Maximum;
  return true;
}

bool DescriptionParser::parseImport() {
  unsigned Index;
  if (!takeNewIndex("import", Result.Imports, Index))
    return false;
  StringRef Word = takeWord();
  WasmImport Import;
  if (Word.starts_with("ecalli:")) {
    Import.Action = WasmImport::Ecalli;
    if (Word.drop_front(strlen("ecalli:")).getAsInteger(0, Import.Number) ||
        !isInt<32>(Import.Number))
      return fail(Word,
                  "expected a number from 0 to 2147483647 after 'ecalli:'");
  } else if (Word == "symbol") {
    Import.Action = WasmImport::Symbol;
    if (!takeName("name of a function", Import.Name))
      return false;
  } else {
    // The names of wasm-pvm's imports say what they do.
    auto Action =
        StringSwitch<std::optional<WasmImport::ActionKind>>(Word)
            .Cases({"host_call_0", "host_call_1", "host_call_2", "host_call_3",
                    "host_call_4", "host_call_5", "host_call_6"},
                   WasmImport::HostCall)
            .Cases({"host_call_0b", "host_call_1b", "host_call_2b",
                    "host_call_3b", "host_call_4b", "host_call_5b",
                    "host_call_6b"},
                   WasmImport::HostCallTwo)
            .Case("host_call_r8", WasmImport::SecondResult)
            .Case("pvm_ptr", WasmImport::MachineAddress)
            .Cases({"abort", "trap"}, WasmImport::Trap)
            .Case("nop", WasmImport::Nothing)
            .Default(std::nullopt);
    if (!Action)
      return fail(Word, Word.empty() ? "expected an action"
                                     : "unknown action '" + Word + "'");
    Import.Action = *Action;
    if (Import.Action == WasmImport::HostCall ||
        Import.Action == WasmImport::HostCallTwo)
      Import.Number = Word[strlen("host_call_")] - '0';
  }
  Result.Imports[Index] = Import;
  return true;
}

// A signature is "i32,i64->i32"; both sides may be empty.
bool DescriptionParser::parseType() {
  unsigned Index;
  if (!takeNewIndex("type", Result.Types, Index))
    return false;
  StringRef Signature = takeWord();
  auto [ParamList, ResultType] = Signature.split("->");
  if (ParamList.size() == Signature.size())
    return fail(Signature, "expected a signature like 'i32,i64->i32'");
  SmallVector<StringRef, 8> Values;
  if (!ParamList.empty())
    ParamList.split(Values, ',');
  unsigned NumParams = Values.size();
  if (!ResultType.empty())
    Values.push_back(ResultType);
  for (StringRef Value : Values)
    if (!is_contained({"i32", "i64", "f32", "f64"}, Value))
      return fail(Value, "'" + Value + "' is not the type of a value");
  Result.Types[Index] = {Signature.str(), NumParams, !ResultType.empty()};
  return true;
}

bool DescriptionParser::parseElement() {
  StringRef Start = Line.ltrim(" \t");
  unsigned Slot;
  WasmElement Element;
  if (!takeNewIndex("element", Result.Elements, Slot) ||
      !takeIndex("function index", Element.Function) ||
      !takeIndex("type index", Element.Type))
    return false;
  if (Slot >= Result.TableSize)
    return fail(Start, "element " + Twine(Slot) + " is outside the table of " +
                           Twine(Result.TableSize));
  Result.Elements[Slot] = Element;
  return true;
}

bool DescriptionParser::parseDirective(StringRef Directive) {
  unsigned Index;
  uint64_t Number;
  std::string Text;
  if (Directive == "memory")
    return parseMemory();
  if (Directive == "base") {
    if (!takeNumber("address", UINT32_MAX, Number))
      return false;
    Result.Base = Number;
    return true;
  }
  if (Directive == "import")
    return parseImport();
  if (Directive == "type")
    return parseType();
  if (Directive == "table")
    return takeIndex("number of elements", Result.TableSize);
  if (Directive == "element")
    return parseElement();
  if (Directive == "data") {
    if (!takeNumber("address", UINT32_MAX, Number) || !takeBytes(Text))
      return false;
    Result.Data.push_back({Number, Text});
    return true;
  }
  if (Directive == "passive") {
    if (!takeNewIndex("passive segment", Result.PassiveSegments, Index) ||
        !takeBytes(Text))
      return false;
    Result.PassiveSegments[Index] = Text;
    return true;
  }
  if (Directive == "entry") {
    if (!takeName("name of an entry function", Text) ||
        !takeIndex("function index", Index))
      return false;
    Result.Entries.push_back({Text, Index});
    return true;
  }
  if (Directive == "start") {
    if (!takeIndex("function index", Index))
      return false;
    Result.Start = Index;
    return true;
  }
  return fail(Directive, "unknown directive '" + Directive + "'");
}

bool DescriptionParser::parseLine() {
  Line = Line.take_until([](char C) { return C == '#'; }).rtrim(" \t\r");
  StringRef Directive = takeWord();
  if (Directive.empty())
    return true;
  if (!parseDirective(Directive))
    return false;
  StringRef Rest = takeWord();
  return Rest.empty() || fail(Rest, "unexpected '" + Rest + "'");
}

std::optional<WasmDescription> DescriptionParser::parse() {
  const MemoryBuffer *Buffer = Sources.getMemoryBuffer(Sources.getMainFileID());
  for (StringRef Rest = Buffer->getBuffer(); !Rest.empty();) {
    std::tie(Line, Rest) = Rest.split('\n');
    if (!parseLine())
      return std::nullopt;
  }
  return Result;
}

std::optional<WasmDescription> PVM::parseWasmDescription(MemoryBufferRef Text,
                                                         LLVMContext &Context) {
  return DescriptionParser(Text, Context).parse();
}
