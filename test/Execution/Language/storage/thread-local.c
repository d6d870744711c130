// Thread-local objects: there is one thread, and they are its objects.
#include "test.h"

static _Thread_local int counter = 5;
_Thread_local u64 zero;
extern __thread u8 later;
static __thread struct {
  int a;
  char name[6];
  int *self;
} object = {1, "local"};

FN int next(void) {
  static _Thread_local int calls;
  return ++calls * counter++;
}
FN int *address(void) { return &counter; }

int main(void) {
  int *p = address();
  for (int i = 0; i < 5; i++) {
    mix(next()), *p += i, zero += counter, later -= i, object.name[i] ^= i,
        object.a *= 3;
    mix(*address()), mix(zero), mix(later), mix_bytes(object.name, 6),
        mix(object.a);
    show("thread", digest);
  }
  object.self = &object.a;
  printf("%d %d\n", p == address(), *object.self);
  return 0;
}
__thread u8 later = 100;
