// Passes behind the one that merges equal values leave new ones. Here two branches have
// become one, and behind it stands the load that was in front of both.
//
// RUN: %clang -O2 -fno-lto -mcpu=gp080 -S %s -o - | FileCheck %s
// RUN: %clang -O2 -fno-lto -mcpu=gp080 -mllvm -pvm-enable-late-cse=false -S %s -o - \
// RUN:   | FileCheck %s --check-prefix=OFF

struct slot {
  unsigned long key;
  unsigned value;
};
static struct slot slots[4096];

static unsigned home_of(unsigned long key) {
  return (unsigned)(key * 0x9e3779b97f4a7c15 >> 52);
}

static unsigned find(unsigned long key) {
  unsigned at = home_of(key);
  while (slots[at].key && slots[at].key != key)
    at = (at + 1) % 4096;
  return at;
}

void set(unsigned long key, unsigned value) {
  slots[find(key)] = (struct slot){key, value};
}

// One load where the key is at home, one in the loop.
// CHECK-LABEL: get:
// CHECK-COUNT-2: load_ind_u64
// CHECK-NOT:   load_ind_u64
// CHECK:       .Lfunc_end
// OFF-LABEL:   get:
// OFF-COUNT-3: load_ind_u64
unsigned get(unsigned long key) {
  unsigned at = find(key);
  return slots[at].key ? slots[at].value : 0;
}

// What is called may call set.
// CHECK-LABEL: get_later:
// CHECK:       load_imm_jump {{.*}}, pass
// CHECK:       load_ind_u64 {{.*}} + slots]
void pass(void);
unsigned long get_later(unsigned long key) {
  unsigned at = find(key);
  pass();
  return slots[at].key;
}
