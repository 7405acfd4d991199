#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <praxis/explain.hpp>
#include <praxis/format.hpp>

#include "../command.hpp"
#include "../hint.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string what;
  std::string format = "text";
  bool list = false;
};

/// What "practices/mex/program-3x1.countries" asks for.
struct Question {
  std::string id;
  std::string field;  ///< or empty
};

Question read_question(std::string text) {
  if (text.ends_with(".yaml")) text.erase(text.size() - std::string_view(".yaml").size());
  // Folders may have points in their names, ids have none.
  const std::size_t folder = text.rfind('/');
  const std::size_t point = text.find('.', folder == std::string::npos ? 0 : folder);
  if (point == std::string::npos) return {std::move(text), {}};
  return {text.substr(0, point), text.substr(point + 1)};
}

const CodeInfo* find_code(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  const auto row = std::ranges::find(catalog(), text, &CodeInfo::id);
  return row == catalog().end() ? nullptr : &*row;
}

Exit complain(const Diagnostic& problem, Context& context) {
  context.complain(problem);
  return exit_for(problem);
}

bool looks_like_code(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() > 1 && text.size() < 6 && !is_digit(text.front()) &&
         std::ranges::all_of(text.substr(1), is_digit);
}

/// The code spelled nearest: one character may differ.
std::string near_code(const std::string& text) {
  std::vector<std::string> ids;
  for (const CodeInfo& code : catalog()) ids.emplace_back(code.id);
  return did_you_mean(text, ids);
}

Diagnostic unknown(const std::string& what, const Repository& repository) {
  Findings unreadable;
  std::vector<std::string> ids;
  for (const Record& record : repository.records(unreadable)) ids.emplace_back(record.id());
  std::string hint = looks_like_code(what) ? near_code(what) : did_you_mean(what, ids);
  if (hint.empty()) hint = "praxis query finds records; codes stand in messages, as in error[V201]";
  return {Code::unknown_id,
          fmt::format("no record and no code is called '{}'", what),
          {},
          {},
          std::move(hint),
          {}};
}

Exit explain_code(const CodeInfo& code, const Options& options, Context& context) {
  context.out().write(options.format == "json" ? to_json(to_object(code)) + '\n' : describe(code));
  return Exit::done;
}

/// All codes, a line each.
Exit list_codes(const Options& options, Context& context) {
  for (const CodeInfo& code : catalog()) {
    const std::string line = options.format == "json"
                                 ? to_json(to_object(code))
                                 : fmt::format("{}  {:<7}  {}", code.id, name_of(code.severity), code.title);
    context.out().write(line + '\n');
  }
  return Exit::done;
}

/// The key of the field that a word names in this kind of record: its key, or one of its names in queries.
Result<std::string> find_field(const std::string& word, const KindSpec& kind) {
  std::vector<std::string> names;
  for (const FieldSpec& field : kind.fields) {
    if (field.name == word || std::ranges::find(field.query_names, word) != field.query_names.end())
      return field.name;
    names.push_back(field.name);
  }
  return fail(Code::usage, fmt::format("a {} has no field '{}'", name_of(kind.kind), word), {},
              did_you_mean(word, names));
}

Exit explain_record(const Record& record, const std::string& field, const Repository& repository,
                    const Options& options, Context& context) {
  const Result<Evidence> evidence = gather_evidence(repository, record);
  if (!evidence) return complain(evidence.error(), context);
  const Explanation explanation = explain(record, *evidence, repository.definitions(), field);
  if (explanation.values.empty()) {
    context.report(fmt::format("the record has no {}, and none of its sources says any", field));
  }
  context.out().write(options.format == "json"
                          ? to_json(to_object(explanation, *evidence)) + '\n'
                          : render(explanation, *evidence, repository.definitions(), context.color_out()));
  return Exit::done;
}

Exit run(const Options& options, Context& context) {
  if (options.list == !options.what.empty()) {
    return complain(
        {Code::usage, "either a record, a code or --list is explained", {}, {}, "praxis explain V201", {}},
        context);
  }
  if (options.list) return list_codes(options, context);
  if (const CodeInfo* code = find_code(options.what)) return explain_code(*code, options, context);
  const Result<Repository> repository = context.open_repository();
  if (!repository) return complain(repository.error(), context);
  const Question question = read_question(options.what);
  const std::optional<Record> record = repository->find_record(question.id);
  if (!record) return complain(unknown(question.id, *repository), context);
  if (question.field.empty()) return explain_record(*record, {}, *repository, options, context);
  const Result<std::string> field =
      find_field(question.field, repository->definitions().kind(record->kind()));
  if (!field) return complain(field.error(), context);
  return explain_record(*record, *field, *repository, options, context);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.optional("ID[.FIELD]|CODE", options->what, "a record, one of its fields, or the code of a message");
  args.choice("--format", options->format, {"text", "json"}, "how it is written");
  args.flag("--list", options->list, "all codes, a line each");
  args.example("praxis explain program-3x1", "where each value comes from");
  args.example("praxis explain program-3x1.countries", "the same for one field");
  args.example("praxis explain V201", "what a code means and how to mend it");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kExplain{"explain", "say where a value came from, or what a code means", declare};

}  // namespace praxis::cli
