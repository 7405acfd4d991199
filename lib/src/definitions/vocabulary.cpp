#include <algorithm>

#include <praxis/definitions.hpp>

#include "text/sides.hpp"
#include "text/spelling.hpp"
#include "text/unicode.hpp"

namespace praxis {

std::string_view Term::label(std::string_view language) const {
  const auto in = [this](std::string_view wanted) {
    return std::ranges::find_if(names, [&](const Name& name) { return name.use == NameUse::label && name.language == wanted; });
  };
  if (const auto name = in(language); name != names.end()) return name->text;
  if (const auto name = in("en"); name != names.end()) return name->text;
  return id;
}

Vocabulary::Vocabulary(std::string name, std::vector<Term> terms) : name_(std::move(name)), terms_(std::move(terms)) {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    ids_.push_back({terms_[i].id, i});
    for (Name& known : terms_[i].names) {
      if (known.folded.empty()) known.folded = text::fold(known.text);
      keys_.push_back({known.folded, i});
    }
  }
  std::ranges::stable_sort(ids_, {}, &Key::folded);
  std::ranges::stable_sort(keys_, {}, &Key::folded);
}

const Term* Vocabulary::find(std::string_view id) const {
  const auto at = std::ranges::lower_bound(ids_, id, {}, &Key::folded);
  return at != ids_.end() && at->folded == id ? &terms_[at->term] : nullptr;
}

const Term* Vocabulary::look_up(std::string_view name) const {
  const auto look_up_one = [this](std::string_view wording) -> const Term* {
    if (const Term* term = find(wording)) return term;
    const std::string folded = text::fold(wording);
    const auto at = std::ranges::lower_bound(keys_, std::string_view(folded), {}, &Key::folded);
    if (at != keys_.end() && at->folded == folded) return &terms_[at->term];
    // An id written in another case, or with blanks for hyphens. Codes count in capitals only: "Nam" is no country.
    std::string id = folded;
    std::ranges::replace(id, ' ', '-');
    return find(id);
  };
  if (const Term* term = look_up_one(name)) return term;
  // "Mexico / México": both sides name one term, most often in two languages.
  for (const auto& [left, right] : text::sides(name)) {
    const Term* term = look_up_one(left);
    if (term != nullptr && look_up_one(right) == term) return term;
  }
  return nullptr;
}

const Term* Vocabulary::look_up_typed(std::string_view name) const {
  if (const Term* term = look_up(name)) return term;
  std::string capitals(name);
  std::ranges::transform(capitals, capitals.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return find(capitals);
}

std::vector<const Term*> Vocabulary::near(std::string_view name, std::size_t limit) const {
  const std::string folded = text::fold(name);
  const std::size_t tolerance = text::tolerance(folded);
  std::vector<std::pair<std::size_t, std::size_t>> found;  // distance, term
  for (const Key& key : keys_) {
    const std::size_t distance = text::edit_distance(folded, key.folded, tolerance);
    if (distance <= tolerance) found.emplace_back(distance, key.term);
  }
  std::ranges::sort(found);
  std::vector<const Term*> result;
  for (const auto& [distance, term] : found) {
    if (result.size() == limit) break;
    if (std::ranges::find(result, &terms_[term]) == result.end()) result.push_back(&terms_[term]);
  }
  return result;
}

std::size_t Vocabulary::rank(std::string_view id) const {
  const Term* term = find(id);
  return term ? static_cast<std::size_t>(term - terms_.data()) : terms_.size();
}

}  // namespace praxis
