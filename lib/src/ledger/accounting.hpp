#pragma once

#include <praxis/ledger.hpp>
#include <praxis/source.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "model/fields.hpp"

namespace praxis::ledger {

/// The class of every byte of a submission: what the marks say; blanks around and between; everything else is leftover. Runs are ranges of
/// the original file, in order, without gap or overlap. Where marks overlap, the one that begins first holds.
[[nodiscard]] std::vector<ClassRun> account(const SourceText& source, std::vector<Mark> marks);

/// A run that does not follow the one before it, or that is not the end of the file when it is the last.
struct ClassFault {
  std::size_t run = 0;  ///< number of the run; 0 where there is none
  std::string message;
};
/// Whether the runs cover a file of `size` bytes, each byte once.
[[nodiscard]] std::vector<ClassFault> check_classes(const std::vector<ClassRun>& runs, std::size_t size);

}  // namespace praxis::ledger
