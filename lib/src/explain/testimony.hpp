#pragma once

#include <praxis/explain.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What the sources say of a record, with its places.
namespace praxis::explanation {

/// What one source says of a record: a ledger may speak of several records, and of this one under a former
/// id.
[[nodiscard]] const LedgerRecord* said_of(const Record& record, const Ledger& ledger);

/// A value's evidence, made ready to be shown.
[[nodiscard]] Testimony testimony(const SourceFile& source, const Extracted& extracted,
                                  const FieldSpec& field, const Definitions& defs);

/// How the vocabulary behind a rule understood a wording: "'Natural Disaster' is the label (en) of
/// natural-disaster"; empty where the rule asks no vocabulary.
[[nodiscard]] std::string term_step(std::string_view wording, std::string_view rule, const FieldSpec& field,
                                    const Definitions& defs);

}  // namespace praxis::explanation
