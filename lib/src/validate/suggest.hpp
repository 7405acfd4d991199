#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "validate/subject.hpp"

/// What a value or a key was probably meant to be.
namespace praxis::validation {

/// What somebody may have meant.
struct Meant {
  std::string name;
  enum class How {
    certainly,  ///< another wording of the same: a label, a plural, other capitals
    perhaps,    ///< spelled nearly so
  } how = How::perhaps;
};

/// The field that a key means which no schema knows: by its name in singular or plural, by the labels that
/// forms print in any language, or by its spelling. `node` is the schema of the object.
///
///     meant_field("Países", node, defs)->name;   // "countries", certainly
[[nodiscard]] std::optional<Meant> meant_field(std::string_view key, const Object& node,
                                               const Definitions& defs);

/// Ids of the terms that a value may stand for, the best first, at most three: those whose names are spelled
/// nearly so in any language, then those whose names have all their words in the value or the other way
/// about.
[[nodiscard]] std::vector<std::string> meant_terms(std::string_view value, const Vocabulary& vocabulary);

/// A field of the record that takes the value, which another field does not.
struct OtherField {
  std::string field;
  std::string term;
};
[[nodiscard]] std::optional<OtherField> field_for(const Subject& subject, std::string_view value,
                                                  std::string_view vocabulary);

/// The number that "Guideline 3", "3." or the name of the third guideline mean, where the vocabulary has it.
[[nodiscard]] std::optional<std::string> meant_number(std::string_view value, const Vocabulary& vocabulary,
                                                      const Labels& labels);

/// The ids of all values that a text such as "Mexico, PHL; Chile" lists; empty where one of them is no term,
/// or there are not two.
[[nodiscard]] std::vector<std::string> listed_terms(std::string_view value, const Vocabulary& vocabulary);

/// A language tag for "English", "EN", "pt_br" or "fra"; empty where nothing fits.
[[nodiscard]] std::string meant_language(std::string_view value);

}  // namespace praxis::validation
