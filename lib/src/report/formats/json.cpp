#include "report/formats/formats.hpp"

namespace praxis::report {

void write_json(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  std::string before = "[\n  ";
  for (const Diagnostic& finding : inspection.findings.all()) {
    if (!sink(before + to_json(to_object(finding)))) return;
    before = ",\n  ";
  }
  sink(inspection.findings.empty() ? "[]\n" : "\n]\n");
}

}  // namespace praxis::report
