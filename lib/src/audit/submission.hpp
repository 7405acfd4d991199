#pragma once

#include <optional>
#include <praxis/ledger.hpp>
#include <praxis/repository.hpp>
#include <string>
#include <vector>

#include "audit/inventory.hpp"
#include "mention/finders.hpp"

namespace praxis::auditing {

/// The files of one submission, read.
struct Submission {
  std::string digest;             ///< that the files are called by
  std::vector<RecordFile> files;  ///< by path
  std::optional<Ledger> ledger;
  Value root;  ///< of the ledger's file
  const RecordFile* ledger_file = nullptr;  ///< that the ledger was read from
  const RecordFile* original = nullptr;     ///< one of them, the public one where there are several; nullptr where there is none
  std::optional<Tombstone> tombstone;
  const mention::Finders& finders;
};

}  // namespace praxis::auditing
