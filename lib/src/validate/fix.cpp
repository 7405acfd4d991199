#include <algorithm>
#include <array>
#include <map>
#include <praxis/fix.hpp>
#include <set>
#include <utility>

namespace praxis {
namespace {

/// Fixes follow one another where one makes the next possible (a key is named, then its value becomes a list,
/// then the list is written as praxis writes it). So many rounds are more than any file of ours needs.
constexpr int kMostRounds = 20;

/// How wrong a file is: one that cannot be read hides what else is wrong with it.
struct Wrongs {
  bool is_unreadable = false;
  std::size_t errors = 0;
  friend auto operator<=>(const Wrongs&, const Wrongs&) = default;
};

/// A file as it stands after the fixes so far.
struct State {
  RecordFile file;
  std::optional<Record> record;
  Findings findings;
  std::size_t fixes = 0;

  [[nodiscard]] Wrongs wrongs() const { return {!record, findings.count(Severity::error)}; }
};

State checked(RecordFile file, const Definitions& defs, std::size_t fixes) {
  State state{std::move(file), std::nullopt, {}, fixes};
  state.record = validate_file(state.file, defs, state.findings);
  state.findings.sort();
  return state;
}

bool overlap(const Edit& a, const Edit& b) {
  if (a.from == a.to || b.from == b.to) return a.from <= b.to && b.from <= a.to;
  return a.from < b.to && b.from < a.to;
}

bool overlap(const std::vector<Edit>& some, const std::vector<Edit>& others) {
  return std::ranges::any_of(some, [&](const Edit& one) {
    return std::ranges::any_of(others, [&](const Edit& other) { return overlap(one, other); });
  });
}

bool may_be_made(const Diagnostic& finding, FixUse use) {
  return finding.fix && (finding.fix->safe || use == FixUse::all);
}

/// The edits of each fix that changes the file's text.
std::vector<std::vector<Edit>> offers(const Findings& findings, const std::string& path, FixUse use) {
  std::vector<std::vector<Edit>> result;
  for (const Diagnostic& finding : findings.all()) {
    if (!may_be_made(finding, use) || finding.where.file != path) continue;
    std::vector<Edit> edits = edits_of(finding);
    if (!edits.empty()) result.push_back(std::move(edits));
  }
  return result;
}

/// Those that can be made together: of any that overlap the first.
std::vector<std::vector<Edit>> compatible(std::vector<std::vector<Edit>> all) {
  std::vector<std::vector<Edit>> result;
  for (std::vector<Edit>& edits : all) {
    const bool collides =
        std::ranges::any_of(result, [&](const auto& other) { return overlap(edits, other); });
    if (!collides) result.push_back(std::move(edits));
  }
  return result;
}

State with_fixes(const State& state, const std::vector<std::vector<Edit>>& fixes, const Definitions& defs) {
  std::vector<Edit> edits;
  for (const std::vector<Edit>& fix : fixes) edits.insert(edits.end(), fix.begin(), fix.end());
  std::ranges::sort(edits);
  return checked({state.file.path, with_edits(state.file.bytes, edits)}, defs, state.fixes + fixes.size());
}

bool is_progress(const State& before, const State& after) {
  return after.file.bytes != before.file.bytes && after.wrongs() <= before.wrongs();
}

/// One round: all fixes together, else the first that does no harm; nothing where none is left.
std::optional<State> mended(const State& state, const std::vector<std::vector<Edit>>& all,
                            const Definitions& defs) {
  if (all.empty()) return std::nullopt;
  State together = with_fixes(state, compatible(all), defs);
  if (is_progress(state, together)) return together;
  for (const std::vector<Edit>& one : all) {
    State alone = with_fixes(state, {one}, defs);
    if (is_progress(state, alone)) return alone;
  }
  return std::nullopt;
}

/// All files of a repository on their way to being right.
class Fixer {
 public:
  Fixer(const FixScope& scope, const Definitions& defs, FixUse use) : scope_(scope), defs_(defs), use_(use) {
    for (const RecordFile& file : scope.files) states_.push_back(checked(file, defs, 0));
    before_ = states_;
  }

  std::vector<FixedFile> run() {
    for (const std::size_t at : scope_.chosen) mend(at);
    mend_references();
    for (const std::size_t at : scope_.chosen) move(at);
    take_back_harm();
    return changed();
  }

 private:
  /// Ledgers are written by ingest alone.
  [[nodiscard]] bool is_record(std::size_t at) const {
    constexpr std::array kKinds{RecordKind::practice, RecordKind::document, RecordKind::guideline};
    return std::ranges::any_of(kKinds, [&](RecordKind kind) {
      return states_[at].file.path.starts_with(defs_.kind(kind).folder + "/");
    });
  }

  void mend(std::size_t at) {
    if (!is_record(at)) return;
    for (int round = 0; round < kMostRounds; ++round) {
      State& state = states_[at];
      std::optional<State> next = mended(state, offers(state.findings, state.file.path, use_), defs_);
      if (!next) return;
      state = std::move(*next);
    }
  }

  /// Fixes of what only shows between files.
  void mend_references() {
    const Findings findings = together(states_);
    for (const std::size_t at : scope_.chosen) {
      State& state = states_[at];
      std::optional<State> next = mended(state, offers(findings, state.file.path, use_), defs_);
      if (!next || !is_record(at)) continue;
      state = std::move(*next);
      mend(at);
    }
  }

  void move(std::size_t at) {
    if (!is_record(at)) return;
    const Findings findings = states_[at].findings;
    for (const Diagnostic& finding : findings.all()) {
      if (may_be_made(finding, use_) && !finding.fix->move_to.empty() && is_free(at, finding.fix->move_to)) {
        const State& state = states_[at];
        State next = checked({finding.fix->move_to, state.file.bytes}, defs_, state.fixes + 1);
        if (next.wrongs() > state.wrongs()) return;
        states_[at] = std::move(next);
        // The form of a file is looked at when nothing else is wrong with it.
        return mend(at);
      }
    }
  }

  /// Whether no other file has the path, before or after its fixes, and no other record the id.
  [[nodiscard]] bool is_free(std::size_t at, const std::string& path) const {
    const std::optional<Record>& own = states_[at].record;
    for (std::size_t other = 0; other < states_.size(); ++other) {
      if (other == at) continue;
      const State& state = states_[other];
      if (state.file.path == path || before_[other].file.path == path) return false;
      if (own && state.record && state.record->kind() == own->kind() && state.record->id() == own->id())
        return false;
    }
    return true;
  }

  [[nodiscard]] static Findings together(const std::vector<State>& states) {
    std::vector<RecordFile> files;
    std::vector<std::optional<Record>> records;
    for (const State& state : states) {
      files.push_back(state.file);
      records.push_back(state.record);
    }
    Findings findings;
    validate_together(files, records, findings);
    findings.sort();
    return findings;
  }

  /// How many errors between files there are that were not there before.
  [[nodiscard]] std::size_t harm() const {
    const Findings before = together(before_);
    std::multiset<std::string> known;
    for (const Diagnostic& finding : before.all()) known.insert(finding.message);
    const Findings now = together(states_);
    std::size_t harm = 0;
    for (const Diagnostic& finding : now.all()) {
      if (finding.severity() != Severity::error) continue;
      const auto one = known.find(finding.message);
      if (one == known.end()) {
        ++harm;
      } else {
        known.erase(one);
      }
    }
    return harm;
  }

  /// Takes back the fixes of files without which there are fewer new errors between files.
  void take_back_harm() {
    std::size_t left =
        std::ranges::all_of(scope_.chosen, [&](std::size_t at) { return is_unchanged(at); }) ? 0 : harm();
    for (auto at = scope_.chosen.rbegin(); left > 0 && at != scope_.chosen.rend(); ++at) {
      if (is_unchanged(*at) || !before_[*at].record) continue;
      State fixed = std::exchange(states_[*at], before_[*at]);
      const std::size_t without = harm();
      if (without >= left) states_[*at] = std::move(fixed);
      left = std::min(left, without);
    }
  }

  [[nodiscard]] bool is_unchanged(std::size_t at) const {
    return states_[at].file.bytes == before_[at].file.bytes && states_[at].file.path == before_[at].file.path;
  }

  [[nodiscard]] std::vector<FixedFile> changed() const {
    std::vector<FixedFile> result;
    for (const std::size_t at : scope_.chosen) {
      if (!is_unchanged(at)) result.push_back({at, states_[at].file, states_[at].fixes});
    }
    return result;
  }

  const FixScope& scope_;
  const Definitions& defs_;
  FixUse use_;
  std::vector<State> states_;
  std::vector<State> before_;
};

}  // namespace

std::vector<FixedFile> fix_files(const FixScope& scope, const Definitions& defs, FixUse use) {
  return Fixer(scope, defs, use).run();
}

}  // namespace praxis
