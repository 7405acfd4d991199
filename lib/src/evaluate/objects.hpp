#pragma once

#include <string>
#include <vector>

#include "evaluate/questions.hpp"

namespace praxis::evaluate {

/// What gold asks of a list of objects: each of its objects is paired with the one that agrees with it best,
/// then the members that it gives are asked for ("items.place"); an object that nothing agrees with is
/// missing. Objects too many count where gold is complete, under the field's own name.
[[nodiscard]] std::vector<Question> object_questions(const std::string& field, const List& wanted,
                                                     const List& held, Completeness completeness,
                                                     const Definitions& defs);

}  // namespace praxis::evaluate
