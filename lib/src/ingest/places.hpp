#pragma once

#include <map>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/ingest.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/catalogue.hpp"

/// Which record what a submission says belongs to.
namespace praxis::ingest {

/// Where what was said of a record belongs.
struct Place {
  std::optional<Record> there;  ///< the record that is the same, if there is one
  enum class Use { make, unite, leave } use = Use::make;
  std::vector<Match> questions = {};  ///< records that may be the same, too
  const Record* duplicate = nullptr;  ///< the record that keeps the submission out, with `skip` and `fail`
};

/// A record's kind and id in one word: "practice program-3x1".
[[nodiscard]] std::string key_of(RecordKind kind, std::string_view id);
/// Records by `key_of`.
using RecordsByKey = std::map<std::string, Record>;

/// Compares what was read with the records of a catalogue. Lives for one run.
class Placer {
 public:
  Placer(const Repository& repository, Catalogue& catalogue, OnDuplicate on_duplicate)
      : repository_(repository), defs_(repository.definitions()), catalogue_(catalogue), on_duplicate_(on_duplicate) {}

  /// Finds the place of what is said of one record, and gives it the id of that record, or a new one that is neither in the catalogue nor
  /// among `given` (`key_of`).
  [[nodiscard]] Place place(LedgerRecord& said, const Reading& reading, const std::set<std::string>& given);

  /// Has the record and those that may be the same name each other: this one by its ledger, the others by their files, which are put into
  /// `written`.
  [[nodiscard]] Result<void> ask(LedgerRecord& said, const Place& place, RecordsByKey& written) const;

 private:
  [[nodiscard]] Place place_candidate(const Record& candidate, const std::string& sha256) const;
  [[nodiscard]] bool is_filed(RecordKind kind, std::string_view id) const;
  [[nodiscard]] Place place_submitted(const Record& alone, const Reading& reading);
  [[nodiscard]] Place place_match(Matches matches) const;
  [[nodiscard]] Place place_guideline(const LedgerRecord& said, const Ledger& ledger);

  const Repository& repository_;
  const Definitions& defs_;
  Catalogue& catalogue_;
  OnDuplicate on_duplicate_;
  std::set<std::string, std::less<>> made_;  ///< ids of guideline records of this run
};

/// Whether of two guideline records the first has more text; the smaller digest decides among equals.
[[nodiscard]] bool is_fuller(const Record& fresh, const Record& there);

/// The record as visible as the repository's settings ask of new ones.
[[nodiscard]] Record with_visibility(Record record, const Repository& repository);

}  // namespace praxis::ingest
