#include <fmt/format.h>

#include <praxis/curate.hpp>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {
namespace {

constexpr std::string_view kEdits = "edits/";

/// Why these notes are no journal; empty where they are.
std::string fault_of(const Result<std::vector<EditNote>>& notes) {
  if (!notes) return notes.error().message;
  for (std::size_t i = 0; i < notes->size(); ++i) {
    if ((*notes)[i].on.empty() || (*notes)[i].by.empty()) return fmt::format("edit {} has no day or no name", i + 1);
  }
  return {};
}

void check_owner(const Whole& whole, const std::string& path, Findings& findings) {
  const std::string place = path.substr(kEdits.size());
  const std::size_t slash = place.find('/');
  const std::string id = std::filesystem::path(place).stem().string();
  for (const KindSpec& kind : whole.repository().definitions().kinds()) {
    if (kind.folder != place.substr(0, slash) || whole.record(kind.kind, id)) continue;
    findings.add(problem(Code::missing_reference, fmt::format("there is no {} '{}' that this journal tells of", name_of(kind.kind), id),
                         {.file = path}));
  }
}

}  // namespace

void check_journals(const Whole& whole, Findings& findings) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (whole.unit(at).kind != Unit::Kind::journal) continue;
    const std::string& path = whole.unit(at).name;
    const Result<std::vector<EditNote>> notes = read_journal(whole.bytes(path), path);
    const Location where = notes ? Location{.file = path} : notes.error().where;
    if (std::string fault = fault_of(notes); !fault.empty())
      findings.add(problem(Code::bad_journal, std::move(fault), {path, where.from, where.to}, "bring it back from the repository's history"));
    check_owner(whole, path, findings);
  }
}

}  // namespace praxis::auditing
