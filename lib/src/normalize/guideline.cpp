#include <algorithm>

#include "normalize/practice.hpp"
#include "normalize/prose.hpp"
#include "normalize/value_reader.hpp"

namespace praxis::normalize {
namespace {

/// The longer name of a guideline in English, or nothing.
std::optional<std::string> full_title(const Term& term) {
  const auto name = std::ranges::find_if(term.names, [](const Name& n) { return n.use == NameUse::title && n.language == "en"; });
  return name == term.names.end() ? std::nullopt : std::optional(name->text);
}

}  // namespace

Draft read_guideline(const GuidelineBlock& block, const SourceText& source, const mention::Finders& finders) {
  Draft draft{.kind = RecordKind::guideline, .values = {}, .review = {}};
  ValueReader reader(source, finders, draft);
  const Term& term = *finders.defs().vocabulary("guidelines").find(std::to_string(block.number));
  reader.state("number", block.number, "guideline-number");
  if (block.theme.empty()) {
    reader.state("theme", term.label(), "guideline-number");
  } else {
    reader.read("theme", {block.theme}, "text");
  }
  if (!block.title.empty()) {
    reader.read("title", {block.title}, "text");
  } else if (const auto title = full_title(term)) {
    reader.state("title", *title, "guideline-number");
  }
  if (const auto phase = term.facts.find("phase"); phase != term.facts.end()) reader.state("phase", phase->second, "guideline-number");
  if (!block.paragraphs.empty()) reader.read("text", prose_ranges(block.paragraphs, source.text()), "prose");
  for (const Span sample : block.samples) reader.read("sample_practices", {sample}, "text");
  reader.sort();
  return draft;
}

}  // namespace praxis::normalize
