#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <praxis/diagnostic.hpp>
#include <set>
#include <string>

using praxis::Code;
using praxis::CodeInfo;
using praxis::Severity;

TEST_CASE("catalog: every code finds its own row") {
  for (const CodeInfo& row : praxis::catalog()) CHECK(praxis::info(row.code).id == row.id);
}

TEST_CASE("catalog: ids are a letter and three digits, sorted, none twice") {
  std::set<std::string_view> ids;
  for (const CodeInfo& row : praxis::catalog()) {
    CAPTURE(row.id);
    CHECK(row.id.size() == 4);
    CHECK(std::string_view("IRQUCV").find(row.id.front()) != std::string_view::npos);
    CHECK(
        std::ranges::all_of(row.id.substr(1), [](unsigned char digit) { return std::isdigit(digit) != 0; }));
    CHECK(ids.insert(row.id).second);
  }
  CHECK(std::ranges::is_sorted(praxis::catalog(), {}, &CodeInfo::id));
}

TEST_CASE("catalog: titles are short and have no full stop, explanations are whole sentences") {
  for (const CodeInfo& row : praxis::catalog()) {
    CAPTURE(row.id);
    CHECK(row.title.size() > 5);
    CHECK(row.title.size() < 50);
    CHECK_FALSE(row.title.ends_with('.'));
    CHECK(row.about.size() > 30);
    CHECK(row.about.ends_with('.'));
  }
}

TEST_CASE("catalog: what others rely on keeps its id") {
  CHECK(praxis::info(Code::yaml_syntax).id == "V001");
  CHECK(praxis::info(Code::missing_field).id == "V101");
  CHECK(praxis::info(Code::unknown_term).id == "V201");
  CHECK(praxis::info(Code::wrong_file_name).id == "V301");
  CHECK(praxis::info(Code::not_canonical).id == "V401");
  CHECK(praxis::info(Code::not_a_submission).id == "I006");
  CHECK(praxis::info(Code::no_repository).id == "R001");
  CHECK(praxis::info(Code::bad_query).id == "Q001");
  CHECK(praxis::info(Code::usage).id == "U001");
}

TEST_CASE("catalog: only form, work that can be finished, and what an editor must judge are less than errors") {
  for (const CodeInfo& row : praxis::catalog()) {
    CAPTURE(row.id);
    const bool is_harmless = row.code == Code::not_canonical || row.code == Code::unfinished_merge || row.code == Code::personal_data ||
                             row.code == Code::wrong_address || row.code == Code::repeated_value || row.id.starts_with("V6") ||
                             row.id == "V307" || row.id == "V312" || row.id == "V315";
    CHECK((row.severity == Severity::error) == !is_harmless);
  }
}

TEST_CASE("catalog: severities have names") {
  CHECK(praxis::name_of(Severity::note) == "note");
  CHECK(praxis::name_of(Severity::warning) == "warning");
  CHECK(praxis::name_of(Severity::error) == "error");
}
