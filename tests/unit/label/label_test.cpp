#include "label/label.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {

/// One field cut at a label nobody could read, and its value.
RawFields cut(std::size_t label_end, Span value) {
  RawFields raw;
  raw.fields.push_back({.field = {}, .label = {0, label_end}, .note = {}, .values = {value}});
  raw.marks = {{{0, label_end}, ByteClass::label, {}}, {value, ByteClass::value, {}}};
  return raw;
}

}  // namespace

TEST_CASE("label: a near miss is taken for the nearest label, with a remark") {
  const SourceText source = SourceText::from_utf8("in.txt", "Tpye of practice: Funds");
  const LabelledFields fields = label::label(cut(17, {18, 23}), source, Definitions::builtin());
  REQUIRE(fields.raw.fields.size() == 1);
  CHECK(fields.raw.fields[0].field == "practice_types");
  REQUIRE(fields.review.size() == 1);
  CHECK(fields.review[0].code == "near-label");
  CHECK(fields.review[0].value == "Tpye of practice");
}

TEST_CASE("label: an unknown label becomes leftover with its values") {
  const SourceText source = SourceText::from_utf8("in.txt", "Shoe size (tick): 45");
  const LabelledFields fields = label::label(cut(17, {18, 20}), source, Definitions::builtin());
  CHECK(fields.raw.fields.empty());
  CHECK(fields.raw.marks.empty());
  CHECK(fields.unrecognized == std::vector<std::string>{"Shoe size (tick)"});
}
