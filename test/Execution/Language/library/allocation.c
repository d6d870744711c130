// malloc, calloc, realloc, free, aligned_alloc in patterns that reuse and split
// blocks: contents kept, zeroed memory, alignment, no overlaps; lists, growing
// arrays, a hash table.
#include "test.h"

struct block {
  u8 *at;
  u32 size;
  u8 fill;
};
static struct block blocks[40];
FN void check(const struct block *b) {
  for (u32 i = 0; i < b->size; i++)
    if (b->at[i] != (u8)(b->fill + i))
      puts("overwritten"), exit(1);
}
FN void fill(struct block *b, u32 from) {
  for (u32 i = from; i < b->size; i++)
    b->at[i] = b->fill + i;
}
FN void step(u64 r) {
  struct block *b = &blocks[r % 40];
  u32 size = (r >> 8) % 700;
  check(b);
  switch (r >> 20 & 3) {
  case 0:
    free(b->at), *b = (struct block){0};
    break;
  case 1: {
    u8 *p = realloc(b->at, size + 1);
    u32 kept = b->size < size ? b->size : size;
    b->at = p, b->size = size, fill(b, kept);
    break;
  }
  case 2:
    free(b->at), *b = (struct block){calloc(size / 7 + 1, 7), size, r >> 30};
    for (u32 i = 0; i < size; i++)
      mix(b->at[i]);
    fill(b, 0);
    break;
  default:
    free(b->at), *b = (struct block){malloc(size), size, r >> 30}, fill(b, 0);
  }
  mix(b->size), mix((uintptr_t)b->at & 7);
}
struct entry {
  struct entry *next;
  char *key;
  int count;
};
FN struct entry **find(struct entry **table, const char *key) {
  u32 h = 5381;
  for (const char *p = key; *p; p++)
    h = h * 33 + *p;
  struct entry **e = &table[h % 16];
  while (*e && strcmp((*e)->key, key))
    e = &(*e)->next;
  return e;
}

int main(void) {
  for (int i = 0; i < 600; i++)
    step(next_random());
  for (int i = 0; i < 40; i++)
    check(&blocks[i]), free(blocks[i].at);
  show("blocks", digest);
  int *numbers = 0, size = 0, capacity = 0;
  for (int i = 0; i < 1000; i++) {
    if (size == capacity)
      numbers = realloc(numbers, (capacity = capacity ? capacity * 2 : 1) *
                                     sizeof *numbers);
    numbers[size++] = i * i;
  }
  mix_bytes(numbers, size * sizeof *numbers), free(numbers);
  struct entry **table = calloc(16, sizeof *table);
  for (int i = 0; i < 200; i++) {
    char key[20];
    snprintf(key, sizeof key, "key%d", i * i % 37);
    struct entry **e = find(table, key);
    if (!*e)
      *e = malloc(sizeof **e), **e = (struct entry){0, strdup(key)};
    (*e)->count++;
    if (i % 9 == 8) {
      struct entry *gone = *e;
      *e = gone->next, mix(gone->count), free(gone->key), free(gone);
    }
  }
  for (int i = 0; i < 16; i++)
    for (struct entry *e = table[i]; e; e = e->next)
      mix(e->count), mix_bytes(e->key, strlen(e->key));
  show("table", digest);
  for (int i = 3; i < 12; i++) {
    void *p = aligned_alloc(1 << i, 3 << i);
    mix((uintptr_t)p & (1 << i) - 1), memset(p, i, 3 << i), free(p);
  }
  void *volatile huge = malloc(HIDE(u64, ~0ul / 2));
  printf("%d\n", huge == 0), free(0);
  return 0;
}
