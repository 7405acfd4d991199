#include <fmt/format.h>

#include <utility>
#include <vector>

#include "diagnostic/excerpt.hpp"
#include "text/utf8.hpp"
#include "yaml/assembler.hpp"
#include "yaml/characters.hpp"
#include "yaml/events.hpp"
#include "yaml/places.hpp"
#include "yaml/scalar.hpp"

namespace praxis::yaml {
namespace {

constexpr std::size_t kDeepest = 20;
/// Readers look for the colon behind a key within 1024 characters; an escape takes six.
constexpr std::size_t kLongestKey = 128;

enum class Patience { first_finding, all_findings };
enum class Next { more, end };

std::string_view content(const yaml_event_t& event) {
  return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

Extent extent(const yaml_event_t& event) { return {position(event.start_mark), position(event.end_mark)}; }

bool is_plain(const yaml_event_t& event) { return event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE; }

bool is_block_text(const yaml_event_t& event) {
  const yaml_scalar_style_t style = event.data.scalar.style;
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
}

/// Tags and anchors of a node; libyaml keeps them apart for each kind of event.
struct Decoration {
  const yaml_char_t* tag;
  const yaml_char_t* anchor;
};

Decoration decoration(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_SCALAR_EVENT:
      return {event.data.scalar.tag, event.data.scalar.anchor};
    case YAML_SEQUENCE_START_EVENT:
      return {event.data.sequence_start.tag, event.data.sequence_start.anchor};
    case YAML_MAPPING_START_EVENT:
      return {event.data.mapping_start.tag, event.data.mapping_start.anchor};
    default:
      return {nullptr, nullptr};
  }
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

/// The line without its `sign` in front, where nothing but a value that says 'nothing' is behind it.
bool says_nothing(std::string_view line, std::string_view sign) {
  return line.starts_with(sign) && is_null(without_blanks(line.substr(sign.size())));
}

/// Takes a member or an item without a value out, where its line holds nothing else.
std::optional<Fix> without_line(std::string_view text, Position at, const std::optional<Extent>& key) {
  const std::string_view line = diagnostic::line_of(text, at.line);
  if (!key && !says_nothing(without_blanks(line), "-")) return std::nullopt;
  if (key) {
    const Span name = diagnostic::span_in_line(line, {{}, key->from, key->to});
    const bool alone = without_blanks(line.substr(0, name.begin)).empty() && key->from.line == at.line;
    if (!alone || !says_nothing(without_blanks(line.substr(name.end)), ":")) return std::nullopt;
  }
  return Fix{{}, true, {{{at.line, 1}, {at.line + 1, 1}, ""}}};
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file, Places* places, Findings& findings)
      : text_(text), events_(text), file_(file), places_(places), findings_(findings) {}

  Value read(Patience patience);

 private:
  Next step(const yaml_event_t& event);
  Next begin_document(const yaml_event_t& event);
  void end_stream(const yaml_event_t& event);
  void no_value(const yaml_event_t& event);
  void scalar(const yaml_event_t& event);
  void key(const yaml_event_t& event);
  void value(const yaml_event_t& event);
  void alias(const yaml_event_t& event);
  Next open(const yaml_event_t& event, Collection kind, bool flow);
  void close(const yaml_event_t& event);

  void check_decoration(const yaml_event_t& event);
  void check_key(const yaml_event_t& event, std::string_view name);
  void missing_value(const yaml_event_t& event);
  void enter(Position from);
  void refuse(Extent where, std::string message, std::string hint, std::optional<Fix> fix = {});

  std::string_view text_;
  Events events_;
  const std::string& file_;
  Places* places_;  ///< nullptr where nobody asks for places
  Findings& findings_;
  Assembler assembler_;
  std::vector<bool> flow_;  ///< of each open collection: whether it stands in brackets
  bool has_document_ = false;
};

Value Reader::read(Patience patience) {
  for (Next next = Next::more; next == Next::more;) {
    if (patience == Patience::first_finding && !findings_.empty()) break;
    if (const yaml_event_t* event = events_.next()) {
      next = step(*event);
    } else {
      findings_.add(events_.error(file_));
      break;
    }
  }
  return assembler_.take();
}

Next Reader::step(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
      return begin_document(event);
    case YAML_STREAM_END_EVENT:
      end_stream(event);
      return Next::end;
    case YAML_SCALAR_EVENT:
      scalar(event);
      return Next::more;
    case YAML_ALIAS_EVENT:
      alias(event);
      return Next::more;
    case YAML_SEQUENCE_START_EVENT:
      return open(event, Collection::list, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
    case YAML_MAPPING_START_EVENT:
      return open(event, Collection::object, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close(event);
      return Next::more;
    default:
      return Next::more;
  }
}

Next Reader::begin_document(const yaml_event_t& event) {
  if (std::exchange(has_document_, true)) {
    refuse(extent(event), "a second document begins here", "keep one document in a file");
    return Next::end;
  }
  return Next::more;
}

void Reader::end_stream(const yaml_event_t& event) {
  if (!has_document_) no_value(event);
}

void Reader::no_value(const yaml_event_t& event) {
  findings_.add(
      {Code::yaml_syntax, "the file holds no value", {file_, {1, 1}, position(event.end_mark)}, {}, {}, {}});
}

void Reader::scalar(const yaml_event_t& event) {
  check_decoration(event);
  if (assembler_.awaits_key()) {
    key(event);
  } else {
    value(event);
  }
}

void Reader::key(const yaml_event_t& event) {
  const std::string_view name = content(event);
  check_key(event, name);
  if (const auto first = assembler_.key(std::string(name), extent(event))) {
    const Extent here = extent(event);
    findings_.add(twice(std::string(name), {file_, here.from, here.to}, *first));
  }
}

void Reader::check_key(const yaml_event_t& event, std::string_view name) {
  if (is_block_text(event))
    refuse(extent(event), "a key must stand on one line", "write it in front of its ':'");
  if (text::code_points(name) > kLongestKey) {
    refuse(extent(event), fmt::format("a key of more than {} characters", kLongestKey), "shorten it");
  }
  if (!is_plain(event)) return;
  if (is_null(name)) refuse(extent(event), "a key without a name", "name the key, or take its value out");
  if (name == "<<")
    refuse(extent(event), "merge keys ('<<') are not used here", "write the members themselves");
  if (whole_number(name)) refuse(extent(event), "a key that is a number", "put it in double quotes");
}

void Reader::value(const yaml_event_t& event) {
  const std::string_view text = content(event);
  const bool plain = is_plain(event);
  if (plain && is_null(text)) missing_value(event);
  if (places_ != nullptr) {
    const Extent here = extent(event);
    enter(here.from);
    places_->leave(is_block_text(event) ? places_->text_end(here.from, here.to) : here.to);
  }
  const std::optional<std::int64_t> number = plain ? whole_number(text) : std::nullopt;
  assembler_.add(number ? Value(*number) : Value(text));
}

/// A value that is not there has no place of its own: its key is shown.
void Reader::missing_value(const yaml_event_t& event) {
  const std::optional<Extent> key = assembler_.current_key();
  const std::string way_out = key ? "leave the key out" : "leave the item out";
  if (!content(event).empty()) {
    refuse(extent(event), "a value that says 'nothing'", way_out + ", or put a text in double quotes",
           without_line(text_, position(event.start_mark), key));
  } else if (assembler_.depth() > 0) {
    const Extent where = key.value_or(extent(event));
    refuse(where, "empty value", way_out, without_line(text_, where.from, key));
  } else {
    no_value(event);
  }
}

void Reader::alias(const yaml_event_t& event) {
  refuse(extent(event), "aliases ('*name') are not used here",
         "write the value itself, or put a text in double quotes");
  if (assembler_.awaits_key()) {
    assembler_.key("*", extent(event));
  } else {
    assembler_.add({});
  }
}

Next Reader::open(const yaml_event_t& event, Collection kind, bool flow) {
  check_decoration(event);
  if (assembler_.awaits_key()) {
    refuse(extent(event), "a key must be plain text", "write 'key: value'");
    return Next::end;
  }
  if (assembler_.depth() == kDeepest) {
    refuse(extent(event), fmt::format("nested deeper than {} levels", kDeepest), {});
    return Next::end;
  }
  if (places_ != nullptr) enter(position(event.start_mark));
  assembler_.open(kind);
  flow_.push_back(flow);
  return Next::more;
}

void Reader::close(const yaml_event_t& event) {
  assembler_.add(assembler_.close());
  const bool flow = flow_.back();
  flow_.pop_back();
  if (places_ == nullptr) return;
  if (flow) {
    places_->leave(position(event.end_mark));
  } else {
    places_->leave_block();
  }
}

void Reader::check_decoration(const yaml_event_t& event) {
  const auto [tag, anchor] = decoration(event);
  const Position from = position(event.start_mark);
  const Extent sign{from, {from.line, from.column + 1}};
  if (tag != nullptr) {
    refuse(sign, "tags ('!name') are not used here", "leave the tag out, or put a text in double quotes");
  }
  if (anchor != nullptr) {
    refuse(sign, "anchors ('&name') are not used here",
           "leave the anchor out, or put a text in double quotes");
  }
}

void Reader::enter(Position from) {
  places_->enter(from, assembler_.current_key(), assembler_.current_name());
}

void Reader::refuse(Extent where, std::string message, std::string hint, std::optional<Fix> fix) {
  findings_.add({Code::yaml_feature,
                 std::move(message),
                 {file_, where.from, where.to},
                 {},
                 std::move(hint),
                 std::move(fix)});
}

}  // namespace

std::optional<Document> read(std::string_view text, const std::string& file, Findings& findings) {
  text = without_mark(text);
  if (auto fault = check_characters(text, file)) {
    findings.add(std::move(*fault));
    return std::nullopt;
  }
  Findings own;
  Places places(text);
  Value value = Reader(text, file, &places, own).read(Patience::all_findings);
  const bool good = own.empty();
  findings.add(std::move(own));
  if (!good) return std::nullopt;
  return Document{std::move(value), places.take()};
}

Result<Value> read_value(std::string_view text, const std::string& file) {
  text = without_mark(text);
  if (auto fault = check_characters(text, file)) return tl::unexpected(std::move(*fault));
  Findings findings;
  Value value = Reader(text, file, nullptr, findings).read(Patience::first_finding);
  if (!findings.empty()) return tl::unexpected(findings.all().front());
  return value;
}

}  // namespace praxis::yaml
