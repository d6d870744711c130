// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The host of the benchmark programs, for 'pvm-run --host': JAM's host calls fetch,
// read and write, numbered as in the Gray Paper 0.7.2, over work items made up here
// and a storage of accounts. host.c does the same in C.

const NUM_ACCOUNTS = 100;
const FIRST_ID = 1000;
const FIRST_BALANCE = 30000;
const NONE = 2n ** 64n - 1n;
const OWN_GAS = 10n;

const littleEndian = (value, size) =>
  Buffer.from(Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff));

function natural(value) {
  if (value < 0x80) return [value];
  if (value < 0x4000) return [0x80 | (value >> 8), value & 0xff];
  return [0xc0, value & 0xff, value >> 8];
}

const keyOf = (id) => `acct${littleEndian(id, 4).toString("hex")}`;

export default () => {
  const storage = new Map();
  for (let i = 0; i < NUM_ACCOUNTS; i++) {
    const value = [littleEndian(FIRST_BALANCE, 4), Buffer.alloc(8)];
    storage.set(keyOf(FIRST_ID + 3 * i), Buffer.concat(value));
  }
  const nonces = new Uint8Array(NUM_ACCOUNTS + 2);
  let state = 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };

  const readKey = async (vm, address, size) => {
    const key = Buffer.from(await vm.read(address, size));
    return key.toString("latin1", 0, 4) + key.toString("hex", 4);
  };

  const calls = {
    1: async (vm) => {
      const from = random() % (NUM_ACCOUNTS + 2);
      const to = random() % NUM_ACCOUNTS;
      const item = Buffer.concat([
        littleEndian(FIRST_ID + 3 * from, 4),
        littleEndian(FIRST_ID + 3 * to, 4),
        Buffer.from([...natural(random() % 20000), nonces[from]]),
      ]);
      nonces[from] += random() % 8 !== 0;
      await vm.write(vm.regs[7], item);
      return item.length;
    },
    3: async (vm) => {
      const value = storage.get(await readKey(vm, vm.regs[8], vm.regs[9]));
      if (value === undefined) return NONE;
      await vm.write(vm.regs[10], value);
      return value.length;
    },
    4: async (vm) => {
      const key = await readKey(vm, vm.regs[7], vm.regs[8]);
      storage.set(key, Buffer.from(await vm.read(vm.regs[9], vm.regs[10])));
      return 12;
    },
  };

  // What counts is what the program costs, not what the host asks for a call.
  return Object.fromEntries(Object.entries(calls).map(([number, call]) => [
    number,
    (vm) => {
      vm.gas += OWN_GAS;
      return call(vm);
    },
  ]));
};
