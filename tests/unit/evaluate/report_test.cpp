#include <doctest/doctest.h>

#include <praxis/evaluate.hpp>

#include "evaluate/figures.hpp"
#include "evaluate/likeness.hpp"

using namespace praxis;

namespace {

TextScore text(std::string file, std::string layout, std::vector<FieldCounts> fields) {
  TextScore score;
  score.file = std::move(file);
  score.layout = std::move(layout);
  score.fields = std::move(fields);
  score.records = {1, score.is_right(Matching::strict) ? 1U : 0U, score.is_right(Matching::soft) ? 1U : 0U};
  return score;
}

/// countries: 3 right, 1 extra, 2 missing strictly; tags: 1 right, 1 extra, 1 missing strictly, all right
/// softly.
Report sample() {
  return summarize(
      {text("a.txt", "form", {{"countries", {2, 0, 2}, {2, 0, 2}}, {"tags", {1, 1, 1}, {2, 0, 0}}}),
       text("b.txt", "labelled-page", {{"countries", {1, 1, 0}, {1, 1, 0}}}),
       text("c.txt", "labelled-page", {{"title", {1, 0, 0}, {1, 0, 0}}})});
}

}  // namespace

TEST_CASE("report: precision, recall and F1 are those of hand") {
  const Counts counts{3, 1, 2};
  CHECK(counts.precision() == doctest::Approx(0.75));
  CHECK(counts.recall() == doctest::Approx(0.6));
  CHECK(counts.f1() == doctest::Approx(2 * 0.75 * 0.6 / (0.75 + 0.6)));
  CHECK(counts.support() == 5);
  CHECK(Counts{}.f1() == 1);
  CHECK(Counts{0, 0, 2}.precision() == 1);
  CHECK(Counts{0, 2, 0}.recall() == 1);
  CHECK(Counts{0, 2, 0}.f1() == 0);
}

TEST_CASE("report: micro counts values, macro counts fields") {
  const Report report = sample();
  CHECK(report.total.micro(Matching::strict) == Counts{5, 2, 3});
  CHECK(report.total.micro(Matching::strict).f1() == doctest::Approx(10.0 / 15));
  CHECK(report.total.micro(Matching::soft) == Counts{6, 1, 2});
  // countries 6/9, tags 2/4, title 1
  CHECK(report.total.macro_f1(Matching::strict) == doctest::Approx((6.0 / 9 + 0.5 + 1) / 3));
  CHECK(report.total.texts == Share{3, 1, 1});
}

TEST_CASE("report: each layout is counted by itself") {
  const Report report = sample();
  REQUIRE(report.layouts.size() == 2);
  CHECK(report.layouts[0].name == "form");
  CHECK(report.layouts[0].micro(Matching::strict) == Counts{3, 1, 3});
  CHECK(report.layouts[1].texts == Share{2, 1, 1});
  CHECK(report.layouts[1].micro(Matching::strict) == Counts{2, 1, 0});
}

TEST_CASE("report: figures are rounded down, so that only what is whole looks whole") {
  CHECK(evaluate::figure(0.99999) == "0.9999");
  CHECK(evaluate::figure(1) == "1.0000");
  CHECK(evaluate::figure(0.58) == "0.5800");
}

TEST_CASE("report: words in common, by the sum of both texts") {
  CHECK(evaluate::overlap("a b c", "a b c") == 1);
  CHECK(evaluate::overlap("a a b", "a b b") == doctest::Approx(2.0 * 2 / 6));
  CHECK(evaluate::overlap("", "a") == 0);
  CHECK(evaluate::overlap("", "") == 1);
}

TEST_CASE("report: every format has its figures") {
  const Report report = sample();
  for (const std::string& name : report_format_names()) {
    CAPTURE(name);
    const std::string text = find_report_format(name)->write(report, Detail::figures);
    CHECK(text.find("labelled-page") != std::string::npos);
    CHECK(text.find("0.666") != std::string::npos);
  }
  CHECK(find_report_format("html") == nullptr);
}
