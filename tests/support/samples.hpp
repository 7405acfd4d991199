#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <praxis/ingest.hpp>
#include <vector>

#include "support/scratch.hpp"

namespace praxis::tests {

/// The texts of tests/samples, by name.
inline std::vector<Submission> sample_texts() {
  std::vector<Submission> all;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(PRAXIS_SAMPLES)) {
    if (entry.path().extension() == ".txt")
      all.push_back({entry.path().filename().string(), read_bytes(entry.path())});
  }
  std::ranges::sort(all, {}, &Submission::name);
  REQUIRE(all.size() >= 40);
  return all;
}

}  // namespace praxis::tests
