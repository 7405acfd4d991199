#include "layout/page.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// Themes and headings are short; longer lines are prose and need not be looked up.
constexpr std::size_t kLongestName = 300;

Span moved(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

std::optional<LabelMatch> read_label(const Page& page, const Line& line) {
  std::optional<LabelMatch> match = page.defs.labels().read(page.text(line.content));
  if (!match) return match;
  match->label = moved(match->label, line.content.begin);
  match->note = moved(match->note, line.content.begin);
  match->rest = moved(match->rest, line.content.begin);
  return match;
}

std::optional<int> to_number(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::optional<int> read_theme(const Page& page, Span body) {
  if (body.size() > kLongestName) return std::nullopt;
  const std::string folded = text::fold(page.text(body));
  const Term* term = page.defs.vocabulary("guidelines").look_up(folded);
  // A number or a full title leads to the term as well, but is no thematic area.
  const bool is_area = term != nullptr && std::ranges::any_of(term->names, [&](const Name& name) {
    return name.use != NameUse::title && name.folded == folded;
  });
  return is_area ? to_number(term->id) : std::nullopt;
}

/// Size of the word that introduces a guideline heading at the beginning of a text, or 0.
std::size_t heading_word(const Page& page, std::string_view text) {
  std::size_t longest = 0;
  for (const std::string& word : page.defs.labels().phrases("guideline_heading")) {
    if (text.size() > word.size() && text::fold(text.substr(0, word.size())) == text::fold(word)) {
      longest = std::max(longest, word.size());
    }
  }
  return longest;
}

std::optional<GuidelineHeading> read_heading(const Page& page, Span body) {
  const std::string_view text = page.text(body);
  const std::size_t word = heading_word(page, text);
  if (word == 0) return std::nullopt;
  const std::size_t begin = text::trim(text, {word, text.size()}).begin;
  const Span number{begin, std::min(text.find_first_not_of("0123456789", begin), text.size())};
  const std::optional<int> value = to_number(text.substr(number.begin, number.size()));
  if (!value || page.defs.vocabulary("guidelines").find(std::to_string(*value)) == nullptr) return std::nullopt;
  const Span behind = text::trim(text, {number.end, text.size()});
  if (!behind.empty() && text[behind.begin] != ':') return std::nullopt;  // "Guideline 3 says ..." is prose
  if (behind.empty() && body.end == page.source.text().size()) return std::nullopt;  // cut: the number may be longer
  const Span title = behind.empty() ? behind : text::trim(text, {behind.begin + 1, text.size()});
  return GuidelineHeading{*value, moved({0, number.end}, body.begin), moved(title, body.begin)};
}

/// "Home > News > 2018", "Home | About | News": short steps on the way to the page, or a row of its neighbours.
bool is_breadcrumb(std::string_view text) {
  constexpr std::size_t kFewestSteps = 2;
  std::size_t steps = 0;
  for (const std::string_view sign : {" > ", " › ", " » ", " | "}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) ++steps;
  }
  const bool from_home = steps > 0 && (text.starts_with("Home ") || text.starts_with("Inicio ") || text.starts_with("Accueil "));
  return (steps >= kFewestSteps || from_home) && text.find(". ") == std::string_view::npos;
}

/// "Pages: 1 2 3 Next": numbers in a row, with a word or two beside them.
bool is_pager(std::string_view text) {
  const std::string folded = text::fold(text);
  const std::vector<std::string_view> words = text::words(folded);
  std::vector<int> numbers;
  std::size_t others = 0;
  for (const std::string_view word : words) {
    if (const std::optional<int> number = to_number(word)) {
      constexpr int kMostPages = 1000;  // larger numbers are years
      if (*number >= kMostPages || (!numbers.empty() && *number != numbers.back() + 1)) return false;
      numbers.push_back(*number);
    } else {
      ++others;
    }
  }
  constexpr std::size_t kFewest = 3;  // "6-7 February" is no pager
  return numbers.size() >= kFewest && others <= 5;
}

/// The rule that names this line furniture wherever it stands.
std::string furniture_rule(const Page& page, Span body) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kPhrases{
      {{"read_more", "read-more"}, {"page_furniture", "page-furniture"}}};
  constexpr std::size_t kLongestPager = 80;  // bytes
  if (body.empty() || body.size() > kLongestName) return {};
  const std::string_view text = page.text(body);
  const bool is_note = text.starts_with('(') && text.ends_with(')') && page.defs.labels().is_phrase("check_all_note", text);
  if (is_note) return "check-all-note";
  if (text.ends_with(':') && page.defs.labels().is_phrase("date_label", text)) return "date-label";
  if (is_breadcrumb(text)) return "breadcrumb";
  if (text.size() <= kLongestPager && is_pager(text)) return "pager";
  // "home." in lower case ends a sentence that began on the line before.
  if (text::starts_lower(text) && (text.ends_with('.') || text.ends_with(',') || text.ends_with(';'))) return {};
  for (const auto& [phrase, rule] : kPhrases) {
    if (page.defs.labels().is_phrase(phrase, page.text(body))) return std::string(rule);
  }
  return {};
}

}  // namespace

Page read_page(const SourceText& source, const Blocks& blocks, const mention::Finders& finders) {
  const Definitions& defs = finders.defs();
  Page page{source, defs, finders, {}, {}, {}};
  page.lines.reserve(blocks.size());
  for (const Line& line : blocks) {
    PageLine& read = page.lines.emplace_back(PageLine{line, {}, {}, {}, false, {}});
    const Span body = line.body();
    read.label = read_label(page, line);
    read.theme = read_theme(page, body);
    read.heading = read_heading(page, body);
    read.samples_heading = body.size() < kLongestName && defs.labels().is_phrase("sample_practices", page.text(body));
    read.furniture = furniture_rule(page, body);
  }
  page.outline = read_outline(page);
  page.traits = read_traits(page, page.outline);
  return page;
}

}  // namespace praxis::layout
