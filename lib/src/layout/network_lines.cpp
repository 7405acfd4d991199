#include "layout/network_lines.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

constexpr std::string_view kDigits = "0123456789";

/// The fields that these pages print.
constexpr std::array<std::string_view, 9> kFields{"gcm_objectives", "sdgs",      "dates",
                                                  "practice_types", "countries", "regions",
                                                  "description",    "links",     "stakeholder_names"};

constexpr std::array<std::string_view, 5> kForeign{"title", "record", "stakeholder_types", "crisis_types",
                                                   "crisis_phases"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

struct Wording {
  std::string_view phrase;
  NetworkPart part;
  bool takes_rest;  ///< a value may stand behind its colon
};

constexpr std::array<Wording, 7> kWordings{{{"network_organizations", NetworkPart::field, true},
                                            {"network_principles", NetworkPart::principles, true},
                                            {"network_scope", NetworkPart::scope, true},
                                            {"network_prose_heading", NetworkPart::prose_heading, false},
                                            {"network_submitted", NetworkPart::submitted, true},
                                            {"network_disclaimer", NetworkPart::disclaimer, true},
                                            {"network_related", NetworkPart::related, false}}};

/// The line cut at its first colon.
NetworkLine divide(const Page& page, Span content) {
  const std::string_view text = page.text(content);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {NetworkPart::text, {}, content, {}};
  const std::size_t behind = content.begin + colon + 1;
  return {
      NetworkPart::text, {}, {content.begin, behind}, text::trim(page.source.text(), {behind, content.end})};
}

NetworkLine read_field_label(const PageLine& line) {
  if (!line.label || line.label->note_seen || !holds(kFields, line.label->field)) return {};
  return {NetworkPart::field, line.label->field, line.label->label, line.label->rest};
}

}  // namespace

NetworkLine read_network_line(const Page& page, const PageLine& line) {
  if (!line.bullet.empty()) return {};
  NetworkLine read = divide(page, line.content);
  for (const Wording& wording : kWordings) {
    if (!page.defs.labels().is_phrase(wording.phrase, page.text(read.label))) continue;
    if (!wording.takes_rest && !read.rest.empty()) continue;
    read.part = wording.part;
    if (wording.part == NetworkPart::field) read.field = "stakeholder_names";
    return read;
  }
  return read_field_label(line);
}

std::string key_of(const NetworkLine& line) {
  if (line.part == NetworkPart::principles) return "principles";
  if (line.part == NetworkPart::scope) return "scope";
  return line.part == NetworkPart::field ? line.field : std::string();
}

bool is_own(const NetworkLine& line) {
  return line.part == NetworkPart::principles || line.field == "gcm_objectives" || line.field == "sdgs";
}

bool is_head(const NetworkLine& line) {
  const bool may_follow =
      line.field == "stakeholder_names" || line.field == "links" || line.field == "description";
  return !key_of(line).empty() && !may_follow;
}

std::size_t count_repeated(const std::vector<NetworkLine>& lines) {
  constexpr std::array<std::string_view, 4> kManifold{"countries", "regions", "stakeholder_names", "links"};
  std::map<std::string, int> counts;
  for (const NetworkLine& read : lines) {
    if (read.rest.empty() && std::ranges::find(kManifold, read.field) == kManifold.end())
      ++counts[key_of(read)];
  }
  counts.erase("");
  return static_cast<std::size_t>(
      std::ranges::count_if(counts, [](const auto& count) { return count.second > 1; }));
}

bool is_numbered_value(const Page& page, std::string_view text) {
  const std::size_t number = text.find_first_of(kDigits);
  if (number == std::string_view::npos) return false;
  const std::string_view word = text::trim(text.substr(0, number));
  return word.empty() || page.defs.labels().is_phrase("number_word", word);
}

bool is_footnote(const Page& page, const PageLine& line) {
  return line.bullet.empty() && page.text(line.content).starts_with('*');
}

bool is_submission_guide(const Page& page, std::string_view title) {
  const std::string folded = text::fold(title);
  return title.ends_with('?') ||
         std::ranges::any_of(page.defs.labels().phrases("submission_guide"), [&](const std::string& opening) {
           return folded.starts_with(text::fold(opening));
         });
}

bool has_foreign_label(const Page& page) {
  return std::ranges::any_of(page.lines, [](const PageLine& line) {
    if (!line.label || !line.bullet.empty()) return false;
    return line.label->note_seen ||
           (holds(kForeign, line.label->field) && (line.label->colon || line.label->rest.empty()));
  });
}

bool is_search_page(const Page& page) {
  const auto counted = [&](auto is_one) { return std::ranges::count_if(page.lines, is_one) > 1; };
  const bool has_controls = counted([&](const PageLine& line) {
    return page.defs.labels().is_phrase("search_control", page.text(line.body()));
  });
  return has_controls || counted([](const PageLine& line) { return line.furniture == "read-more"; });
}

}  // namespace praxis::layout
