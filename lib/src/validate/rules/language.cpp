#include "mention/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/unicode.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// Languages that are one for this purpose: a detector cannot keep them apart in a short text, or the tag
/// covers both.
constexpr std::array<std::array<std::string_view, 2>, 8> kAlike{{{"no", "nb"},
                                                                 {"no", "nn"},
                                                                 {"id", "ms"},
                                                                 {"hr", "sr"},
                                                                 {"hr", "bs"},
                                                                 {"sr", "bs"},
                                                                 {"tl", "fil"},
                                                                 {"gl", "pt"}}};

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool is_same(std::string_view a, std::string_view b) {
  const auto fits = [&](const auto& pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  };
  return a == b || std::ranges::any_of(kAlike, fits);
}

/// The beginning of a long text, cut behind a whole line or word, says as much of its language as all of it.
std::string_view sample_of(std::string_view text) {
  constexpr std::size_t kEnough = 4000;  // bytes
  return text.size() <= kEnough ? text : text.substr(0, text.find_last_of(" \n", kEnough));
}

void check_text(const Subject& subject, const std::string& pointer, const Object& holder,
                std::string_view prose, Findings& findings) {
  constexpr std::size_t kFewWords = 20;
  const std::string_view language = holder.text("language");
  const std::string_view text = sample_of(holder.text(prose));
  const std::string folded = text::fold(text);
  if (language.empty() || text::words(folded).size() < kFewWords) return;
  const std::string detected = mention::detect_language(text);
  if (detected.empty() || is_same(primary(detected), primary(language))) return;
  Diagnostic diagnostic =
      finding(subject, below(pointer, "language"), Code::language_differs,
              fmt::format("the language is '{}', but '{}' is written in '{}'", language, prose, detected));
  diagnostic.hint = did_you_mean({detected});
  diagnostic.fix = Fix{as_yaml(detected), false};
  findings.add(std::move(diagnostic));
}

}  // namespace

void check_language(const Subject& subject, Findings& findings) {
  const Object& record = *subject.value.object();
  check_text(subject, "", record, "description", findings);
  const List& items = record.list("items");
  for (std::size_t index = 0; index < items.size(); ++index) {
    if (items[index].object())
      check_text(subject, below("/items", index), *items[index].object(), "text", findings);
  }
}

}  // namespace praxis::validation
