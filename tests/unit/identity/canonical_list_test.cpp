#include "identity/canonical_list.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {

List canonical(RecordKind kind, std::string_view field, List values) {
  const Definitions& defs = Definitions::builtin();
  return identity::canonical_list(*defs.kind(kind).field(field), std::move(values), defs);
}

}  // namespace

TEST_CASE("canonical list: terms as in their vocabulary, numbers by size, text as it comes") {
  CHECK(canonical(RecordKind::practice, "countries", {"PER", "KEN", "PER"}) == List{"KEN", "PER"});
  CHECK(canonical(RecordKind::practice, "guidelines", {10, 9, 10}) == List{9, 10});
  CHECK(canonical(RecordKind::practice, "tags", {"water", "boats", "Water."}) == List{"water", "boats"});
  CHECK(canonical(RecordKind::document, "related", {"Talks in Suva", "TALKS IN SUVA", "Apia"}) == List{"Talks in Suva", "Apia"});
  CHECK(canonical(RecordKind::practice, "tags", {}).empty());
}

TEST_CASE("canonical list: marks that fold to nothing stand for themselves") {
  CHECK(canonical(RecordKind::practice, "tags", {"?", "!", "?"}) == List{"?", "!"});
}

TEST_CASE("canonical list: of two links to one address the one with a label stays, in its place") {
  const Value bare = Object{{"url", "https://example.org/a"}};
  const Value other = Object{{"url", "https://example.org/b"}};
  const Value labelled = Object{{"label", "Boats"}, {"url", "https://example.org/a"}};
  CHECK(canonical(RecordKind::practice, "links", {bare, other, labelled}) == List{labelled, other});
  CHECK(canonical(RecordKind::practice, "links", {labelled, bare}) == List{labelled});
}

TEST_CASE("canonical list: parts of a document are one where all of their members are") {
  const Value one = Object{{"heading", "Return"}, {"text", "They left."}};
  const Value same = Object{{"heading", "RETURN"}, {"text", "They left"}};
  const Value other = Object{{"heading", "Return"}, {"text", "They stayed."}};
  CHECK(canonical(RecordKind::document, "sections", {one, other, same}) == List{one, other});
}
