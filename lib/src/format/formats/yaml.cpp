#include "yaml/yaml.hpp"

#include "format/fields.hpp"
#include "format/formats/formats.hpp"

namespace praxis {

std::string to_yaml(const Record& record) { return yaml::write(record); }

void format::write_yaml(const std::vector<const Record*>& records, const FormatOptions& options,
                        const Sink& sink) {
  std::string_view separator;
  for (const Record* record : records) {
    const Object object = selected(*record, options);
    // A document without any of the fields asked for must not read as null.
    const std::string document = object.empty() ? "{}\n" : yaml::write(object);
    if (!sink(std::string(separator) + document)) return;
    separator = "---\n";
  }
}

}  // namespace praxis
