#include "validate/mends.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostic/excerpt.hpp"
#include "yaml/comments.hpp"

namespace praxis::validation {
namespace {

constexpr std::string_view kBlanks = " \t";

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

/// The file's text by places.
class Page {
 public:
  explicit Page(const Subject& subject) : text_(subject.file->bytes) {}

  /// What stands between two places of one line; of several, nothing.
  [[nodiscard]] std::optional<std::string_view> between(Position from, Position to) const {
    if (from.line != to.line || to < from) return std::nullopt;
    const std::string_view line = diagnostic::line_of(text_, from.line);
    const Span span = diagnostic::span_in_line(line, {{}, from, to});
    return line.substr(span.begin, span.size());
  }
  [[nodiscard]] std::string_view before(Position at) const { return *between({at.line, 1}, at); }
  [[nodiscard]] std::string_view behind(Position at) const {
    const std::string_view line = diagnostic::line_of(text_, at.line);
    return line.substr(diagnostic::span_in_line(line, {{}, at, at}).begin);
  }
  [[nodiscard]] std::string_view line_end() const {
    return text_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  }

 private:
  std::string_view text_;
};

/// Nothing, too, where the file was read without places, to see whether anything is wrong at all.
const yaml::Place* place_of(const Subject& subject, std::string_view pointer) {
  if (subject.file == nullptr) return nullptr;
  const auto place = subject.document->places.find(pointer);
  return place == subject.document->places.end() ? nullptr : &place->second;
}

bool is_item(const yaml::Place& place) { return place.key.from == place.key.to; }

Fix safe(Edit edit) { return {{}, true, {std::move(edit)}}; }

/// Whether this is all that stands before something: blanks, behind the dashes of lists.
bool opens_line(std::string_view before) { return before.find_first_not_of(" -") == std::string_view::npos; }

/// Whether this stands before an item whose lines hold nothing else.
bool is_dash(std::string_view before) { return trimmed(before) == "-"; }

/// The text of a scalar that stands on one line, in quotes where it has them.
std::optional<std::string_view> scalar_on_a_line(const Page& page, const yaml::Extent& value) {
  const std::optional<std::string_view> text = page.between(value.from, value.to);
  constexpr std::string_view kOpening = "|>[{";
  if (!text || text->empty() || kOpening.find(text->front()) != std::string_view::npos) return std::nullopt;
  return text;
}

bool holds_comment(const Subject& subject, Position from, Position to) {
  return std::ranges::any_of(
      yaml::comments_of(subject.file->bytes, *subject.document),
      [&](const yaml::Comment& comment) { return from < comment.at && comment.at < to; });
}

/// An item in brackets behind another one, with the comma between them.
std::optional<Fix> without_item_in_brackets(const Subject& subject, const std::string& pointer,
                                            const Page& page) {
  const std::size_t slash = pointer.rfind('/');
  const std::size_t index = std::stoull(pointer.substr(slash + 1));
  if (index == 0) return std::nullopt;
  const yaml::Place* previous = place_of(subject, below(pointer.substr(0, slash), index - 1));
  const yaml::Place* own = place_of(subject, pointer);
  if (previous == nullptr || own == nullptr) return std::nullopt;
  const auto gap = page.between(previous->value.to, own->value.from);
  if (!gap || trimmed(*gap) != ",") return std::nullopt;
  return safe({previous->value.to, own->value.to, ""});
}

/// What stands around the only item of a list, between its key and its end.
bool is_alone(const Page& page, const yaml::Place& list, const yaml::Place& item) {
  const auto opening = page.between(list.key.to, item.value.from);
  const auto closing = page.between(item.value.to, list.value.to);
  if (opening && closing && trimmed(*closing) == "]") {
    const std::string_view rest = trimmed(*opening);
    return rest.starts_with(':') && trimmed(rest.substr(1)) == "[";
  }
  return item.value.from.line == list.key.to.line + 1 && trimmed(page.behind(list.key.to)) == ":" &&
         is_dash(page.before(item.value.from)) && item.value.to == list.value.to;
}

bool lies_in_its_folder(const Subject& subject) {
  const std::optional<RecordKind> kind = record_kind(subject.noun);
  return kind && subject.file->path.starts_with(subject.defs.kind(*kind).folder + "/");
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

bool allows(const JsonSchema& schema, std::string_view name, std::string_view word) {
  const Object* property = schema.member(schema.root(), name);
  return property != nullptr &&
         std::ranges::find(property->list("enum"), Value(word)) != property->list("enum").end();
}

/// Where a new line goes that gives the record a field: behind the fields that come before it in the schema.
std::optional<Position> place_for(const Subject& subject, std::string_view name) {
  std::optional<Position> place;
  for (const Member& known : subject.schema.root().find("properties")->object()->members()) {
    if (known.name == name) break;
    const yaml::Place* before = place_of(subject, below("", known.name));
    if (before != nullptr)
      place = std::max(place.value_or(Position{}), Position{before->value.to.line + 1, 1});
  }
  return place;
}

std::optional<Fix> with_line(const Subject& subject, std::string_view name, std::string_view value) {
  const yaml::Place* whole = place_of(subject, "");
  if (whole == nullptr) return std::nullopt;
  const Page page(subject);
  const Position first = whole->value.from;
  // In braces, or with its keys indented, a record is written as praxis never would.
  if (first.column != 1 || page.behind(first).starts_with('{')) return std::nullopt;
  const bool is_ended = subject.file->bytes.ends_with('\n');
  const Position at = is_ended ? place_for(subject, name).value_or(first) : first;
  return Fix{{}, false, {{at, at, fmt::format("{}: {}{}", name, value, page.line_end())}}};
}

}  // namespace

bool is_slug(std::string_view text) {
  constexpr std::string_view kSigns = "abcdefghijklmnopqrstuvwxyz0123456789-";
  constexpr std::size_t kLongest = 64;
  return !text.empty() && text.size() <= kLongest &&
         text.find_first_not_of(kSigns) == std::string_view::npos && !text.starts_with('-') &&
         !text.ends_with('-') && text.find("--") == std::string_view::npos;
}

std::optional<Fix> taken_out(const Subject& subject, const std::string& pointer) {
  const yaml::Place* place = place_of(subject, pointer);
  if (place == nullptr || pointer.empty()) return std::nullopt;
  const Page page(subject);
  const Position from = is_item(*place) ? place->value.from : place->key.from;
  const Position to = place->value.to;
  const std::string_view before = page.before(from);
  const bool fills_lines = is_item(*place) ? is_dash(before) : is_blank(before);
  if (holds_comment(subject, from, to)) return std::nullopt;
  if (fills_lines && is_blank(page.behind(to))) return safe({{from.line, 1}, {to.line + 1, 1}, ""});
  return is_item(*place) ? without_item_in_brackets(subject, pointer, page) : std::nullopt;
}

std::optional<Fix> as_list(const Subject& subject, const std::string& pointer) {
  const yaml::Place* place = place_of(subject, pointer);
  if (place == nullptr || is_item(*place)) return std::nullopt;
  const Page page(subject);
  const auto value = scalar_on_a_line(page, place->value);
  if (!value) return std::nullopt;
  if (!opens_line(page.before(place->key.from))) {
    return safe({place->value.from, place->value.to, fmt::format("[{}]", *value)});
  }
  if (place->value.from.line != place->key.to.line) return safe({place->value.from, place->value.from, "- "});
  const std::string indent(place->key.from.column - 1, ' ');
  return safe({place->key.to, place->value.to, fmt::format(":{}{}- {}", page.line_end(), indent, *value)});
}

std::optional<Fix> as_single(const Subject& subject, const std::string& pointer) {
  const yaml::Place* list = place_of(subject, pointer);
  const yaml::Place* item = place_of(subject, below(pointer, 0));
  if (list == nullptr || item == nullptr || is_item(*list) || place_of(subject, below(pointer, 1)))
    return std::nullopt;
  const Page page(subject);
  const auto value = scalar_on_a_line(page, item->value);
  if (!value || !is_alone(page, *list, *item)) return std::nullopt;
  return safe({list->key.to, list->value.to, fmt::format(": {}", *value)});
}

std::optional<Fix> added(const Subject& subject, std::string_view name) {
  if (subject.file == nullptr || !lies_in_its_folder(subject)) return std::nullopt;
  if (name == "kind") {
    std::optional<Fix> fix = with_line(subject, name, subject.noun);
    if (fix) fix->safe = true;
    return fix;
  }
  if (name == "id" && is_slug(stem_of(subject.file->path)))
    return with_line(subject, name, as_yaml(stem_of(subject.file->path)));
  if (name == "status" && allows(subject.schema, name, "draft")) return with_line(subject, name, "draft");
  return std::nullopt;
}

std::optional<Fix> moved_to(const Subject& subject, std::string_view folder) {
  const std::string_view id = subject.value.object()->text("id");
  if (subject.file == nullptr || !is_slug(id)) return std::nullopt;
  return Fix{.replacement = {}, .safe = true, .edits = {}, .move_to = fmt::format("{}/{}.yaml", folder, id)};
}

}  // namespace praxis::validation
