#include "normalize/links.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <re2/re2.h>

#include "normalize/split_list.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

/// How much of a run without blanks is one address: up to a bracket without its partner, or to the next address.
std::size_t address_size(std::string_view run) {
  for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
    run = run.substr(0, run.find(scheme, 1));
  }
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < run.size(); ++at) {
    if (run[at] == '(') open.push_back(at);
    if (run[at] == ')' && open.empty()) return at;
    if (run[at] == ')') open.pop_back();
  }
  return open.empty() ? run.size() : open.front();
}

/// The next address in `text` within `range`, without the punctuation that closes the sentence around it.
std::optional<Span> find_address(std::string_view text, Span range) {
  static const RE2 kAddress(R"((?i)(?:https?://|ftp://|www\.)[^\s\x{00A0}<>"“”]+)");
  re2::StringPiece found;
  const re2::StringPiece piece(text.data(), range.end);
  if (!kAddress.Match(piece, range.begin, range.end, RE2::UNANCHORED, &found, 1)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(found.data() - text.data());
  std::size_t end = begin + address_size({found.data(), found.size()});
  if (is_cut_address(text.substr(begin, end - begin))) return Span{begin, end};
  while (end > begin && std::string_view(",;.:").find(text[end - 1]) != std::string_view::npos) --end;
  return Span{begin, end};
}

/// The bracketed note that follows at once, or an empty span at `from`.
Span note_behind(std::string_view text, std::size_t from, std::size_t end) {
  const Span rest = text::trim(text, {from, end});
  if (rest.empty() || text[rest.begin] != '(') return {from, from};
  const std::size_t close = text.substr(0, end).find(')', rest.begin);
  return close == std::string_view::npos ? Span{from, from} : Span{rest.begin, close + 1};
}

/// A text between links says something only where it has letters; a lone "and" or bar is a separator.
bool is_label(std::string_view text) {
  const std::string folded = text::fold(text);
  return !folded.empty() && folded != "and" && folded != "i" && folded != "y" && folded != "et";
}

/// "Phase I Report": behind such a word the capital I is a number.
bool counts(std::string_view before) {
  static constexpr std::array<std::string_view, 8> kCounted{"Phase", "Part", "War", "Annex", "Title", "Level", "Fase", "Parte"};
  return std::ranges::any_of(kCounted, [&](std::string_view word) { return before.ends_with(word); });
}

/// Cuts texts of links at the bars between them, and at a capital I that stands for one: behind a blank or a bracket, before a capitalized word.
std::vector<Span> split_at_bars(std::string_view text, Span range) {
  static const RE2 kBar(R"(\s*\|\s*|(?:\s|\x{00A0})+I(?:\s|\x{00A0})+|\)(I)(?:\s|\x{00A0})+)");
  std::vector<Span> parts;
  std::size_t begin = range.begin;
  std::size_t from = range.begin;
  re2::StringPiece groups[2];
  const re2::StringPiece piece(text.data(), range.end);
  while (kBar.Match(piece, from, range.end, RE2::UNANCHORED, groups, 2)) {
    const auto at = static_cast<std::size_t>(groups[0].data() - text.data());
    from = at + groups[0].size();
    if (!text::starts_upper(text.substr(from)) || counts(text.substr(0, at))) continue;
    const std::size_t bracket = groups[1].data() != nullptr ? 1 : 0;
    parts.push_back(text::trim(text, {begin, at + bracket}));
    begin = from;
  }
  parts.push_back(text::trim(text, {begin, range.end}));
  std::erase_if(parts, [](Span part) { return part.empty(); });
  return parts;
}

bool is_tag_list(std::string_view text, Span line, const std::vector<Span>& items) {
  constexpr std::size_t kMostWords = 4;
  const auto is_short = [&](Span item) { return text::words(text::fold(text.substr(item.begin, item.size()))).size() <= kMostWords; };
  return items.size() >= 3 && text[line.end - 1] == '.' && std::ranges::all_of(items, is_short);
}

std::vector<Span> split_addresses(std::string_view text, Span line, Span address) {
  std::vector<Span> links;
  std::size_t begin = line.begin;
  std::optional<Span> next = address;
  while (next) {
    const Span label = text::trim(text, {begin, next->begin});
    const std::size_t from = is_label(text.substr(label.begin, label.size())) ? label.begin : next->begin;
    const Span note = note_behind(text, next->end, line.end);
    begin = std::max(note.end, next->end);
    links.push_back({from, begin});
    next = find_address(text, {begin, line.end});
  }
  const Span rest = text::trim(text, {begin, line.end});
  if (!rest.empty() && is_label(text.substr(rest.begin, rest.size()))) {
    for (const Span part : split_at_bars(text, rest)) links.push_back(part);
  }
  return links;
}

std::string label_of(std::string_view text) {
  std::string label = text::squeeze(text);
  while (!label.empty() && std::string_view(": -(").find(label.back()) != std::string_view::npos) label.pop_back();
  return label;
}

}  // namespace

LinkLine split_links(std::string_view text, Span line) {
  if (const std::optional<Span> address = find_address(text, line)) return {split_addresses(text, line, *address), {}};
  const std::vector<Span> items = split_list(text, line);
  if (is_tag_list(text, line, items)) return {{}, items};
  return {split_at_bars(text, line), {}};
}

std::optional<Value> read_link(std::string_view text) {
  const std::optional<Span> address = find_address(text, {0, text.size()});
  const std::string_view url = address ? text.substr(address->begin, address->size()) : std::string_view{};
  Object link;
  if (!address || is_cut_address(url)) {
    link.set("label", text::squeeze(text));
    return link;
  }
  const std::string before = label_of(text.substr(0, address->begin));
  const Span note = note_behind(text, address->end, text.size());
  const std::string behind = text::squeeze(text.substr(note.begin, note.size()));
  if (!before.empty()) {
    link.set("label", before);
  } else if (!behind.empty()) {
    link.set("label", behind);
  }
  link.set("url", url);
  return link;
}

bool is_cut_address(std::string_view text) { return text.ends_with("...") || text.ends_with("…") || text.ends_with("[...]"); }

}  // namespace praxis::normalize
