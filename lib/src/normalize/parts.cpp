#include "normalize/parts.hpp"

#include <algorithm>

#include "mention/phrases.hpp"
#include "mention/language.hpp"
#include "normalize/prose.hpp"
#include "normalize/title.hpp"
#include "text/blank.hpp"
#include "text/markup.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

constexpr std::string_view kContinues = "+text";

std::string prose_of(std::string_view text) { return prose(text::without_marks(text, text::References::bracket)); }

std::vector<std::string_view> split_roles(std::string_view argument) {
  std::vector<std::string_view> roles;
  while (!argument.empty()) {
    const std::size_t comma = std::min(argument.find(','), argument.size());
    roles.push_back(argument.substr(0, comma));
    argument.remove_prefix(std::min(comma + 1, argument.size()));
  }
  return roles;
}

/// The sort of an item by the words of its title, else of its text; a place makes it an event.
std::string_view item_type(const Object& item, const Labels& labels) {
  const std::string title = text::fold(item.text("title"));
  const std::string text = text::fold(item.text("text"));
  const auto of = [&](const std::string& words) -> std::string_view {
    if (mention::count_different(labels, "item_practice_list", words) > 0) return "practice-list";
    if (mention::count_different(labels, "item_event", words) > 0) return "event";
    if (mention::count_different(labels, "item_publication", words) > 0) return "publication";
    if (mention::count_different(labels, "item_tool", words) > 0) return "tool";
    return {};
  };
  if (const std::string_view type = of(title); !type.empty()) return type;
  if (item.find("place") != nullptr) return "event";
  if (!title.empty()) return "news";
  const std::string_view type = of(text);
  return type.empty() ? "news" : type;
}

/// The countries that an item names: its place says it best, then its title, then its text.
List item_countries(const Object& item, const RuleInput& input) {
  for (const std::string_view key : {"place", "title", "text"}) {
    List ids;
    for (const mention::CountryMention& found : input.finders.countries().find(item.text(key))) {
      const bool is_new = found.use == mention::CountryUse::place && std::ranges::find(ids, Value(found.id)) == ids.end();
      if (is_new) ids.emplace_back(found.id);
    }
    if (ids.empty()) continue;
    const Vocabulary& countries = input.finders.defs().vocabulary("countries");
    std::ranges::sort(ids, {}, [&](const Value& id) { return countries.rank(*id.text()); });
    return ids;
  }
  return {};
}

/// The first date of a text that names a month or a day.
std::string full_date(std::string_view text, const RuleInput& input) {
  for (const mention::DateMention& found : input.finders.dates().find(text)) {
    if (found.edtf.size() >= std::string_view("2017-11").size() && found.edtf[4] == '-') return found.edtf;
  }
  return {};
}

/// The date on the item's own line, which alone counts where there is one; else the first full date in it.
std::string item_date(const Object& item, const RuleInput& input) {
  if (item.find("date") != nullptr) return full_date(item.text("date"), input);
  for (const std::string_view key : {"place", "title", "text"}) {
    if (std::string date = full_date(item.text(key), input); !date.empty()) return date;
  }
  return {};
}

/// What an item says; a line with a day whose year is not said ("6-7 February") is part of it.
std::string item_text(const Object& item, std::string_view date) {
  const std::string_view line = date.empty() ? item.text("date") : std::string_view();
  const std::string_view text = item.text("text");
  if (line.empty() || line == text) return std::string(text);
  return std::string(line) + (text.empty() ? "" : "\n\n") + std::string(text);
}

}  // namespace

void Parts::add_role(std::string_view role) {
  if (!roles_.empty()) roles_ += ',';
  roles_ += role;
}

void Parts::add(std::string_view role, Span span) {
  if (span.empty()) return;
  add_role(role);
  spans_.push_back(span);
}

void Parts::state(std::string_view key, std::string_view value) {
  add_role(key);
  roles_ += '=';
  roles_ += value;
}

void Parts::add_prose(const std::vector<Paragraph>& paragraphs, std::string_view source) {
  bool is_open = false;  // the last slice may grow
  for (const Paragraph& paragraph : paragraphs) {
    for (std::size_t i = 0; i < paragraph.pieces.size(); ++i) {
      const Span piece = paragraph.pieces[i];
      const bool adjacent = is_open && i == 0 && spans_.back().end <= piece.begin &&
                            text::trim(source, {spans_.back().end, piece.begin}).empty();
      if (adjacent) {
        spans_.back().end = piece.end;
      } else {
        add(i == 0 ? "text" : kContinues, piece);
      }
      is_open = true;
    }
  }
}

std::string Parts::rule(std::string_view name) const { return std::string(name) + ":" + roles_; }

std::optional<Value> read_parts(const RuleInput& input) {
  Object object;
  std::string text;
  auto slice = input.slices.begin();
  for (const std::string_view role : split_roles(input.argument)) {
    if (const std::size_t stated = role.find('='); stated != std::string_view::npos) {
      object.set(role.substr(0, stated), role.substr(stated + 1));
      continue;
    }
    if (slice == input.slices.end()) return std::nullopt;
    if (role == "text" || role == kContinues) {
      if (!text.empty()) text += role == kContinues ? " " : "\n\n";
      text += *slice++;
    } else if (role == "mark") {
      object.set(role, text::note_mark(text::squeeze(*slice++)));
    } else {
      object.set(role, printed_heading(*slice++));
    }
  }
  if (slice != input.slices.end()) return std::nullopt;
  if (!text.empty()) {
    std::string prose = prose_of(text);
    if (prose.empty()) return std::nullopt;  // nothing but marks
    object.set("text", std::move(prose));
  }
  return Value(std::move(object));
}

std::optional<Value> read_passage_text(const RuleInput& input) {
  const std::optional<Value> parts = read_parts(input);
  if (!parts || parts->object()->text("text").empty()) return std::nullopt;
  return Value(parts->object()->text("text"));
}

std::optional<Value> read_item(const RuleInput& input) {
  const std::optional<Value> parts = read_parts(input);
  if (!parts) return std::nullopt;
  const Object& read = *parts->object();
  Object item;
  if (const Value* title = read.find("title")) item.set("title", *title);
  std::string date = item_date(read, input);
  item.set("text", item_text(read, date));
  const std::string_view stated = read.text("item_type");
  item.set("item_type", stated.empty() ? item_type(read, input.finders.defs().labels()) : stated);
  if (const Value* place = read.find("place")) item.set("place", *place);
  if (List countries = item_countries(read, input); !countries.empty()) item.set("countries", std::move(countries));
  if (!date.empty()) item.set("date", std::move(date));
  if (std::string language = mention::detect_language(read.text("text")); !language.empty()) item.set("language", std::move(language));
  return Value(std::move(item));
}

}  // namespace praxis::normalize
