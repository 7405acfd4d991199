#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A text to read from, and places in it.
///
/// Every part of praxis speaks of places as byte offsets (`Span`) into the decoded text. Lines and columns are
/// computed only when a person is shown a place, and the bytes of the original file only when evidence is written:
///
///     SourceText text = SourceText::from_utf8("form.txt", "\xEF\xBB\xBFCountry\nMexico\n");
///     Span mexico{8, 14};
///     text.slice(mexico);            // "Mexico"
///     text.position(mexico.begin);   // line 2, column 1
///     text.original(mexico);         // {11, 17}: the byte order mark counts in the file, not in the text
namespace praxis {

/// A half-open range of byte offsets, [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// A place as people name it: 1-based, the column counted in Unicode code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend constexpr auto operator<=>(const Position&, const Position&) = default;
};

/// The decoded text of one submission (valid UTF-8, line ends as they came) with its way back to the file's bytes.
class SourceText {
 public:
  SourceText() = default;

  /// `bytes` must be valid UTF-8 (decode checks that). A leading byte order mark is no part of the text.
  static SourceText from_utf8(std::string name, std::string_view bytes);

  /// As the user named it; for messages.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The text at `span`, which must lie inside `text()`. The view lives as long as this object.
  [[nodiscard]] std::string_view slice(Span span) const { return text().substr(span.begin, span.size()); }

  /// Line and column of an offset of the text; an offset behind the end gives the end.
  [[nodiscard]] Position position(std::size_t offset) const;
  /// The line (0-based) without its line end.
  [[nodiscard]] std::string_view line(std::size_t index) const;
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }

  /// The range of the original file's bytes that a span of the text was decoded from.
  [[nodiscard]] Span original(Span span) const { return {span.begin + prefix_, span.end + prefix_}; }
  /// Bytes of the file that precede the text: its byte order mark.
  [[nodiscard]] std::size_t prefix() const { return prefix_; }
  /// Size of the original file in bytes.
  [[nodiscard]] std::size_t original_size() const { return text_.size() + prefix_; }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_{0};
  std::size_t prefix_ = 0;
};

}  // namespace praxis
