#include "ingest/rereading.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "identity/merge.hpp"
#include "layout/layout.hpp"

namespace praxis::ingest {
namespace {

constexpr const char* kNote = "what praxis reads in its submission today holds no such practice or document any more";

std::string given_title(const Ledger& then) {
  for (const LedgerRecord& said : then.records) {
    const auto is_given = [](const Extracted& extracted) {
      return extracted.field == "title" && extracted.rule == "option";
    };
    const auto title = std::ranges::find_if(said.extracted, is_given);
    if (title != said.extracted.end() && title->value.text()) return *title->value.text();
  }
  return {};
}

/// Ledgers of old do not say who chose the layout. One that scored too little was chosen by the user.
std::string given_layout(const Ledger& then) {
  const bool is_old = then.given_layout.empty();
  return is_old && then.layout_score < layout::kLeastScore ? then.layout : then.given_layout;
}

bool is_candidate(const LedgerRecord& said) {
  return std::ranges::any_of(said.extracted, [](const Extracted& extracted) {
    return extracted.field == "status" && extracted.value == Value("candidate");
  });
}

/// Where in the original a record stands: its description, or everything where it has none.
std::vector<Span> spans_of(const LedgerRecord& said) {
  std::vector<Span> description;
  std::vector<Span> all;
  for (const Extracted& extracted : said.extracted) {
    all.insert(all.end(), extracted.bytes.begin(), extracted.bytes.end());
    if (extracted.field == "description")
      description.insert(description.end(), extracted.bytes.begin(), extracted.bytes.end());
  }
  return description.empty() ? all : description;
}

std::size_t overlap(const LedgerRecord& a, const LedgerRecord& b) {
  std::size_t bytes = 0;
  for (const Span x : spans_of(a)) {
    for (const Span y : spans_of(b)) {
      const std::size_t begin = std::max(x.begin, y.begin);
      const std::size_t end = std::min(x.end, y.end);
      bytes += begin < end ? end - begin : 0;
    }
  }
  return bytes;
}

/// What people and other submissions brought about stays with a record.
void carry_over(const LedgerRecord& then, LedgerRecord& now) {
  now.id = then.id;
  now.superseded_by = then.superseded_by;
  now.repeats = then.repeats;
  now.formerly = then.formerly;
  for (const Review& entry : then.review) {
    if (entry.code == identity::kPossibleDuplicate) now.review.push_back(entry);
  }
}

/// Tells which record of today is which of then.
class Matching {
 public:
  Matching(const Ledger& then, Ledger& now) : then_(then.records), now_(now.records) {}

  void run() {
    for (const auto& [bytes, old_place, new_place] : pairs()) try_pair(old_place, new_place);
    for (const RecordKind kind : {RecordKind::practice, RecordKind::document}) pair_the_only_ones(kind);
  }

  [[nodiscard]] std::vector<std::size_t> fresh() const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!new_.contains(i)) places.push_back(i);
    }
    return places;
  }

  [[nodiscard]] std::vector<LedgerRecord> gone() const {
    std::vector<LedgerRecord> records;
    for (std::size_t i = 0; i < then_.size(); ++i) {
      if (!old_.contains(i) && then_[i].kind != RecordKind::guideline) records.push_back(then_[i]);
    }
    return records;
  }

 private:
  using Pair = std::tuple<std::size_t, std::size_t, std::size_t>;  ///< common bytes, place then, place now

  /// The original is the same, so that the same record stands in the same bytes; guidelines go by number.
  [[nodiscard]] std::vector<Pair> pairs() const {
    std::vector<Pair> found;
    for (std::size_t i = 0; i < then_.size(); ++i) {
      for (std::size_t j = 0; j < now_.size(); ++j) {
        if (then_[i].kind != now_[j].kind) continue;
        const bool is_guideline = then_[i].kind == RecordKind::guideline;
        const std::size_t bytes =
            is_guideline ? std::size_t{then_[i].id == now_[j].id} : overlap(then_[i], now_[j]);
        if (bytes > 0) found.emplace_back(bytes, i, j);
      }
    }
    std::ranges::sort(found, [](const Pair& a, const Pair& b) {
      return std::tuple(std::get<0>(b), std::get<1>(a), std::get<2>(a)) <
             std::tuple(std::get<0>(a), std::get<1>(b), std::get<2>(b));
    });
    return found;
  }

  void try_pair(std::size_t old_place, std::size_t new_place) {
    if (old_.contains(old_place) || new_.contains(new_place)) return;
    old_.insert(old_place);
    new_.insert(new_place);
    carry_over(then_[old_place], now_[new_place]);
  }

  /// A submission tells of one thing as a whole; that is the same thing wherever its values were found.
  void pair_the_only_ones(RecordKind kind) {
    const auto left = [&](const std::vector<LedgerRecord>& records, const std::set<std::size_t>& paired) {
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].kind == kind && !paired.contains(i) && !is_candidate(records[i])) places.push_back(i);
      }
      return places;
    };
    const std::vector<std::size_t> old_places = left(then_, old_);
    const std::vector<std::size_t> new_places = left(now_, new_);
    if (old_places.size() == 1 && new_places.size() == 1) try_pair(old_places.front(), new_places.front());
  }

  const std::vector<LedgerRecord>& then_;
  std::vector<LedgerRecord>& now_;
  std::set<std::size_t> old_;
  std::set<std::size_t> new_;
};

}  // namespace

Result<Rereading> reread(const Ledger& then, std::string original, const SubmissionReader& reader) {
  const ReadingOptions options{given_title(then), then.url, given_layout(then), then.received};
  Result<Reading> reading = reader.read({then.name, std::move(original)}, options);
  if (!reading) return tl::unexpected(reading.error());
  Rereading result{std::move(reading->ledger), {}, {}, std::move(reading->named_id)};
  result.ledger.given_layout = then.given_layout;
  Matching matching(then, result.ledger);
  matching.run();
  result.fresh = matching.fresh();
  result.gone = matching.gone();
  return result;
}

bool is_given_up(const LedgerRecord& said) {
  const auto is_so = [](const Extracted& extracted) { return extracted.rule == kNoLongerFound; };
  return std::ranges::find(said.review, kNoLongerFound, &Review::code) != said.review.end() ||
         std::ranges::any_of(said.extracted, is_so);
}

LedgerRecord given_up(LedgerRecord said) {
  said.review.push_back({"id", std::string(kNoLongerFound), kNote, {}});
  return said;
}

LedgerRecord withdrawn(LedgerRecord said) {
  for (Extracted& extracted : said.extracted) {
    if (extracted.field == "status") extracted = {"status", "withdrawn", {}, std::string(kNoLongerFound)};
  }
  said.review.push_back({"status", "withdrawn", kNote, {}});
  return said;
}

}  // namespace praxis::ingest
