// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the operators of WebAssembly twice: as a WebAssembly module, which the
// engine of node runs, and as IR in the form that wasm-pvm gives them.
//
//   wasm-operators.mjs DIR   writes DIR/module.ll, DIR/module.desc, and DIR/cases:
//                            lines 'ARGS<tab>ENDING' for compare-wasm-module
//
// The arguments of a run are records of an operator and two i64 operands; its result
// are the i64 results of the records. A record that traps ends the run.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

//===----------------------------------------------------------------------===//
// WebAssembly
//===----------------------------------------------------------------------===//

const I64 = 0x7e;
const LOCAL_GET = 0x20, I32_CONST = 0x41, I64_CONST = 0x42, END = 0x0b;
const WRAP = 0xa7, EXTEND = 0xad;

function unsigned(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push(value % 128 | 0x80);
  return [...bytes, value];
}

function signed(value) {
  for (const bytes = []; ; value >>= 7n) {
    const low = Number(value & 0x7fn);
    if (value === (low & 0x40 ? -1n : 0n) || (value >> 6n) === (low & 0x40 ? -1n : 0n)) {
      return [...bytes, low];
    }
    bytes.push(low | 0x80);
  }
}

const vector = (items) => [...unsigned(items.length), ...items.flat()];
const section = (id, items) => [id, ...unsigned(vector(items).length), ...vector(items)];
const constant32 = (value) => [I32_CONST, ...signed(BigInt(value))];
const constant64 = (value) => [I64_CONST, ...signed(BigInt.asIntN(64, value))];
const a = [LOCAL_GET, 0], b = [LOCAL_GET, 1];
const a32 = [...a, WRAP], b32 = [...b, WRAP];
// An address with room behind it, and a length.
const address = (operand) => [...operand, WRAP, ...constant32(0xfff), 0x71];
const length = (operand) => [...operand, ...constant64(32n), 0x88, WRAP];

// Type 0 and type 2 are the same, which no index says.
const TYPES = [
  [0x60, 2, I64, I64, 1, I64], [0x60, 1, I64, 1, I64], [0x60, 2, I64, I64, 1, I64],
];
const SEGMENT = [0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88];
const PAGES = 2, MAX_PAGES = 5;

function buildModule(operators) {
  // The two functions of the table come first.
  const bodies = [
    [...a, ...b, 0x7d],
    [...constant64(0n), ...a, 0x7d],
    ...operators.map((operator) => operator.wasm),
  ].map((code) => {
    const body = [0, ...code, END];
    return [...unsigned(body.length), ...body];
  });
  const name = (index) => vector([...`f${index}`].map((c) => c.charCodeAt(0)));
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, TYPES),
    ...section(3, bodies.map((_, index) => [index === 1 ? 1 : 0])),
    ...section(4, [[0x70, 0, 4]]),
    ...section(5, [[1, PAGES, MAX_PAGES]]),
    ...section(6, [[I64, 1, ...constant64(-5n), END], [0x7f, 1, ...constant32(-5), END]]),
    ...section(7, operators.map((_, index) => [...name(index), 0, ...unsigned(index + 2)])),
    ...section(9, [[0, ...constant32(0), END, ...vector([0, 1])],
                   [0, ...constant32(3), END, ...vector([0])]]),
    12, 1, 1, // one data segment
    ...section(10, bodies),
    ...section(11, [[1, ...vector(SEGMENT)]]),
  ]);
}

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

// The code of WebAssembly leaves one i64; the IR defines %r.
const operators = [];
const define = (name, wasm, ir, options = {}) =>
  operators.push({ name, wasm: wasm.flat(), ir, ...options });

const narrow = "%a32 = trunc i64 %a to i32\n%b32 = trunc i64 %b to i32\n";
const extend = (value) => `%r = zext i32 ${value} to i64`;

function defineArithmetic(name, code, make, traps = false) {
  define(`i32.${name}`, [a32, b32, 0x6a + code, EXTEND],
         `${narrow}${make("i32", "%a32", "%b32")}\n${extend("%x")}`, { traps });
  define(`i64.${name}`, [a, b, 0x7c + code],
         make("i64", "%a", "%b").replace("%x =", "%r ="), { traps });
  // The right operand is often a constant.
  if (code < 3 || (code > 6 && code < 10)) return;
  for (const right of [7n, 33n, 64n, -1n]) {
    const right32 = BigInt.asIntN(32, right);
    define(`i32.${name} ${right}`, [a32, constant32(right32), 0x6a + code, EXTEND],
           `${narrow}${make("i32", "%a32", right32)}\n${extend("%x")}`,
           { traps, unary: true });
    define(`i64.${name} ${right}`, [a, constant64(right), 0x7c + code],
           make("i64", "%a", right).replace("%x =", "%r ="), { traps, unary: true });
  }
}

const instruction = (opcode) => (type, x, y) => `%x = ${opcode} ${type} ${x}, ${y}`;
const rotate = (kind) => (type, x, y) =>
  `%x = call ${type} @llvm.${kind}.${type}(${type} ${x}, ${type} ${x}, ${type} ${y})`;
[
  ["add", instruction("add")], ["sub", instruction("sub")], ["mul", instruction("mul")],
  ["div_s", instruction("sdiv"), true], ["div_u", instruction("udiv"), true],
  ["rem_s", instruction("srem"), true], ["rem_u", instruction("urem"), true],
  ["and", instruction("and")], ["or", instruction("or")], ["xor", instruction("xor")],
  ["shl", instruction("shl")], ["shr_s", instruction("ashr")],
  ["shr_u", instruction("lshr")], ["rotl", rotate("fshl")], ["rotr", rotate("fshr")],
].forEach(([name, make, traps], code) => defineArithmetic(name, code, make, traps));

[["eq", "eq"], ["ne", "ne"], ["lt_s", "slt"], ["lt_u", "ult"], ["gt_s", "sgt"],
 ["gt_u", "ugt"], ["le_s", "sle"], ["le_u", "ule"], ["ge_s", "sge"], ["ge_u", "uge"],
].forEach(([name, predicate], code) => {
  define(`i32.${name}`, [a32, b32, 0x46 + code, EXTEND],
         `${narrow}%c = icmp ${predicate} i32 %a32, %b32\n%r = zext i1 %c to i64`);
  define(`i64.${name}`, [a, b, 0x51 + code, EXTEND],
         `%c = icmp ${predicate} i64 %a, %b\n%r = zext i1 %c to i64`);
});

[["clz", "ctlz", ", i1 false"], ["ctz", "cttz", ", i1 false"], ["popcnt", "ctpop", ""],
].forEach(([name, intrinsic, rest], code) => {
  define(`i32.${name}`, [a32, 0x67 + code, EXTEND],
         `${narrow}%x = call i32 @llvm.${intrinsic}.i32(i32 %a32${rest})\n${extend("%x")}`,
         { unary: true });
  define(`i64.${name}`, [a, 0x79 + code],
         `%r = call i64 @llvm.${intrinsic}.i64(i64 %a${rest})`, { unary: true });
});

[["i32.extend8_s", [a32, 0xc0, EXTEND], 8, 32], ["i32.extend16_s", [a32, 0xc1, EXTEND], 16, 32],
 ["i64.extend8_s", [a, 0xc2], 8, 64], ["i64.extend16_s", [a, 0xc3], 16, 64],
 ["i64.extend32_s", [a, 0xc4], 32, 64],
].forEach(([name, wasm, from, to]) =>
  define(name, wasm, `%t = trunc i64 %a to i${from}\n%x = sext i${from} %t to i${to}\n` +
         (to === 32 ? extend("%x") : "%r = or i64 %x, 0"), { unary: true }));
define("i32.eqz", [a32, 0x45, EXTEND],
       `${narrow}%c = icmp eq i32 %a32, 0\n%r = zext i1 %c to i64`, { unary: true });
define("i64.eqz", [a, 0x50, EXTEND],
       "%c = icmp eq i64 %a, 0\n%r = zext i1 %c to i64", { unary: true });
define("i32.wrap_i64", [a32, EXTEND], `${narrow}${extend("%a32")}`, { unary: true });

// What LLVM would take for impossible: a guard that the optimizer left as a branch, and
// one that it made an assumption.
const guard = [a, constant64(100n), 0x56, 0x04, 0x40, 0x00, END, a, constant64(1n), 0x7c];
define("guard", guard, `%c = icmp ugt i64 %a, 100
br i1 %c, label %bad, label %good
bad:
unreachable
good:
%r = add nuw nsw i64 %a, 1`, { unary: true, traps: true });
define("assumed guard", guard, `%c = icmp ule i64 %a, 100
call void @llvm.assume(i1 %c)
%r = add nuw nsw i64 %a, 1`, { unary: true, traps: true });

// Only wasm-pvm has it.
define("mul_upper_uu", [a], "%r = call i64 @__pvm_mul_upper_uu(i64 %a, i64 %b)",
       { meaning: (x, y) => (x * y) >> 64n });

//===----------------------------------------------------------------------===//
// Operators with state
//===----------------------------------------------------------------------===//

const at = "%p = and i64 %a, 4095\n%q = add i64 %p, 16\n";
[["i32.load", 0x28, "i32"], ["i64.load", 0x29, "i64"], ["i32.load8_s", 0x2c, "i8s"],
 ["i32.load8_u", 0x2d, "i8u"], ["i32.load16_s", 0x2e, "i16s"],
 ["i32.load16_u", 0x2f, "i16u"], ["i64.load8_s", 0x30, "i8s_64"],
 ["i64.load8_u", 0x31, "i8u_64"], ["i64.load16_s", 0x32, "i16s_64"],
 ["i64.load16_u", 0x33, "i16u_64"], ["i64.load32_s", 0x34, "i32s_64"],
 ["i64.load32_u", 0x35, "i32u_64"],
].forEach(([name, code, suffix]) => {
  const narrows = name.startsWith("i32");
  define(name, [address(a), code, 0, 16, narrows ? EXTEND : []],
         `${at}%x = call i64 @__pvm_load_${suffix}(i64 %q)\n` +
         (narrows ? "%y = trunc i64 %x to i32\n%r = zext i32 %y to i64"
                  : "%r = or i64 %x, 0"), { state: true });
});
[["i32.store", 0x36, "i32"], ["i64.store", 0x37, "i64"], ["i32.store8", 0x3a, "i8"],
 ["i32.store16", 0x3b, "i16"], ["i64.store8", 0x3c, "i8_64"],
 ["i64.store16", 0x3d, "i16_64"], ["i64.store32", 0x3e, "i32_64"],
].forEach(([name, code, suffix]) =>
  define(name, [address(a), name.startsWith("i32") ? b32 : b, code, 0, 16, constant64(0n)],
         `${at}call void @__pvm_store_${suffix}(i64 %q, i64 %b)\n%r = or i64 0, 0`,
         { state: true }));

define("memory.size", [0x3f, 0, EXTEND], "%r = call i64 @__pvm_memory_size()",
       { state: true });
define("memory.grow", [a32, 0x40, 0, EXTEND],
       `${narrow}%x = zext i32 %a32 to i64\n` +
       "%y = call i64 @__pvm_memory_grow(i64 %x)\n%z = trunc i64 %y to i32\n" +
       extend("%z"), { state: true });
define("memory.fill", [address(a), b32, length(a), 0xfc, 0x0b, 0, constant64(0n)],
       `%p = and i64 %a, 4095\n%n = lshr i64 %a, 32
call void @__pvm_memory_fill(i64 %p, i64 %b, i64 %n)\n%r = or i64 0, 0`, { state: true });
define("memory.copy", [address(a), address(b), length(a), 0xfc, 0x0a, 0, 0, constant64(0n)],
       `%p = and i64 %a, 4095\n%q = and i64 %b, 4095\n%n = lshr i64 %a, 32
call void @__pvm_memory_copy(i64 %p, i64 %q, i64 %n)\n%r = or i64 0, 0`, { state: true });
define("memory.init", [a32, b32, length(b), 0xfc, 0x08, 0, 0, constant64(0n)],
       `%p = and i64 %a, 4294967295\n%q = and i64 %b, 4294967295\n%n = lshr i64 %b, 32
call void @__pvm_memory_init(i64 0, i64 %p, i64 %q, i64 %n)\n%r = or i64 0, 0`,
       { state: true });
define("data.drop", [0xfc, 0x09, 0, constant64(0n)],
       "call void @__pvm_data_drop(i64 0)\n%r = or i64 0, 0", { state: true });

const indirect = (type, args) =>
  `%r = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 ${type}, i64 %s${args})`;
for (const type of [0, 2]) {
  define(`call_indirect ${type}`, [b, constant64(9n), a32, 0x11, type, 0],
         `%s = and i64 %a, 4294967295\n${indirect(type, ", i64 %b, i64 9")}`,
         { state: true });
}
define("call_indirect 1", [b, a32, 0x11, 1, 0],
       `%s = and i64 %a, 4294967295\n${indirect(1, ", i64 %b")}`, { state: true });

// Each leaves the old value and adds to it.
define("global i64", [0x23, 0, 0x23, 0, a, 0x7c, 0x24, 0], `%r = load i64, ptr @wasm_global_0
%n = add i64 %r, %a\nstore i64 %n, ptr @wasm_global_0`, { state: true });
define("global i32", [0x23, 1, EXTEND, 0x23, 1, a32, 0x6a, 0x24, 1],
       `${narrow}%g = load i64, ptr @wasm_global_1\n%o = trunc i64 %g to i32
%m = add i32 %o, %a32\n%n = zext i32 %m to i64\nstore i64 %n, ptr @wasm_global_1
%r = zext i32 %o to i64`, { state: true });

//===----------------------------------------------------------------------===//
// The same in IR
//===----------------------------------------------------------------------===//

// Results lie behind what the operators work on.
const RESULTS = 0x8000;

function writeModule() {
  const cases = operators.map((_, index) => `i64 ${index}, label %do${index}`).join(" ");
  const calls = operators.map((_, index) => `do${index}:
%r${index} = call i64 @wasm_func_${index + 3}(i64 %a, i64 %b)
br label %done`).join("\n");
  const results = operators.map((_, index) => `[%r${index}, %do${index}]`).join(", ");
  const functions = operators.map(({ ir }, index) =>
    `define i64 @wasm_func_${index + 3}(i64 %a, i64 %b) {\n${ir}\nret i64 %r\n}`);
  const text = functions.join("\n");
  const used = new Map();
  for (const [, result, name, types] of text.matchAll(
    /call (\S+) (?:\(.*?\) )?@((?:llvm|__pvm)[\w.]+)\(([^)]*)\)/g)) {
    used.set(name, `declare ${result} @${name}(` + (name.endsWith("indirect")
      ? "i64, i64, ...)" : `${types.replace(/ [^ ,]+(?=,|$)/g, "")})`));
  }
  used.set("__pvm_load_i8u", "declare i64 @__pvm_load_i8u(i64)");
  used.set("__pvm_load_i64", "declare i64 @__pvm_load_i64(i64)");
  used.set("__pvm_store_i64", "declare void @__pvm_store_i64(i64, i64)");
  return `${[...used.values()].join("\n")}
@wasm_global_0 = global i64 -5
@wasm_global_1 = global i64 ${0x100000000 - 5}
define i64 @wasm_func_0(i64 %args, i64 %length) {
entry:
br label %loop_header
loop_merge:
%end = sub i64 %result, ${RESULTS}
%packed = shl i64 %end, 32
%return = or i64 %packed, ${RESULTS}
ret i64 %return
loop_header:
%at = phi i64 [0, %entry], [%next, %done]
%result = phi i64 [${RESULTS}, %entry], [%result8, %done]
%more = icmp ult i64 %at, %length
br i1 %more, label %record, label %loop_merge
record:
%p = add i64 %args, %at
%which = call i64 @__pvm_load_i8u(i64 %p)
%p1 = add i64 %p, 1
%a = call i64 @__pvm_load_i64(i64 %p1)
%p9 = add i64 %p, 9
%b = call i64 @__pvm_load_i64(i64 %p9)
switch i64 %which, label %bad [${cases}]
bad:
unreachable
${calls}
done:
%r = phi i64 ${results}
call void @__pvm_store_i64(i64 %result, i64 %r)
%next = add i64 %at, 17
%result8 = add i64 %result, 8
br label %loop_header
}
define i64 @wasm_func_1(i64 %a, i64 %b) {
%r = sub i64 %a, %b
ret i64 %r
}
define i64 @wasm_func_2(i64 %a) {
%r = sub i64 0, %a
ret i64 %r
}
${text}
`;
}

const DESCRIPTION = `memory ${PAGES} ${MAX_PAGES}
type 0 i64,i64->i64
type 1 i64->i64
type 2 i64,i64->i64
table 4
element 0 1 0
element 1 2 1
element 3 1 2
passive 0 ${Buffer.from(SEGMENT).toString("hex")}
entry refine 0
`;

//===----------------------------------------------------------------------===//
// Cases
//===----------------------------------------------------------------------===//

const OPERANDS = [
  0n, 1n, 2n, 7n, 31n, 32n, 33n, 63n, 64n, 100n, 101n, 0x7fn, 0x80n, 0xffn, 0x7fffn,
  0x8000n, 0xffffn, 0x7fffffffn, 0x80000000n, 0xffffffffn, 0x100000000n,
  0x8000000080000000n, 0x123456789abcdef0n, (1n << 63n) - 1n, 1n << 63n, -1n, -2n, -7n,
].map((value) => BigInt.asUintN(64, value));

const compiled = new WebAssembly.Module(buildModule(operators));

// Runs records in a new instance; null if one of them traps.
function run(records) {
  const { exports } = new WebAssembly.Instance(compiled);
  try {
    return records.map(([index, x, y]) => {
      const { meaning } = operators[index];
      return BigInt.asUintN(64, meaning ? meaning(x, y) : exports[`f${index}`](x, y));
    });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return null;
    throw error;
  }
}

function hexWord(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes.toString("hex");
}

const lines = [];
function addCase(records) {
  const args = records.map(([index, x, y]) =>
    Buffer.from([index]).toString("hex") + hexWord(x) + hexWord(y)).join("");
  const results = run(records);
  lines.push(`${args}\t${results ? `result ${results.map(hexWord).join("")}` : "crash"}`);
}

function addPureCases(operator, index) {
  const records = [];
  for (const x of OPERANDS) {
    for (const y of operator.unary ? [0n] : OPERANDS) records.push([index, x, y]);
  }
  const traps = operator.traps ? records.filter((record) => !run([record])) : [];
  const others = traps.length ? records.filter((record) => !traps.includes(record))
                              : records;
  if (others.length) addCase(others);
  // The traps of a division by zero are all the same.
  let zeros = 0;
  for (const record of traps) {
    const isZero = !operator.unary && BigInt.asUintN(32, record[2]) === 0n;
    if (!isZero || zeros++ < 2) addCase([record]);
  }
}

function record(name, x = 0n, y = 0n) {
  const index = operators.findIndex((operator) => operator.name === name);
  return [index, BigInt.asUintN(64, x), BigInt.asUintN(64, y)];
}

function addStateCases() {
  const size = (n) => BigInt(n) << 32n;
  const loads = operators.filter(({ name }) => /\.load/.test(name));
  const stores = operators.filter(({ name }) => /\.store/.test(name));
  const look = [0n, 1n, 5n, 8n, 13n, 64n].map((at) => record("i64.load", at));
  // Every store at an odd address, seen through every load.
  for (const store of stores) {
    for (const value of [0x8182838485868788n, 0x7f00ff7f80017ffen]) {
      addCase([record("i64.store", 1n, -1n), record(store.name, 3n, value),
               ...[0n, 1n, 2n, 3n, 4n, 7n].flatMap((at) =>
                 loads.map((load) => record(load.name, at)))]);
    }
  }
  for (const pages of [0n, 1n, 2n, 3n, 4n, 0x10000n, 0xffffffffn]) {
    addCase([record("memory.size"), record("memory.grow", pages), record("memory.size"),
             record("memory.grow", 1n), record("memory.size")]);
  }
  const fill = [record("memory.init", 16n, size(8)), record("memory.init", 30n, size(5) | 3n)];
  for (const n of [0, 1, 7, 8, 9, 16, 33]) {
    addCase([record("memory.fill", size(n) | 17n, 0x1a5n), ...look]);
    for (const distance of [0n, 1n, 7n, 8n, 9n]) {
      addCase([...fill, record("memory.copy", size(n) | 16n + distance, 16n), ...look]);
      addCase([...fill, record("memory.copy", size(n) | 16n, 16n + distance), ...look]);
    }
  }
  // Inside and outside of the segment and the memory.
  for (const [to, from, n] of [[0, 0, 8], [0, 8, 0], [0, 9, 0], [0, 1, 8], [131064, 0, 8],
                               [131072, 0, 0], [131072, 0, 1], [131073, 0, 0],
                               [4294967295, 0, 1]]) {
    addCase([record("memory.init", BigInt(to), size(n) | BigInt(from)), ...look]);
  }
  addCase([record("data.drop"), record("memory.init", 0n, size(0)), ...look]);
  addCase([record("data.drop"), record("memory.init", 0n, size(1)), ...look]);
  for (const type of [0, 1, 2]) {
    for (const slot of [0n, 1n, 2n, 3n, 4n, 0xffffffffn]) {
      addCase([record(`call_indirect ${type}`, slot, 77n)]);
    }
  }
  for (const name of ["global i64", "global i32"]) {
    addCase([1n, 7n, 0xffffffffn, -3n, 0x7fffffffffffffffn, 0n]
      .map((value) => record(name, value)));
  }
}

operators.forEach((operator, index) => {
  if (!operator.state) addPureCases(operator, index);
});
addStateCases();

const directory = process.argv[2];
writeFileSync(join(directory, "module.ll"), writeModule());
writeFileSync(join(directory, "module.desc"), DESCRIPTION);
writeFileSync(join(directory, "cases"), `${lines.join("\n")}\n`);
