#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/fix.hpp>

#include "findings_of.hpp"

using namespace praxis;
using praxis::testing::kHead;
using praxis::testing::kPath;

namespace {

std::vector<FixedFile> fixed(const std::vector<RecordFile>& files, FixUse use = FixUse::safe) {
  std::vector<std::size_t> all;
  for (std::size_t at = 0; at < files.size(); ++at) all.push_back(at);
  return fix_files({files, all}, Definitions::builtin(), use);
}

/// The file's bytes after all fixes; as they were where nothing is fixed.
std::string after(const std::string& bytes, FixUse use = FixUse::safe, const std::string& path = kPath) {
  const std::vector<FixedFile> done = fixed({{path, bytes}}, use);
  return done.empty() ? bytes : done.front().after.bytes;
}

/// Where the only file of a repository belongs.
std::string place_of(const RecordFile& file, FixUse use = FixUse::safe) {
  const std::vector<FixedFile> done = fixed({file}, use);
  return done.empty() ? file.path : done.front().after.path;
}

}  // namespace

TEST_CASE("fix: names of terms become their ids, and the form follows") {
  CHECK(after(kHead + "countries: [Mexico]\ncrisis_types:\n- Natural Disaster # the flood\n") ==
        kHead + "crisis_types:\n- natural-disaster # the flood\ncountries:\n- MEX\n");
}

TEST_CASE("fix: what is only probable needs to be asked for") {
  const std::string bytes = kHead + "crisis_types:\n- naturel-disastre\n";
  CHECK(after(bytes) == bytes);
  CHECK(after(bytes, FixUse::all) == kHead + "crisis_types:\n- natural-disaster\n");
}

TEST_CASE("fix: capitals in a word that stands for itself are certain, other letters are not") {
  CHECK(after("id: a\nkind: practice\nstatus: DRAFT\ntitle: A fund\n") == kHead);
  const std::string misspelt = "id: a\nkind: practice\nstatus: darft\ntitle: A fund\n";
  CHECK(after(misspelt) == misspelt);
  CHECK(after(misspelt, FixUse::all) == kHead);
}

TEST_CASE("fix: one after another, until nothing is left") {
  CHECK(after(kHead + "contries: Mexico\n", FixUse::all) == kHead + "countries:\n- MEX\n");
}

TEST_CASE("fix: all of one file are counted") {
  const auto done = fixed({{kPath, kHead + "countries:\n- Mexico\n- Chile\n"}});
  REQUIRE(done.size() == 1);
  CHECK(done.front().fixes == 2);
}

TEST_CASE("fix: a value becomes a list, however the line looks") {
  CHECK(after(kHead + "countries: MEX\n") == kHead + "countries:\n- MEX\n");
  CHECK(after(kHead + "countries:\n  MEX # here\n") == kHead + "countries:\n- MEX # here\n");
  CHECK(after(kHead + "tags: 'a: b'\n") == kHead + "tags:\n- \"a: b\"\n");
  CHECK(after("{id: a, kind: practice, status: draft, title: A fund, tags: b}\n") == kHead + "tags:\n- b\n");
  // A block of text may be several values.
  const std::string block = kHead + "tags: |\n  a\n  b\n";
  CHECK(after(block) == block);
}

TEST_CASE("fix: a list of one becomes its value, unless a comment would be lost") {
  const std::string head = "id: a\nkind: practice\nstatus: draft\n";
  CHECK(after(head + "title: [A fund]\n") == kHead);
  CHECK(after(head + "title:\n- A fund # c\n") == head + "title: A fund # c\n");
  for (const std::string title :
       {"title: # c\n- A\n", "title: [ # c\n  A]\n", "title:\n# c\n- A\n", "title: [A, B]\n"}) {
    CAPTURE(title);
    CHECK(after(head + title) == head + title);
  }
}

TEST_CASE("fix: what says nothing goes, with its line") {
  CHECK(after(kHead + "tags: []\n") == kHead);
  CHECK(after(kHead + "countries:\n- MEX\n- MEX\n- PER\n") == kHead + "countries:\n- MEX\n- PER\n");
  CHECK(after(kHead + "countries: [MEX, PER, MEX]\n") == kHead + "countries:\n- MEX\n- PER\n");
  CHECK(after(kHead + "url:\ntags: ~\n") == kHead);
  CHECK(after(kHead + "tags:\n- a\n-\n") == kHead + "tags:\n- a\n");
  CHECK(after("url: null\n" + kHead) == kHead);
}

TEST_CASE("fix: what says nothing stays where a comment says something") {
  for (const std::string line :
       {"url: # to be found\n", "tags: [] # none yet\n", "tags: [\n  # none yet\n  ]\n"}) {
    CAPTURE(line);
    CHECK(after(kHead + line).find('#') != std::string::npos);
  }
}

TEST_CASE("fix: a kind that is missing is that of the folder, an id that of the file by decision") {
  CHECK(after("id: a\nstatus: draft\ntitle: A fund\n") == kHead);
  const std::string no_id = "kind: practice\nstatus: draft\ntitle: A fund\n";
  CHECK(after(no_id) == no_id);
  CHECK(after(no_id, FixUse::all) == kHead);
  CHECK(after(no_id, FixUse::all, "practices/mex/No Id.yaml") == no_id);
  CHECK(after("id: a\nkind: practice\ntitle: A fund\n", FixUse::all) == kHead);
}

TEST_CASE("fix: line ends and a byte order mark become as praxis writes them") {
  CHECK(after("\xEF\xBB\xBF"
              "id: a\r\nkind: practice\r\nstatus: draft\r\ntitle: A fund\r\n") == kHead);
  CHECK(after(kHead + "countries: MEX") == kHead + "countries:\n- MEX\n");
  CHECK(after("id: a\r\nkind: practice\r\nstatus: draft\r\ntitle: A fund\r\ncountries: Mexico\r\nneeds_addressed: "
              "[nonsense-nobody-wrote]\r\n") ==
        "id: a\r\nkind: practice\r\nstatus: draft\r\ntitle: A fund\r\ncountries:\r\n- MEX\r\nneeds_addressed: "
        "[nonsense-nobody-wrote]\r\n");
}

TEST_CASE("fix: characters of more than a byte or a column do not move the place") {
  CHECK(after("id: a\nkind: practice\nstatus: draft\ntitle: {0}\n") ==
        "id: a\nkind: practice\nstatus: draft\ntitle: {0}\n");
  CHECK(after(kHead + "links: [{label: \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x8C\x8A, url: "
                      "[\"https://x.example\"]}]\ncountries: [M\xC3\xA9xico]\n") ==
        kHead +
            "countries:\n- MEX\nlinks:\n- label: \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x8C\x8A\n  url: "
            "https://x.example\n");
}

TEST_CASE("fix: a file moves to the name of its id, and nothing else changes") {
  CHECK(place_of({"practices/mex/b.yaml", kHead}) == kPath);
  CHECK(place_of({"practices/mex/b.yaml", "id: ../../x\nkind: practice\nstatus: draft\ntitle: A fund\n"}) ==
        "practices/mex/b.yaml");
}

TEST_CASE("fix: a file does not move over another, nor beside a record of its id") {
  CHECK(fixed({{"practices/mex/a.yaml", kHead}, {"practices/mex/b.yaml", kHead}}).empty());
  CHECK(fixed({{"practices/mex/b.yaml", kHead}, {"practices/per/a.yaml", kHead}}).empty());
  CHECK(fixed({{"practices/mex/b.yaml", kHead}, {"practices/mex/c.yaml", kHead}}).empty());
}

TEST_CASE("fix: a file in the folder of another kind moves by decision, to a folder that is one") {
  const RecordFile file{"documents/a.yaml", kHead + "countries:\n- MEX\n"};
  CHECK(place_of(file) == file.path);
  CHECK(place_of(file, FixUse::all) == "practices/mex/a.yaml");
  CHECK(place_of({file.path, kHead + "countries:\n- ../../x\n"}, FixUse::all).find("..") ==
        std::string::npos);
}

TEST_CASE("fix: an id that another record has is not given a second time") {
  const std::string no_id = "kind: practice\nstatus: draft\ntitle: A fund\n";
  CHECK(fixed({{"practices/mex/a.yaml", no_id}, {"practices/per/a.yaml", kHead}}, FixUse::all).empty());
}

TEST_CASE("fix: a reference to a near id is mended by decision") {
  const std::string rest = "replaced_by: harbour-fnd\n";
  const std::string withdrawn = "id: a\nkind: practice\nstatus: withdrawn\ntitle: A fund\n";
  const RecordFile other{"practices/mex/harbour-fund.yaml",
                         "id: harbour-fund\nkind: practice\nstatus: draft\ntitle: H\n"};
  const auto done = fixed({{kPath, withdrawn + rest}, other}, FixUse::all);
  REQUIRE(done.size() == 1);
  CHECK(done.front().after.bytes == withdrawn + "replaced_by: harbour-fund\n");
  CHECK(fixed({{kPath, withdrawn + rest}, other}).empty());
}

TEST_CASE("fix: files that were not chosen, and ledgers, stay as they are") {
  const std::vector<RecordFile> files{
      {kPath, kHead + "tags: [x]\n"},
      {"practices/mex/b.yaml", "id: b\nkind: practice\nstatus: draft\ntitle: [B]\n"}};
  const auto done = fix_files({files, {1}}, Definitions::builtin(), FixUse::safe);
  REQUIRE(done.size() == 1);
  CHECK(done.front().at == 1);
  CHECK(fixed({{"submissions/ab/ab.yaml", "name: []\nbytes: '3'\n"}}, FixUse::all).empty());
}

TEST_CASE("fix: a file that cannot be read is left as it is") {
  for (const std::string bytes : {"id: \"a\n", "a: *b\n", "", "- a\n", "id: a\nid: b\n"})
    CHECK(after(bytes, FixUse::all) == bytes);
}
