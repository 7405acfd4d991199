#include <algorithm>
#include <praxis/baseline.hpp>
#include <set>

#include "diagnostic/excerpt.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

constexpr std::int64_t kVersion = 1;  // of the file's form

Object to_object(const KnownFinding& finding) {
  return {{"file", finding.file},
          {"code", finding.code},
          {"message", finding.message},
          {"fingerprint", finding.fingerprint}};
}

KnownFinding finding_of(const Object& object) {
  const auto text = [&](std::string_view key) { return std::string(object.text(key)); };
  return {text("file"), text("code"), text("message"), text("fingerprint")};
}

auto no_baseline(const std::string& name, std::string why) {
  return fail(Code::bad_configuration, "this is no baseline: " + std::move(why), {.file = name},
              "praxis validate --write-baseline FILE writes one");
}

}  // namespace

Baseline baseline_of(const Inspection& inspection, const Names& names) {
  const std::vector<std::string> prints = fingerprints(inspection, names);
  Baseline baseline;
  for (std::size_t index = 0; index < prints.size(); ++index) {
    const Diagnostic& finding = inspection.findings.all()[index];
    baseline.findings.push_back({diagnostic::printable(names(finding.where.file)),
                                 std::string(info(finding.code).id), diagnostic::printable(finding.message),
                                 prints[index]});
  }
  std::ranges::sort(baseline.findings);
  return baseline;
}

std::string to_yaml(const Baseline& baseline) {
  Object object{{"baseline", kVersion}};
  List findings;
  for (const KnownFinding& finding : baseline.findings) findings.emplace_back(to_object(finding));
  if (!findings.empty()) object.set("findings", std::move(findings));
  return yaml::write(object);
}

Result<Baseline> read_baseline(std::string_view yaml, const std::string& name) {
  const Result<Value> value = yaml::read_value(yaml, name);
  if (!value) return no_baseline(name, value.error().message);
  const Value* version = value->object() == nullptr ? nullptr : value->object()->find("baseline");
  if (version == nullptr) return no_baseline(name, "it does not begin with 'baseline: 1'");
  if (version->number() == nullptr || *version->number() != kVersion)
    return no_baseline(name, "it has a form that this version of praxis does not know");
  Baseline baseline;
  for (const Value& entry : value->object()->list("findings")) {
    if (entry.object() == nullptr || entry.object()->text("fingerprint").empty())
      return no_baseline(name, "an entry has no fingerprint");
    baseline.findings.push_back(finding_of(*entry.object()));
  }
  std::ranges::sort(baseline.findings);
  return baseline;
}

std::vector<KnownFinding> compare(const Baseline& baseline, const Names& names, Coverage coverage,
                                  Inspection& inspection) {
  std::set<std::string> prints;
  for (const KnownFinding& finding : baseline.findings) prints.insert(finding.fingerprint);
  const std::vector<std::string> here = fingerprints(inspection, names);
  inspection.known.emplace();
  for (std::size_t index = 0; index < here.size(); ++index) {
    if (prints.contains(here[index])) inspection.known->insert(index);
  }
  const std::set<std::string> met(here.begin(), here.end());
  std::set<std::string> looked_at;
  for (const CheckedFile& file : inspection.files) looked_at.insert(diagnostic::printable(names(file.name)));
  std::vector<KnownFinding> gone;
  std::ranges::copy_if(baseline.findings, std::back_inserter(gone), [&](const KnownFinding& finding) {
    const bool was_looked_for = coverage == Coverage::whole || looked_at.contains(finding.file);
    return was_looked_for && !met.contains(finding.fingerprint);
  });
  return gone;
}

}  // namespace praxis
