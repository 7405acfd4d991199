#include "validate/rules.hpp"

#include <algorithm>
#include <array>

namespace praxis::validation {
namespace {

constexpr std::array kRules{
    Rule{"schema", "fields, types and values are those of the kind's JSON Schema", Needs::record,
         check_schema},
    Rule{"vocabulary", "terms are ids that their vocabulary knows", Needs::record, check_vocabulary},
    Rule{"dates", "dates are days that the calendar has, in their order", Needs::record, check_dates},
    Rule{"blank-text", "texts hold more than blanks", Needs::record, check_blank_text},
    Rule{"language-tag", "languages have the shortest tag that there is", Needs::file, check_language_tag},
    Rule{"targets", "targets of the Sustainable Development Goals exist", Needs::file, check_targets},
    Rule{"reserved-id", "ids are no names that systems keep for themselves", Needs::file, check_reserved_id},
    Rule{"life", "a withdrawn record says why, and only it has a successor", Needs::file, check_life},
    Rule{"file-name", "the file is called as the record's id", Needs::file, check_file_name},
    Rule{"form", "the file is written as praxis would write it", Needs::sound_file, check_form},
    Rule{"personal-data", "no mail address or telephone number of a person", Needs::file, check_personal_data},
    Rule{"addresses", "addresses of pages can be followed, as far as their form says", Needs::file, check_addresses},
    Rule{"repeated", "nothing stands twice in a list", Needs::file, check_repeated},
    Rule{"link-only", "texts say more than where to read on", Needs::lint, check_link_only},
    Rule{"acronyms", "a description writes out the letters that it uses", Needs::lint, check_acronyms},
    Rule{"empty-section", "no section is empty or only filled", Needs::lint, check_empty_section},
    Rule{"vague-title", "the title tells the record from others", Needs::lint, check_vague_title},
    Rule{"short-description", "the description can be understood by itself", Needs::lint, check_short_description},
    Rule{"leftovers", "texts hold no leftovers of a page or a form", Needs::lint, check_leftovers},
    Rule{"damaged-text", "letters are those that were written", Needs::lint, check_damaged_text},
    Rule{"language", "the text is in the language that the record names", Needs::lint, check_language},
    Rule{"unused-footnote", "texts refer to every footnote", Needs::lint, check_unused_footnote},
};

/// Lints are asked of what people read: passages that were only found are quoted as they stand, and what is withdrawn is not shown.
bool is_for_readers(const Object& record) {
  const std::string_view status = record.text("status");
  return status != "candidate" && status != "withdrawn";
}

bool is_on(std::string_view lint, const Definitions& defs) { return !std::ranges::binary_search(defs.lints_off(), lint); }


bool applies(const Rule& rule, const Subject& subject, const Findings& own) {
  switch (rule.needs) {
    case Needs::record:
      return true;
    case Needs::file:
      return subject.file != nullptr;
    case Needs::sound_file:
      return subject.file != nullptr && own.empty();
    case Needs::lint:
      return subject.file != nullptr && is_on(rule.name, subject.defs) && is_for_readers(*subject.value.object());
  }
  return false;
}

}  // namespace

std::span<const Rule> rules() { return kRules; }

void check_all(const Subject& subject, Findings& findings) {
  Findings own;
  for (const Rule& rule : kRules) {
    if (applies(rule, subject, own)) rule.check(subject, own);
  }
  own.sort();
  findings.add(std::move(own));
}

}  // namespace praxis::validation
