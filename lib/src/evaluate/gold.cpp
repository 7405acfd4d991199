#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <praxis/evaluate.hpp>
#include <span>

#include "evaluate/json.hpp"
#include "evaluate/questions.hpp"
#include "text/spelling.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

constexpr std::array<std::string_view, 9> kTextKeys{"file",
                                                    "url",
                                                    "layout",
                                                    "complete",
                                                    "records",
                                                    "review_codes",
                                                    "no_practice_of_status",
                                                    "no_practice_of_status_candidate",
                                                    "notes"};
/// Of a record: what says which record is meant, and remarks for people.
constexpr std::array<std::string_view, 5> kRecordKeys{"kind", "status", "ignore", "about", "notes"};

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Turns a file's value into gold and notes everything that is wrong with it.
class GoldReader {
 public:
  GoldReader(const std::string& file, const Definitions& defs, Findings& findings)
      : file_(file), defs_(defs), findings_(findings) {}

  Gold text(const Object& object) {
    for (const Member& member : object.members()) {
      if (!is_one_of(kTextKeys, member.name))
        unknown(member.name, {kTextKeys.begin(), kTextKeys.end()}, "the gold of a text");
    }
    Gold gold{.file = std::string(object.text("file")),
              .url = std::string(object.text("url")),
              .layout = std::string(object.text("layout")),
              .records = {},
              .barred_statuses = {}};
    if (gold.file.empty()) wrong("the key 'file' must name the text");
    if (yes(object, "complete")) gold.completeness = Completeness::complete;
    if (const Value* barred = object.find("no_practice_of_status")) gold.barred_statuses = texts(*barred);
    if (yes(object, "no_practice_of_status_candidate")) gold.barred_statuses.emplace_back("candidate");
    read_records(object, gold);
    if (const Value* codes = object.find("review_codes"); codes && !gold.records.empty()) {
      gold.records.front().wanted.set("review_codes", *codes);
    }
    return gold;
  }

  void wrong(std::string message) {
    findings_.add({Code::bad_definition,
                   std::move(message),
                   {.file = file_},
                   {},
                   "docs/gold.md describes the format",
                   {}});
  }

 private:
  void read_records(const Object& object, Gold& gold) {
    const Value* records = object.find("records");
    if (!records || !records->list())
      return wrong("the key 'records' must be a list; an empty one says that the text is no submission");
    for (const Value& record : *records->list()) {
      const auto kind = record.object() ? record_kind(record.object()->text("kind")) : std::nullopt;
      if (kind)
        gold.records.push_back(read_record(*kind, *record.object()));
      else
        wrong("each record needs a 'kind': practice, document or guideline");
    }
  }

  GoldRecord read_record(RecordKind kind, const Object& object) {
    GoldRecord record{
        .kind = kind, .status = std::string(object.text("status")), .wanted = {}, .ignored = {}};
    if (const Value* ignored = object.find("ignore")) record.ignored = texts(*ignored);
    for (const Member& member : object.members()) {
      if (is_one_of(kRecordKeys, member.name)) continue;
      if (defs_.kind(kind).field(member.name) || evaluate::is_probe(member.name))
        record.wanted.set(member.name, member.value);
      else
        unknown(member.name, names_of(kind), "a " + std::string(name_of(kind)));
    }
    return record;
  }

  [[nodiscard]] std::vector<std::string> names_of(RecordKind kind) const {
    std::vector<std::string> names(kRecordKeys.begin(), kRecordKeys.end());
    for (const FieldSpec& spec : defs_.kind(kind).fields) names.push_back(spec.name);
    for (const std::string_view probe : evaluate::probe_names()) names.emplace_back(probe);
    return names;
  }

  void unknown(const std::string& key, const std::vector<std::string>& known, const std::string& whole) {
    const auto guess = text::nearest(key, known);
    findings_.add(
        {Code::unknown_field,
         fmt::format("{} has no key '{}'", whole, key),
         {.file = file_},
         {},
         guess ? fmt::format("did you mean '{}'?", *guess) : "remarks for people belong under 'notes'",
         {}});
  }

  bool yes(const Object& object, std::string_view key) {
    const Value* value = object.find(key);
    if (!value || object.text(key) == "false") return false;
    if (object.text(key) != "true") wrong(fmt::format("the key '{}' is true or false", key));
    return true;
  }

  static std::vector<std::string> texts(const Value& value) {
    std::vector<std::string> result;
    for (const Value& item : evaluate::items(value)) result.push_back(evaluate::text_of(item));
    return result;
  }

  const std::string& file_;
  const Definitions& defs_;
  Findings& findings_;
};

}  // namespace

std::optional<Gold> read_gold(std::string_view bytes, const std::string& file, const Definitions& defs,
                              Findings& findings) {
  const Result<Value> value =
      file.ends_with(".json") ? evaluate::read_json(bytes, file) : yaml::read_definition(bytes, file);
  if (!value) {
    findings.add(value.error());
    return std::nullopt;
  }
  Findings own;
  GoldReader reader(file, defs, own);
  std::optional<Gold> gold;
  if (value->object())
    gold = reader.text(*value->object());
  else
    reader.wrong("gold is an object with the keys 'file' and 'records'");
  if (!own.empty()) gold.reset();
  findings.add(std::move(own));
  return gold;
}

}  // namespace praxis
