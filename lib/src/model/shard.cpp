#include "model/shard.hpp"

#include <algorithm>

namespace praxis::model {

std::string shard(const Record& record) {
  const List& countries = record.list("countries");
  if (countries.size() > 1) return "multi";
  if (countries.empty()) return record.list("regions").empty() ? "none" : "global";
  std::string code = countries.front().text() ? *countries.front().text() : "none";
  std::ranges::transform(code, code.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return code;
}

}  // namespace praxis::model
