#pragma once

#include <functional>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/inventory.hpp"
#include "audit/seen.hpp"
#include "audit/submission.hpp"
#include "audit/whole.hpp"

/// The rules that no record breaks alone: one file each in rules/, one row each in rules.cpp.
namespace praxis::auditing {

/// About one submission, whatever else is in the repository.
struct SubmissionRule {
  std::string_view name;
  std::string_view summary;
  void (*check)(const Submission& submission, Findings& findings);
};

/// About the repository.
struct WholeRule {
  std::string_view name;
  std::string_view summary;
  void (*check)(const Whole& whole, Findings& findings);
};

/// In the order in which they are asked.
[[nodiscard]] std::span<const SubmissionRule> submission_rules();
[[nodiscard]] std::span<const WholeRule> whole_rules();

void check_completeness(const Submission& submission, Findings& findings);
void check_digest(const Submission& submission, Findings& findings);
void check_accounting(const Submission& submission, Findings& findings);
void check_evidence(const Submission& submission, Findings& findings);
void check_public_data(const Submission& submission, Findings& findings);
void check_erased(const Submission& submission, Findings& findings);

void check_names(const Whole& whole, Findings& findings);
void check_sources(const Whole& whole, Findings& findings);
void check_ledger_records(const Whole& whole, Findings& findings);
void check_refusals(const Whole& whole, Findings& findings);
void check_replacements(const Whole& whole, Findings& findings);
void check_journals(const Whole& whole, Findings& findings);
void check_duplicates(const Whole& whole, Findings& findings);

}  // namespace praxis::auditing
