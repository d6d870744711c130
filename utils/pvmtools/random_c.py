# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Random C programs of what csmith leaves out: recursion, calls through tables, structs
# and 128-bit integers as arguments and results, variable arguments, switches, computed
# gotos, floating point, variable-length arrays, unaligned accesses, overflow built-ins.
#
# Every program is defined by the C standard and the ABIs' sizes alone: arithmetic is
# unsigned, shift amounts, indices and divisors are limited, expressions have no side
# effects, conversions from floating point are guarded. All calls together are limited by
# 'fuel', every loop by a counter of its own, so every program ends.

from . import random_program as common
from .random_program import CONSTANTS, Type

PRELUDE = common.PRELUDE + """\
#include <stdarg.h>
typedef __int128 i128; typedef unsigned __int128 u128;
static u32 fuel = 3000;
INLINE i64 from_double(double x) { return x > -1e15 && x < 1e15 ? (i64)x : 77; }
"""

DIVISIONS = """\
INLINE {t} div_{t}({t} a, {t} b) {{ return {ok} ? a / b : a; }}
INLINE {t} rem_{t}({t} a, {t} b) {{ return {ok} ? a % b : b; }}
"""
ACCESSES = """\
INLINE {t} load_{t}(const u8 *p) {{ {t} x; memcpy(&x, p, sizeof x); return x; }}
INLINE void store_{t}(u8 *p, {t} x) {{ memcpy(p, &x, sizeof x); }}
"""

INTEGERS = common.integer_types([8, 16, 32, 64, 128])
# The wide ones are rare, as in programs.
SOME_INTEGERS = [t for t in INTEGERS for _ in range(1 if t.bits == 128 else 4)]
DOUBLE = Type(64, True)
DOUBLE.name = "double"
BYTES = 64  # in the array for unaligned accesses
ARRAY = 16  # elements of every other array


class Struct:
    def __init__(self, name, fields):
        self.name, self.fields = name, fields  # (field, type, bits or None)


class Function:
    def __init__(self, name, attributes, result, parameters):
        self.name, self.attributes = name, attributes
        self.result, self.parameters = result, parameters

    def declaration(self):
        parameters = "".join(f", {t.name} {n}" for n, t in self.parameters)
        return f"{self.attributes} {self.result.name} {self.name}(u32 depth{parameters})"

    def table(self, name, functions):
        types = "".join(f", {t.name}" for _, t in self.parameters)
        return (f"static {self.result.name} (*const {name}[])(u32{types}) = "
                f"{{{', '.join(function.name for function in functions)}}};")


class Generator(common.Generator):
    def __init__(self, seed):
        super().__init__(seed)
        self.structs, self.functions, self.tables, self.globals = [], [], [], []
        self.variable_arrays = 0  # whose scope the statement is in
        # Names in scope and their types. Not everything may be assigned to: what counts
        # the rounds of a loop may only be read.
        self.scalars, self.aggregates, self.assignable = [], [], []

    def integer_type(self):
        return self.rng.choice(SOME_INTEGERS)

    # Expressions: text of the given type, without side effects.

    def constant(self, t):
        value = self.rng.choice(CONSTANTS) * self.rng.choice([1, 1, 1, -1])
        return f"({t.name})({value % 2**64}ull)"

    def place(self):
        """Something that can be read or written, and its type."""
        kind = self.rng.randrange(4)
        if kind == 0 and self.aggregates:
            name, struct = self.rng.choice(self.aggregates)
            field, t, _ = self.rng.choice(struct.fields)
            return f"{name}.{field}", t
        if kind == 1:
            name, t = self.rng.choice(self.globals)
            return f"{name}[{self.index(ARRAY)}]", t
        return self.rng.choice(self.assignable)

    def index(self, size):
        if self.chance(0.3):
            return str(self.rng.randrange(size))
        name, t = self.rng.choice(self.scalars)
        if t is DOUBLE:
            name = f"from_double({name})"
        return f"(u32){name} & {size - 1}"

    def leaf(self, t):
        kind = self.rng.randrange(8)
        if kind == 0:
            return self.constant(t)
        if kind == 1:
            access = self.integer_type()
            width = access.bits // 8
            return (f"({t.name})load_{access.name}(bytes + "
                    f"(({self.index(BYTES)}) % {BYTES + 1 - width}))")
        text, actual = (self.place() if kind < 5 else self.rng.choice(self.scalars))
        return self.convert(text, actual, t)

    @staticmethod
    def convert(text, actual, t):
        if actual is DOUBLE and t is not DOUBLE:
            return f"({t.name})from_double({text})"
        return f"({t.name})({text})"

    def expression(self, t, depth=3):
        if depth == 0 or self.chance(0.15):
            return self.leaf(t)
        if t is DOUBLE:
            return self.floating(depth - 1)
        kind = self.rng.randrange(10)
        if kind < 4:
            return self.arithmetic(t, depth - 1)
        if kind == 4:
            return (f"({self.condition(depth - 1)} ? {self.expression(t, depth - 1)}"
                    f" : {self.expression(t, depth - 1)})")
        if kind == 5:
            return f"({t.name}){self.condition(depth - 1)}"
        if kind == 6:
            return self.builtin(t, depth - 1)
        if kind == 7 and self.chance(0.3):
            return f"({t.name})from_double({self.floating(depth - 1)})"
        other = self.integer_type()
        return f"({t.name}){self.expression(other, depth - 1)}"

    def arithmetic(self, t, depth):
        a, b = self.expression(t, depth), self.expression(t, depth)
        unsigned = f"u{max(t.bits, 32)}"
        operator = self.rng.choice(["+", "-", "*", "&", "|", "^", "<<", ">>", "/", "%",
                                    "+", "-", "constant", "rotate"])
        if operator == "<<":
            return f"({t.name})(({unsigned}){a} << ((u32){b} & {t.bits - 1}))"
        if operator == ">>":
            return f"({t.name})({a} >> ((u32){b} & {t.bits - 1}))"
        if operator in "/%":
            return f"{'div' if operator == '/' else 'rem'}_{t.name}({a}, {b})"
        if operator == "constant":
            # Neither 0 nor -1 in any type.
            divisor = self.rng.choice([2, 3, 5, 7, 10, 16, 60, 100, 127])
            return f"({t.name})({a} {self.rng.choice('/%')} {divisor})"
        if operator == "rotate":
            amount = self.rng.randrange(1, 32)
            return (f"({t.name})(({unsigned}){a} << {amount} | "
                    f"({unsigned}){a} >> {max(t.bits, 32) - amount})")
        return f"({t.name})(({unsigned}){a} {operator} ({unsigned}){b})"

    def builtin(self, t, depth):
        a = self.expression(INTEGERS[7], depth)
        return f"({t.name})" + self.rng.choice([
            f"__builtin_popcountll({a})", f"__builtin_clzll({a} | 1)",
            f"__builtin_ctzll({a} | 1ull << 63)", f"__builtin_bswap64({a})",
            f"__builtin_bswap32((u32){a})", f"__builtin_parityll({a})",
            f"__builtin_ffsll((i64){a})", f"(u64)((u128){a} * {a} >> 64)"])

    def condition(self, depth):
        kind = self.rng.randrange(8)
        if kind == 0 and depth > 0:
            return (f"({self.condition(depth - 1)} {self.rng.choice(['&&', '||'])} "
                    f"{self.condition(depth - 1)})")
        if kind == 1:
            t = self.integer_type()
            return f"(({self.expression(t, depth)} >> {self.rng.randrange(t.bits)} & 1) != 0)"
        t = DOUBLE if kind == 2 and self.chance(0.3) else self.integer_type()
        b = self.constant(t) if self.chance(0.4) else self.expression(t, depth)
        return (f"({self.expression(t, depth)} "
                f"{self.rng.choice(['<', '<=', '>', '>=', '==', '!='])} {b})")

    def floating(self, depth):
        kind = self.rng.randrange(4)
        if kind == 0 or depth <= 0:
            return f"(double){self.expression(self.integer_type(), max(depth, 0))}"
        if kind == 1:
            return f"(double)(float){self.expression(DOUBLE, depth - 1)}"
        return (f"({self.expression(DOUBLE, depth - 1)} {self.rng.choice('+-*/')} "
                f"{self.expression(DOUBLE, depth - 1)})")

    # Statements.

    def declare(self, t, value):
        name = self.name("v")
        self.emit(f"{t.name} {name} = {value};")
        if isinstance(t, Struct):
            self.aggregates.append((name, t))
        else:
            self.scalars.append((name, t))
            self.assignable.append((name, t))

    def block(self, budget, result):
        """Statements in braces, with a scope of their own."""
        scope = len(self.scalars), len(self.aggregates), len(self.assignable)
        self.emit("{")
        while budget > 0:
            budget -= self.statement(budget, result)
        self.emit("}")
        for names, size in zip((self.scalars, self.aggregates, self.assignable), scope):
            del names[size:]

    def statement(self, budget, result):
        """Returns how much of the budget it took."""
        kinds = [self.assign, self.assign, self.assign, self.new_variable, self.call,
                 self.call, self.store, self.mix_value, self.overflow, self.copy]
        if budget >= 4:
            kinds += [self.if_else, self.if_else, self.loop, self.loop, self.switch,
                      self.threaded, self.local_array, self.leave]
        return self.rng.choice(kinds)(budget, result)

    def assign(self, budget, result):
        place, t = self.place()
        self.emit(f"{place} = {self.expression(t)};")
        return 1

    def new_variable(self, budget, result):
        t = DOUBLE if self.chance(0.1) else self.integer_type()
        self.declare(t, self.expression(t))
        return 1

    def store(self, budget, result):
        t = self.integer_type()
        self.emit(f"store_{t.name}(bytes + (({self.index(BYTES)}) % "
                  f"{BYTES + 1 - t.bits // 8}), {self.expression(t)});")
        return 1

    def mix_value(self, budget, result):
        self.emit(f"mix({self.expression(INTEGERS[7])});")
        return 1

    def overflow(self, budget, result):
        t, name = self.integer_type(), self.name("o")
        operation = self.rng.choice(["add", "sub", "mul"])
        a, b = self.expression(t, 2), self.expression(t, 2)
        self.emit(f"{t.name} {name}; mix(__builtin_{operation}_overflow("
                  f"{a}, {b}, &{name}));")
        self.scalars.append((name, t))
        self.assignable.append((name, t))
        return 1

    def copy(self, budget, result):
        """A struct to another."""
        if self.aggregates:
            name, struct = self.rng.choice(self.aggregates)
            same = [other for other, s in self.aggregates if s is struct]
            self.emit(f"{name} = {self.rng.choice(same)};")
        return 1

    def if_else(self, budget, result):
        condition = self.condition(2)
        if self.chance(0.2):
            condition = f"__builtin_expect({condition}, {self.rng.randrange(2)})"
        self.emit(f"if ({condition})")
        self.block(budget // 3, result)
        if self.chance(0.6):
            self.emit("else")
            self.block(budget // 3, result)
        return budget // 2 + 1

    def loop(self, budget, result):
        name, count = self.name("n"), self.rng.choice([2, 3, 5, 8, 9, 17])
        start = self.rng.choice(["0", f"{count} & (u32){self.index(32)}"])
        kind = self.rng.randrange(3)
        if kind == 0:
            self.emit(f"for (u32 {name} = {start}; {name} < {count}; {name}++) {{")
        elif kind == 1:
            self.emit(f"for (i64 {name} = {count}; {name} > 0; {name}--) {{")
        else:
            self.emit(f"for (u32 {name} = {start}; {name}++ < {count} && "
                      f"{self.condition(2)};) {{")
        self.scalars.append((name, INTEGERS[4]))
        if self.chance(0.3):
            self.emit(f"if ({self.condition(1)}) {self.rng.choice(['break', 'continue'])};")
        self.block(budget // 3, result)
        self.emit("}")
        self.scalars.remove((name, INTEGERS[4]))
        return budget // 2 + 1

    def switch(self, budget, result):
        count = self.rng.choice([3, 5, 8, 12])
        step = self.rng.choice([1, 1, 1, 3, 1000, 2**33])
        first = self.rng.choice([0, 1, 10, 2**31 - 2])
        selector = self.expression(INTEGERS[7], 2)
        self.emit(f"switch (({selector}) % {count + 2} * {step}ull + {first}) {{")
        for case in range(count):
            if self.chance(0.9):
                self.emit(f"case {first + case * step}ull:")
                if self.chance(0.3):  # as in a table of values
                    place, t = self.place()
                    self.emit(f"{place} = {self.constant(t)};")
                else:
                    self.block(max(budget // count, 1), result)
                if self.chance(0.8):
                    self.emit("break;")
        self.emit("default:")
        self.block(1, result)
        self.emit("}")
        return budget // 2 + 1

    def threaded(self, budget, result):
        """A loop that goes from label to label through a table, as interpreters do."""
        if self.variable_arrays:
            return self.assign(budget, result)
        count, label, left = self.rng.choice([2, 4]), self.name("L"), self.name("left")
        labels = ", ".join(f"&&{label}_{i}" for i in range(count))
        next_label = lambda: (f"if ({left}-- == 0) goto {label}_end; "
                              f"goto *{label}[{self.index(count)}];")
        self.emit(f"{{ static void *const {label}[] = {{{labels}}}; u32 {left} = 9;")
        self.emit(next_label())
        for i in range(count):
            self.emit(f"{label}_{i}:")
            place, t = self.place()
            self.emit(f"{place} = {self.expression(t, 2)};")
            self.emit(next_label())
        self.emit(f"{label}_end:; }}")
        return 4

    def local_array(self, budget, result):
        """An array whose size or alignment needs more than a plain frame."""
        t, name = self.integer_type(), self.name("a")
        size = self.rng.choice([str(ARRAY), f"{ARRAY} + ({self.index(32)})"])
        alignment = "_Alignas(64) " if size == str(ARRAY) and self.chance(0.5) else ""
        # A goto through a table could go to the labels of all others, and to jump into the
        # scope of an array of variable length is an error.
        variable = size != str(ARRAY)
        self.variable_arrays += variable
        self.emit(f"{{ {alignment}{t.name} {name}[{size}];")
        self.emit(f"for (u32 i = 0; i < {ARRAY}; i++) {name}[i] = ({t.name})(i * 37 + fuel);")
        self.globals.append((name, t))
        self.block(budget // 3, result)
        self.globals.pop()
        self.variable_arrays -= variable
        self.emit(f"mix((u64){name}[{self.rng.randrange(ARRAY)}] + "
                  f"((uintptr_t){name} & {63 if alignment else 0})); }}")
        return budget // 2 + 1

    def leave(self, budget, result):
        if self.chance(0.7):
            return self.assign(budget, result)
        self.emit(f"if ({self.condition(2)}) return {self.value(result)};")
        return 1

    # Functions.

    def value(self, t):
        """Of a type of any kind."""
        if isinstance(t, Struct):
            same = [name for name, struct in self.aggregates if struct is t]
            if same and self.chance(0.7):
                return self.rng.choice(same)
            fields = ", ".join(f".{name} = {self.expression(ft, 1)}"
                               for name, ft, _ in t.fields)
            return f"(struct {t.name[7:]}){{{fields}}}"
        return self.expression(t)

    def call(self, budget, result):
        kind = self.rng.randrange(5)
        if kind == 0:
            return self.variadic_call()
        if kind == 1 and self.tables:
            table, function = self.rng.choice(self.tables)
            callee = f"{table}[{self.index(4)}]"
        else:
            function = self.rng.choice(self.functions)
            callee = function.name
        arguments = "".join(f", {self.value(t)}" for _, t in function.parameters)
        self.declare(function.result, f"{callee}(depth - 1{arguments})")
        return 2

    def variadic_call(self):
        arguments, kinds = "", ""
        for _ in range(self.rng.randrange(8)):
            kind = self.rng.choice("iluds")
            kinds += kind
            t = {"i": INTEGERS[4], "l": INTEGERS[6], "u": INTEGERS[9], "d": DOUBLE,
                 "s": self.structs[0]}[kind]
            arguments += f", {self.value(t)}"
        self.declare(INTEGERS[7], f'variadic("{kinds}"{arguments})')
        return 2

    def any_type(self):
        kind = self.rng.randrange(8)
        if kind == 0:
            return self.rng.choice(self.structs)
        return DOUBLE if kind == 1 and self.chance(0.5) else self.integer_type()

    def make_struct(self, number):
        fields, previous_is_bits = [], False
        for i in range(self.rng.choice([1, 1, 2, 2, 3, 4, 6])):
            t = self.integer_type()
            bits = None
            if t.bits <= 64 and self.chance(0.2):
                bits = self.rng.randrange(1, t.bits + 1)
            fields.append((f"f{i}", t, bits))
        struct = Struct(f"struct S{number}", fields)
        members = " ".join(f"{t.name} {name}{f' : {bits}' if bits else ''};"
                           for name, t, bits in fields)
        self.emit(f"{struct.name} {{ {members} }};")
        self.structs.append(struct)

    def variadic_function(self):
        struct = self.structs[0]
        sum_of_fields = " + ".join(f"(u64)s.{name}" for name, _, _ in struct.fields)
        self.emit(f"""NOINLINE u64 variadic(const char *kinds, ...) {{
va_list list; va_start(list, kinds);
u64 sum = 5;
for (; *kinds; kinds++) {{
sum *= 31;
switch (*kinds) {{
case 'i': sum += (u64)va_arg(list, i32); break;
case 'l': sum ^= (u64)va_arg(list, i64); break;
case 'u': {{ u128 wide = va_arg(list, u128); sum += (u64)(wide >> 64) ^ (u64)wide; break; }}
case 'd': sum += (u64)from_double(va_arg(list, double)); break;
case 's': {{ {struct.name} s = va_arg(list, {struct.name}); sum += {sum_of_fields}; break; }}
}}
}}
va_end(list);
return sum;
}}""")

    def body(self, function, budget):
        self.scalars = [("depth", INTEGERS[5])]
        self.aggregates = [(n, s) for n, s in self.global_structs]
        self.assignable = []
        for name, t in function.parameters:
            if isinstance(t, Struct):
                self.aggregates.append((name, t))
            else:
                self.scalars.append((name, t))
                self.assignable.append((name, t))
        self.emit(f"{function.declaration()} {{")
        self.declare(INTEGERS[7], "digest")
        self.emit(f"if (fuel == 0 || depth == 0) return {self.value(function.result)};")
        self.emit("fuel--;")
        while budget > 0:
            budget -= self.statement(budget, function.result)
        self.emit(f"return {self.value(function.result)}; }}")

    def program(self):
        self.emit(PRELUDE)
        for t in INTEGERS:
            ok = "b < -1 || b > 0" if t.signed else "b"
            self.emit(DIVISIONS.format(t=t.name, ok=f"({ok})") + ACCESSES.format(t=t.name))
        self.emit(f"static u8 bytes[{BYTES}];")
        for _ in range(4):
            t, name = self.integer_type(), self.name("g")
            volatile = "volatile " if self.chance(0.2) else ""
            self.emit(f"static {volatile}{t.name} {name}[{ARRAY}];")
            self.globals.append((name, t))
        for number in range(4):
            self.make_struct(number)
        self.global_structs = []
        for struct in self.structs[:2]:
            self.global_structs.append((self.name("gs"), struct))
            self.emit(f"static {struct.name} {self.global_structs[-1][0]};")
        self.variadic_function()

        shapes = [(self.any_type(), [self.any_type() for _ in range(self.rng.randrange(10))])
                  for _ in range(4)]
        # Four of the same shape share a table.
        for result, parameters in shapes[:1] * 3 + shapes:
            attributes = self.rng.choice(["static NOINLINE", "NOINLINE", "static", "static",
                                          "static __attribute__((cold))"])
            self.functions.append(Function(
                self.name("function"), attributes, result,
                [(self.name("p"), t) for t in parameters]))
        for function in self.functions:
            self.emit(function.declaration() + ";")
        self.tables.append(("table", self.functions[0]))
        self.emit(self.functions[0].table("table", self.functions[:4]))
        for function in self.functions:
            self.body(function, self.rng.choice([4, 8, 16, 24]))

        self.emit("int main(void) {")
        self.emit(f"for (u32 i = 0; i < {BYTES}; i++) bytes[i] = i * i * 31 + 7;")
        self.emit("u32 depth = 6;")
        self.scalars, self.assignable = [("depth", INTEGERS[5])], []
        self.aggregates = list(self.global_structs)
        self.declare(INTEGERS[7], "fuel")
        for function in self.functions:
            self.emit("fuel = 500;")
            arguments = "".join(f", {self.value(t)}" for _, t in function.parameters)
            self.declare(function.result, f"{function.name}(depth{arguments})")
            self.emit('printf("%016lx\\n", (unsigned long)digest);')
        for name, _ in self.globals:
            self.emit(f"for (u32 i = 0; i < {ARRAY}; i++) mix((u64){name}[i]);")
        for name, struct in self.global_structs:
            for field, _, _ in struct.fields:
                self.emit(f"mix((u64){name}.{field});")
        self.emit(f"for (u32 i = 0; i < {BYTES}; i++) mix(bytes[i]);")
        self.emit('printf("%016lx\\n", (unsigned long)digest); return 0; }')
        return self.text()


def random_program(seed):
    """Returns the text; the same seed makes the same program."""
    return Generator(seed).program()
