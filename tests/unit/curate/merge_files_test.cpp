#include <doctest/doctest.h>

#include <praxis/curate.hpp>

#include "curate/merge_lines.hpp"

using namespace praxis;

namespace {

/// A record's file with these lines behind its title.
std::string file(const std::string& fields, const std::string& title = "Fund") {
  return "id: fund\nkind: practice\nstatus: draft\ntitle: " + title + "\n" + fields;
}

FileMerge merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  return merge_files({base, ours, theirs}, Definitions::builtin());
}

void check_clean(const std::string& base, const std::string& ours, const std::string& theirs,
                 const std::string& expected) {
  const FileMerge merge = merged(base, ours, theirs);
  CHECK(merge.bytes == expected);
  CHECK(merge.conflicts.empty());
}

}  // namespace

TEST_CASE("file merge: what either side added is in, in canonical order") {
  check_clean(file("countries:\n- MEX\n"), file("countries:\n- MEX\n- PHL\n"),
              file("countries:\n- GTM\n- MEX\n"), file("countries:\n- GTM\n- MEX\n- PHL\n"));
  check_clean(file(""), file("tags:\n- a\n- b\n"), file("tags:\n- b\n- c\n"), file("tags:\n- a\n- b\n- c\n"));
}

TEST_CASE("file merge: what one side took away and the other left alone is out") {
  check_clean(file("tags:\n- a\n- b\n"), file("tags:\n- b\n"), file("tags:\n- a\n- b\n- c\n"),
              file("tags:\n- b\n- c\n"));
  check_clean(file("tags:\n- a\n- b\n"), file("tags:\n- a\n", "New"), file("tags:\n- b\n"), file("", "New"));
}

TEST_CASE("file merge: values that differ in spelling alone both stay") {
  check_clean(file("tags:\n- a\n"), file("tags:\n- a\n- Storm\n"), file("tags:\n- a\n- storm\n"),
              file("tags:\n- a\n- Storm\n- storm\n"));
  check_clean(file(""), file("links:\n- label: A\n  url: u\n"), file("links:\n- label: B\n  url: u\n"),
              file("links:\n- label: A\n  url: u\n- label: B\n  url: u\n"));
}

TEST_CASE("file merge: a single value goes to the side that changed it") {
  check_clean(file("url: http://a.org\n"), file("url: http://a.org\n", "New"), file("url: http://b.org\n"),
              file("url: http://b.org\n", "New"));
  check_clean(file("url: http://a.org\n"), file("", "New"), file("url: http://a.org\ncitation: C\n"),
              file("citation: C\n", "New"));
}

TEST_CASE("file merge: two new values for one field both stand there, and nothing else is in markers") {
  const FileMerge merge = merged(file(""), file("tags:\n- a\n", "Ours"), file("tags:\n- b\n", "Theirs"));
  CHECK(merge.conflicts == std::vector<std::string>{"title"});
  CHECK(merge.bytes ==
        "id: fund\nkind: practice\nstatus: draft\n<<<<<<< ours\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>> "
        "theirs\ntags:\n- a\n- b\n");
}

TEST_CASE("file merge: a value that one side took away and the other changed is in conflict") {
  const FileMerge merge = merged(file("url: http://a.org\n"), file(""), file("url: http://b.org\n"));
  CHECK(merge.bytes == file("<<<<<<< ours\n=======\nurl: http://b.org\n>>>>>>> theirs\n"));
}

TEST_CASE("file merge: prose is merged by lines") {
  check_clean(file("description: |-\n  One.\n\n  Two.\n"), file("description: |-\n  One!\n\n  Two.\n"),
              file("description: |-\n  One.\n\n  Two.\n\n  Three.\n"),
              file("description: |-\n  One!\n\n  Two.\n\n  Three.\n"));
  const FileMerge merge = merged(file("description: |-\n  One.\n"), file("description: |-\n  Two.\n"),
                                 file("description: |-\n  Three.\n"));
  CHECK(merge.conflicts == std::vector<std::string>{"description"});
}

TEST_CASE("file merge: a file that both sides added is merged without a base") {
  check_clean("", file("tags:\n- a\n"), file("tags:\n- b\n"), file("tags:\n- a\n- b\n"));
}

TEST_CASE("file merge: a base that cannot be read takes nothing away") {
  check_clean("title: \"no end", file("tags:\n- a\n"), file("tags:\n- b\n"), file("tags:\n- a\n- b\n"));
}

TEST_CASE("file merge: what is no record is in conflict as a whole, with both sides kept") {
  const FileMerge merge = merged("x: 1\n", "title: \"no end", "y: 2\n");
  CHECK(merge.bytes == "<<<<<<< ours\ntitle: \"no end\n=======\ny: 2\n>>>>>>> theirs\n");
  CHECK(merge.conflicts == std::vector<std::string>{"*"});
  CHECK(merged("", file(""), "id: fund\nkind: document\ntitle: Fund\n").conflicts ==
        std::vector<std::string>{"*"});
}

TEST_CASE("file merge: where one side left its version alone, the other's bytes hold as they are") {
  check_clean("# base\n", "# base\n", "not: [canonical]\n", "not: [canonical]\n");
  check_clean("# base\n", "# ours\n", "# base\n", "# ours\n");
}

TEST_CASE("file merge: fields that the kind does not know are kept") {
  check_clean(file(""), file("odd: x\n"), file("other: z\n"), file("odd: x\nother: z\n"));
}

TEST_CASE(
    "merge of lines: changes apart are both taken, changes alike once, changes in one place not at all") {
  using curate::merge_lines;
  CHECK(merge_lines("a\nb\nc", "A\nb\nc", "a\nb\nC") == "A\nb\nC");
  CHECK(merge_lines("a\nb\nc", "a\nx\nb\nc", "a\nx\nb\nc") == "a\nx\nb\nc");
  CHECK(merge_lines("a\nb\nc", "b\nc", "a\nb\nc\nd") == "b\nc\nd");
  CHECK_FALSE(merge_lines("a\nb\nc", "A\nb\nc", "x\nb\nc").has_value());
  CHECK_FALSE(merge_lines("a", "", "b").has_value());
}

TEST_CASE("plain text: terms by label, prose by sentences, what is no record as it is") {
  const std::string text =
      plain_text(file("countries:\n- MEX\nguidelines:\n- 1\ndescription: |-\n  One. Two!\n\n  Three.\n"),
                 Definitions::builtin());
  CHECK(text.find("countries: Mexico (MEX)\n") != std::string::npos);
  CHECK(text.find("guidelines: Information on crises (1)\n") != std::string::npos);
  CHECK(text.find("description:\n  One.\n  Two!\n\n  Three.\n") != std::string::npos);
  CHECK(plain_text("title: \"no end", Definitions::builtin()) == "title: \"no end");
}
