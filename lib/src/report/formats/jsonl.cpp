#include "report/formats/formats.hpp"

namespace praxis::report {

void write_jsonl(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  for (const Diagnostic& finding : inspection.findings.all()) {
    if (!sink(to_json(to_object(finding)) + '\n')) return;
  }
}

}  // namespace praxis::report
