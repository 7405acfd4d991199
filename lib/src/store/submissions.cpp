#include "store/submissions.hpp"

#include <fstream>

#include "yaml/yaml.hpp"

namespace praxis::store {

std::filesystem::path submission_path(const std::filesystem::path& root, Access access,
                                      std::string_view sha256, std::string_view extension) {
  const std::filesystem::path base =
      access == Access::restricted ? root / "private" / "submissions" : root / "submissions";
  return base / std::string(sha256.substr(0, 2)) / (std::string(sha256) + std::string(extension));
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

}  // namespace praxis::store
