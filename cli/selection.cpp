#include "selection.hpp"

#include <algorithm>
#include <filesystem>
#include <praxis/audit.hpp>
#include <system_error>

#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

/// A repository's root and the paths that were given into it, none of them relative.
struct Group {
  fs::path root;
  std::vector<fs::path> wanted;
};

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

Result<Group> group_of(const std::string& path) {
  std::error_code error;
  const fs::path full = fs::canonical(path, error);
  if (error) return fail(Code::cannot_read, reason(error), {.file = path});
  const auto root = Repository::find(fs::is_directory(full) ? full : full.parent_path());
  if (!root) return fail(Code::no_repository, "there is no praxis.yaml here or above", {.file = path});
  return Group{fs::canonical(*root), {full}};
}

/// The groups of all paths, two paths into one repository together.
Result<std::vector<Group>> groups_of(const std::vector<std::string>& paths) {
  std::vector<Group> groups;
  for (const std::string& path : paths) {
    Result<Group> group = group_of(path);
    if (!group) return tl::unexpected(group.error());
    const auto known = std::ranges::find(groups, group->root, &Group::root);
    if (known == groups.end())
      groups.push_back(std::move(*group));
    else
      known->wanted.push_back(group->wanted.front());
  }
  return groups;
}

Result<std::vector<RecordFile>> files_of(const Repository& repository, Contents contents) {
  if (contents == Contents::read) return repository.files();
  std::vector<RecordFile> files;
  for (std::string& path : record_paths(repository)) files.push_back({std::move(path), {}});
  return files;
}

/// The files of a repository, and which of them lie in what is wanted; nothing wanted means all.
Result<Selection> choose(Result<Repository> repository, const std::vector<fs::path>& wanted, Contents contents) {
  if (!repository) return tl::unexpected(repository.error());
  const Result<Repository::Lock> lock = repository->share();
  if (!lock) return tl::unexpected(lock.error());
  Result<std::vector<RecordFile>> files = files_of(*repository, contents);
  if (!files) return tl::unexpected(files.error());
  Selection selection{std::move(*repository), std::move(*files), {}, {}, wanted};
  selection.from_here = fs::proximate(selection.repository.root());
  selection.choose();
  return selection;
}

Result<std::vector<Selection>> select_near(const Context& context, Contents contents) {
  Result<Selection> selection = choose(context.open_repository(), {}, contents);
  if (!selection) return tl::unexpected(selection.error());
  std::vector<Selection> selections;
  selections.push_back(std::move(*selection));
  return selections;
}

}  // namespace

bool Selection::wants(const std::string& path) const {
  const auto means_it = [&](const fs::path& folder) { return lies_in(root() / path, folder); };
  if (affected && !affected->includes(path)) return false;
  return wanted.empty() || std::ranges::any_of(wanted, means_it);
}

bool Selection::wants(const Diagnostic& finding) const {
  const auto is_about_one = [&](const Related& related) { return wants(related.where.file); };
  return wants(finding.where.file) || (affected && std::ranges::any_of(finding.related, is_about_one));
}

void Selection::choose() {
  chosen.clear();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (wants(files[i].path)) chosen.push_back(i);
  }
}

const fs::path& Selection::root() const { return stands_for.empty() ? repository.root() : stands_for; }

std::string Selection::shown(const RecordFile& file) const {
  return (from_here / file.path).lexically_normal().generic_string();
}

Result<std::vector<Selection>> select_files(const std::vector<std::string>& paths, const Context& context,
                                            Contents contents) {
  if (paths.empty()) return select_near(context, contents);
  const Result<std::vector<Group>> groups = groups_of(paths);
  if (!groups) return tl::unexpected(groups.error());
  std::vector<Selection> selections;
  for (const Group& group : *groups) {
    Result<Selection> selection = choose(Repository::open(group.root), group.wanted, contents);
    if (!selection) return tl::unexpected(selection.error());
    selections.push_back(std::move(*selection));
  }
  return selections;
}

Result<LockedSelections> select_and_lock(const std::vector<std::string>& paths, const Context& context) {
  Result<std::vector<Selection>> selections = select_files(paths, context);
  if (!selections) return tl::unexpected(selections.error());
  std::vector<Repository::Lock> locks;
  for (const Selection& selection : *selections) {
    Result<Repository::Lock> lock = selection.repository.lock();
    if (!lock) return tl::unexpected(lock.error());
    locks.push_back(std::move(*lock));
  }
  // What was read before the lock was held may have changed since.
  selections = select_files(paths, context);
  if (!selections) return tl::unexpected(selections.error());
  return LockedSelections{std::move(locks), std::move(*selections)};
}

}  // namespace praxis::cli
