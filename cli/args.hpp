#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <praxis/result.hpp>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exit.hpp"
#include "shape.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace praxis::cli {

struct Command;
class Context;

/// Runs a command with the options that its `declare` bound.
using Runner = std::function<Exit(Context&)>;

/// What a command declares: its options, its positionals and a few examples. args.cpp is the only door to the
/// package that parses command lines.
///
///     args.flag("--count", options->count, "print the number of hits alone");
///     args.option("--limit", options->limit, "N", "at most N hits");
///     args.list("INPUT", options->inputs, "files or folders");
///     args.example("praxis query country:MEX", "everything about Mexico");
class Args {
 public:
  explicit Args(CLI::App& app) : app_(&app) {}

  void flag(std::string_view names, bool& target, std::string_view help);
  void option(std::string_view names, std::string& target, std::string_view value, std::string_view help);
  void option(std::string_view names, std::optional<std::size_t>& target, std::string_view value,
              std::string_view help);
  /// The same for an option that may be given an empty value.
  void option(std::string_view names, std::optional<std::string>& target, std::string_view value,
              std::string_view help);
  /// An option that may stand several times, each time with one value.
  void options(std::string_view names, std::vector<std::string>& target, std::string_view value,
               std::string_view help);
  /// An option whose value is one of a few words.
  void choice(std::string_view names, std::string& target, std::vector<std::string> allowed,
              std::string_view help);

  /// A positional that must be given.
  void required(std::string_view name, std::string& target, std::string_view help);
  /// A positional that must be one of a few words.
  void required(std::string_view name, std::string& target, std::vector<std::string> allowed,
                std::string_view help);
  /// A positional that may be given.
  void optional(std::string_view name, std::string& target, std::string_view help);
  /// Any number of positionals.
  void list(std::string_view name, std::vector<std::string>& target, std::string_view help);
  /// Any number of positionals that make up a query: `-word` is a word there, no bundle of short options.
  void expression(std::string_view name, std::vector<std::string>& target, std::string_view help);

  /// A line for the end of the help text.
  void example(std::string_view line, std::string_view meaning);

  /// What was declared, but for the command's name and summary.
  [[nodiscard]] const CommandShape& shape() const { return shape_; }
  /// Whether `expression` was declared.
  [[nodiscard]] bool takes_expression() const { return takes_expression_; }

 private:
  void note_option(std::string_view names, std::string_view value, std::string_view help,
                   std::vector<std::string> words = {});
  void note_argument(std::string_view name, std::string_view help, std::vector<std::string> words = {});

  CLI::App* app_;
  CommandShape shape_;
  bool takes_expression_ = false;
};

/// Options that may stand before or after the command.
struct Globals {
  std::string data;
  std::string color = "auto";
  bool quiet = false;
};

/// A command line that asks for work.
struct Invocation {
  Globals globals;
  Runner run;
};

/// A command line that asks for help or for the version: print this and end well.
struct Printout {
  std::string text;
};

/// Reads a command line, without the program's own name. Fails with `Code::usage`, and a near word where
/// there is one.
[[nodiscard]] Result<std::variant<Invocation, Printout>> parse(const std::vector<std::string>& arguments,
                                                               std::span<const Command* const> commands);

/// What `parse` understands.
[[nodiscard]] ProgramShape shape_of(std::span<const Command* const> commands);

}  // namespace praxis::cli
