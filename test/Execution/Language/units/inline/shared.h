extern int calls;
inline int twice_plus(int x) {
  calls++;
  return x * 2 + calls;
}
static inline int own_counter(void) {
  static int count; // one for each file
  return ++count;
}
extern inline __attribute__((gnu_inline)) int gnu_style(int x) {
  return x > 3 ? x : x + 0;
}
