#include "mention/dates.hpp"

#include <algorithm>

#include "mention/date_scanner.hpp"
#include "text/blank.hpp"

namespace praxis::mention {
namespace {

struct Interval {
  std::string_view from;
  std::string_view to;
};

Interval interval_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  return slash == std::string_view::npos ? Interval{edtf, edtf}
                                         : Interval{edtf.substr(0, slash), edtf.substr(slash + 1)};
}

/// Whether the end `a` lies behind the end `b`: an open end lies behind all, "2017" behind "2017-11".
bool ends_later(std::string_view a, std::string_view b) {
  if (a == ".." || b == "..") return a == ".." && b != "..";
  return a.starts_with(b) || b.starts_with(a) ? a.size() < b.size() : a > b;
}

/// Whether a date is no part of an address or a code: "example.org/2016/2016-03", "doc_2016-03".
bool stands_free(std::string_view text, Span date) {
  const char before = date.begin > 0 ? text[date.begin - 1] : ' ';
  const std::string_view after = text.substr(date.end, 2);
  const bool goes_on = !after.empty() && std::string_view("/=_&%#").find(after[0]) != std::string_view::npos;
  const bool to_letter = after.size() == 2 && (after[0] == '-' || after[0] == '.') &&
                         text::blank_size(after, 1) == 0 &&
                         std::string_view("\"')]").find(after[1]) == std::string_view::npos &&
                         static_cast<unsigned char>(after[1]) < 0x80;
  return std::string_view("/=_&%#.").find(before) == std::string_view::npos && !goes_on && !to_letter;
}

}  // namespace

Lexicon DateReader::words(std::string_view term) const {
  return lexicon_of(defs_, "calendar", term, Capitals::do_not_count);
}

DateReader::DateReader(const Definitions& defs)
    : defs_(defs),
      since_(words("since")),
      from_(words("from")),
      to_(words("to")),
      and_(words("and")),
      onwards_(words("onwards")),
      of_(words("of")),
      ordinal_(words("ordinal")),
      year_(words("year-introducer")),
      weak_(words("weak-introducer")),
      number_(words("number-introducer")),
      plan_(lexicon_of(defs, "calendar", "plan", Capitals::count)) {
  constexpr std::size_t kMonths = 12;
  for (std::size_t month = 1; month <= kMonths; ++month) {
    const Term* term = defs.vocabulary("calendar").find((month < 10 ? "0" : "") + std::to_string(month));
    if (term != nullptr) months_.add(*term, month);
  }
}

std::vector<DateMention> DateReader::find(std::string_view text) const {
  std::vector<DateMention> found;
  for (const Span paragraph : paragraphs_of(text)) {
    const std::vector<Word> words = words_of(text, paragraph);
    const DateScanner scanner(*this, text, words);
    std::size_t last_year = words.size();  // index behind a year, from which a list of years goes on
    for (std::size_t at = 0; at < words.size();) {
      const auto date = scanner.at(at);
      const Span span = date ? Span{words[at].span.begin, words[date->end - 1].span.end} : Span{};
      const bool goes_on = last_year == at && words[at].gap == Gap::comma;
      if (!date || !stands_free(text, span) ||
          (date->is_plain_year() && !goes_on && !scanner.is_year_in_prose(at))) {
        ++at;
        continue;
      }
      found.push_back({span, date->edtf()});
      at = last_year = date->end;
    }
  }
  return found;
}

std::string DateReader::read(std::string_view text) const {
  const Span inner = text::trim(text, {0, text.size()});
  const std::vector<Word> words = words_of(text, inner);
  if (words.empty() || words.front().span.begin != inner.begin) return {};
  const std::string_view rest = text.substr(words.back().span.end, inner.end - words.back().span.end);
  if (!rest.empty() && rest != "." && rest != ",") return {};
  const DateScanner scanner(*this, text, words);
  for (const std::size_t first : {std::size_t{0}, scanner.skip_introducers(0, 3)}) {
    const auto date = scanner.at(first);
    if (date && date->end == words.size()) return date->edtf();
  }
  return {};
}

std::vector<DateMention> find_dates(std::string_view text, const Definitions& defs) {
  return DateReader(defs).find(text);
}

std::string to_edtf(std::string_view text, const Definitions& defs) { return DateReader(defs).read(text); }

std::string united(std::span<const std::string> dates) {
  std::string_view from;
  std::string_view to;
  for (const std::string& date : dates) {
    if (date.empty()) continue;
    const Interval interval = interval_of(date);
    if (from.empty() || interval.from < from) from = interval.from;
    if (to.empty() || ends_later(interval.to, to)) to = interval.to;
  }
  return from == to ? std::string(from) : std::string(from) + "/" + std::string(to);
}

}  // namespace praxis::mention
