#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mention/acronyms.hpp"
#include "mention/countries.hpp"
#include "mention/lexicon.hpp"
#include "mention/name_reader.hpp"

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
/// names (mention/name_reader.hpp), governments ("the Kenyan authorities"), and acronyms that the text itself
/// expanded so. Plans, laws, campaigns, meetings and groups of people are none. Making one
/// takes milliseconds: keep it for many texts.
class OrganizationFinder {
 public:
  OrganizationFinder(const Definitions& defs, const CountryFinder& countries);
  OrganizationFinder(const OrganizationFinder&) = delete;  // its parts know each other
  OrganizationFinder& operator=(const OrganizationFinder&) = delete;

  /// In order, without overlap; spans are offsets of `text`. `acronyms` are what the whole text expands, with
  /// its text. Linear.
  [[nodiscard]] std::vector<OrganizationMention> find(std::string_view text, const Acronyms& acronyms,
                                                      std::string_view whole) const;
  /// The acronyms that a text explains, and those that stand in brackets behind the name of an organization,
  /// whatever their letters: "State Secretariat for Migration (SEM)". Linear.
  [[nodiscard]] Acronyms acronyms_of(std::string_view text) const;

 private:
  using Words = NameReader::Words;
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
  [[nodiscard]] std::optional<Phrase> authority(std::string_view text, const Words& words,
                                                std::size_t at) const;
  [[nodiscard]] std::optional<Phrase> phrase_at(std::string_view text, const Words& words, std::size_t at,
                                                const Acronyms& acronyms, std::string_view whole) const;
  [[nodiscard]] std::size_t behind_country(std::string_view text, const Words& words,
                                           std::size_t first) const;
  [[nodiscard]] std::size_t end_of_office(std::string_view text, const Words& words,
                                          const Phrase& phrase) const;
  [[nodiscard]] bool is_modifier(std::string_view text, const Words& words, const Phrase& phrase) const;

  const CountryFinder& countries_;
  std::vector<std::string> ids_;
  Lexicon known_;
  NameReader names_;
  Lexicon governments_, state_bodies_, modified_;
};

}  // namespace praxis::mention
