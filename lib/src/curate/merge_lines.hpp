#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace praxis::curate {

/// Three-way merge of texts by lines: what one side changed is taken, what both changed alike is taken once.
/// Nothing where both changed the same or neighbouring lines otherwise, or where a text is too long to be
/// compared. The algorithm is diff3: S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3",
/// 2007.
[[nodiscard]] std::optional<std::string> merge_lines(std::string_view base, std::string_view ours,
                                                     std::string_view theirs);

}  // namespace praxis::curate
