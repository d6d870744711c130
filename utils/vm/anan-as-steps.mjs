// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a program on anan-as one instruction at a time, and counts how often control
// came to each offset. Slower by far than the interpreter's own loop, but otherwise the
// same machine; it has the same interface as the functions for whole runs.
//
// A step leaves the counter at the instruction that is next, except that it stays at a
// host call while the host works: what comes behind one is not counted. That is never
// the start of a block.

const RUNNING = 255;

export class SteppedMachine {
  constructor(api, spi, args) {
    this.api = api;
    this.program = [Array.from(spi), Array.from(args)];
    this.counts = new Map();
  }

  pvmResume(_id, gas, pc) {
    const { api } = this;
    if (this.program) {
      const [spi, args] = this.program;
      api.resetJAM(spi, pc, gas, args, false);
      this.program = null;
    } else {
      api.setGasLeft(gas);
    }
    let status;
    do {
      api.nextStep();
      status = api.getStatus();
      if (status === RUNNING) {
        const next = api.getProgramCounter();
        this.counts.set(next, (this.counts.get(next) ?? 0) + 1);
      }
    } while (status === RUNNING);
    return {
      status,
      pc: api.getProgramCounter(),
      nextPc: undefined, // known to the machine
      gas: api.getGasLeft(),
      exitCode: api.getExitArg(),
      registers: Array.from(new BigUint64Array(api.getRegisters().slice().buffer)),
    };
  }

  pvmSetRegisters(_id, registers) {
    this.api.setRegisters(
      Array.from(new Uint8Array(new BigUint64Array(registers).buffer)),
    );
  }

  pvmReadMemory(_id, address, length) {
    return this.api.getMemory(address, length);
  }

  pvmWriteMemory(_id, address, bytes) {
    return this.api.setMemory(address, bytes);
  }
}
