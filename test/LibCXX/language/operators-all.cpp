// Every operator overloaded, as members and not: arithmetic, subscripts, calls,
// arrows, increments, comma, conversions, compound assignment, on values and
// references.
#include <cstdio>
#include <initializer_list>
struct I {
  long v;
  I(long v = 0) : v(v) {}
  I operator+() const { return *this; }
  I operator-() const { return -v; }
  I operator~() const { return ~v; }
  bool operator!() const { return !v; }
  I &operator++() {
    v += 2;
    return *this;
  }
  I operator++(int) {
    I o = *this;
    v += 2;
    return o;
  }
  I &operator--() {
    v -= 3;
    return *this;
  }
  I operator--(int) {
    I o = *this;
    v -= 3;
    return o;
  }
  I *operator->() { return this; }
  I operator*() const { return v * 100; }
  I operator()(I a, I b = 7) const { return v + a.v * 2 + b.v * 3; }
  I operator()() const { return v; }
  I &operator[](I i) {
    v ^= i.v;
    return *this;
  }
  I operator,(I o) const { return v * 1000 + o.v; }
  I operator->*(int k) const { return v << k; }
#define ASSIGN(op)                                                             \
  I &operator op## = (const I &o) {                                            \
    v op## = o.v;                                                              \
    return *this;                                                              \
  }
  ASSIGN(+)
  ASSIGN(-) ASSIGN(*) ASSIGN(/) ASSIGN(%) ASSIGN(&) ASSIGN(|) ASSIGN(^)
      ASSIGN(<<) ASSIGN(>>) explicit operator bool() const {
    return v > 0;
  }
};
#define BINARY(op)                                                             \
  [[gnu::noinline]] I operator op(I a, I b) { return a.v op b.v; }
BINARY(+)
BINARY(-) BINARY(*) BINARY(/) BINARY(%) BINARY(&) BINARY(|) BINARY(^) BINARY(<<)
    BINARY(>>)
#define COMPARE(op)                                                            \
  [[gnu::noinline]] bool operator op(const I &a, const I &b) {                 \
    return a.v op b.v;                                                         \
  }
        COMPARE(<) COMPARE(<=) COMPARE(>) COMPARE(>=) COMPARE(==)
            COMPARE(!=) I operator&&(I a, I b) {
  return a.v * 10 + b.v;
}
I operator||(I a, I b) { return a.v - b.v; }
struct Out {
  int n = 0;
  Out &operator<<(const I &i) {
    std::printf("%ld ", i.v);
    n++;
    return *this;
  }
  Out &operator<<(const char *s) {
    std::printf("%s", s);
    return *this;
  }
  Out &operator<<(Out &(*f)(Out &)) { return f(*this); }
};
Out &endl(Out &o) { return o << "\n"; }
struct Matrix {
  int m[2][2];
  struct Row {
    int *p;
    int &operator[](int i) { return p[i]; }
  };
  Row operator[](int i) { return {m[i]}; }
  friend Matrix operator*(const Matrix &a, const Matrix &b) {
    Matrix r{};
    for (int i = 0; i < 8; i++)
      r.m[i >> 2][i >> 1 & 1] += a.m[i >> 2][i & 1] * b.m[i & 1][i >> 1 & 1];
    return r;
  }
};
struct Smart {
  I *p;
  I *operator->() const { return p; }
  I &operator*() const { return *p; }
};
struct Outer {
  Smart s;
  Smart operator->() const { return s; }
};
int main() {
  Out out;
  for (long k = -3; k < 6; k++) {
    I a = k * 7, b = k + 20, c;
    out << a + b << a - b << a * b << b / 3 << b % 7 << (a & b) << (a | b)
        << (a ^ b) << (b << 3) << (b >> 1) << +a << -a << ~a << I(!a) << endl;
    for (I v : {a++, a, ++a, a--, --a, *a, I(a->v), a(b), a(b, 2), a(), a[b], a,
                I((a, b)), a->*2, a && b, a || b, I(a < b),
                I((a <= b) + (a > b) * 2 + (a >= b) * 4 + (a == b) * 8 +
                  (a != b) * 16)})
      out << v;
    out << endl;
    c = b;
    c += a;
    c -= 3;
    c *= 2;
    out << c;
    c /= 5;
    c %= 50;
    c |= 8;
    c ^= a;
    c &= 127;
    c <<= 2;
    c >>= 1;
    out << c << I(a ? 1 : 2) << endl;
    Outer o{{&c}};
    o->v += 5, (*o.s).v -= 1, out << *o.s << endl;
  }
  Matrix m{{{1, 1}, {1, 0}}}, r = m;
  for (int i = 0; i < 10; i++)
    r = r * m;
  r[0][1] += 7;
  std::printf("%d %d %d\n", r[0][0], r[0][1], out.n);
}
