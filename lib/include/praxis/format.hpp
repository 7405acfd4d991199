#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

/// Ways of writing records out. Each is one file in lib/src/format/formats and one row of a table.
///
///     const Format* csv = find_format("csv");
///     csv->write(hits, {defs, {"id", "title"}}, [](std::string_view piece) { std::cout << piece; });
namespace praxis {

/// Takes the next piece of output; false when nobody reads any more (the writer then stops).
using Sink = std::function<bool(std::string_view)>;

struct FormatOptions {
  const Definitions& defs;
  std::vector<std::string> fields;  ///< only these, in this order; empty: the format's own choice
  std::size_t width = 0;            ///< columns of the terminal for tables; 0: unlimited
};

struct Format {
  std::string_view name;     ///< "jsonl"
  std::string_view summary;  ///< one line for help
  bool query = false;        ///< offered by `praxis query`
  bool exports = false;      ///< offered by `praxis export`
  void (*write)(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
};

[[nodiscard]] std::span<const Format* const> formats();
[[nodiscard]] const Format* find_format(std::string_view name);

/// A record as one line of JSON, keys in order, without line end.
[[nodiscard]] std::string to_json(const Value& value);
[[nodiscard]] std::string to_json(const Object& object);
/// A record as canonical YAML.
[[nodiscard]] std::string to_yaml(const Record& record);

}  // namespace praxis
