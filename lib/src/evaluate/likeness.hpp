#pragma once

#include <praxis/evaluate.hpp>
#include <string>

/// When a value counts as the one that gold gives.
namespace praxis::evaluate {

/// How the values of a row are compared.
enum class Likeness {
  term,    ///< the same term, by id or by any of its names; what is no term by its slug
  text,    ///< a line of text, a number, a date, an address
  prose,   ///< paragraphs: strictly line by line; softly when words overlap by nine in ten
  object,  ///< an object with members that are text, such as a link: every member as text
  begins,  ///< prose that begins with what gold gives, list marks aside
  ends,    ///< prose that ends with it, list marks aside
};

/// Whether the order of values says something.
enum class Order {
  free,     ///< terms and countries stand in the order of their vocabulary
  printed,  ///< the order of the text: out of order is wrong under strict matching
};

/// A row of the report for one pair of records.
struct Question {
  std::string field;
  List want;
  List got;
  Likeness likeness{};
  Order order{};
  const Vocabulary* vocabulary = nullptr;  ///< of terms
};

/// The values right, too many and missing. Each value of `got` answers for one of `want`.
[[nodiscard]] FieldCounts count(const Question& question);

/// The share of words that two folded texts have in common, 0 to 1: twice the common ones by the sum of both
/// (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945), words
/// counted as often as they stand there.
[[nodiscard]] double overlap(std::string_view a, std::string_view b);

}  // namespace praxis::evaluate
