#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/curate.hpp>

#include "support/scratch.hpp"

using namespace praxis;
using tests::Scratch;

namespace {

constexpr const char* kPage =
    "Type of practice: Funds\nCountry: Mexico\nName of Stakeholder: Government of Mexico\nType of crisis: "
    "Natural Disaster\n\nDescription\nThe Harbour Fund lends small sums to families who rebuild a house "
    "after a storm. Each "
    "peso of emigrants is doubled by the town.\n";
constexpr const char* kForm =
    "Type of practice\nFunds\nCountry (Check all that apply)\nMexico\nGuatemala\nName of Stakeholder "
    "Implementing the "
    "Practice\nGovernment of Mexico\nType of crisis (Check all that apply)\nNatural Disaster\nDescription of "
    "the "
    "practice\nThe Harbour Fund lends small sums to families who rebuild a house after a "
    "storm.\nSource\nAnnual report\n";
constexpr const char* kOther =
    "Type of practice: Early-warning Systems\nCountry: Philippines\nName of Stakeholder: Department of "
    "Foreign "
    "Affairs\nType of crisis: Conflict\n\nDescription\nEmbassies rank the danger in each country on four "
    "levels and tell "
    "nationals abroad by telephone what each level asks of them.\n";

/// Two records of one practice, and a link to the second.
struct Pair : Scratch {
  Pair() : a(file("harbour-fund.txt", kPage)), b(file("storm-fund.txt", kForm)) {}

  Result<Union> united() { return praxis::unite(repository, record(a), record(b)); }
  void unite() { REQUIRE(carry_out(united().value().files, repository)); }
  Result<Division> divided(const std::vector<std::string>& digests = {}) {
    return divide(repository, record(a), digests);
  }
  void edit(const std::string& id, const std::string& field, Value value) {
    Record changed = record(id);
    changed.set(field, std::move(value));
    const Definitions& defs = repository.definitions();
    Findings findings;
    save(validate(changed, defs, findings).value().record());
  }
  [[nodiscard]] std::string digest_of(const std::string& name) {
    for (const auto& [path, bytes] : files()) {
      if (path.ends_with(".yaml") && path.starts_with("submissions/") &&
          bytes.find("name: " + name) != std::string::npos)
        return std::filesystem::path(path).stem().string();
    }
    return {};
  }

  std::string a;
  std::string b;
};

bool has_code(const Record& record, std::string_view code) {
  return std::ranges::any_of(record.list("review"),
                             [&](const Value& entry) { return entry.object()->text("code") == code; });
}

/// Carries out ever longer beginnings of the work; each must leave a repository without errors, and the work
/// done again from there must end as if nothing had happened.
template <typename Work>
void break_off_everywhere(Pair& pair, const Work& work) {
  const std::vector<FileChange> all = work().value();
  const Scratch::Files before = pair.files();
  REQUIRE(carry_out(all, pair.repository));
  const Scratch::Files after = pair.files();
  CHECK(pair.errors() == 0);
  for (std::size_t steps = 0; steps < all.size(); ++steps) {
    CAPTURE(steps);
    std::vector<FileChange> back;
    for (const auto& [path, bytes] : before) back.push_back({path, bytes});
    for (const auto& [path, bytes] : after) {
      if (!before.contains(path)) back.push_back({path, std::nullopt});
    }
    REQUIRE(carry_out(back, pair.repository));
    REQUIRE(carry_out({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(steps)}, pair.repository));
    CHECK(pair.errors() == 0);
    const auto again = work();
    REQUIRE(again);
    REQUIRE(carry_out(*again, pair.repository));
    CHECK(pair.files() == after);
  }
}

}  // namespace

TEST_CASE("unite: two records are what their submissions would have made together") {
  Scratch together;
  together.file("harbour-fund.txt", kPage);
  REQUIRE(IngestRun(together.repository).ingest({"storm-fund.txt", kForm}).outcome == Outcome::merged);
  Pair pair;
  REQUIRE(pair.a != pair.b);
  pair.unite();
  Record united = pair.record(pair.a);
  CHECK(united.list("aliases") == List{pair.b});
  united.erase("aliases");
  CHECK(to_yaml(united) == to_yaml(together.record("harbour-fund")));
  CHECK(pair.errors() == 0);
}

TEST_CASE("unite: the other id leads to the survivor, for readers and for ingest") {
  Pair pair;
  pair.unite();
  CHECK(pair.record(pair.b).id() == pair.a);
  const IngestResult again = IngestRun(pair.repository).ingest({"storm-fund.txt", kForm});
  CHECK(again.outcome == Outcome::unchanged);
  CHECK(again.ids == std::vector<std::string>{"practices/mex/" + pair.a});
  CHECK_FALSE(has_code(pair.record(pair.a), "possible-duplicate"));
}

TEST_CASE("unite: what people made of either record stays") {
  Pair pair;
  pair.edit(pair.a, "tags", List{"loans"});
  pair.edit(pair.b, "tags", List{"storms"});
  pair.edit(pair.b, "countries", List{"MEX"});
  pair.edit(pair.b, "citation", "Annual report 2012");
  pair.edit(pair.b, "status", "reviewed");
  pair.unite();
  const Record united = pair.record(pair.a);
  CHECK(united.text("status") == "reviewed");
  CHECK(united.list("countries") == List{"MEX"});
  CHECK(united.text("citation") == "Annual report 2012");
  CHECK(united.list("tags").size() == 2);
}

TEST_CASE("unite: of two hands the survivor's holds, and the other's is listed and kept for review") {
  Pair pair;
  pair.edit(pair.a, "citation", "Report of the town");
  pair.edit(pair.b, "citation", "Report of the fund");
  const Union united = pair.united().value();
  CHECK(united.record.text("citation") == "Report of the town");
  const auto is_citation = [](const Disagreement& one) { return one.field == "citation"; };
  const auto found = std::ranges::find_if(united.disagreements, is_citation);
  REQUIRE(found != united.disagreements.end());
  CHECK(found->given_up == Value("Report of the fund"));
  CHECK(found->kept == Value("Report of the town"));
  CHECK(found->by == pair.b);
  CHECK(to_yaml(united.record).find("value: Report of the fund") != std::string::npos);
}

TEST_CASE("unite: of a record without sources single values fill gaps, and items are added") {
  Pair pair;
  pair.save(Record(RecordKind::practice, {{"id", "by-hand"},
                                          {"kind", "practice"},
                                          {"status", "draft"},
                                          {"title", "Another title"},
                                          {"tags", List{"storms"}},
                                          {"url", "https://example.org/fund"}}));
  const Union united = praxis::unite(pair.repository, pair.record(pair.a), pair.record("by-hand")).value();
  CHECK(united.record.text("title") == pair.record(pair.a).text("title"));
  CHECK(united.record.text("url") == "https://example.org/fund");
  CHECK(united.record.list("tags") == List{"storms"});
  CHECK(to_yaml(united.record).find("value: Another title") != std::string::npos);
  // It is in no ledger: broken off anywhere, what it says must still be in a file.
  break_off_everywhere(pair, [&]() -> Result<std::vector<FileChange>> {
    const std::optional<Record> other = pair.repository.find_record("by-hand");
    if (!other || other->id() != "by-hand") return std::vector<FileChange>{};
    return praxis::unite(pair.repository, pair.record(pair.a), *other).map([](const Union& one) {
      return one.files;
    });
  });
}

TEST_CASE("unite: the stricter visibility holds") {
  Pair pair;
  pair.edit(pair.b, "visibility", "restricted");
  CHECK(pair.united().value().record.text("visibility") == "restricted");
  pair.edit(pair.b, "visibility", "public");
  pair.edit(pair.a, "visibility", "restricted");
  CHECK(pair.united().value().record.text("visibility") == "restricted");
}

TEST_CASE("unite: what cannot be one is refused") {
  Pair pair;
  const Record a = pair.record(pair.a);
  const auto message = [&](const Record& one, const Record& two) {
    return praxis::unite(pair.repository, one, two).error().message;
  };
  CHECK(message(a, a) == "both names are those of 'harbour-fund'");
  const Record document(RecordKind::document, {{"id", "d"}, {"kind", "document"}});
  CHECK(message(a, document) ==
        "'harbour-fund' is a practice and 'd' a document: only records of one kind can be one");
  Record withdrawn = pair.record(pair.b);
  withdrawn.set("status", "withdrawn");
  CHECK(message(withdrawn, a) == "'storm-fund' is withdrawn");
  CHECK(message(a, withdrawn) ==
        "'storm-fund' is withdrawn, and what is withdrawn is united with its successor alone");
  withdrawn.set("replaced_by", pair.a);
  CHECK(praxis::unite(pair.repository, a, withdrawn));
  const Record guideline(RecordKind::guideline, {{"id", "g"}, {"kind", "guideline"}});
  const Record second(RecordKind::guideline, {{"id", "h"}, {"kind", "guideline"}});
  CHECK(message(guideline, second) == "guidelines are not united: there is one for each number");
}

TEST_CASE("unite: broken off anywhere it leaves a valid repository, and done again it ends the same") {
  Pair pair;
  pair.edit(pair.a, "tags", List{"loans"});
  pair.edit(pair.b, "tags", List{"storms"});
  break_off_everywhere(pair, [&]() -> Result<std::vector<FileChange>> {
    const std::optional<Record> other = pair.repository.find_record(pair.b);
    if (!other || other->id() != pair.b) return std::vector<FileChange>{};
    return pair.united().map([](const Union& united) { return united.files; });
  });
}

TEST_CASE("divide: what was united is as it was, and nobody asks again whether the two are one") {
  Pair pair;
  pair.tell_apart(pair.a);
  pair.tell_apart(pair.b);
  const Scratch::Files before = pair.record_files();
  pair.unite();
  REQUIRE(carry_out(pair.divided().value().files, pair.repository));
  CHECK(pair.record_files() == before);
  CHECK(IngestRun(pair.repository).ingest({"storm-fund.txt", kForm}).outcome == Outcome::unchanged);
  CHECK(IngestRun(pair.repository).ingest({"copy.txt", std::string(kForm) + "\n"}).outcome ==
        Outcome::merged);
  CHECK_FALSE(has_code(pair.record(pair.a), "possible-duplicate"));
  CHECK_FALSE(has_code(pair.record(pair.b), "possible-duplicate"));
}

TEST_CASE(
    "divide: sources that were merged by ingest are taken by their digests, into a record with a new id") {
  Pair pair;
  REQUIRE(IngestRun(pair.repository).ingest({"copy.txt", std::string(kPage) + "\n"}).outcome ==
          Outcome::merged);
  const std::string digest = pair.digest_of("copy.txt");
  const Division division = pair.divided({digest.substr(0, 10)}).value();
  CHECK(division.taken.list("sources") == List{digest});
  CHECK(division.rest.list("sources").size() == 1);
  CHECK(division.taken.id() != pair.a);
  REQUIRE(carry_out(division.files, pair.repository));
  CHECK(pair.errors() == 0);
  CHECK(pair.record(pair.a).find("aliases") == nullptr);
  CHECK(IngestRun(pair.repository)
            .ingest({"copy.txt", std::string(kPage) + "\n"})
            .ids.front()
            .ends_with(division.taken.id()));
}

TEST_CASE("divide: an edited status stays with the record, the other one has its own") {
  Pair pair;
  pair.unite();
  CHECK(pair.divided().value().rest.text("status") == "draft");
  pair.edit(pair.a, "status", "published");
  CHECK(pair.divided().value().rest.text("status") == "published");
  CHECK(pair.divided().value().taken.text("status") == "draft");
}

TEST_CASE("divide: edits stay with the record, what was taken out stays out on both sides") {
  Pair pair;
  pair.unite();
  pair.edit(pair.a, "tags", List{"loans"});
  pair.edit(pair.a, "countries", List{"GTM"});
  pair.edit(pair.a, "visibility", "restricted");
  const Division division = pair.divided().value();
  CHECK(division.rest.list("tags") == List{"loans"});
  CHECK(division.taken.find("tags") == nullptr);
  CHECK(division.rest.find("countries") == nullptr);
  CHECK(division.taken.list("countries") == List{"GTM"});
  CHECK(division.rest.text("visibility") == "restricted");
  CHECK(division.taken.text("visibility") == "restricted");
}

TEST_CASE("divide: what cannot be two is refused") {
  Pair pair;
  const auto error = [&](const std::vector<std::string>& digests = {}) {
    return pair.divided(digests).error();
  };
  CHECK(error().message == "'harbour-fund' has one source, so there is nothing to split");
  REQUIRE(IngestRun(pair.repository).ingest({"copy.txt", std::string(kPage) + "\n"}).outcome ==
          Outcome::merged);
  CHECK(error().message == "nothing says which sources of 'harbour-fund' belong apart");
  CHECK(error().hint.find(pair.digest_of("copy.txt").substr(0, 12) + " (copy.txt)") != std::string::npos);
  CHECK(error({"zz"}).message == "'harbour-fund' has no source 'zz' whose ledger is here");
  CHECK(error({""}).message == "'harbour-fund' has no source '' whose ledger is here");
  CHECK(error({pair.digest_of("copy.txt"), pair.digest_of("harbour-fund.txt")}).message ==
        "'harbour-fund' would be left without sources");
}

TEST_CASE("divide: broken off anywhere it leaves a valid repository, and done again it ends the same") {
  Pair pair;
  pair.unite();
  pair.edit(pair.a, "tags", List{"loans"});
  break_off_everywhere(pair, [&]() -> Result<std::vector<FileChange>> {
    return pair.divided().map([](const Division& division) { return division.files; });
  });
}

TEST_CASE("divide: a record that was united itself goes with its own aliases") {
  Pair pair;
  const std::string c = pair.file("third.txt", std::string(kForm) + "\n");
  REQUIRE(carry_out(praxis::unite(pair.repository, pair.record(pair.b), pair.record(c)).value().files,
                    pair.repository));
  const Scratch::Files before = pair.record_files();
  pair.unite();
  CHECK(pair.record(pair.a).list("aliases") == List{c, pair.b});
  const Division division = pair.divided().value();
  CHECK(division.taken.id() == pair.b);
  CHECK(division.taken.list("aliases") == List{c});
  REQUIRE(carry_out(division.files, pair.repository));
  CHECK(divide(pair.repository, pair.record(pair.b), {}).value().taken.id() == c);
}

TEST_CASE("curate: changes that cannot all be made are taken back") {
  Pair pair;
  const Scratch::Files before = pair.files();
  const std::string path = pair.repository.path_of(pair.record(pair.a)).generic_string();
  // A folder cannot stand where a file does.
  const Result<void> done = carry_out({{path, "id: x\n"}, {path + "/below.yaml", "x"}}, pair.repository);
  CHECK_FALSE(done);
  CHECK(done.error().code == Code::cannot_write);
  CHECK(pair.files() == before);
}
