#pragma once

#include <span>
#include <string_view>

#include "validate/subject.hpp"

/// The rules that every record must keep: one file each in rules/, one row each in rules.cpp.
namespace praxis::validation {

/// What a rule needs to be asked at all.
enum class Needs {
  record,      ///< any record
  file,        ///< a record that was read from a file
  sound_file,  ///< the same, and nothing found wrong so far: what it would say of a broken one is noise
  lint,        ///< a record that was read from a file, where the repository's praxis.yaml does not switch the rule off by its name
};

struct Rule {
  std::string_view name;
  std::string_view summary;
  Needs needs;
  void (*check)(const Subject& subject, Findings& findings);
};

/// In the order in which they are asked.
[[nodiscard]] std::span<const Rule> rules();

/// Asks every rule that applies to the subject.
void check_all(const Subject& subject, Findings& findings);

void check_schema(const Subject& subject, Findings& findings);
void check_vocabulary(const Subject& subject, Findings& findings);
void check_file_name(const Subject& subject, Findings& findings);
void check_form(const Subject& subject, Findings& findings);
void check_personal_data(const Subject& subject, Findings& findings);
void check_dates(const Subject& subject, Findings& findings);
void check_blank_text(const Subject& subject, Findings& findings);
void check_language_tag(const Subject& subject, Findings& findings);
void check_targets(const Subject& subject, Findings& findings);
void check_reserved_id(const Subject& subject, Findings& findings);
void check_life(const Subject& subject, Findings& findings);
void check_addresses(const Subject& subject, Findings& findings);
void check_repeated(const Subject& subject, Findings& findings);
void check_link_only(const Subject& subject, Findings& findings);
void check_acronyms(const Subject& subject, Findings& findings);
void check_empty_section(const Subject& subject, Findings& findings);
void check_vague_title(const Subject& subject, Findings& findings);
void check_short_description(const Subject& subject, Findings& findings);
void check_leftovers(const Subject& subject, Findings& findings);
void check_damaged_text(const Subject& subject, Findings& findings);
void check_language(const Subject& subject, Findings& findings);
void check_unused_footnote(const Subject& subject, Findings& findings);

}  // namespace praxis::validation
