#include "identity/neighbours.hpp"

#include <algorithm>
#include <tuple>

namespace praxis::identity {
namespace {

/// What more records than this have in common tells none of them from the rest.
constexpr std::size_t kCommon = 64;

/// A thing that two portraits may have in common, and how much it counts.
struct Key {
  std::size_t hash = 0;
  int weight = 1;
};

std::size_t with(std::size_t seed, std::string_view text) { return (seed ^ hash(text)) * 1099511628211U; }

std::size_t with(std::size_t seed, const List& values) {
  for (const Value& value : values) {
    seed = with(seed, value.text() ? *value.text() : std::to_string(value.number() ? *value.number() : 0));
  }
  return seed * 31 + values.size();
}

class Keys {
 public:
  explicit Keys(const Portrait& portrait) {
    for (const std::size_t shingle : portrait.shingles) add(shingle, 1);
    if (portrait.prose != 0) add(portrait.prose, kStrong);
    add_titles(portrait);
    for (const std::string& slug : portrait.slugs) add(with(hash("slug"), slug), kStrong);
    for (const std::string& link : portrait.links) add(with(hash("link"), link), kStrong);
    for (const std::string& anchor : portrait.anchors) add(with(hash("anchor"), anchor), 1);
    add_fields(portrait);
  }

  [[nodiscard]] std::vector<Key> take() { return std::move(keys_); }

 private:
  static constexpr int kStrong = 8;

  void add(std::size_t key, int weight) { keys_.push_back({key, weight}); }

  /// Titles and openings that many share ("Emergency fund") still tell the records of one country apart.
  void add_titles(const Portrait& portrait) {
    for (const Words& title : portrait.titles) {
      std::size_t key = hash("title");
      for (const std::string& word : title) key = with(key, word);
      if (!title.empty()) add_for_countries(key, portrait);
    }
    if (portrait.opening != 0) add_for_countries(portrait.opening, portrait);
  }

  void add_for_countries(std::size_t key, const Portrait& portrait) {
    add(key, kStrong);
    for (const Value& country : portrait.countries) add(with(key, *country.text()), kStrong);
  }

  /// A translation may have nothing else in common.
  void add_fields(const Portrait& portrait) {
    if (portrait.countries.empty() || portrait.practice_types.empty()) return;
    const std::size_t key = with(with(hash("fields"), portrait.countries), portrait.practice_types);
    add(with(with(with(key, portrait.crisis_types), portrait.crisis_phases), portrait.guidelines), 2);
  }

  std::vector<Key> keys_;
};

std::vector<Key> keys_of(const Portrait& portrait) { return Keys(portrait).take(); }

}  // namespace

void Neighbours::put(const std::string& name, Portrait portrait) {
  drop(name);
  const Slot slot = &*slots_.emplace(name, std::move(portrait)).first;
  for (const Key& key : keys_of(slot->second)) {
    std::vector<Slot>& postings = postings_[key.hash];
    if (postings.empty() || postings.back() != slot) postings.push_back(slot);
  }
}

void Neighbours::drop(std::string_view name) {
  const auto there = slots_.find(name);
  if (there == slots_.end()) return;
  for (const Key& key : keys_of(there->second)) {
    if (const auto postings = postings_.find(key.hash); postings != postings_.end())
      std::erase(postings->second, &*there);
  }
  slots_.erase(there);
}

std::vector<Neighbours::Neighbour> Neighbours::near(const Portrait& portrait) const {
  std::unordered_map<Slot, int> weights;
  for (const Key& key : keys_of(portrait)) {
    const auto postings = postings_.find(key.hash);
    if (postings == postings_.end() || postings->second.size() > kCommon) continue;
    for (const Slot slot : postings->second) {
      if (slot->second.kind == portrait.kind) weights[slot] += key.weight;
    }
  }
  std::vector<std::pair<Slot, int>> found(weights.begin(), weights.end());
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return std::tie(b.second, a.first->first) < std::tie(a.second, b.first->first);
  });
  std::vector<Neighbour> nearest;
  for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i)
    nearest.push_back({found[i].first->first, &found[i].first->second});
  return nearest;
}

}  // namespace praxis::identity
