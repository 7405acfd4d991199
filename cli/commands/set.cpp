#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <praxis/validate.hpp>

#include "../command.hpp"
#include "../editing.hpp"
#include "../files.hpp"
#include "../inputs.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string id;
  std::vector<std::string> words;
  std::string reason;
  std::string if_unchanged;
  std::string by;
  std::string on;
  bool dry_run = false;
};

/// Prose may come from a file or from standard input.
Result<void> fetch_value(Assignment& assignment, const KindSpec& kind) {
  const bool is_prose = kind.field(assignment.field)->type == FieldType::prose;
  const bool is_stdin = assignment.value == "-";
  if (!is_prose || (!is_stdin && !assignment.value.starts_with('@'))) return {};
  Result<Submission> text = read_input({is_stdin ? "-" : assignment.value.substr(1), {}});
  if (!text) return tl::unexpected(text.error());
  assignment.value = std::move(text->bytes);
  return {};
}

Result<std::vector<Assignment>> read_assignments(const Options& options, const KindSpec& kind) {
  std::vector<Assignment> assignments;
  for (const std::string& word : options.words) {
    Result<Assignment> assignment = read_assignment(word, kind);
    if (!assignment) return tl::unexpected(assignment.error());
    if (const Result<void> fetched = fetch_value(*assignment, kind); !fetched)
      return tl::unexpected(fetched.error());
    assignments.push_back(std::move(*assignment));
  }
  if (!assignments.empty()) return assignments;
  return fail(Code::usage, "nothing is to be set", {}, "name a field and its value: title='Harbour fund'");
}

bool names_records(const Assignment& assignment) {
  return assignment.field == "aliases" || assignment.field == "replaced_by" ||
         assignment.field == "documents" || assignment.field == "practices";
}

Findings check_together(const std::vector<RecordFile>& files, const Definitions& defs) {
  Findings ignored;
  std::vector<std::optional<Record>> records;
  for (const RecordFile& file : files) records.push_back(validate_file(file, defs, ignored));
  Findings findings;
  validate_together(files, records, findings);
  return findings;
}

/// What would be wrong between records that is not wrong now.
Result<void> check_references(const Repository& repository, const RecordFile& changed, Findings& findings) {
  Result<std::vector<RecordFile>> files = repository.files();
  if (!files) return tl::unexpected(files.error());
  const Findings before = check_together(*files, repository.definitions());
  const auto place = std::ranges::find(*files, changed.path, &RecordFile::path);
  if (place != files->end()) *place = changed;
  const Findings after = check_together(*files, repository.definitions());
  for (const Diagnostic& finding : after.all()) {
    if (std::ranges::find(before.all(), finding) == before.all().end()) findings.add(finding);
  }
  return {};
}

/// The file as it would be, with everything that is wrong with it.
struct Draft {
  Record record;
  RecordFile file;
  Findings findings;
};

Result<Draft> make_draft(const Filed& filed, const std::vector<Assignment>& assignments,
                         const Options& options, const Repository& repository) {
  const Definitions& defs = repository.definitions();
  Findings findings;
  Record record = with_assignments(filed.record, assignments, defs, findings);
  record = with_lifecycle(filed.record, std::move(record), options.reason, findings);
  Findings without_places;
  const std::optional<ValidRecord> valid = validate(record, defs, without_places);
  const RecordFile file{filed.path, to_yaml(valid ? valid->record() : record)};
  // A record that is not valid is looked at as a file, for the places of what is wrong.
  if (!valid) validate_file(file, defs, findings);
  if (std::ranges::any_of(assignments, names_records)) {
    if (const Result<void> checked = check_references(repository, file, findings); !checked)
      return tl::unexpected(checked.error());
  }
  return Draft{std::move(record), file, std::move(findings)};
}

Result<void> save(const Draft& draft, const Filed& filed, const std::vector<FieldChange>& changes,
                  const Options& options, const Repository& repository, const std::string& on) {
  if (draft.file.bytes == filed.bytes) return {};
  const std::string path = (repository.root() / filed.path).string();
  const Result<void> written = write_file(path, [&](const Sink& sink) { sink(draft.file.bytes); });
  if (!written || options.by.empty() || changes.empty()) return written;
  return note_edit(draft.record, changes, {on, options.by, {}}, repository);
}

std::string summary(const Record& record, const std::vector<FieldChange>& changes, const Options& options) {
  std::vector<std::string> fields;
  for (const FieldChange& change : changes) fields.push_back(change.field);
  if (fields.empty()) return fmt::format("{}: nothing to change", record.id());
  return fmt::format("{}: {} {}", record.id(), options.dry_run ? "would change" : "changed",
                     fmt::join(fields, ", "));
}

/// Everything but reading the command line and telling how it ended; done under the repository's lock.
Result<Exit> set(const Options& options, const Repository& repository, Context& context) {
  const Result<Filed> filed = read_filed(repository, options.id);
  if (!filed) return tl::unexpected(filed.error());
  if (const Result<void> same = check_unchanged(*filed, options.if_unchanged, repository); !same)
    return tl::unexpected(same.error());
  const auto assignments = read_assignments(options, repository.definitions().kind(filed->record.kind()));
  if (!assignments) return tl::unexpected(assignments.error());
  const Result<Draft> draft = make_draft(*filed, *assignments, options, repository);
  if (!draft) return tl::unexpected(draft.error());
  if (draft->findings.count(Severity::error) > 0) {
    for (const Diagnostic& finding : draft->findings.all()) context.complain(finding, draft->file.bytes);
    context.report("nothing is written");
    return Exit::findings;
  }
  const Result<void> allowed = check_publication(filed->record, draft->record, repository);
  if (!allowed) return tl::unexpected(allowed.error());
  const Result<std::string> on = day_of_edit(options.by, options.on, context);
  if (!on) return tl::unexpected(on.error());
  const auto changes = changes_between(filed->record, draft->record, repository.definitions());
  if (options.dry_run) context.out().write(to_text(changes));
  if (!options.dry_run) {
    const Result<void> saved = save(*draft, *filed, changes, options, repository, *on);
    if (!saved) return tl::unexpected(saved.error());
  }
  context.report(summary(draft->record, changes, options));
  return Exit::done;
}

Exit run(const Options& options, Context& context) {
  const auto work = [&](const Repository& repository) { return set(options, repository, context); };
  return edit_repository(options.dry_run ? Edit::show : Edit::write, work, context);
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("ID", options->id, "the record's id, or one of its former ids");
  args.list("FIELD=VALUE", options->words,
            "what to set; FIELD+=VALUE adds to a list, FIELD-=VALUE takes away, FIELD= removes");
  args.option("--reason", options->reason, "TEXT", "why a record is withdrawn");
  args.option("--if-unchanged", options->if_unchanged, "SHA256",
              "only where the record's file still has this digest");
  args.option("--by", options->by, "WHO", "note the edit in the record's journal");
  args.option("--on", options->on, "DATE", "day of the edit (else SOURCE_DATE_EPOCH, else today)");
  args.flag("--dry-run", options->dry_run, "show what would change, write nothing");
  args.example("praxis set program-3x1 countries+=Guatemala", "terms by id or by any name");
  args.example("praxis set program-3x1 description=@text.txt --dry-run", "prose from a file; look first");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kSet{"set", "edit fields of a record", declare};

}  // namespace praxis::cli
