# Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN lines name the stock LLVM programs; the substitutions here are the only
# place that knows how the plugin gets into each of them. llc always runs the
# machine verifier, because the installed LLVM has its assertions off, and the proof
# of register allocation.

import os
import shutil
import sys

import lit.formats
from lit.llvm import llvm_config
from lit.llvm.subst import ToolSubst

config.name = "PVM"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".ll", ".mir", ".s", ".test"]
config.excludes = ["Inputs"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.pvm_binary_dir, "test")

plugin = os.path.join(config.pvm_binary_dir, "lib", "LLVMPVM.so")
bin_dir = os.path.join(config.pvm_binary_dir, "bin")
utils_dir = os.path.join(config.pvm_source_dir, "utils")


def llvm_tool(name):
    return os.path.join(config.llvm_tools_dir, name)


def preloaded(name):
    command = f"env LD_PRELOAD={plugin} {llvm_tool(name)}"
    return ToolSubst(name, command=command)


# The plugin must stand before every option that it defines.
llc = (f"{llvm_tool('llc')} -load {plugin} -verify-machineinstrs"
       " -pvm-regalloc-check")
opt = f"{llvm_tool('opt')} --load-pass-plugin={plugin}"

tools = [
    ToolSubst("llc", command=llc),
    ToolSubst("opt", command=opt),
    ToolSubst("FileCheck", command=llvm_tool("FileCheck")),
    ToolSubst("not", command=llvm_tool("not")),
    ToolSubst("count", command=llvm_tool("count")),
    ToolSubst("split-file", command=llvm_tool("split-file")),
    ToolSubst("pvm-ld", command=os.path.join(bin_dir, "pvm-ld")),
    ToolSubst("pvm-dump", command=os.path.join(bin_dir, "pvm-dump")),
    ToolSubst("pvm-run", command=os.path.join(utils_dir, "pvm-run")),
]
# Programs that need to know the target, or at least its ELF machine.
tools += [preloaded(name) for name in [
    "llvm-ar", "llvm-dwarfdump", "llvm-lib", "llvm-lto", "llvm-mc", "llvm-mca",
    "llvm-nm", "llvm-objcopy", "llvm-objdump", "llvm-ranlib", "llvm-readelf",
    "llvm-readobj", "llvm-size", "llvm-strip", "llvm-symbolizer",
]]
# Programs that only see IR or YAML.
tools += [ToolSubst(name, command=llvm_tool(name)) for name in [
    "llvm-as", "llvm-dis", "llvm-link", "obj2yaml", "yaml2obj",
]]
llvm_config.add_tool_substitutions(tools, [config.llvm_tools_dir, bin_dir])

config.substitutions += [
    ("%host-clang", llvm_tool("clang")),
    ("%clangxx", os.path.join(bin_dir, "clang++")),
    ("%clang", os.path.join(bin_dir, "clang")),
    ("%exec-compare", os.path.join(utils_dir, "compare-with-host")),
    ("%unit", os.path.join(config.pvm_binary_dir, "test", "Unit")),
    ("%utils", utils_dir),
    ("%build_dir", config.pvm_binary_dir),
    ("%llvm_bin", config.llvm_tools_dir),
    ("%plugin", plugin),
    ("%python", sys.executable),
]

for name in ["ccache", "distcc", "pkg-config"]:
    if shutil.which(name):
        config.available_features.add(name)

# The conformance data beside the checkout is used where it exists, never copied.
shared_spec = os.path.join(config.pvm_source_dir, "..", "shared", "spec")
if os.path.isdir(shared_spec):
    config.available_features.add("shared-spec")
    config.substitutions.append(("%shared_spec", os.path.realpath(shared_spec)))

sysroot = os.path.join(config.pvm_binary_dir, "lib", "pvm", "sysroot")
if os.path.exists(os.path.join(sysroot, "lib", "libc.a")):
    config.available_features.add("libc")
if os.path.exists(os.path.join(sysroot, "lib", "libc++.a")):
    config.available_features.add("libc++")

if os.path.exists(os.path.join(
        utils_dir, "vm", "polkavm", "target", "release", "pvm-run-polkavm")):
    config.available_features.add("polkavm")
