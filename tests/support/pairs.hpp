#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <praxis/ingest.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The pairs of submissions in tests/pairs.
namespace praxis::tests {

/// Two submissions and what must become of them; tests/pairs/README.md says how such a file looks.
struct Pair {
  std::string name;
  std::string expected;
  std::vector<Submission> submissions;
};

inline Pair read_pair(const std::filesystem::path& path) {
  Pair pair{path.stem().string(), {}, {}};
  std::ifstream file(path, std::ios::binary);
  constexpr std::string_view kExpect = "expect: ";
  constexpr std::string_view kFile = "--- file ";
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(kFile))
      pair.submissions.push_back({line.substr(kFile.size()), {}});
    else if (!pair.submissions.empty())
      pair.submissions.back().bytes += line + "\n";
    else if (line.starts_with(kExpect))
      pair.expected = line.substr(kExpect.size());
  }
  return pair;
}

/// All of a folder, sorted by name.
inline std::vector<Pair> all_pairs(const std::filesystem::path& folder) {
  std::vector<Pair> pairs;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".pair") pairs.push_back(read_pair(entry.path()));
  }
  std::ranges::sort(pairs, {}, &Pair::name);
  return pairs;
}

}  // namespace praxis::tests
