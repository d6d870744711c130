int gnu_style(int x) { return x; }
