#include <cmath>
#include <nlohmann/json.hpp>
#include <praxis/format.hpp>

#include "evaluate/formats/formats.hpp"

namespace praxis::evaluate {
namespace {

using Json = nlohmann::ordered_json;

/// Six decimals, so that the last digits of a division do not depend on the machine.
double rounded(double share) {
  constexpr double kDecimals = 1e6;
  return std::round(share * kDecimals) / kDecimals;
}

Json json_of(const Counts& counts) {
  return {{"precision", rounded(counts.precision())},
          {"recall", rounded(counts.recall())},
          {"f1", rounded(counts.f1())},
          {"support", counts.support()},
          {"right", counts.right},
          {"extra", counts.extra},
          {"missing", counts.missing}};
}

Json json_of(const Share& share) {
  return {{"all", share.all}, {"right", share.strict}, {"soft_right", share.soft}};
}

Json json_of(const Tally& tally) {
  Json result = Json::object();
  for (const Matching matching : {Matching::strict, Matching::soft}) {
    Json fields = Json::object();
    for (const FieldCounts& row : tally.fields) fields[row.field] = json_of(row.of(matching));
    result[matching == Matching::strict ? "strict" : "soft"] = {
        {"micro", json_of(tally.micro(matching))},
        {"macro_f1", rounded(tally.macro_f1(matching))},
        {"fields", std::move(fields)}};
  }
  result["texts"] = json_of(tally.texts);
  result["records"] = json_of(tally.records);
  return result;
}

Json json_of(const List& values) { return Json::parse(to_json(Value(values))); }

Json json_of(const TextScore& text) {
  Json differences = Json::array();
  for (const Difference& difference : text.differences) {
    differences.push_back({{"record", difference.record},
                           {"field", difference.field},
                           {"want", json_of(difference.want)},
                           {"got", json_of(difference.got)},
                           {"soft_right", difference.right_softly}});
  }
  Json result{{"file", text.file}, {"layout", text.layout}};
  if (!text.problem.empty()) result["problem"] = text.problem;
  result["differences"] = std::move(differences);
  return result;
}

}  // namespace

std::string write_json(const Report& report, Detail detail) {
  Json result = json_of(report.total);
  result["layouts"] = Json::object();
  for (const Tally& tally : report.layouts) result["layouts"][tally.name] = json_of(tally);
  result["wrong_drafts"] = Json::array();
  for (const TextScore& text : report.texts) {
    for (const std::string& title : text.wrong_drafts)
      result["wrong_drafts"].push_back({{"file", text.file}, {"title", title}});
  }
  if (detail == Detail::differences) {
    result["texts_that_differ"] = Json::array();
    for (const TextScore& text : report.texts) {
      if (!text.differences.empty()) result["texts_that_differ"].push_back(json_of(text));
    }
  }
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace praxis::evaluate
