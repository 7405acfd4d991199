#pragma once

#include <praxis/record.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Whether two records are one, and what a new one is called.
namespace praxis::identity {

/// What of a practice or a document decides about sameness, worked out once.
class Fingerprint {
 public:
  explicit Fingerprint(const Record& record);

  /// Whether both tell of the same practice or are the same document: nearly all of the shorter text stands in the other (shingles of four
  /// words), or the titles agree and so does a good part of the text; and no field that both have contradicts it (countries, kinds of practice).
  [[nodiscard]] bool is_same_as(const Fingerprint& other) const;

 private:
  std::string title_;
  std::vector<std::size_t> shingles_;  ///< hashes, sorted, each once
  List countries_;
  List practice_types_;
};

/// An id for a title: its slug, with -2, -3 ... behind it where `is_taken`; at most 64 characters.
[[nodiscard]] std::string make_id(std::string_view title, const std::function<bool(std::string_view)>& is_taken);

}  // namespace praxis::identity
