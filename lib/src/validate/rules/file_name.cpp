#include <fmt/format.h>

#include "validate/mends.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/')); }

}  // namespace

void check_file_name(const Subject& subject, Findings& findings) {
  const std::string_view id = subject.value.object()->text("id");
  const std::string_view name = name_of(subject.file->path);
  const std::string expected = fmt::format("{}.yaml", id);
  if (id.empty() || name == expected) return;
  Diagnostic diagnostic = finding(subject, "/id", Code::wrong_file_name,
                                  fmt::format("the id is '{}', but the file is called '{}'", id, name));
  diagnostic.hint = fmt::format("rename the file to '{}', as ids never change", expected);
  diagnostic.fix = moved_to(subject, folder_of(subject.file->path));
  findings.add(std::move(diagnostic));
}

}  // namespace praxis::validation
