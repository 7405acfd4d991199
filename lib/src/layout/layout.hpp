#pragma once

#include <praxis/source.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.hpp"
#include "model/fields.hpp"

/// The stages detect and cut: which layout a text has, and its fields as they are printed. A layout is one file in layouts/ and
/// one row in layout.cpp.
namespace praxis::layout {

/// What a layout is known by.
enum class Evidence {
  labels,   ///< the labels of fields, which hardly stand anywhere by chance
  outline,  ///< the form of the text and its words
};

struct Layout {
  std::string_view name;
  std::string_view summary;
  Evidence evidence{};
  /// How well a text fits, 0 to 1.
  double (*score)(const Page& page);
  RawFields (*cut)(const Page& page);
  /// A small text that this layout recognizes better than any other does.
  std::string_view sample;
};

[[nodiscard]] std::span<const Layout* const> layouts();

struct LayoutScore {
  const Layout* layout = nullptr;
  double score = 0;
};

/// The layout of a text, or why it has none.
struct LayoutMatch {
  const Layout* layout = nullptr;   ///< nullptr: this is no submission
  double score = 0;
  std::vector<LayoutScore> scores;  ///< of every layout, in the table's order
};

/// Below this score a text is no submission of that layout.
constexpr double kLeastScore = 0.3;

/// The best layout that is known by labels; where none fits, the best of the others.
[[nodiscard]] LayoutMatch detect(const Page& page);

/// Why a text that has no layout is no submission, for people: "it holds no running prose".
[[nodiscard]] std::string reason_against(const Page& page);

}  // namespace praxis::layout
