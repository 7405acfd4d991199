#include "normalize/issuers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "mention/phrases.hpp"
#include "text/blank.hpp"
#include "text/bullet.hpp"
#include "text/markup.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kQuotes{{{"“", "”"}, {"«", "»"}, {"\"", "\""}}};

Span moved(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

/// Quoted names: every word in capitals but small ones.
std::vector<Span> quoted_names(std::string_view sentence) {
  constexpr std::size_t kLongest = 120;
  std::vector<Span> names;
  for (const auto& [open, close] : kQuotes) {
    for (std::size_t at = sentence.find(open); at != std::string_view::npos; at = sentence.find(open, at)) {
      const std::size_t begin = at + open.size();
      const std::size_t end = sentence.find(close, begin);
      if (end == std::string_view::npos) break;
      const bool is_name = end > begin && end - begin <= kLongest && text::starts_upper(sentence.substr(begin));
      if (is_name) names.push_back(text::trim(sentence, {begin, end}));
      at = end + close.size();
    }
  }
  std::ranges::sort(names, {}, &Span::begin);
  return names;
}

/// The end of the first sentence: a stop before a blank and a capital letter, or the end.
std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    if (text::starts_upper(text.substr(at + 2))) return at + 1;
  }
  return text.size();
}

class IssuerFinder {
 public:
  IssuerFinder(const RawDocument& document, std::string_view text, const mention::Finders& finders)
      : document_(document), text_(text), defs_(finders.defs()), finders_(finders), acronyms_(mention::find_acronyms(text)) {}

  std::vector<Span> run() {
    read_signatories();
    const RawSection* opening = document_.sections.empty() ? nullptr : &document_.sections.front();
    if (names_.empty() && !document_.subtitle.empty()) read_authors(document_.subtitle);
    if (names_.empty() && opening != nullptr && !opening->paragraphs.empty()) read_opening(opening->paragraphs.front());
    return std::move(names_);
  }

 private:
  /// The lines under "Signatories" name one each.
  void read_signatories() {
    for (const RawSection& section : document_.sections) {
      if (section.heading.empty() || !defs_.labels().is_phrase("signatories", text_.substr(section.heading.begin, section.heading.size()))) continue;
      for (const Paragraph& paragraph : section.paragraphs) {
        read_signatory(paragraph.pieces.front());
      }
    }
  }

  /// A line is the name of an organization; one with commas names people and where they work.
  void read_signatory(Span line) {
    constexpr std::size_t kLongest = 120;  // bytes
    const Span name = text::trim(text_, {line.begin + text::bullet_size(span_text(line)), line.end});
    if (span_text(name).find(',') == std::string_view::npos && name.size() <= kLongest) return add(name);
    for (const Span found : organizations(line)) add(found);
  }

  /// The organizations that a part of the text names.
  [[nodiscard]] std::vector<Span> organizations(Span part) const {
    std::vector<Span> names;
    for (const mention::OrganizationMention& found : finders_.organizations().find(span_text(part), acronyms_, text_)) {
      if (found.use == mention::OrganizationUse::actor) names.push_back(moved(found.span, part.begin));
    }
    return names;
  }

  [[nodiscard]] std::string_view span_text(Span span) const { return text_.substr(span.begin, span.size()); }

  void read_opening(const Paragraph& paragraph) {
    const Span piece = paragraph.pieces.front();
    const Span sentence{piece.begin, piece.begin + sentence_end(span_text(piece))};
    for (const Span name : quoted_names(span_text(sentence))) add(moved(name, sentence.begin));
    if (names_.empty()) read_authors(sentence);
    if (names_.empty()) read_subjects(sentence);
    if (names_.empty()) read_issuing(sentence);
    // "Today is World Children's Day. The Platform for X and the Network of Y ..."
    constexpr std::size_t kShortOpening = 80;  // bytes
    const Span second{text::trim(text_, {sentence.end, piece.end}).begin, piece.end};
    if (names_.empty() && sentence.size() <= kShortOpening && !second.empty()) {
      read_subjects({second.begin, second.begin + sentence_end(span_text(second))});
    }
  }

  /// "On this day the Platform for X and the Forum on Y issue the following statement."
  void read_issuing(Span sentence) {
    const std::size_t end = first_of("issues", span_text(sentence));
    if (end == std::string_view::npos) return;
    for (const Span name : organizations(sentence)) {
      if (name.end <= sentence.begin + end) add(name);
    }
  }

  /// Organizations that open the sentence, joined by commas and small words: "The Network of X and the Council of Y turn to ...".
  void read_subjects(Span sentence) {
    constexpr std::size_t kLongestJoint = 10;  // bytes: ", y por la "
    std::size_t end = sentence.begin;
    for (const Span name : organizations(sentence)) {
      const std::string_view between = text_.substr(end, name.begin - end);
      const bool joins = between.size() <= kLongestJoint && between.find('.') == std::string_view::npos;
      if (!joins) return;
      add(name);
      end = name.end;
    }
  }

  /// Organizations behind words that say who speaks.
  void read_authors(Span span) {
    const std::string_view text = span_text(span);
    const std::size_t begin = first_of("issued_by", text);
    if (begin == std::string_view::npos) return;
    for (const Span name : organizations(span)) {
      if (name.begin >= span.begin + begin) add(name);
    }
    if (names_.empty() && span == document_.subtitle) read_rest({span.begin + begin, span.end});
  }

  /// A subtitle that says who speaks names nothing else: what follows "of the" is the name, up to a comma.
  void read_rest(Span span) {
    const std::string_view text = span_text(span);
    std::size_t at = 0;
    for (; at < text.size(); at = std::min(text.find(' ', at), text.size() - 1) + 1) {
      const std::string_view word = text.substr(at, std::min(text.find(' ', at), text.size()) - at);
      const bool is_name = at > 0 && text::starts_upper(word) && !defs_.labels().is_phrase("articles", word);
      if (is_name) break;
    }
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (at < end) add({span.begin + at, span.begin + end});
  }

  /// Where words of a phrase begin, or npos.
  [[nodiscard]] std::size_t first_of(std::string_view phrase, std::string_view text) const {
    const std::string folded = text::fold(text);
    const std::size_t at = mention::find_phrase(defs_.labels(), phrase, folded);
    if (at == std::string::npos) return at;
    // Folding keeps the order of words: as many words stand before it in the text.
    return offset_of_word(text, static_cast<std::size_t>(std::count(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(at), ' ')));
  }

  static std::size_t offset_of_word(std::string_view text, std::size_t index) {
    std::size_t at = 0;
    for (; index > 0 && at < text.size(); --index) {
      const std::size_t blank = text.find(' ', at);
      if (blank == std::string_view::npos) return 0;
      at = blank + 1;
    }
    return at;
  }

  /// Names lose the footnote marks at their end; the same name counts once.
  void add(Span name) {
    const std::string_view written = span_text(name);
    for (std::size_t at = 0; at < written.size(); ++at) {
      if (text::note_reference_size(written, at) == 0) continue;
      name.end = name.begin + at;
      break;
    }
    const auto folded = [&](Span span) { return text::fold(span_text(span)); };
    const bool is_known = std::ranges::any_of(names_, [&](Span known) { return folded(known) == folded(name); });
    if (!name.empty() && !is_known) names_.push_back(name);
  }

  const RawDocument& document_;
  std::string_view text_;
  const Definitions& defs_;
  const mention::Finders& finders_;
  mention::Acronyms acronyms_;
  std::vector<Span> names_;
};

}  // namespace

std::vector<Span> find_issuers(const RawDocument& document, std::string_view text, const mention::Finders& finders) {
  return IssuerFinder(document, text, finders).run();
}

}  // namespace praxis::normalize
