# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Random C programs of loops over arrays: nested, one after the other, up and down, with
# strides and bounds that are constants or not, left early, over indices or pointers, with
# values carried from one iteration to the next, sums, searches, bytes put together and
# taken apart, local arrays.
#
# Every program is defined by the C standard: arithmetic is unsigned, and in a loop its
# counter is at least 0 and below COUNT, of which the largest subscript is made.

from . import random_program as common
from .random_program import CONSTANTS, PRELUDE

COUNT = 16  # limit of counters
STRIDES = 7  # largest stride
OFFSETS = 8  # limit of offsets in subscripts and from pointers
SIZE = 5 * COUNT + OFFSETS  # elements of an array

INTEGERS = common.integer_types([8, 16, 32, 64])


class Array:
    def __init__(self, name, t, size):
        self.name, self.type, self.size = name, t, size


class Generator(common.Generator):
    def __init__(self, seed):
        super().__init__(seed)
        # In scope: counters, values that may be read, those that may be assigned to,
        # arrays, and the bounds and strides among a function's parameters.
        self.counters, self.values, self.variables = [], [], []
        self.arrays, self.bounds, self.strides = [], [], []

    # Expressions: text without side effects, of an unsigned type where it matters.

    def subscript(self, size):
        """At least 0 and below the size, which is COUNT or no less than SIZE - OFFSETS."""
        if not self.counters:
            return str(self.rng.randrange(size))
        i, j = self.rng.choice(self.counters), self.rng.choice(self.counters)
        if size == COUNT:
            return self.rng.choice([i, i, f"{COUNT - 1} - {i}", f"({i} ^ {j}) & 15"])
        offset = self.rng.randrange(OFFSETS)
        return self.rng.choice([
            i, i, f"{i} + {offset}", f"{i} + {offset}", f"{2 * COUNT} - {i} + {offset}",
            f"{i} * {self.rng.choice([2, 3, 4])} + {offset}", f"{i} + {j} + {offset}",
            f"{i} * 4 + {j}", f"{COUNT} + {i} - {j}", f"({i} * {j} + {offset}) & 63",
            str(offset)])

    def element(self):
        array = self.rng.choice(self.arrays)
        return f"{array.name}[{self.subscript(array.size)}]"

    def expression(self, bits, depth=2):
        if bits < 32:  # which int would hold, and a product of which could overflow
            return f"(u{bits}){self.expression(32, depth)}"
        if depth == 0 or self.chance(0.2):
            kind = self.rng.randrange(6)
            if kind == 0:
                return f"(u{bits}){self.rng.choice(CONSTANTS) % 2**bits}u"
            if kind == 1 and self.counters:
                return f"(u{bits}){self.rng.choice(self.counters)}"
            if kind <= 3 and self.values:
                return f"(u{bits}){self.rng.choice(self.values)}"
            return f"(u{bits}){self.element()}"
        a, b = self.expression(bits, depth - 1), self.expression(bits, depth - 1)
        if self.chance(0.2):
            amount = self.rng.randrange(bits)
            return self.rng.choice([
                f"({a} << {amount})", f"({a} >> {amount})",
                f"({a} << {amount} | {a} >> {-amount % bits})"])
        if self.chance(0.15):
            return f"({self.condition(depth - 1)} ? {a} : {b})"
        if self.chance(0.1):
            divisor = self.rng.choice(["3", "10", "16", "255", f"({b} | 1)"])
            return f"({a} {self.rng.choice('/%')} {divisor})"
        return f"({a} {self.rng.choice('+-*&|^+-^')} {b})"

    def condition(self, depth=1):
        t = self.rng.choice(INTEGERS[4:])
        if self.chance(0.2) and self.counters:
            return f"{self.rng.choice(self.counters)} {self.comparison()} {self.bound()}"
        a, b = self.expression(t.bits, depth), self.expression(t.bits, 0)
        return f"({t.name}){a} {self.comparison()} ({t.name}){b}"

    def comparison(self):
        return self.rng.choice(["<", ">", "<=", ">=", "==", "!="])

    def bound(self):
        """From 0 to COUNT."""
        if self.chance(0.5):
            return self.rng.choice(self.bounds)
        return str(self.rng.choice([1, 2, 3, 4, 5, 7, 8, 12, 15, 16]))

    def start(self):
        """From 0 to COUNT - 1."""
        return self.rng.choice(["0", "0", "0", "1", "5",
                                f"({self.rng.choice(self.bounds)} & 7)"])

    def stride(self):
        if self.chance(0.4):
            return self.rng.choice(self.strides)
        return str(self.rng.choice([1, 1, 1, 1, 2, 3, 4, STRIDES]))

    # Statements

    def statement(self, depth):
        kinds = [self.store, self.store, self.store, self.update, self.update, self.reduce,
                 self.carry, self.condition_statement, self.join_bytes, self.split_bytes]
        if depth > 0:
            kinds += [self.loop] * 4 + [self.pointer_loop] * 2 + [self.search,
                                                                   self.local_array]
        self.rng.choice(kinds)(depth)

    def body(self, depth):
        for _ in range(self.rng.choice([1, 1, 2, 3])):
            self.statement(depth)

    def store(self, depth):
        self.emit(f"{self.element()} = {self.expression(self.rng.choice([32, 64]))};")

    def update(self, depth):
        array = self.rng.choice(self.arrays)
        place = f"{array.name}[{self.subscript(array.size)}]"
        self.emit(f"{place} = (u64){place} {self.rng.choice('+-^|&*')} "
                  f"{self.expression(array.type.bits, 1)};")

    def reduce(self, depth):
        variable = self.rng.choice(self.variables)
        value = self.expression(64)
        if self.chance(0.3):
            self.emit(f"if ({value} {self.rng.choice('<>')} {variable}) {variable} = {value};")
        else:
            self.emit(f"{variable} {self.rng.choice('+-^|&*')}= {value};")

    def carry(self, depth):
        """Values move on by one variable."""
        some = self.rng.sample(self.variables, self.rng.choice([2, 3]))
        for to, source in zip(some, some[1:]):
            self.emit(f"{to} = {source};")
        self.emit(f"{some[-1]} = {self.expression(64)};")

    def condition_statement(self, depth):
        self.emit(f"if ({self.condition()}) {{")
        if self.counters and self.chance(0.3):
            self.reduce(depth)
            self.emit(self.rng.choice(["break;", "continue;"]))
        else:
            self.body(depth - 1)
            if self.chance(0.4):
                self.emit("} else {")
                self.body(depth - 1)
        self.emit("}")

    def join_bytes(self, depth):
        place, bits = self.subscript(SIZE - OFFSETS), self.rng.choice([16, 32, 64])
        order = list(range(bits // 8))
        if self.chance(0.5):
            order.reverse()
        parts = (f"(u64)bytes[{place} + {k}] << {8 * shift}"
                 for shift, k in enumerate(order))
        self.emit(f"{self.rng.choice(self.variables)} ^= {' | '.join(parts)};")

    def split_bytes(self, depth):
        place, value = self.subscript(SIZE - OFFSETS), self.rng.choice(self.variables)
        for k in range(self.rng.choice([2, 4, 8])):
            self.emit(f"bytes[{place} + {k}] = (u8)({value} >> {8 * k});")

    def local_array(self, depth):
        t, name = self.rng.choice(INTEGERS), self.name("local")
        self.emit(f"{t.name} {name}[{COUNT}]; for (u32 k = 0; k < {COUNT}; k++) "
                  f"{name}[k] = {self.expression(t.bits, 1)};")
        self.arrays.append(Array(name, t, COUNT))
        self.loop(depth)
        self.body(depth - 1)
        self.arrays.pop()

    def loop(self, depth):
        t, i = self.rng.choice(INTEGERS), self.name("at")
        kind = self.rng.randrange(6)
        if kind <= 1:
            self.emit(f"for ({t.name} {i} = {self.start()}; {i} < {self.bound()}; "
                      f"{i} += {self.stride()}) {{")
        elif kind == 2:
            self.emit(f"for ({t.name} {i} = 0; {i} != {self.bound()}; {i}++) {{")
        elif kind == 3:
            self.emit(f"for ({t.name} {i} = {self.bound()}; {i}-- > 0;) {{")
        elif kind == 4:
            signed = INTEGERS[self.rng.choice([2, 4, 6])]
            self.emit(f"for ({signed.name} {i} = ({signed.name}){self.bound()} - 1; "
                      f"{i} >= {self.rng.choice([0, 0, 1, 3])}; {i} -= {self.stride()}) {{")
        else:
            self.emit(f"{t.name} {i} = {self.start()}; do {{")
        self.counters.append(i)
        self.body(depth - 1)
        self.counters.pop()
        if kind == 5:
            # 'continue' goes to the condition.
            self.emit(f"}} while (({i} += {self.stride()}) < {self.bound()});")
        else:
            self.emit("}")
        # Loops follow one another at once, too.
        if self.chance(0.2):
            self.loop(depth)

    def pointer_loop(self, depth):
        array = self.rng.choice([a for a in self.arrays if a.size == SIZE])
        p, end = self.name("p"), self.name("end")
        start = self.rng.choice([*self.counters, "0", str(SIZE - COUNT - OFFSETS)])
        self.emit(f"for ({array.type.name} *{p} = {array.name} + {start}, "
                  f"*{end} = {p} + {self.bound()}; {p} {self.rng.choice(['<', '!='])} {end}; "
                  f"{p}++) {{")
        self.emit(f"{self.rng.choice([f'*{p}', f'{p}[{self.rng.randrange(OFFSETS)}]'])} = "
                  f"(u64){p}[{self.rng.randrange(OFFSETS)}] "
                  f"{self.rng.choice('+-^*')} {self.expression(array.type.bits, 1)};")
        self.values.append(f"*{p}")
        self.body(depth - 1)
        self.values.pop()
        self.emit("}")

    def search(self, depth):
        array, i = self.rng.choice(self.arrays), self.name("k")
        self.emit(f"u32 {i} = 0; while ({i} < {self.bound()} && {array.name}[{i}] "
                  f"{self.comparison()} {self.rng.choice(['0', '1', '100', '(u8)x'])}) {i}++;")
        self.emit(f"{self.rng.choice(self.variables)} += {i};")

    # Functions

    def kernel(self, number):
        """A function of arrays, bounds and strides; returns how to call it."""
        own = self.rng.sample(self.globals, 2)
        types = [array.type for array in own]
        restrict = "restrict " if self.chance(0.5) else ""
        bounds = [(self.name("n"), self.rng.choice(INTEGERS)) for _ in range(2)]
        strides = [(self.name("step"), self.rng.choice(INTEGERS)) for _ in range(2)]
        pointers = [(self.name("a"), t) for t in types]
        parameters = ([f"{t.name} *{restrict}{a}" for a, t in pointers] +
                      [f"{t.name} {n}" for n, t in bounds + strides] + ["u64 x"])
        self.emit(f"NOINLINE u64 kernel{number}({', '.join(parameters)}) {{")
        # What a restricted pointer leads to is not used otherwise.
        shared = [a for a in self.globals if not restrict or a not in own]
        self.arrays = [Array(a, t, SIZE) for a, t in pointers] + self.rng.sample(shared, 2)
        self.bounds, self.strides = [n for n, _ in bounds], [s for s, _ in strides]
        self.variables = [self.name("v") for _ in range(3)]
        self.values = ["x", *self.variables]
        self.emit(f"u64 {', '.join(f'{v} = x + {k}' for k, v in enumerate(self.variables))};")
        for _ in range(self.rng.choice([1, 2, 3])):
            self.rng.choice([self.loop, self.loop, self.loop, self.pointer_loop,
                             self.local_array])(self.rng.choice([1, 2, 2, 3]))
        self.emit(f"return {' ^ '.join(self.variables)}; }}")
        return f"kernel{number}", [array.name for array in own]

    def program(self):
        self.emit(PRELUDE)
        self.globals = [Array(f"g{k}", self.rng.choice(INTEGERS), SIZE) for k in range(5)]
        for array in self.globals:
            self.emit(f"{array.type.name} {array.name}[{SIZE}];")
        self.emit(f"u8 bytes[{SIZE}];")
        kernels = [self.kernel(number) for number in range(6)]
        self.emit("int main(void) {")
        self.emit(f"for (u32 i = 0; i < {SIZE}; i++) {{ bytes[i] = i * 31 + 7;")
        for k, array in enumerate(self.globals):
            self.emit(f"{array.name}[i] = (u64)(i * i + {k}) * 0x9e3779b97f4a7c15 >> 20;")
        self.emit("}")
        for name, arrays in kernels:
            for _ in range(4):
                bounds = [str(self.rng.randrange(COUNT + 1)) for _ in range(2)]
                strides = [str(self.rng.choice([1, 1, 2, 5, STRIDES])) for _ in range(2)]
                self.emit(f"mix({name}({', '.join(arrays + bounds + strides)}, digest));")
            self.emit(f"for (u32 i = 0; i < {SIZE}; i++) {{ mix(bytes[i]);")
            for array in self.globals:
                self.emit(f"mix((u64){array.name}[i]);")
            self.emit('} printf("%016lx\\n", (unsigned long)digest);')
        self.emit("return 0; }")
        return self.text()


def random_program(seed):
    """Returns the text; the same seed makes the same program."""
    return Generator(seed).program()
