# RUN: not llvm-mc -triple=pvm %s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %s

.pvm_entry
# CHECK: :[[#@LINE-1]]:11: error: expected the name of a function
.pvm_entry 5
# CHECK: :[[#@LINE-1]]:12: error: expected the name of a function
.pvm_entry f, g
# CHECK: :[[#@LINE-1]]:13: error: expected newline
