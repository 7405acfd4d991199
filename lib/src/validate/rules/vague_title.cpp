#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mention/words.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

/// The vocabulary that has the title as one of its names, in words.
std::string_view what_it_names(std::string_view title, const Definitions& defs) {
  struct Named {
    std::string_view vocabulary;
    std::string_view words;
  };
  static constexpr std::array kNamed{Named{"countries", "a country"}, Named{"regions", "a region"},
                                     Named{"organizations", "an organization"}};
  for (const Named& named : kNamed) {
    if (defs.vocabulary(named.vocabulary).look_up(title)) return named.words;
  }
  return {};
}

/// Capitals throughout, in two words or more that are no acronyms.
bool is_shouted(std::string_view title) {
  constexpr std::size_t kLongestAcronym = 5;
  const std::vector<mention::Word> words = mention::words_of(title, {0, title.size()});
  const bool has_small = std::ranges::any_of(words, [](const mention::Word& word) {
    return word.written == mention::Case::lower || word.written == mention::Case::capitalized;
  });
  const auto is_long = [](const mention::Word& word) {
    return word.written == mention::Case::capitals && word.span.size() > kLongestAcronym;
  };
  return !has_small && std::ranges::any_of(words, is_long);
}

/// A full stop that closes a sentence, not an abbreviation ("Inc.", "U.S.") or a cut.
bool ends_with_stop(std::string_view title) {
  if (!title.ends_with('.') || title.ends_with("..")) return false;
  const std::string_view kept = title.substr(0, title.size() - 1);
  const std::string_view last = kept.substr(kept.find_last_of(" .") + 1);
  return last.size() > 4 && kept.find(' ') != std::string_view::npos;
}

/// Scripts that put no blanks between words have no words to count.
bool is_single_word(std::string_view title) {
  const std::string folded = text::fold(title);
  return text::words(folded).size() == 1 && text::code_points(title) == title.size();
}

std::string problem_with(std::string_view title, const Definitions& defs) {
  if (const std::string_view named = what_it_names(title, defs); !named.empty())
    return fmt::format("the title is only the name of {}", named);
  if (is_single_word(title)) return "the title is a single word";
  if (is_shouted(title)) return "the title is set in capitals";
  if (title.ends_with("...") || title.ends_with("…")) return "the title was cut short";
  return {};
}

Diagnostic with_stop(const Subject& subject, std::string_view title) {
  PartFinding part = finding_within(subject, "/title", {title.size() - 1, title.size()}, Code::vague_title,
                                    "the title ends with a full stop");
  part.diagnostic.hint = "titles are no sentences: take the full stop out";
  if (part.is_exact) part.diagnostic.fix = Fix{"", false};
  return part.diagnostic;
}

}  // namespace

void check_vague_title(const Subject& subject, Findings& findings) {
  const Object& record = *subject.value.object();
  const std::string_view title = record.text("title");
  // Documents and guidelines were given their titles, and a doubt that is in `review` needs no second one.
  if (title.empty() || record.text("kind") != "practice" || is_in_review(subject, "title")) return;
  if (const std::string problem = problem_with(title, subject.defs); !problem.empty()) {
    Diagnostic diagnostic = finding(subject, "/title", Code::vague_title, problem);
    diagnostic.hint = problem.ends_with("capitals")
                          ? "write it in small letters, with capitals where names have them"
                          : "say what is done, and for whom or where";
    findings.add(std::move(diagnostic));
  } else if (ends_with_stop(title)) {
    findings.add(with_stop(subject, title));
  }
}

}  // namespace praxis::validation
