struct small {
  short a;
  signed char b;
};
struct medium {
  double d;
  int i;
  signed char c[3];
};
struct large {
  long v[5];
};
union value {
  long i;
  double d;
};
enum color { RED, GREEN, BLUE };
struct small make_small(int, int);
struct medium make_medium(double, int),
    apply(struct medium (*)(struct medium, int), struct medium, int);
struct large make_large(int);
union value make_value(_Bool, double);
long sum_large(struct large, struct small, struct medium),
    total(const char *, ...);
int narrow(signed char, unsigned char, short, _Bool);
extern long array[];
void fill(long *, unsigned);
int sum_rows(int, int[][4]), flags(unsigned);
double real(int, float, double);
__int128 wide(__int128, long);
enum color next_color(enum color);
