#pragma once

#include <string>

#include "validate/subject.hpp"

/// Words for what a schema refuses: valijson says where, this says what and how to mend it.
namespace praxis::validation {

/// A value that breaks the schema, or holds one that does.
struct Spot {
  const Subject& subject;
  std::string pointer;
  const Value& value;
  const Object& schema;  ///< the part of the schema that speaks of the value
};

/// Adds a finding for everything that is wrong with the value itself; nothing for what is wrong further in.
void describe(const Spot& spot, Findings& findings);

}  // namespace praxis::validation
