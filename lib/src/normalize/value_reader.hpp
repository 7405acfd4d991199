#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "mention/finders.hpp"
#include "model/fields.hpp"

namespace praxis::normalize {

/// Adds values to a draft through the rules: a value without its rule and span cannot be added.
class ValueReader {
 public:
  ValueReader(const SourceText& source, const mention::Finders& finders, Draft& draft)
      : source_(source), finders_(finders), kind_(finders.defs().kind(draft.kind)), draft_(draft) {}

  /// Runs a rule on spans and adds what it reads. Gives whether it read anything.
  bool read(std::string_view field, std::vector<Span> spans, std::string_view rule);
  /// Adds a value that no text carries.
  void state(std::string_view field, Value value, std::string_view rule);
  void review(std::string_view field, std::string_view code, std::string_view note, std::string_view value = {});

  [[nodiscard]] const FieldSpec& field(std::string_view name) const { return *kind_.field(name); }
  [[nodiscard]] const Definitions& defs() const { return finders_.defs(); }
  [[nodiscard]] const mention::Finders& finders() const { return finders_; }
  [[nodiscard]] const SourceText& source() const { return source_; }
  [[nodiscard]] std::string_view text(Span span) const { return source_.slice(span); }

  /// Puts the values into the schema's order of fields.
  void sort();

 private:
  const SourceText& source_;
  const mention::Finders& finders_;
  const KindSpec& kind_;
  Draft& draft_;
};

}  // namespace praxis::normalize
