#include "identity/same.hpp"

#include <algorithm>
#include <iterator>

#include "text/small_words.hpp"
#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

constexpr std::size_t kShingleWords = 4;

/// FNV-1a: the same on every machine and in every run.
std::size_t hash(std::string_view text) {
  std::size_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value;
}

std::vector<std::size_t> shingles(std::string_view folded) {
  const std::vector<std::string_view> words = text::words(folded);
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    const std::string_view last = words[i + kShingleWords - 1];
    result.push_back(hash({words[i].data(), static_cast<std::size_t>(last.data() + last.size() - words[i].data())}));
  }
  std::ranges::sort(result);
  result.erase(std::ranges::unique(result).begin(), result.end());
  return result;
}

/// Share of the smaller set that the other holds, 0 to 1.
double containment(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::size_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

bool share_any(const List& a, const List& b) {
  return std::ranges::any_of(a, [&](const Value& value) { return std::ranges::find(b, value) != b.end(); });
}

bool contradict(const List& a, const List& b) { return !a.empty() && !b.empty() && !share_any(a, b); }

/// All prose of a record: a practice's description, a document's sections and items.
std::string prose_of(const Record& record) {
  std::string prose(record.text("description"));
  for (const std::string_view field : {"sections", "items"}) {
    for (const Value& part : record.list(field)) {
      if (part.object() != nullptr) prose.append("\n").append(part.object()->text("text"));
    }
  }
  return prose;
}

}  // namespace

Fingerprint::Fingerprint(const Record& record)
    : title_(text::key_words(record.text("title"))), shingles_(shingles(text::fold(prose_of(record)))), practice_types_(record.list("practice_types")) {
  // A document names countries in passing: another copy of it may be cut before the last of them.
  if (record.kind() == RecordKind::practice) countries_ = record.list("countries");
}

bool Fingerprint::is_same_as(const Fingerprint& other) const {
  constexpr std::size_t kEnoughShingles = 8;
  constexpr double kNearlyAll = 0.8;
  constexpr double kGoodPart = 0.4;
  if (contradict(countries_, other.countries_) || contradict(practice_types_, other.practice_types_)) return false;
  const bool comparable = std::min(shingles_.size(), other.shingles_.size()) >= kEnoughShingles;
  const double contained = containment(shingles_, other.shingles_);
  if (comparable && contained >= kNearlyAll) return true;
  if (title_.empty() || title_ != other.title_) return false;
  return comparable ? contained >= kGoodPart : share_any(countries_, other.countries_);
}

std::string make_id(std::string_view title, const std::function<bool(std::string_view)>& is_taken) {
  constexpr std::size_t kLongest = 64;
  std::string base = text::slug(title, kLongest);
  if (base.empty()) base = "practice";
  if (!is_taken(base)) return base;
  for (std::size_t number = 2;; ++number) {
    const std::string suffix = "-" + std::to_string(number);
    std::string id = text::slug(title, kLongest - suffix.size()) + suffix;
    if (!is_taken(id)) return id;
  }
}

}  // namespace praxis::identity
