#include <algorithm>
#include <praxis/explain.hpp>

#include "explain/testimony.hpp"
#include "identity/canonical_list.hpp"
#include "identity/merge.hpp"

namespace praxis {
namespace {

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

bool is_bookkeeping(const FieldSpec& field) {
  return field.name == "id" || field.name == "kind" || field.name == "sources";
}

/// A review entry of a ledger as the record has it.
bool is_entry(const Review& review, const Object& entry) {
  return review.field == entry.text("field") && review.code == entry.text("code") &&
         review.note == entry.text("note") && review.value == entry.text("value");
}

class Explainer {
 public:
  Explainer(const Record& record, const Evidence& evidence, const Definitions& defs)
      : record_(record), evidence_(evidence), defs_(defs), base_(merged()) {}

  Explanation run(std::string_view wanted) {
    for (const FieldSpec& field : defs_.kind(record_.kind()).fields) {
      if (wanted.empty() ? !is_bookkeeping(field) : field.name == wanted) add(field);
    }
    return {record_.kind(), std::string(record_.id()), std::string(record_.text("title")),
            std::move(values_)};
  }

 private:
  /// What the record would be without edits, as far as its sources are here.
  [[nodiscard]] Record merged() {
    std::vector<identity::Source> sources;
    for (const SourceFile& file : evidence_.sources) {
      const LedgerRecord* said = file.ledger ? explanation::said_of(record_, *file.ledger) : nullptr;
      complete_ = complete_ && said != nullptr;
      if (said) sources.push_back({file.sha256, file.ledger->layout, *said});
    }
    return identity::merge(record_.kind(), record_.id(), std::move(sources), defs_);
  }

  void add(const FieldSpec& field) {
    if (field.list) return add_list(field, record_.list(field.name), base_.list(field.name));
    const Value* mine = record_.find(field.name);
    const Value* base = base_.find(field.name);
    if (mine)
      values_.push_back(
          {field.name, *mine, standing(field, *mine, base && *base == *mine), testimonies(field)});
    if (base && !mine) values_.push_back({field.name, *base, Standing::removed, testimonies(field)});
  }

  void add_list(const FieldSpec& field, const List& mine, const List& base) {
    for (const Value& value : mine) {
      values_.push_back(
          {field.name, value, standing(field, value, holds(base, value)), testimonies(field, value)});
    }
    for (const Value& value : base) {
      if (!holds(mine, value))
        values_.push_back({field.name, value, Standing::removed, testimonies(field, value)});
    }
  }

  [[nodiscard]] Standing standing(const FieldSpec& field, const Value& value, bool is_said) const {
    if (is_bookkeeping(field)) return Standing::own;
    if (is_said) return Standing::said;
    if (!complete_) return Standing::unproven;
    const bool is_default = field.name == "visibility" && value == Value(evidence_.visibility) &&
                            evidence_.visibility != "public";
    return is_default ? Standing::setting : Standing::edited;
  }

  /// What the sources say of a single value's field, those first that say what the record does.
  [[nodiscard]] std::vector<Testimony> testimonies(const FieldSpec& field) const {
    std::vector<Testimony> result;
    for (const SourceFile& file : evidence_.sources) add_testimonies(file, field, nullptr, result);
    const Value* mine = record_.find(field.name);
    if (mine)
      std::ranges::stable_partition(result, [&](const Testimony& said) { return said.value == *mine; });
    return result;
  }

  /// What the sources say of an item of a list.
  [[nodiscard]] std::vector<Testimony> testimonies(const FieldSpec& field, const Value& item) const {
    std::vector<Testimony> result;
    for (const SourceFile& file : evidence_.sources) add_testimonies(file, field, &item, result);
    return result;
  }

  void add_testimonies(const SourceFile& file, const FieldSpec& field, const Value* item,
                       std::vector<Testimony>& result) const {
    const LedgerRecord* said = file.ledger ? explanation::said_of(record_, *file.ledger) : nullptr;
    if (said == nullptr) return;
    if (field.type == FieldType::review) return add_reviews(file, *said, item, result);
    for (const Extracted& extracted : said->extracted) {
      if (extracted.field != field.name || (item && !is_same(field, extracted.value, *item))) continue;
      result.push_back(explanation::testimony(file, extracted, field, defs_));
    }
  }

  static void add_reviews(const SourceFile& file, const LedgerRecord& said, const Value* item,
                          std::vector<Testimony>& result) {
    const auto is_wanted = [&](const Review& review) {
      return item && item->object() && is_entry(review, *item->object());
    };
    if (std::ranges::none_of(said.review, is_wanted)) return;
    result.push_back({file.sha256,
                      file.ledger->name,
                      *item,
                      {},
                      {},
                      {},
                      "a doubt that came up when the submission was read",
                      {}});
  }

  /// Whether the merge takes both for one item.
  [[nodiscard]] bool is_same(const FieldSpec& field, const Value& a, const Value& b) const {
    if (field.type == FieldType::object) return a == b;
    return a == b || identity::canonical_list(field, {a, b}, defs_).size() == 1;
  }

  const Record& record_;
  const Evidence& evidence_;
  const Definitions& defs_;
  bool complete_ = true;  ///< whether every source is here; `merged` sets it
  Record base_;
  std::vector<ExplainedValue> values_;
};

}  // namespace

Explanation explain(const Record& record, const Evidence& evidence, const Definitions& defs,
                    std::string_view field) {
  return Explainer(record, evidence, defs).run(field);
}

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::said:
      return "said";
    case Standing::edited:
      return "edited";
    case Standing::removed:
      return "removed";
    case Standing::setting:
      return "setting";
    case Standing::unproven:
      return "unproven";
    case Standing::own:
      return "own";
  }
  return {};
}

}  // namespace praxis
