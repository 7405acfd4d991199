#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <string_view>

#include "../command.hpp"
#include "../editing.hpp"
#include "../origins.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string id;
  std::string sources;
  std::string if_unchanged;
  std::string by;
  std::string on;
  std::string format = "text";
  bool dry_run = false;
};

/// The record, and what would become of it.
struct Plan {
  Filed filed;
  Division division;
  std::string path_of_taken;
  Origins origins;
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Result<Plan> make_plan(const Options& options, const Repository& repository) {
  Result<Filed> filed = read_filed(repository, options.id);
  if (!filed) return tl::unexpected(filed.error());
  if (const Result<void> same = check_unchanged(*filed, options.if_unchanged, repository); !same)
    return tl::unexpected(same.error());
  Result<Division> division = divide(repository, filed->record, words_of(options.sources));
  if (!division) return tl::unexpected(division.error());
  Result<Origins> origins = Origins::read(repository, {&filed->record});
  if (!origins) return tl::unexpected(origins.error());
  std::string path = repository.path_of(division->taken).generic_string();
  return Plan{std::move(*filed), std::move(*division), std::move(path), std::move(*origins)};
}

ShownChange rest(const Plan& plan) { return {plan.filed.path, &plan.filed.record, &plan.division.rest}; }
ShownChange taken(const Plan& plan) { return {plan.path_of_taken, nullptr, &plan.division.taken}; }

Object as_json(const Plan& plan, const Definitions& defs) {
  const Object before{
      {"id", plan.filed.record.id()}, {"path", plan.filed.path}, {"sha256", digest(plan.filed.bytes)}};
  return {{"kind", name_of(plan.filed.record.kind())},
          {"record", before},
          {"rest", to_object(rest(plan), plan.origins, defs)},
          {"taken", to_object(taken(plan), plan.origins, defs)}};
}

std::string as_text(const Plan& plan, const Definitions& defs) {
  return to_text(rest(plan), plan.origins, defs) + to_text(taken(plan), plan.origins, defs);
}

Result<void> write(const Plan& plan, const Options& options, const std::string& on,
                   const Repository& repository) {
  const Result<void> written = carry_out(plan.division.files, repository);
  if (!written || options.by.empty()) return written;
  const auto changes = changes_between(plan.filed.record, plan.division.rest, repository.definitions());
  return note_edit(plan.division.rest, changes, {on, options.by, {}}, repository);
}

Result<Exit> split(const Options& options, const Repository& repository, Context& context) {
  const Result<std::string> on = day_of_edit(options.by, options.on, context);
  if (!on) return tl::unexpected(on.error());
  const Result<Plan> plan = make_plan(options, repository);
  if (!plan) return tl::unexpected(plan.error());
  if (!options.dry_run) {
    const Result<void> written = write(*plan, options, *on, repository);
    if (!written) return tl::unexpected(written.error());
  }
  const Definitions& defs = repository.definitions();
  if (options.format == "json") context.out().write(to_json(as_json(*plan, defs)) + "\n");
  if (options.format == "text" && options.dry_run) context.out().write(as_text(*plan, defs));
  context.report(fmt::format("{}: {} a record of its own", plan->division.taken.id(),
                             options.dry_run ? "would become" : "is"));
  return Exit::done;
}

Exit run(const Options& options, Context& context) {
  const auto work = [&](const Repository& repository) { return split(options, repository, context); };
  return edit_repository(options.dry_run ? Edit::show : Edit::write, work, context);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("ID", options->id, "the record, by its id or one of its former ids");
  args.option("--source", options->sources, "SHA256,...",
              "the sources that go, by the beginnings of their digests; else those of the last merge");
  args.flag("--dry-run", options->dry_run, "show what would change, write nothing");
  args.choice("--format", options->format, {"text", "json"}, "how it is written");
  args.option("--if-unchanged", options->if_unchanged, "SHA256",
              "only where the record's file still has this digest");
  args.option("--by", options->by, "WHO", "note the split in the record's journal");
  args.option("--on", options->on, "DATE", "day of the split (else SOURCE_DATE_EPOCH, else today)");
  args.example("praxis split program-3x1 --dry-run", "undo the last merge; look first");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kSplit{"split", "take sources out of a record into one of their own", declare};

}  // namespace praxis::cli
