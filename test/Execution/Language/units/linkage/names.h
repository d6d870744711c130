struct entry {
  const char *name;
  long value;
};
int first_local(int), second_local(int), *first_tentative(void),
    second_common(int), aliased(int);
void *first_address(void);
int (*second_function(void))(int);
extern int strong_beats_weak, tentative, weak_object, common_array[4];
extern int (*const function_table[])(int);
extern const struct entry constant_table[6];
