// An order that hides latencies but takes more registers than there are is not used.
//
// RUN: %clang -O3 -fno-lto -mcpu=gp080 -c %s -o /dev/null -Rpass=pvm-machine-scheduler 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark:
// RUN: %clang -O3 -fno-lto -mcpu=gp080 -S %s -o - | FileCheck %s
// RUN: %clang -O3 -fno-lto -mcpu=gp080 -S %s -o - -mllvm -pvm-enable-schedule-limit=false \
// RUN:   | FileCheck %s --check-prefix=OFF

// REMARK: [[#@LINE+15]]:{{.*}} remark: order of {{[0-9]+}} instructions kept: {{[0-9]}} values alive at a time, another one has {{1[0-9]}}

typedef int row[64];

// CHECK-LABEL: multiply:
// CHECK:       Inner Loop Header
// CHECK-NOT:   Reload
// CHECK:       branch
// OFF-LABEL:   multiply:
// OFF:         Inner Loop Header
// OFF:         Reload
// OFF:         branch
long multiply(const int *restrict a, const row *restrict b, unsigned n) {
  long sum = 0;
  for (unsigned k = 0; k < n; k++)
    sum += (long)a[k] * b[k][3];
  return sum;
}

// Enough registers.
void copy(long *restrict to, const long *restrict from) {
  for (int i = 0; i < 6; i++)
    to[i] = from[i] * 5;
}
