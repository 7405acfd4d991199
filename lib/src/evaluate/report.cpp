#include <algorithm>
#include <map>
#include <praxis/evaluate.hpp>

namespace praxis {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Adds up what texts say.
class Adder {
 public:
  void add(const TextScore& text) {
    texts_.add({1, text.is_right(Matching::strict) ? 1U : 0U, text.is_right(Matching::soft) ? 1U : 0U});
    records_.add(text.records);
    for (const FieldCounts& counts : text.fields) {
      FieldCounts& row = rows_.try_emplace(counts.field, FieldCounts{counts.field, {}, {}}).first->second;
      row.strict += counts.strict;
      row.soft += counts.soft;
    }
  }

  [[nodiscard]] Tally tally(std::string name) const {
    Tally tally{std::move(name), texts_, records_, {}};
    for (const auto& [field, row] : rows_) tally.fields.push_back(row);
    return tally;
  }

 private:
  Share texts_;
  Share records_;
  std::map<std::string, FieldCounts> rows_;
};

}  // namespace

double Counts::precision() const { return share(right, right + extra); }

double Counts::recall() const { return share(right, right + missing); }

double Counts::f1() const { return share(2 * right, 2 * right + extra + missing); }

Counts& Counts::operator+=(const Counts& more) {
  right += more.right;
  extra += more.extra;
  missing += more.missing;
  return *this;
}

void Share::add(const Share& more) {
  all += more.all;
  strict += more.strict;
  soft += more.soft;
}

bool TextScore::is_right(Matching matching) const {
  return std::ranges::all_of(
      fields, [&](const FieldCounts& row) { return row.of(matching).extra + row.of(matching).missing == 0; });
}

Counts Tally::micro(Matching matching) const {
  Counts sum;
  for (const FieldCounts& row : fields) sum += row.of(matching);
  return sum;
}

double Tally::macro_f1(Matching matching) const {
  if (fields.empty()) return 1;
  double sum = 0;
  for (const FieldCounts& row : fields) sum += row.of(matching).f1();
  return sum / static_cast<double>(fields.size());
}

Report summarize(std::vector<TextScore> texts) {
  Adder all;
  std::map<std::string, Adder> layouts;
  for (const TextScore& text : texts) {
    all.add(text);
    layouts[text.layout].add(text);
  }
  Report report{all.tally({}), {}, std::move(texts)};
  for (const auto& [name, adder] : layouts) report.layouts.push_back(adder.tally(name));
  return report;
}

}  // namespace praxis
