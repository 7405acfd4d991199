#include "evaluate/objects.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "evaluate/pairing.hpp"

namespace praxis::evaluate {
namespace {

/// Members that tell objects apart weigh more than those that many share.
constexpr std::array<std::string_view, 6> kTelling{"id", "mark", "title", "heading", "place", "text"};
constexpr std::size_t kTellingWeight = 3;

List member(const Value& object, std::string_view name) {
  const Value* value = object.object() ? object.object()->find(name) : nullptr;
  return value ? items(*value) : List{};
}

/// The questions about one object's members; about a missing object, too.
std::vector<Question> member_questions(const std::string& field, const Value& wanted, const Value& held,
                                       const Definitions& defs) {
  std::vector<Question> result;
  if (!wanted.object()) return result;
  for (const Member& asked : wanted.object()->members()) {
    Question question = manner_of_member(asked.name, defs);
    question.field = field + '.' + asked.name;
    question.want = items(asked.value);
    question.got = member(held, asked.name);
    result.push_back(std::move(question));
  }
  return result;
}

std::size_t points(const std::vector<Question>& questions, std::size_t prefix) {
  std::size_t result = 0;
  for (const Question& question : questions) {
    const std::string_view name = std::string_view(question.field).substr(prefix);
    const bool is_telling = std::ranges::find(kTelling, name) != kTelling.end();
    result += count(question).soft.right * (is_telling ? kTellingWeight : 1);
  }
  return result;
}

}  // namespace

std::vector<Question> object_questions(const std::string& field, const List& wanted, const List& held,
                                       Completeness completeness, const Definitions& defs) {
  std::vector<Agreement> agreements;
  for (std::size_t w = 0; w < wanted.size(); ++w) {
    for (std::size_t h = 0; h < held.size(); ++h) {
      const std::size_t agreed = points(member_questions(field, wanted[w], held[h], defs), field.size() + 1);
      if (agreed > 0) agreements.push_back({agreed, w, h});
    }
  }
  const std::vector<std::size_t> partner = pair_up(std::move(agreements), wanted.size());
  std::vector<Question> result;
  for (std::size_t w = 0; w < wanted.size(); ++w) {
    const Value nothing;
    for (Question& question :
         member_questions(field, wanted[w], partner[w] == kNobody ? nothing : held[partner[w]], defs)) {
      result.push_back(std::move(question));
    }
  }
  if (completeness == Completeness::partial) return result;
  Question too_many{
      .field = field, .want = {}, .got = {}, .likeness = Likeness::object, .order = Order::free};
  for (std::size_t h = 0; h < held.size(); ++h) {
    if (std::ranges::find(partner, h) == partner.end()) too_many.got.push_back(held[h]);
  }
  result.push_back(std::move(too_many));
  return result;
}

}  // namespace praxis::evaluate
