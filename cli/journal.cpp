#include "journal.hpp"

#include <filesystem>

#include "files.hpp"
#include "inputs.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace fs = std::filesystem;

Result<void> note_edit(const Repository& repository, const Record& record, const std::vector<FieldChange>& changes,
                       EditNote note) {
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
