#include "ledger/accounting.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/blank.hpp"

namespace praxis::ledger {
namespace {

class Accountant {
 public:
  explicit Accountant(const SourceText& source) : source_(source) { add({0, source.prefix()}, ByteClass::blank, {}); }

  std::vector<ClassRun> run(std::vector<Mark> marks) {
    std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.span.begin; });
    std::size_t at = 0;
    for (const Mark& mark : marks) {
      if (mark.span.end <= at) continue;
      if (mark.span.begin > at) add_gap({at, mark.span.begin});
      const Span rest{std::max(at, mark.span.begin), mark.span.end};
      add(source_.original(rest), mark.byte_class, mark.rule);
      at = mark.span.end;
    }
    add_gap({at, source_.text().size()});
    return std::move(runs_);
  }

 private:
  /// Neighbours of one class and rule are one run.
  void add(Span bytes, ByteClass byte_class, const std::string& rule) {
    if (bytes.empty()) return;
    if (!runs_.empty() && runs_.back().byte_class == byte_class && runs_.back().rule == rule) {
      runs_.back().bytes.end = bytes.end;
    } else {
      runs_.push_back({byte_class, bytes, rule});
    }
  }

  /// What no mark covers: lines of leftover with the blanks around them.
  void add_gap(Span gap) {
    const std::string_view text = source_.text();
    while (!gap.empty()) {
      const std::size_t line_end = std::min(text.find_first_of("\r\n", text::trim(text, gap).begin), gap.end);
      const Span content = text::trim(text, {gap.begin, line_end});
      const std::size_t blank_end = content.empty() ? gap.end : content.begin;
      add(source_.original({gap.begin, blank_end}), ByteClass::blank, {});
      if (content.empty()) return;
      add(source_.original(content), ByteClass::leftover, {});
      gap.begin = content.end;
    }
  }

  const SourceText& source_;
  std::vector<ClassRun> runs_;
};

}  // namespace

std::vector<ClassRun> account(const SourceText& source, std::vector<Mark> marks) { return Accountant(source).run(std::move(marks)); }

std::vector<ClassFault> check_classes(const std::vector<ClassRun>& runs, std::size_t size) {
  std::vector<ClassFault> faults;
  std::size_t at = 0;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    if (runs[run].bytes.begin != at) faults.push_back({run, fmt::format("the classes leave a gap or overlap at byte {}", at)});
    at = runs[run].bytes.end;
  }
  if (at != size) faults.push_back({runs.empty() ? 0 : runs.size() - 1, fmt::format("the classes end at byte {} of {}", at, size)});
  return faults;
}

}  // namespace praxis::ledger
