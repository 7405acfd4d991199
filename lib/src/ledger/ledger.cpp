#include <praxis/ledger.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "ledger/from_value.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

constexpr std::array<std::string_view, 6> kClasses{"label", "value", "standard_text", "furniture", "blank", "leftover"};

Value range(Span span) { return List{Value(static_cast<std::int64_t>(span.begin)), Value(static_cast<std::int64_t>(span.end))}; }

void set_text(Object& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object.set(key, text);
}

List to_list(const std::vector<Review>& reviews) {
  List list;
  for (const Review& review : reviews) {
    Object object;
    set_text(object, "field", review.field);
    set_text(object, "code", review.code);
    set_text(object, "note", review.note);
    set_text(object, "value", review.value);
    list.emplace_back(std::move(object));
  }
  return list;
}

Value to_value(const Extracted& extracted) {
  Object object{{"value", extracted.value}};
  if (extracted.bytes.size() == 1) object.set("bytes", range(extracted.bytes.front()));
  if (extracted.bytes.size() > 1) {
    List ranges;
    for (const Span span : extracted.bytes) ranges.push_back(range(span));
    object.set("bytes", std::move(ranges));
  }
  object.set("rule", extracted.rule);
  return object;
}

Value to_value(const LedgerRecord& record) {
  Object fields;
  for (const Extracted& extracted : record.extracted) {
    if (fields.find(extracted.field) == nullptr) fields.set(extracted.field, List{});
    fields.find(extracted.field)->list()->push_back(to_value(extracted));
  }
  Object object{{"kind", name_of(record.kind)}, {"id", record.id}};
  if (!record.formerly.empty()) object.set("formerly", List(record.formerly.begin(), record.formerly.end()));
  object.set("extracted", std::move(fields));
  if (!record.review.empty()) object.set("review", to_list(record.review));
  set_text(object, "superseded_by", record.superseded_by);
  set_text(object, "repeats", record.repeats);
  return object;
}

Value to_value(const ClassRun& run) {
  Object object{{"class", name_of(run.byte_class)}, {"bytes", range(run.bytes)}};
  set_text(object, "rule", run.rule);
  return object;
}

template <typename Items>
List to_values(const Items& items) {
  List list;
  for (const auto& item : items) list.push_back(to_value(item));
  return list;
}

List texts(const std::vector<std::string>& items) { return List(items.begin(), items.end()); }

Object to_object(const Ledger& ledger) {
  Object object{{"sha256", ledger.sha256}, {"name", ledger.name}, {"bytes", static_cast<std::int64_t>(ledger.bytes)}};
  set_text(object, "received", ledger.received);
  set_text(object, "media_type", ledger.media_type);
  set_text(object, "charset", ledger.charset);
  set_text(object, "layout", ledger.layout);
  object.set("layout_score", fmt::format("{:.2f}", ledger.layout_score));
  set_text(object, "given_layout", ledger.given_layout);
  set_text(object, "language", ledger.language);
  set_text(object, "url", ledger.url);
  if (!ledger.contact.empty()) object.set("contact", texts(ledger.contact));
  object.set("records", to_values(ledger.records));
  object.set("classes", to_values(ledger.classes));
  Object accounting;
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    accounting.set(kClasses[i], static_cast<std::int64_t>(ledger.count(static_cast<ByteClass>(i))));
  }
  object.set("accounting", std::move(accounting));
  if (!ledger.unrecognized.empty()) object.set("unrecognized", texts(ledger.unrecognized));
  if (!ledger.review.empty()) object.set("review", to_list(ledger.review));
  return object;
}

/// Reads the parts of a ledger back; what is not as it should be is remembered once and makes the whole fail.
class LedgerReader {
 public:
  explicit LedgerReader(const Object& root) : root_(root) {}

  Ledger read() {
    Ledger ledger;
    ledger.sha256 = root_.text("sha256");
    ledger.name = root_.text("name");
    ledger.bytes = size(root_.find("bytes"));
    ledger.received = root_.text("received");
    ledger.media_type = root_.text("media_type");
    ledger.charset = root_.text("charset");
    ledger.layout = root_.text("layout");
    const std::string_view score = root_.text("layout_score");
    std::from_chars(score.data(), score.data() + score.size(), ledger.layout_score);
    ledger.given_layout = root_.text("given_layout");
    ledger.language = root_.text("language");
    ledger.url = root_.text("url");
    ledger.contact = texts(root_.list("contact"));
    for (const Value& value : root_.list("records")) ledger.records.push_back(record(object(value)));
    for (const Value& value : root_.list("classes")) ledger.classes.push_back(run(object(value)));
    ledger.unrecognized = texts(root_.list("unrecognized"));
    ledger.review = reviews(root_.list("review"));
    return ledger;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  void complain(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
  }

  const Object& object(const Value& value) {
    static const Object empty;
    if (value.object() == nullptr) complain("an object was expected");
    return value.object() ? *value.object() : empty;
  }

  std::size_t size(const Value* value) {
    if (value == nullptr || value->number() == nullptr || *value->number() < 0) {
      complain("a number of bytes was expected");
      return 0;
    }
    return static_cast<std::size_t>(*value->number());
  }

  Span span(const Value& value) {
    const List* pair = value.list();
    if (pair == nullptr || pair->size() != 2) {
      complain("a range of bytes was expected");
      return {};
    }
    const Span result{size(pair->data()), size(&pair->back())};
    if (result.end < result.begin) complain("a range ends before it begins");
    return result;
  }

  std::vector<Span> spans(const Value* value) {
    if (value == nullptr || value->list() == nullptr || value->list()->empty()) return {};
    if (value->list()->front().number()) return {span(*value)};
    std::vector<Span> result;
    for (const Value& item : *value->list()) result.push_back(span(item));
    return result;
  }

  static std::vector<std::string> texts(const List& list) {
    std::vector<std::string> result;
    for (const Value& value : list) {
      if (value.text()) result.push_back(*value.text());
    }
    return result;
  }

  std::vector<Review> reviews(const List& list) {
    std::vector<Review> result;
    for (const Value& value : list) {
      const Object& entry = object(value);
      result.push_back({std::string(entry.text("field")), std::string(entry.text("code")), std::string(entry.text("note")),
                        std::string(entry.text("value"))});
    }
    return result;
  }

  LedgerRecord record(const Object& entry) {
    LedgerRecord result;
    const std::optional<RecordKind> kind = record_kind(entry.text("kind"));
    if (!kind) complain("unknown kind of record");
    result.kind = kind.value_or(RecordKind::practice);
    result.id = entry.text("id");
    result.formerly = texts(entry.list("formerly"));
    if (const Value* fields = entry.find("extracted"); fields && fields->object()) {
      for (const Member& field : fields->object()->members()) add_extracted(field, result.extracted);
    }
    result.review = reviews(entry.list("review"));
    result.superseded_by = entry.text("superseded_by");
    result.repeats = entry.text("repeats");
    return result;
  }

  void add_extracted(const Member& field, std::vector<Extracted>& all) {
    if (field.value.list() == nullptr) return complain("the values of '" + field.name + "' are no list");
    for (const Value& item : *field.value.list()) {
      const Object& entry = object(item);
      const Value* value = entry.find("value");
      if (value == nullptr) return complain("'" + field.name + "' has an entry without value");
      all.push_back({field.name, *value, spans(entry.find("bytes")), std::string(entry.text("rule"))});
    }
  }

  ClassRun run(const Object& entry) {
    const auto name = std::ranges::find(kClasses, entry.text("class"));
    if (name == kClasses.end()) complain("unknown class of bytes");
    const Value* bytes = entry.find("bytes");
    if (bytes == nullptr) complain("a run of bytes without range");
    return {static_cast<ByteClass>(name - kClasses.begin()), bytes ? span(*bytes) : Span{}, std::string(entry.text("rule"))};
  }

  const Object& root_;
  std::string problem_;
};

}  // namespace

std::string_view name_of(ByteClass byte_class) { return kClasses[static_cast<std::size_t>(byte_class)]; }

std::size_t Ledger::count(ByteClass byte_class) const {
  std::size_t bytes_of_class = 0;
  for (const ClassRun& run : classes) bytes_of_class += run.byte_class == byte_class ? run.bytes.size() : 0;
  return bytes_of_class;
}

bool Ledger::is_private() const { return !contact.empty() || refuses_publication(); }

bool Ledger::refuses_publication() const {
  return std::ranges::any_of(records, [](const LedgerRecord& record) {
    return std::ranges::any_of(record.extracted, [](const Extracted& extracted) {
      return extracted.field == "visibility" && extracted.value == Value("restricted");
    });
  });
}

std::string to_yaml(const Ledger& ledger) {
  yaml::Style style;
  style.flow_numbers = true;
  return yaml::write(to_object(ledger), style);
}

Result<Ledger> read_ledger(std::string_view yaml, const std::string& file) {
  const Result<Value> value = yaml::read_value(yaml, file);
  return value ? ledger::from_value(*value, file) : tl::unexpected(value.error());
}

Result<Ledger> ledger::from_value(const Value& value, const std::string& file) {
  if (value.object() == nullptr) return fail(Code::unreadable_record, "a ledger is an object", {.file = file});
  LedgerReader reader(*value.object());
  Ledger ledger = reader.read();
  if (!reader.problem().empty()) return fail(Code::unreadable_record, reader.problem(), {.file = file});
  return ledger;
}

}  // namespace praxis
