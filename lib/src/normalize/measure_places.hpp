#pragma once

#include <vector>

#include "normalize/passage_view.hpp"

namespace praxis::normalize {

/// How sure the countries of a measure are.
enum class PlaceCertainty {
  said,       ///< the text says where
  home,       ///< a State acted, and no other place is said
  hinted,     ///< only who acted hints at it: an office
  abroad,     ///< a State acted in a country that is not its own: the text must be read
  in_a_name,  ///< only the name of who acted holds a country
  unsaid,
};

struct MeasurePlaces {
  std::vector<mention::CountryMention> countries;  ///< each once; none unless said, home or hinted
  PlaceCertainty certainty = PlaceCertainty::unsaid;
  bool other_home = false;  ///< the place is said, and who acted is of another country
};

/// Where the measures of a passage were carried out: "In Kenya, ..." opens it; a place is said in the
/// sentence of the measure; "the Government of Kenya" acts at home. Countries inside other names, of
/// participants and of people ("workers from Myanmar") are none.
[[nodiscard]] MeasurePlaces find_measure_places(const PassageView& view);

}  // namespace praxis::normalize
