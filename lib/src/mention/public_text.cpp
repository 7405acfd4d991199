#include "mention/public_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace praxis::mention {
namespace {

Position position_of(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  return {line, text::code_points(before.substr(before.rfind('\n') + 1)) + 1};
}

}  // namespace

void check_public_text(const std::string& path, std::string_view bytes, const ContactFinder& finder, Findings& findings) {
  if (text::first_invalid(bytes)) return;
  for (const ContactMention& mention : finder.find(bytes)) {
    if (mention.bearer != ContactMention::Bearer::person) continue;
    findings.add({.code = Code::personal_data,
                  .message = fmt::format("{} that may be a person's stands where everybody sees it", words_for(mention.kind)),
                  .where = {path, position_of(bytes, mention.span.begin), position_of(bytes, mention.span.end)},
                  .notes = {},
                  .hint = "take it out; what an institution prints on purpose is listed under 'published' in "
                          "vocabularies/contact_words.yaml",
                  .fix = {}});
  }
}

}  // namespace praxis::mention
