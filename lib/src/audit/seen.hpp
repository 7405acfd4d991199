#pragma once

#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <string>

/// What is known of a unit when it has been looked at alone.
namespace praxis::auditing {

struct Seen {
  Findings findings;
  std::optional<Record> record;        ///< nothing where the file is no record
  std::optional<Ledger> ledger;        ///< without classes and extracted values
  std::string ledger_path;             ///< of the file that `ledger` was read from
  bool refuses = false;                ///< the ledger says that publication was refused
  bool is_erased = false;              ///< there is a tombstone
};

}  // namespace praxis::auditing
