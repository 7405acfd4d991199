#include "normalize/private_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "mention/contacts.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

using mention::ContactFinder;
using mention::ContactMention;

Span line_around(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).find_last_of("\r\n");
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return {begin, std::min(text.find_first_of("\r\n", at), text.size())};
}

/// Calls `visit` with each line that is not blank, blanks at its ends taken off.
template <typename Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const Span line = text::trim(text, {at, end});
    if (!line.empty()) visit(line);
    at = end + 1;
  }
}

bool holds_one(std::string_view line, std::span<const std::string> wordings) {
  return std::ranges::any_of(wordings, [&](const std::string& wording) { return line.find(wording) != std::string_view::npos; });
}

/// What stands behind the first colon, or a "yes" on the next line; else empty.
std::string_view answer_to(std::string_view text, Span line, const Labels& labels) {
  const std::string_view written = text.substr(line.begin, line.size());
  if (const std::size_t colon = written.find(':'); colon != std::string_view::npos) {
    return text::trim(written.substr(colon + 1));
  }
  const Span behind = text::trim(text, {line.end, text.size()});
  const Span next = line_around(text, behind.begin);
  const std::string_view below = text::trim(text.substr(next.begin, next.size()));
  return labels.is_phrase("yes", below) ? below : std::string_view();
}

/// Whether a line begins, a box aside, with a label of the field.
bool begins_with_label(std::string_view line, std::string_view field, const Labels& labels) {
  const std::string folded = text::fold(line);
  return std::ranges::any_of(labels.labels(), [&](const LabelName& label) {
    const bool is_box_alone = label.folded.size() == 1;
    return label.field == field && !is_box_alone && folded.starts_with(label.folded) &&
           (folded.size() == label.folded.size() || folded[label.folded.size()] == ' ');
  });
}

/// Without a box in front: "[x] ", whose letter is part of the folded line.
std::string_view without_box(std::string_view line, const Labels& labels) {
  for (const char* phrase : {"ticked_box", "empty_box"}) {
    for (const std::string& box : labels.phrases(phrase)) {
      if (line.starts_with(box)) return text::trim(line.substr(box.size()));
    }
  }
  return line;
}

bool refuses(std::string_view text, Span line, Standing standing, const Labels& labels) {
  constexpr std::size_t kLongest = 400;  // bytes
  const std::string_view written = text.substr(line.begin, line.size());
  if (written.size() > kLongest || !begins_with_label(without_box(written, labels), "consent", labels)) return false;
  const Box box = box_on_line(text, line, labels);
  const std::string_view answer = answer_to(text, line, labels);
  const bool says_no = !answer.empty() && labels.is_phrase("no", answer);
  if (box == Box::empty || says_no) return false;
  return standing == Standing::submitted || box == Box::ticked || !answer.empty();
}

std::size_t rank(const KindSpec& kind, std::string_view field) {
  return static_cast<std::size_t>(std::ranges::find(kind.fields, field, &FieldSpec::name) - kind.fields.begin());
}

/// A consent that the layout has read and settled stands; only drafts that nobody asked are "public".
void restrict(Draft& draft, Span line, const Definitions& defs) {
  const KindSpec& kind = defs.kind(draft.kind);
  if (kind.field("visibility") == nullptr) return;
  std::erase_if(draft.values, [](const DraftValue& value) { return value.field == "visibility"; });
  const auto place = std::ranges::find_if(
      draft.values, [&](const DraftValue& other) { return rank(kind, other.field) > rank(kind, "visibility"); });
  draft.values.insert(place, {"visibility", "restricted", {line}, "refusal"});
}

bool is_restricted(const Draft& draft) {
  return std::ranges::any_of(draft.values, [](const DraftValue& value) {
    return value.field == "visibility" && value.value == Value("restricted");
  });
}

void add_contact(Drafts& drafts, std::string_view written) {
  const std::string line = text::squeeze(written);
  const bool is_known = std::ranges::any_of(drafts.contact, [&](const std::string& known) {
    return known.find(line) != std::string::npos;
  });
  if (!line.empty() && !is_known) drafts.contact.push_back(line);
}

/// Whether `written`, which ends a line behind a label such as "Contact:", may name a person: something is left when the addresses and numbers of
/// institutions, and words about them, are taken away, and it is no sentence.
bool names_somebody(std::string_view line, std::string_view written, const ContactFinder& finder) {
  constexpr std::size_t kMostWords = 15;
  constexpr std::size_t kSentence = 6;  // words, with a full stop
  std::string rest;
  std::size_t at = line.size() - written.size();
  for (const ContactMention& mention : finder.find(line)) {
    if (mention.bearer == ContactMention::Bearer::person) return true;
    if (mention.span.begin < at) continue;
    rest += line.substr(at, mention.span.begin - at);
    at = mention.span.end;
  }
  rest = text::fold(rest + std::string(line.substr(at)));
  const std::vector<std::string_view> words = text::words(rest);
  if (words.size() > kMostWords || (words.size() >= kSentence && written.ends_with('.'))) return false;
  return std::ranges::any_of(words, [&](std::string_view word) { return !finder.is_word_of_contacts(std::string(word)); });
}

/// The first address or number of a person in a value, however deep.
std::optional<ContactMention::Kind> personal_data_in(const Value& value, const ContactFinder& finder) {
  if (value.text()) {
    for (const ContactMention& mention : finder.find(*value.text())) {
      if (mention.bearer == ContactMention::Bearer::person) return mention.kind;
    }
  }
  if (value.list()) {
    for (const Value& item : *value.list()) {
      if (const auto kind = personal_data_in(item, finder)) return kind;
    }
  }
  if (value.object()) {
    for (const Member& member : value.object()->members()) {
      if (const auto kind = personal_data_in(member.value, finder)) return kind;
    }
  }
  return std::nullopt;
}

void review_fields(Draft& draft, const ContactFinder& finder) {
  for (const DraftValue& value : draft.values) {
    const auto kind = personal_data_in(value.value, finder);
    const auto is_noted = [&](const Review& entry) { return entry.field == value.field && entry.code == "personal-data"; };
    if (!kind || std::ranges::any_of(draft.review, is_noted)) continue;
    draft.review.push_back({value.field, "personal-data",
                            fmt::format("{} stands here: take it out unless it may be published", mention::words_for(*kind)), {}});
  }
}

}  // namespace

Box box_on_line(std::string_view text, Span span, const Labels& labels) {
  const Span line = line_around(text, span.begin);
  const std::string_view written = text.substr(line.begin, line.size());
  if (holds_one(written, labels.phrases("ticked_box"))) return Box::ticked;
  return holds_one(written, labels.phrases("empty_box")) ? Box::empty : Box::none;
}

void find_refusal(Drafts& drafts, const RawFields& raw, const SourceText& source, const Definitions& defs) {
  const bool was_cut = std::ranges::find(raw.fields, "consent", &RawField::field) != raw.fields.end();
  if (was_cut || std::ranges::any_of(drafts.drafts, is_restricted)) return;
  const Standing standing = raw.document ? Standing::found : Standing::submitted;
  std::optional<Span> refusal;
  for_each_line(source.text(), [&](Span line) {
    if (!refusal && refuses(source.text(), line, standing, defs.labels())) refusal = line;
  });
  if (!refusal) return;
  for (Draft& draft : drafts.drafts) restrict(draft, *refusal, defs);
  drafts.marks.push_back({*refusal, ByteClass::value, {}});
}

void find_contact_data(Drafts& drafts, const SourceText& source, const mention::Finders& finders) {
  const ContactFinder& finder = finders.contacts();
  const std::string_view text = source.text();
  for_each_line(text, [&](Span line) {
    const std::string_view whole = text.substr(line.begin, line.size());
    const std::optional<LabelMatch> label = finders.defs().labels().read(whole);
    if (!label || label->field != "contact" || label->rest.empty()) return;
    const std::string_view behind = whole.substr(label->rest.begin);
    if (names_somebody(whole, behind, finder)) add_contact(drafts, behind);
  });
  for (const ContactMention& mention : finder.find(text)) {
    if (mention.bearer == ContactMention::Bearer::person) add_contact(drafts, source.slice(mention.span));
  }
  for (Draft& draft : drafts.drafts) review_fields(draft, finder);
}

}  // namespace praxis::normalize
