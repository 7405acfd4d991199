#include "normalize/document.hpp"

#include <algorithm>
#include <set>

#include "normalize/found_practice.hpp"
#include "normalize/issuers.hpp"
#include "normalize/parts.hpp"
#include "normalize/title.hpp"
#include "normalize/value_reader.hpp"
#include "text/markup.hpp"

namespace praxis::normalize {
namespace {

class DocumentReader {
 public:
  DocumentReader(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                 Drafts& drafts)
      : document_(*fields.raw.document), circumstances_(circumstances), drafts_(drafts),
        draft_{.kind = RecordKind::document, .values = {}, .review = fields.review}, reader_(source, finders, draft_) {}

  void run() {
    reader_.state("status", "draft", "submission");
    reader_.state("visibility", "public", "submission");
    reader_.state("document_type", document_.type, "layout");
    if (!circumstances_.url.empty()) reader_.state("url", circumstances_.url, "option");
    read_title();
    read_date();
    read_parts();
    read_language();
    read_countries();
    if (document_.type == "statement") read_issuers();
    check_notes();
    reader_.sort();
    drafts_.drafts.push_back(std::move(draft_));
  }

 private:
  [[nodiscard]] std::string_view text() const { return reader_.source().text(); }

  void read_title() {
    if (!circumstances_.title.empty()) return reader_.state("title", circumstances_.title, "option");
    if (!document_.title.empty() && reader_.read("title", {document_.title}, "heading")) return;
    if (const Span heading = first_heading(); !heading.empty() && reader_.read("title", {heading}, "heading")) {
      return reader_.review("title", "title-from-heading", "no title is printed; this is the first heading");
    }
    const std::vector<Span> prose = prose_spans();
    if (prose.empty() || !reader_.read("title", {first_words_of(prose.front())}, "first-words")) {
      reader_.state("title", "Untitled document", "submission");
      return reader_.review("title", "no-title", "nothing in the text could serve as a title");
    }
    reader_.review("title", "title-from-first-words", "no title is printed; these are the first words of the text");
  }

  [[nodiscard]] Span first_words_of(Span prose) const {
    const Span words = first_words(reader_.text(prose));
    return {words.begin + prose.begin, words.end + prose.begin};
  }

  [[nodiscard]] Span first_heading() const {
    for (const RawSection& section : document_.sections) {
      if (!section.heading.empty()) return section.heading;
    }
    for (const RawItem& item : document_.items) {
      if (!item.title.empty()) return item.title;
    }
    return {};
  }

  void read_date() {
    if (document_.date.empty()) return;
    for (const mention::DateMention& found : reader_.finders().dates().find(reader_.text(document_.date))) {
      const Span span{document_.date.begin + found.span.begin, document_.date.begin + found.span.end};
      if (!found.edtf.empty() && reader_.read("date", {span}, "date")) return;
    }
  }

  void read_parts() {
    for (const RawSection& section : document_.sections) {
      Parts parts;
      parts.add("heading", section.heading);
      parts.add_prose(section.paragraphs, text());
      add(parts, "sections", "section");
    }
    for (const RawRecommendation& recommendation : document_.recommendations) {
      Parts parts;
      parts.state("id", recommendation.id);
      parts.add("area", recommendation.area);
      parts.add_prose({recommendation.text}, text());
      add(parts, "recommendations", "recommendation");
    }
    for (const RawFootnote& footnote : document_.footnotes) {
      Parts parts;
      parts.add("mark", footnote.mark);
      parts.add_prose({footnote.text}, text());
      add(parts, "footnotes", "footnote");
    }
    for (const RawItem& item : document_.items) {
      Parts parts;
      if (!item.type.empty()) parts.state("item_type", item.type);
      parts.add("title", item.title);
      parts.add("place", item.place);
      parts.add("date", item.date);
      parts.add_prose(item.paragraphs, text());
      add(parts, "items", "item");
    }
    for (const Span title : document_.related) reader_.read("related", {title}, "heading");
  }

  void add(const Parts& parts, std::string_view field, std::string_view rule) { reader_.read(field, parts.spans(), parts.rule(rule)); }

  /// All ranges of prose, in order.
  [[nodiscard]] std::vector<Span> prose_spans() const {
    Parts parts;
    for (const RawSection& section : document_.sections) parts.add_prose(section.paragraphs, text());
    for (const RawItem& item : document_.items) parts.add_prose(item.paragraphs, text());
    return parts.spans();
  }

  void read_language() {
    const std::vector<Span> prose = prose_spans();
    if (!prose.empty() && reader_.read("language", prose, "language")) drafts_.language = *draft_.values.back().value.text();
  }

  /// Every country that the text names, by its first mention.
  void read_countries() {
    if (document_.type == "guideline-page") return;
    std::set<std::string> known;
    for (const mention::CountryMention& found : reader_.finders().countries().find(text())) {
      if (found.use == mention::CountryUse::place && known.insert(found.id).second) reader_.read("countries", {found.span}, "term");
    }
  }

  void read_issuers() {
    for (const Span name : find_issuers(document_, text(), reader_.finders())) reader_.read("issuers", {name}, "heading");
  }

  /// A footnote that the text refers to and that stands nowhere is a gap in what arrived.
  void check_notes() {
    std::set<std::string> known;
    for (const RawFootnote& footnote : document_.footnotes) known.insert(text::note_mark(reader_.text(footnote.mark)));
    for (std::size_t at = 0; at < text().size(); ++at) {
      const std::size_t size = text::note_reference_size(text(), at);
      if (size == 0) continue;
      const std::string mark = text::note_mark(text().substr(at, size));
      if (known.insert(mark).second) {
        reader_.review("footnotes", "footnote-missing", "the text refers to this footnote, which stands nowhere", mark);
      }
      at += size - 1;
    }
  }

  const RawDocument& document_;
  const Circumstances& circumstances_;
  Drafts& drafts_;
  Draft draft_;
  ValueReader reader_;
};

}  // namespace

void add_document(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                  Drafts& drafts) {
  DocumentReader(fields, source, finders, circumstances, drafts).run();
  if (fields.raw.document->type != "article") return;
  for (const Candidate& candidate : find_candidates(fields.raw.document->sections, source, finders)) {
    drafts.drafts.push_back(read_found_practice(candidate, source, finders));
  }
}

}  // namespace praxis::normalize
