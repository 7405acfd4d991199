#include "records.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hint.hpp"

namespace praxis::cli {

namespace {

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> items;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    if (comma > at) items.push_back(list.substr(at, comma - at));
    at = comma + 1;
  }
  return items;
}

/// The fields of all kinds of records, each once.
std::vector<FieldSpec> all_fields(const Definitions& defs) {
  std::vector<FieldSpec> fields;
  for (const RecordKind kind : {RecordKind::practice, RecordKind::document, RecordKind::guideline}) {
    for (const FieldSpec& field : defs.kind(kind).fields) {
      if (std::ranges::find(fields, field.name, &FieldSpec::name) == fields.end()) fields.push_back(field);
    }
  }
  return fields;
}

bool is_called(const FieldSpec& field, const std::string& word) {
  return field.name == word || std::ranges::find(field.query_names, word) != field.query_names.end();
}

Diagnostic unknown_field(const std::string& word, const std::vector<FieldSpec>& fields) {
  std::vector<std::string> names;
  for (const FieldSpec& field : fields) names.push_back(field.name);
  const std::string message = fmt::format("--select: no record has a field '{}'", word);
  return {Code::unknown_query_field, message, {}, {}, did_you_mean(word, names), {}};
}

}  // namespace

Result<Collection> read_collection(Context& context) {
  Result<Repository> repository = context.open_repository();
  if (!repository) return tl::unexpected(repository.error());
  const Result<Repository::Lock> lock = repository->share();
  if (!lock) return tl::unexpected(lock.error());
  Findings findings;
  std::vector<Record> records = repository->records(findings);
  context.complain(findings);
  const Exit exit = findings.count(Severity::error) > 0 ? Exit::findings : Exit::done;
  return Collection{std::move(*repository), std::move(records), exit};
}

Result<Query> read_query(const std::vector<std::string>& words, const Definitions& defs, Context& context) {
  const std::string text = fmt::format("{}", fmt::join(words, " "));
  Result<Query> query = parse_query(text, defs);
  if (query) return query;
  Diagnostic why = query.error();
  why.where.file = "query";
  context.complain(why, text);
  return tl::unexpected(std::move(why));
}

Result<std::vector<std::string>> read_fields(const std::string& list, const Definitions& defs) {
  const std::vector<FieldSpec> known = all_fields(defs);
  std::vector<std::string> fields;
  for (const std::string& word : split(list)) {
    const auto field =
        std::ranges::find_if(known, [&](const FieldSpec& spec) { return is_called(spec, word); });
    if (field == known.end()) return tl::unexpected(unknown_field(word, known));
    fields.push_back(field->name);
  }
  return fields;
}

std::vector<std::string> format_names(bool Format::*property) {
  std::vector<std::string> names;
  for (const Format* format : formats()) {
    if (format->*property) names.emplace_back(format->name);
  }
  return names;
}

}  // namespace praxis::cli
