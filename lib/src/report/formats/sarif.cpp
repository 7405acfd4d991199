#include <fmt/format.h>

#include <algorithm>
#include <praxis/explain.hpp>
#include <set>

#include "report/formats/formats.hpp"
#include "report/json.hpp"
#include "report/uri.hpp"
#include "report/words.hpp"

/// SARIF 2.1.0 (OASIS standard, 27 March 2020); section numbers below are its own.
namespace praxis::report {
namespace {

constexpr std::string_view kRoot = "%SRCROOT%";
constexpr std::string_view kFingerprint = "praxisFinding/v1";

/// A message's text, in which braces mark placeholders unless they are doubled (3.11.5).
Json message(std::string_view text) {
  std::string result;
  for (const char c : text) result.append(c == '{' || c == '}' ? 2 : 1, c);
  return {{"text", result}};
}

Json level_of(Severity severity) { return name_of(severity); }

Json artifact(const std::string& file) {
  if (file.starts_with('/')) return {{"uri", "file://" + uri_path(file)}};
  return {{"uri", uri_path(file)}, {"uriBaseId", kRoot}};
}

/// Columns count code points, as the run's columnKind says; the end is exclusive (3.30).
Json region(const Location& where) {
  return {{"startLine", where.from.line},
          {"startColumn", where.from.column},
          {"endLine", where.to.line},
          {"endColumn", where.to.column}};
}

Json physical_location(const Location& where) {
  Json result{{"artifactLocation", artifact(where.file)}};
  if (where.from.line > 0) result["region"] = region(where);
  return result;
}

Json related_locations(const Diagnostic& finding) {
  Json locations = Json::array();
  for (const Related& related : finding.related) {
    locations.push_back({{"id", locations.size()},
                         {"physicalLocation", physical_location(related.where)},
                         {"message", message(related.message)}});
  }
  return locations;
}

/// Places in a fix begin with the first character at the earliest.
Json replacement(const Edit& edit) {
  const Position from = edit.from.line == 0 ? Position{} : edit.from;
  return {{"deletedRegion", region({{}, from, edit.to})}, {"insertedContent", {{"text", edit.text}}}};
}

Json fix(const Diagnostic& finding) {
  Json replacements = Json::array();
  for (const Edit& edit : edits_of(finding)) replacements.push_back(replacement(edit));
  const Json change{{"artifactLocation", artifact(finding.where.file)}, {"replacements", replacements}};
  return {{"description",
           message(finding.hint.empty() ? "write instead: " + finding.fix->replacement : finding.hint)},
          {"artifactChanges", Json::array({change})},
          {"properties", {{"use", finding.fix->safe ? "safe" : "ask"}}}};
}

/// SARIF knows changes of a file's content, and no others.
bool has_edits(const Diagnostic& finding) {
  return finding.fix && (!finding.fix->edits.empty() || (finding.fix->move_to.empty() && finding.where.from.line > 0));
}

/// What makes up the result of a run.
struct Run {
  const Inspection& inspection;
  std::vector<CodeInfo> codes;  ///< those that occur, by their ids
};

Run run_of(const Inspection& inspection) {
  std::set<std::string_view> met;
  for (const Diagnostic& finding : inspection.findings.all()) met.insert(info(finding.code).id);
  std::vector<CodeInfo> codes;
  std::ranges::copy_if(catalog(), std::back_inserter(codes),
                       [&](const CodeInfo& code) { return met.contains(code.id); });
  return {inspection, std::move(codes)};
}

/// "unknown term" as a rule's name: UnknownTerm.
std::string camel_case(std::string_view words) {
  std::string result;
  bool begins = true;
  for (const char c : words) {
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    if (letter) result += begins && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = !letter;
  }
  return result;
}

Json rule(const CodeInfo& code) {
  const Lesson& lesson = praxis::lesson(code.code);
  const std::string text =
      fmt::format("{}\n\nFor example:\n\n{}\n\n{}", code.about, lesson.example, lesson.mending);
  const std::string markdown =
      fmt::format("{}\n\nFor example:\n\n```\n{}\n```\n\n{}", code.about, lesson.example, lesson.mending);
  Json help = message(text);
  help["markdown"] = message(markdown)["text"];
  return {{"id", code.id},
          {"name", camel_case(code.title)},
          {"shortDescription", message(code.title)},
          {"fullDescription", message(code.about)},
          {"help", help},
          {"defaultConfiguration", {{"level", level_of(code.severity)}}}};
}

Json driver(const Run& run) {
  Json rules = Json::array();
  for (const CodeInfo& code : run.codes) rules.push_back(rule(code));
  Json result{{"name", "praxis"}};
  if (!run.inspection.version.empty()) result["semanticVersion"] = run.inspection.version;
  result["rules"] = rules;
  return result;
}

// As soon as one result of a run has suppressions, all must say that they have none (3.27.23).
Json suppressions(const Inspection& inspection, std::size_t index) {
  if (!inspection.is_known(index)) return Json::array();
  return Json::array({{{"kind", "external"}, {"justification", "listed in the baseline"}}});
}

Json result(std::size_t index, const std::string& fingerprint, const Run& run) {
  const Diagnostic& finding = run.inspection.findings.all()[index];
  const auto rule = std::ranges::find(run.codes, finding.code, &CodeInfo::code);
  Json json{{"ruleId", rule->id},
            {"ruleIndex", rule - run.codes.begin()},
            {"level", level_of(finding.severity())},
            {"message", message(in_full(finding))}};
  if (!finding.where.file.empty())
    json["locations"] = Json::array({{{"physicalLocation", physical_location(finding.where)}}});
  if (!finding.related.empty()) json["relatedLocations"] = related_locations(finding);
  json["partialFingerprints"] = {{kFingerprint, fingerprint}};
  if (has_edits(finding)) json["fixes"] = Json::array({fix(finding)});
  if (!run.inspection.known) return json;
  json["baselineState"] = run.inspection.is_known(index) ? "unchanged" : "new";
  json["suppressions"] = suppressions(run.inspection, index);
  return json;
}

Json results(const Run& run) {
  const std::vector<std::string> names = fingerprints(run.inspection);
  Json list = Json::array();
  for (std::size_t index = 0; index < names.size(); ++index) {
    list.push_back(result(index, names[index], run));
  }
  return list;
}

/// A check that found something has done its work (3.20.14).
Json invocation(const Inspection& inspection) {
  const bool failed = inspection.failed();
  return {
      {"executionSuccessful", true},
      {"exitCode", failed ? 1 : 0},
      {"exitCodeDescription", failed ? "findings that fail the check" : "no findings that fail the check"}};
}

}  // namespace

void write_sarif(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  const Run run = run_of(inspection);
  Json json{
      {"tool", {{"driver", driver(run)}}},
      {"invocations", Json::array({invocation(inspection)})},
      {"originalUriBaseIds", {{kRoot, {{"description", message("the folder that praxis was run in")}}}}},
      {"columnKind", "unicodeCodePoints"},
      {"results", results(run)}};
  sink(dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
             {"version", "2.1.0"},
             {"runs", Json::array({std::move(json)})}}));
}

}  // namespace praxis::report
