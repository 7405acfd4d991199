#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <praxis/query.hpp>

#include "../command.hpp"
#include "../records.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::vector<std::string> words;
  std::string format;
  std::string select;
  std::optional<std::size_t> limit;
  bool count = false;
  bool all = false;
  bool fail_empty = false;
};

const Format& format_of(const Options& options, const Context& context) {
  const char* usual = context.out_is_terminal() ? "table" : "ids";
  return *find_format(options.format.empty() ? usual : options.format);
}

/// Prints what was found.
Exit print(std::vector<const Record*> hits, const Collection& collection, const Options& options,
           Context& context) {
  const auto fields = read_fields(options.select, collection.repository.definitions());
  if (!fields) {
    context.complain(fields.error());
    return exit_for(fields.error());
  }
  const Exit empty = hits.empty() && options.fail_empty ? Exit::findings : Exit::done;
  if (options.count) {
    context.out().write(fmt::format("{}\n", hits.size()));
    return empty;
  }
  hits.resize(std::min(hits.size(), options.limit.value_or(hits.size())));
  const FormatOptions how{collection.repository.definitions(), *fields, context.columns()};
  format_of(options, context).write(hits, how, [&](std::string_view piece) {
    return context.out().write(piece);
  });
  return empty;
}

Exit run(const Options& options, Context& context) {
  const Result<Collection> collection = read_collection(context);
  if (!collection) {
    context.complain(collection.error());
    return exit_for(collection.error());
  }
  const Definitions& defs = collection->repository.definitions();
  const Result<Query> query = read_query(options.words, defs, context);
  if (!query) return Exit::usage;
  const Scope scope = options.all ? Scope::all : Scope::standing;
  const Exit printed = print(search(collection->records, *query, defs, scope), *collection, options, context);
  return worse(collection->exit, printed);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.expression("EXPR", options->words,
                  "words, \"phrases\", field:value, -not, AND, OR, (groups); nothing: all records");
  args.choice("--format", options->format, format_names(&Format::query),
              "how hits are written (table on a terminal, else ids)");
  args.option("--select", options->select, "F,...", "only these fields");
  args.option("--limit", options->limit, "N", "at most N hits");
  args.flag("--count", options->count, "print the number of all hits, nothing else");
  args.flag("--all", options->all, "look at candidates and withdrawn records as well");
  args.flag("--fail-empty", options->fail_empty, "exit 1 when nothing was found");
  args.example("praxis query country:MEX phase:post-crisis-action", "fields; two terms mean both");
  args.example("praxis query 'remittances -tag:remittances'", "a word, but not the tag");
  args.example("praxis query --format csv --select id,countries", "all records as a table");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kQuery{"query", "find records", declare};

}  // namespace praxis::cli
