#pragma once

#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "validate/json_schema.hpp"
#include "yaml/yaml.hpp"

/// What a rule looks at, and how it names places in it.
namespace praxis::validation {

/// A record, or a ledger, under examination.
struct Subject {
  const Value& value;        ///< an object
  const JsonSchema& schema;  ///< that it must follow
  std::string_view noun;     ///< what it is: "practice"
  const Definitions& defs;
  const RecordFile* file = nullptr;          ///< that it was read from; none for a record made by praxis
  const yaml::Document* document = nullptr;  ///< where everything stands in that file
};

/// Which part of a member a finding is about.
enum class Part { key, value };

/// A finding about the value at a JSON Pointer: placed in the file, or, where there is none, with a note that
/// names the record and the pointer.
[[nodiscard]] Diagnostic finding(const Subject& subject, const std::string& pointer, Code code,
                                 std::string message, Part part = Part::value);
/// A finding about the file or record as a whole.
[[nodiscard]] Diagnostic finding_of_all(const Subject& subject, Code code, std::string message);

/// A pointer in words: "/links/0/url" is "'url' of item 1 of 'links'", "" is "the record".
[[nodiscard]] std::string words_for(std::string_view pointer);

/// A value for a message: in quotes, shortened when long; lists and objects by what they are.
[[nodiscard]] std::string in_quotes(const Value& value);

/// A value of one line as a file would hold it; for fixes: `"10"` with its quotes.
[[nodiscard]] std::string as_yaml(const Value& value);

/// "did you mean 'a', 'b' or 'c'?"
[[nodiscard]] std::string did_you_mean(const std::vector<std::string>& words);

}  // namespace praxis::validation
