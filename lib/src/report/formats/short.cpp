#include "report/formats/formats.hpp"
#include "report/words.hpp"

namespace praxis::report {

void write_short(const Inspection& inspection, Coloring coloring, const Sink& sink) {
  for (const Diagnostic& finding : all_marked(inspection)) {
    if (!sink(render_short(finding, coloring == Coloring::terminal))) return;
  }
}

}  // namespace praxis::report
