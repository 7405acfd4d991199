#include "normalize/normalize.hpp"

#include "normalize/document.hpp"
#include "normalize/practice.hpp"
#include "normalize/private_data.hpp"

namespace praxis::normalize {

Drafts normalize(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances) {
  Drafts drafts;
  drafts.marks = fields.raw.marks;
  drafts.unrecognized = fields.unrecognized;
  if (fields.raw.document) {
    add_document(fields, source, finders, circumstances, drafts);
  } else {
    add_practice(fields, source, finders, circumstances, drafts);
  }
  find_refusal(drafts, fields.raw, source, finders.defs());
  find_contact_data(drafts, source, finders);
  for (const GuidelineBlock& block : fields.raw.guidelines) {
    if (!block.numbered.empty()) drafts.drafts.push_back(read_guideline(block, source, finders));
  }
  return drafts;
}

}  // namespace praxis::normalize
