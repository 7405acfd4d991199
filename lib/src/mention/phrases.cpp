#include "mention/phrases.hpp"

#include <algorithm>
#include <string>

namespace praxis::mention {
namespace {

/// Whether [begin, end) of a folded text are whole words.
bool is_whole(std::string_view folded, std::size_t begin, std::size_t end) {
  return (begin == 0 || folded[begin - 1] == ' ') && (end == folded.size() || folded[end] == ' ');
}

std::size_t find_words(std::string_view folded, std::string_view key, std::size_t from) {
  std::size_t at = folded.find(key, from);
  while (at != std::string_view::npos && !is_whole(folded, at, at + key.size())) at = folded.find(key, at + 1);
  return at;
}

}  // namespace

std::size_t count_phrase(const Labels& labels, std::string_view phrase, std::string_view folded) {
  std::size_t count = 0;
  for (const std::string& key : labels.folded_phrases(phrase)) {
    for (std::size_t at = find_words(folded, key, 0); at != std::string_view::npos; at = find_words(folded, key, at + key.size())) ++count;
  }
  return count;
}

std::size_t count_different(const Labels& labels, std::string_view phrase, std::string_view folded) {
  const auto stands = [&](const std::string& key) { return find_words(folded, key, 0) != std::string_view::npos; };
  return static_cast<std::size_t>(std::ranges::count_if(labels.folded_phrases(phrase), stands));
}

bool opens_with_phrase(const Labels& labels, std::string_view phrase, std::string_view folded) {
  return std::ranges::any_of(labels.folded_phrases(phrase),
                             [&](const std::string& key) { return folded.starts_with(key) && is_whole(folded, 0, key.size()); });
}

std::size_t find_phrase(const Labels& labels, std::string_view phrase, std::string_view folded) {
  for (const std::string& key : labels.folded_phrases(phrase)) {
    if (const std::size_t at = find_words(folded, key, 0); at != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

}  // namespace praxis::mention
