#include <praxis/ledger.hpp>

#include "yaml/yaml.hpp"

namespace praxis {

std::string to_yaml(const Tombstone& tombstone) {
  Object object{{"sha256", tombstone.sha256}, {"erased", tombstone.erased}};
  if (!tombstone.reason.empty()) object.set("reason", tombstone.reason);
  if (!tombstone.by.empty()) object.set("by", tombstone.by);
  return yaml::write(object);
}

Result<std::optional<Tombstone>> read_tombstone(std::string_view yaml, const std::string& file) {
  // Ledgers are long and many; at the beginning of a line they have no such key.
  if (yaml.find("\nerased:") == std::string_view::npos) return std::nullopt;
  const Result<Value> value = yaml::read_value(yaml, file);
  if (!value) return tl::unexpected(value.error());
  if (value->object() == nullptr || value->object()->find("erased") == nullptr) return std::nullopt;
  const Object& object = *value->object();
  return Tombstone{std::string(object.text("sha256")), std::string(object.text("erased")),
                   std::string(object.text("reason")), std::string(object.text("by"))};
}

}  // namespace praxis
