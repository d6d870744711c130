// #embed: whole, limited, with prefix and suffix, of an empty limit, in
// structures and strings of bytes; __has_embed.
#include "test.h"

static const unsigned char whole[] = {
#embed "Inputs/bytes.bin"
};
static const unsigned char limited[] = {
#embed "Inputs/bytes.bin" limit(4)
};
static const unsigned char around[] = {
#embed "Inputs/bytes.bin" prefix(1, 2, ) limit(3) suffix(, 0)
};
static const int numbers[] = {100,
#embed "Inputs/bytes.bin" limit(2)
                              , 200};
static const unsigned char nothing[] = {
#embed "Inputs/bytes.bin" limit(0) if_empty(42, 43)
};
struct {
  u8 head, data[5], tail;
} record = {9,
            {
#embed "Inputs/bytes.bin" limit(5)
            },
            8};
static const int sum =
#embed "Inputs/bytes.bin" limit(1)
    +1000;

int main() {
#if __has_embed("Inputs/bytes.bin") == __STDC_EMBED_FOUND__ &&                 \
    __has_embed("missing.bin") == __STDC_EMBED_NOT_FOUND__
  puts("found");
#endif
  mix_bytes(whole, sizeof whole), mix_bytes(limited, sizeof limited),
      mix_bytes(around, sizeof around), mix_bytes(numbers, sizeof numbers),
      mix_bytes(nothing, sizeof nothing), mix_bytes(&record, sizeof record);
  printf("%d %d %d %d %d %d\n", COUNT(whole), COUNT(limited), COUNT(around),
         COUNT(numbers), COUNT(nothing), sum);
  show("embed", digest);
}
