# RUN: llvm-mca -mtriple=pvm -mcpu=gp080 -iterations=1 %s | FileCheck %s

## Micro-ops (decode slots) and latencies are those of the gas model, with the lower
## number of slots where it depends on the registers.

# CHECK: Dispatch Width: 4
# CHECK: [1] [2] [3] [4] [5] [6] Instructions:
# CHECK-NEXT: 1 1{{.*}} load_imm a0, 1
# CHECK-NEXT: 2 1{{.*}} load_imm_64 a0, 1
# CHECK-NEXT: 1 0{{.*}} move_reg a1, a0
# CHECK-NEXT: 1 1{{.*}} add_64 a0, a0, a1
# CHECK-NEXT: 2 2{{.*}} add_32 a0, a0, a1
# CHECK-NEXT: 1 25{{.*}} * load_ind_u64 a2, [a0 + 8]
# CHECK-NEXT: 1 3 3.00{{.*}} mul_64 a2, a2, a2
# CHECK-NEXT: 4 60 60.00{{.*}} div_u_64 a3, a2, a0
# CHECK-NEXT: 1 25{{.*}} * store_ind_u64 a3, [sp + 8]
# CHECK-NEXT: 1 20{{.*}} branch_eq a0, a1, 0
load_imm a0, 1
load_imm_64 a0, 1
move_reg a1, a0
add_64 a0, a0, a1
add_32 a0, a0, a1
load_ind_u64 a2, [a0 + 8]
mul_64 a2, a2, a2
div_u_64 a3, a2, a0
store_ind_u64 a3, [sp + 8]
branch_eq a0, a1, 0
