#pragma once

#include <array>
#include <cstddef>
#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Mail addresses and telephone numbers in a text, and whether they are those of a person.
namespace praxis::mention {

struct ContactMention {
  enum class Kind { mail, phone };
  enum class Bearer {
    person,       ///< or nobody can tell
    institution,  ///< it is printed so that everybody may use it
  };
  Span span;  ///< of the address or number alone
  Kind kind{};
  Bearer bearer{};
  bool operator==(const ContactMention&) const = default;
};

/// "a mail address", "a telephone number".
[[nodiscard]] std::string_view words_for(ContactMention::Kind kind);

/// Finds them by their form, and tells bearers apart by the words of schemas/gazetteers/contact_words.yaml.
///
/// - Mail: the form of RFC 5321 without quotes; the @ and the dots may be hidden as "(at)" and "[dot]".
/// - Telephone: a + and 9 to 15 digits (ITU-T E.164), or 6 to 17 digits behind a word such as "Tel."; a group
///   of three zeros makes a quantity of it, two years make a span of time. Short numbers (911) are nobody's.
///
/// Linear in the size of the text.
class ContactFinder {
 public:
  explicit ContactFinder(const Definitions& defs);
  /// In order, without overlap. Spans are offsets of `text`, which is UTF-8.
  [[nodiscard]] std::vector<ContactMention> find(std::string_view text) const;

  /// What the words are for; each is a term of the gazetteer.
  enum class Use : std::size_t {
    mailbox, phone, phone_filler, institution_line, free_number, at_sign, dot_sign, published
  };
  /// Whether a folded wording is one of these.
  [[nodiscard]] bool holds(Use use, const std::string& folded) const { return words(use).contains(folded); }
  [[nodiscard]] const std::set<std::string, std::less<>>& words(Use use) const {
    return words_[static_cast<std::size_t>(use)];
  }

  /// Whether a folded word only says what sort of address or number stands beside it: "hotline", "phone", "info".
  [[nodiscard]] bool is_word_of_contacts(const std::string& folded) const;

 private:
  std::array<std::set<std::string, std::less<>>, 8> words_;
};

}  // namespace praxis::mention
