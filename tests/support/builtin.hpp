#pragma once

#include <praxis/ingest.hpp>

#include "mention/finders.hpp"

/// What the tests read with: the built-in definitions, made once for all of them.
namespace praxis::tests {

inline const mention::Finders& finders() {
  static const mention::Finders all(Definitions::builtin());
  return all;
}

inline const SubmissionReader& reader() {
  static const SubmissionReader one(Definitions::builtin());
  return one;
}

}  // namespace praxis::tests
