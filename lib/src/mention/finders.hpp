#pragma once

#include <praxis/definitions.hpp>

#include <optional>

#include "mention/contacts.hpp"
#include "mention/countries.hpp"
#include "mention/dates.hpp"
#include "mention/measure_words.hpp"
#include "mention/organizations.hpp"

namespace praxis::mention {

/// The definitions and the finders made from them, each when it is first needed: making one takes longer than most texts do, so one
/// bundle serves a whole run. Not for two threads at once.
class Finders {
 public:
  explicit Finders(const Definitions& defs) : defs_(defs) {}
  Finders(const Finders&) = delete;  // the finders know each other
  Finders& operator=(const Finders&) = delete;

  [[nodiscard]] const Definitions& defs() const { return defs_; }
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
  [[nodiscard]] const ContactFinder& contacts() const {
    if (!contacts_) contacts_.emplace(defs_);
    return *contacts_;
  }
  [[nodiscard]] const MeasureWords& measure_words() const {
    if (!measure_words_) measure_words_.emplace(defs_);
    return *measure_words_;
  }

 private:
  const Definitions& defs_;
  mutable std::optional<CountryFinder> countries_;
  mutable std::optional<DateReader> dates_;
  mutable std::optional<OrganizationFinder> organizations_;
  mutable std::optional<ContactFinder> contacts_;
  mutable std::optional<MeasureWords> measure_words_;
};

}  // namespace praxis::mention
