#include "normalize/normalize.hpp"

#include "normalize/document.hpp"
#include "normalize/practice.hpp"
#include "normalize/private_data.hpp"

namespace praxis::normalize {

Drafts normalize(const LabelledFields& fields, const SourceText& source, const Definitions& defs, const Circumstances& circumstances) {
  Drafts drafts;
  drafts.marks = fields.raw.marks;
  drafts.unrecognized = fields.unrecognized;
  if (fields.raw.document) {
    add_document(fields, source, defs, circumstances, drafts);
  } else {
    add_practice(fields, source, defs, circumstances, drafts);
  }
  find_refusal(drafts, fields.raw, source, defs);
  find_contact_data(drafts, source, defs);
  for (const GuidelineBlock& block : fields.raw.guidelines) {
    if (!block.numbered.empty()) drafts.drafts.push_back(read_guideline(block, source, defs));
  }
  return drafts;
}

}  // namespace praxis::normalize
