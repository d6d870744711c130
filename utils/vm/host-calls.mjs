// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program meets behind `ecalli`: the JIP-1 debug log (100), the stubs of
// a --host file, and WHAT for every other number.
//
// A --host file is a module whose default export is a function that is called
// once per run and returns the stubs by number:
//
//   export default () => {
//     const storage = new Map();
//     return {
//       4: async (vm) => {                       // write(key, value)
//         const key = await vm.read(vm.regs[7], vm.regs[8]);
//         ...
//         return previousLength;                 // becomes r7
//       },
//     };
//   };
//
// A stub sees the machine as `vm`:
//   vm.regs            the 13 registers, unsigned BigInts; may be written
//   vm.gas             gas left after the call's own 10; may be written
//   await vm.read(address, length)   bytes; panics the program if inaccessible
//   await vm.write(address, bytes)   the same for writing
//   vm.panic()         ends the program with a panic
// A returned number goes to r7; a stub that returns nothing leaves r7 alone.

export const HOST_CALL_GAS = 10n;
export const WHAT = 2n ** 64n - 2n;
export const LOG = 100;

const ADDRESS_SPACE = 2n ** 32n;

export class HostPanic extends Error {}

// `access` is the backend's pair of functions read(address, length) and
// write(address, bytes) on plain numbers; they answer null or false, or a
// promise of it, for a range that is not accessible.
class Machine {
  constructor(regs, gas, access) {
    this.regs = regs;
    this.gas = gas;
    this.access = access;
  }

  // An empty range is accessible wherever it lies.
  async tryRead(address, length) {
    address = BigInt(address);
    length = BigInt(length);
    if (length === 0n) return new Uint8Array(0);
    if (address + length > ADDRESS_SPACE) return null;
    return this.access.read(Number(address), Number(length));
  }

  async read(address, length) {
    return (await this.tryRead(address, length)) ?? this.panic();
  }

  async write(address, bytes) {
    if (bytes.length === 0) return;
    if (BigInt(address) + BigInt(bytes.length) > ADDRESS_SPACE) this.panic();
    if (!(await this.access.write(Number(address), bytes))) this.panic();
  }

  panic() {
    throw new HostPanic();
  }
}

// Log entries keep the bytes the program wrote, whatever they are.
async function readLogEntry(vm) {
  const target = await vm.tryRead(vm.regs[8], vm.regs[9]);
  const message = await vm.tryRead(vm.regs[10], vm.regs[11]);
  if (target === null || message === null) return null;
  return { level: Number(vm.regs[7]), target, message };
}

// The result bytes of a halted program: memory[r7 .. r7 + r8), or null if that
// range is not readable.
export function readResult(regs, access) {
  return new Machine(regs, 0n, access).tryRead(regs[7], regs[8]);
}

// Serves the host calls of one run. `call` carries out number `index` and
// returns { regs, gas }, or null where the program has not enough gas for it.
export class HostCalls {
  constructor(stubs, onLog) {
    this.stubs = stubs;
    this.onLog = onLog;
  }

  async call(index, regs, gas, access) {
    if (gas < HOST_CALL_GAS) return null;
    const vm = new Machine(regs, gas - HOST_CALL_GAS, access);
    if (this.stubs[index] !== undefined) {
      const result = await this.stubs[index](vm);
      if (result !== undefined) vm.regs[7] = BigInt.asUintN(64, BigInt(result));
    } else {
      if (index === LOG) {
        const entry = await readLogEntry(vm);
        if (entry !== null) this.onLog(entry);
      }
      vm.regs[7] = WHAT;
    }
    return vm.gas < 0n ? null : { regs: vm.regs, gas: vm.gas };
  }
}
