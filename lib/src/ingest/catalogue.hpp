#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identity/neighbours.hpp"
#include "identity/same.hpp"
#include "mention/countries.hpp"
#include "store/snapshot.hpp"

namespace praxis::ingest {

/// A record that may be the same as another one.
struct Match {
  const Record* record = nullptr;  ///< valid until the next refresh
  identity::Verdict verdict;
};

/// What a catalogue knows that is like a record.
struct Matches {
  std::optional<Match> same;    ///< the surest of those that are the same, the first by path among equals
  std::vector<Match> possible;  ///< the rest that are the same or may be, by id
};

/// The records of a repository in memory, found by what an ingest asks for. Lives for one run; each refresh
/// looks only at what changed.
class Catalogue {
 public:
  explicit Catalogue(const Repository& repository);

  /// Looks at the repository again.
  void refresh();

  /// Takes a record into account that is not written yet, until the next refresh. `path` is that of its file, relative to the root.
  void put(const std::string& path, Record record);

  /// By id or alias; an id is preferred.
  [[nodiscard]] const Record* find(RecordKind kind, std::string_view id) const;
  /// The record, no candidate, that lists this submission as a source.
  [[nodiscard]] const Record* find_source(RecordKind kind, std::string_view sha256) const;
  /// Whether the file at this path is still the one that the last refresh read; or is not there, as it was not then.
  [[nodiscard]] bool is_as_read(const std::string& path) const;
  /// The practice with this very description.
  [[nodiscard]] const Record* find_passage(std::string_view description) const;

  /// Compares a record that a submission of this name gave with those that have something in common with it,
  /// candidates left out.
  [[nodiscard]] Matches find_matches(const Record& record, const std::string& name);
  /// How many pairs of records were compared so far.
  [[nodiscard]] std::size_t comparisons() const { return comparisons_; }

 private:
  void add(const std::string& path);
  void remove(const std::string& path);
  [[nodiscard]] const Record* first(const std::string& key) const;

  std::filesystem::path root_;
  store::Snapshot snapshot_;
  mention::CountryFinder countries_;
  identity::Neighbours neighbours_;
  std::map<std::string, std::set<std::string>, std::less<>> paths_;  ///< by what the record may be asked for
  std::map<std::string, std::vector<std::string>> keys_;             ///< of each path in `paths_`
  std::size_t comparisons_ = 0;
};

}  // namespace praxis::ingest
