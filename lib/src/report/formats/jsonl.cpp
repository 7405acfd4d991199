#include "report/formats/formats.hpp"

namespace praxis::report {

void write_jsonl(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  for (std::size_t finding = 0; finding < inspection.findings.all().size(); ++finding) {
    if (!sink(to_json(to_object(inspection, finding)) + '\n')) return;
  }
}

}  // namespace praxis::report
