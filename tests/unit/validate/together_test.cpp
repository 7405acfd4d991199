#include <doctest/doctest.h>

#include <optional>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

using praxis::Definitions;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::Record;
using praxis::RecordFile;

namespace {

RecordFile practice(const std::string& shard, const std::string& id, const std::string& more = "") {
  return {"practices/" + shard + "/" + id + ".yaml",
          "id: " + id + "\nkind: practice\nstatus: draft\ntitle: A fund\n" + more};
}

RecordFile document(const std::string& id, const std::string& more = "") {
  return {"documents/" + id + ".yaml", "id: " + id + "\nkind: document\nstatus: draft\ntitle: A fund\n" + more};
}

std::string shown(const std::vector<RecordFile>& files) {
  Findings findings;
  std::vector<std::optional<Record>> records;
  for (const RecordFile& file : files) {
    Findings own;
    records.push_back(praxis::validate_file(file, Definitions::builtin(), own));
  }
  praxis::validate_together(files, records, findings);
  std::string result;
  for (const Diagnostic& diagnostic : findings.all()) result += praxis::render(diagnostic, "", false);
  return result;
}

}  // namespace

TEST_CASE("together: records with their own names and good references are right") {
  CHECK(shown({practice("mex", "a", "aliases:\n- a-2\nreplaced_by: b\ndocuments:\n- d\n"),
               practice("mex", "b"), document("d", "practices:\n- a\n- b\n")}) == "");
}

TEST_CASE("together: no files are no fault") { CHECK(shown({}) == ""); }

TEST_CASE("together: one id in two folders is told at the second, with the first") {
  CHECK(shown({practice("kor", "a"), practice("mex", "a")}) ==
        "practices/mex/a.yaml:1:5: error[V302]: two records of kind practice have the id 'a'\n"
        "note: practices/kor/a.yaml:1:5: the other one is here\n");
}

TEST_CASE("together: a practice and a document may share an id") {
  CHECK(shown({practice("mex", "a"), document("a")}) == "");
}

TEST_CASE("together: an alias is nobody's id, wherever the other record stands") {
  const std::string expected =
      "practices/mex/b.yaml:6:3: error[V302]: the alias 'a' is already the id of a practice\n"
      "note: practices/mex/a.yaml:1:5: the other one is here\n";
  CHECK(shown({practice("mex", "a"), practice("mex", "b", "aliases:\n- a\n")}) == expected);
  CHECK(shown({practice("mex", "b", "aliases:\n- a\n"), practice("mex", "a")}) == expected);
}

TEST_CASE("together: a record whose sources are all those of the record that has its id for an alias was left by a merge") {
  const RecordFile survivor = practice("mex", "b", "aliases:\n- a\nsources:\n- \"01\"\n- \"02\"\n");
  const std::string unfinished =
      "practices/mex/b.yaml:6:3: warning[V305]: 'a' is an alias, and a record still\n"
      "help: finish what was interrupted: praxis merge b a, or praxis split b\n";
  CHECK(shown({practice("mex", "a", "sources:\n- \"02\"\n"), survivor}) == unfinished);
  CHECK(shown({practice("mex", "a", "sources:\n- \"03\"\n"), survivor}) ==
        "practices/mex/b.yaml:6:3: error[V302]: the alias 'a' is already the id of a practice\n"
        "note: practices/mex/a.yaml:1:5: the other one is here\n");
}

TEST_CASE("together: two records cannot share an alias") {
  CHECK(shown({practice("mex", "a", "aliases:\n- c\n"), practice("mex", "b", "aliases:\n- c\n")}) ==
        "practices/mex/b.yaml:6:3: error[V302]: the alias 'c' is already an alias of a practice\n"
        "note: practices/mex/a.yaml:6:3: the other one is here\n");
}

TEST_CASE("together: references that lead nowhere are told with what is near") {
  CHECK(shown({practice("mex", "program-one", "replaced_by: program-tow\ndocuments:\n- d\n"),
               practice("mex", "program-two")}) ==
        "practices/mex/program-one.yaml:5:14: error[V303]: there is no practice 'program-tow'\n"
        "help: did you mean 'program-two'?\n"
        "practices/mex/program-one.yaml:7:3: error[V303]: there is no document 'd'\n");
}

TEST_CASE("together: a reference must lead to a record of the right kind") {
  CHECK(shown({practice("mex", "p", "documents:\n- p\n"),
               document("d", "practices:\n- d\nreplaced_by: p\n")}) ==
        "practices/mex/p.yaml:6:3: error[V303]: there is no document 'p'\n"
        "documents/d.yaml:7:14: error[V303]: there is no document 'p'\n"
        "documents/d.yaml:6:3: error[V303]: there is no practice 'd'\n");
}

TEST_CASE("together: a reference to an alias is good, as merges leave them behind") {
  CHECK(shown({practice("mex", "a", "aliases:\n- old\n"), document("d", "practices:\n- old\n")}) == "");
}

TEST_CASE("together: files that could not be read are passed over") {
  const std::vector<RecordFile> files{{"practices/mex/x.yaml", "id: [\n"}, practice("mex", "a")};
  Findings findings;
  praxis::validate_together(files, {std::nullopt, std::nullopt}, findings);
  CHECK(findings.empty());
}
