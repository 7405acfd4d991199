#include "identity/same.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "identity/likeness.hpp"
#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

constexpr double kWhole = 0.99;
constexpr double kNearlyAll = 0.8;
constexpr double kMost = 0.6;
constexpr double kGoodPart = 0.4;
constexpr double kSomePart = 0.3;
constexpr double kHardlyAny = 0.15;
constexpr double kSameScore = 3;
constexpr double kPossibleScore = 1.5;
constexpr double kTranslationScore = 3;

/// The anchors that are names: figures change from one edition of a text to the next.
Words names_among(const Words& anchors) {
  Words names;
  std::ranges::copy_if(anchors, std::back_inserter(names), [](const std::string& anchor) {
    return anchor.find_first_of("0123456789") == std::string::npos;
  });
  return names;
}

Words words_of_slug(const std::string& slug) {
  Words words;
  for (std::size_t begin = 0; begin < slug.size();) {
    const std::size_t end = std::min(slug.find('-', begin), slug.size());
    words.push_back(slug.substr(begin, end - begin));
    begin = end + 1;
  }
  std::ranges::sort(words);
  return words;
}

/// Names of files such as "tps-honduras" and "tps-nicaragua": some words in common, and each its own.
bool are_sisters(const Words& ours, const Words& theirs) {
  const auto is_sister = [](const std::string& a, const std::string& b) {
    return common(words_of_slug(a), words_of_slug(b)).number > 0 && each_has_own(words_of_slug(a), words_of_slug(b));
  };
  return std::ranges::any_of(ours, [&](const std::string& a) {
    return std::ranges::any_of(theirs, [&](const std::string& b) { return is_sister(a, b); });
  });
}

/// What all comparisons weigh alike.
class Comparison {
 public:
  Comparison(const Portrait& a, const Portrait& b)
      : a_(a),
        b_(b),
        title_(meet_titles(a, b)),
        stakeholders_(meet_stakeholders(a, b)),
        is_twin_file_(meet(a.slugs, b.slugs) >= Meeting::partly) {}

 protected:
  void weigh(double points, std::string reason) {
    score_ += points;
    if (!reason.empty()) reasons_.push_back(std::move(reason));
  }

  /// What no two texts about one practice say: then nothing else counts.
  [[nodiscard]] bool contradict() const {
    return meet(a_.countries, b_.countries) == Meeting::apart || meet_dates(a_, b_) == Meeting::apart ||
           is_another_place() || meet(a_.title_years, b_.title_years) == Meeting::apart ||
           meet(a_.title_numbers, b_.title_numbers) == Meeting::apart;
  }

  [[nodiscard]] bool has_title(TitleMeeting least) const { return title_ >= least; }

  /// A word alone names many things ("Hotline"), and a made-up title is less sure than a printed one.
  [[nodiscard]] double weight_of_equal_titles() const {
    if (a_.titles.front().size() == 1) return 1.5;
    return a_.title_is_printed && b_.title_is_printed ? 2.5 : 2;
  }

  void weigh_title() {
    if (title_ == TitleMeeting::equal) return weigh(weight_of_equal_titles(), "the same title");
    if (title_ == TitleMeeting::within) return weigh(1, "one title holds the other");
    if (title_ == TitleMeeting::some) return;
    const bool are_printed = a_.title_is_printed && b_.title_is_printed;
    weigh(are_printed ? -1.5 : -0.5, are_printed ? "other titles" : "");
  }

  [[nodiscard]] Verdict verdict(Sameness sameness) { return {sameness, score_, std::move(reasons_)}; }

  const Portrait& a_;
  const Portrait& b_;
  TitleMeeting title_;
  Meeting stakeholders_;
  bool is_twin_file_;
  double score_ = 0;
  std::vector<std::string> reasons_;

 private:
  /// Where a field with countries is missing, those that the prose names must do.
  [[nodiscard]] bool is_another_place() const {
    const bool is_field_missing = a_.countries.empty() || b_.countries.empty();
    return a_.kind == RecordKind::practice && is_field_missing &&
           meet(a_.places, b_.places) == Meeting::apart;
  }
};

/// Two texts in one language: the prose counts most.
class SameLanguage : Comparison {
 public:
  SameLanguage(const Portrait& a, const Portrait& b, const Overlap& text) : Comparison(a, b), text_(text) {}

  Verdict run() {
    if (contradict()) return verdict(Sameness::different);
    weigh_text();
    weigh_title();
    if (is_twin_file_) weigh(1, "files of the same name");
    weigh_fields();
    if (score_ >= kSameScore && is_text_enough() && !is_doubtful()) return verdict(Sameness::same);
    return verdict(score_ >= kPossibleScore && is_worth_asking() ? Sameness::possible : Sameness::different);
  }

 private:
  /// A whole text that stands somewhere inside a much longer one may be quoted there.
  [[nodiscard]] bool is_quotation() const {
    return text_.contained >= kNearlyAll && !text_.opens_alike && text_.resemblance < kGoodPart;
  }

  [[nodiscard]] double weight_of_text() const {
    if (text_.resemblance >= 0.9) return 5;
    if (text_.resemblance >= kNearlyAll) return 4;
    if (text_.contained >= kNearlyAll) return is_quotation() ? 2 : 3;
    if (text_.contained >= kMost) return 2;
    if (text_.contained >= kGoodPart) return 1;
    return text_.contained >= kHardlyAny ? 0 : -2;
  }

  void weigh_text() {
    if (!text_.comparable) return;
    weigh(weight_of_text(),
          fmt::format("{:.0f} % of the shorter text stands in the other", text_.contained * 100));
  }

  void weigh_met(Meeting meeting, double together, double apart, std::string_view what) {
    if (meeting == Meeting::apart) weigh(apart, fmt::format("other {}", what));
    if (meeting >= Meeting::partly) weigh(together, fmt::format("the same {}", what));
  }

  void weigh_fields() {
    weigh_met(meet(a_.countries, b_.countries), 0.5, 0, "countries");
    weigh_met(stakeholders_, 0.5, -1.5, "stakeholders");
    weigh_met(meet(a_.practice_types, b_.practice_types), 0.25, -2, "kinds of practice");
    weigh_met(meet(a_.links, b_.links), 0.5, 0, "links");
    weigh_met(meet_dates(a_, b_), 0.25, 0, "dates");
    weigh_met(meet(a_.regions, b_.regions), 0.25, -1, "regions");
  }

  /// Whether what the texts have in common is enough to merge them unasked.
  [[nodiscard]] bool is_text_enough() const {
    const bool is_known = has_title(TitleMeeting::equal) || is_twin_file_;
    if (!text_.comparable)
      return is_known &&
             (meet(a_.countries, b_.countries) >= Meeting::partly || stakeholders_ >= Meeting::partly);
    if (text_.contained >= kNearlyAll) return !is_quotation() || is_known;
    if (text_.contained >= kMost) return is_known || has_title(TitleMeeting::within);
    return text_.contained >= kGoodPart && is_known;
  }

  /// Two practices told in the words of one template: each names a place, a body or a part that the other does not.
  [[nodiscard]] bool is_template() const {
    if (text_.contained >= kWhole) return false;
    if (each_has_own(a_.places, b_.places)) return true;
    if (is_twin_file_) return false;
    return are_sisters(a_.slugs, b_.slugs) || each_has_own(names_among(a_.anchors), names_among(b_.anchors));
  }

  /// An edition of another year, a sister's practice on the same template: near, but for a person to say.
  [[nodiscard]] bool is_doubtful() const {
    const bool is_known = has_title(TitleMeeting::equal);
    if (is_template()) return true;
    if (meet(a_.practice_types, b_.practice_types) == Meeting::apart) return true;
    if (stakeholders_ == Meeting::apart && text_.contained < 0.95) return true;
    if (meet(a_.years, b_.years) == Meeting::apart) return !(is_known && is_twin_file_);
    return each_has_own(a_.years, b_.years) && !is_known;
  }

  [[nodiscard]] bool is_worth_asking() const {
    return has_title(TitleMeeting::within) || is_twin_file_ ||
           (text_.comparable && text_.contained >= kSomePart);
  }

  const Overlap& text_;
};

/// Two texts in different languages: what translators leave as it is must do.
class Translation : Comparison {
 public:
  Translation(const Portrait& a, const Portrait& b)
      : Comparison(a, b), anchors_(common(a.anchors, b.anchors)), stems_(common(a.stems, b.stems)) {}

  Verdict run() {
    if (contradict()) return verdict(Sameness::different);
    weigh(0, fmt::format("languages {} and {}", std::min(a_.language, b_.language),
                         std::max(a_.language, b_.language)));
    weigh_fields();
    weigh_prose();
    if (title_ >= TitleMeeting::within) weigh_title();
    if (is_twin_file_) weigh(1.5, "files of the same name");
    return verdict(score_ >= kTranslationScore && is_text_alike() ? Sameness::possible : Sameness::different);
  }

 private:
  void weigh_met(Meeting meeting, double equal, double partly, double apart, std::string_view what) {
    if (meeting == Meeting::apart) weigh(apart, {});
    if (meeting == Meeting::partly) weigh(partly, fmt::format("some {} in common", what));
    if (meeting == Meeting::equal) weigh(equal, fmt::format("the same {}", what));
  }

  void weigh_fields() {
    weigh_met(meet(a_.countries, b_.countries), 1, 0.5, 0, "countries");
    weigh_met(meet(a_.practice_types, b_.practice_types), 0.5, 0.25, -1, "kinds of practice");
    weigh_met(meet(a_.crisis_types, b_.crisis_types), 0.25, 0, -0.5, "crisis types");
    weigh_met(meet(a_.crisis_phases, b_.crisis_phases), 0.25, 0, -0.5, "crisis phases");
    weigh_met(meet(a_.guidelines, b_.guidelines), 0.5, 0.25, -0.5, "guidelines");
    weigh_met(meet(a_.links, b_.links), 1.5, 1.5, 0, "links");
    weigh_met(meet_dates(a_, b_), 0.5, 0.5, 0, "dates");
    if (is_same_body()) weigh(0.5, "the same stakeholders");
    if (is_same_profile()) weigh(0.5, "texts of one length");
  }

  /// A long word in common: names are translated but for what makes them names ("Provincia de Ragusa").
  [[nodiscard]] bool is_same_body() const {
    if (stakeholders_ >= Meeting::partly) return true;
    constexpr std::size_t kLong = 4;
    for (const Words& ours : a_.stakeholders) {
      for (const std::string& word : ours) {
        const auto holds = [&](const Words& theirs) { return std::ranges::binary_search(theirs, word); };
        if (word.size() >= kLong && std::ranges::any_of(b_.stakeholders, holds)) return true;
      }
    }
    return false;
  }

  /// Everything that a form asks for is the same, and the texts say about as much.
  [[nodiscard]] bool is_same_profile() const {
    const bool are_fields_equal = meet(a_.countries, b_.countries) == Meeting::equal &&
                                  meet(a_.practice_types, b_.practice_types) == Meeting::equal &&
                                  meet(a_.crisis_types, b_.crisis_types) == Meeting::equal &&
                                  meet(a_.crisis_phases, b_.crisis_phases) == Meeting::equal;
    const std::size_t shorter = std::min(a_.shingles.size(), b_.shingles.size());
    const std::size_t longer = std::max(a_.shingles.size(), b_.shingles.size());
    return are_fields_equal && is_same_body() && shorter * 10 >= longer * 7;
  }

  [[nodiscard]] bool share_names() const { return anchors_.number >= 3 && anchors_.share >= 0.4; }
  [[nodiscard]] bool share_some_names() const { return anchors_.number >= 2 && anchors_.share >= kSomePart; }
  [[nodiscard]] bool share_stems() const { return stems_.number >= 3 && stems_.share >= 0.15; }

  void weigh_prose() {
    if (share_names())
      weigh(2, "the same names and numbers in the text");
    else if (share_some_names())
      weigh(1, "some names and numbers in common");
    else if (std::min(a_.anchors.size(), b_.anchors.size()) >= 4 && anchors_.number == 0)
      weigh(-1, {});
    if (share_stems()) weigh(1, "words that the two languages share");
    if (meet(a_.places, b_.places) == Meeting::equal) weigh(0.25, {});
  }

  [[nodiscard]] bool is_text_alike() const {
    return share_some_names() || share_stems() || is_same_profile() ||
           meet(a_.links, b_.links) >= Meeting::partly || title_ >= TitleMeeting::within || is_twin_file_;
  }

  Common anchors_;
  Common stems_;
};

bool is_foreign(const Portrait& a, const Portrait& b) {
  return !a.language.empty() && !b.language.empty() && a.language != b.language;
}

}  // namespace

Verdict compare(const Portrait& a, const Portrait& b) {
  const Overlap text = overlap(a, b);
  // A text of few words may be taken for another language than its copy.
  if (is_foreign(a, b) && text.contained < kGoodPart) return Translation(a, b).run();
  Verdict verdict = SameLanguage(a, b, text).run();
  if (is_foreign(a, b) && !text.comparable && verdict.sameness == Sameness::same)
    verdict.sameness = Sameness::possible;
  return verdict;
}

std::string make_id(std::string_view title, const std::function<bool(std::string_view)>& is_taken) {
  constexpr std::size_t kLongest = 64;
  std::string base = text::slug(title, kLongest);
  if (base.empty()) base = "practice";
  if (!is_taken(base)) return base;
  for (std::size_t number = 2;; ++number) {
    const std::string suffix = "-" + std::to_string(number);
    std::string id = text::slug(title, kLongest - suffix.size()) + suffix;
    if (!is_taken(id)) return id;
  }
}

}  // namespace praxis::identity
