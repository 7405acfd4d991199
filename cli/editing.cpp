#include "editing.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "files.hpp"
#include "inputs.hpp"
#include "lookup.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

std::string full_path(const Repository& repository, const std::string& path) {
  return (repository.root() / path).string();
}

}  // namespace

Result<Filed> read_filed(const Repository& repository, const std::string& id) {
  const Result<Record> record = look_up(repository, id);
  if (!record) return tl::unexpected(record.error());
  const std::string path = repository.path_of(*record).generic_string();
  Result<Submission> file = read_input({full_path(repository, path), {}});
  if (!file) return tl::unexpected(file.error());
  return Filed{*record, path, std::move(file->bytes)};
}

Result<void> check_unchanged(const Filed& filed, const std::string& expected, const Repository& repository) {
  const std::string now = digest(filed.bytes);
  if (expected.empty() || expected == now) return {};
  return fail(Code::changed_meanwhile, "the record is no longer as it was when you read it",
              {.file = full_path(repository, filed.path)},
              fmt::format("read it again; the digest of its file is {}", now));
}

namespace {

Result<Exit> edit_under_lock(Edit edit, const EditWork& work, const Context& context) {
  const Result<Repository> repository = context.open_repository();
  if (!repository) return tl::unexpected(repository.error());
  if (edit == Edit::show) return work(*repository);
  const Result<Repository::Lock> lock = repository->lock();
  if (!lock) return tl::unexpected(lock.error());
  return work(*repository);
}

}  // namespace

Exit edit_repository(Edit edit, const EditWork& work, Context& context) {
  const Result<Exit> exit = edit_under_lock(edit, work, context);
  if (exit) return *exit;
  context.complain(exit.error());
  return exit_for(exit.error());
}

Result<std::string> day_of_edit(const std::string& by, const std::string& on, const Context& context) {
  if (!by.empty() && by.find_first_not_of(" \t\n") == std::string::npos) return fail(Code::usage, "--by: say who made the edit");
  if (by.empty() && !on.empty()) return fail(Code::usage, "--on goes with --by: say who made the edit");
  Result<std::string> day = context.received(on);
  if (day || on.empty()) return day;
  return fail(Code::usage, fmt::format("--on: '{}' is no date", on), {}, day.error().hint);
}

Result<void> note_edit(const Record& record, const std::vector<FieldChange>& changes, EditNote note,
                       const Repository& repository) {
  const fs::path path = repository.root() / journal_path(record, repository.definitions());
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return fail(Code::cannot_write, reason(error), {.file = path.parent_path().string()});
  std::string lines;
  if (fs::exists(path, error)) {
    Result<Submission> earlier = read_input({path.string(), {}});
    if (!earlier) return tl::unexpected(earlier.error());
    lines = std::move(earlier->bytes);
  }
  for (const FieldChange& change : changes) note.fields.push_back(change.field);
  lines += to_line(note);
  return write_file(path.string(), [&](const Sink& sink) { sink(lines); });
}

}  // namespace praxis::cli
