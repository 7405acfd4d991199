#include "normalize/practice.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "normalize/controlled.hpp"
#include "normalize/found_practice.hpp"
#include "normalize/links.hpp"
#include "normalize/names.hpp"
#include "normalize/private_data.hpp"
#include "normalize/prose.hpp"
#include "normalize/split_list.hpp"
#include "normalize/title.hpp"
#include "normalize/title_reader.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

class PracticeReader {
 public:
  PracticeReader(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                 Drafts& drafts)
      : fields_(fields), circumstances_(circumstances), drafts_(drafts), draft_{.kind = RecordKind::practice, .values = {}, .review = fields.review},
        reader_(source, finders, draft_) {}

  void run() {
    if (fields_.raw.standing == Standing::found) {
      reader_.state("status", "candidate", "found");
    } else {
      reader_.state("status", "draft", "submission");
    }
    for (const RawField& field : fields_.raw.fields) read(field);
    read_guidelines();
    read_language();
    read_mentions_in_prose();
    read_title();
    if (!circumstances_.url.empty()) reader_.state("url", circumstances_.url, "option");
    if (!restricted_) reader_.state("visibility", "public", "submission");
    reader_.sort();
    drafts_.drafts.push_back(std::move(draft_));
  }

 private:
  [[nodiscard]] std::string_view text() const { return reader_.source().text(); }

  void read(const RawField& field) {
    if (field.field == "contact") return read_contact(field);
    if (field.field == "consent") return read_consent(field);
    if (field.field == "record") return read_named_id(field);
    if (field.field == "title") return read_printed_title(field);
    if (field.field == "links") return read_links(field);
    if (field.field == "tags") return read_list(field, "tag");
    if (field.field == "stakeholder_names") return read_names(field);
    read_by_type(field);
  }

  void read_by_type(const RawField& field) {
    const FieldSpec& spec = reader_.field(field.field);
    if (!spec.vocabulary.empty()) return read_controlled(reader_, field, drafts_.unrecognized);
    if (spec.type == FieldType::prose) return read_prose(field);
    if (spec.type == FieldType::edtf) return read_dates(field);
    if (spec.list) return read_list(field, "text");
    if (!field.values.empty()) reader_.read(spec.name, {{field.values.front().begin, field.values.back().end}}, "text");
  }

  void read_dates(const RawField& field) {
    for (const Span line : field.values) {
      if (!reader_.read(field.field, {line}, "date")) {
        reader_.review(field.field, "unknown-date", "no date that could be understood", text::squeeze(reader_.text(line)));
      }
    }
  }

  /// A form prints one value a line; a page, or a form filled in by hand on one line, separates them by commas.
  void read_list(const RawField& field, std::string_view rule) {
    const bool separated = field.style == ValueStyle::inline_list || field.values.size() == 1;
    for (const Span line : field.values) {
      for (const Span item : separated ? split_list(text(), line) : std::vector<Span>{line}) reader_.read(field.field, {item}, rule);
    }
  }

  void read_names(const RawField& field) {
    for (const Span line : field.values) {
      const bool separated = field.style == ValueStyle::inline_list;
      for (const Span name : separated ? split_names(text(), line, reader_.defs()) : std::vector<Span>{line}) {
        reader_.read("stakeholder_names", {name}, "text");
      }
    }
  }

  void read_contact(const RawField& field) {
    for (const Span line : field.values) drafts_.contact.push_back(text::squeeze(reader_.text(line)));
  }

  /// An empty box or a "no" consents; anything else under this label refuses, and so does a label that stands there without an answer.
  void read_consent(const RawField& field) {
    const Box box = box_on_line(text(), field.label, reader_.defs().labels());
    const bool says_no = !field.values.empty() && reader_.defs().labels().is_phrase("no", reader_.text(field.values.front()));
    if (says_no || (field.values.empty() && box == Box::empty)) return;
    restricted_ = true;
    const Span span = field.values.empty() ? field.label : field.values.front();
    reader_.read("visibility", {span}, "refusal");
    if (field.values.empty() && box == Box::none) reader_.review("visibility", "consent-unclear", "the box that refuses publication stands there without an answer");
  }

  void read_named_id(const RawField& field) {
    if (!field.values.empty()) drafts_.named_id = text::squeeze(reader_.text(field.values.front()));
  }

  void read_printed_title(const RawField& field) {
    if (!field.values.empty()) printed_title_ = Span{field.values.front().begin, field.values.back().end};
  }

  /// Lines that follow each other are one range; furniture between them divides it.
  void read_prose(const RawField& field) {
    const std::vector<Span> ranges = prose_ranges(field.values, text());
    if (ranges.empty() || !description_.empty()) return;
    description_ = ranges;
    reader_.read(field.field, ranges, "prose");
  }

  void read_links(const RawField& field) {
    for (const Span line : field.values) {
      const LinkLine parts = split_links(text(), line);
      for (const Span tag : parts.tags) reader_.read("tags", {tag}, "tag");
      for (const Span link : parts.links) {
        reader_.read("links", {link}, "link");
        if (is_cut_address(reader_.text(link))) {
          reader_.review("links", "cut-url", "the address is cut short", text::squeeze(reader_.text(link)));
        }
      }
    }
  }

  void read_guidelines() {
    std::set<int> seen;
    for (const GuidelineBlock& block : fields_.raw.guidelines) {
      if (!seen.insert(block.number).second) continue;
      if (!block.numbered.empty()) {
        reader_.read("guidelines", {block.numbered}, "number");
      } else {
        reader_.read("guidelines", {block.theme}, "numbered-term");
      }
    }
  }

  void read_language() {
    if (description_.empty() || !reader_.read("language", description_, "language")) return;
    drafts_.language = *draft_.values.back().value.text();
  }

  void read_title() {
    if (!circumstances_.title.empty()) return reader_.state("title", circumstances_.title, "option");
    if (const std::optional<Span> printed = printed_title_ ? printed_title_ : fields_.raw.printed_title) {
      reader_.read("title", {*printed}, "text");
      return;
    }
    if (const auto title = title_from_file_name(circumstances_.file_name, reader_.defs().labels())) {
      reader_.state("title", *title, "file-name");
      return reader_.review("title", "title-from-file-name", "no title is printed; this one was read out of the file's name");
    }
    read_title_from_description();
  }

  void read_title_from_description() {
    if (description_.empty()) {
      reader_.state("title", "Untitled practice", "submission");
      return reader_.review("title", "no-title", "nothing in the text could serve as a title");
    }
    read_title_from_prose(reader_, description_.front(), circumstances_.file_name);
  }

  /// A find has no fields that say where it is and whose: its prose does, where it tells of a measure as an article does.
  void read_mentions_in_prose() {
    if (fields_.raw.standing != Standing::found || description_.empty()) return;
    RawSection section;
    for (const Span part : description_) section.paragraphs.push_back({{part}});
    const std::vector<Candidate> measures = find_candidates({section}, reader_.source(), reader_.finders());
    if (!measures.empty()) {
      read_mentions(measures.front(), reader_);
      draft_.review.insert(draft_.review.end(), measures.front().review.begin(), measures.front().review.end());
    }
    const bool has_country = std::ranges::find(draft_.values, "countries", &DraftValue::field) != draft_.values.end();
    if (!has_country) read_country_from_prose();
  }

  /// The one country that the prose names is a good guess.
  void read_country_from_prose() {
    std::map<std::string, Span> countries;
    for (const Span part : description_) {
      for (const mention::CountryMention& found : reader_.finders().countries().find(reader_.text(part))) {
        if (found.use == mention::CountryUse::place) countries.try_emplace(found.id, Span{part.begin + found.span.begin, part.begin + found.span.end});
      }
    }
    if (countries.size() != 1) return;
    reader_.read("countries", {countries.begin()->second}, "term");
    reader_.review("countries", "uncertain-country", "no field says where; this is the one country that the text names");
  }

  const LabelledFields& fields_;
  const Circumstances& circumstances_;
  Drafts& drafts_;
  Draft draft_;
  ValueReader reader_;
  std::vector<Span> description_;
  std::optional<Span> printed_title_;
  bool restricted_ = false;
};

}  // namespace

void add_practice(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                  Drafts& drafts) {
  PracticeReader(fields, source, finders, circumstances, drafts).run();
}

}  // namespace praxis::normalize
