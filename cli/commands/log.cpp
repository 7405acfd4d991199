#include <algorithm>
#include <memory>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>

#include "../command.hpp"
#include "../git.hpp"
#include "../lookup.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string id;
  std::string format = "text";
};

constexpr char kFieldEnd = '\x1f';
constexpr std::string_view kOneCommit = "--format=%H%x1f%ad%x1f%an%x1f%s";

/// The text up to the separator, which is taken off, too.
std::string take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  std::string piece(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

/// The commits that touched a file, under earlier names, too; none where git knows nothing of it. Oldest
/// first.
std::vector<Event> commits_of(const std::string& path, const Repository& repository) {
  // A signature would be shown between the commits where the user's settings ask for it.
  const auto answer =
      git(repository.root(), {"-c", "log.showSignature=false", "log", "--follow", "--no-color",
                              "--date=short", std::string(kOneCommit), "--", path});
  std::vector<Event> commits;
  std::string_view rest = answer && answer->status == 0 ? std::string_view(answer->out) : std::string_view();
  while (!rest.empty()) {
    const std::string line = take(rest, '\n');
    std::string_view fields = line;
    Event commit{Event::Kind::commit, {}, take(fields, kFieldEnd), {}, {}, {}, {}};
    commit.on = take(fields, kFieldEnd);
    commit.who = take(fields, kFieldEnd);
    commit.what = fields;
    commits.push_back(std::move(commit));
  }
  std::ranges::reverse(commits);
  return commits;
}

Result<Exit> show(const Options& options, Context& context) {
  const Result<Repository> repository = context.open_repository();
  if (!repository) return tl::unexpected(repository.error());
  const Result<Record> record = look_up(*repository, options.id);
  if (!record) return tl::unexpected(record.error());
  const std::string path = repository->path_of(*record).generic_string();
  Findings findings;
  const std::vector<Event> story = story_of(*record, *repository, commits_of(path, *repository), findings);
  const bool json = options.format == "json";
  context.out().write(json ? to_json(story_as_json(*record, story)) + "\n" : to_text(story));
  context.complain(findings);
  return findings.empty() ? Exit::done : Exit::findings;
}

Exit run(const Options& options, Context& context) {
  const Result<Exit> exit = show(options, context);
  if (exit) return *exit;
  context.complain(exit.error());
  return exit_for(exit.error());
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("ID", options->id, "the record's id, or one of its former ids");
  args.choice("--format", options->format, {"text", "json"}, "how it is written");
  args.example("praxis log program-3x1", "its sources, its edits, its commits");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kLog{"log", "tell how a record came to be", declare};

}  // namespace praxis::cli
