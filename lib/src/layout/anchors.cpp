#include "layout/anchors.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// Contact data and the box that refuses publication may stand anywhere, and must never be missed.
constexpr std::array<std::string_view, 6> kAppendix{"target_populations", "needs_addressed", "tags", "citation", "contact", "consent"};

SectionKind section_kind(std::string_view field) {
  if (field == "description") return SectionKind::description;
  if (field == "links") return SectionKind::links;
  if (field == "guidelines") return SectionKind::guidelines_label;
  return std::ranges::find(kAppendix, field) != kAppendix.end() ? SectionKind::appendix : SectionKind::field;
}

/// A label of our own spelling, or nearly so; `field` is only for keeping order.
struct Candidate {
  std::string field;
  bool known = false;
};

class AnchorFinder {
 public:
  AnchorFinder(const Page& page, Dialect dialect) : page_(page), dialect_(dialect) {}

  std::vector<Anchor> run() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (opens_guideline(i)) {
        anchors_.push_back({i, SectionKind::guideline, {}});
        if (!line(i).heading) i = heading_below(i).value_or(i);
        in_guidelines_ = true;
      } else if (const std::optional<Candidate> candidate = candidate_at(i)) {
        open(i, *candidate);
      } else {
        prose_begun_ |= !anchors_.empty() && line(i).furniture.empty() && is_prose(page_.text(line(i).body()));
      }
    }
    return std::move(anchors_);
  }

 private:
  [[nodiscard]] const PageLine& line(std::size_t i) const { return page_.lines[i]; }

  void open(std::size_t i, const Candidate& candidate) {
    const SectionKind kind = section_kind(candidate.field);
    anchors_.push_back({i, kind, candidate.known ? candidate.field : std::string()});
    seen_.insert(candidate.field);
    described_ |= kind == SectionKind::description;
    in_guidelines_ |= kind == SectionKind::guidelines_label;
  }

  /// The heading that belongs to the thematic area at `i`: on the next line, lone list marks aside.
  [[nodiscard]] std::optional<std::size_t> heading_below(std::size_t i) const {
    for (std::size_t next = i + 1; next < page_.lines.size(); ++next) {
      if (line(next).heading) return next;
      if (!line(next).body().empty()) break;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool opens_guideline(std::size_t i) const {
    if (line(i).heading) return true;
    if (!line(i).theme) return is_unknown_theme(i);
    return heading_below(i).has_value() || (is_among_guidelines() && !is_list_item_of_block(i));
  }

  /// The area may be worded as no vocabulary has it: then its place tells, alone above a heading, and its looks.
  [[nodiscard]] bool is_unknown_theme(std::size_t i) const {
    if (!is_among_guidelines() || line(i).label || !heading_below(i)) return false;
    const std::string_view text = page_.text(line(i).body());
    const PageLine& before = line(i - 1);
    const bool stands_apart = anchors_.back().line + 1 == i || before.block != line(i).block || before.bullet.empty() != line(i).bullet.empty();
    return stands_apart && !is_prose(text) && !text.ends_with('.') && text::starts_upper(text);
  }

  /// Areas stand alone only below the guidelines' label: "Coordination" may be a tag as well.
  [[nodiscard]] bool is_among_guidelines() const {
    return !anchors_.empty() && (anchors_.back().kind == SectionKind::guidelines_label || anchors_.back().kind == SectionKind::guideline);
  }

  /// Inside a block a bulleted area without a heading below is one of its items.
  [[nodiscard]] bool is_list_item_of_block(std::size_t i) const {
    const bool in_block = !anchors_.empty() && anchors_.back().kind == SectionKind::guideline &&
                          anchors_.back().line + 1 < i;
    return in_block && !line(i).bullet.empty();
  }

  [[nodiscard]] std::optional<Candidate> candidate_at(std::size_t i) const {
    if (line(i).label && is_acceptable(i, *line(i).label)) return Candidate{line(i).label->field, true};
    const std::optional<Candidate> cut = cut_short(i);
    return cut || line(i).label ? cut : nearly_known(i);
  }

  /// Copies of pages are often cut at some length, perhaps inside a label: then the last line is the beginning of one.
  [[nodiscard]] std::optional<Candidate> cut_short(std::size_t i) const {
    const bool is_last = i + 1 == page_.lines.size() && line(i).content.end == page_.source.text().size();
    const bool stands_apart = i > 0 && (line(i).block != line(i - 1).block || dialect_ == Dialect::form);
    if (!is_last || !stands_apart) return std::nullopt;
    const std::string_view text = page_.text(line(i).content);
    const std::string_view before_note = text::trim(text.substr(0, text.rfind('(')));
    const std::optional<LabelMatch> noted = before_note.size() < text.size() ? page_.defs.labels().read(before_note) : std::nullopt;
    const std::string* field = line(i).label ? &line(i).label->field : noted ? &noted->field : page_.defs.labels().cut_short(text);
    if (field == nullptr || seen_.contains(*field) || (described_ && section_kind(*field) == SectionKind::field)) return std::nullopt;
    return Candidate{*field, true};
  }

  [[nodiscard]] bool is_acceptable(std::size_t i, const LabelMatch& label) const {
    const bool may_recur = label.field == "contact" || label.field == "links";
    if (seen_.contains(label.field) && !may_recur) return false;
    const SectionKind kind = section_kind(label.field);
    if (kind == SectionKind::field) {
      const bool behind_its_place = described_ || in_guidelines_ || (prose_begun_ && is_one_word(label));
      return behind_its_place ? is_certain(i, label) || heads_values(i, label) : has_form_of_dialect(i, label);
    }
    if (label.field == "consent") return true;
    if (is_amid_prose()) return closes_prose(i, label, kind);
    return kind != SectionKind::appendix || has_form_of_dialect(i, label);
  }

  [[nodiscard]] bool is_one_word(const LabelMatch& label) const {
    const std::string folded = text::fold(page_.text(label.label));
    return folded.find(' ') == std::string::npos;
  }

  /// Whether a line here continues a description, labelled or not.
  [[nodiscard]] bool is_amid_prose() const { return !in_guidelines_ && !anchors_.empty() && (described_ || prose_begun_); }

  /// A label ends a description only where it can hardly be a line of it. Pages print nothing but links and guidelines there; in a form
  /// the label stands alone, and one of a single word ("Tags", "Source") does not come before the longer ones.
  [[nodiscard]] bool closes_prose(std::size_t i, const LabelMatch& label, SectionKind kind) const {
    if (label.note_seen) return true;
    const bool stands_alone = label.rest.empty();
    if (kind == SectionKind::description) return !described_ && stands_alone;
    if (dialect_ == Dialect::page) {
      return kind != SectionKind::appendix && (!is_one_word(label) || (label.colon && stands_alone));
    }
    return stands_alone && (!is_one_word(label) || !longer_label_follows(i));
  }

  /// Other organizations' forms have their fields in another order: behind the description a label of several words that stands alone (of one
  /// word, above a date) opens a section when values follow, and no prose, up to the next label.
  [[nodiscard]] bool heads_values(std::size_t i, const LabelMatch& label) const {
    if (dialect_ != Dialect::form || in_guidelines_ || !label.rest.empty()) return false;
    if (is_one_word(label) && !heads_date(i, label)) return false;
    std::size_t next = i + 1;
    for (; next < page_.lines.size() && !line(next).label && !line(next).heading; ++next) {
      if (is_prose(page_.text(line(next).body()))) return false;
    }
    return next > i + 1;
  }

  [[nodiscard]] bool heads_date(std::size_t i, const LabelMatch& label) const {
    return label.field == "dates" && i + 1 < page_.lines.size() && is_date_line(page_.text(line(i + 1).body()));
  }

  [[nodiscard]] bool longer_label_follows(std::size_t i) const {
    return std::any_of(page_.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, page_.lines.end(), [&](const PageLine& later) {
      if (!later.label || !later.label->rest.empty() || seen_.contains(later.label->field)) return false;
      return section_kind(later.label->field) != SectionKind::field && !is_one_word(*later.label);
    });
  }

  /// Pages print a colon behind the labels of values; in a form the label stands alone. A note settles it either way.
  [[nodiscard]] bool has_form_of_dialect(std::size_t i, const LabelMatch& label) const {
    if (label.note_seen || label.colon) return true;
    return dialect_ == Dialect::form || is_certain(i, label);
  }

  /// Whether more than the wording says that this is a label: its note, or a value that its vocabulary knows.
  [[nodiscard]] bool is_certain(std::size_t i, const LabelMatch& label) const {
    if (label.note_seen) return true;
    if (!label.rest.empty()) return is_known_value(page_, label.field, label.rest);
    return i + 1 < page_.lines.size() && is_known_value(page_, label.field, line(i + 1).body());
  }

  /// A misspelled label: it carries a check-all note, or stands with a colon before the description.
  [[nodiscard]] std::optional<Candidate> nearly_known(std::size_t i) const {
    if (described_ || in_guidelines_) return std::nullopt;
    const std::string_view text = page_.text(line(i).content);
    const std::size_t end = std::min({text.find(':'), text.find('('), text.size()});
    constexpr std::size_t kLongestLabel = 120;
    if (end == text.size() || end > kLongestLabel) return std::nullopt;
    const std::string* field = page_.defs.labels().near(text::trim(text.substr(0, end)));
    if (field == nullptr || seen_.contains(*field)) return std::nullopt;
    return Candidate{*field, false};
  }

  const Page& page_;
  Dialect dialect_;
  std::vector<Anchor> anchors_;
  std::set<std::string, std::less<>> seen_;
  bool described_ = false;
  bool in_guidelines_ = false;
  bool prose_begun_ = false;  ///< below the first label stood a line that is no value
};

}  // namespace

std::vector<Anchor> find_anchors(const Page& page, Dialect dialect) { return AnchorFinder(page, dialect).run(); }

bool is_known_value(const Page& page, std::string_view field, Span values) {
  const FieldSpec* spec = page.defs.kind(RecordKind::practice).field(field);
  if (spec == nullptr || spec->vocabulary.empty()) return false;
  const std::string_view text = page.text(values);
  const std::string_view first = text::trim(text.substr(0, text.find(',')));
  const auto known = [&](std::string_view vocabulary) {
    const Vocabulary& terms = page.defs.vocabulary(vocabulary);
    return terms.look_up(text) != nullptr || (!first.empty() && terms.look_up(first) != nullptr);
  };
  return known(spec->vocabulary) || (field == "countries" && known("regions"));
}

bool is_date_line(std::string_view text) {
  constexpr std::size_t kMostWords = 8;
  const std::string folded = text::fold(text);
  const std::vector<std::string_view> words = text::words(folded);
  const bool has_year = std::ranges::any_of(words, [](std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.find_first_not_of("0123456789") == std::string_view::npos;
  });
  return has_year && words.size() <= kMostWords && !text.ends_with('.');
}

bool is_prose(std::string_view text) {
  constexpr std::size_t kMostWords = 15;
  const std::string folded = text::fold(text);
  const std::size_t words = text::words(folded).size();
  const bool sentence = words >= 6 && (text.ends_with('.') || text.ends_with('?') || text.ends_with('!'));
  return words > kMostWords || sentence;
}

}  // namespace praxis::layout
