//===-- PVMProgramWriter.cpp - Programs in one step -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With the triple pvm-unknown-jam an "object file" is a JAM program:
//
//   llc -load LLVMPVM.so -mtriple=pvm-unknown-jam -filetype=obj a.ll -o a.jam
//
// Code generation writes its object into memory, and this pass, the last one,
// hands it with the runtime library to the linker, the same that pvm-ld is.
// AsmPrinter completes the object in its doFinalization; passes are finalized
// in the order in which they run, so the object is there when this one is.
//
// Nothing reaches the output before the link has succeeded. An error becomes a
// diagnostic of the module's context, upon which tools like llc remove the
// output and exit with 1.
//
//===----------------------------------------------------------------------===//

#include "PVMProgramWriter.h"
#include "pvm/linker.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Pass.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <dlfcn.h>
#include <memory>

using namespace llvm;

namespace {

class PVMProgramWriter : public ModulePass {
  std::unique_ptr<PVMObjectBuffer> Object;
  raw_pwrite_stream &Out;

public:
  static char ID;

  PVMProgramWriter(std::unique_ptr<PVMObjectBuffer> Object,
                   raw_pwrite_stream &Out)
      : ModulePass(ID), Object(std::move(Object)), Out(Out) {}

  StringRef getPassName() const override { return "PVM program writer"; }
  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesAll();
  }
  bool runOnModule(Module &) override { return false; }
  bool doFinalization(Module &M) override;
};

} // namespace

char PVMProgramWriter::ID = 0;

// The runtime library is in the sysroot, lib/pvm/sysroot, and the plugin in lib or,
// where libraries are installed by architecture, in a directory of it. Without the
// runtime library a program must do with what its module defines.
static std::unique_ptr<MemoryBuffer> openRuntimeLibrary() {
  Dl_info Info;
  if (!dladdr(&PVMProgramWriter::ID, &Info))
    return nullptr;
  for (StringRef Directory : {".", ".."}) {
    SmallString<128> Path = sys::path::parent_path(Info.dli_fname);
    sys::path::append(Path, Directory, "pvm", "sysroot");
    sys::path::append(Path, "lib", "libpvmrt.a");
    sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    if (auto File = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false))
      return std::move(*File);
  }
  return nullptr;
}

static pvm_link_input makeInput(const char *Name, StringRef Contents) {
  pvm_link_input Input = {};
  Input.name = Name;
  Input.data = reinterpret_cast<const uint8_t *>(Contents.data());
  Input.size = Contents.size();
  return Input;
}

static void report(void *Context, pvm_severity Severity, const char *Message) {
  static_cast<LLVMContext *>(Context)->diagnose(DiagnosticInfoGeneric(
      Message, Severity == PVM_ERROR ? DS_Error : DS_Warning));
}

bool PVMProgramWriter::doFinalization(Module &M) {
  LLVMContext &Context = M.getContext();
  // What has failed before is reported already, and the object is worth nothing.
  if (Context.getDiagHandlerPtr()->HasErrors)
    return false;

  SmallVector<pvm_link_input, 2> Inputs;
  std::string Name = M.getModuleIdentifier();
  Inputs.push_back(makeInput(Name.c_str(), Object->Bytes));
  std::unique_ptr<MemoryBuffer> Runtime = openRuntimeLibrary();
  std::string RuntimeName;
  if (Runtime) {
    RuntimeName = sys::path::filename(Runtime->getBufferIdentifier()).str();
    Inputs.push_back(makeInput(RuntimeName.c_str(), Runtime->getBuffer()));
  }

  pvm_link_options Options = {};
  Options.error_limit = PVM_DEFAULT_ERROR_LIMIT;
  pvm_link_result Result;
  if (!pvm_link(&Options, Inputs.data(), Inputs.size(), report, &Context,
                &Result))
    return false;
  Out.write(reinterpret_cast<const char *>(Result.program.data),
            Result.program.size);
  pvm_link_result_free(&Result);
  return false;
}

ModulePass *
llvm::createPVMProgramWriterPass(std::unique_ptr<PVMObjectBuffer> Object,
                                 raw_pwrite_stream &Out) {
  return new PVMProgramWriter(std::move(Object), Out);
}
