#include <algorithm>
#include <set>
#include <utility>

#include "query/dates.hpp"
#include "query/fields.hpp"
#include "query/matcher.hpp"
#include "query/texts.hpp"
#include "query/values.hpp"

namespace praxis::query {
namespace {

using ValueMatcher = std::function<bool(const Value&)>;
using Ids = std::set<std::string, std::less<>>;

std::string scalar(const Value& value) {
  if (const std::int64_t* digits = value.number()) return std::to_string(*digits);
  return value.text() ? *value.text() : std::string();
}

/// A matcher of single values for lists of them, too.
ValueMatcher of_each(ValueMatcher one) {
  return [one = std::move(one)](const Value& value) {
    const List* list = value.list();
    return list ? std::ranges::any_of(*list, one) : one(value);
  };
}

/// The ids with those of all their narrower terms.
Ids with_narrower(const std::vector<std::string>& values, const Vocabulary& vocabulary) {
  Ids ids(values.begin(), values.end());
  for (std::size_t before = 0; before != ids.size();) {
    before = ids.size();
    for (const Term& term : vocabulary.terms()) {
      if (ids.contains(term.broader)) ids.insert(term.id);
    }
  }
  return ids;
}

ValueMatcher one_of(Ids ids) {
  return of_each([ids = std::move(ids)](const Value& value) {
    const std::string id = scalar(value);
    return ids.contains(id) || ids.contains(goal_of(id));
  });
}

ValueMatcher touches_one_of(std::vector<Days> wanted) {
  return of_each([wanted = std::move(wanted)](const Value& value) {
    const std::optional<Days> given = days(scalar(value));
    return given && std::ranges::any_of(wanted, [&](Days stretch) { return stretch.touches(*given); });
  });
}

ValueMatcher holds_one_of(std::vector<Needle> needles) {
  return [needles = std::move(needles)](const Value& value) {
    const std::string texts = page(value);
    return std::ranges::any_of(needles, [&](const Needle& needle) { return needle.is_in(texts); });
  };
}

std::vector<Days> all_days(const std::vector<std::string>& values) {
  std::vector<Days> result;
  for (const std::string& value : values) {
    if (const std::optional<Days> stretch = days(value)) result.push_back(*stretch);
  }
  return result;
}

ValueMatcher equals(const FieldSpec& spec, const std::vector<std::string>& values, const Definitions& defs) {
  if (const Vocabulary* vocabulary = vocabulary_of(spec, defs))
    return one_of(with_narrower(values, *vocabulary));
  if (spec.type == FieldType::number) return one_of(Ids(values.begin(), values.end()));
  if (spec.type == FieldType::edtf) return touches_one_of(all_days(values));
  const bool is_name =
      spec.type == FieldType::id || spec.type == FieldType::sha256 || spec.type == FieldType::term;
  std::vector<Needle> needles;
  needles.reserve(values.size());
  for (const std::string& value : values) needles.emplace_back(value, is_name ? Extent::whole : Extent::part);
  return holds_one_of(std::move(needles));
}

/// A bound of a range; an open one holds nothing.
std::optional<std::int64_t> bound(std::string_view text) {
  const std::optional<int> value = number(text);
  return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

ValueMatcher lies_between(const FieldSpec& spec, const Between& range) {
  if (spec.type == FieldType::edtf) {
    const std::optional<Days> first = days(range.from);
    const std::optional<Days> last = days(range.to);
    const Days stretch{first ? first->from : Days{}.from, last ? last->to : Days{}.to};
    return touches_one_of({stretch});
  }
  return of_each([from = bound(range.from), to = bound(range.to)](const Value& value) {
    const std::int64_t* given = value.number();
    return given && (!from || *given >= *from) && (!to || *given <= *to);
  });
}

/// Asks each key of the record's kind; `make` gives the matcher for one of them.
template <typename Make>
Matcher any_key(std::string_view name, const Definitions& defs, const Make& make) {
  std::vector<std::pair<Key, ValueMatcher>> keys;
  for (const Key& key : find_field(name, defs).keys) keys.emplace_back(key, make(*key.spec));
  return [keys = std::move(keys)](Subject& subject) {
    return std::ranges::any_of(keys, [&](const auto& entry) {
      const auto& [key, matches] = entry;
      const Value* value =
          key.kind == subject.record().kind() ? subject.record().find(key.spec->name) : nullptr;
      return value && matches(*value);
    });
  };
}

}  // namespace

Matcher make_matcher(const FieldIs& is, const Definitions& defs) {
  return any_key(is.field, defs, [&](const FieldSpec& spec) { return equals(spec, is.values, defs); });
}

Matcher make_matcher(const Between& between, const Definitions& defs) {
  return any_key(between.field, defs, [&](const FieldSpec& spec) { return lies_between(spec, between); });
}

Matcher make_matcher(const Has& has, const Definitions& defs) {
  return any_key(has.field, defs, [](const FieldSpec&) { return [](const Value&) { return true; }; });
}

}  // namespace praxis::query
