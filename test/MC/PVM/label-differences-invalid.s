# RUN: split-file %s %t
# RUN: not llvm-mc -triple=pvm -filetype=obj %t/layout.s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %t/layout.s
# RUN: not llvm-mc -triple=pvm -filetype=obj %t/parse.s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %t/parse.s

#--- layout.s
f: trap
g: trap
# CHECK: layout.s:[[#@LINE+1]]:12: error: .sleb128 expression is not absolute
.sleb128 g - f
# CHECK: layout.s:[[#@LINE+1]]:10: error: .uleb128 expression is not absolute
.uleb128 ext

#--- parse.s
## A condition cannot wait for the linker.
f: trap
# CHECK: parse.s:[[#@LINE+1]]:5: error: expected absolute expression
.if . - f
.endif
