#include "identity/merge.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "identity/canonical_list.hpp"
#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

/// Forms are written by those who did the practice, pages by those who published it.
std::size_t trust(const Source& source) {
  static constexpr std::array<std::string_view, 2> kTrusted{"labelled-page", "form"};  // the last is the most trusted
  const auto at = std::ranges::find(kTrusted, source.layout);
  return at == kTrusted.end() ? 0 : static_cast<std::size_t>(at - kTrusted.begin()) + 1;
}

/// How sure a title is, by the rule that found it.
std::size_t title_rank(std::string_view rule) {
  static constexpr std::array<std::string_view, 5> kRules{"first-words", "subject", "file-name", "text", "option"};
  const auto at = std::ranges::find(kRules, rule);
  return at == kRules.end() ? 0 : static_cast<std::size_t>(at - kRules.begin()) + 1;
}

bool more_trusted(const Source& a, const Source& b) {
  if (trust(a) != trust(b)) return trust(a) > trust(b);
  if (a.said.extracted.size() != b.said.extracted.size()) return a.said.extracted.size() > b.said.extracted.size();
  return a.sha256 < b.sha256;
}

/// A doubt about the title holds only while that title stands.
bool is_about_title(const Review& review) { return review.field == "title"; }

/// Enough of a text to know it by, on one line.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 80;
  const std::string_view line = text.substr(0, text.find('\n'));
  if (line.size() <= kMost && line.size() == text.size()) return std::string(line);
  return std::string(line.substr(0, line.size() <= kMost ? line.size() : line.rfind(' ', kMost))) + " ...";
}

class Merger {
 public:
  Merger(RecordKind kind, std::string_view id, std::vector<Source> sources, const Definitions& defs)
      : spec_(defs.kind(kind)), defs_(defs), id_(id), record_(kind, Object{}), sources_(std::move(sources)) {
    std::ranges::sort(sources_, more_trusted);
    set_superseded_apart();
  }

  Record run() {
    for (const FieldSpec& field : spec_.fields) add(field);
    return std::move(record_);
  }

 private:
  void set_superseded_apart() {
    const auto counts = [&](const Source& source) {
      return std::ranges::find(sources_, source.said.superseded_by, &Source::sha256) == sources_.end();
    };
    std::vector<Source> left;
    for (const Source& source : sources_) (counts(source) ? left : superseded_).push_back(source);
    if (left.empty()) left.swap(superseded_);
    sources_ = std::move(left);
  }

  void add(const FieldSpec& field) {
    if (field.name == "id") return record_.set("id", id_);
    if (field.name == "kind") return record_.set("kind", name_of(spec_.kind));
    if (field.name == "sources") return add_sources();
    if (field.name == "review") return add_review();
    if (field.name == "visibility") return add_visibility();
    if (field.list && field.type == FieldType::object) return add_parts(field);
    if (field.list) return add_list(field);
    add_single(field);
  }

  struct Candidate {
    const Source* source;
    const Extracted* extracted;
  };

  [[nodiscard]] std::vector<Candidate> candidates(std::string_view field) const {
    std::vector<Candidate> result;
    for (const Source& source : sources_) {
      for (const Extracted& extracted : source.said.extracted) {
        if (extracted.field == field) result.push_back({&source, &extracted});
      }
    }
    return result;
  }

  void add_single(const FieldSpec& field) {
    const std::vector<Candidate> all = candidates(field.name);
    if (all.empty()) return;
    const auto best = std::ranges::max_element(all, {}, [&](const Candidate& c) { return weight(field, *c.extracted); });
    record_.set(field.name, best->extracted->value);
    if (field.name == "title") title_ = *best;
    for (const Candidate& other : all) note_conflict(field, *best->extracted, *other.extracted);
  }

  /// `max_element` gives the first among equals: the value of the most trusted source.
  [[nodiscard]] static std::size_t weight(const FieldSpec& field, const Extracted& extracted) {
    if (field.name == "title") return title_rank(extracted.rule);
    if (field.type == FieldType::prose && extracted.value.text()) return text::fold(*extracted.value.text()).size();
    return 0;
  }

  void note_conflict(const FieldSpec& field, const Extracted& kept, const Extracted& other) {
    if (kept.value == other.value || !kept.value.text() || !other.value.text()) return;
    const std::string ours = text::fold(*kept.value.text());
    const std::string theirs = text::fold(*other.value.text());
    const bool is_derived_title = field.name == "title" && title_rank(other.rule) < title_rank("text");
    if (ours.find(theirs) != std::string::npos || is_derived_title) return;
    conflicts_.push_back(conflict(field.name, *kept.value.text(), "another source", *other.value.text()));
  }

  void add_list(const FieldSpec& field) {
    List values;
    for (const Candidate& candidate : candidates(field.name)) values.push_back(candidate.extracted->value);
    values = canonical_list(field, std::move(values), defs_);
    if (!values.empty()) record_.set(field.name, std::move(values));
  }

  /// The parts of a document are those of its fullest copy: parts of two copies together would be neither.
  void add_parts(const FieldSpec& field) {
    List parts;
    for (const Candidate& candidate : candidates(field.name)) {
      if (candidate.source == &sources_.front()) parts.push_back(candidate.extracted->value);
    }
    if (!parts.empty()) record_.set(field.name, std::move(parts));
  }

  void add_visibility() {
    const std::vector<Candidate> all = candidates("visibility");
    const auto refuses = [](const Extracted& extracted) { return extracted.field == "visibility" && extracted.value == Value("restricted"); };
    const bool refused = std::ranges::any_of(all, [&](const Candidate& c) { return refuses(*c.extracted); }) ||
                         std::ranges::any_of(superseded_, [&](const Source& source) { return std::ranges::any_of(source.said.extracted, refuses); });
    if (!all.empty() || refused) record_.set("visibility", refused ? "restricted" : "public");
  }

  void add_sources() {
    std::set<std::string> digests;
    for (const Source& source : sources_) digests.insert(source.sha256);
    for (const Source& source : superseded_) digests.insert(source.sha256);
    if (!digests.empty()) record_.set("sources", List(digests.begin(), digests.end()));
  }

  void add_review() {
    List entries;
    std::set<std::tuple<std::string, std::string, std::string, std::string>> known;
    const auto add_entry = [&](const Review& review) {
      if (known.emplace(review.field, review.code, review.note, review.value).second) entries.push_back(to_value(review));
    };
    for (const Source& source : sources_) {
      for (const Review& review : source.said.review) {
        if (!is_about_title(review) || (title_ && title_->source == &source)) add_entry(review);
      }
    }
    for (const Source& source : superseded_) {
      for (const Review& review : source.said.review) {
        if (review.code == kPossibleDuplicate) add_entry(review);
      }
    }
    for (const Review& conflict : conflicts_) add_entry(conflict);
    if (!entries.empty()) record_.set("review", std::move(entries));
  }

  const KindSpec& spec_;
  const Definitions& defs_;
  std::string_view id_;
  Record record_;
  std::vector<Source> sources_;     ///< the most trusted first
  std::vector<Source> superseded_;  ///< what counts no more
  std::optional<Candidate> title_;
  std::vector<Review> conflicts_;
};

}  // namespace

Value to_value(const Review& review) {
  Object object;
  if (!review.field.empty()) object.set("field", review.field);
  object.set("code", review.code);
  object.set("note", review.note);
  if (!review.value.empty()) object.set("value", review.value);
  return object;
}

Review conflict(std::string_view field, std::string_view kept, std::string_view who, std::string_view other) {
  const std::string note = "the record says '" + shortened(kept) + "'; " + std::string(who) + " says this instead";
  return {std::string(field), std::string(kConflict), note, std::string(other)};
}

Record merge(RecordKind kind, std::string_view id, std::vector<Source> sources, const Definitions& defs) {
  return Merger(kind, id, std::move(sources), defs).run();
}

}  // namespace praxis::identity
