#include "ingest/pipeline.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace praxis::ingest {
namespace {

tl::unexpected<Diagnostic> not_a_submission(const layout::LayoutMatch& match, const layout::Page& page, const std::string& name) {
  std::vector<std::string> scores;
  for (const layout::LayoutScore& score : match.scores) scores.push_back(fmt::format("{} {:.2f}", score.layout->name, score.score));
  Diagnostic diagnostic{Code::not_a_submission, "not a submission: " + layout::reason_against(page), {.file = name}, {}, {}, {}};
  diagnostic.notes.push_back(fmt::format("scores: {}; at least {:.2f} is needed", fmt::join(scores, ", "), layout::kLeastScore));
  diagnostic.hint = "if it is one all the same, name its layout: --layout " + std::string(layout::layouts().front()->name);
  return tl::unexpected(std::move(diagnostic));
}

/// The layout that the user names, or the one that fits best.
Result<layout::LayoutMatch> choose_layout(const layout::Page& page, const std::string& named, const std::string& name) {
  layout::LayoutMatch match = layout::detect(page);
  if (!named.empty()) {
    const auto chosen = std::ranges::find(match.scores, named, [](const layout::LayoutScore& score) { return score.layout->name; });
    if (chosen == match.scores.end()) return fail(Code::usage, "there is no layout '" + named + "'");
    match.layout = chosen->layout;
    match.score = chosen->score;
  }
  if (match.layout == nullptr) return not_a_submission(match, page, name);
  return match;
}

}  // namespace

Result<Stages> run_stages(const Submission& submission, const mention::Finders& finders, const ReadingOptions& options, Stage last) {
  Stages stages;
  Result<decode::Decoded> decoded = decode::decode(submission.name, submission.bytes);
  if (!decoded) return tl::unexpected(decoded.error());
  stages.decoded = std::move(*decoded);
  if (last == Stage::decode) return stages;

  const SourceText& source = stages.decoded.source;
  stages.blocks = layout::split(source);
  if (last == Stage::split) return stages;

  const layout::Page page = layout::read_page(source, stages.blocks, finders);
  Result<layout::LayoutMatch> match = choose_layout(page, options.layout, submission.name);
  if (!match) return tl::unexpected(match.error());
  stages.match = std::move(*match);
  if (last == Stage::detect) return stages;

  stages.raw = stages.match.layout->cut(page);
  if (last == Stage::cut) return stages;

  stages.labelled = label::label(stages.raw, source, finders.defs());
  if (last == Stage::label) return stages;

  stages.drafts = normalize::normalize(stages.labelled, source, finders, {submission.name, options.title, options.url});
  return stages;
}

}  // namespace praxis::ingest
