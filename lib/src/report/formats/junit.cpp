#include <fmt/format.h>

#include <algorithm>

#include "report/formats/formats.hpp"
#include "report/xml.hpp"

/// The dialect that Ant began and that Jenkins, GitLab and others read. One suite; each file that was looked
/// at is a test case, for a test is what passes or fails, and a file is what a contributor mends.
namespace praxis::report {
namespace {

/// A file with its findings, which stand side by side.
struct Test {
  std::string name;
  std::vector<const Diagnostic*> findings;
  bool failed = false;
};

std::vector<Test> tests_of(const Inspection& inspection) {
  std::vector<Test> tests;
  for (const CheckedFile& file : inspection.files) tests.push_back({file.name, {}, false});
  for (const Diagnostic& finding : inspection.findings.all()) {
    auto test = std::ranges::lower_bound(tests, finding.where.file, {}, &Test::name);
    if (test == tests.end() || test->name != finding.where.file)
      test = tests.insert(test, {finding.where.file, {}, false});
    test->findings.push_back(&finding);
    test->failed = test->failed || finding.severity() >= inspection.fails;
  }
  return tests;
}

std::string all_of(const Test& test, const Inspection& inspection) {
  const TextOf text_of = [&inspection](const std::string& file) { return inspection.text_of(file); };
  std::string text = "\n";
  for (const Diagnostic* finding : test.findings) text += render(*finding, text_of, false);
  return xml_text(text);
}

const Diagnostic& gravest_of(const Test& test) {
  return **std::ranges::max_element(
      test.findings, [](const auto* a, const auto* b) { return a->severity() < b->severity(); });
}

std::string outcome(const Test& test, const Inspection& inspection) {
  if (!test.failed) return fmt::format("      <system-out>{}</system-out>\n", all_of(test, inspection));
  const Diagnostic& worst = gravest_of(test);
  const std::size_t others = test.findings.size() - 1;
  const std::string more = others == 0 ? "" : fmt::format(" (and {} more)", others);
  return fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", info(worst.code).id,
                     xml_attribute(worst.message + more), all_of(test, inspection));
}

std::string test_case(const Test& test, const Inspection& inspection) {
  const std::string name = xml_attribute(test.name.empty() ? "praxis" : test.name);
  const std::string head =
      fmt::format("    <testcase classname=\"praxis validate\" name=\"{0}\" file=\"{0}\"", name);
  if (test.findings.empty()) return head + "/>\n";
  return fmt::format("{}>\n{}    </testcase>\n", head, outcome(test, inspection));
}

}  // namespace

void write_junit(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  const std::vector<Test> tests = tests_of(inspection);
  const std::string counts = fmt::format("name=\"praxis validate\" tests=\"{}\" failures=\"{}\" errors=\"0\"",
                                         tests.size(), std::ranges::count_if(tests, &Test::failed));
  sink(fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n  <testsuite {0} skipped=\"0\">\n",
      counts));
  for (const Test& test : tests) {
    if (!sink(test_case(test, inspection))) return;
  }
  sink("  </testsuite>\n</testsuites>\n");
}

}  // namespace praxis::report
