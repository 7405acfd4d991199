#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include <praxis/validate.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/pairs.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

using Submissions = std::vector<Submission>;

/// How the inputs are given to praxis.
enum class Runs { one, one_each };

/// What a record is known by whatever its id: what it came from, and its text where one source gave several.
std::string name_without_id(const Record& record) {
  std::string name(name_of(record.kind()));
  for (const Value& source : record.list("sources")) name += " " + source.text()->substr(0, 8);
  if (record.text("status") == "candidate") name += " " + std::string(record.text("description"));
  return name;
}

using Names = std::map<std::string, std::string, std::less<>>;

/// The value with ids in it replaced by the names of their records.
Value without_ids(const Value& value, const Names& names) {
  if (value.text() != nullptr) {
    const auto name = names.find(*value.text());
    return name == names.end() ? value : Value(name->second);
  }
  if (value.object() != nullptr) {
    Object object;
    for (const Member& member : value.object()->members())
      object.set(member.name, without_ids(member.value, names));
    return object;
  }
  if (value.list() == nullptr) return value;
  List list;
  for (const Value& item : *value.list()) list.push_back(without_ids(item, names));
  return list;
}

bool is_id_list(std::string_view field) { return field == "practices" || field == "documents"; }

std::string without_ids(const Record& record, const Names& names) {
  std::string text = name_without_id(record) + "\n";
  for (const Member& member : record.members()) {
    if (member.name == "id") continue;
    Value value =
        member.name == "review" || is_id_list(member.name) ? without_ids(member.value, names) : member.value;
    // Ids are listed by name, so records that have each other's id stand in another order.
    if (is_id_list(member.name))
      std::ranges::sort(*value.list(), {}, [](const Value& id) { return *id.text(); });
    text += to_yaml(Record(record.kind(), {{member.name, std::move(value)}}));
  }
  return text;
}

/// All records but those of guidelines, as text without ids, sorted. A guideline is made once and never
/// rewritten, so it does depend on which text of it came first.
std::vector<std::string> contents(const Repository& repository) {
  Findings findings;
  std::vector<Record> records = repository.records(findings);
  CHECK(findings.all().empty());
  std::erase_if(records, [](const Record& record) { return record.kind() == RecordKind::guideline; });
  Names names;
  for (const Record& record : records) names.emplace(record.id(), name_without_id(record));
  std::vector<std::string> texts;
  for (const Record& record : records) texts.push_back(without_ids(record, names));
  std::ranges::sort(texts);
  return texts;
}

/// The records that come of submissions filed in this order.
std::vector<std::string> file_all(const Submissions& submissions, Runs runs = Runs::one) {
  static int count = 0;
  const fs::path root = fs::temp_directory_path() /
                        ("praxis-order-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  Repository repository = *Repository::create(root, {"Order", {}, {}, "public"});
  IngestRun run(repository);
  for (const Submission& submission : submissions) {
    const IngestResult result =
        runs == Runs::one ? run.ingest(submission) : IngestRun(repository).ingest(submission);
    CHECK(result.outcome != Outcome::failed);
  }
  std::vector<std::string> result = contents(repository);
  fs::remove_all(root);
  return result;
}

/// What one order gives and the other does not.
std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> only;
  std::ranges::set_symmetric_difference(a, b, std::back_inserter(only));
  std::string text;
  for (const std::string& record : only)
    text += (std::ranges::find(a, record) != a.end() ? "=== one order\n" : "=== another order\n") + record;
  return text;
}

std::string names(const Submissions& submissions) {
  std::string text;
  for (const Submission& submission : submissions) text += submission.name + " ";
  return text;
}

void check_order(const Submissions& submissions, const std::vector<std::string>& expected,
                 Runs runs = Runs::one) {
  const std::vector<std::string> got = file_all(submissions, runs);
  if (got != expected)
    FAIL_CHECK("the order counts\n" << names(submissions) << "\n" << difference(expected, got));
}

Submissions samples() {
  Submissions all;
  for (const fs::directory_entry& entry : fs::directory_iterator(PRAXIS_SAMPLES)) {
    if (entry.path().extension() == ".json" || entry.path().filename() == "README.md") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
  }
  std::ranges::sort(all, {}, &Submission::name);
  return all;
}

}  // namespace

TEST_CASE(
    "order: the submissions of a pair and another copy of each give the same records in every order, in one "
    "run or several") {
  for (const tests::Pair& pair : tests::all_pairs(PRAXIS_PAIRS)) {
    CAPTURE(pair.name);
    Submissions four = pair.submissions;
    for (const Submission& submission : pair.submissions)
      four.push_back({submission.name, submission.bytes + "\n"});
    const std::vector<std::string> expected = file_all(four);
    check_order(four, expected, Runs::one_each);
    std::mt19937 random(1);
    for (int round = 0; round < 2; ++round) {
      std::ranges::shuffle(four, random);
      check_order(four, expected);
    }
  }
}

TEST_CASE("order: a shuffled inbox of pages, forms, documents and copies gives the same records") {
  Submissions inbox = samples();
  std::mt19937 random(20160715);
  const std::vector<std::string> expected = file_all(inbox);
  for (int round = 0; round < 2; ++round) {
    std::ranges::shuffle(inbox, random);
    check_order(inbox, expected, round == 0 ? Runs::one_each : Runs::one);
  }
}
