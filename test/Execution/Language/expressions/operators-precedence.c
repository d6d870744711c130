// Precedence and associativity of all operators, without parentheses, on values
// that tell every wrong reading apart.
#include "test.h"

FN void integers(int a, int b, int c, int d) {
  mix(a + b * c - d), mix(a - b - c), mix(a / b / c + a % b * d),
      mix(a << b + c & 31), mix(a < b == c < d), mix(a & b == c),
      mix(a ^ b & c | d);
  mix(a | b ^ c & d), mix(a && b || c && d), mix(a || b && c || d), mix(!a + b),
      mix(~a & b), mix(-a - -b),
      mix(a   ? b
          : c ? d
              : a),
      mix(a ? b ? c : d : a);
  mix(a >> 1 << 2), mix(a >> 2 + 1), mix(a > b + c), mix(a != b < c),
      mix(a & 3 << 1), mix(a + (b, c)), mix(sizeof a + 1),
      mix(sizeof(char) - 1), mix((char)a + 300);
  mix(- -a), mix(!!a), mix(~-a), mix(-~a), mix(a - ~b), mix(a * -b),
      mix(a == b == c), mix(a = b = c), mix((a += b, a)), mix((a, b, c) * d),
      mix(a -= b -= c), mix(b);
}
FN void pointers(int *p, int **q, char *s) {
  int start = *p;
  mix(*p++), mix(*p), mix(*++p), mix(++*p), mix(-*p--), mix((*p)++),
      mix(*p-- + 1), mix(p[1] * 2), mix(1 [p]), mix(*(p + 1)), mix(*&*p),
      mix(**q), mix(*q[0]), mix((*q)[1]), mix(&p[2] - p);
  mix(*s++ == 'a' && *s == 'b'), mix(s[0] + s[1] - *s), mix(!*s), mix(&*s - s),
      mix(*"text" + "text"[1]), mix(sizeof *p * 2),
      mix(sizeof(int[3]) / sizeof(int)), mix(start);
}
struct s {
  int a[3];
  struct s *next;
  int (*f)(int);
};
FN int twice(int x) { return x * 2; }
FN void members(struct s *p, struct s t) {
  mix(p->a[1]), mix(*p->a), mix(++p->a[0]), mix(p->a[0]++), mix(-p->next->a[2]),
      mix(p->next->next->a[1] + t.a[1]), mix(*(*p).a), mix(p->f(3) + t.f(4)),
      mix((*p->f)(5)), mix(&p->next->a[2] - p->next->a);
  mix(!p->next), mix((p->next ? p->next : p)->a[0]), mix(sizeof p->a),
      mix((&t)->a[2]), mix(*&t.a[1]), mix((p + 1 - 1)->a[1]),
      mix(p->f == twice ? 1 : 2);
}

int main(void) {
  for (int i = 0; i < 30; i++) {
    integers(i * 7 % 11 - 3, i % 5 + 1, i * 3 % 7 + 1, i % 3);
    int a[] = {i, i + 1, i * 2, 5, 6}, *p = a;
    pointers(a + (i & 1), &p, "abc");
    struct s t = {{i, 2, 3}, 0, twice}, u = {{4, i, 6}, &t, twice};
    t.next = &u, members(&u, t), members(&t, u);
    show("precedence", digest);
  }
  return 0;
}
