#pragma once

#include <praxis/definitions.hpp>

#include <optional>

#include "mention/countries.hpp"
#include "mention/dates.hpp"
#include "mention/organizations.hpp"

namespace praxis::mention {

/// The finders of one run of reading, each made when it is first needed: making one takes longer than most texts do.
class Finders {
 public:
  explicit Finders(const Definitions& defs) : defs_(defs) {}

  [[nodiscard]] const CountryFinder& countries() const {
    if (!countries_) countries_.emplace(defs_);
    return *countries_;
  }
  [[nodiscard]] const DateReader& dates() const {
    if (!dates_) dates_.emplace(defs_);
    return *dates_;
  }
  [[nodiscard]] const OrganizationFinder& organizations() const {
    if (!organizations_) organizations_.emplace(defs_, countries());
    return *organizations_;
  }

 private:
  const Definitions& defs_;
  mutable std::optional<CountryFinder> countries_;
  mutable std::optional<DateReader> dates_;
  mutable std::optional<OrganizationFinder> organizations_;
};

}  // namespace praxis::mention
