#include <fmt/format.h>

#include <memory>
#include <praxis/query.hpp>

#include "../command.hpp"
#include "../files.hpp"
#include "../records.hpp"
#include "../report.hpp"
#include "../schema_export.hpp"

namespace praxis::cli {

namespace {

constexpr std::string_view kSchema = "schema";  // what records look like, instead of records

struct Options {
  std::string format;
  std::vector<std::string> words;
  std::string path = "-";
  std::string select;
  bool all = false;
  bool include_restricted = false;
};

bool is_restricted(const Record* record) { return record->text("visibility") == "restricted"; }

/// Takes away what must not leave, and says so.
void keep_back_restricted(std::vector<const Record*>& hits, const Options& options, Context& context) {
  if (options.include_restricted) return;
  const std::size_t kept_back = std::erase_if(hits, is_restricted);
  if (kept_back > 0)
    context.report(fmt::format("{} left out; --include-restricted takes them along",
                               count(kept_back, "restricted record")));
}

Exit write(const std::vector<const Record*>& hits, const FormatOptions& how, const Options& options,
           Context& context) {
  const Format& format = *find_format(options.format);
  if (options.path == "-") {
    format.write(hits, how, [&](std::string_view piece) { return context.out().write(piece); });
    return Exit::done;
  }
  const Result<void> written =
      write_file(options.path, [&](const Sink& sink) { format.write(hits, how, sink); });
  if (!written) {
    context.complain(written.error());
    return exit_for(written.error());
  }
  context.report(fmt::format("wrote {} to {}", count(hits.size(), "record"), options.path));
  return Exit::done;
}

/// Options and queries choose records; a schema is of all of them.
Exit write_schemas(const Options& options, Context& context) {
  if (options.words.empty() && options.select.empty()) return export_schemas(options.path, context);
  const Diagnostic problem{Code::usage, "export schema takes no query and no fields", {}, {},
                           "praxis export schema -o FOLDER writes all schemas", {}};
  context.complain(problem);
  return exit_for(problem);
}

std::vector<std::string> export_names() {
  std::vector<std::string> names = format_names(&Format::exports);
  names.emplace_back(kSchema);
  return names;
}

Exit run(const Options& options, Context& context) {
  if (options.format == kSchema) return write_schemas(options, context);
  const Result<Collection> collection = read_collection(context);
  if (!collection) {
    context.complain(collection.error());
    return exit_for(collection.error());
  }
  const Definitions& defs = collection->repository.definitions();
  const Result<Query> query = read_query(options.words, defs, context);
  if (!query) return Exit::usage;
  const auto fields = read_fields(options.select, defs);
  if (!fields) {
    context.complain(fields.error());
    return exit_for(fields.error());
  }
  auto hits = search(collection->records, *query, defs, options.all ? Scope::all : Scope::standing);
  keep_back_restricted(hits, options, context);
  return worse(collection->exit, write(hits, {defs, *fields, 0}, options, context));
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("FORMAT", options->format, export_names(), "how records are written, or their JSON Schemas");
  args.expression("QUERY", options->words,
                  "which records, as praxis query understands it (all, where there is none)");
  args.option("-o,--output", options->path, "PATH",
              "write this file, as a whole or not at all (else standard output)");
  args.option("--select", options->select, "F,...", "only these fields");
  args.flag("--all", options->all, "candidates and withdrawn records as well");
  args.flag("--include-restricted", options->include_restricted,
            "records whose contributors refused publication as well");
  args.example("praxis export csv -o practices.csv", "everything that may be published");
  args.example("praxis export schema -o schemas", "JSON Schemas for editors, a file a kind");
  args.example("praxis export jsonl country:PHL", "one country, to standard output");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kExport{"export", "write records out for other programs", declare};

}  // namespace praxis::cli
