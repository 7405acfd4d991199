#include <algorithm>
#include <iterator>
#include <praxis/diagnostic.hpp>
#include <tuple>
#include <utility>

namespace praxis {

void Findings::add(Findings more) {
  all_.insert(all_.end(), std::make_move_iterator(more.all_.begin()),
              std::make_move_iterator(more.all_.end()));
}

void Findings::sort() {
  const auto order = [](const Diagnostic& finding) {
    return std::tuple<const Location&, std::string_view, std::string_view>(
        finding.where, info(finding.code).id, finding.message);
  };
  std::ranges::stable_sort(all_,
                           [order](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
}

std::size_t Findings::count(Severity severity) const {
  const auto is_so = [severity](const Diagnostic& finding) { return finding.severity() == severity; };
  return static_cast<std::size_t>(std::ranges::count_if(all_, is_so));
}

std::vector<Edit> edits_of(const Diagnostic& diagnostic) {
  if (!diagnostic.fix) return {};
  const Fix& fix = *diagnostic.fix;
  if (!fix.edits.empty() || !fix.move_to.empty()) return fix.edits;
  return {{diagnostic.where.from, diagnostic.where.to, fix.replacement}};
}

}  // namespace praxis
