// register, auto, const and volatile locals; many values alive at once, of
// every type, across calls and loops; objects whose address is taken late.
#include "test.h"

FN u64 opaque(u64 v) { return v * 0x9e3779b97f4a7c15 >> 7; }
FN u64 thirty(u64 s) {
  register u64 a = s, b = a * 3, c = b ^ a, d = c + 7, e = d * a, f = e >> 3,
               g = f - b, h = g ^ c, i = h + d, j = i * 5;
  auto u64 k = j ^ a, l = k + b, m = l - c, n = m * d, o = n ^ e, p = o + f,
           q = p - g, r = q ^ h, t = r + i, u = t * 11;
  i8 v = u;
  u8 w = t;
  i16 x = r;
  u16 y = q;
  i32 z = p;
  u32 A = o;
  float B = v;
  double C = x * 0.5;
  _Bool D = y & 1;
  i64 E = -(u64)z;
  for (int round = 0; round < 5; round++) {
    a += opaque(t), b ^= a, c -= b, d += c ^ e,
        e = e << 5 | e >> 59, f += d, g ^= f, h -= g, i += h, j ^= i, k += j,
        l -= k, m ^= l, n += m, o -= n, p ^= o, q += p, r -= q, t ^= r, u += t;
    v += u, w ^= v, x -= w, y += x, z ^= y, A += z, B += (i8)A * 0.5f, C -= B,
        D ^= v < 0, E += D + z;
    if (round == 2)
      mix(opaque(a ^ E));
  }
  u64 *late = &m;
  *late += 1;
  return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 +
         j * 10 + k * 11 + l * 12 + m * 13 + n * 14 + o * 15 + p * 16 + q * 17 +
         r * 18 + t * 19 + u * 20 + v + w + x + y + z + A + (i64)B + (i64)C +
         D + E;
}
FN u64 across(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
  u64 g = opaque(a), h = opaque(b), i = opaque(c ^ g), j = opaque(d ^ h),
      k = opaque(e + i), l = opaque(f + j);
  u64 m = opaque(a + g) + opaque(b + h) * 3 + opaque(c + i) * 5;
  while (m & 7)
    m = opaque(m + k), k ^= l, l += a, a ^= m;
  return a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + g * 17 + h * 19 +
         i * 23 + j * 29 + k * 31 + l * 37 + m;
}
FN int escape(int **where, int n) {
  int local = n, *p = &local, other = n * 2;
  *where = p;
  opaque(n);
  if (n > 3)
    p = &other, *where = p;
  **where += 5;
  return local * 100 + other;
}
FN u64 constants(const u64 a, u64 *const p, register const u8 b) {
  const u64 c = a * b, d = *p;
  *p = c;
  return c + d + *p;
}

int main(void) {
  int *where;
  for (u64 i = 0; i < 12; i++) {
    u64 r = next_random();
    mix(thirty(r)), mix(across(r, i, r >> 5, 4, r * 3, ~r)),
        mix(escape(&where, i)), mix(constants(r, &r, i)), mix(r);
    show("locals", digest);
  }
  return 0;
}
