#include "ingest/erased.hpp"

#include <fmt/format.h>

namespace praxis::ingest {

Diagnostic was_erased(const Tombstone& tombstone, const std::string& name) {
  const std::string reason = tombstone.reason.empty() ? std::string() : fmt::format(" ({})", tombstone.reason);
  return {Code::erased_submission,
          fmt::format("this submission was erased on {}{}", tombstone.erased, reason),
          {.file = name},
          {},
          fmt::format("where it may come back, delete its tombstone, submissions/{}/{}.yaml",
                      tombstone.sha256.substr(0, 2), tombstone.sha256),
          {}};
}

bool is_emptied(const Record& guideline) {
  return guideline.find("sources") == nullptr && guideline.find("text") == nullptr &&
         guideline.find("sample_practices") == nullptr;
}

}  // namespace praxis::ingest
