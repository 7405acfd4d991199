#include "store/submissions.hpp"

#include <algorithm>
#include <fstream>

#include "store/files.hpp"
#include "yaml/yaml.hpp"

namespace praxis::store {
namespace {

namespace fs = std::filesystem;

/// The originals of a submission in one place; one, unless somebody copied it under another extension.
std::vector<fs::path> originals(const fs::path& root, Access access, std::string_view sha256) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(submission_path(root, access, sha256, "").parent_path(), error)) {
    if (entry.path().stem() == sha256 && entry.path().extension() != ".yaml") found.push_back(entry.path());
  }
  return found;
}

Result<void> copy_to_private(const fs::path& root, std::string_view sha256) {
  for (const fs::path& open : originals(root, Access::open, sha256)) {
    const Result<std::string> bytes = read_file(open);
    if (!bytes) return tl::unexpected(bytes.error());
    const fs::path path = submission_path(root, Access::restricted, sha256, open.extension().string());
    if (Result<void> written = write_file(path, *bytes); !written) return written;
  }
  return {};
}

Result<void> remove_open(const fs::path& root, std::string_view sha256) {
  std::vector<fs::path> paths = originals(root, Access::open, sha256);
  paths.push_back(submission_path(root, Access::open, sha256, ".yaml"));
  for (const fs::path& path : paths) {
    std::error_code error;
    fs::remove(path, error);
    if (error)
      return fail(Code::cannot_write, "cannot move the file under private/: " + error.message(),
                  {.file = path.string()});
  }
  return {};
}

}  // namespace

std::filesystem::path submission_path(const std::filesystem::path& root, Access access,
                                      std::string_view sha256, std::string_view extension) {
  const std::filesystem::path base =
      access == Access::restricted ? root / "private" / "submissions" : root / "submissions";
  return base / std::string(sha256.substr(0, 2)) / (std::string(sha256) + std::string(extension));
}

std::string extension_of(const std::string& name) {
  const std::string extension = fs::path(name).extension().string();
  const bool is_plain = extension.size() > 1 && extension.size() <= 6 &&
                        std::ranges::all_of(extension.substr(1), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  // The ledger of a submission has the name with .yaml.
  return is_plain && extension != ".yaml" ? extension : ".txt";
}

std::string submission_name(const std::filesystem::path& root, std::string_view sha256) {
  for (const Access access : {Access::open, Access::restricted}) {
    std::ifstream file(submission_path(root, access, sha256, ".yaml"), std::ios::binary);
    std::string digest;
    std::string name;
    if (!std::getline(file, digest) || !std::getline(file, name)) continue;
    const Result<Value> head = yaml::read_value(name + "\n", "");
    if (head && head->object() != nullptr) return std::string(head->object()->text("name"));
  }
  return {};
}

Result<void> refile(const fs::path& root, const Ledger& ledger) {
  const fs::path restricted = submission_path(root, Access::restricted, ledger.sha256, ".yaml");
  std::error_code error;
  if (!ledger.is_private() && !fs::exists(restricted, error)) {
    return write_file(submission_path(root, Access::open, ledger.sha256, ".yaml"), to_yaml(ledger));
  }
  if (Result<void> copied = copy_to_private(root, ledger.sha256); !copied) return copied;
  if (Result<void> written = write_file(restricted, to_yaml(ledger)); !written) return written;
  return remove_open(root, ledger.sha256);
}

}  // namespace praxis::store
