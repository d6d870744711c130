//===-- PVMBaseInfo.h - Facts shared by MC and code generation --*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Meaning of TSFlags and operand types, and the profile of a subtarget. Numbers
// that tools in C need too are in include/pvm.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMBASEINFO_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMBASEINFO_H

#include "pvm/isa.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/MC/MCInstrDesc.h"
#include <cstdint>
#include <optional>

namespace llvm {

class FeatureBitset;
class MCSubtargetInfo;

// Operand types beside the generic ones; named by PVMInstrInfo.td.
namespace PVMOp {
enum OperandType : unsigned {
  OPERAND_FIRST_PVM = MCOI::OPERAND_FIRST_TARGET,
  // A 32-bit signed integer or a symbolic value that the linker fills in.
  OPERAND_SIMM32 = OPERAND_FIRST_PVM,
  // Any 64-bit integer.
  OPERAND_IMM64,
  OPERAND_LAST_PVM = OPERAND_IMM64,
};
} // namespace PVMOp

namespace PVM {

// enum pvm_profile as a type that TableGen's feature code can assign: it keeps
// the greatest value among the features that are set, so the variable it writes
// to must start as Revive1, the least.
enum class Profile : uint8_t {
  Revive1 = PVM_PROFILE_REVIVE1,
  PolkaVM64 = PVM_PROFILE_POLKAVM64,
  GP080 = PVM_PROFILE_GP080,
  GP072 = PVM_PROFILE_GP072,
};

// A dynamic jump to this address halts the machine (Gray Paper, appendix A.4).
inline constexpr int64_t HaltAddress = -0x10000;

// A call of a function so named, with the number behind it, is that host call.
inline constexpr char HostCallPrefix[] = "__pvm_ecalli_";
inline constexpr unsigned MaxHostCallArguments = 6;
inline constexpr unsigned MaxHostCallResults = 2;

// The number of the host call that a function of this name stands for.
inline std::optional<unsigned> getHostCallNumber(StringRef Name) {
  unsigned Number;
  if (!Name.consume_front(HostCallPrefix) || Name.getAsInteger(10, Number))
    return std::nullopt;
  return Number;
}

// The triple of every module, and its data layout: that of PolkaVM's RISC-V target,
// so that data structures agree.
inline constexpr char TripleString[] = "pvm-unknown-none-elf";
inline constexpr char DataLayoutString[] =
    "e-m:e-p:64:64-i64:64-i128:128-n32:64-S64";

// The number of the calling convention of wasm-pvm's own code: arguments in r9..r12,
// which callees preserve. Far from the numbers that LLVM gives away.
inline constexpr unsigned WasmCallingConv = 1000;

// The CPU where none is named.
inline constexpr char DefaultCPU[] = "gp072";

inline pvm_profile toFormat(Profile P) { return static_cast<pvm_profile>(P); }

// The profile that stands in a set of features.
Profile getProfile(const FeatureBitset &Features);
Profile getProfile(const MCSubtargetInfo &STI);

// Layout of TSFlags, as set by PVMInst in PVMInstrFormats.td.
enum TSFlagsLayout : uint64_t {
  TSFlagsFormatMask = 0xf,
  TSFlagsIdShift = 4,
  TSFlagsIdMask = 0xff,
  TSFlagsEndsBlock = 1 << 12,
  TSFlagsIs32Bit = 1 << 13,
};

inline pvm_format getFormat(const MCInstrDesc &Desc) {
  return static_cast<pvm_format>(Desc.TSFlags & TSFlagsFormatMask);
}

// The instruction's number in lib/Format (enum pvm_insn_id).
inline uint8_t getInsnId(const MCInstrDesc &Desc) {
  return (Desc.TSFlags >> TSFlagsIdShift) & TSFlagsIdMask;
}

// Whether the instruction ends a basic block of the machine. Calls do.
inline bool endsBlock(const MCInstrDesc &Desc) {
  return Desc.TSFlags & TSFlagsEndsBlock;
}

// Whether the instruction reads lower halves only and gives a sign-extended result.
inline bool is32Bit(const MCInstrDesc &Desc) { return Desc.TSFlags & TSFlagsIs32Bit; }

} // namespace PVM
} // namespace llvm

#endif
