#pragma once

#include <cstddef>

#include "layout/layout.hpp"

/// The stage cut for practice pages of the UN Network on Migration: labels alone on their lines, any number
/// of values below each, then a summary and further sections of prose. Values that the page shows as icons
/// are often lost, and labels with them.
namespace praxis::layout {

struct NetworkCut {
  RawFields raw;
  std::size_t own_labels =
      0;  ///< of objectives, guiding principles and goals: no other pages have these side by side
  std::size_t other_labels =
      0;  ///< dates, type, scope, countries, regions, summary; a value whose label is lost counts
  std::size_t repeated = 0;  ///< labels that stand there again; several do so on a list of practices
  std::size_t values = 0;    ///< dates, and values that their vocabulary knows
  std::size_t doubts =
      0;  ///< values that it does not know, and labels below the first prose: so look instructions
};

/// Cuts a page. Its title is the first line below the name of the repository; a line between the labels that
/// is a date, or a term of another field, is a value of that field; the first prose is the description. What
/// no field of a record holds (guiding principles, the scope in words) is left over, and shown.
[[nodiscard]] NetworkCut cut_network_page(const Page& page);

}  // namespace praxis::layout
