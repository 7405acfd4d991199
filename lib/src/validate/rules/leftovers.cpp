#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/unicode.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

struct Leftover {
  Span span;
  std::string what;
  std::optional<std::string> instead = {};
};
using Found = std::optional<Leftover>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The character that an entity of HTML stands for, where it is a common one.
std::optional<std::string> meaning_of(std::string_view entity) {
  struct Entity {
    std::string_view name;
    std::string_view character;
  };
  static constexpr std::array kEntities{
      Entity{"&nbsp;", " "},   Entity{"&amp;", "&"},    Entity{"&quot;", "\""},  Entity{"&#39;", "'"},
      Entity{"&apos;", "'"},   Entity{"&lt;", "<"},     Entity{"&gt;", ">"},     Entity{"&ndash;", "–"},
      Entity{"&rsquo;", "’"},  Entity{"&lsquo;", "‘"},  Entity{"&eacute;", "é"}, Entity{"&ntilde;", "ñ"},
      Entity{"&oacute;", "ó"}, Entity{"&aacute;", "á"}, Entity{"&iacute;", "í"}, Entity{"&egrave;", "è"}};
  const auto known = std::ranges::find(kEntities, entity, &Entity::name);
  return known == kEntities.end() ? std::nullopt : std::optional<std::string>(known->character);
}

/// "&nbsp;", "&#8217;", but not the & of "R&D; then".
Found entity_in(std::string_view text) {
  constexpr std::size_t kLongest = 9;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || end - at > kLongest) continue;
    const std::string_view entity = text.substr(at, end + 1 - at);
    const std::string_view name = entity.substr(1, entity.size() - 2);
    const bool is_number = name.size() > 2 && name.front() == '#' &&
                           name.find_first_not_of("0123456789xabcdefABCDEF", 1) == std::string_view::npos;
    std::optional<std::string> meaning = meaning_of(entity);
    if (is_number || meaning)
      return Leftover{{at, end + 1}, fmt::format("'{}' is an entity of HTML", entity), std::move(meaning)};
  }
  return std::nullopt;
}

/// "<br/>", "</p>", "<a href=...>": names of elements that text is made of.
Found tag_in(std::string_view text) {
  static constexpr std::array<std::string_view, 27> kElements{
      "a",  "b", "br",   "div",    "em",  "font", "h1",    "h2", "h3", "h4", "hr", "i",  "img",   "li",
      "ol", "p", "span", "strong", "sub", "sup",  "table", "td", "th", "tr", "u",  "ul", "script"};
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::size_t name = at + (text.substr(at + 1).starts_with('/') ? 2 : 1);
    std::size_t end = name;
    while (end < text.size() &&
           (is_letter(text[end]) || (end > name && text[end] >= '0' && text[end] <= '9')))
      ++end;
    const std::string element = text::fold(text.substr(name, end - name));
    const std::size_t close = text.find('>', end);
    const bool is_closed =
        close != std::string_view::npos && text.substr(at, close - at).find('\n') == std::string_view::npos;
    if (is_closed && std::ranges::find(kElements, element) != kElements.end())
      return Leftover{{at, close + 1}, fmt::format("'{}' is a tag of HTML", text.substr(at, close + 1 - at))};
  }
  return std::nullopt;
}

/// A blank of a form to write on, or one of its boxes.
Found blank_in(std::string_view text) {
  for (const std::string_view mark : {"____", "☐", "☒", "☑"}) {
    if (const std::size_t at = text.find(mark); at != std::string_view::npos) {
      const std::size_t end =
          std::max(at + mark.size(), std::min(text.find_first_not_of('_', at), text.size()));
      return Leftover{{at, end}, mark == "____" ? "a blank of a form" : "a box of a form"};
    }
  }
  return std::nullopt;
}

/// A line that is nothing but the wording of a button, or a note of a form: "Read more", "(Check all that
/// apply)".
Found wording_in(std::string_view text, const Labels& labels) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string folded = text::fold(line);
    // Single words such as "More" or "View" are names, too.
    const bool is_wording = folded.find(' ') != std::string::npos &&
                            (labels.is_phrase("read_more", line) || labels.is_phrase("check_all_note", line));
    if (is_wording) return Leftover{{begin, end}, fmt::format("'{}' is a wording of a page or a form", line)};
    begin = end + 1;
  }
  for (const std::string_view wording : {"Click here", "click here", "Lorem ipsum", "lorem ipsum",
                                         "Haga clic aquí", "Cliquez ici", "javascript:"}) {
    if (const std::size_t at = text.find(wording); at != std::string_view::npos)
      return Leftover{{at, at + wording.size()}, fmt::format("'{}' only makes sense on a page", wording)};
  }
  return std::nullopt;
}

Found leftover_in(std::string_view text, const Labels& labels) {
  if (Found found = entity_in(text)) return found;
  if (Found found = tag_in(text)) return found;
  if (Found found = blank_in(text)) return found;
  return wording_in(text, labels);
}

}  // namespace

void check_leftovers(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    if (leaf.field == "url") continue;
    const Found found = leftover_in(leaf.text, subject.defs.labels());
    if (!found) continue;
    PartFinding part = finding_within(subject, leaf.pointer, found->span, Code::leftover_markup, found->what);
    part.diagnostic.hint = found->instead ? fmt::format("write '{}'", *found->instead)
                                          : "take it out, and whatever made sense only there";
    if (found->instead && part.is_exact) part.diagnostic.fix = Fix{*found->instead, false};
    findings.add(std::move(part.diagnostic));
  }
}

}  // namespace praxis::validation
