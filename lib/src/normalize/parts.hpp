#pragma once

#include <praxis/record.hpp>

#include <optional>
#include <string>
#include <vector>

#include "model/fields.hpp"
#include "normalize/rules.hpp"

/// The parts of documents (sections, recommendations, footnotes, items) are objects that several slices of the text make up. The
/// argument of their rule names the role of each slice, which is the key of the object, in order: "heading,text,+text".
/// - A second "text" is a further paragraph.
/// - "+text" goes on in mid-sentence: a page break cut the paragraph.
/// - "id=2.3" takes no slice: a place in a list is written nowhere.
namespace praxis::normalize {

/// Slices with their roles, in the making.
class Parts {
 public:
  /// A slice of its own; an empty span adds nothing.
  void add(std::string_view role, Span span);
  /// What stands in no text.
  void state(std::string_view key, std::string_view value);
  /// Prose: paragraphs with nothing but blanks between them are one slice.
  void add_prose(const std::vector<Paragraph>& paragraphs, std::string_view source);

  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }
  /// `name` with the roles: "section:heading,text".
  [[nodiscard]] std::string rule(std::string_view name) const;

 private:
  void add_role(std::string_view role);

  std::vector<Span> spans_;
  std::string roles_;
};

/// The object that the slices make up by their roles: texts as prose, everything else on one line ("²" as a mark is "2"). Nothing where roles and slices do
/// not go together, or where the text is nothing but marks.
[[nodiscard]] std::optional<Value> read_parts(const RuleInput& input);

/// The text of `read_parts` alone: prose that a page break may cut.
[[nodiscard]] std::optional<Value> read_passage_text(const RuleInput& input);

/// An item of a portal: its parts, and what they say of its sort, its countries, its date and its language.
[[nodiscard]] std::optional<Value> read_item(const RuleInput& input);

}  // namespace praxis::normalize
