#include "validate/rules.hpp"

#include <array>

namespace praxis::validation {
namespace {

constexpr std::array kRules{
    Rule{"schema", "fields, types and values are those of the kind's JSON Schema", Needs::record,
         check_schema},
    Rule{"vocabulary", "terms are ids that their vocabulary knows", Needs::record, check_vocabulary},
    Rule{"file-name", "the file is called as the record's id", Needs::file, check_file_name},
    Rule{"form", "the file is written as praxis would write it", Needs::sound_file, check_form},
    Rule{"personal-data", "no mail address or telephone number of a person", Needs::file, check_personal_data},
};

bool applies(const Rule& rule, const Subject& subject, const Findings& own) {
  switch (rule.needs) {
    case Needs::record:
      return true;
    case Needs::file:
      return subject.file != nullptr;
    case Needs::sound_file:
      return subject.file != nullptr && own.empty();
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
