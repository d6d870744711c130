# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# An independent meaning for modules made by wasm-pvm (docs/WasmModules.md): the
# same IR linked on the host with C functions that work on an array of bytes. What
# the IR lacks comes from the same description that llc reads.

import os
import re
import subprocess

from . import compiler
from .compiler import run_tool
from .execution import Behaviour

# No optimization: what LLVM leaves undefined shall do what the host's processor
# does, which is what WebAssembly says of shifts and of division by zero.
HOST_CLANG = [os.path.join(compiler.LLVM_BIN, "clang"), "-O0", "-w",
              "-mllvm", "-trap-unreachable"]

RUNTIME = r"""
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
typedef uint64_t u64;
typedef uint32_t u32;
static uint8_t *memory;
static u32 pages = INITIAL_PAGES;
#define ARGS 0x7f000000u

#define LOAD(name, type) \
  u64 __pvm_load_##name(u64 a) { type v; memcpy(&v, memory + a, sizeof v); return (int64_t)v; }
LOAD(i8u, uint8_t) LOAD(i8u_64, uint8_t) LOAD(i8s, int8_t) LOAD(i8s_64, int8_t)
LOAD(i16u, uint16_t) LOAD(i16u_64, uint16_t) LOAD(i16s, int16_t) LOAD(i16s_64, int16_t)
LOAD(i32, uint32_t) LOAD(i32u_64, uint32_t) LOAD(i32s_64, int32_t) LOAD(i64, uint64_t)
#define STORE(name, type) \
  void __pvm_store_##name(u64 a, u64 v) { type n = (type)v; memcpy(memory + a, &n, sizeof n); }
STORE(i8, uint8_t) STORE(i8_64, uint8_t) STORE(i16, uint16_t) STORE(i16_64, uint16_t)
STORE(i32, uint32_t) STORE(i32_64, uint32_t) STORE(i64, uint64_t)

u64 __pvm_memory_size(void) { return pages; }
u64 __pvm_memory_grow(u64 n) {
  u32 old = pages;
  if ((u32)n > MAXIMUM_PAGES - old) return 0xffffffff;
  pages += n;
  return old;
}
void __pvm_memory_fill(u64 d, u64 v, u64 n) { memset(memory + d, (int)v, n); }
void __pvm_memory_copy(u64 d, u64 s, u64 n) { memmove(memory + d, memory + s, n); }
u64 __pvm_mul_upper_uu(u64 a, u64 b) { return (unsigned __int128)a * b >> 64; }

struct segment { const char *bytes; u64 length; };
static struct segment segments[] = { SEGMENTS {0} };
void __pvm_memory_init(u64 i, u64 d, u64 s, u64 n) {
  if (s + n > segments[i].length || d + n > (u64)pages << 16) abort();
  memcpy(memory + d, segments[i].bytes + s, n);
}
void __pvm_data_drop(u64 i) { segments[i].length = 0; }

FUNCTIONS
struct element { void *function; const char *type; };
static const struct element table[] = { ELEMENTS {0} };
static const char *const types[] = { TYPES 0 };
#define A(i) va_arg(ap, u64)
u64 __pvm_call_indirect(u64 type, u64 slot, ...) {
  if (slot >= TABLE_SIZE || !table[slot].type || strcmp(table[slot].type, types[type])) abort();
  u64 a[8];
  const char *t = types[type];
  int n = t[0] == '-' ? 0 : 1;
  for (const char *p = t; *p != '-'; p++) n += *p == ',';
  va_list ap;
  va_start(ap, slot);
  for (int i = 0; i < n && i < 8; i++) a[i] = va_arg(ap, u64);
  u64 (*f)() = table[slot].function;
  return f(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
}

// Host calls: the debug log, and "no such call" for all other numbers.
static u64 second;
static u64 host_call(u64 number, u64 level, u64 target, u64 target_length,
                     u64 text, u64 length) {
  if (number != 100) return -2;
  fwrite((char *)text, 1, length, stdout);
  return level;
}
IMPORTS

int main(int argc, char **argv) {
  memory = mmap(0, 1ull << 34, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  DATA
  u32 n = argc > 1 ? strlen(argv[1]) / 2 : 0;
  for (u32 i = 0; i < n; i++) sscanf(argv[1] + 2 * i, "%2hhx", memory + ARGS + i);
  START
  u64 r = ENTRY(ARGS, n);
  for (u32 i = 0; i < r >> 32; i++) fprintf(stderr, "%02x", memory[(u32)r + i]);
  return 0;
}
"""

# Bodies of imports, by the action of the description. host_call_r8 has none that
# both sides could agree on: the second result is whatever the machine left there.
HOST_CALL = "return host_call(" + ", ".join(f"a[{i}]" for i in range(6)) + ");"
IMPORT_BODIES = {
    "pvm_ptr": "return (u64)(memory + (u32)a[0]);",
    "nop": "return 0;",
    "abort": "abort();",
    "trap": "abort();",
    "host_call_r8": "return second;",
}


def quote(digits):
    return '"' + "".join(
        f"\\x{digits[i:i + 2]}" for i in range(0, len(digits), 2)) + '"'


class Description:
    """The lines of a description, by directive."""

    def __init__(self, path):
        self.lines = {}
        for line in open(path):
            words = line.split("#")[0].split()
            if words:
                self.lines.setdefault(words[0], []).append(words[1:])

    def all(self, directive):
        return self.lines.get(directive, [])

    def only(self, directive, default):
        return (self.all(directive) or [default])[0]

    def import_body(self, action):
        if action.startswith("ecalli:"):
            number = action.split(":")[1]
            return HOST_CALL.replace("host_call(", f"host_call({number}, ") \
                .replace(", a[5]", "")
        if action in IMPORT_BODIES:
            return IMPORT_BODIES[action]
        return HOST_CALL

    def definitions(self):
        memory = self.only("memory", ["16"])
        elements = {int(e[0]): e for e in self.all("element")}
        types = {int(t[0]): t[1] for t in self.all("type")}
        table_size = int(self.only("table", ["0"])[0])
        imports = {f[0] for f in self.all("import")}
        functions = {e[1] for e in elements.values()} - imports
        start = self.only("start", [None])[0]
        entry = self.only("entry", ["refine", "0"])[1]
        functions |= {entry} | ({start} if start else set())

        def element(slot):
            if slot not in elements:
                return "{0, 0}, "
            _, function, kind = elements[slot]
            return f'{{wasm_func_{function}, "{types[int(kind)]}"}}, '

        return {
            "INITIAL_PAGES": memory[0],
            "MAXIMUM_PAGES": memory[1] if len(memory) > 1 else "256",
            "SEGMENTS": "".join(f"[{s[0]}] = {{{quote(s[1])}, {len(s[1]) // 2}}}, "
                                for s in self.all("passive")),
            "FUNCTIONS": "".join(f"u64 wasm_func_{f}();\n"
                                 for f in sorted(functions)),
            "ELEMENTS": "".join(element(i) for i in range(table_size)),
            "TYPES": "".join(f'"{types.get(i, "?")}", '
                             for i in range(max(types, default=-1) + 1)),
            "TABLE_SIZE": str(table_size),
            "DATA": "".join(
                f"memcpy(memory + {d[0]}, {quote(d[1])}, {len(d[1]) // 2});\n  "
                for d in self.all("data")),
            "START": f"wasm_func_{start}();" if start else "",
            "ENTRY": f"wasm_func_{entry}",
            "IMPORTS": "".join(
                f"u64 wasm_func_{i[0]}(u64 a0, u64 a1, u64 a2, u64 a3, u64 a4, "
                "u64 a5) { u64 a[] = {a0, a1, a2, a3, a4, a5}; "
                f"{self.import_body(i[1])} }}\n"
                for i in self.all("import") if i[1] != "symbol"),
        }


def build_native(module, description, executable):
    source = executable + ".c"
    text = RUNTIME
    for name, value in Description(description).definitions().items():
        text = value.join(re.split(rf"\b{name}\b", text))
    with open(source, "w") as file:
        file.write(text)
    run_tool(HOST_CLANG + ["-o", executable, source, module])


def run_native(executable, arguments, timeout=20):
    done = subprocess.run([executable, arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=timeout)
    ending = "crash" if done.returncode else f"result {done.stderr.decode()}"
    return Behaviour(ending, done.stdout)


def behaviour_on_pvm(result):
    output = "".join(entry["message"] for entry in result.get("log", []))
    if result.get("status") == "halt":
        ending = f"result {result['result']}"
    else:
        ending = "crash" if "status" in result else result["error"]
    return Behaviour(ending, output.encode("latin-1"), result.get("gas"))
