#include <algorithm>
#include <array>

#include <praxis/definitions.hpp>

#include "text/blank.hpp"
#include "text/sides.hpp"
#include "text/spelling.hpp"
#include "text/unicode.hpp"

namespace praxis {
namespace {

constexpr std::array<std::string_view, 2> kColons{":", "\uFF1A"};

struct Colon {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Colon find_colon(std::string_view line) {
  Colon first;
  for (const std::string_view colon : kColons) {
    if (const std::size_t at = line.find(colon); at < first.at) first = {at, colon.size()};
  }
  return first;
}

/// The bracketed group that ends the text, or an empty span.
Span closing_brackets(std::string_view text) {
  if (!text.ends_with(')')) return {};
  const std::size_t open = text.rfind('(');
  return open == std::string_view::npos ? Span{} : Span{open, text.size()};
}

/// Whether a bracketed text is a check-all note, in one language or in two.
bool is_note(const Labels& labels, std::string_view brackets) {
  const auto is_one = [&](std::string_view text) { return labels.is_phrase("check_all_note", text); };
  const auto pairs = text::sides(brackets);
  return is_one(brackets) || std::ranges::any_of(pairs, [&](const auto& pair) { return is_one(pair.first) && is_one(pair.second); });
}

/// A label without a note at its end.
std::string_view without_note(const Labels& labels, std::string_view label) {
  const Span brackets = closing_brackets(label);
  const bool has_note = !brackets.empty() && is_note(labels, label.substr(brackets.begin));
  return has_note ? text::trim(label.substr(0, brackets.begin)) : label;
}

/// The field of a label in one language, or in two ("Country / País"), where both sides mean the same field; or nullptr.
template <typename FieldOf>
const std::string* field_of_label(const Labels& labels, std::string_view label, const FieldOf& field_of) {
  if (const std::string* field = field_of(label)) return field;
  for (const auto& [left, right] : text::sides(label)) {
    const std::string* field = field_of(without_note(labels, left));
    const std::string* other = field_of(right);
    if (field != nullptr && other != nullptr && *field == *other) return field;
  }
  return nullptr;
}

/// The key of a wording; marks such as an empty box, which fold to nothing, are their own.
std::string phrase_key(std::string_view wording) {
  std::string folded = text::fold(wording);
  return folded.empty() ? text::squeeze(wording) : folded;
}

}  // namespace

Labels::Labels(std::vector<LabelName> labels, Phrases phrases) : labels_(std::move(labels)), phrases_(std::move(phrases)) {
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (labels_[i].folded.empty()) labels_[i].folded = text::fold(labels_[i].text);
    keys_.push_back({labels_[i].folded, i});
    longest_ = std::max(longest_, labels_[i].text.size());
  }
  std::ranges::stable_sort(keys_, {}, &Key::folded);
  for (const auto& [name, wordings] : phrases_) {
    std::vector<std::string>& folded = folded_phrases_[name];
    for (const std::string& wording : wordings) folded.push_back(phrase_key(wording));
    std::ranges::sort(folded);
  }
}

std::optional<LabelMatch> Labels::read(std::string_view line) const {
  // Curly quotes and accents make a printed label longer than its plain spelling; a note may stand behind it.
  constexpr std::size_t kSlack = 80;
  const Colon colon = find_colon(line);
  const std::string_view head = line.substr(0, colon.at);
  if (head.size() > 2 * longest_ + kSlack || head.find_first_of("\"{}[]<>=_") != std::string_view::npos) return std::nullopt;

  const auto field_of = [this](std::string_view wording) -> const std::string* {
    const std::string folded = text::fold(wording);
    const auto key = std::ranges::lower_bound(keys_, std::string_view(folded), {}, &Key::folded);
    return folded.empty() || key == keys_.end() || key->folded != folded ? nullptr : &labels_[key->label].field;
  };
  LabelMatch match;
  match.colon = colon.size > 0;
  Span label = text::trim(line, {0, head.size()});
  const Span brackets = closing_brackets(line.substr(0, label.end));
  if (!brackets.empty() && is_note(*this, line.substr(brackets.begin, brackets.size()))) {
    match.note = brackets;
    match.note_seen = true;
    label = text::trim(line, {0, brackets.begin});
  }
  const std::string* field = field_of_label(*this, line.substr(label.begin, label.size()), field_of);
  if (field == nullptr) return std::nullopt;

  match.field = *field;
  match.label = label;
  if (match.colon && !match.note_seen) match.label.end = colon.at + colon.size;
  const std::size_t behind = match.colon ? colon.at + colon.size : line.size();
  match.rest = text::trim(line, {behind, line.size()});
  return match;
}

const std::string* Labels::near(std::string_view text) const {
  const std::string folded = text::fold(text);
  std::size_t best = folded.size() / 6 + 1;
  const std::string* field = nullptr;
  for (const LabelName& label : labels_) {
    const std::size_t distance = text::edit_distance(folded, label.folded, best);
    if (distance < best) {
      best = distance;
      field = &label.field;
    }
  }
  return field;
}

const std::string* Labels::cut_short(std::string_view text) const {
  constexpr std::size_t kEnoughLetters = 5;
  const std::string folded = text::fold(text);
  if (folded.size() < kEnoughLetters) return nullptr;
  const auto key = std::ranges::lower_bound(keys_, std::string_view(folded), {}, &Key::folded);
  const bool is_cut = key != keys_.end() && key->folded.size() > folded.size() && key->folded.starts_with(folded);
  return is_cut ? &labels_[key->label].field : nullptr;
}

bool Labels::is_phrase(std::string_view name, std::string_view line) const {
  const auto wordings = folded_phrases_.find(name);
  // No wording is nearly that long, and folding whole paragraphs takes time.
  constexpr std::size_t kLongest = 500;  // bytes
  if (wordings == folded_phrases_.end() || line.size() > kLongest) return false;
  return std::ranges::binary_search(wordings->second, phrase_key(line));
}

std::span<const std::string> Labels::folded_phrases(std::string_view name) const {
  const auto wordings = folded_phrases_.find(name);
  return wordings == folded_phrases_.end() ? std::span<const std::string>() : wordings->second;
}

std::span<const std::string> Labels::phrases(std::string_view name) const {
  const auto wordings = phrases_.find(name);
  return wordings == phrases_.end() ? std::span<const std::string>{} : wordings->second;
}

}  // namespace praxis
