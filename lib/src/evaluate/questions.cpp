#include "evaluate/questions.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <praxis/format.hpp>

#include "evaluate/objects.hpp"

namespace praxis::evaluate {
namespace {

/// The values of a record's field; none where it is absent.
List held(const Record& record, std::string_view field) {
  const Value* value = record.find(field);
  return value ? items(*value) : List{};
}

/// What the objects of a field's list say under one key.
List members(const Record& record, std::string_view field, std::string_view key) {
  List result;
  for (const Value& item : held(record, field)) {
    const Value* member = item.object() ? item.object()->find(key) : nullptr;
    if (member) result.push_back(*member);
  }
  return result;
}

List size_of(const Record& record, std::string_view field) {
  return {static_cast<std::int64_t>(held(record, field).size())};
}

List link_labels(const Record& record) {
  List labels;
  for (const Value& link : held(record, "links")) {
    if (link.object() && !link.object()->find("url")) labels.emplace_back(link.object()->text("label"));
  }
  return labels;
}

/// Doubts about a title say where it came from; gold gives the title itself.
List review_codes(const Record& record) {
  List codes;
  for (const Value& entry : held(record, "review")) {
    if (entry.object() && entry.object()->text("field") != "title")
      codes.emplace_back(entry.object()->text("code"));
  }
  return codes;
}

/// "1:7" for seven recommendations with ids 1.1 to 1.7.
List recommendation_counts(const Record& record) {
  std::map<std::string, int, std::less<>> counts;
  for (const Value& id : members(record, "recommendations", "id")) {
    const std::string text = text_of(id);
    ++counts[text.substr(0, text.find('.'))];
  }
  List result;
  for (const auto& [area, number] : counts) result.emplace_back(area + ':' + std::to_string(number));
  return result;
}

List numbered(const List& counts) {
  List result;
  for (const Value& count : counts)
    result.emplace_back(std::to_string(result.size() + 1) + ':' + text_of(count));
  return result;
}

List as_given(const List& values) { return values; }

/// A key of gold that asks for a part of a field.
struct Probe {
  std::string_view name;
  std::string_view field;  ///< which it stands for: complete gold need not give the field itself
  Likeness likeness;
  Order order;
  List (*wanted)(const List& values);
  List (*answer)(const Record& record);
};

// clang-format off
constexpr std::array kProbes{
    Probe{"description_start", "description", Likeness::begins, Order::free, as_given,
          [](const Record& r) { return held(r, "description"); }},
    Probe{"description_end", "description", Likeness::ends, Order::free, as_given,
          [](const Record& r) { return held(r, "description"); }},
    Probe{"link_urls", "links", Likeness::text, Order::printed, as_given,
          [](const Record& r) { return members(r, "links", "url"); }},
    Probe{"link_labels", "links", Likeness::text, Order::printed, as_given, link_labels},
    Probe{"section_headings", "sections", Likeness::text, Order::printed, as_given,
          [](const Record& r) { return members(r, "sections", "heading"); }},
    Probe{"recommendation_counts", "recommendations", Likeness::text, Order::free, numbered, recommendation_counts},
    Probe{"footnote_marks", "footnotes", Likeness::text, Order::printed, as_given,
          [](const Record& r) { return members(r, "footnotes", "mark"); }},
    Probe{"item_count", "items", Likeness::text, Order::free, as_given,
          [](const Record& r) { return size_of(r, "items"); }},
    Probe{"sample_practices_count", "sample_practices", Likeness::text, Order::free, as_given,
          [](const Record& r) { return size_of(r, "sample_practices"); }},
    Probe{"review_codes", "review", Likeness::text, Order::free, as_given, review_codes},
};
// clang-format on

constexpr auto kProbeNames = [] {
  std::array<std::string_view, kProbes.size()> names{};
  std::ranges::transform(kProbes, names.begin(), &Probe::name);
  return names;
}();

/// Fields of a practice that a form prints with their terms or as lists: who fills one in where the text has
/// none has made it up.
constexpr std::array<std::string_view, 15> kClosed{
    "alternative_titles", "practice_types", "stakeholder_types",
    "crisis_types",       "crisis_phases",  "target_populations",
    "needs_addressed",    "countries",      "regions",
    "stakeholder_names",  "dates",          "guidelines",
    "gcm_objectives",     "tags",           "citation"};

/// What belongs to the repository rather than to the text.
constexpr std::array<std::string_view, 10> kHousekeeping{"id",        "kind",        "status", "visibility",
                                                         "aliases",   "replaced_by", "review", "sources",
                                                         "documents", "practices"};

bool is_in(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Whether gold speaks of the field, itself or through a probe.
bool is_covered(const GoldRecord& gold, std::string_view field) {
  if (gold.wanted.find(field)) return true;
  return std::ranges::any_of(
      kProbes, [&](const Probe& probe) { return probe.field == field && gold.wanted.find(probe.name); });
}

bool is_draft(const GoldRecord& gold) {
  return gold.kind == RecordKind::practice && gold.status != "candidate";
}

/// Whether a field that gold does not speak of must be absent. Guidelines are standard text: only what gold
/// gives is compared.
bool must_be_absent(const GoldRecord& gold, std::string_view field, Completeness completeness) {
  if (gold.kind == RecordKind::guideline || is_in(kHousekeeping, field) || field == "url") return false;
  return completeness == Completeness::complete || (is_draft(gold) && is_in(kClosed, field));
}

Question question(Question manner, const List& want, const List& got) {
  manner.want = want;
  manner.got = got;
  return manner;
}

bool is_object_list(const FieldSpec& spec) {
  return spec.list && (spec.type == FieldType::object || spec.type == FieldType::review);
}

void add(std::vector<Question>& all, std::vector<Question> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The links of partial gold are asked for by address and by label, as people write such gold.
void ask_for_links(const GoldRecord& gold, const Record& record, std::vector<Question>& result) {
  if (gold.wanted.find("links") || !is_draft(gold)) return;
  for (const std::string_view name : {"link_urls", "link_labels"}) {
    const auto probe = std::ranges::find(kProbes, name, &Probe::name);
    if (gold.wanted.find(name)) continue;
    result.push_back({std::string(name), {}, probe->answer(record), probe->likeness, probe->order});
  }
}

}  // namespace

List items(const Value& value) {
  const List* list = value.list();
  return list ? *list : List{value};
}

std::string text_of(const Value& value) {
  if (const std::string* text = value.text()) return *text;
  return to_json(value);
}

std::span<const std::string_view> probe_names() { return kProbeNames; }

bool is_probe(std::string_view name) { return is_in(kProbeNames, name); }

Question manner_of(const FieldSpec& spec, const Definitions& defs) {
  Question manner{
      .field = spec.name, .want = {}, .got = {}, .likeness = Likeness::text, .order = Order::free};
  if (spec.type == FieldType::term) {
    manner.likeness = Likeness::term;
    manner.vocabulary = &defs.vocabulary(spec.vocabulary);
  } else if (spec.type == FieldType::prose) {
    manner.likeness = Likeness::prose;
  } else if (spec.type == FieldType::link) {
    manner.likeness = Likeness::object;
  }
  const bool is_printed = spec.type == FieldType::text || spec.type == FieldType::link;
  if (is_printed && spec.list) manner.order = Order::printed;
  return manner;
}

Question manner_of_member(const std::string& name, const Definitions& defs) {
  Question manner{.field = name, .want = {}, .got = {}, .likeness = Likeness::text, .order = Order::free};
  const Vocabulary& vocabulary = defs.vocabulary(name);
  if (!vocabulary.terms().empty()) {
    manner.likeness = Likeness::term;
    manner.vocabulary = &vocabulary;
  } else if (name == "text") {
    manner.likeness = Likeness::prose;
  }
  return manner;
}

std::vector<Question> questions(const GoldRecord& gold, const Record& record, Completeness completeness,
                                const Definitions& defs) {
  std::vector<Question> result;
  for (const FieldSpec& spec : defs.kind(gold.kind).fields) {
    const Value* wanted = gold.wanted.find(spec.name);
    if (wanted && is_object_list(spec)) {
      add(result, object_questions(spec.name, items(*wanted), held(record, spec.name), completeness, defs));
      continue;
    }
    const bool closed = !is_covered(gold, spec.name) && must_be_absent(gold, spec.name, completeness);
    if (!wanted && !closed) continue;
    result.push_back(
        question(manner_of(spec, defs), wanted ? items(*wanted) : List{}, held(record, spec.name)));
  }
  for (const Probe& probe : kProbes) {
    const Value* wanted = gold.wanted.find(probe.name);
    if (!wanted) continue;
    result.push_back({std::string(probe.name), probe.wanted(items(*wanted)), probe.answer(record),
                      probe.likeness, probe.order});
  }
  if (completeness == Completeness::partial) ask_for_links(gold, record, result);
  std::erase_if(result, [&](const Question& asked) {
    return std::ranges::find(gold.ignored, asked.field) != gold.ignored.end();
  });
  return result;
}

}  // namespace praxis::evaluate
