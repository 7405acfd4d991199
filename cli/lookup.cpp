#include "lookup.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "hint.hpp"

namespace praxis::cli {

Result<Record> look_up(const Repository& repository, const std::string& id) {
  std::optional<Record> record = repository.find_record(id);
  if (record) return std::move(*record);
  Findings unreadable;
  std::vector<std::string> ids;
  for (const Record& known : repository.records(unreadable)) ids.emplace_back(known.id());
  return fail(Code::unknown_id, fmt::format("no record is called '{}'", id), {}, did_you_mean(id, ids));
}

}  // namespace praxis::cli
