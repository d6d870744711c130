// A host call is one instruction with nothing around it.

// RUN: %clang -O2 -S %s -o - | FileCheck %s
// RUN: %clang -O2 -S -x c++ %s -o - | FileCheck %s --check-prefixes=CHECK
// RUN: %clang -O2 -S -DJAM_GRAY_PAPER=800 %s -o - | FileCheck %s --check-prefix=NEW
// RUN: %clang -O2 -S -mcpu=gp080 %s -o - | FileCheck %s --check-prefix=NEW

#include <jam/jam.h>

#ifdef __cplusplus
extern "C" {
#endif

// CHECK-LABEL: remaining: #
// CHECK-NEXT:  # %bb.0:
// CHECK-NEXT:  ecalli 0
// CHECK-NEXT:  jump_ind ra, 0
// NEW-LABEL: remaining:
// NEW:       ecalli 0
uint64_t remaining(void) { return jam_gas(); }

// An entry function saves nothing, and so nothing for its host calls.
// CHECK-LABEL: refine:
// CHECK-NOT:   {{store|load_ind|load_imm_jump}}
// CHECK:       ecalli 3
// CHECK-NOT:   {{store|load_ind|load_imm_jump}}
// CHECK:       ecalli 4
// CHECK-NOT:   {{store|load_ind|load_imm_jump}}
// CHECK:       .Lfunc_end
// NEW-LABEL: refine:
// NEW:       ecalli 4
// NEW:       ecalli 5
jam_bytes refine(const uint8_t *data, uint64_t size) {
  static uint8_t value[64];
  uint64_t length = jam_read(JAM_SELF, data, size, value, 0, 64);
  jam_write(data, 1, value, length);
  jam_bytes result = {value, length};
  return result;
}

// CHECK-LABEL: status:
// CHECK-NOT:   {{store|load}}
// CHECK:       ecalli 22
// CHECK-NEXT:  add_64 a0,
// CHECK-NEXT:  jump_ind ra, 0
// NEW-LABEL: status:
// NEW:       ecalli 23
uint64_t status(const void *hash, uint64_t size) {
  jam_pair pair = jam_query(hash, size);
  return pair.status + pair.value;
}

// CHECK-LABEL: say:
// CHECK:       ecalli 100
// NEW-LABEL: say:
// NEW:       ecalli 100
uint64_t say(const char *text) { return jam_log(1, 0, 0, text, 4); }

#if JAM_GRAY_PAPER >= 800
// NEW-LABEL: grow:
// NEW:       ecalli 1{{$}}
uint64_t grow(uint64_t end) { return jam_grow_heap(end); }
#endif

#ifdef __cplusplus
}
#endif
