#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ingest/pipeline.hpp"
#include "ledger/accounting.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

using ingest::Stage;
using ingest::Stages;

constexpr std::array<std::string_view, 6> kStages{"decode", "split", "detect", "cut", "label", "normalize"};

/// Writes what a stage gave as an object: places as line:column, texts as they stand in the source.
class StageWriter {
 public:
  explicit StageWriter(const Stages& stages) : stages_(stages), source_(stages.decoded.source) {}

  Object write(Stage stage) const {
    switch (stage) {
      case Stage::decode: return decoded();
      case Stage::split: return blocks();
      case Stage::detect: return match();
      case Stage::cut: return raw(stages_.raw);
      case Stage::label: return labelled();
      case Stage::normalize: return drafts();
    }
    return {};
  }

 private:
  [[nodiscard]] std::string at(Span span) const {
    const Position from = source_.position(span.begin);
    const Position to = source_.position(span.end);
    return fmt::format("{}:{}-{}:{}", from.line, from.column, to.line, to.column);
  }

  [[nodiscard]] Value part(Span span) const { return Object{{"at", at(span)}, {"text", source_.slice(span)}}; }

  [[nodiscard]] List parts(const std::vector<Span>& spans) const {
    List list;
    for (const Span span : spans) list.push_back(part(span));
    return list;
  }

  void set(Object& object, std::string_view key, Span span) const {
    if (!span.empty()) object.set(key, part(span));
  }

  static Value count(std::size_t number) { return static_cast<std::int64_t>(number); }

  [[nodiscard]] Object decoded() const {
    return {{"media_type", stages_.decoded.media_type},
            {"charset", stages_.decoded.charset},
            {"bytes", count(source_.original_size())},
            {"byte_order_mark", count(source_.prefix())},
            {"lines", count(source_.line_count())}};
  }

  [[nodiscard]] Object blocks() const {
    List list;
    for (const layout::Line& line : stages_.blocks) {
      Object object{{"block", count(line.block)}, {"at", at(line.content)}};
      if (!line.bullet.empty()) object.set("bullet", source_.slice(line.bullet));
      object.set("line", source_.slice(line.body()));
      list.emplace_back(std::move(object));
    }
    return {{"lines", std::move(list)}};
  }

  [[nodiscard]] Object match() const {
    Object scores;
    for (const layout::LayoutScore& score : stages_.match.scores) scores.set(score.layout->name, fmt::format("{:.2f}", score.score));
    return {{"layout", stages_.match.layout->name}, {"scores", std::move(scores)}};
  }

  [[nodiscard]] Value field(const RawField& field) const {
    Object object;
    if (!field.field.empty()) object.set("field", field.field);
    set(object, "label", field.label);
    set(object, "note", field.note);
    object.set("style", field.style == ValueStyle::lines ? "lines" : "inline_list");
    object.set("values", parts(field.values));
    return object;
  }

  [[nodiscard]] Value guideline(const GuidelineBlock& block) const {
    Object object{{"number", block.number}};
    set(object, "theme", block.theme);
    set(object, "numbered", block.numbered);
    set(object, "title", block.title);
    object.set("paragraphs", parts(block.paragraphs));
    set(object, "samples_heading", block.samples_heading);
    object.set("samples", parts(block.samples));
    return object;
  }

  [[nodiscard]] List paragraphs(const std::vector<Paragraph>& all) const {
    List list;
    for (const Paragraph& paragraph : all) {
      for (const Span piece : paragraph.pieces) list.push_back(part(piece));
    }
    return list;
  }

  [[nodiscard]] Value section(const RawSection& section) const {
    Object object;
    set(object, "heading", section.heading);
    object.set("text", paragraphs(section.paragraphs));
    return object;
  }

  [[nodiscard]] Value recommendation(const RawRecommendation& recommendation) const {
    Object object{{"id", recommendation.id}};
    set(object, "area", recommendation.area);
    object.set("text", paragraphs({recommendation.text}));
    return object;
  }

  [[nodiscard]] Value footnote(const RawFootnote& footnote) const {
    return Object{{"mark", part(footnote.mark)}, {"text", paragraphs({footnote.text})}};
  }

  [[nodiscard]] Value item(const RawItem& item) const {
    Object object;
    set(object, "title", item.title);
    set(object, "place", item.place);
    set(object, "date", item.date);
    object.set("text", paragraphs(item.paragraphs));
    return object;
  }

  [[nodiscard]] Value document(const RawDocument& document) const {
    Object object{{"type", document.type}};
    set(object, "title", document.title);
    set(object, "date", document.date);
    const auto set_all = [&](std::string_view key, const auto& all, const auto& one) {
      List list;
      for (const auto& value : all) list.push_back(one(value));
      if (!list.empty()) object.set(key, std::move(list));
    };
    set_all("sections", document.sections, [&](const RawSection& value) { return section(value); });
    set_all("recommendations", document.recommendations, [&](const RawRecommendation& value) { return recommendation(value); });
    set_all("footnotes", document.footnotes, [&](const RawFootnote& value) { return footnote(value); });
    set_all("items", document.items, [&](const RawItem& value) { return item(value); });
    set_all("related", document.related, [&](Span value) { return part(value); });
    return object;
  }

  [[nodiscard]] Object raw(const RawFields& fields) const {
    Object object;
    if (fields.printed_title) object.set("printed_title", part(*fields.printed_title));
    List list;
    for (const RawField& raw_field : fields.fields) list.push_back(field(raw_field));
    object.set("fields", std::move(list));
    List guidelines;
    for (const GuidelineBlock& block : fields.guidelines) guidelines.push_back(guideline(block));
    object.set("guidelines", std::move(guidelines));
    if (fields.document) object.set("document", document(*fields.document));
    object.set("classes", classes(fields.marks));
    return object;
  }

  [[nodiscard]] List classes(const std::vector<Mark>& marks) const {
    List list;
    for (const ClassRun& run : ledger::account(source_, marks)) {
      if (run.byte_class == ByteClass::blank) continue;
      Object object{{"class", name_of(run.byte_class)}, {"at", at({run.bytes.begin - source_.prefix(), run.bytes.end - source_.prefix()})}};
      if (!run.rule.empty()) object.set("rule", run.rule);
      list.emplace_back(std::move(object));
    }
    return list;
  }

  static List reviews(const std::vector<Review>& all) {
    List list;
    for (const Review& review : all) {
      Object object{{"field", review.field}, {"code", review.code}, {"note", review.note}};
      if (!review.value.empty()) object.set("value", review.value);
      list.emplace_back(std::move(object));
    }
    return list;
  }

  static List texts(const std::vector<std::string>& all) { return List(all.begin(), all.end()); }

  [[nodiscard]] Object labelled() const {
    Object object = raw(stages_.labelled.raw);
    object.erase("classes");
    object.set("review", reviews(stages_.labelled.review));
    object.set("unrecognized", texts(stages_.labelled.unrecognized));
    return object;
  }

  [[nodiscard]] Value draft(const Draft& draft) const {
    List values;
    for (const DraftValue& value : draft.values) {
      Object object{{"field", value.field}, {"value", value.value}, {"rule", value.rule}};
      if (value.spans.size() == 1) object.set("at", at(value.spans.front()));
      if (value.spans.size() > 1) {
        List places;
        for (const Span span : value.spans) places.emplace_back(at(span));
        object.set("at", std::move(places));
      }
      values.emplace_back(std::move(object));
    }
    Object object{{"kind", name_of(draft.kind)}, {"values", std::move(values)}};
    if (!draft.review.empty()) object.set("review", reviews(draft.review));
    return object;
  }

  [[nodiscard]] Object drafts() const {
    List list;
    for (const Draft& one : stages_.drafts.drafts) list.push_back(draft(one));
    Object object{{"drafts", std::move(list)}};
    if (!stages_.drafts.unrecognized.empty()) object.set("unrecognized", texts(stages_.drafts.unrecognized));
    if (!stages_.drafts.contact.empty()) object.set("contact", texts(stages_.drafts.contact));
    if (!stages_.drafts.named_id.empty()) object.set("record", stages_.drafts.named_id);
    return object;
  }

  const Stages& stages_;
  const SourceText& source_;
};

}  // namespace

std::span<const std::string_view> stages() { return kStages; }

Result<std::string> SubmissionReader::show_stage(std::string_view stage, const Submission& submission,
                                                 const ReadingOptions& options) const {
  const auto named = std::ranges::find(kStages, stage);
  if (named == kStages.end()) return fail(Code::usage, "there is no stage '" + std::string(stage) + "'");
  const auto last = static_cast<Stage>(named - kStages.begin());
  const Result<Stages> stages = ingest::run_stages(submission, *finders_, options, last);
  if (!stages) return tl::unexpected(stages.error());
  return yaml::write(StageWriter(*stages).write(last));
}

}  // namespace praxis
