#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identity/merge.hpp"

/// What is left of one record when a source of it is erased.
namespace praxis::ingest {

/// What the erased sources said in free words and the kept ones do not.
class ErasedWords {
 public:
  /// `contact` is what the erased submission's ledger held to reach a person.
  ErasedWords(const std::vector<identity::Source>& erased, const std::vector<std::string>& contact,
              const std::vector<identity::Source>& kept, const Definitions& defs);
  /// Whether a value, however deep, holds an erased text as a whole (of six letters or two words at least), or four words
  /// of one in a row. Case, accents and punctuation do not count.
  [[nodiscard]] bool are_in(const Value& value) const;

 private:
  [[nodiscard]] bool are_in_text(std::string_view text) const;

  std::set<std::string, std::less<>> texts_;
  std::set<std::string, std::less<>> runs_;
};

/// The record that the kept sources make, with people's edits of `mine` on top, but those that hold erased words. A
/// restricted record stays restricted.
[[nodiscard]] Record without(const Record& mine, const std::vector<identity::Source>& erased,
                             const std::vector<std::string>& contact, const std::vector<identity::Source>& kept,
                             const Definitions& defs);

/// A practice or document of which nothing is left: withdrawn for this reason.
[[nodiscard]] Record withdrawn(const Record& mine, std::string_view reason);

/// A guideline of which the erased source was the only text: what the vocabulary knows of it.
[[nodiscard]] Record emptied(const Record& mine, const std::vector<identity::Source>& erased, const Definitions& defs);

}  // namespace praxis::ingest
