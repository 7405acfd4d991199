#include "identity/merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace praxis;

namespace {

identity::Source source(std::string digest, std::string layout, std::vector<Extracted> extracted, std::vector<Review> review = {}) {
  return {std::move(digest), std::move(layout), {RecordKind::practice, "p", std::move(extracted), std::move(review)}};
}

Record merged(std::vector<identity::Source> sources) { return identity::merge(RecordKind::practice, "p", std::move(sources), Definitions::builtin()); }

identity::Source form() {
  return source("bb", "form",
                {{"title", "Reserve", {}, "file-name"}, {"countries", "PHL", {}, "term"}, {"countries", "MEX", {}, "term"},
                 {"description", "Short text.", {}, "prose"}, {"tags", "money", {}, "tag"}, {"citation", "Report", {}, "text"}});
}

identity::Source page() {
  return source("aa", "labelled-page",
                {{"title", "The Reserve", {}, "text"}, {"countries", "MEX", {}, "term"}, {"description", "Short text. And more of it.", {}, "prose"},
                 {"links", Object{{"url", "http://a.org"}}, {}, "link"}, {"tags", "Money", {}, "tag"}, {"tags", "return", {}, "tag"}},
                {{"title", "title-from-file-name", "guessed", ""}});
}

}  // namespace

TEST_CASE("merge: lists are united in canonical order, the richer text and the surer title hold") {
  const Record record = merged({form(), page()});
  CHECK(record.list("countries") == List{"MEX", "PHL"});
  CHECK(record.list("tags") == List{"money", "return"});
  CHECK(record.text("description") == "Short text. And more of it.");
  CHECK(record.text("title") == "The Reserve");
  CHECK(record.text("citation") == "Report");
  CHECK(record.list("sources") == List{"aa", "bb"});
}

TEST_CASE("merge: the order of the sources does not matter") {
  std::vector<identity::Source> sources{form(), page(), source("cc", "form", {{"title", "Other", {}, "subject"}, {"status", "draft", {}, "submission"}})};
  const Record expected = merged(sources);
  std::ranges::sort(sources, {}, &identity::Source::sha256);
  do {
    CHECK(merged(sources) == expected);
  } while (std::ranges::next_permutation(sources, {}, &identity::Source::sha256).found);
}

TEST_CASE("merge: what disagrees is listed for review") {
  const Record record = merged({source("aa", "form", {{"title", "T", {}, "text"}, {"citation", "Report A", {}, "text"}}),
                                source("bb", "labelled-page", {{"title", "T", {}, "text"}, {"citation", "Leaflet B", {}, "text"}})});
  CHECK(record.text("citation") == "Report A");
  REQUIRE(record.list("review").size() == 1);
  CHECK(record.list("review")[0].object()->text("code") == "merge-conflict");
  CHECK(record.list("review")[0].object()->text("value") == "Leaflet B");
}

TEST_CASE("merge: a doubt about a title goes with the title") {
  CHECK(merged({page()}).list("review").size() == 1);
  const Record record = merged({page(), source("cc", "form", {{"title", "Given", {}, "option"}})});
  CHECK(record.text("title") == "Given");
  for (const Value& entry : record.list("review")) CHECK(entry.object()->text("code") != "title-from-file-name");
}

TEST_CASE("merge: one refusal is enough") {
  const Record record = merged({source("aa", "form", {{"visibility", "public", {}, "submission"}}),
                                source("bb", "labelled-page", {{"visibility", "restricted", {}, "refusal"}})});
  CHECK(record.text("visibility") == "restricted");
}

TEST_CASE("edits: what people changed, added or removed holds, the rest follows the sources") {
  const Record base = merged({form()});
  Record mine = base;
  mine.set("title", "My title");
  mine.set("countries", List{"MEX", "PER"});  // PHL removed, PER added
  mine.erase("citation");
  const Record theirs = merged({form(), page()});
  const Record result = identity::with_edits(base, mine, theirs, Definitions::builtin());
  CHECK(result.text("title") == "My title");
  CHECK(result.list("countries") == List{"MEX", "PER"});
  CHECK(result.find("citation") == nullptr);
  CHECK(result.text("description") == theirs.text("description"));
  CHECK(result.list("sources") == theirs.list("sources"));
}

TEST_CASE("merge: the parts of a document are those of its fullest copy, its titles and countries of all") {
  const Value first = Object{{"text", "We met."}};
  const Value second = Object{{"heading", "Return"}, {"text", "They left."}};
  const auto copy = [](std::string digest, std::vector<Extracted> extracted) {
    return identity::Source{std::move(digest), "article", {RecordKind::document, "d", std::move(extracted), {}}};
  };
  const identity::Source fuller = copy("bb", {{"title", "Talks", {}, "heading"}, {"sections", first, {}, "section:text"}, {"sections", second, {}, "section:heading,text"}});
  const identity::Source poorer = copy("aa", {{"title", "Talks", {}, "heading"}, {"sections", first, {}, "section:text"}});
  const identity::Source third = copy("cc", {{"countries", "KEN", {}, "term"}, {"related", "Other talks", {}, "heading"}});
  std::vector<identity::Source> sources{poorer, fuller, third};
  do {
    const Record record = identity::merge(RecordKind::document, "d", sources, Definitions::builtin());
    CHECK(record.list("sections") == List{first, second});
    CHECK(record.list("countries") == List{"KEN"});
    CHECK(record.list("related") == List{"Other talks"});
    CHECK(record.find("review") == nullptr);
  } while (std::ranges::next_permutation(sources, {}, &identity::Source::sha256).found);
}

TEST_CASE("edits: the parts of a document are edited as a whole, whatever a later source says of them") {
  const auto document = [](List sections, List countries) {
    return Record(RecordKind::document, {{"id", "d"}, {"kind", "document"}, {"countries", std::move(countries)}, {"sections", std::move(sections)}});
  };
  const Value one = Object{{"text", "One."}};
  const Value two = Object{{"text", "Two."}};
  const Value mine = Object{{"text", "My one."}};
  const Record base = document({one}, {"KEN"});
  const Record theirs = document({one, two}, {"KEN", "UGA"});
  const auto merged_with = [&](const Record& edited) { return identity::with_edits(base, edited, theirs, Definitions::builtin()); };
  CHECK(merged_with(document({mine}, {"KEN"})).list("sections") == List{mine});
  CHECK(merged_with(document({mine}, {"KEN"})).list("countries") == List{"KEN", "UGA"});
  CHECK(merged_with(base).list("sections") == List{one, two});
}

TEST_CASE("edits: a review entry that was settled stays away") {
  const Record base = merged({page()});
  REQUIRE(base.list("review").size() == 1);
  Record mine = base;
  mine.erase("review");
  CHECK(identity::with_edits(base, mine, base, Definitions::builtin()).find("review") == nullptr);
}

TEST_CASE("edits: an entry that a person wrote and a source says now, too, stands once") {
  const Record theirs = merged({page()});
  Record base = theirs;
  base.erase("review");
  CHECK(identity::with_edits(base, theirs, theirs, Definitions::builtin()).list("review").size() == 1);
}

TEST_CASE("edits: without edits the sources hold") {
  const Record base = merged({form()});
  const Record theirs = merged({form(), page()});
  CHECK(identity::with_edits(base, base, theirs, Definitions::builtin()) == theirs);
}
