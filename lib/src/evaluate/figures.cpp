#include "evaluate/figures.hpp"

#include <fmt/format.h>

#include <cmath>
#include <praxis/format.hpp>
#include <string_view>

namespace praxis::evaluate {
namespace {

constexpr std::string_view kNothing = "-";

bool is_empty(const Counts& counts) { return counts.right + counts.extra + counts.missing == 0; }

/// Precision, recall and F1.
void add_shares(const Counts& counts, Cells& row) {
  for (const double share : {counts.precision(), counts.recall(), counts.f1()}) {
    row.push_back(is_empty(counts) ? std::string(kNothing) : figure(share));
  }
}

Cells row_of(const std::string& name, const Counts& strict, const Counts& soft) {
  Cells row{name};
  add_shares(strict, row);
  add_shares(soft, row);
  row.push_back(std::to_string(strict.support()));
  return row;
}

std::string right_of(const Share& share, std::string_view what) {
  return fmt::format("{} right as a whole: {} of {} (softly {})", what, share.strict, share.all, share.soft);
}

std::string f1_of(const Counts& counts) {
  return is_empty(counts) ? std::string(kNothing) : figure(counts.f1());
}

}  // namespace

std::string figure(double share) {
  constexpr double kDecimals = 1e4;
  // A hair is added so that what binary fractions cannot hold exactly (0.58) does not lose its last digit.
  constexpr double kHair = 1e-6;
  return fmt::format("{:.4f}", std::floor(share * kDecimals + kHair) / kDecimals);
}

std::vector<Cells> field_rows(const Report& report) {
  std::vector<Cells> rows{
      {"field", "precision", "recall", "F1", "soft precision", "soft recall", "soft F1", "support"}};
  for (const FieldCounts& row : report.total.fields) rows.push_back(row_of(row.field, row.strict, row.soft));
  rows.push_back(row_of("micro", report.total.micro(Matching::strict), report.total.micro(Matching::soft)));
  rows.push_back({"macro", "", "", figure(report.total.macro_f1(Matching::strict)), "", "",
                  figure(report.total.macro_f1(Matching::soft)), ""});
  return rows;
}

std::vector<Cells> layout_rows(const Report& report) {
  std::vector<Cells> rows{{"layout", "texts", "texts right", "softly", "records", "records right", "softly",
                           "F1", "soft F1", "support"}};
  for (const Tally& tally : report.layouts) {
    Cells row{tally.name};
    for (const Share& share : {tally.texts, tally.records}) {
      for (const std::size_t number : {share.all, share.strict, share.soft})
        row.push_back(std::to_string(number));
    }
    const Counts strict = tally.micro(Matching::strict);
    row.push_back(f1_of(strict));
    row.push_back(f1_of(tally.micro(Matching::soft)));
    row.push_back(std::to_string(strict.support()));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> summary(const Report& report) {
  std::vector<std::string> lines{right_of(report.total.texts, "texts"),
                                 right_of(report.total.records, "records")};
  std::size_t drafts = 0;
  for (const TextScore& text : report.texts) drafts += text.wrong_drafts.size();
  lines.push_back(fmt::format("wrong drafts (practices made of texts that hold none): {}", drafts));
  for (const TextScore& text : report.texts) {
    for (const std::string& title : text.wrong_drafts)
      lines.push_back(fmt::format("wrong draft: '{}' of {}", title, text.file));
  }
  return lines;
}

std::vector<std::string> difference_lines(const Report& report) {
  std::vector<std::string> lines;
  for (const TextScore& text : report.texts) {
    if (text.differences.empty()) continue;
    lines.push_back(text.file);
    if (!text.problem.empty()) lines.push_back("  " + text.problem);
    for (const Difference& difference : text.differences) {
      const std::string record = difference.record.empty() ? std::string() : difference.record + ", ";
      lines.push_back(fmt::format("  {}{}{}", record, difference.field,
                                  difference.right_softly ? " (softly right)" : ""));
      lines.push_back("    want " + to_json(Value(difference.want)));
      lines.push_back("    got  " + to_json(Value(difference.got)));
    }
  }
  return lines;
}

}  // namespace praxis::evaluate
