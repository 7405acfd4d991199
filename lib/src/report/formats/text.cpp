#include "report/formats/formats.hpp"
#include "report/words.hpp"

namespace praxis::report {

void write_text(const Inspection& inspection, Coloring coloring, const Sink& sink) {
  const TextOf text_of = [&inspection](const std::string& file) { return inspection.text_of(file); };
  for (const Diagnostic& finding : all_marked(inspection)) {
    if (!sink(render(finding, text_of, coloring == Coloring::terminal))) return;
  }
}

}  // namespace praxis::report
