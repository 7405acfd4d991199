#include "yaml/comments.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {

yaml::Document document_of(std::string_view text) {
  Findings findings;
  std::optional<yaml::Document> document = yaml::read(text, "a.yaml", findings);
  REQUIRE(document);
  return *document;
}

std::vector<std::string> comments_in(std::string_view text) {
  std::vector<std::string> texts;
  for (const yaml::Comment& comment : yaml::comments_of(text, document_of(text)))
    texts.push_back(comment.text);
  return texts;
}

std::string written(std::string_view text) {
  const yaml::Document document = document_of(text);
  return yaml::write_with_comments(*document.value.object(), text, document);
}

/// The same with the members in the reverse order.
std::string reversed(std::string_view text) {
  const yaml::Document document = document_of(text);
  Object object;
  const std::vector<Member>& members = document.value.object()->members();
  for (auto member = members.rbegin(); member != members.rend(); ++member)
    object.set(member->name, member->value);
  return yaml::write_with_comments(object, text, document);
}

}  // namespace

TEST_CASE("comments: a number sign in a value is none") {
  CHECK(comments_in("a: b#c\n").empty());
  CHECK(comments_in("a: \"b # c\"\nd: 'e # f'\n").empty());
  CHECK(comments_in("a: |\n  b # c\n  # d\n\n  # e\nf: g\n").empty());
  CHECK(comments_in("\"a # b\": c\n").empty());
  CHECK(comments_in("a: \"b\n  # c\"\n").empty());
}

TEST_CASE("comments: each is found with its place, wherever it stands") {
  CHECK(comments_in("# a\nb: c # d  \n  # e\nf: # g\n- h # i\n# j") ==
        std::vector<std::string>{"# a", "# d", "# e", "# g", "# i", "# j"});
  CHECK(comments_in("a: [b, # c\n  d] # e\nf: [ # g\n  ]\n") ==
        std::vector<std::string>{"# c", "# e", "# g"});
  CHECK(comments_in("a: | # b\n  c\n# d\n") == std::vector<std::string>{"# b", "# d"});
  CHECK(comments_in("a: b # c\r\nd: e\r\n") == std::vector<std::string>{"# c"});
  const auto wide = yaml::comments_of("a: \xE6\x97\xA5 # b\n", document_of("a: \xE6\x97\xA5 # b\n"));
  REQUIRE(wide.size() == 1);
  CHECK(wide.front() == yaml::Comment{{1, 6}, "# b", false});
}

TEST_CASE("comments: a file written anew keeps them where they belong") {
  CHECK(written("a: 'b' # c\n# d\ne:   f\n") == "a: b # c\n# d\ne: f\n");
  CHECK(written("a: [b, c] # d\n") == "a:\n- b\n- c # d\n");
  CHECK(written("a: # b\n  - c\n  # d\n  - e\n# f\n") == "a: # b\n- c\n# d\n- e\n# f\n");
  CHECK(written("links:\n  # one\n  - url: x # two\n    # three\n    label: z\n") ==
        "links:\n# one\n- url: x # two\n  # three\n  label: z\n");
  CHECK(written("description: short # why\n") == "description: |- # why\n  short\n");
}

TEST_CASE("comments: they follow the key before which they stand, and the first ones stay first") {
  CHECK(reversed("# file\n\na: b # of a\n# of c\nc: d\n# end\n") ==
        "# file\n# of c\nc: d\na: b # of a\n# end\n");
}

TEST_CASE("comments: what was written anew is written so again") {
  for (const std::string_view text :
       {"# a\nb: [c, # d\n  e] # f\n# g\n",
        "x:\n  - y: z # a\n    # b\n    w: |\n      v # no\n  # c\n  - y: u\n", "a: {b: c, # d\n  e: f}\n"}) {
    const std::string once = written(text);
    CHECK(written(once) == once);
    CHECK(comments_in(once) == comments_in(text));
    CHECK(document_of(once).value == document_of(text).value);
  }
}
