#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <praxis/validate.hpp>

#include "curate/statements.hpp"
#include "identity/merge.hpp"
#include "text/unicode.hpp"

namespace praxis {
namespace {

using curate::Ledgers;
using curate::Statements;

constexpr std::string_view kWithdrawn = "withdrawn";

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

bool is_withdrawn(const Record& record) { return record.text("status") == kWithdrawn; }

tl::unexpected<Diagnostic> refuse(std::string message, std::string hint = {}) {
  return fail(Code::usage, std::move(message), {}, std::move(hint));
}

Result<void> check_states(const Record& survivor, const Record& other) {
  const auto withdrawn = [](const Record& record) { return fmt::format("'{}' is withdrawn", record.id()); };
  if (is_withdrawn(survivor)) {
    return refuse(withdrawn(survivor),
                  fmt::format("bring it back first: praxis set {} status=draft", survivor.id()));
  }
  const bool is_successor = curate::is_called(survivor, other.text("replaced_by"));
  if (!is_withdrawn(other) || is_successor) return {};
  return refuse(withdrawn(other) + ", and what is withdrawn is united with its successor alone",
                fmt::format("name the successor: praxis set {} replaced_by={}", other.id(), survivor.id()));
}

Result<void> check_pair(const Record& survivor, const Record& other) {
  if (survivor.kind() != other.kind()) {
    return refuse(fmt::format("'{}' is a {} and '{}' a {}: only records of one kind can be one",
                              survivor.id(), name_of(survivor.kind()), other.id(), name_of(other.kind())));
  }
  if (survivor.id() == other.id()) return refuse(fmt::format("both names are those of '{}'", survivor.id()));
  if (survivor.kind() == RecordKind::guideline)
    return refuse("guidelines are not united: there is one for each number");
  return check_states(survivor, other);
}

/// Fields that say what became of a record, and not what it is about.
bool is_about_record(const FieldSpec& field) {
  static constexpr std::array<std::string_view, 8> kFields{"id",      "kind",        "status", "visibility",
                                                           "aliases", "replaced_by", "review", "sources"};
  return std::ranges::find(kFields, field.name) != kFields.end();
}

class Uniter {
 public:
  Uniter(const Record& survivor, const Record& other, Ledgers ledgers, const Definitions& defs)
      : survivor_(survivor),
        other_(other),
        ledgers_(std::move(ledgers)),
        defs_(defs),
        spec_(defs.kind(survivor.kind())),
        theirs_(curate::statements_of(other, ledgers_)),
        all_(curate::statements_of(survivor, ledgers_)) {
    ours_ = all_;
    all_.insert(theirs_.begin(), theirs_.end());
  }

  [[nodiscard]] Record record() const {
    const Record said = made_of(all_, survivor_);
    const Record edited = identity::with_edits(made_of(theirs_, other_), edits_of_other(), said, defs_);
    Record united = identity::with_edits(made_of(ours_, survivor_), survivor_, edited, defs_);
    set_bookkeeping(united);
    curate::settle(united, survivor_, other_);
    note_disagreements(united);
    return curate::in_order(united, defs_);
  }

  [[nodiscard]] std::vector<Disagreement> disagreements(const Record& united) const {
    std::vector<Disagreement> all;
    for (const FieldSpec& field : spec_.fields) {
      if (is_about_record(field)) continue;
      for (const Record* record : {&survivor_, &other_})
        field.list ? add_lost(field, *record, united, all) : add_other(field, *record, united, all);
    }
    return all;
  }

  /// The ledgers that named the other record, naming the survivor.
  [[nodiscard]] std::vector<FileChange> ledger_files() const {
    Ledgers changed = ledgers_;
    std::set<std::string> digests;
    for (const curate::Statement& statement : theirs_) {
      LedgerRecord& said = curate::said(changed, statement);
      if (curate::is_called(survivor_, said.id) && !curate::is_called(other_, said.id)) continue;
      for (const std::string& name : {said.id, std::string(other_.id())}) {
        if (said.formerly.empty() || said.formerly.back() != name) said.formerly.push_back(name);
      }
      said.id = survivor_.id();
      digests.insert(statement.digest);
    }
    std::vector<FileChange> files;
    for (const std::string& digest : digests)
      files.push_back({changed.at(digest).path, to_yaml(changed.at(digest).ledger)});
    return files;
  }

 private:
  [[nodiscard]] Record made_of(const Statements& statements, const Record& record) const {
    return curate::merged(statements, ledgers_, record.kind(), record.id(), defs_);
  }

  /// Whether what the other record says beyond its ledgers is known to be written by people.
  [[nodiscard]] bool is_other_known() const {
    const List& sources = other_.list("sources");
    return !sources.empty() && std::ranges::all_of(sources, [&](const Value& source) {
      return source.text() != nullptr && ledgers_.contains(*source.text());
    });
  }

  /// The other record as far as its single values go before the survivor's: where they correct what its
  /// sources say. Of a record without sources they fill gaps.
  [[nodiscard]] Record edits_of_other() const {
    if (is_other_known()) return other_;
    Record edits = other_;
    const Record said = made_of(theirs_, other_);
    for (const FieldSpec& field : spec_.fields) {
      if (field.list || survivor_.find(field.name) == nullptr || is_about_record(field)) continue;
      const Value* value = said.find(field.name);
      value != nullptr ? edits.set(field.name, *value) : edits.erase(field.name);
    }
    return edits;
  }

  void set_bookkeeping(Record& united) const {
    united.set("id", survivor_.id());
    united.set("kind", name_of(survivor_.kind()));
    united.set("status", curate::further_status(survivor_, other_));
    united.erase("replaced_by");
    const bool is_restricted =
        survivor_.text("visibility") == "restricted" || other_.text("visibility") == "restricted";
    if (is_restricted) united.set("visibility", "restricted");
    united.set("aliases", aliases());
    set_sources(united);
    take_reason_away(united);
  }

  [[nodiscard]] List aliases() const {
    List aliases = survivor_.list("aliases");
    std::erase(aliases, Value(other_.id()));
    for (const Value& alias : other_.list("aliases")) {
      if (!holds(aliases, alias) && alias != Value(survivor_.id())) aliases.push_back(alias);
    }
    aliases.emplace_back(other_.id());
    return aliases;
  }

  void set_sources(Record& united) const {
    std::set<std::string> digests;
    for (const Record* record : {&survivor_, &other_}) {
      for (const Value& source : record->list("sources")) {
        if (source.text() != nullptr) digests.insert(*source.text());
      }
    }
    if (!digests.empty()) united.set("sources", List(digests.begin(), digests.end()));
  }

  static void take_reason_away(Record& united) {
    List review = united.list("review");
    std::erase_if(review, [](const Value& entry) {
      return entry.object() != nullptr && entry.object()->text("field") == "status" &&
             entry.object()->text("code") == kWithdrawn;
    });
    review.empty() ? united.erase("review") : united.set("review", std::move(review));
  }

  /// What a source says stays in its ledger; what a person wrote would be lost.
  void note_disagreements(Record& united) const {
    List review = united.list("review");
    for (const Disagreement& one : disagreements(united)) {
      if (!one.kept || one.kept->text() == nullptr || one.given_up.text() == nullptr || is_said(one))
        continue;
      const Review entry = identity::conflict(one.field, *one.kept->text(), one.by, *one.given_up.text());
      if (!holds(review, identity::to_value(entry))) review.push_back(identity::to_value(entry));
    }
    if (!review.empty()) united.set("review", std::move(review));
  }

  [[nodiscard]] bool is_said(const Disagreement& one) const {
    return std::ranges::any_of(all_, [&](const curate::Statement& statement) {
      return std::ranges::any_of(curate::said(ledgers_, statement).extracted,
                                 [&](const Extracted& extracted) {
                                   return extracted.field == one.field && extracted.value == one.given_up;
                                 });
    });
  }

  /// A text that stands in the kept one is no other.
  static bool is_within(const Value& value, const Value& kept) {
    if (value.text() == nullptr || kept.text() == nullptr) return value == kept;
    return text::fold(*kept.text()).find(text::fold(*value.text())) != std::string::npos;
  }

  static void add_other(const FieldSpec& field, const Record& record, const Record& united,
                        std::vector<Disagreement>& all) {
    const Value* kept = united.find(field.name);
    const Value* value = record.find(field.name);
    if (value == nullptr || (kept != nullptr && is_within(*value, *kept))) return;
    all.push_back({field.name, kept != nullptr ? std::optional(*kept) : std::nullopt, *value,
                   std::string(record.id())});
  }

  /// Parts of a document are those of its fullest copy and no matter of opinion.
  static void add_lost(const FieldSpec& field, const Record& record, const Record& united,
                       std::vector<Disagreement>& all) {
    if (field.type == FieldType::object) return;
    for (const Value& value : record.list(field.name)) {
      if (!holds(united.list(field.name), value))
        all.push_back({field.name, std::nullopt, value, std::string(record.id())});
    }
  }

  const Record& survivor_;
  const Record& other_;
  Ledgers ledgers_;
  const Definitions& defs_;
  const KindSpec& spec_;
  Statements theirs_;
  Statements ours_;
  Statements all_;
};

/// A record without sources is in nothing but its own file: until the survivor has all of it, it says where
/// it went.
FileChange farewell(const Record& other, const Record& survivor, const Repository& repository) {
  Record stub = other;
  List review = other.list("review");
  review.push_back(Object{{"field", "status"}, {"code", kWithdrawn}, {"note", "united with its successor"}});
  stub.set("status", kWithdrawn);
  stub.set("replaced_by", survivor.id());
  stub.set("review", std::move(review));
  const std::string path = repository.path_of(other).generic_string();
  return {path, to_yaml(curate::in_order(stub, repository.definitions()))};
}

}  // namespace

Result<Union> unite(const Repository& repository, const Record& survivor, const Record& other) {
  if (const Result<void> checked = check_pair(survivor, other); !checked)
    return tl::unexpected(checked.error());
  Result<Ledgers> ledgers = curate::read_ledgers(repository, {&survivor, &other});
  if (!ledgers) return tl::unexpected(ledgers.error());
  const Uniter uniter(survivor, other, std::move(*ledgers), repository.definitions());
  Findings findings;
  const std::optional<ValidRecord> valid = validate(uniter.record(), repository.definitions(), findings);
  if (!valid) return tl::unexpected(findings.all().front());
  const auto path = [&](const Record& record) { return repository.path_of(record).generic_string(); };
  Union result{valid->record(), uniter.disagreements(valid->record()), {}};
  if (other.list("sources").empty() && !is_withdrawn(other))
    result.files.push_back(farewell(other, survivor, repository));
  result.files.push_back({path(survivor), to_yaml(result.record)});
  for (FileChange& ledger : uniter.ledger_files()) result.files.push_back(std::move(ledger));
  result.files.push_back({path(other), std::nullopt});
  return result;
}

}  // namespace praxis
