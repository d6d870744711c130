// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compiles IR through the C interface of LLVM: registers the target by its hooks,
// makes a target machine, writes assembly to stdout and an object to a file, and
// disassembles two instructions.
//
// usage: llvm-c-compile IN.ll OUT.o [PROFILE]

#include <llvm-c/Core.h>
#include <llvm-c/Disassembler.h>
#include <llvm-c/IRReader.h>
#include <llvm-c/TargetMachine.h>
#include <stdbool.h>
#include <stdio.h>

void LLVMInitializePVMTargetInfo(void);
void LLVMInitializePVMTarget(void);
void LLVMInitializePVMTargetMC(void);
void LLVMInitializePVMAsmPrinter(void);
void LLVMInitializePVMAsmParser(void);
void LLVMInitializePVMDisassembler(void);

static void initialize_target(void) {
  LLVMInitializePVMTargetInfo();
  LLVMInitializePVMTarget();
  LLVMInitializePVMTargetMC();
  LLVMInitializePVMAsmPrinter();
  LLVMInitializePVMAsmParser();
  LLVMInitializePVMDisassembler();
}

// Prints and frees a message of LLVM's.
static bool fail(char *message) {
  fprintf(stderr, "llvm-c-compile: error: %s\n", message);
  LLVMDisposeMessage(message);
  return false;
}

static bool emit(LLVMTargetMachineRef machine, LLVMModuleRef module,
                 const char *object) {
  LLVMMemoryBufferRef assembly = NULL;
  char *message = NULL;
  // Code generation changes the module, so the second output takes a copy.
  LLVMModuleRef copy = LLVMCloneModule(module);
  bool ok = true;
  if (LLVMTargetMachineEmitToMemoryBuffer(machine, copy, LLVMAssemblyFile, &message,
                                          &assembly))
    ok = fail(message);
  else
    fwrite(LLVMGetBufferStart(assembly), 1, LLVMGetBufferSize(assembly), stdout);
  if (ok &&
      LLVMTargetMachineEmitToFile(machine, module, object, LLVMObjectFile, &message))
    ok = fail(message);
  if (assembly)
    LLVMDisposeMemoryBuffer(assembly);
  LLVMDisposeModule(copy);
  return ok;
}

static bool compile(const char *input, const char *object, const char *profile) {
  const char *triple = "pvm-unknown-none-elf";
  LLVMContextRef context = LLVMContextCreate();
  LLVMMemoryBufferRef buffer = NULL;
  LLVMModuleRef module = NULL;
  LLVMTargetMachineRef machine = NULL;
  LLVMTargetDataRef layout = NULL;
  LLVMTargetRef target = NULL;
  char *message = NULL;
  bool ok = false;

  if (LLVMCreateMemoryBufferWithContentsOfFile(input, &buffer, &message)) {
    fail(message);
    goto out;
  }
  // Parsing takes the buffer, with or without success.
  if (LLVMParseIRInContext(context, buffer, &module, &message)) {
    fail(message);
    goto out;
  }
  if (LLVMGetTargetFromTriple(triple, &target, &message)) {
    fail(message);
    goto out;
  }
  machine = LLVMCreateTargetMachine(target, triple, profile, "",
                                    LLVMCodeGenLevelDefault, LLVMRelocDefault,
                                    LLVMCodeModelDefault);
  layout = LLVMCreateTargetDataLayout(machine);
  LLVMSetTarget(module, triple);
  LLVMSetModuleDataLayout(module, layout);
  ok = emit(machine, module, object);

out:
  if (layout)
    LLVMDisposeTargetData(layout);
  if (machine)
    LLVMDisposeTargetMachine(machine);
  if (module)
    LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return ok;
}

// In the encoding of objects: every immediate has four bytes.
static void disassemble(void) {
  uint8_t code[] = {0xc8, 0x98, 0x07, 0x33, 0x07, 0x2a, 0, 0, 0};
  LLVMDisasmContextRef context = LLVMCreateDisasm("pvm", NULL, 0, NULL, NULL);
  size_t at = 0, size;
  char text[64];
  while (at < sizeof code &&
         (size = LLVMDisasmInstruction(context, code + at, sizeof code - at, at, text,
                                       sizeof text)) != 0) {
    printf("%zu bytes:%s\n", size, text);
    at += size;
  }
  LLVMDisasmDispose(context);
}

int main(int argc, char **argv) {
  if (argc < 3)
    return 2;
  initialize_target();
  // Safe to repeat: a program may not know who was first.
  initialize_target();
  if (!compile(argv[1], argv[2], argc > 3 ? argv[3] : "gp072"))
    return 1;
  disassemble();
  return 0;
}
