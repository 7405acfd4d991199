#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mention/acronyms.hpp"
#include "mention/countries.hpp"
#include "mention/lexicon.hpp"

namespace praxis::mention {

/// What an organization is named for.
enum class OrganizationUse {
  actor,     ///< the organization itself
  modifier,  ///< it only tells of whose something is: "UN agencies", "MIEUX's key input"
};

struct OrganizationMention {
  Span span;         ///< the name without an article, with a bracketed acronym of its own
  std::string name;  ///< under which its mentions meet: the id of a known one, else the folded name
  OrganizationUse use = OrganizationUse::actor;
  bool operator==(const OrganizationMention&) const = default;
};

/// Finds the organizations that prose names: known ones (schemas/vocabularies/organizations.yaml), proper
/// names with the head noun of an organization ("National Migration School"), governments, and acronyms that
/// the text itself expanded so. Plans, laws, campaigns, meetings and groups of people are none. Making one
/// takes milliseconds: keep it for many texts.
class OrganizationFinder {
 public:
  OrganizationFinder(const Definitions& defs, const CountryFinder& countries);

  /// In order, without overlap; spans are offsets of `text`. `acronyms` are what the whole text expands, with
  /// its text. Linear.
  [[nodiscard]] std::vector<OrganizationMention> find(std::string_view text, const Acronyms& acronyms,
                                                      std::string_view whole) const;

 private:
  using Words = std::vector<Word>;
  struct Phrase {
    std::size_t first = 0;
    std::size_t end = 0;
    std::string name;
  };
  [[nodiscard]] std::optional<Phrase> known(std::string_view text, const Words& words, std::size_t at) const;
  [[nodiscard]] std::optional<Phrase> acronym(std::string_view text, const Words& words, std::size_t at,
                                              const Acronyms& acronyms, std::string_view whole) const;
  [[nodiscard]] std::optional<Phrase> proper_name(std::string_view text, const Words& words,
                                                  std::size_t at) const;
  [[nodiscard]] std::optional<Phrase> government(std::string_view text, const Words& words,
                                                 std::size_t at) const;
  [[nodiscard]] std::size_t end_of_name(std::string_view text, const Words& words, std::size_t at) const;
  [[nodiscard]] std::size_t end_of_segment(const Words& words, std::size_t at, std::size_t most) const;
  [[nodiscard]] bool has_head(std::string_view text, std::span<const Word> segment) const;
  [[nodiscard]] std::size_t end_of_office(std::string_view text, const Words& words,
                                          const Phrase& phrase) const;
  [[nodiscard]] bool is_modifier(std::string_view text, const Words& words, const Phrase& phrase) const;
  [[nodiscard]] bool is_opening_word(std::string_view word) const;

  const Definitions& defs_;
  const CountryFinder& countries_;
  std::vector<std::string> ids_;
  Lexicon known_;
  Lexicon heads_, other_heads_, connectors_, conjunctions_, place_connectors_, governments_, modified_;
};

}  // namespace praxis::mention
