// std::string and std::string_view.
#include <cstdio>
#include <string>
#include <string_view>
int main() {
  std::string s = "short";
  s += " and then longer than the room inside";
  std::printf("%zu %zu %zu %s\n", s.size(), s.find("then"), s.rfind('o'),
              s.substr(6, 3).c_str());
  s.replace(0, 5, "LONG");
  s.insert(4, "er");
  s.erase(10, 5);
  std::printf("%s|%d %d\n", s.c_str(), s < "LONGEST", s.compare("LON") > 0);
  std::string_view view = s;
  view.remove_prefix(2);
  std::printf("%.*s %d\n", 6, view.data(), view.starts_with("NG"));
  std::string joined;
  for (int i = 0; i < 200; i += 33)
    joined += std::to_string(i) + ',';
  joined.pop_back();
  std::printf("%s %d\n", joined.c_str(),
              joined == std::string("0,33,66,99,132,165,198"));
  std::string copies[] = {"", s, joined, "tiny"};
  for (int i = 0; i < 8; i++)
    copies[i % 4] = copies[(i + 1) % 4], copies[i % 4] = copies[i % 4];
  for (const std::string &copy : copies)
    std::printf("%s %zu\n", copy.c_str(), copy.size());
  return 0;
}
