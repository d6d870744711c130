// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>

static const char script[] =
    "local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) "
    "end\n"
    "print(fib(18))\n"
    "local t = {} for i = 1, 2000 do t[i] = i * 7919 % 1009 end\n"
    "table.sort(t) print(t[1], t[1000], t[2000])\n"
    "local s = {} for w in ('the quick brown fox'):gmatch('%a+') do s[#s + 1] = "
    "w:upper() end\n"
    "print(table.concat(s, ','), string.format('%5.3f %d %q %x', math.pi, 42, 'a\\0b', "
    "255))\n"
    "print(pcall(error, 'thrown'), select('#', table.unpack({1, 2, nil, 4}, 1, 4)))\n"
    "local co = coroutine.wrap(function(a) for i = 1, 3 do a = a + coroutine.yield(a * "
    "i) end end)\n"
    "print(co(1), co(2), co(3))\n"
    "local m = setmetatable({}, {__index = function(_, k) return k .. '!' end})\n"
    "print(m.foo, 2 ^ 53, 10 // 3, 10.0 // 3, -7 % 3, 1 << 62, math.maxinteger + 1, "
    "1e308 * 10)\n"
    "print(math.sqrt(2), math.sin(1), 3 | 4 ~ 1, tonumber('0x1p4'), tonumber('z', 36))\n"
    "print(string.pack('<i4i8d', 1, -2, 3.5):byte(1, -1))\n"
    "print(utf8.len('\\u{E4}\\u{20AC}'), ('hello'):gsub('l', '<%0>'), load('return ... * "
    "2')(21))\n"
    "local r = {} for i = 1, 10 do r[i] = string.format('%g', i / 7) end\n"
    "print(table.concat(r, ' '), pcall(function() local a; a.b = 1 end))\n"
    "collectgarbage() print(collectgarbage('count') > 0)\n";

int main(void) {
  lua_State *lua = luaL_newstate();
  luaL_openlibs(lua);
  if (luaL_dostring(lua, script))
    printf("error: %s\n", lua_tostring(lua, -1));
  lua_close(lua);
}
