#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "yaml/yaml.hpp"

/// Any bytes at all: no reader may crash or hang, the two ways to read a record must agree, and what was read
/// is written so that it reads the same, with the same bytes when it is written again.
namespace {

namespace yaml = praxis::yaml;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_written(const praxis::Object& object) {
  for (const bool flow : {false, true}) {
    yaml::Style style;
    style.flow_numbers = flow;
    const std::string bytes = yaml::write(object, style);
    const auto back = yaml::read_value(bytes, "written.yaml");
    require(back.has_value() && *back == praxis::Value(object));
    require(yaml::write(*back->object(), style) == bytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  praxis::Findings findings;
  const auto document = yaml::read(text, "fuzz.yaml", findings);
  const auto value = yaml::read_value(text, "fuzz.yaml");
  require(document.has_value() == value.has_value());
  require(document.has_value() == findings.empty());
  if (!value) require(value.error() == findings.all().front());
  if (value) require(document->value == *value);
  if (value && value->object() != nullptr) check_written(*value->object());
  static_cast<void>(yaml::read_definition(text, "fuzz.yaml"));
  return 0;
}
