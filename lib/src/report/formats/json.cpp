#include "report/formats/formats.hpp"

namespace praxis::report {

void write_json(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  std::string before = "[\n  ";
  for (std::size_t finding = 0; finding < inspection.findings.all().size(); ++finding) {
    if (!sink(before + to_json(to_object(inspection, finding)))) return;
    before = ",\n  ";
  }
  sink(inspection.findings.empty() ? "[]\n" : "\n]\n");
}

}  // namespace praxis::report
