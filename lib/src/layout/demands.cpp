#include "layout/demands.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "layout/list_mark.hpp"
#include "layout/traits.hpp"
#include "mention/phrases.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// The points of one area.
struct Area {
  Span heading;
  int number = 0;  ///< printed, or 0
  std::vector<const PartBlock*> points;
};

class AreaFinder {
 public:
  AreaFinder(const Page& page, const std::vector<Part>& parts) : page_(page), labels_(page.defs.labels()), parts_(parts) {}

  std::vector<Area> run() {
    for (const Part& part : parts_) {
      if (!part.heading.empty() && labels_.is_phrase("no_area", page_.text(part.heading))) continue;
      if (part.number.empty()) {
        read_unnumbered(part);
      } else {
        read_numbered(part);
      }
    }
    if (areas_.empty()) read_calls();
    return std::move(areas_);
  }

 private:
  [[nodiscard]] std::string folded(const PartBlock& block) const { return text::fold(page_.text(block.text.pieces.front())); }

  static bool has_items(const Part& part) {
    return std::ranges::any_of(part.blocks, [](const PartBlock& block) { return block.kind == ElementKind::item; });
  }

  void read_numbered(const Part& part) {
    Area area{part.heading, number_of(part.number), {}};
    const bool listed = has_items(part);
    for (const PartBlock& block : part.blocks) {
      const bool is_point = listed ? block.kind == ElementKind::item : mention::count_phrase(labels_, "duty", folded(block)) > 0;
      if (is_point) area.points.push_back(&block);
    }
    if (!area.points.empty()) areas_.push_back(std::move(area));
  }

  /// Lists below a call, or below a heading when most of their items are demands.
  void read_unnumbered(const Part& part) {
    for (std::size_t begin = 0; begin < part.blocks.size();) {
      std::size_t end = begin;
      while (end < part.blocks.size() && part.blocks[end].kind == ElementKind::item) ++end;
      if (end > begin) add_list(part, begin, end);
      begin = std::max(end, begin + 1);
    }
  }

  void add_list(const Part& part, std::size_t begin, std::size_t end) {
    const PartBlock* lead = begin > 0 ? &part.blocks[begin - 1] : nullptr;
    const bool is_led = lead != nullptr && leads_in(*lead);
    std::size_t demands = 0;
    for (std::size_t i = begin; i < end; ++i) demands += mention::opens_with_phrase(labels_, "demand", folded(part.blocks[i])) ? 1 : 0;
    for (std::size_t i = begin; i < end; ++i) demands += mention::count_phrase(labels_, "duty", folded(part.blocks[i])) > 0 ? 1 : 0;
    if (!is_led && 2 * demands <= end - begin) return;
    const bool same_area = !areas_.empty() && !part.heading.empty() && areas_.back().heading == part.heading;
    if (!same_area) areas_.push_back({part.heading.empty() && is_led ? without_colon(lead->text.pieces.front()) : part.heading, 0, {}});
    for (std::size_t i = begin; i < end; ++i) areas_.back().points.push_back(&part.blocks[i]);
  }

  [[nodiscard]] bool leads_in(const PartBlock& block) const {
    return page_.text(block.text.pieces.back()).ends_with(':') && mention::count_phrase(labels_, "call", folded(block)) > 0;
  }

  [[nodiscard]] Span without_colon(Span span) const {
    while (span.end > span.begin && std::string_view(": ").find(page_.source.text()[span.end - 1]) != std::string_view::npos) --span.end;
    return span;
  }

  /// Paragraphs that open with a call.
  void read_calls() {
    Area area;
    for (const Part& part : parts_) {
      for (const PartBlock& block : part.blocks) {
        const std::string opening = text::fold(page_.text(block.text.pieces.front()).substr(0, 60));
        if (mention::count_phrase(labels_, "call_upon", opening) > 0) area.points.push_back(&block);
      }
    }
    if (!area.points.empty()) areas_.push_back(std::move(area));
  }

  const Page& page_;
  const Labels& labels_;
  const std::vector<Part>& parts_;
  std::vector<Area> areas_;
};

}  // namespace

std::vector<RawRecommendation> find_recommendations(const Page& page, const std::vector<Part>& parts) {
  const std::vector<Area> areas = AreaFinder(page, parts).run();
  std::vector<RawRecommendation> recommendations;
  int last = 0;
  for (const Area& area : areas) {
    last = area.number > last ? area.number : last + 1;
    for (std::size_t i = 0; i < area.points.size(); ++i) {
      recommendations.push_back({fmt::format("{}.{}", last, i + 1), area.heading, area.points[i]->text});
    }
  }
  return recommendations;
}

}  // namespace praxis::layout
