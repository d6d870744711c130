//===-- lto.c - Compilation of bitcode ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Links modules into one, makes everything internal that nobody outside needs,
// optimizes and compiles. Making internal is what a whole program gains over
// single files: unused functions go, used ones are inlined and specialized.
//
// Functions get sections of their own, so that the linker can drop those that
// had to stay visible and turn out not to be needed.
//
//===----------------------------------------------------------------------===//

#include "pvm/lto.h"

#include "llvm_c_additions.h"

#include <llvm-c/BitReader.h>
#include <llvm-c/Comdat.h>
#include <llvm-c/Core.h>
#include <llvm-c/Error.h>
#include <llvm-c/Linker.h>
#include <llvm-c/TargetMachine.h>
#include <llvm-c/Transforms/PassBuilder.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TRIPLE "pvm-unknown-none-elf"

struct pvm_lto_module {
  struct pvm_lto_module *next; // of the session
  const char *name;
  LLVMModuleRef module; // NULL once it was linked
};

struct pvm_lto {
  LLVMContextRef llvm;
  pvm_lto_report report;
  void *context;
  bool failed;
  LLVMTargetRef target;
  char *layout;
  struct pvm_lto_module *modules;
};

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

static void handle_diagnostic(LLVMDiagnosticInfoRef info, void *context) {
  struct pvm_lto *lto = context;
  LLVMDiagnosticSeverity severity = LLVMGetDiagInfoSeverity(info);
  bool is_remark = pvm_is_remark_wanted(info);
  if (severity != LLVMDSError && severity != LLVMDSWarning && !is_remark)
    return;
  char *message = LLVMGetDiagInfoDescription(info);
  if (is_remark) {
    fprintf(stderr, "remark: %s\n", message);
  } else {
    lto->failed = lto->failed || severity == LLVMDSError;
    lto->report(lto->context, severity == LLVMDSError, message);
  }
  LLVMDisposeMessage(message);
}

static bool report_error(struct pvm_lto *lto, const char *name,
                         const char *message) {
  struct pvm_buffer text = {0};
  pvm_buffer_printf(&text, "%s: %s", name, message);
  pvm_buffer_put_byte(&text, 0);
  lto->failed = true;
  lto->report(lto->context, true, (const char *)text.data);
  pvm_buffer_free(&text);
  return false;
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

// A machine for a profile, NULL: the default one.
static LLVMTargetMachineRef create_machine(const struct pvm_lto *lto,
                                           const char *profile,
                                           LLVMCodeGenOptLevel level) {
  LLVMTargetMachineOptionsRef options = LLVMCreateTargetMachineOptions();
  if (profile)
    LLVMTargetMachineOptionsSetCPU(options, profile);
  LLVMTargetMachineOptionsSetCodeGenOptLevel(options, level);
  LLVMTargetMachineRef machine =
      LLVMCreateTargetMachineWithOptions(lto->target, TRIPLE, options);
  LLVMDisposeTargetMachineOptions(options);
  return machine;
}

static char *find_layout(const struct pvm_lto *lto) {
  LLVMTargetMachineRef machine =
      create_machine(lto, NULL, LLVMCodeGenLevelDefault);
  LLVMTargetDataRef data = LLVMCreateTargetDataLayout(machine);
  char *layout = LLVMCopyStringRepOfTargetData(data);
  LLVMDisposeTargetData(data);
  LLVMDisposeTargetMachine(machine);
  return layout;
}

static bool parse_options(const char *const *options, size_t count) {
  const char **arguments = pvm_alloc(count + 1, sizeof(*arguments));
  arguments[0] = "pvm-ld";
  memcpy(arguments + 1, options, count * sizeof(*arguments));
  bool ok = pvm_parse_llvm_options((int)count + 1, arguments);
  free(arguments);
  return ok;
}

static struct pvm_lto *create(const char *const *options, size_t num_options,
                              pvm_lto_report report, void *context) {
  if (num_options && !parse_options(options, num_options)) {
    report(context, true, "wrong option of LLVM");
    return NULL;
  }
  LLVMTargetRef target;
  char *message = NULL;
  if (LLVMGetTargetFromTriple(TRIPLE, &target, &message)) {
    report(context, true, message);
    LLVMDisposeMessage(message);
    return NULL;
  }
  struct pvm_lto *lto = pvm_alloc_zeroed(1, sizeof(*lto));
  lto->llvm = LLVMContextCreate();
  lto->report = report;
  lto->context = context;
  lto->target = target;
  lto->layout = find_layout(lto);
  LLVMContextSetDiagnosticHandler(lto->llvm, handle_diagnostic, lto);
  return lto;
}

static void destroy(struct pvm_lto *lto) {
  while (lto->modules) {
    struct pvm_lto_module *module = lto->modules;
    lto->modules = module->next;
    if (module->module)
      LLVMDisposeModule(module->module);
    free(module);
  }
  LLVMDisposeMessage(lto->layout);
  LLVMContextDispose(lto->llvm);
  free(lto);
}

static bool is_for_pvm(LLVMModuleRef module) {
  const char *triple = LLVMGetTarget(module);
  return !*triple || strcmp(triple, "pvm") == 0 ||
         strncmp(triple, "pvm-", 4) == 0;
}

static struct pvm_lto_module *add_module(struct pvm_lto *lto, const char *name,
                                         const uint8_t *data, size_t size) {
  LLVMMemoryBufferRef buffer = LLVMCreateMemoryBufferWithMemoryRange(
      (const char *)data, size, name, false);
  LLVMModuleRef llvm_module = NULL;
  lto->failed = false;
  if (LLVMGetBitcodeModuleInContext2(lto->llvm, buffer, &llvm_module)) {
    if (!lto->failed)
      report_error(lto, name, "cannot read bitcode");
    return NULL;
  }
  if (!is_for_pvm(llvm_module)) {
    struct pvm_buffer text = {0};
    pvm_buffer_printf(&text, "is incompatible with pvm (compiled for %s)",
                      LLVMGetTarget(llvm_module));
    pvm_buffer_put_byte(&text, 0);
    report_error(lto, name, (const char *)text.data);
    pvm_buffer_free(&text);
    LLVMDisposeModule(llvm_module);
    return NULL;
  }
  // What says nothing is meant for us.
  if (!*LLVMGetDataLayoutStr(llvm_module))
    LLVMSetDataLayout(llvm_module, lto->layout);
  struct pvm_lto_module *module = pvm_alloc_zeroed(1, sizeof(*module));
  module->name = name;
  module->module = llvm_module;
  module->next = lto->modules;
  lto->modules = module;
  return module;
}

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

typedef void (*global_callback)(LLVMValueRef global, void *context);

static void for_each_global(LLVMModuleRef module, global_callback callback,
                            void *context) {
  LLVMValueRef g;
  for (g = LLVMGetFirstFunction(module); g; g = LLVMGetNextFunction(g))
    callback(g, context);
  for (g = LLVMGetFirstGlobal(module); g; g = LLVMGetNextGlobal(g))
    callback(g, context);
  for (g = LLVMGetFirstGlobalAlias(module); g; g = LLVMGetNextGlobalAlias(g))
    callback(g, context);
}

static const char *name_of(LLVMValueRef global) {
  size_t length;
  return LLVMGetValueName2(global, &length);
}

// Whether the name is one that linkers see. Names of LLVM itself are not.
static bool is_symbol(LLVMValueRef global) {
  switch (LLVMGetLinkage(global)) {
  case LLVMInternalLinkage:
  case LLVMPrivateLinkage:
  case LLVMAppendingLinkage:
    return false;
  default:
    return strncmp(name_of(global), "llvm.", 5) != 0;
  }
}

static bool is_weak(LLVMLinkage linkage) {
  switch (linkage) {
  case LLVMLinkOnceAnyLinkage:
  case LLVMLinkOnceODRLinkage:
  case LLVMWeakAnyLinkage:
  case LLVMWeakODRLinkage:
  case LLVMCommonLinkage:
  case LLVMExternalWeakLinkage:
    return true;
  default:
    return false;
  }
}

static bool is_function(LLVMValueRef global) {
  return LLVMGetTypeKind(LLVMGlobalGetValueType(global)) ==
         LLVMFunctionTypeKind;
}

// The same rule as the target's.
static bool is_entry(LLVMValueRef function) {
  if (!LLVMIsAFunction(function))
    return false;
  static const char attribute_name[] = "pvm-entry";
  LLVMAttributeRef attribute =
      LLVMGetStringAttributeAtIndex(function, LLVMAttributeFunctionIndex,
                                    attribute_name, sizeof(attribute_name) - 1);
  if (attribute) {
    unsigned length;
    const char *value = LLVMGetStringAttributeValue(attribute, &length);
    return length != 5 || memcmp(value, "false", 5) != 0;
  }
  const char *name = name_of(function);
  return strcmp(name, "refine") == 0 || strcmp(name, "accumulate") == 0 ||
         strcmp(name, "is_authorized") == 0;
}

struct symbol_visit {
  pvm_lto_symbol_callback callback;
  void *context;
};

static void visit_global(LLVMValueRef global, void *context) {
  struct symbol_visit *visit = context;
  if (!is_symbol(global))
    return;
  LLVMLinkage linkage = LLVMGetLinkage(global);
  struct pvm_lto_symbol symbol = {
      .name = name_of(global),
      .is_defined = !LLVMIsDeclaration(global) &&
                    linkage != LLVMAvailableExternallyLinkage,
      .is_weak = is_weak(linkage),
      .is_function = is_function(global),
      .is_entry = is_entry(global),
  };
  visit->callback(visit->context, &symbol);
}

static void visit_symbols(const struct pvm_lto_module *module,
                          pvm_lto_symbol_callback callback, void *context) {
  struct symbol_visit visit = {callback, context};
  for_each_global(module->module, visit_global, &visit);
}

//===----------------------------------------------------------------------===//
// Making internal
//===----------------------------------------------------------------------===//

struct compilation {
  struct pvm_lto *lto;
  const struct pvm_lto_job *job;
  LLVMModuleRef module;
  LLVMTargetMachineRef machine;
  LLVMValueRef *used; // sorted
  size_t num_used;
};

// Code generation makes calls of its own to run-time functions, so definitions
// of those must keep their names.
static bool may_be_runtime_function(const char *name) {
  return strncmp(name, "__", 2) == 0 || strncmp(name, "mem", 3) == 0;
}

static int compare_values(const void *left, const void *right) {
  uintptr_t l = (uintptr_t)*(const LLVMValueRef *)left;
  uintptr_t r = (uintptr_t)*(const LLVMValueRef *)right;
  return (l > r) - (l < r);
}

// Sorts the values in llvm.used, what the program wants kept.
static void find_used(struct compilation *compilation) {
  LLVMValueRef used = LLVMGetNamedGlobal(compilation->module, "llvm.used");
  LLVMValueRef list = used ? LLVMGetInitializer(used) : NULL;
  if (!list)
    return;
  compilation->num_used = (size_t)LLVMGetNumOperands(list);
  compilation->used =
      pvm_alloc(compilation->num_used, sizeof(*compilation->used));
  for (size_t i = 0; i < compilation->num_used; i++)
    compilation->used[i] = LLVMGetOperand(list, (unsigned)i);
  if (compilation->num_used)
    qsort(compilation->used, compilation->num_used, sizeof(LLVMValueRef),
          compare_values);
}

static bool is_used(const struct compilation *compilation,
                    LLVMValueRef global) {
  return compilation->num_used &&
         bsearch(&global, compilation->used, compilation->num_used,
                 sizeof(LLVMValueRef), compare_values);
}

static void drop_comdat(LLVMValueRef global) {
  if (LLVMIsAGlobalObject(global))
    LLVMSetComdat(global, NULL);
}

// Turns a definition into a declaration. Its contents must not be used even for
// inlining: they need not be those of the definition that counts.
static void drop_definition(LLVMModuleRef module, LLVMValueRef global) {
  LLVMTypeRef type = LLVMGlobalGetValueType(global);
  LLVMValueRef declaration = is_function(global)
                                 ? LLVMAddFunction(module, "", type)
                                 : LLVMAddGlobal(module, type, "");
  if (LLVMIsAFunction(global))
    LLVMSetFunctionCallConv(declaration, LLVMGetFunctionCallConv(global));
  struct pvm_buffer name = {0};
  pvm_buffer_put(&name, name_of(global), strlen(name_of(global)));
  LLVMReplaceAllUsesWith(global, declaration);
  if (LLVMIsAFunction(global))
    LLVMDeleteFunction(global);
  else if (LLVMIsAGlobalVariable(global))
    LLVMDeleteGlobal(global);
  else
    LLVMSetValueName2(global, "", 0); // an alias that nothing uses any more
  LLVMSetValueName2(declaration, (const char *)name.data, name.size);
  pvm_buffer_free(&name);
}

struct replaced {
  const struct pvm_lto_job *job;
  LLVMValueRef *list;
  size_t count, capacity;
};

static void find_replaced(LLVMValueRef global, void *context) {
  struct replaced *replaced = context;
  if (!is_symbol(global) || LLVMIsDeclaration(global) ||
      !replaced->job->is_replaced(replaced->job->context, name_of(global)))
    return;
  if (replaced->count == replaced->capacity) {
    replaced->capacity = 2 * replaced->capacity + 8;
    replaced->list = pvm_realloc(replaced->list, replaced->capacity,
                                 sizeof(*replaced->list));
  }
  replaced->list[replaced->count++] = global;
}

// Takes out what other definitions replace.
static void drop_replaced(struct compilation *compilation) {
  struct replaced replaced = {.job = compilation->job};
  for_each_global(compilation->module, find_replaced, &replaced);
  for (size_t i = 0; i < replaced.count; i++)
    drop_definition(compilation->module, replaced.list[i]);
  free(replaced.list);
}

// Assembly outside of functions is text until the end: a symbol is in use if
// its name is a word of it.
static bool is_in_assembly(LLVMModuleRef module, const char *name) {
  size_t size, length = strlen(name);
  const char *text = LLVMGetModuleInlineAsm(module, &size);
  const char *end = text + size;
  while (text != end) {
    const char *word = text;
    while (text != end &&
           (isalnum((unsigned char)*text) || strchr("_.$", *text)))
      text++;
    if ((size_t)(text - word) == length && memcmp(word, name, length) == 0)
      return true;
    if (text != end)
      text++;
  }
  return false;
}

static void internalize(LLVMValueRef global, void *context) {
  const struct compilation *compilation = context;
  const struct pvm_lto_job *job = compilation->job;
  const char *name = name_of(global);
  if (!is_symbol(global) || LLVMIsDeclaration(global) ||
      LLVMGetLinkage(global) == LLVMAvailableExternallyLinkage)
    return;
  if (job->is_preserved(job->context, name) || may_be_runtime_function(name) ||
      is_used(compilation, global) || is_in_assembly(compilation->module, name))
    return;
  drop_comdat(global);
  LLVMSetVisibility(global, LLVMDefaultVisibility);
  LLVMSetLinkage(global, LLVMInternalLinkage);
}

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

// The profile that the first function with one was compiled for.
static char *find_profile(const struct pvm_lto_job *job) {
  static const char attribute_name[] = "target-cpu";
  for (size_t i = 0; i < job->num_modules; i++) {
    LLVMValueRef f = LLVMGetFirstFunction(job->modules[i]->module);
    for (; f; f = LLVMGetNextFunction(f)) {
      LLVMAttributeRef attribute = LLVMGetStringAttributeAtIndex(
          f, LLVMAttributeFunctionIndex, attribute_name,
          sizeof(attribute_name) - 1);
      if (!attribute)
        continue;
      unsigned length;
      const char *value = LLVMGetStringAttributeValue(attribute, &length);
      struct pvm_buffer text = {0};
      pvm_buffer_put(&text, value, length);
      pvm_buffer_put_byte(&text, 0);
      return (char *)text.data;
    }
  }
  return NULL;
}

static LLVMCodeGenOptLevel codegen_level(const char *level) {
  switch (level[1]) {
  case '0':
    return LLVMCodeGenLevelNone;
  case '1':
    return LLVMCodeGenLevelLess;
  case '3':
    return LLVMCodeGenLevelAggressive;
  default:
    return LLVMCodeGenLevelDefault;
  }
}

static bool link_modules(struct compilation *compilation) {
  const struct pvm_lto_job *job = compilation->job;
  compilation->lto->failed = false;
  for (size_t i = 0; i < job->num_modules; i++) {
    LLVMModuleRef module = job->modules[i]->module;
    job->modules[i]->module = NULL;
    pvm_clear_split_unit(module);
    if (!LLVMLinkModules2(compilation->module, module))
      continue;
    if (!compilation->lto->failed)
      report_error(compilation->lto, job->modules[i]->name,
                   "cannot be linked with the other modules");
    return false;
  }
  return true;
}

static void add_size_attribute(LLVMValueRef function, const char *name) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  LLVMContextRef llvm = LLVMGetModuleContext(LLVMGetGlobalParent(function));
  LLVMAddAttributeAtIndex(function, LLVMAttributeFunctionIndex,
                          LLVMCreateEnumAttribute(llvm, kind, 0));
}

static bool has_attribute(LLVMValueRef function, const char *name) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  return LLVMGetEnumAttributeAtIndex(function, LLVMAttributeFunctionIndex,
                                     kind);
}

// The pipeline for size does not reach code generation; attributes do.
static void optimize_for_size(struct compilation *compilation) {
  const char *level = compilation->job->level;
  if (level[1] != 's' && level[1] != 'z')
    return;
  LLVMValueRef f = LLVMGetFirstFunction(compilation->module);
  for (; f; f = LLVMGetNextFunction(f)) {
    if (LLVMIsDeclaration(f) || has_attribute(f, "optnone"))
      continue;
    add_size_attribute(f, "optsize");
    if (level[1] == 'z')
      add_size_attribute(f, "minsize");
  }
}

static bool run_passes(struct compilation *compilation) {
  struct pvm_buffer pipeline = {0};
  pvm_buffer_printf(&pipeline, "default<%s>", compilation->job->level);
  pvm_buffer_put_byte(&pipeline, 0);
  LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
  LLVMErrorRef error =
      LLVMRunPasses(compilation->module, (const char *)pipeline.data,
                    compilation->machine, options);
  LLVMDisposePassBuilderOptions(options);
  pvm_buffer_free(&pipeline);
  if (!error)
    return true;
  char *message = LLVMGetErrorMessage(error);
  report_error(compilation->lto, "LTO", message);
  LLVMDisposeErrorMessage(message);
  return false;
}

static void separate_functions(LLVMModuleRef module) {
  LLVMValueRef f = LLVMGetFirstFunction(module);
  for (; f; f = LLVMGetNextFunction(f)) {
    const char *section = LLVMGetSection(f);
    if (LLVMIsDeclaration(f) || (section && *section))
      continue;
    struct pvm_buffer name = {0};
    pvm_buffer_printf(&name, ".text.%s", name_of(f));
    pvm_buffer_put_byte(&name, 0);
    LLVMSetSection(f, (const char *)name.data);
    pvm_buffer_free(&name);
  }
}

static bool emit(struct compilation *compilation, struct pvm_buffer *object) {
  LLVMMemoryBufferRef buffer = NULL;
  char *message = NULL;
  compilation->lto->failed = false;
  if (LLVMTargetMachineEmitToMemoryBuffer(compilation->machine,
                                          compilation->module, LLVMObjectFile,
                                          &message, &buffer)) {
    report_error(compilation->lto, "LTO", message);
    LLVMDisposeMessage(message);
    return false;
  }
  if (!compilation->lto->failed)
    pvm_buffer_put(object, LLVMGetBufferStart(buffer),
                   LLVMGetBufferSize(buffer));
  LLVMDisposeMemoryBuffer(buffer);
  return !compilation->lto->failed;
}

static bool compile(struct pvm_lto *lto, const struct pvm_lto_job *job,
                    struct pvm_buffer *object) {
  struct compilation compilation = {.lto = lto, .job = job};
  char *found = job->profile ? NULL : find_profile(job);
  compilation.machine = create_machine(lto, found ? found : job->profile,
                                       codegen_level(job->level));
  free(found);
  compilation.module = LLVMModuleCreateWithNameInContext("lto", lto->llvm);
  LLVMSetTarget(compilation.module, TRIPLE);
  LLVMSetDataLayout(compilation.module, lto->layout);

  bool ok = link_modules(&compilation);
  if (ok) {
    drop_replaced(&compilation);
    find_used(&compilation);
    for_each_global(compilation.module, internalize, &compilation);
    optimize_for_size(&compilation);
    ok = run_passes(&compilation);
  }
  if (ok) {
    separate_functions(compilation.module);
    ok = emit(&compilation, object);
  }
  free(compilation.used);
  LLVMDisposeModule(compilation.module);
  LLVMDisposeTargetMachine(compilation.machine);
  return ok;
}

const struct pvm_lto_interface *pvm_lto_get_interface(void) {
  static const struct pvm_lto_interface interface = {
      create, destroy, add_module, visit_symbols, compile,
  };
  return &interface;
}
