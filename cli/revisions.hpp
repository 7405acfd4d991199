#pragma once

#include <praxis/again.hpp>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <string>
#include <vector>

#include "context.hpp"

/// How records change, for people and for programs.
namespace praxis::cli {

/// A record's place, then its changed fields with the rules that read them, a line a value behind `- ` and `+ `, then what people edited and
/// the sources say otherwise.
[[nodiscard]] std::string to_text(const Revision& revision, const Definitions& defs);

/// The same with the keys `record`, `change`, `fields` and `conflicts`, as docs/man/praxis-ingest.1.scd has them.
[[nodiscard]] Object to_object(const Revision& revision, const Definitions& defs);

/// Lists the conflicts with both values, a line each, on standard error.
void report_conflicts(const std::vector<Revision>& revisions, Context& context);

/// "3 of 120 records change: 2 changed, 1 restored; fields: countries 2, tags 1".
[[nodiscard]] std::string summary(const Again& again, Effect effect, const Definitions& defs);

}  // namespace praxis::cli
