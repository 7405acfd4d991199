#pragma once

#include <praxis/ledger.hpp>
#include <praxis/source.hpp>

#include <vector>

#include "model/fields.hpp"

namespace praxis::ledger {

/// The class of every byte of a submission: what the marks say; blanks around and between; everything else is leftover. Runs are ranges of
/// the original file, in order, without gap or overlap. Where marks overlap, the one that begins first holds.
[[nodiscard]] std::vector<ClassRun> account(const SourceText& source, std::vector<Mark> marks);

}  // namespace praxis::ledger
