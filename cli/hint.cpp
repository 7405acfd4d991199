#include "hint.hpp"

#include <fmt/format.h>

#include <praxis/definitions.hpp>

namespace praxis::cli {

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  std::vector<Term> terms;
  for (const std::string& name : candidates) terms.push_back({name, {}, {{"en", NameUse::label, name}}, {}});
  const Vocabulary vocabulary("words", std::move(terms));
  const std::vector<const Term*> near = vocabulary.near(word, 1);
  return near.empty() ? std::string() : fmt::format("did you mean '{}'?", near.front()->id);
}

}  // namespace praxis::cli
