#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "validate/together.hpp"

namespace praxis::auditing {

void check_names(const Whole& whole, Findings& findings) {
  validation::Together all;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole.unit(i).kind != Unit::Kind::record) continue;
    all.paths.push_back(whole.unit(i).name);
    all.records.push_back(whole.seen(i).record);
  }
  all.bytes_of = [&](std::size_t file) { return whole.bytes(all.paths[file]); };
  validation::check_together(all, findings);
}

}  // namespace praxis::auditing
