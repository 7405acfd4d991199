#include <fmt/format.h>

#include <algorithm>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {

void check_refusals(const Whole& whole, Findings& findings) {
  const auto refuses = [&](const Value& digest) {
    const std::optional<std::size_t> source = digest.text() ? whole.submission(*digest.text()) : std::nullopt;
    return source && whole.seen(*source).refuses;
  };
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const std::optional<Record>& record = whole.seen(at).record;
    if (!record || record->kind() == RecordKind::guideline || record->text("visibility") == "restricted") continue;
    if (!std::ranges::any_of(record->list("sources"), refuses)) continue;
    findings.add(problem(Code::published_against_refusal, "a source of the record refuses publication, and the record is public",
                         whole.place(whole.unit(at).name, "/visibility"),
                         fmt::format("praxis set {} visibility=restricted", record->id())));
  }
}

}  // namespace praxis::auditing
