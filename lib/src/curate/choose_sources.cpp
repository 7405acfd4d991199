#include "curate/choose_sources.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace praxis::curate {
namespace {

tl::unexpected<Diagnostic> refuse(std::string message, std::string hint = {}) {
  return fail(Code::usage, std::move(message), {}, std::move(hint));
}

bool has_name(const LedgerRecord& said, std::string_view name) {
  return said.id == name || std::ranges::find(said.formerly, name) != said.formerly.end();
}

class Choice {
 public:
  Choice(const Record& record, const Statements& all, const Ledgers& ledgers)
      : record_(record), all_(all), ledgers_(ledgers) {}

  [[nodiscard]] Result<Statements> of(const std::vector<std::string>& digests) const {
    if (record_.kind() == RecordKind::guideline)
      return refuse("guidelines are not split: there is one for each number");
    if (all_.size() < 2)
      return refuse(fmt::format("'{}' has {}, so there is nothing to split", record_.id(), number()));
    Result<Statements> taken = digests.empty() ? of_last_alias() : named_by(digests);
    if (taken && taken->size() == all_.size())
      return refuse(fmt::format("'{}' would be left without sources", record_.id()), "name fewer of them");
    return taken;
  }

 private:
  [[nodiscard]] std::string number() const {
    const std::size_t known = all_.size();
    const std::size_t listed = record_.list("sources").size();
    if (listed < 2) return listed == 0 ? "no source" : "one source";
    return fmt::format("{} whose ledger is here", known == 0 ? "no source" : "one source");
  }

  [[nodiscard]] Result<Statements> of_last_alias() const {
    const List& aliases = record_.list("aliases");
    for (auto alias = aliases.rbegin(); alias != aliases.rend(); ++alias) {
      Statements taken = alias->text() != nullptr ? named(all_, ledgers_, *alias->text()) : Statements{};
      if (!taken.empty()) return taken;
    }
    return refuse(fmt::format("nothing says which sources of '{}' belong apart", record_.id()), choices());
  }

  [[nodiscard]] Result<Statements> named_by(const std::vector<std::string>& digests) const {
    Statements taken;
    for (const std::string& digest : digests) {
      Statements found;
      for (const Statement& statement : all_) {
        if (!digest.empty() && statement.digest.starts_with(digest)) found.insert(statement);
      }
      if (found.empty())
        return refuse(fmt::format("'{}' has no source '{}' whose ledger is here", record_.id(), digest),
                      choices());
      if (found.begin()->digest != found.rbegin()->digest)
        return refuse(fmt::format("'{}' begins the digests of several sources", digest), choices());
      taken.insert(found.begin(), found.end());
    }
    return taken;
  }

  /// Enough of a digest to tell it by, and the name that people know.
  [[nodiscard]] std::string choices() const {
    std::set<std::string> words;
    for (const Statement& statement : all_)
      words.insert(
          fmt::format("{} ({})", statement.digest.substr(0, 12), ledgers_.at(statement.digest).ledger.name));
    return fmt::format("name them with --source: {}", fmt::join(words, ", "));
  }

  const Record& record_;
  const Statements& all_;
  const Ledgers& ledgers_;
};

}  // namespace

Statements named(const Statements& all, const Ledgers& ledgers, std::string_view name) {
  Statements result;
  for (const Statement& statement : all) {
    if (has_name(curate::said(ledgers, statement), name)) result.insert(statement);
  }
  return result;
}

Result<Statements> choose_sources(const Record& record, const Statements& all, const Ledgers& ledgers,
                                  const std::vector<std::string>& digests) {
  return Choice(record, all, ledgers).of(digests);
}

}  // namespace praxis::curate
