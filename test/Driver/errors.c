// One clear line for each mistake, exit code 1, no output.

// RUN: rm -f %t.o
// RUN: not %clang --target=x86_64-linux-gnu -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=TARGET
// TARGET: clang: error: target 'x86_64-linux-gnu' is not supported: this clang compiles for 'pvm' only, stock clang for other targets
// RUN: not %clang -mcpu=i486 -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=CPU
// RUN: not %clang -mcpu=i486 -c -x assembler %s -o %t.o 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: unknown target CPU 'i486'
// CPU-NEXT: note: valid target CPU values are: gp072, gp080, polkavm64, revive1
// RUN: not %clang -mtune=fast -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=TUNE
// TUNE: error: unknown target CPU 'fast'
// TUNE-NEXT: note: valid target CPU values are: full, gp072, gp080, naive, polkavm64, revive1
// RUN: not %clang -c %t.missing.c -o %t.o 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: clang: error: no such file or directory:
// RUN: not %clang 2>&1 | FileCheck %s --check-prefix=NOTHING
// NOTHING: clang: error: no input files
// RUN: not %clang -c %s -fno-such-option -o %t.o 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: clang: error: unknown argument: '-fno-such-option'
// RUN: not %clang -c -m32 --coverage -fprofile-generate=dir -fopenmp -fsplit-stack %s -o %t.o 2>&1 \
// RUN:   | FileCheck %s --check-prefix=UNSUPPORTED
// UNSUPPORTED-DAG: clang: error: unsupported option '-m32' for target 'pvm'
// UNSUPPORTED-DAG: clang: error: unsupported option '--coverage' for target 'pvm'
// UNSUPPORTED-DAG: clang: error: unsupported option '-fprofile-generate=dir' for target 'pvm'
// UNSUPPORTED-DAG: clang: error: unsupported option '-fopenmp' for target 'pvm'
// UNSUPPORTED-DAG: clang: error: unsupported option '-fsplit-stack' for target 'pvm'
// RUN: not %clang -c -DMISTAKE %s -o %t.o 2>&1 | FileCheck %s --check-prefix=SOURCE
// SOURCE: errors.c:[[#@LINE+6]]:22: error: use of undeclared identifier 'undeclared'
// RUN: not %clang -c -DASM %s -o %t.o 2>&1 | FileCheck %s --check-prefix=INLINE
// INLINE: errors.c:[[#@LINE+8]]:{{[0-9]+}}: error: {{.*}}unrecognized instruction mnemonic
// RUN: test ! -e %t.o

#ifdef MISTAKE
int f(void) { return undeclared; }
#endif
#ifdef ASM
void g(void) {
  __asm__("halt_and_catch_fire");
}
#endif
