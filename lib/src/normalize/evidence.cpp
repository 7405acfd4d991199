#include "normalize/evidence.hpp"

#include <fmt/format.h>

#include <map>

#include "normalize/rules.hpp"

namespace praxis::normalize {
namespace {

/// Why the value cannot be read from the original; empty where it can.
std::string fault_of(const Extracted& extracted, const FieldSpec* field, std::string_view original,
                     const mention::Finders& finders) {
  const auto [rule, argument] = find_rule(extracted.rule);
  if (rule == nullptr || field == nullptr) return "unknown field or rule";
  const bool has_bytes = !extracted.bytes.empty();
  if (has_bytes != (rule->read != nullptr)) return "evidence and rule do not go together";
  if (!has_bytes) return {};
  RuleInput input{{}, argument, *field, finders};
  for (const Span span : extracted.bytes) {
    if (span.end > original.size() || span.begin > span.end) return "its bytes lie outside the original";
    input.slices.push_back(original.substr(span.begin, span.size()));
  }
  if (rule->read(input) == extracted.value) return {};
  return fmt::format("rule '{}' reads another value from its bytes", extracted.rule);
}

}  // namespace

std::vector<EvidenceFault> check_evidence(const Ledger& ledger, std::string_view original, const mention::Finders& finders) {
  std::vector<EvidenceFault> faults;
  for (std::size_t record = 0; record < ledger.records.size(); ++record) {
    std::map<std::string_view, std::size_t> items;
    const LedgerRecord& said = ledger.records[record];
    for (const Extracted& extracted : said.extracted) {
      const std::size_t item = items[extracted.field]++;
      const FieldSpec* field = finders.defs().kind(said.kind).field(extracted.field);
      std::string message = fault_of(extracted, field, original, finders);
      if (!message.empty()) faults.push_back({record, extracted.field, item, std::move(message)});
    }
  }
  return faults;
}

}  // namespace praxis::normalize
