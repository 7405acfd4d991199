#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <praxis/format.hpp>
#include <praxis/vocab.hpp>

#include "../command.hpp"
#include "../hint.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string name;
  std::string term;
  std::string format = "text";
  std::string language = "en";
  bool unknown = false;
};

/// The definitions to speak of, and the records to count in: those of the repository, where there is one.
struct Subject {
  std::optional<Repository> repository;
  std::vector<Record> records;
  Exit exit = Exit::done;

  [[nodiscard]] const Definitions& defs() const {
    return repository ? repository->definitions() : Definitions::builtin();
  }
};

Result<Subject> read_subject(Context& context) {
  Result<std::optional<Repository>> repository = context.open_repository_if_any();
  if (!repository) return tl::unexpected(repository.error());
  Subject subject{std::move(*repository), {}, Exit::done};
  if (!subject.repository) return subject;
  Findings findings;
  subject.records = subject.repository->records(findings);
  context.complain(findings);
  if (findings.count(Severity::error) > 0) subject.exit = Exit::findings;
  return subject;
}

/// The vocabulary of this name; blanks and hyphens stand for underscores.
Result<const Vocabulary*> find_vocabulary(const std::string& name, const Definitions& defs) {
  std::string wanted = name;
  for (char& c : wanted) c = c == '-' || c == ' ' ? '_' : c;
  std::vector<std::string> names;
  for (const Vocabulary& vocabulary : defs.vocabularies()) {
    if (vocabulary.name() == wanted) return &vocabulary;
    names.push_back(vocabulary.name());
  }
  std::string hint = did_you_mean(wanted, names);
  if (hint.empty()) hint = "praxis vocab lists all vocabularies";
  return fail(Code::usage, fmt::format("no vocabulary is called '{}'", name), {}, std::move(hint));
}

Result<const Term*> find_term(const Vocabulary& vocabulary, const std::string& name) {
  if (const Term* term = vocabulary.look_up_typed(name)) return term;
  std::vector<std::string> ids;
  for (const Term& term : vocabulary.terms()) ids.push_back(term.id);
  const std::vector<const Term*> near = vocabulary.near(name, 1);
  std::string hint =
      near.empty() ? did_you_mean(name, ids) : fmt::format("did you mean '{}'?", near.front()->id);
  if (hint.empty()) hint = fmt::format("praxis vocab {} lists all its terms", vocabulary.name());
  return fail(Code::usage, fmt::format("{} has no term '{}'", vocabulary.name(), name), {}, std::move(hint));
}

Exit complain(const Diagnostic& problem, Context& context) {
  context.complain(problem);
  return exit_for(problem);
}

/// Prints text, or the JSON in its place.
template <typename Json>
Exit print(const Options& options, const std::string& text, const Json& json, Context& context) {
  context.out().write(options.format == "json" ? to_json(Value(json)) + '\n' : text);
  return Exit::done;
}

Exit show_all(const Options& options, const VocabularyView& view, Context& context) {
  return print(options, list_vocabularies(view), vocabularies_as_json(view), context);
}

Exit show_one(const Options& options, const Vocabulary& vocabulary, const VocabularyView& view,
              Context& context) {
  if (options.term.empty()) {
    return print(options, list_terms(vocabulary, view), vocabulary_as_json(vocabulary, view), context);
  }
  const Result<const Term*> term = find_term(vocabulary, options.term);
  if (!term) return complain(term.error(), context);
  return print(options, describe_term(vocabulary, **term, view), term_as_json(vocabulary, **term, view),
               context);
}

/// A file that is not there yet, for a repository may have its own terms already.
std::string free_file(const std::string& vocabulary, const Repository& repository) {
  std::string path = fmt::format("vocabularies/{}.yaml", vocabulary);
  std::error_code error;
  for (int number = 2; std::filesystem::exists(repository.root() / path, error); ++number) {
    path = fmt::format("vocabularies/{}-{}.yaml", vocabulary, number);
  }
  return path;
}

std::string unknown_as_text(const std::vector<UnknownValue>& values, const VocabularyView& view,
                            const Repository& repository) {
  std::string text = list_unknown(values, view);
  for (const std::string& name : vocabularies_to_extend(values, view.defs)) {
    text += fmt::format("\n# {}\n{}", free_file(name, repository), vocabulary_file(values, name, view.defs));
  }
  return text;
}

Object unknown_as_object(const std::vector<UnknownValue>& values, const VocabularyView& view,
                         const Repository& repository) {
  List list;
  for (const UnknownValue& value : values) list.push_back(unknown_as_json(value));
  List files;
  for (const std::string& name : vocabularies_to_extend(values, view.defs)) {
    files.push_back(
        Object{{"file", free_file(name, repository)}, {"yaml", vocabulary_file(values, name, view.defs)}});
  }
  return Object{{"values", std::move(list)}, {"files", std::move(files)}};
}

Exit show_file(const std::vector<UnknownValue>& values, const VocabularyView& view, Context& context) {
  const std::vector<std::string> names = vocabularies_to_extend(values, view.defs);
  if (names.size() > 1) {
    return complain({Code::usage,
                     "values of several vocabularies are unknown, and a file is about one",
                     {},
                     {},
                     fmt::format("name one: praxis vocab {} --unknown --format yaml", names.front()),
                     {}},
                    context);
  }
  if (!names.empty()) context.out().write(vocabulary_file(values, names.front(), view.defs));
  return Exit::done;
}

Exit show_unknown(const Options& options, const Vocabulary* vocabulary, const Subject& subject,
                  Context& context) {
  if (!subject.repository) {
    // Says in its own words that there is none.
    return complain(context.open_repository().error(), context);
  }
  std::vector<UnknownValue> values = unknown_values(subject.records, subject.defs());
  if (vocabulary)
    std::erase_if(values, [&](const UnknownValue& value) { return value.vocabulary != vocabulary->name(); });
  const VocabularyView view{subject.defs(), &subject.records, options.language};
  if (options.format == "yaml") return show_file(values, view, context);
  if (values.empty()) context.report("no value is unknown to the vocabularies");
  return print(options, unknown_as_text(values, view, *subject.repository),
               unknown_as_object(values, view, *subject.repository), context);
}

Result<void> check(const Options& options) {
  if (options.unknown && !options.term.empty())
    return fail(Code::usage, "--unknown is about a vocabulary, not about a term");
  if (!options.unknown && options.format == "yaml")
    return fail(Code::usage, "--format yaml goes with --unknown");
  return {};
}

Exit run(const Options& options, Context& context) {
  if (const Result<void> checked = check(options); !checked) return complain(checked.error(), context);
  const Result<Subject> subject = read_subject(context);
  if (!subject) return complain(subject.error(), context);
  const Vocabulary* vocabulary = nullptr;
  if (!options.name.empty()) {
    const Result<const Vocabulary*> found = find_vocabulary(options.name, subject->defs());
    if (!found) return complain(found.error(), context);
    vocabulary = *found;
  }
  if (options.unknown) return worse(subject->exit, show_unknown(options, vocabulary, *subject, context));
  const VocabularyView view{subject->defs(), subject->repository ? &subject->records : nullptr,
                            options.language};
  const Exit shown =
      vocabulary ? show_one(options, *vocabulary, view, context) : show_all(options, view, context);
  return worse(subject->exit, shown);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.optional("NAME", options->name, "a vocabulary; nothing: list all of them");
  args.optional("TERM", options->term, "a term: its id, or any of its names");
  args.flag("--unknown", options->unknown,
            "values in the repository that no vocabulary knows, with proposals");
  args.choice("--format", options->format, {"text", "json", "yaml"},
              "how it is written; yaml: the file that --unknown proposes");
  args.choice("--lang", options->language, {"en", "es", "fr"}, "language of the labels");
  args.example("praxis vocab crisis_types", "its terms, and how many records use each");
  args.example("praxis vocab countries Filipinas", "all names of one term");
  args.example("praxis vocab --unknown", "what contributors wrote and nobody understood");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kVocab{"vocab", "list vocabularies, terms and unknown values", declare};

}  // namespace praxis::cli
