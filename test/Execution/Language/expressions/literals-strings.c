// String and character literals of all kinds: u8, u, U, L, escapes, universal
// names, joined ones, embedded zeros, in arrays of every size, shared or not.
#include "test.h"
#include <stddef.h>
#include <uchar.h>

static const char plain[] = "a\tb\n\\\"\x41\101\0z\?"
                            "joined"
                            "\x1"
                            "f",
                  exact[3] = "abc", longer[9] = "pad";
static const unsigned char utf8[] = u8"\u00e9\u20ac\U0001f600x";
static const char16_t utf16[] = u"\u00e9\u20ac\U0001f600x"
                                u"y",
                      sixteen[2] = u"ab";
static const char32_t utf32[] = U"\u00e9\U0001f600"
                                U"z";
static const wchar_t wide[] = L"w\u00fcide\n"
                              L"\x12345";
static const char *const texts[] = {"",
                                    "one",
                                    "on"
                                    "e",
                                    "tone" + 1,
                                    &"a long text"[7],
                                    (const char[]){"literal"}};
static char grid[][4] = {"abc", "de", {'f', 'g'}, "", {"xyz"}};
struct s {
  char name[5];
  const char *text;
  wchar_t w[3];
} s = {"exact", "pointer", L"wx"};

FN u64 sum(const void *p, size_t size, size_t n) {
  u64 v = 0;
  for (size_t i = 0; i < n; i++) {
    u64 e = 0;
    memcpy(&e, (const char *)p + i * size, size);
    v = v * 1000003 + e;
  }
  return v;
}
#define SUM(a) mix(sum(a, sizeof *(a), sizeof(a) / sizeof *(a))), mix(sizeof(a))

int main(void) {
  SUM(plain), SUM(exact), SUM(longer), SUM(utf8), SUM(utf16), SUM(sixteen),
      SUM(utf32), SUM(wide), SUM(grid), show("arrays", digest);
  for (int i = 0; i < COUNT(texts); i++)
    printf("[%s] ", texts[i]);
  printf("%d %d %.5s %s\n", (int)sizeof "four", (int)sizeof(L"four"), s.name,
         s.text);
  mix('a'), mix('\n'), mix('\''), mix('"'), mix('\\'),
      mix('\a' + '\b' + '\f' + '\v' + '\r'), mix('\x7f'), mix('\377'),
      mix('\0'), mix('ab'), mix('abc');
  mix(L'\u20ac'), mix(u'\u20ac'), mix(U'\U0001f600'), mix(L'x'),
      mix(sizeof 'a'), mix(sizeof L'a'), mix(sizeof u'a'), mix(sizeof U'a'),
      mix(L'\xffff'), show("characters", digest);
  char local[] = "changed", *pointer = local, empty[10] = "",
       one[] = {"braces"};
  local[0] = 'C', pointer[6] = 'D';
  static char kept[] = "kept";
  kept[HIDE(int, 1)]++;
  printf("%s %s %s %d %c\n", local, kept, one, empty[9],
         "indexed"[HIDE(int, 3)]);
  printf("%s %d %s\n", __func__, (int)sizeof __func__,
         "%d"
         "%%" +
             2);
  for (const char *p = "walk\0hidden"; *p; p++)
    mix(*p);
  for (const char16_t *p = u"\U00010437!"; *p; p++)
    mix(*p);
  mix(strlen("a\0b")), mix(sizeof "a\0b"), mix("abc"[3]),
      show("walked", digest);
  return 0;
}
