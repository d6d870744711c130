// A loop that tests before its body is turned so that it tests behind it: one branch for
// each iteration and no jump. What the test computes is needed once more before the loop.
//
// RUN: %clang -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clang -O2 -S -emit-llvm -mllvm -rotation-max-header-size=0 %s -o - \
// RUN:   | FileCheck %s --check-prefix=OFF

long next(long);

// CHECK-LABEL: @sum(
// CHECK:       br i1 {{.*}}, label %[[LOOP:[0-9a-z.]+]], label %
// CHECK:       [[LOOP]]:
// CHECK-NOT:   br label
// CHECK:       call {{.*}} @next
// CHECK:       br i1 {{.*}}label %[[LOOP]]
// OFF-LABEL:   @sum(
// OFF:         br label %[[HEAD:[0-9a-z.]+]]
// OFF:         [[HEAD]]:
// OFF:         br i1
// OFF:         call {{.*}} @next
// OFF:         br label %[[HEAD]]
long sum(long n) {
  long result = 0;
  while (n > 0) {
    result += n;
    n = next(n);
  }
  return result;
}

// Here nothing is to be gained: the test is behind the body already.
// CHECK-LABEL: @behind_no_opt(
// CHECK-NEXT:  br label %[[LOOP:[0-9a-z.]+]]
// CHECK:       [[LOOP]]:
// CHECK:       call {{.*}} @next
// CHECK:       br i1 {{.*}}label %[[LOOP]]
long behind_no_opt(long n) {
  long result = 0;
  do {
    result += n;
    n = next(n);
  } while (n > 0);
  return result;
}
