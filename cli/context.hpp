#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

#include "args.hpp"
#include "output.hpp"

namespace praxis::cli {

/// What the process was given beside its arguments. Read once, in main; the library never looks there.
struct Environment {
  std::string data;               ///< PRAXIS_DATA
  std::string source_date_epoch;  ///< SOURCE_DATE_EPOCH
  std::string today;              ///< YYYY-MM-DD, UTC
  bool no_color = false;          ///< NO_COLOR is set and not empty
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool on_github = false;      ///< GITHUB_ACTIONS is "true"
  std::string github_summary;  ///< GITHUB_STEP_SUMMARY: a file that a job may add Markdown to
  std::size_t columns = 0;  ///< of the terminal behind standard output; 120 where there is none

  static Environment read();
};

/// What a command sees of the world: ready-made parts.
class Context {
 public:
  Context(Environment environment, Globals globals);

  /// Standard output: data only.
  [[nodiscard]] Output& out() { return out_; }
  /// A line for people, on standard error; not with -q.
  void report(std::string_view line);
  /// How far long work has come, on a line of its own that the next one replaces; only on a terminal, and not with -q.
  void progress(std::size_t done, std::size_t all);
  /// Something that went wrong, on standard error. `text` is the file's text, for the excerpt; may be empty.
  void complain(const Diagnostic& diagnostic, std::string_view text = {});
  void complain(const Findings& findings);

  /// The repository that --data, PRAXIS_DATA or the current folder name.
  [[nodiscard]] Result<Repository> open_repository() const;
  /// The same, but nothing where none was named and none is near.
  [[nodiscard]] Result<std::optional<Repository>> open_repository_if_any() const;

  [[nodiscard]] const Globals& globals() const { return globals_; }
  /// Whether data on standard output may be coloured.
  [[nodiscard]] bool color_out() const { return color(environment_.out_is_terminal); }
  /// Whether a job on GitHub runs this, and the file for its summary; empty where there is none.
  [[nodiscard]] bool on_github() const { return environment_.on_github; }
  [[nodiscard]] const std::string& github_summary() const { return environment_.github_summary; }
  [[nodiscard]] bool out_is_terminal() const { return environment_.out_is_terminal; }
  [[nodiscard]] std::size_t columns() const { return environment_.columns; }
  /// The date of reception: as given, else SOURCE_DATE_EPOCH, else today. Fails with `Code::usage`.
  [[nodiscard]] Result<std::string> received(const std::string& given) const;

 private:
  [[nodiscard]] bool color(bool terminal) const;

  Environment environment_;
  Globals globals_;
  Output out_;
  Output err_;
};

}  // namespace praxis::cli
