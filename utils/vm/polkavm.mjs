// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs programs on PolkaVM through the host program in polkavm/, whose main.rs
// describes the lines exchanged. It has both gas models and a recompiler; it
// does not tell page faults from panics.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { HostPanic, readResult } from "./host-calls.mjs";
import { containerFromSpi } from "./jam-file.mjs";

const HOST = fileURLToPath(
  new URL("polkavm/target/release/pvm-run-polkavm", import.meta.url),
);

const hex = (bytes) => Buffer.from(bytes).toString("hex");

// Splits "REASON [NUMBER] PC GAS REGS".
function parseStop(reply) {
  const words = reply.split(" ");
  const reason = words.shift();
  const number = reason === "ecalli" ? Number(words.shift()) : undefined;
  const [pc, gas, regs] = words;
  return {
    reason,
    number,
    pc: Number(pc),
    gas: BigInt(gas),
    regs: regs.split(",").map(BigInt),
  };
}

export class PolkaVM {
  static async open({ profile, backend, gasModel }) {
    if (!existsSync(HOST)) {
      throw new Error("PolkaVM is not built, run 'utils/setup --polkavm'");
    }
    const vm = new PolkaVM();
    vm.profile = profile;
    vm.gasModel = gasModel ?? (profile === "gp080" ? "full" : "simple");
    vm.process = spawn(HOST, [backend], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: vm.process.stdout });
    vm.replies = lines[Symbol.asyncIterator]();
    return vm;
  }

  async ask(...words) {
    this.process.stdin.write(`${words.join(" ")}\n`);
    const { value, done } = await this.replies.next();
    if (done) throw new Error("the PolkaVM host program has ended");
    if (value.startsWith("error ")) throw new Error(value.slice(6));
    return value;
  }

  async read(address, length) {
    const reply = await this.ask("read", address, length);
    const [kind, bytes] = reply.split(" ");
    return kind === "bytes" ? Buffer.from(bytes, "hex") : null;
  }

  async write(address, bytes) {
    return (await this.ask("write", address, hex(bytes))) === "ok";
  }

  async run(program, options) {
    if (options.countAt) {
      const outcome = await this.runOnce(program, "simple", options);
      outcome.counts = await this.readCounts();
      return outcome;
    }
    const outcome = await this.runOnce(program, this.gasModel, options);
    // The full model does not tell how many instructions ran. They are counted
    // by a second run, with host calls of its own and nothing logged.
    if (options.count && this.gasModel === "full") {
      const again = { ...options, gas: 2n ** 63n - 1n, onLog: () => {} };
      const counted = await this.runOnce(program, "simple", again);
      outcome.instructions = counted.instructions;
    }
    return outcome;
  }

  // How often the program came to each offset.
  async readCounts() {
    const [, ...pairs] = (await this.ask("counts")).split(" ");
    return new Map(pairs.map((pair) => pair.split("=").map(Number)));
  }

  async runOnce(program, gasModel, options) {
    const { args, gas: limit, pc, count, countAt, newHostCalls, onLog } = options;
    const hostCalls = newHostCalls(onLog);
    const container =
      program.kind === "container"
        ? program.container
        : containerFromSpi(program, this.profile, pc);

    let charged = 0n;
    const start = countAt ? ["count"] : ["run", gasModel];
    let request = [...start, limit, hex(args), hex(container)];
    for (let before = limit; ; ) {
      const stop = parseStop(await this.ask(...request));
      charged += before - stop.gas;
      const outcome = (status, extra = {}) => ({
        status,
        pc: stop.pc,
        gas: status === "oog" ? limit : limit - stop.gas,
        instructions: count && gasModel === "simple" ? charged : undefined,
        ...extra,
      });
      switch (stop.reason) {
        case "halt": {
          const result = await readResult(stop.regs, this);
          return outcome("halt", { result });
        }
        case "panic":
        case "oog":
          return outcome(stop.reason);
      }
      let next;
      try {
        next = await hostCalls.call(stop.number, stop.regs, stop.gas, this);
      } catch (error) {
        if (error instanceof HostPanic) return outcome("panic");
        throw error;
      }
      if (next === null) return outcome("oog");
      before = next.gas;
      request = ["resume", next.gas, next.regs.join(",")];
    }
  }

  // Nanoseconds that each program takes, the median of its runs.
  async time(programs, { args, gas, rounds, pc }) {
    const containers = programs.map((program) =>
      program.kind === "container"
        ? program.container
        : containerFromSpi(program, this.profile, pc),
    );
    const reply = await this.ask(
      "time", rounds, this.gasModel, gas, hex(args), ...containers.map(hex),
    );
    return reply.split(" ").slice(1).map(Number);
  }

  close() {
    this.process.stdin.end();
  }
}
