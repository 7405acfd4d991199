#include <memory>
#include <praxis/curate.hpp>

#include "../command.hpp"
#include "../inputs.hpp"
#include "../lookup.hpp"
#include "../records.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string id;
  std::string format = "yaml";
  bool plain = false;
};

/// A record's file as git hands it to us for a diff: with its definitions where it has a repository.
Exit show_plain(const Submission& file, Context& context) {
  const Result<std::optional<Repository>> repository = context.open_repository_if_any();
  const bool known = repository && *repository;
  context.out().write(plain_text(file.bytes, known ? (*repository)->definitions() : Definitions::builtin()));
  return Exit::done;
}

Exit run(const Options& options, Context& context) {
  const Result<Submission> file = options.plain ? read_input({options.id, {}}) : fail(Code::cannot_read, {});
  if (file) return show_plain(*file, context);
  const Result<Repository> repository = context.open_repository();
  if (!repository) {
    context.complain(repository.error());
    return exit_for(repository.error());
  }
  const Result<Record> record = look_up(*repository, options.id);
  if (!record) {
    context.complain(record.error());
    return exit_for(record.error());
  }
  if (options.plain) return show_plain({options.id, to_yaml(*record)}, context);
  const FormatOptions how{repository->definitions(), {}, context.columns()};
  find_format(options.format)->write({&*record}, how, [&](std::string_view piece) {
    return context.out().write(piece);
  });
  return Exit::done;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("ID", options->id, "the record's id, or one of its former ids");
  args.choice("--format", options->format, format_names(&Format::query), "how it is written");
  args.flag("--plain", options->plain, "as lines for reading and comparing; ID may be a record's file");
  args.example("praxis show program-3x1", "the record as it stands in its file");
  args.example("praxis show program-3x1 --format paths", "where its file lies");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kShow{"show", "print one record", declare};

}  // namespace praxis::cli
