#include "layout/guideline_block.hpp"

#include <algorithm>

#include "layout/standard_text.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

class BlockCutter {
 public:
  BlockCutter(const Page& page, std::size_t begin, std::size_t end, std::vector<Mark>& marks)
      : page_(page), at_(begin), end_(end), marks_(marks) {}

  GuidelineBlock run() {
    cut_head();
    std::vector<const PageLine*> body;
    for (; at_ < end_ && !line().samples_heading; ++at_) take(body, line());
    std::vector<const PageLine*> samples;
    if (at_ < end_) cut_samples(samples);
    keep_standard(body, samples);
    return std::move(block_);
  }

 private:
  [[nodiscard]] const PageLine& line() const { return page_.lines[at_]; }

  void mark(Span span, ByteClass byte_class, const char* rule) { marks_.push_back({span, byte_class, rule}); }

  void cut_head() {
    if (!line().heading) {
      block_.number = line().theme.value_or(0);  // an area that is worded otherwise has its heading below
      block_.theme = line().body();
      mark(line().content, ByteClass::label, "");
      ++at_;
      for (; at_ < end_ && line().body().empty(); ++at_) mark(line().content, ByteClass::label, "");
    }
    if (at_ < end_ && line().heading) {
      block_.number = line().heading->number;
      block_.numbered = line().heading->numbered;
      block_.title = line().heading->title;
      mark(line().content, ByteClass::standard_text, "guideline-heading");
      ++at_;
    }
  }

  /// Notes a line of the block, unless it is furniture.
  void take(std::vector<const PageLine*>& lines, const PageLine& taken) {
    if (taken.furniture.empty()) {
      lines.push_back(&taken);
    } else {
      marks_.push_back({taken.content, ByteClass::furniture, taken.furniture});
    }
  }

  void cut_samples(std::vector<const PageLine*>& samples) {
    block_.samples_heading = line().body();
    mark(line().content, ByteClass::standard_text, "guideline-samples");
    for (++at_; at_ < end_; ++at_) {
      if (!goes_on(samples)) continue;
      take(samples, line());
    }
  }

  /// Whether the line at hand belongs to the list: bulleted lists hold bulleted lines and lines that continue one; lists without
  /// bullets stay in their block, or have blank lines between all items.
  [[nodiscard]] bool goes_on(const std::vector<const PageLine*>& samples) const {
    if (samples.empty()) return true;
    const bool adjacent = line().block == samples.back()->block;
    if (!samples.front()->bullet.empty()) {
      return !line().bullet.empty() || (adjacent && text::starts_lower(page_.text(line().content)));
    }
    const bool spaced = samples.size() < 2 ? !adjacent : samples[0]->block != samples[1]->block;
    return line().bullet.empty() && (adjacent || spaced);
  }

  /// Where most of the block is known, word for word, to be the registry's standard text, an unknown line is no part of it; nor is one
  /// where no heading says that a guideline follows.
  void keep_standard(const std::vector<const PageLine*>& body, const std::vector<const PageLine*>& samples) {
    const StandardText standard(page_.defs, block_.number);
    const auto known = [&](const PageLine* part) { return standard.holds(page_.text(part->body())); };
    const auto recognized = std::ranges::count_if(body, known) + std::ranges::count_if(samples, known);
    const bool is_verbatim = 2 * static_cast<std::size_t>(recognized) > body.size() + samples.size();
    const bool has_heading = !block_.numbered.empty();
    const auto keep = [&](const std::vector<const PageLine*>& parts, std::vector<Span>& kept) {
      for (const PageLine* part : parts) {
        if ((is_verbatim || !has_heading) && !known(part) && !is_cut(*part)) continue;
        kept.push_back(part->body());
        mark(part->content, ByteClass::standard_text, "guideline-text");
      }
    };
    keep(body, block_.paragraphs);
    keep(samples, block_.samples);
  }

  /// The last line of a text is often cut: it cannot be recognized, but continues what came before.
  [[nodiscard]] bool is_cut(const PageLine& part) const {
    const std::string_view text = page_.text(part.content);
    return part == page_.lines.back() && !text.ends_with('.');
  }

  const Page& page_;
  std::size_t at_;
  std::size_t end_;
  std::vector<Mark>& marks_;
  GuidelineBlock block_;
};

}  // namespace

GuidelineBlock cut_guideline(const Page& page, std::size_t begin, std::size_t end, std::vector<Mark>& marks) {
  return BlockCutter(page, begin, end, marks).run();
}

}  // namespace praxis::layout
