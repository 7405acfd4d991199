#include <praxis/ingest.hpp>

#include <fmt/format.h>

#include "normalize/rules.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

class EvidenceChecker {
 public:
  EvidenceChecker(const Ledger& ledger, std::string_view original, const mention::Finders& finders)
      : ledger_(ledger), original_(original), finders_(finders) {}

  std::vector<std::string> run() {
    if (text::sha256(original_) != ledger_.sha256) problems_.push_back("the original does not have the ledger's digest");
    check_classes();
    for (const LedgerRecord& record : ledger_.records) {
      for (const Extracted& extracted : record.extracted) check(record, extracted);
    }
    return std::move(problems_);
  }

 private:
  void check_classes() {
    std::size_t at = 0;
    for (const ClassRun& run : ledger_.classes) {
      if (run.bytes.begin != at) problems_.push_back(fmt::format("the classes leave a gap or overlap at byte {}", at));
      at = run.bytes.end;
    }
    if (at != original_.size()) problems_.push_back(fmt::format("the classes end at byte {} of {}", at, original_.size()));
  }

  void check(const LedgerRecord& record, const Extracted& extracted) {
    const auto complain = [&](std::string_view what) {
      problems_.push_back(fmt::format("{} {}, {}: {}", name_of(record.kind), record.id, extracted.field, what));
    };
    const auto [rule, argument] = normalize::find_rule(extracted.rule);
    const FieldSpec* field = finders_.defs().kind(record.kind).field(extracted.field);
    if (rule == nullptr || field == nullptr) return complain("unknown field or rule");
    if ((rule->read == nullptr || extracted.bytes.empty())) {
      if (!extracted.bytes.empty() || rule->read != nullptr) complain("evidence and rule do not go together");
      return;
    }
    normalize::RuleInput input{{}, argument, *field, finders_};
    for (const Span span : extracted.bytes) {
      if (span.end > original_.size() || span.begin > span.end) return complain("its bytes lie outside the original");
      input.slices.push_back(original_.substr(span.begin, span.size()));
    }
    if (rule->read(input) != extracted.value) complain(fmt::format("rule '{}' reads another value from its bytes", extracted.rule));
  }

  const Ledger& ledger_;
  std::string_view original_;
  const mention::Finders& finders_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> SubmissionReader::verify(const Ledger& ledger, std::string_view original) const {
  return EvidenceChecker(ledger, original, *finders_).run();
}

}  // namespace praxis
