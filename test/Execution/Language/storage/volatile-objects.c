// volatile: every access happens, in order, at its own width.

#include <stdio.h>
static volatile int flag;
static volatile unsigned char port[4];
struct device {
  volatile unsigned status : 4, mode : 4;
  volatile long data;
};
static struct device dev;
static int poll(int n) {
  while (n-- > 0) {
    flag++;
    if (flag == 5)
      break;
  }
  return flag;
}
int main(void) {
  int a = flag;
  flag;
  flag = flag + flag;
  for (int i = 0; i < 4; i++)
    port[i] = port[(i + 3) & 3] + i + 1;
  dev.status = 9;
  dev.mode += 3;
  dev.data -= dev.status;
  printf("%d %d %d %d %d %ld\n", a, poll(10), port[2], port[3],
         dev.status << 4 | dev.mode, dev.data);
  return 0;
}
