#include <algorithm>
#include <array>
#include <map>
#include <praxis/evaluate.hpp>
#include <utility>

#include "evaluate/pairing.hpp"
#include "evaluate/questions.hpp"

namespace praxis {
namespace {

using evaluate::Question;

/// The row that counts records themselves.
constexpr const char* kKind = "kind";
constexpr const char* kLayout = "layout";
constexpr const char* kCandidate = "candidate";

/// "practice 'Harbour fund' (draft)"
std::string named(std::string_view kind, std::string_view title, std::string_view status) {
  std::string result(kind);
  if (!title.empty()) result.append(" '").append(title).append("'");
  if (!status.empty()) result.append(" (").append(status).append(")");
  return result;
}

std::string named(const Record& record) {
  return named(name_of(record.kind()), record.text("title"), record.text("status"));
}

bool may_be(const GoldRecord& gold, const Record& record) {
  return gold.kind == record.kind() && (gold.status.empty() || gold.status == record.text("status"));
}

/// Under which the text is counted: as gold says, else as it was read.
std::string group_of(const Gold& gold, const Answer& answer) {
  if (gold.records.empty()) return "(no submission)";
  if (!gold.layout.empty()) return gold.layout;
  return answer.layout.empty() ? "(not read)" : answer.layout;
}

/// What agrees in a pair of records; names and openings say more than terms that many records share.
std::size_t agreement(const GoldRecord& gold, const Record& record, const Definitions& defs) {
  static constexpr std::array<std::string_view, 4> kTelling{"title", "number", "description",
                                                            "description_start"};
  constexpr std::size_t kTellingWeight = 10;
  // Even where nothing agrees there is one record of the kind to set against the wanted one.
  std::size_t points = 1;
  for (const Question& question : evaluate::questions(gold, record, Completeness::partial, defs)) {
    const bool is_telling = std::ranges::find(kTelling, question.field) != kTelling.end();
    points += evaluate::count(question).soft.right * (is_telling ? kTellingWeight : 1);
  }
  return points;
}

std::vector<std::size_t> pair_records(const Gold& gold, const Answer& answer, const Definitions& defs) {
  std::vector<evaluate::Agreement> agreements;
  for (std::size_t w = 0; w < gold.records.size(); ++w) {
    for (std::size_t h = 0; h < answer.records.size(); ++h) {
      if (!may_be(gold.records[w], answer.records[h])) continue;
      agreements.push_back({agreement(gold.records[w], answer.records[h], defs), w, h});
    }
  }
  return evaluate::pair_up(std::move(agreements), gold.records.size());
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Whether a record that gold does not list may be there all the same: partial gold need not list guidelines
/// and candidates.
bool is_tolerated(const Gold& gold, const Record& record) {
  if (gold.completeness == Completeness::complete || gold.records.empty()) return false;
  if (record.kind() == RecordKind::guideline) return true;
  if (record.kind() != RecordKind::practice || record.text("status") != kCandidate) return false;
  const bool lists_candidates =
      std::ranges::find(gold.records, kCandidate, &GoldRecord::status) != gold.records.end();
  return !lists_candidates && !is_among(gold.barred_statuses, kCandidate);
}

bool is_draft(RecordKind kind, std::string_view status) {
  return kind == RecordKind::practice && status != kCandidate;
}

bool holds_draft(const Gold& gold) {
  return std::ranges::any_of(gold.records,
                             [](const GoldRecord& record) { return is_draft(record.kind, record.status); });
}

/// Compares one text.
class Comparison {
 public:
  Comparison(const Gold& gold, const Answer& answer, const Definitions& defs)
      : gold_(gold), answer_(answer), defs_(defs) {
    score_.file = gold.file;
    score_.layout = group_of(gold, answer);
    score_.problem = answer.problem;
  }

  TextScore run() {
    compare_layout();
    const std::vector<std::size_t> partner = pair_records(gold_, answer_, defs_);
    for (std::size_t w = 0; w < partner.size(); ++w) {
      record_ = named(name_of(gold_.records[w].kind), {}, {}) + ' ' + std::to_string(w + 1);
      if (partner[w] == evaluate::kNobody)
        miss(gold_.records[w]);
      else
        compare_pair(gold_.records[w], answer_.records[partner[w]]);
    }
    record_.clear();
    for (std::size_t h = 0; h < answer_.records.size(); ++h) {
      if (!is_among_partners(partner, h)) find_too_many(answer_.records[h]);
    }
    for (auto& [name, row] : rows_) score_.fields.push_back(std::move(row));
    return std::move(score_);
  }

 private:
  static bool is_among_partners(const std::vector<std::size_t>& partner, std::size_t held) {
    return std::ranges::find(partner, held) != partner.end();
  }

  /// A name that praxis has no layout of is only a heading for the report.
  void compare_layout() {
    if (gold_.layout.empty() || gold_.records.empty() || !is_among(layout_names(), gold_.layout)) return;
    const List got = answer_.layout.empty() ? List{} : List{answer_.layout};
    ask({kLayout, {gold_.layout}, got, evaluate::Likeness::text, evaluate::Order::free});
  }

  void compare_pair(const GoldRecord& gold, const Record& record) {
    Share share{1, 1, 1};
    add({kKind, {1, 0, 0}, {1, 0, 0}});
    for (const Question& question : evaluate::questions(gold, record, gold_.completeness, defs_)) {
      const FieldCounts counts = ask(question);
      if (counts.strict.extra + counts.strict.missing > 0) share.strict = 0;
      if (counts.soft.extra + counts.soft.missing > 0) share.soft = 0;
    }
    score_.records.add(share);
  }

  /// Every value of a record that was not found is missing; one line says so.
  void miss(const GoldRecord& gold) {
    score_.records.add({1, 0, 0});
    differ(kKind, {named(name_of(gold.kind), gold.wanted.text("title"), gold.status)}, {});
    add({kKind, {0, 0, 1}, {0, 0, 1}});
    const Record nothing(gold.kind, Object{});
    for (Question& question : evaluate::questions(gold, nothing, Completeness::partial, defs_)) {
      // A record that is not there has no number of items either.
      question.got.clear();
      add(evaluate::count(question));
    }
  }

  void find_too_many(const Record& record) {
    if (is_tolerated(gold_, record)) return;
    differ(kKind, {}, {named(record)});
    add({kKind, {0, 1, 0}, {0, 1, 0}});
    if (is_draft(record.kind(), record.text("status")) && !holds_draft(gold_))
      score_.wrong_drafts.emplace_back(record.text("title"));
  }

  FieldCounts ask(const Question& question) {
    FieldCounts counts = evaluate::count(question);
    add(counts);
    if (counts.strict.extra + counts.strict.missing > 0) {
      differ(question.field, question.want, question.got);
      score_.differences.back().right_softly = counts.soft.extra + counts.soft.missing == 0;
    }
    return counts;
  }

  void differ(const std::string& field, List want, List got) {
    score_.differences.push_back({record_, field, std::move(want), std::move(got)});
  }

  void add(const FieldCounts& counts) {
    const bool is_nothing = counts.strict == Counts{} && counts.soft == Counts{};
    if (is_nothing) return;
    FieldCounts& row = rows_.try_emplace(counts.field, FieldCounts{counts.field, {}, {}}).first->second;
    row.strict += counts.strict;
    row.soft += counts.soft;
  }

  const Gold& gold_;
  const Answer& answer_;
  const Definitions& defs_;
  std::string record_;
  std::map<std::string, FieldCounts> rows_;
  TextScore score_;
};

}  // namespace

Answer answer_of(const Result<Reading>& reading) {
  if (!reading) return {{}, {}, reading.error().message};
  return {reading->records, reading->ledger.layout, {}};
}

TextScore compare(const Gold& gold, const Answer& answer, const Definitions& defs) {
  return Comparison(gold, answer, defs).run();
}

}  // namespace praxis
