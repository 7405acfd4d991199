#pragma once

#include <praxis/ledger.hpp>
#include <praxis/source.hpp>

#include <optional>
#include <string>
#include <vector>

/// The values that pass from stage to stage between the cut and the record. Spans are byte offsets of the decoded text.
namespace praxis {

/// How the values of a field are printed.
enum class ValueStyle {
  inline_list,  ///< on the label's line, separated by commas
  lines,        ///< one on each line below the label
};

/// A label as printed and what stands under it.
struct RawField {
  std::string field;             ///< what the label was read as; empty where it is not known (the label stage decides)
  Span label;                    ///< empty for prose that follows without a label
  Span note;                     ///< "(Check all that apply)", or empty
  ValueStyle style = ValueStyle::lines;
  std::vector<Span> values;      ///< a line each
  bool operator==(const RawField&) const = default;
};

/// A guideline as the registry prints it: standard text around the one thing it says of the practice, the number.
struct GuidelineBlock {
  int number = 0;
  Span theme;                    ///< the thematic area above the heading, or empty
  Span numbered;                 ///< "GUIDELINE 3" of the heading, or empty
  Span title;                    ///< of the heading, or empty
  std::vector<Span> paragraphs;
  Span samples_heading;          ///< or empty
  std::vector<Span> samples;     ///< without their bullets
  bool operator==(const GuidelineBlock&) const = default;
};

/// A paragraph of running prose, or an item of a list with its list mark: one range of the text, or several where a page break cuts it.
struct Paragraph {
  std::vector<Span> pieces;
  bool operator==(const Paragraph&) const = default;
};

/// A part of a document under its heading; what stands before the first heading is a part without one.
struct RawSection {
  Span heading;                  ///< without its number and marks, or empty
  std::vector<Paragraph> paragraphs;
  bool operator==(const RawSection&) const = default;
};

/// A point of a statement.
struct RawRecommendation {
  std::string id;                ///< its place, "2.3": the third point of the second area
  Span area;                     ///< the heading it stands under, or empty
  Paragraph text;
  bool operator==(const RawRecommendation&) const = default;
};

struct RawFootnote {
  Span mark;                     ///< "3"
  Paragraph text;
  bool operator==(const RawFootnote&) const = default;
};

/// One entry of a portal or a list.
struct RawItem {
  Span title;                    ///< or empty
  Span place;                    ///< "Beijing, China", or empty
  Span date;                     ///< on a line of its own, or empty
  std::vector<Paragraph> paragraphs;
  std::string type;              ///< as `item_type` has it, where the page says it of all items; or empty
  bool operator==(const RawItem&) const = default;
};

/// A text that is not itself a practice, as it is printed.
struct RawDocument {
  std::string type;              ///< as `document_type` has it
  Span title;                    ///< printed, or empty
  Span subtitle;                 ///< below the title: who issues it, when; or empty
  Span date;                     ///< on a line of its own, or empty
  std::vector<RawSection> sections;
  std::vector<RawRecommendation> recommendations;
  std::vector<RawFootnote> footnotes;
  std::vector<RawItem> items;
  std::vector<Span> related;
  bool operator==(const RawDocument&) const = default;
};

/// The class of a part of the text, and the rule that says so.
struct Mark {
  Span span;
  ByteClass byte_class{};
  std::string rule;
  bool operator==(const Mark&) const = default;
};

/// Whether a practice was submitted as one, or found in prose.
enum class Standing { submitted, found };

/// Everything that was cut out of a text. What no mark covers is blank or leftover.
struct RawFields {
  Standing standing = Standing::submitted;
  std::optional<Span> printed_title;
  std::vector<RawField> fields;
  std::vector<GuidelineBlock> guidelines;
  std::optional<RawDocument> document;  ///< of a text that is no practice
  std::vector<Mark> marks;
  std::vector<Review> review;           ///< what the cut could not settle
};

/// What the stage label makes of them: every field has its name; what no label could name is a remark.
struct LabelledFields {
  RawFields raw;
  std::vector<Review> review;
  std::vector<std::string> unrecognized;  ///< labels that no field has
};

/// One value read by a rule of the stage normalize.
struct DraftValue {
  std::string field;
  Value value;
  std::vector<Span> spans;  ///< where it stands; none where no text carries it
  std::string rule;
  bool operator==(const DraftValue&) const = default;
};

/// A record in the making: its values in the schema's order of fields.
struct Draft {
  RecordKind kind{};
  std::vector<DraftValue> values;
  std::vector<Review> review;
};

/// All that one text says.
struct Drafts {
  std::vector<Draft> drafts;
  std::vector<Mark> marks;
  std::vector<std::string> unrecognized;
  std::vector<std::string> contact;  ///< contact data: makes the submission private
  std::string language;              ///< of the prose, or empty
  std::string named_id;              ///< the record that the text itself names, or empty
};

}  // namespace praxis
