#include <fmt/format.h>

#include <memory>

#include "../command.hpp"
#include "../hint.hpp"
#include "../records.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string id;
  std::string format = "yaml";
};

Diagnostic unknown(const std::string& id, const Repository& repository) {
  Findings unreadable;
  std::vector<std::string> ids;
  for (const Record& record : repository.records(unreadable)) ids.emplace_back(record.id());
  const std::string hint = did_you_mean(id, ids);
  return {Code::unknown_id, fmt::format("no record is called '{}'", id), {}, {}, hint, {}};
}

Exit run(const Options& options, Context& context) {
  const Result<Repository> repository = context.open_repository();
  if (!repository) {
    context.complain(repository.error());
    return exit_for(repository.error());
  }
  const std::optional<Record> record = repository->find_record(options.id);
  if (!record) {
    context.complain(unknown(options.id, *repository));
    return Exit::usage;
  }
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
  args.example("praxis show program-3x1", "the record as it stands in its file");
  args.example("praxis show program-3x1 --format paths", "where its file lies");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kShow{"show", "print one record", declare};

}  // namespace praxis::cli
