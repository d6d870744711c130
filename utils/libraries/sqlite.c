// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "sqlite3.h"

// A file system that has no files: databases are in memory.
static int open_nothing(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                        int *out) {
  return SQLITE_CANTOPEN;
}
static int delete_nothing(sqlite3_vfs *vfs, const char *name, int sync) {
  return SQLITE_OK;
}
static int find_nothing(sqlite3_vfs *vfs, const char *name, int flags, int *found) {
  *found = 0;
  return SQLITE_OK;
}
static int get_full_name(sqlite3_vfs *vfs, const char *name, int size, char *full) {
  snprintf(full, size, "%s", name);
  return SQLITE_OK;
}
static int get_randomness(sqlite3_vfs *vfs, int size, char *to) {
  memset(to, 7, size);
  return size;
}
static int sleep_no_time(sqlite3_vfs *vfs, int microseconds) { return microseconds; }
static int get_time(sqlite3_vfs *vfs, double *time) {
  *time = 2460000.5;
  return SQLITE_OK;
}
static int get_error(sqlite3_vfs *vfs, int size, char *text) { return 0; }

int sqlite3_os_init(void) {
  static sqlite3_vfs vfs = {.iVersion = 1,
                            .szOsFile = sizeof(sqlite3_file),
                            .mxPathname = 512,
                            .zName = "none",
                            .xOpen = open_nothing,
                            .xDelete = delete_nothing,
                            .xAccess = find_nothing,
                            .xFullPathname = get_full_name,
                            .xRandomness = get_randomness,
                            .xSleep = sleep_no_time,
                            .xCurrentTime = get_time,
                            .xGetLastError = get_error};
  return sqlite3_vfs_register(&vfs, 1);
}
int sqlite3_os_end(void) { return SQLITE_OK; }

static int print_row(void *context, int num, char **values, char **names) {
  for (int i = 0; i < num; i++)
    printf("%s=%s|", names[i], values[i] ? values[i] : "NULL");
  puts("");
  return 0;
}

static void run(sqlite3 *db, const char *statements) {
  char *error = NULL;
  if (sqlite3_exec(db, statements, print_row, NULL, &error)) {
    printf("error: %s\n", error);
    sqlite3_free(error);
  }
}

static const char *const statements[] = {
    "create index i on t(name)",
    "select count(*), sum(v), avg(v), min(name), max(name) from t",
    "select substr(name, 1, 2) p, count(*), sum(v * 2.5), group_concat(id % 10) from t"
    " where id % 17 = 3 group by p order by p desc",
    "with recursive c(x) as (select 1 union all select x + 1 from c where x < 20)"
    " select x, x * x, printf('%.3f', 1.0 / x), hex(x) from c where x % 5 = 0",
    "select a.id, b.name from t a join t b on a.name = 'n' || (b.id * 3) where a.v > 100"
    " order by a.id limit 8",
    "update t set v = v * v where id between 10 and 20; delete from t where name like "
    "'n9%';"
    " select count(*), total(v), round(avg(length(name)), 4) from t",
    "select id, row_number() over (order by name), lag(v) over (order by id),"
    " sum(v) over (partition by id % 3 order by id) from t where id < 12",
    "select json_extract('{\"a\":[1,2,{\"b\":3.5}]}', '$.a[2].b'), json_array(1, 'x', "
    "null),"
    " replace('aXbX', 'X', '--'), 1e300 * 1e10, 7 / 2, -7 % 3, cast('12.5abc' as real)",
    "select date('2024-02-29', '+1 year'), julianday('2000-01-01 12:00')",
    "select * from nosuch",
    "pragma integrity_check",
};

int main(void) {
  sqlite3 *db;
  if (sqlite3_open(":memory:", &db)) {
    puts(sqlite3_errmsg(db));
    return 1;
  }
  run(db, "create table t(id integer primary key, name text, v real)");
  for (int i = 0; i < 500; i++) {
    char insert[100];
    snprintf(insert, sizeof(insert), "insert into t(name, v) values('n%d', %d.25)",
             i * 7919 % 1009, i - 250);
    run(db, insert);
  }
  for (size_t i = 0; i < sizeof(statements) / sizeof(statements[0]); i++)
    run(db, statements[i]);
  sqlite3_close(db);
}
