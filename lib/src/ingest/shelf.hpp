#pragma once

#include <map>
#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identity/merge.hpp"
#include "ingest/catalogue.hpp"
#include "ingest/rereading.hpp"

/// All submissions of a repository, then and now, and the records that they make.
namespace praxis::ingest {

/// One archived submission.
struct Filed {
  Ledger then;
  Rereading now;
  bool is_read = false;  ///< it was read again; else `now` says what `then` says
  IngestResult result = {};
};

enum class Side { then, now };

/// The ledgers of a repository by digest, sorted.
class Shelf {
 public:
  /// Puts a ledger there.
  Filed& add(Ledger ledger);
  [[nodiscard]] Filed* find(std::string_view sha256);
  [[nodiscard]] std::map<std::string, Filed, std::less<>>& filed() { return filed_; }
  [[nodiscard]] const std::map<std::string, Filed, std::less<>>& filed() const { return filed_; }

  /// What the record's sources, and these further submissions, say of it.
  [[nodiscard]] std::vector<identity::Source> sources(const Record& record, const std::set<std::string>& further, Side side) const;

  /// Every id of which a ledger speaks, as `key_of`.
  [[nodiscard]] std::set<std::string> keys() const;

 private:
  std::map<std::string, Filed, std::less<>> filed_;
};

/// A record as the ledgers have it now, for one whose file is missing: all that speak of it make it, but a candidate and a guideline are made
/// from one, as at their first time. Questions about duplicates stand in it as in the other record, where that one has a file.
[[nodiscard]] Record restored(RecordKind kind, const std::string& id, const Shelf& shelf, const Catalogue& catalogue,
                              const Repository& repository);

}  // namespace praxis::ingest
