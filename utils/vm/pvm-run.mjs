// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line of utils/pvm-run; see HELP below.

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { AnanAs } from "./anan-as.mjs";
import { HostCalls } from "./host-calls.mjs";
import { parseProgram, PROFILES, readBytes } from "./jam-file.mjs";
import { PolkaVM } from "./polkavm.mjs";
import { formatLog, formatOutcome, toJson } from "./report.mjs";

const HELP = `\
usage: pvm-run [options] FILE.jam [HEXARGS]
       pvm-run [options] --batch LIST

Runs a JAM program (metadata and SPI program) and prints what it logs through
host call 100, then

  status: halt|panic|fault|oog
  gas: N                  used
  result: HEX             memory[r7 .. r7 + r8), on halt

and, where it did not halt, 'pc: N' and for a fault 'address: N'. The exit code
is 0 on halt, 1 otherwise. HEXARGS are the argument bytes.

  --vm=anan-as|polkavm    virtual machine (default anan-as)
  --profile=P             ${PROFILES.join("|")} (default gp072)
  --gas=N                 gas limit (default 10^9)
  --pc=N                  initial program counter (default 0)
  --host=FILE.mjs         stubs of host calls; see utils/vm/host-calls.mjs
  --count                 also print 'instructions: N', the number executed
  --counts=FILE           write lines 'OFFSET COUNT': how often the program came to
                          each offset of its code, but for those behind host calls
  --json                  print one JSON object instead of lines
  --batch LIST            run every line 'FILE' or 'FILE<tab>HEXARGS' of LIST,
                          print one JSON object for each, in order
 polkavm only (it also runs .polkavm containers, at their first export):
  --backend=interpreter|compiler   (default interpreter)
  --gas-model=simple|full          (default: full for gp080, else simple)
  --time=ROUNDS           run the files of LIST in turn, so many times, and print for
                          each an object with the median time of its runs; all have
                          the arguments of the first
`;

// Like other tools, end when nobody reads any more.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(1);
});

const print = (line) => process.stdout.write(`${line}\n`);

class UsageError extends Error {}

function choice(name, value, allowed) {
  if (value === undefined || allowed.includes(value)) return value;
  throw new UsageError(
    `invalid value '${value}' in '--${name}=', expected ${allowed.join(" or ")}`,
  );
}

function natural(name, text, limit) {
  if (!/^(0x[0-9a-fA-F]+|[0-9]+)$/.test(text) || BigInt(text) > limit) {
    throw new UsageError(`invalid number '${text}' in '--${name}='`);
  }
  return BigInt(text);
}

function hexBytes(text) {
  const digits = text.replace(/^0x/, "");
  if (!/^([0-9a-fA-F]{2})*$/.test(digits)) {
    throw new UsageError(`argument bytes '${text}' are not pairs of hex digits`);
  }
  return Buffer.from(digits, "hex");
}

function parseCommandLine(argv) {
  const string = (fallback) => ({ type: "string", default: fallback });
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        vm: string("anan-as"),
        profile: string("gp072"),
        gas: string("1000000000"),
        pc: string("0"),
        host: string(),
        count: { type: "boolean" },
        counts: string(),
        json: { type: "boolean" },
        batch: string(),
        backend: string("interpreter"),
        "gas-model": string(),
        time: string(),
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { values, positionals } = parsed;
  const options = {
    ...values,
    vm: choice("vm", values.vm, ["anan-as", "polkavm"]),
    profile: choice("profile", values.profile, PROFILES),
    backend: choice("backend", values.backend, ["interpreter", "compiler"]),
    gasModel: choice("gas-model", values["gas-model"], ["simple", "full"]),
    gas: natural("gas", values.gas, 2n ** 63n - 1n),
    pc: Number(natural("pc", values.pc, 2n ** 32n - 1n)),
  };
  if (options.help) return options;
  if (options.vm === "anan-as" && options.gasModel === "full") {
    throw new UsageError("--gas-model=full needs --vm=polkavm");
  }
  if (options.counts !== undefined) {
    if (options.gasModel === "full") {
      throw new UsageError("--counts needs --gas-model=simple");
    }
    if (options.backend === "compiler") {
      throw new UsageError("--counts needs --backend=interpreter");
    }
    if (options.batch !== undefined) throw new UsageError("--counts needs a single run");
  }
  if (options.time !== undefined) {
    if (options.vm !== "polkavm") throw new UsageError("--time needs --vm=polkavm");
    if (options.batch === undefined) throw new UsageError("--time needs --batch");
    options.rounds = Number(natural("time", options.time, 1000000n));
    if (options.rounds === 0) throw new UsageError("--time needs a round at least");
  }
  const wanted = options.batch === undefined ? [1, 2] : [0];
  if (!wanted.includes(positionals.length)) {
    throw new UsageError("expected FILE.jam [HEXARGS], or --batch LIST alone");
  }
  [options.file, options.hexArgs = ""] = positionals;
  return options;
}

async function loadStubs(file) {
  if (file === undefined) return () => ({});
  const { default: create } = await import(pathToFileURL(resolve(file)));
  if (typeof create === "function") return create;
  throw new Error(`${file}: the default export is not a function`);
}

async function runFile(vm, file, hexArgs, options, onLog) {
  const args = hexBytes(hexArgs);
  const program = parseProgram(readBytes(file));
  const { gas, pc, count } = options;
  const countAt = options.counts !== undefined;
  const newHostCalls = (logTo) => new HostCalls(options.createStubs(), logTo);
  return vm.run(program, {
    args, gas, pc, count, countAt, newHostCalls, onLog,
  });
}

function writeCounts(file, counts) {
  const offsets = [...counts.keys()].sort((a, b) => a - b);
  const lines = offsets.map((offset) => `${offset} ${counts.get(offset)}\n`);
  writeFileSync(file, lines.join(""));
}

function readList(file) {
  const lines = readBytes(file).toString().split("\n");
  return lines.filter((text) => text !== "").map((line) => {
    const [name, hexArgs = ""] = line.split("\t");
    return { file: name, hexArgs };
  });
}

async function timeBatch(vm, { batch, gas, pc, rounds }) {
  const list = readList(batch);
  const programs = list.map(({ file }) => parseProgram(readBytes(file)));
  const args = hexBytes(list[0]?.hexArgs ?? "");
  const times = await vm.time(programs, { args, gas, pc, rounds });
  list.forEach(({ file }, i) => {
    print(JSON.stringify({ file, nanoseconds: times[i] }));
  });
  return true;
}

async function runBatch(vm, options) {
  let ok = true;
  for (const { file, hexArgs } of readList(options.batch)) {
    try {
      const log = [];
      const onLog = (entry) => log.push(entry);
      const outcome = await runFile(vm, file, hexArgs, options, onLog);
      ok &&= outcome.status === "halt";
      print(toJson(file, outcome, log));
    } catch (error) {
      ok = false;
      print(JSON.stringify({ file, error: error.message }));
    }
  }
  return ok;
}

async function runOne(vm, options) {
  const { file, hexArgs } = options;
  const log = [];
  const onLog = options.json
    ? (entry) => log.push(entry)
    : (entry) => print(formatLog(entry));
  try {
    const outcome = await runFile(vm, file, hexArgs, options, onLog);
    print(
      options.json ? toJson(file, outcome, log) : formatOutcome(outcome),
    );
    if (options.counts !== undefined) writeCounts(options.counts, outcome.counts);
    if (outcome.status === "halt" && outcome.result === null) {
      console.error("pvm-run: warning: r7 and r8 name unreadable memory");
    }
    return outcome.status === "halt";
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new Error(`${file}: ${error.message}`);
  }
}

async function main() {
  const options = parseCommandLine(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return true;
  }
  options.createStubs = await loadStubs(options.host);
  const vm = await (options.vm === "polkavm" ? PolkaVM : AnanAs).open(options);
  try {
    if (options.time !== undefined) return await timeBatch(vm, options);
    return await (options.batch === undefined ? runOne : runBatch)(vm, options);
  } finally {
    vm.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`pvm-run: error: ${error.message}`);
  process.exitCode = 1;
}
