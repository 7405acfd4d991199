#pragma once

#include <string>
#include <string_view>

#include "layout/layout.hpp"
#include "support/builtin.hpp"

/// What the tests of the rooms ask of a made-up text.
namespace praxis::tests {

/// A text with what is read out of it. It owns the bytes that the page looks at.
struct Text {
  explicit Text(std::string_view bytes)
      : source(SourceText::from_utf8("in.txt", bytes)), page(layout::read_page(source, layout::split(source), tests::finders())) {}
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  [[nodiscard]] std::string slice(Span span) const { return std::string(source.slice(span)); }
  [[nodiscard]] std::string slice(const Paragraph& paragraph) const {
    std::string result;
    for (const Span piece : paragraph.pieces) result += (result.empty() ? "" : "+") + slice(piece);
    return result;
  }
  [[nodiscard]] std::string layout_name() const {
    const layout::LayoutMatch match = layout::detect(page);
    return match.layout ? std::string(match.layout->name) : std::string();
  }
  /// The class of the first byte of a passage.
  [[nodiscard]] std::string class_of(const RawFields& raw, std::string_view passage) const {
    const std::size_t at = source.text().find(passage);
    for (const Mark& mark : raw.marks) {
      if (mark.span.begin <= at && at < mark.span.end) return std::string(name_of(mark.byte_class));
    }
    return "leftover";
  }

  SourceText source;
  layout::Page page;
};

}  // namespace praxis::tests
