#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "identity/merge.hpp"
#include "identity/same.hpp"
#include "ingest/links.hpp"
#include "ingest/pipeline.hpp"
#include "ledger/accounting.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

std::string without_folders(std::string_view name) {
  const std::size_t folder = name.find_last_of("/\\");
  return std::string(folder == std::string_view::npos ? name : name.substr(folder + 1));
}

LedgerRecord to_ledger(Draft draft, const SourceText& source) {
  LedgerRecord record{.kind = draft.kind, .id = {}, .extracted = {}, .review = std::move(draft.review)};
  for (DraftValue& value : draft.values) {
    std::vector<Span> bytes;
    for (const Span span : value.spans) bytes.push_back(source.original(span));
    record.extracted.push_back({std::move(value.field), std::move(value.value), std::move(bytes), std::move(value.rule)});
  }
  return record;
}

using GivenIds = std::set<std::pair<RecordKind, std::string>>;

/// The id that a record would have in an empty repository, beside the others of its text.
std::string first_id(const LedgerRecord& record, const GivenIds& given) {
  const auto value_of = [&](std::string_view field) {
    const auto found = std::ranges::find(record.extracted, field, &Extracted::field);
    return found == record.extracted.end() ? Value() : found->value;
  };
  if (record.kind == RecordKind::guideline) return fmt::format("micic-guideline-{:02}", *value_of("number").number());
  const auto is_taken = [&](std::string_view id) { return given.contains({record.kind, std::string(id)}); };
  return identity::make_id(*value_of("title").text(), is_taken);
}

Ledger make_ledger(const Submission& submission, ingest::Stages stages, const ReadingOptions& options, const Definitions& defs) {
  Ledger ledger;
  ledger.sha256 = text::sha256(submission.bytes);
  ledger.name = without_folders(submission.name);
  ledger.bytes = submission.bytes.size();
  ledger.received = options.received;
  ledger.media_type = stages.decoded.media_type;
  ledger.charset = stages.decoded.charset;
  ledger.layout = stages.match.layout->name;
  ledger.layout_score = stages.match.score;
  ledger.given_layout = options.layout;
  ledger.language = stages.drafts.language;
  ledger.url = options.url;
  ledger.contact = std::move(stages.drafts.contact);
  ledger.classes = ledger::account(stages.decoded.source, std::move(stages.drafts.marks));
  ledger.unrecognized = std::move(stages.drafts.unrecognized);
  GivenIds given;
  for (Draft& draft : stages.drafts.drafts) {
    ledger.records.push_back(to_ledger(std::move(draft), stages.decoded.source));
    LedgerRecord& record = ledger.records.back();
    record.id = first_id(record, given);
    given.emplace(record.kind, record.id);
  }
  ingest::link_records(ledger, defs);
  return ledger;
}

}  // namespace

std::vector<std::string> layout_names() {
  std::vector<std::string> names;
  for (const layout::Layout* layout : layout::layouts()) names.emplace_back(layout->name);
  return names;
}

SubmissionReader::SubmissionReader(const Definitions& defs) : finders_(std::make_unique<mention::Finders>(defs)) {}
SubmissionReader::~SubmissionReader() = default;
SubmissionReader::SubmissionReader(SubmissionReader&&) noexcept = default;

Result<Reading> SubmissionReader::read(const Submission& submission, const ReadingOptions& options) const {
  const Definitions& defs = finders_->defs();
  Result<ingest::Stages> stages = ingest::run_stages(submission, *finders_, options);
  if (!stages) return tl::unexpected(stages.error());
  Reading reading;
  reading.named_id = stages->drafts.named_id;
  reading.ledger = make_ledger(submission, std::move(*stages), options, defs);
  for (const LedgerRecord& said : reading.ledger.records) {
    reading.records.push_back(identity::merge(said.kind, said.id, {{reading.ledger.sha256, reading.ledger.layout, said}}, defs));
  }
  return reading;
}

}  // namespace praxis
