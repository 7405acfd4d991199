#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/inventory.hpp"
#include "audit/seen.hpp"

namespace praxis::auditing {

/// A repository whose units have all been looked at, and what rules about the whole ask of it.
class Whole {
 public:
  Whole(const Repository& repository, const std::vector<Unit>& units, const std::vector<Seen>& seen);

  [[nodiscard]] const Repository& repository() const { return repository_; }
  [[nodiscard]] std::size_t size() const { return units_.size(); }
  [[nodiscard]] const Unit& unit(std::size_t number) const { return units_[number]; }
  [[nodiscard]] const Seen& seen(std::size_t number) const { return seen_[number]; }
  /// Whether the submissions that are not for everybody are here at all.
  [[nodiscard]] bool has_private_folder() const { return has_private_folder_; }

  /// The unit of a submission.
  [[nodiscard]] std::optional<std::size_t> submission(std::string_view digest) const;
  /// The unit of the record that has this id, else this alias. A file that is no record has the id that it is called by.
  [[nodiscard]] std::optional<std::size_t> record(RecordKind kind, std::string_view id) const;

  /// The bytes of a file; none where it cannot be read any more.
  [[nodiscard]] std::string bytes(const std::string& path) const;
  /// Where the value at a JSON Pointer stands in a file; the file as a whole where it does not.
  [[nodiscard]] Location place(const std::string& path, const std::string& pointer) const;

 private:
  using Name = std::pair<RecordKind, std::string>;

  const Repository& repository_;
  const std::vector<Unit>& units_;
  const std::vector<Seen>& seen_;
  bool has_private_folder_ = false;
  std::map<std::string, std::size_t, std::less<>> submissions_;
  std::map<Name, std::size_t> ids_;
  std::map<Name, std::size_t> aliases_;
};

/// Whether this is the record's id, or one of its aliases.
[[nodiscard]] bool is_called(const Record& record, std::string_view id);

/// A finding without notes or fix.
[[nodiscard]] Diagnostic problem(Code code, std::string message, Location where, std::string hint = {});

}  // namespace praxis::auditing
