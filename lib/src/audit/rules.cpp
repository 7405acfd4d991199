#include "audit/rules.hpp"

#include <array>

namespace praxis::auditing {
namespace {

constexpr std::array kSubmissionRules{
    SubmissionRule{"completeness", "an original and its ledger lie together", check_completeness},
    SubmissionRule{"digest", "files are called by the SHA-256 of the original", check_digest},
    SubmissionRule{"accounting", "every byte of the original has one class", check_accounting},
    SubmissionRule{"evidence", "every value is what its rule reads from its bytes", check_evidence},
    SubmissionRule{"public-data", "nothing that is not for everybody lies in public folders", check_public_data},
    SubmissionRule{"erased", "of an erased submission only the tombstone is left", check_erased},
};

constexpr std::array kWholeRules{
    WholeRule{"names", "ids and aliases stand once, and references lead somewhere", check_names},
    WholeRule{"sources", "the sources of records are here, and their ledgers name the records", check_sources},
    WholeRule{"ledger-records", "the records of ledgers are here, and list the submissions", check_ledger_records},
    WholeRule{"refusals", "what a source refused to publish is restricted", check_refusals},
    WholeRule{"replacements", "no record replaces itself in the end", check_replacements},
    WholeRule{"journals", "journals can be read, and belong to records", check_journals},
    WholeRule{"duplicates", "records that look like one are known to", check_duplicates},
};

}  // namespace

std::span<const SubmissionRule> submission_rules() { return kSubmissionRules; }
std::span<const WholeRule> whole_rules() { return kWholeRules; }

}  // namespace praxis::auditing
