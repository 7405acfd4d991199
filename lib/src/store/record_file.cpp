#include "store/record_file.hpp"

#include "store/files.hpp"
#include "yaml/yaml.hpp"

namespace praxis::store {

Result<Record> read_record(const std::filesystem::path& path, RecordKind kind) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Result<Value> value = yaml::read_value(*bytes, path.string());
  if (!value) return tl::unexpected(value.error());
  if (value->object() == nullptr) return fail(Code::unreadable_record, "a record is an object: keys and their values", {.file = path.string()});
  return Record(kind, std::move(*value->object()));
}

std::string write_record(const Record& record) { return yaml::write(record); }

}  // namespace praxis::store
