#include <fmt/format.h>

#include <algorithm>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <praxis/validate.hpp>

#include "curate/choose_sources.hpp"
#include "curate/statements.hpp"
#include "identity/merge.hpp"
#include "identity/same.hpp"

namespace praxis {
namespace {

using curate::Ledgers;
using curate::Statement;
using curate::Statements;

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

bool is_within(const Statements& part, const Statements& whole) {
  return !part.empty() && std::ranges::includes(whole, part);
}

class Divider {
 public:
  Divider(const Record& record, Ledgers ledgers, Statements all, Statements taken,
          const Repository& repository)
      : record_(record),
        ledgers_(std::move(ledgers)),
        repository_(repository),
        defs_(repository.definitions()),
        taken_(std::move(taken)),
        all_(std::move(all)) {
    std::ranges::set_difference(all_, taken_, std::inserter(rest_, rest_.end()));
    choose_names();
    base_ = curate::merged(all_, ledgers_, record_.kind(), record_.id(), defs_);
    base_rest_ = curate::merged(rest_, ledgers_, record_.kind(), record_.id(), defs_);
    base_taken_ = curate::merged(taken_, ledgers_, record_.kind(), id_, defs_);
    base_.set("status", curate::further_status(base_rest_, base_taken_));
  }

  [[nodiscard]] Record rest() const {
    Record result = identity::with_edits(base_, edits_that_stay(), base_rest_, defs_);
    set_or_erase(result, "sources", left_sources());
    set_or_erase(result, "aliases", left_aliases());
    drop_conflicts(result);
    curate::settle(result, record_, named_taken());
    return curate::in_order(result, defs_);
  }

  [[nodiscard]] Record taken() const {
    Record result = identity::with_edits(base_, edits_that_go(), base_taken_, defs_);
    set_or_erase(result, "aliases", aliases_);
    if (is_restricted_by_hand()) result.set("visibility", "restricted");
    curate::settle(result, record_, named_taken());
    return curate::in_order(result, defs_);
  }

  /// Its sources name the new record; one of them remembers that the two were told apart, so that nobody asks
  /// again.
  [[nodiscard]] std::vector<FileChange> ledger_files() const {
    Ledgers changed = ledgers_;
    std::set<std::string> digests;
    for (const Statement& statement : taken_) {
      LedgerRecord& said = curate::said(changed, statement);
      std::vector<std::string>& formerly = said.formerly;
      formerly.erase(std::ranges::find(formerly, id_), formerly.end());
      said.id = id_;
      digests.insert(statement.digest);
    }
    if (!was_asked()) {
      curate::said(changed, *taken_.begin())
          .review.push_back({"id", std::string(curate::kPossibleDuplicate), "told apart by hand",
                             std::string(record_.id())});
    }
    std::vector<FileChange> files;
    for (const std::string& digest : digests)
      files.push_back({changed.at(digest).path, to_yaml(changed.at(digest).ledger)});
    return files;
  }

  /// Where the new id is no alias yet, it becomes one for the time of the work: links and ledgers lead to the
  /// record.
  [[nodiscard]] std::optional<Record> in_between() const {
    List aliases = record_.list("aliases");
    if (holds(aliases, Value(id_))) return std::nullopt;
    aliases.emplace_back(id_);
    Record result = record_;
    result.set("aliases", std::move(aliases));
    return curate::in_order(result, defs_);
  }

 private:
  /// The ids that all went with the statements: the last is the new record's own, the others are its aliases.
  void choose_names() {
    for (const Value& alias : record_.list("aliases")) {
      if (alias.text() != nullptr && is_within(curate::named(all_, ledgers_, *alias.text()), taken_))
        aliases_.push_back(alias);
    }
    if (!aliases_.empty()) {
      id_ = *aliases_.back().text();
      aliases_.pop_back();
      return;
    }
    const Record alone = curate::merged(taken_, ledgers_, record_.kind(), {}, defs_);
    id_ = identity::make_id(alone.text("title"), [&](std::string_view id) {
      const std::string name = fmt::format("{}/{}", defs_.kind(record_.kind()).folder, id);
      return repository_.find_record(name).has_value();
    });
  }

  [[nodiscard]] Record named_taken() const {
    Record record(record_.kind(), {{"id", id_}});
    if (!aliases_.empty()) record.set("aliases", aliases_);
    return record;
  }

  static void set_or_erase(Record& record, std::string_view field, List list) {
    list.empty() ? record.erase(field) : record.set(field, std::move(list));
  }

  [[nodiscard]] List left_aliases() const {
    List aliases = record_.list("aliases");
    std::erase_if(aliases, [&](const Value& alias) { return alias == Value(id_) || holds(aliases_, alias); });
    return aliases;
  }

  /// A submission may speak of both.
  [[nodiscard]] List left_sources() const {
    const auto is_said_by = [](const Statements& statements, const Value& digest) {
      return std::ranges::any_of(
          statements, [&](const Statement& statement) { return Value(statement.digest) == digest; });
    };
    List sources = record_.list("sources");
    std::erase_if(sources, [&](const Value& digest) {
      return is_said_by(taken_, digest) && !is_said_by(rest_, digest);
    });
    return sources;
  }

  /// Edits stay, but for a single value that people chose because the other sources say it.
  [[nodiscard]] Record edits_that_stay() const {
    Record edits = record_;
    for (const FieldSpec& field : defs_.kind(record_.kind()).fields) {
      const Value* value = record_.find(field.name);
      const Value* said = base_.find(field.name);
      const Value* said_there = base_taken_.find(field.name);
      const bool is_theirs =
          value != nullptr && said != nullptr && said_there != nullptr && *value == *said_there;
      if (!field.list && is_theirs && field.name != "status" && field.name != "visibility")
        edits.set(field.name, *said);
    }
    return edits;
  }

  /// What was taken out stays out on both sides; what was put in stays where it is.
  [[nodiscard]] Record edits_that_go() const {
    Record edits = base_;
    for (const FieldSpec& field : defs_.kind(record_.kind()).fields) {
      if (!field.list || field.type == FieldType::object) continue;
      List left = base_.list(field.name);
      std::erase_if(left, [&](const Value& value) { return !holds(record_.list(field.name), value); });
      set_or_erase(edits, field.name, std::move(left));
    }
    return edits;
  }

  [[nodiscard]] bool is_restricted_by_hand() const {
    return record_.text("visibility") == "restricted" && base_.text("visibility") != "restricted";
  }

  /// Disagreements with sources that are no longer here.
  void drop_conflicts(Record& result) const {
    List review = result.list("review");
    std::erase_if(review, [&](const Value& entry) {
      const bool is_conflict =
          entry.object() != nullptr && entry.object()->text("code") == identity::kConflict;
      return is_conflict && !holds(base_rest_.list("review"), entry);
    });
    set_or_erase(result, "review", std::move(review));
  }

  [[nodiscard]] bool was_asked() const {
    const Record other = named_taken();
    const auto asks = [](const Statements& statements, const Ledgers& ledgers, const Record& about) {
      return std::ranges::any_of(statements, [&](const Statement& statement) {
        return std::ranges::any_of(curate::said(ledgers, statement).review, [&](const Review& entry) {
          return entry.code == curate::kPossibleDuplicate && curate::is_called(about, entry.value);
        });
      });
    };
    return asks(rest_, ledgers_, other) || asks(taken_, ledgers_, record_without_taken_names());
  }

  [[nodiscard]] Record record_without_taken_names() const {
    Record record(record_.kind(), {{"id", record_.id()}});
    record.set("aliases", left_aliases());
    return record;
  }

  const Record& record_;
  Ledgers ledgers_;
  const Repository& repository_;
  const Definitions& defs_;
  Statements taken_;
  Statements all_;
  Statements rest_ = {};
  std::string id_ = {};
  List aliases_ = {};
  Record base_{RecordKind::practice};
  Record base_rest_{RecordKind::practice};
  Record base_taken_{RecordKind::practice};
};

Result<ValidRecord> checked(const Record& record, const Definitions& defs) {
  Findings findings;
  std::optional<ValidRecord> valid = validate(record, defs, findings);
  if (!valid) return tl::unexpected(findings.all().front());
  return std::move(*valid);
}

}  // namespace

Result<Division> divide(const Repository& repository, const Record& record,
                        const std::vector<std::string>& digests) {
  Result<Ledgers> ledgers = curate::read_ledgers(repository, {&record});
  if (!ledgers) return tl::unexpected(ledgers.error());
  const Statements all = curate::statements_of(record, *ledgers);
  Result<Statements> chosen = curate::choose_sources(record, all, *ledgers, digests);
  if (!chosen) return tl::unexpected(chosen.error());
  const Divider divider(record, std::move(*ledgers), all, std::move(*chosen), repository);
  const Result<ValidRecord> rest = checked(divider.rest(), repository.definitions());
  if (!rest) return tl::unexpected(rest.error());
  const Result<ValidRecord> taken = checked(divider.taken(), repository.definitions());
  if (!taken) return tl::unexpected(taken.error());
  Division result{rest->record(), taken->record(), {}};
  const auto path = [&](const Record& one) { return repository.path_of(one).generic_string(); };
  if (const std::optional<Record> in_between = divider.in_between())
    result.files.push_back({path(record), to_yaml(*in_between)});
  for (FileChange& ledger : divider.ledger_files()) result.files.push_back(std::move(ledger));
  result.files.push_back({path(result.taken), to_yaml(result.taken)});
  result.files.push_back({path(record), to_yaml(result.rest)});
  return result;
}

}  // namespace praxis
