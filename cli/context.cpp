#include "context.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "signals.hpp"

namespace praxis::cli {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// A table that goes to a file or a log is still read by people.
constexpr std::size_t kColumnsElsewhere = 120;

std::size_t terminal_columns() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string date_of(std::chrono::sys_seconds time) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

/// The whole of `text` as a number that is not negative.
std::optional<long long> whole_number(std::string_view text) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

/// Whether `text` is a day of the calendar, as YYYY-MM-DD.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

/// Waits for other writers until the user has had enough; tells people at a terminal what the matter is.
Repository::Waiting patience(bool told) {
  static constexpr std::chrono::seconds kNoticed{2};
  return [told](std::chrono::milliseconds waited) mutable {
    if (waited >= kNoticed && !told) {
      told = true;
      fmt::print(stderr, "waiting: another process is writing to this repository (Ctrl-C gives up)\n");
    }
    return interrupted() ? Repository::Patience::give_up : Repository::Patience::wait;
  };
}

/// What lies in the current folder needs no path to it.
void shorten(Location& where) {
  if (where.file.starts_with("./")) where.file.erase(0, 2);
}

// Seconds up to the last day of the year 9999: dates have four digits.
constexpr long long kLastSecond = 253402300799;

}  // namespace

Environment Environment::read() {
  Environment environment;
  environment.data = variable("PRAXIS_DATA");
  environment.source_date_epoch = variable("SOURCE_DATE_EPOCH");
  environment.today = date_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  environment.on_github = variable("GITHUB_ACTIONS") == "true";
  environment.github_summary = variable("GITHUB_STEP_SUMMARY");
  environment.no_color = !variable("NO_COLOR").empty();
  environment.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  environment.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  environment.columns = environment.out_is_terminal ? terminal_columns() : kColumnsElsewhere;
  return environment;
}

Context::Context(Environment environment, Globals globals)
    : environment_(std::move(environment)),
      globals_(std::move(globals)),
      out_(STDOUT_FILENO),
      err_(STDERR_FILENO) {}

void Context::report(std::string_view line) {
  if (globals_.quiet) return;
  out_.flush();
  err_.write(fmt::format("{}\n", line));
  err_.flush();
}

void Context::progress(std::size_t done, std::size_t all) {
  constexpr std::size_t kLong = 50;   // below that nobody waits
  constexpr std::size_t kSteps = 200; // a terminal need not be written to more often
  const bool is_due = done == all || done % std::max<std::size_t>(all / kSteps, 1) == 0;
  if (globals_.quiet || !environment_.err_is_terminal || all < kLong || !is_due) return;
  constexpr std::string_view kClearLine = "\r\x1b[K";
  err_.write(done == all ? std::string(kClearLine) : fmt::format("{}{} of {}", kClearLine, done, all));
  err_.flush();
}

void Context::complain(const Diagnostic& diagnostic, std::string_view text) {
  out_.flush();
  Diagnostic shown = diagnostic;
  shorten(shown.where);
  for (Related& related : shown.related) shorten(related.where);
  err_.write(render(shown, text, color(environment_.err_is_terminal)));
  err_.flush();
}

void Context::complain(const Findings& findings) {
  for (const Diagnostic& diagnostic : findings.all()) complain(diagnostic);
}

Result<Repository> Context::open_repository() const {
  Result<std::optional<Repository>> found = open_repository_if_any();
  if (!found) return tl::unexpected(found.error());
  if (*found) return std::move(**found);
  return fail(Code::no_repository, "there is no praxis.yaml here or above", {},
              "name the repository with --data DIR, or make one with praxis init");
}

Result<std::optional<Repository>> Context::open_repository_if_any() const {
  const std::string& named = globals_.data.empty() ? environment_.data : globals_.data;
  const auto root = named.empty() ? Repository::find(".") : std::filesystem::path(named);
  if (!root) return std::optional<Repository>();
  Result<Repository> repository = Repository::open(*root);
  if (!repository) return tl::unexpected(repository.error());
  repository->when_locked(patience(!environment_.err_is_terminal || globals_.quiet));
  return std::optional<Repository>(std::move(*repository));
}

Result<std::string> Context::received(const std::string& given) const {
  if (!given.empty()) {
    if (is_date(given)) return given;
    return fail(Code::usage, fmt::format("--received: '{}' is no date", given), {},
                "dates look like 2016-07-31");
  }
  const std::string& epoch = environment_.source_date_epoch;
  if (epoch.empty()) return environment_.today;
  const auto seconds = whole_number(epoch);
  if (seconds && *seconds <= kLastSecond)
    return date_of(std::chrono::sys_seconds(std::chrono::seconds(*seconds)));
  return fail(Code::usage, fmt::format("SOURCE_DATE_EPOCH: '{}' is no number of seconds since 1970", epoch));
}

bool Context::color(bool terminal) const {
  if (globals_.color == "auto") return terminal && !environment_.no_color;
  return globals_.color == "always";
}

}  // namespace praxis::cli
