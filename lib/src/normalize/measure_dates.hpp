#pragma once

#include <vector>

#include "normalize/passage_view.hpp"

namespace praxis::normalize {

/// When the measures of a passage were carried out.
struct MeasureDates {
  std::vector<mention::DateMention> dates;  ///< unite them (mention::united)
  bool apart = false;  ///< several were said that do not belong together: `dates` is empty
};

/// The dates in the sentences of the measures, but those of a crisis ("the 2011 tsunami"), of an event and of
/// a publication. Several belong together in one list, as parts of the longest of them, or in one sentence
/// about one who acts.
[[nodiscard]] MeasureDates find_measure_dates(const PassageView& view);

}  // namespace praxis::normalize
