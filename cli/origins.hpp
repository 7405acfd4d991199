#pragma once

#include <map>
#include <praxis/curate.hpp>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Where the values of records come from, for those who compare records.
namespace praxis::cli {

/// Lines of values as `changes_between` has them, each with its places in the originals.
///
///     origins.of_line("countries", "MEX");   // {"form.txt:3:9"}
class Origins {
 public:
  /// Of all values of these records, as they lie in the repository.
  static Result<Origins> read(const Repository& repository, const std::vector<const Record*>& records);

  /// "NAME:LINE:COLUMN" each, "NAME" where no text carries the value, "by hand" where no source says it; none
  /// where nothing is known. Where a record is named, its sources alone count.
  [[nodiscard]] std::vector<std::string> of_line(std::string_view field, std::string_view line,
                                                 const Record* of_record = nullptr) const;
  /// The same for a value of any number of lines.
  [[nodiscard]] std::vector<std::string> of(std::string_view field, const Value& value) const;

 private:
  /// The digest of a source, empty for a person, and the words for the place.
  using Place = std::pair<std::string, std::string>;

  explicit Origins(const Definitions& defs) : defs_(&defs) {}
  void add(const Repository& repository, const Record& record, Result<void>& read);
  void note(const std::string& field, const Value& value, const Place& place);
  [[nodiscard]] std::vector<std::string> lines(std::string_view field, const Value& value) const;

  const Definitions* defs_;
  std::map<std::pair<std::string, std::string>, std::set<Place>> places_;
  RecordKind kind_ = RecordKind::practice;
};

/// How a record changes: its file, the fields, and where each added value comes from. Without a record
/// `before`, it is made.
struct ShownChange {
  std::string path;
  const Record* before = nullptr;
  const Record* after = nullptr;
};
/// The path, then each field with its removed values behind `- ` and its added ones behind `+ `, places in
/// brackets.
[[nodiscard]] std::string to_text(const ShownChange& change, const Origins& origins, const Definitions& defs);
/// `{id, path, fields: [{field, removed, added: [{value, from}]}]}`
[[nodiscard]] Object to_object(const ShownChange& change, const Origins& origins, const Definitions& defs);

}  // namespace praxis::cli
