#include "mention/public_text.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {

// The file as a whole, as it is written: every place in it is seen by everybody.
void check_personal_data(const Subject& subject, Findings& findings) {
  mention::check_public_text(subject.file->path, subject.file->bytes, mention::ContactFinder(subject.defs), findings);
}

}  // namespace praxis::validation
