#include <fmt/format.h>

#include <algorithm>

#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// Whether a text refers to a mark: "[2]", "(2)", or a sign such as "*" anywhere.
bool refers_to(std::string_view text, std::string_view mark) {
  const bool is_sign = std::ranges::none_of(mark, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (is_sign) return text.find(mark) != std::string_view::npos;
  return text.find(fmt::format("[{}]", mark)) != std::string_view::npos ||
         text.find(fmt::format("({})", mark)) != std::string_view::npos;
}

}  // namespace

void check_unused_footnote(const Subject& subject, Findings& findings) {
  const List& footnotes = subject.value.object()->list("footnotes");
  if (footnotes.empty()) return;
  const std::vector<Leaf> texts = leaves(subject);
  // The first one is often that of the title, which keeps no marks.
  for (std::size_t index = 1; index < footnotes.size(); ++index) {
    const std::string_view mark =
        footnotes[index].object() ? footnotes[index].object()->text("mark") : std::string_view();
    const auto refers = [&](const Leaf& leaf) {
      return !leaf.pointer.starts_with("/footnotes/") && refers_to(leaf.text, mark);
    };
    if (mark.empty() || std::ranges::any_of(texts, refers)) continue;
    Diagnostic diagnostic = finding(subject, below(below("/footnotes", index), "mark"), Code::unused_footnote,
                                    fmt::format("no text refers to the footnote '{}'", mark));
    diagnostic.hint = fmt::format("put [{}] where it belongs, or take the footnote out", mark);
    findings.add(std::move(diagnostic));
  }
}

}  // namespace praxis::validation
