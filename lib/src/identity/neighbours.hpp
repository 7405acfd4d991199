#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "identity/portrait.hpp"

/// Which of many records are worth comparing with one, so that cost does not grow with the square of a
/// repository.
namespace praxis::identity {

/// Portraits by name, found by what they have in common: runs of words, titles, file names, links, names and
/// numbers, or all of their controlled fields. What many have in common finds nothing, and no search gives
/// more than `kMost`.
///
///     Neighbours all;
///     all.put("practices/mex/a.yaml", portray(a, ...));
///     for (const auto& [name, portrait] : all.near(portray(b, ...))) compare(*portrait, ...);
class Neighbours {
 public:
  static constexpr std::size_t kMost = 24;

  struct Neighbour {
    std::string_view name;  ///< valid until the next `put` or `drop`
    const Portrait* portrait = nullptr;
  };

  /// Adds a portrait; one of that name is replaced.
  void put(const std::string& name, Portrait portrait);
  void drop(std::string_view name);

  /// Those of the same kind that have most in common with it, the nearest first, then by name: at most
  /// `kMost`.
  [[nodiscard]] std::vector<Neighbour> near(const Portrait& portrait) const;
  [[nodiscard]] std::size_t size() const { return slots_.size(); }

 private:
  using Slot = std::map<std::string, Portrait, std::less<>>::const_pointer;
  using Postings = std::unordered_map<std::size_t, std::vector<Slot>>;

  std::map<std::string, Portrait, std::less<>> slots_;
  Postings postings_;
};

}  // namespace praxis::identity
