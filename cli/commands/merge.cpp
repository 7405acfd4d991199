#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>

#include "../command.hpp"
#include "../editing.hpp"
#include "../origins.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string survivor;
  std::string other;
  std::string if_unchanged;
  std::string by;
  std::string on;
  std::string format = "text";
  bool dry_run = false;
};

/// The two records, and what would become of them.
struct Plan {
  Filed survivor;
  Filed other;
  Union united;
  Origins origins;
};

Result<void> check_both(const Filed& survivor, const Filed& other, const std::string& expected,
                        const Repository& repository) {
  if (expected.empty()) return {};
  const std::size_t comma = expected.find(',');
  if (comma == std::string::npos)
    return fail(Code::usage, "--if-unchanged: two records have two digests", {},
                "separate them with a comma");
  const Result<void> first = check_unchanged(survivor, expected.substr(0, comma), repository);
  return first ? check_unchanged(other, expected.substr(comma + 1), repository) : first;
}

/// Where a merge was interrupted, the other id is an alias of the survivor and a record still: the record is
/// meant.
Result<Plan> make_plan(const Options& options, const Repository& repository) {
  Result<Filed> survivor = read_filed(repository, options.survivor);
  if (!survivor) return tl::unexpected(survivor.error());
  Result<Filed> other = read_filed(repository, options.other);
  if (!other) return tl::unexpected(other.error());
  if (const Result<void> same = check_both(*survivor, *other, options.if_unchanged, repository); !same)
    return tl::unexpected(same.error());
  Result<Union> united = unite(repository, survivor->record, other->record);
  if (!united) return tl::unexpected(united.error());
  Result<Origins> origins = Origins::read(repository, {&survivor->record, &other->record});
  if (!origins) return tl::unexpected(origins.error());
  return Plan{std::move(*survivor), std::move(*other), std::move(*united), std::move(*origins)};
}

std::string in_brackets(const std::vector<std::string>& places) {
  return places.empty() ? std::string() : fmt::format("  ({})", fmt::join(places, ", "));
}

/// Prose by its beginning.
std::string in_short(const Value& value) {
  constexpr std::size_t kMost = 100;
  const std::string text = value.text() != nullptr ? *value.text() : to_json(value);
  const std::string line = text.substr(0, text.find('\n'));
  if (line.size() == text.size() && line.size() <= kMost) return line;
  return line.substr(0, line.size() <= kMost ? line.size() : line.rfind(' ', kMost)) + " ...";
}

std::string words_for(const Disagreement& one, const Origins& origins) {
  const std::string by = fmt::format("{}: {} says '{}'{}", one.field, one.by, in_short(one.given_up),
                                     in_brackets(origins.of(one.field, one.given_up)));
  if (!one.kept) return by + ", which was taken out by hand";
  return fmt::format("{}, kept is '{}'{}", by, in_short(*one.kept),
                     in_brackets(origins.of(one.field, *one.kept)));
}

ShownChange shown(const Plan& plan) {
  return {plan.survivor.path, &plan.survivor.record, &plan.united.record};
}

List places(const std::vector<std::string>& from) { return {from.begin(), from.end()}; }

Object as_json(const Plan& plan, const Definitions& defs) {
  List given_up;
  for (const Disagreement& one : plan.united.disagreements) {
    Object entry{{"field", one.field},
                 {"by", one.by},
                 {"value", one.given_up},
                 {"from", places(plan.origins.of(one.field, one.given_up))}};
    if (one.kept) {
      entry.set("kept", *one.kept);
      entry.set("kept_from", places(plan.origins.of(one.field, *one.kept)));
    }
    given_up.emplace_back(std::move(entry));
  }
  const auto as_it_is = [](const Filed& filed) {
    return Object{{"id", filed.record.id()}, {"path", filed.path}, {"sha256", digest(filed.bytes)}};
  };
  return {{"kind", name_of(plan.survivor.record.kind())},
          {"survivor", as_it_is(plan.survivor)},
          {"other", as_it_is(plan.other)},
          {"change", to_object(shown(plan), plan.origins, defs)},
          {"given_up", std::move(given_up)}};
}

std::string as_text(const Plan& plan, const Definitions& defs) {
  return to_text(shown(plan), plan.origins, defs) + fmt::format("{}\n  goes\n", plan.other.path);
}

Result<void> write(const Plan& plan, const Options& options, const std::string& on,
                   const Repository& repository) {
  const Result<void> written = carry_out(plan.united.files, repository);
  if (!written || options.by.empty()) return written;
  const auto changes = changes_between(plan.survivor.record, plan.united.record, repository.definitions());
  return note_edit(plan.united.record, changes, {on, options.by, {}}, repository);
}

Result<Exit> merge(const Options& options, const Repository& repository, Context& context) {
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
  for (const Disagreement& one : plan->united.disagreements) context.report(words_for(one, plan->origins));
  context.report(fmt::format("{} {} part of {}", plan->other.record.id(),
                             options.dry_run ? "would become" : "is now", plan->survivor.record.id()));
  return Exit::done;
}

Exit run(const Options& options, Context& context) {
  const auto work = [&](const Repository& repository) { return merge(options, repository, context); };
  return edit_repository(options.dry_run ? Edit::show : Edit::write, work, context);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("ID", options->survivor, "the record that stays");
  args.required("OTHER", options->other, "the record that becomes part of it");
  args.flag("--dry-run", options->dry_run, "show what would change, write nothing");
  args.choice("--format", options->format, {"text", "json"}, "how it is written");
  args.option("--if-unchanged", options->if_unchanged, "SHA256,SHA256",
              "only where the files of both records still have these digests");
  args.option("--by", options->by, "WHO", "note the merge in the record's journal");
  args.option("--on", options->on, "DATE", "day of the merge (else SOURCE_DATE_EPOCH, else today)");
  args.example("praxis merge program-3x1 three-for-one --dry-run", "look first");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kMerge{"merge", "unite two records that are one", declare};

}  // namespace praxis::cli
