#pragma once

#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mention/lexicon.hpp"

namespace praxis::mention {

struct DateMention {
  Span span;         ///< the date with the words that make it an interval: "since 2016", "2013-2017"
  std::string edtf;  ///< empty for a day without its year ("6-7 February")
  bool operator==(const DateMention&) const = default;
};

/// Reads dates as English, Spanish and French write them, and as forms print them: one grammar for both.
///
///     17 November 2017 · November 17th, 2017 · 1er mars 2018 · 17 de noviembre de 2017 · July 2013 · 2013-07
///     · 17/11/2017 16-17 November 2017 · 28 February to 2 March 2018 · 2013-2017 · from 2013 to 2017 · 2016
///     - Present · since 2016
///
/// Dates in numbers are read where only one order of day and month is possible. In prose a number alone is a
/// year only where the words beside it say so: "in 2017", "(2017)", but not "2000 people" or "the 2030
/// Agenda". EDTF: ISO 8601-2:2019.
class DateReader {
 public:
  explicit DateReader(const Definitions& defs);

  /// All dates of a prose text, in order, without overlap; spans are offsets of `text`. Linear.
  [[nodiscard]] std::vector<DateMention> find(std::string_view text) const;
  /// EDTF of a text that is one date and nothing else, or empty. Every `edtf` that `find` gives is read from
  /// its span again.
  [[nodiscard]] std::string read(std::string_view text) const;

 private:
  friend class DateScanner;
  [[nodiscard]] Lexicon words(std::string_view term) const;

  const Definitions& defs_;
  Lexicon months_{Capitals::do_not_count};  ///< values 1 to 12
  Lexicon since_, from_, to_, and_, onwards_, of_, ordinal_, year_, weak_, number_, plan_;
};

/// The same for one text alone.
[[nodiscard]] std::vector<DateMention> find_dates(std::string_view text, const Definitions& defs);
[[nodiscard]] std::string to_edtf(std::string_view text, const Definitions& defs);

/// The shortest date or interval that holds all of these, "2013/2017" and "2018/2022": "2013/2022"; one alone
/// is itself. Empty texts do not count.
[[nodiscard]] std::string united(std::span<const std::string> dates);

}  // namespace praxis::mention
