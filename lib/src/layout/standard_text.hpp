#pragma once

#include <praxis/definitions.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace praxis::layout {

/// The paragraphs and sample practices that the registry prints with a guideline, known by their fingerprints
/// (schemas/vocabularies/guidelines.yaml, `fingerprints`): the texts themselves are not ours to ship.
class StandardText {
 public:
  StandardText(const Definitions& defs, int guideline);
  /// Whether the paragraph is one of the guideline's, case and punctuation aside.
  [[nodiscard]] bool holds(std::string_view paragraph) const;

 private:
  std::vector<std::string> fingerprints_;
};

/// The first 12 hexadecimal digits of the SHA-256 of the folded paragraph.
[[nodiscard]] std::string fingerprint(std::string_view paragraph);

}  // namespace praxis::layout
