#include "narrowing.hpp"

#include <fmt/format.h>

#include "changes.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

/// Reads the files of a selection where they are now: in a copy of what is staged.
Result<void> move_to(const StagedCopy& copy, Selection& selection) {
  if (copy.is_the_folder_itself()) return {};
  Result<Repository> repository = Repository::open(copy.root());
  if (!repository) {
    Diagnostic problem = repository.error();
    problem.where.file = (selection.root() / "praxis.yaml").string();
    problem.message = "as it is staged: " + problem.message;
    return tl::unexpected(std::move(problem));
  }
  Result<std::vector<RecordFile>> files = repository->files();
  if (!files) return tl::unexpected(files.error());
  selection.stands_for = selection.repository.root();
  selection.repository = std::move(*repository);
  selection.files = std::move(*files);
  return {};
}

Result<void> narrow(Selection& selection, const Narrowing& narrowing, Narrowed& narrowed) {
  const std::filesystem::path root = selection.repository.root();
  Result<Changes> changes = narrowing.staged ? staged_changes(root) : changes_since(root, *narrowing.since);
  if (!changes) return tl::unexpected(changes.error());
  if (narrowing.staged) {
    Result<StagedCopy> copy = StagedCopy::of(root);
    if (!copy) return tl::unexpected(copy.error());
    if (Result<void> moved = move_to(*copy, selection); !moved) return moved;
    narrowed.copies.push_back(std::move(*copy));
  }
  if (!changes->remark.empty()) narrowed.remarks.push_back(changes->remark);
  selection.affected = affected_by(changes->files, selection.files, selection.repository.definitions());
  selection.choose();
  return {};
}

}  // namespace

Result<Narrowed> narrow(std::vector<Selection>& selections, const Narrowing& narrowing) {
  Narrowed narrowed;
  if (!narrowing.staged && !narrowing.since) return narrowed;
  if (narrowing.staged && narrowing.since)
    return fail(Code::usage, "--since and --staged ask for two things", {},
                "--since sees what is staged, too: it compares the folder as it is");
  for (Selection& selection : selections) {
    if (Result<void> done = narrow(selection, narrowing, narrowed); !done)
      return tl::unexpected(done.error());
  }
  return narrowed;
}

std::string words_for_elsewhere(std::size_t all, const Inspection& inspection, const Narrowing& narrowing) {
  const std::size_t elsewhere = all - inspection.findings.all().size();
  if ((!narrowing.staged && !narrowing.since) || elsewhere == 0) return {};
  return fmt::format("; {} elsewhere", count(elsewhere, "finding"));
}

}  // namespace praxis::cli
