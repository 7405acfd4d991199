#include "mention/contacts.hpp"

#include <algorithm>
#include <optional>

#include "mention/mail_address.hpp"
#include "mention/phone_number.hpp"

namespace praxis::mention {
namespace {

constexpr std::array<std::string_view, 8> kTerms{"mailbox",   "phone",   "phone_filler", "institution_line",
                                                 "free_number", "at_sign", "dot_sign",     "published"};

}  // namespace

std::string_view words_for(ContactMention::Kind kind) {
  return kind == ContactMention::Kind::mail ? "a mail address" : "a telephone number";
}

ContactFinder::ContactFinder(const Definitions& defs) {
  const Vocabulary& vocabulary = defs.vocabulary("contact_words");
  for (std::size_t use = 0; use < kTerms.size(); ++use) {
    const Term* term = vocabulary.find(kTerms[use]);
    if (term == nullptr) continue;
    for (const Name& name : term->names) words_[use].insert(name.folded);
  }
}

bool ContactFinder::is_word_of_contacts(const std::string& folded) const {
  return std::ranges::any_of(words_, [&](const auto& words) { return words.contains(folded); });
}

std::vector<ContactMention> ContactFinder::find(std::string_view text) const {
  std::vector<ContactMention> found;
  std::size_t end = 0;  // of what was found so far
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at < end) continue;
    std::optional<ContactMention> mention = read_mail(text, at, end, *this);
    if (!mention) mention = read_phone(text, at, found.empty() ? Span{} : found.back().span, *this);
    if (!mention) continue;
    end = mention->span.end;
    found.push_back(*mention);
  }
  return found;
}

}  // namespace praxis::mention
