#include <fmt/format.h>

#include <algorithm>

#include "report/formats/formats.hpp"
#include "report/words.hpp"
#include "report/xml.hpp"

/// The dialect that Ant began and that Jenkins, GitLab and others read. One suite; each file that was looked
/// at is a test case, for a test is what passes or fails, and a file is what a contributor mends.
namespace praxis::report {
namespace {

/// A file with its findings, which stand side by side.
struct Test {
  std::string name;
  std::vector<Diagnostic> findings;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t gravest = kNone;  ///< the place of the gravest finding that fails
};

std::vector<Test> tests_of(const Inspection& inspection) {
  std::vector<Test> tests;
  for (const CheckedFile& file : inspection.files) tests.push_back({file.name, {}});
  for (std::size_t index = 0; index < inspection.findings.all().size(); ++index) {
    const Diagnostic finding = marked(inspection, index);
    auto test = std::ranges::lower_bound(tests, finding.where.file, {}, &Test::name);
    if (test == tests.end() || test->name != finding.where.file)
      test = tests.insert(test, {finding.where.file, {}});
    const bool fails = finding.severity() >= inspection.fails && !inspection.is_known(index);
    test->findings.push_back(finding);
    if (fails &&
        (test->gravest == Test::kNone || finding.severity() > test->findings[test->gravest].severity()))
      test->gravest = test->findings.size() - 1;
  }
  return tests;
}

std::string all_of(const Test& test, const Inspection& inspection) {
  const TextOf text_of = [&inspection](const std::string& file) { return inspection.text_of(file); };
  std::string text = "\n";
  for (const Diagnostic& finding : test.findings) text += render(finding, text_of, false);
  return xml_text(text);
}

bool failed(const Test& test) { return test.gravest != Test::kNone; }

std::string outcome(const Test& test, const Inspection& inspection) {
  if (!failed(test)) return fmt::format("      <system-out>{}</system-out>\n", all_of(test, inspection));
  const Diagnostic& worst = test.findings[test.gravest];
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
                                         tests.size(), std::ranges::count_if(tests, failed));
  sink(fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n  <testsuite {0} skipped=\"0\">\n",
      counts));
  for (const Test& test : tests) {
    if (!sink(test_case(test, inspection))) return;
  }
  sink("  </testsuite>\n</testsuites>\n");
}

}  // namespace praxis::report
