// RUN: %exec-compare %s
// Sorting, searching, hashing, queues and graphs over linked memory.
#include "Inputs/test.h"

static u32 state = 12345;
FN u32 random_number(void) {
  state ^= state << 13, state ^= state >> 17, state ^= state << 5;
  return state;
}

FN void quick_sort(int *a, int low, int high) {
  while (low < high) {
    int pivot = a[(low + high) / 2], i = low, j = high;
    while (i <= j) {
      while (a[i] < pivot)
        i++;
      while (a[j] > pivot)
        j--;
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    quick_sort(a, low, j);
    low = i;
  }
}
FN void heap_sort(u64 *a, int n) {
  for (int end = n, start = n / 2; end > 1;) {
    if (start > 0) {
      start--;
    } else {
      u64 t = a[--end];
      a[end] = a[0];
      a[0] = t;
    }
    for (int root = start, child; (child = 2 * root + 1) < end; root = child) {
      if (child + 1 < end && a[child] < a[child + 1])
        child++;
      if (a[root] >= a[child])
        break;
      u64 t = a[root];
      a[root] = a[child];
      a[child] = t;
    }
  }
}
struct item { struct item *next; u32 key; i16 value; };
static struct item *merge(struct item *a, struct item *b) {
  struct item head, *tail = &head;
  while (a && b) {
    struct item **least = a->key <= b->key ? &a : &b;
    tail = tail->next = *least;
    *least = (*least)->next;
  }
  tail->next = a ? a : b;
  return head.next;
}
FN struct item *merge_sort(struct item *list) {
  if (!list || !list->next)
    return list;
  struct item *slow = list, *fast = list->next;
  while (fast && fast->next)
    slow = slow->next, fast = fast->next->next;
  struct item *second = slow->next;
  slow->next = 0;
  return merge(merge_sort(list), merge_sort(second));
}
struct map { u64 keys[64]; u32 values[64]; u8 used[64]; int size; };
FN u32 *slot(struct map *m, u64 key) {
  u64 at = key * 0x9e3779b97f4a7c15u >> 58;
  while (m->used[at] && m->keys[at] != key)
    at = (at + 1) & 63;
  if (!m->used[at]) {
    m->used[at] = 1, m->keys[at] = key, m->values[at] = 0, m->size++;
  }
  return &m->values[at];
}
FN int binary_search(const int *a, int n, int key) {
  int low = 0;
  while (n > 0) {
    int half = n / 2;
    if (a[low + half] < key)
      low += half + 1, n -= half + 1;
    else
      n = half;
  }
  return low;
}
FN int shortest(const u8 maze[8][8], int from, int to) {
  int distance[64], queue[64], head = 0, tail = 0;
  for (int i = 0; i < 64; i++)
    distance[i] = -1;
  distance[from] = 0;
  queue[tail++] = from;
  while (head < tail) {
    int at = queue[head++];
    if (at == to)
      return distance[at];
    static const int steps[4][2] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    for (int i = 0; i < 4; i++) {
      int x = at / 8 + steps[i][0], y = at % 8 + steps[i][1];
      if (x < 0 || y < 0 || x > 7 || y > 7 || maze[x][y] || distance[x * 8 + y] >= 0)
        continue;
      distance[x * 8 + y] = distance[at] + 1;
      queue[tail++] = x * 8 + y;
    }
  }
  return -1;
}
FN int queens(int n, u32 columns, u32 left, u32 right) {
  u32 all = (1u << n) - 1;
  if (columns == all)
    return 1;
  int found = 0;
  for (u32 free = all & ~(columns | left | right); free; free &= free - 1) {
    u32 bit = free & -free;
    found += queens(n, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return found;
}
FN int edit_distance(const char *a, const char *b) {
  int row[32];
  int n = strlen(b);
  for (int j = 0; j <= n; j++)
    row[j] = j;
  for (int i = 1; a[i - 1]; i++) {
    int corner = row[0];
    row[0] = i;
    for (int j = 1; j <= n; j++) {
      int change = corner + (a[i - 1] != b[j - 1]);
      corner = row[j];
      int other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
      row[j] = change < other ? change : other;
    }
  }
  return row[n];
}

int main(void) {
  static int numbers[200];
  static u64 words[100];
  static struct item items[50];
  static struct map map;
  for (int i = 0; i < 200; i++)
    numbers[i] = (int)random_number() >> 20;
  for (int i = 0; i < 100; i++)
    words[i] = (u64)random_number() << 32 | random_number();
  quick_sort(numbers, 0, 199);
  heap_sort(words, 100);
  for (int i = 0; i < 200; i += 13)
    printf("%d ", numbers[i]);
  for (int i = 0; i < 100; i += 11)
    printf("%lx ", words[i]);
  putchar('\n');
  for (int i = 0; i < 50; i++)
    items[i] = (struct item){i ? &items[i - 1] : 0, random_number() % 30, i};
  u64 hash = 0;
  for (struct item *p = merge_sort(&items[49]); p; p = p->next)
    hash = hash * 131 + p->key * 7 + p->value;
  printf("%lx\n", hash);
  for (int i = 0; i < 300; i++)
    *slot(&map, random_number() % 40) += i;
  printf("%d %u %u\n", map.size, *slot(&map, 3), *slot(&map, 39));
  for (int key = -2048; key < 2048; key += 500)
    printf("%d ", binary_search(numbers, 200, key));
  u8 maze[8][8] = {{0, 1, 0, 0, 0, 1}, {0, 1, 0, 1, 0, 1}, {0, 0, 0, 1, 0, 0},
                   {1, 1, 1, 1, 1, 0}, {0, 0, 0, 0, 0, 0}, {0, 1, 1, 1, 1, 1, 1, 1}};
  printf("\n%d %d %d\n", shortest(maze, 0, 63), shortest(maze, 0, 7), shortest(maze, 8, 8));
  for (int n = 1; n < 8; n++)
    printf("%d ", queens(n, 0, 0, 0));
  printf("\n%d %d\n", edit_distance("kitten", "sitting"), edit_distance("", "abc"));
  return 0;
}
