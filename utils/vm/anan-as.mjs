// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs SPI programs on anan-as, an interpreter of Gray Paper 0.7.2.
//
// Its command line takes r8 at halt for an end address; here the result is read
// from registers and memory, where r8 is a length. Each run gets a WebAssembly
// instance of its own: the interpreter keeps in a global whether the last fault
// was one of access rights, and would report a later page fault as a panic.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SteppedMachine } from "./anan-as-steps.mjs";
import { HostPanic, readResult } from "./host-calls.mjs";
import { repairPageCrossing } from "./repair-anan-as.mjs";

const PACKAGE = "@fluffylabs/anan-as";
const STATUS = { halt: 0, panic: 1, fault: 2, host: 3, oog: 4 };

// Only the numbering of these profiles is the interpreter's own.
const PROFILES = ["gp072", "revive1"];

export class AnanAs {
  static async open({ profile }) {
    if (!PROFILES.includes(profile)) {
      throw new Error(
        `anan-as cannot run profile '${profile}'; use --vm=polkavm`,
      );
    }
    // The interpreter announces on console.log, the standard output of ours, that
    // its pool of pages had to grow.
    console.log = () => {};
    const { instantiate } = await import(`${PACKAGE}/raw`);
    // The build without garbage collection: an instance lives for one run.
    const wasm = await readFile(
      fileURLToPath(import.meta.resolve(`${PACKAGE}/release-stub.wasm`)),
    );
    const vm = new AnanAs();
    vm.module = await WebAssembly.compile(repairPageCrossing(wasm));
    vm.instantiate = instantiate;
    return vm;
  }

  async start(program, args, countAt) {
    const api = await this.instantiate(this.module, {});
    if (countAt) {
      return { machine: new SteppedMachine(api, program.spi, args), id: 0 };
    }
    // No pages preallocated: a program touches few.
    const prepared = api.prepareProgram(
      api.InputKind.SPI, api.HasMetadata.No, Array.from(program.spi),
      [], [], [], Array.from(args), 0,
    );
    return { machine: api, id: api.pvmStart(prepared, false) };
  }

  // With `countAt` the outcome tells how often each offset was reached.
  async run(program, options) {
    const { args, gas: limit, count, countAt, newHostCalls, onLog } = options;
    let { pc } = options;
    if (program.kind !== "spi") {
      throw new Error("a PolkaVM container needs --vm=polkavm");
    }
    const hostCalls = newHostCalls(onLog);
    const { machine, id } = await this.start(program, args, countAt);
    const access = {
      read: (address, length) => machine.pvmReadMemory(id, address, length),
      write: (address, bytes) => machine.pvmWriteMemory(id, address, bytes),
    };

    let gas = limit;
    let instructions = 0n;
    for (;;) {
      const pause = machine.pvmResume(id, gas, pc, false);
      // The cost of an instruction is 1, so this counts them.
      instructions += gas - pause.gas;
      const outcome = (status, extra = {}) => ({
        status,
        pc: pause.pc,
        gas: status === "oog" ? limit : limit - pause.gas,
        instructions: count ? instructions : undefined,
        counts: machine.counts,
        ...extra,
      });
      switch (pause.status) {
        case STATUS.halt: {
          const result = await readResult(pause.registers, access);
          return outcome("halt", { result });
        }
        case STATUS.panic:
          return outcome("panic");
        case STATUS.fault:
          return outcome("fault", { address: pause.exitCode });
        case STATUS.oog:
          return outcome("oog");
      }
      let next;
      try {
        next = await hostCalls.call(
          pause.exitCode, pause.registers, pause.gas, access,
        );
      } catch (error) {
        if (error instanceof HostPanic) return outcome("panic");
        throw error;
      }
      if (next === null) return outcome("oog");
      machine.pvmSetRegisters(id, next.regs);
      gas = next.gas;
      pc = pause.nextPc;
    }
  }

  close() {}
}
