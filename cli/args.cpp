#include "args.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "command.hpp"
#include "hint.hpp"

namespace praxis::cli {

namespace {

// The parser takes a leading dash for options and a leading bracket for a list. Words that are meant as they
// stand travel behind this mark, which no argument can sensibly begin with.
constexpr char kAsItStands = '\x01';

std::string without_mark(const std::string& word) {
  return word.starts_with(kAsItStands) ? word.substr(1) : word;
}

std::string without_marks(std::string text) {
  std::erase(text, kAsItStands);
  return text;
}

Diagnostic usage_error(std::string message, std::string hint) {
  return {Code::usage, without_marks(std::move(message)), {}, {}, std::move(hint), {}};
}

/// A check for one of a few words, which helps with near misses.
CLI::Validator one_of(std::vector<std::string> allowed) {
  auto check = [allowed](std::string& word) -> std::string {
    if (std::ranges::find(allowed, word) != allowed.end()) return {};
    const std::string guess = did_you_mean(word, allowed);
    return fmt::format("'{}' is none of {}{}{}", word, fmt::join(allowed, ", "), guess.empty() ? "" : "; ",
                       guess);
  };
  return {check, "", "one of"};
}

CLI::Validator whole_number() {
  auto check = [](std::string& word) -> std::string {
    const bool digits = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
    return digits ? std::string() : fmt::format("'{}' is no number", word);
  };
  return {check, "", "number"};
}

std::string words_of(const std::vector<std::string>& allowed) {
  return fmt::format("{}", fmt::join(allowed, "|"));
}

CLI::Option* add_text(CLI::App& app, std::string_view names, std::string& target, std::string_view help) {
  CLI::Option* option = app.add_option(std::string(names), target, std::string(help));
  return option->transform(without_mark);
}

CLI::Option* add_list(CLI::App& app, std::string_view name, std::vector<std::string>& target,
                      std::string_view help) {
  CLI::Option* option = app.add_option(std::string(name), target, std::string(help));
  return option->transform(without_mark)->type_name("");
}

}  // namespace

void Args::note_option(std::string_view names, std::string_view value, std::string_view help,
                       std::vector<std::string> words) {
  OptionShape option{{}, std::string(value), std::move(words), std::string(help)};
  for (std::size_t comma = names.find(','); !names.empty(); comma = names.find(',')) {
    option.names.emplace_back(names.substr(0, comma));
    names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
  }
  shape_.options.push_back(std::move(option));
}

void Args::note_argument(std::string_view name, std::string_view help, std::vector<std::string> words) {
  shape_.arguments.push_back({std::string(name), std::move(words), std::string(help)});
}

void Args::flag(std::string_view names, bool& target, std::string_view help) {
  note_option(names, {}, help);
  app_->add_flag(std::string(names), target, std::string(help));
}

void Args::option(std::string_view names, std::string& target, std::string_view value,
                  std::string_view help) {
  note_option(names, value, help);
  app_->add_option(std::string(names), target, std::string(help))->type_name(std::string(value));
}

void Args::option(std::string_view names, std::optional<std::size_t>& target, std::string_view value,
                  std::string_view help) {
  note_option(names, value, help);
  app_->add_option(std::string(names), target, std::string(help))
      ->type_name(std::string(value))
      ->check(whole_number());
}

void Args::option(std::string_view names, std::optional<std::string>& target, std::string_view value,
                  std::string_view help) {
  note_option(names, value, help);
  app_->add_option(std::string(names), target, std::string(help))->type_name(std::string(value));
}

void Args::options(std::string_view names, std::vector<std::string>& target, std::string_view value,
                   std::string_view help) {
  note_option(names, value, help);
  app_->add_option(std::string(names), target, std::string(help))
      ->type_name(std::string(value))
      ->type_size(1)
      ->allow_extra_args(false);
}

void Args::choice(std::string_view names, std::string& target, std::vector<std::string> allowed,
                  std::string_view help) {
  note_option(names, "WORD", help, allowed);
  app_->add_option(std::string(names), target, std::string(help))
      ->type_name(words_of(allowed))
      ->check(one_of(std::move(allowed)));
}

void Args::required(std::string_view name, std::string& target, std::string_view help) {
  note_argument(name, help);
  add_text(*app_, name, target, help)->type_name("")->required();
}

void Args::required(std::string_view name, std::string& target, std::vector<std::string> allowed,
                    std::string_view help) {
  note_argument(name, help, allowed);
  const std::string with_words = fmt::format("{}: {}", help, fmt::join(allowed, ", "));
  add_text(*app_, name, target, with_words)->type_name("")->required()->check(one_of(std::move(allowed)));
}

void Args::optional(std::string_view name, std::string& target, std::string_view help) {
  note_argument(name, help);
  add_text(*app_, name, target, help)->type_name("");
}

void Args::list(std::string_view name, std::vector<std::string>& target, std::string_view help) {
  note_argument(name, help);
  add_list(*app_, name, target, help);
}

void Args::expression(std::string_view name, std::vector<std::string>& target, std::string_view help) {
  note_argument(name, help);
  add_list(*app_, name, target, help);
  takes_expression_ = true;
}

void Args::example(std::string_view line, std::string_view meaning) {
  const std::string before = app_->get_footer().empty() ? "Examples:" : app_->get_footer();
  app_->footer(fmt::format("{}\n  {:<58} {}", before, line, meaning));
}

namespace {

struct Declared {
  const CLI::App* app;
  Runner runner;
  bool takes_expression;
};

/// The parser for one command line, and what it fills.
struct Parser {
  CLI::App app{"Records of practices, from loosely structured text.", "praxis"};
  Globals globals;
  std::vector<Declared> commands;
  ProgramShape shape;
};

void declare_globals(Parser& parser) {
  CLI::App& app = parser.app;
  app.set_help_flag("-h,--help", "show this help");
  app.set_version_flag("--version", "praxis " PRAXIS_VERSION, "show the version");
  Args args(app);
  args.option("--data", parser.globals.data, "DIR",
              "the repository (else PRAXIS_DATA, else the nearest praxis.yaml)");
  args.choice("--color", parser.globals.color, {"auto", "always", "never"}, "colours in messages");
  args.flag("-q,--quiet", parser.globals.quiet, "no report and no summary, only what went wrong");
  parser.shape.globals = args.shape().options;
  parser.shape.globals.push_back({{"-h", "--help"}, {}, {}, "show this help"});
  app.get_formatter()->column_width(34);
  app.get_formatter()->label("SUBCOMMAND", "COMMAND");
  app.get_formatter()->label("Positionals", "Arguments");
  app.get_formatter()->label("REQUIRED", "");
  app.require_subcommand(0, 1);
  app.fallthrough();
  app.footer("'praxis COMMAND --help' tells more. Exit: 0 done, 1 findings, 2 usage, 3 repository unusable.");
}

void declare_commands(Parser& parser, std::span<const Command* const> commands) {
  for (const Command* command : commands) {
    CLI::App* sub = parser.app.add_subcommand(std::string(command->name), std::string(command->summary));
    sub->require_subcommand(0, 0);
    sub->group("Commands");
    sub->footer("");
    Args args(*sub);
    Runner runner = command->declare(args);
    CommandShape shape = args.shape();
    shape.name = command->name;
    shape.summary = command->summary;
    parser.shape.commands.push_back(std::move(shape));
    parser.commands.push_back({sub, std::move(runner), args.takes_expression()});
  }
}

/// Whether the command that the arguments name reads a query.
bool takes_expression(const Parser& parser, const std::vector<std::string>& arguments) {
  for (auto at = arguments.begin(); at != arguments.end(); ++at) {
    if (*at == "--data" || *at == "--color") {
      if (++at == arguments.end()) return false;
    } else if (!at->starts_with('-')) {
      return std::ranges::any_of(parser.commands, [&](const Declared& command) {
        return command.takes_expression && command.app->get_name() == *at;
      });
    }
  }
  return false;
}

bool is_negated_word(std::string_view argument) {
  return argument.size() > 2 && argument.front() == '-' && argument[1] != '-';
}

/// The arguments, with those marked that the parser would misread, last first as the parser likes them.
std::vector<std::string> prepared(const Parser& parser, std::vector<std::string> arguments) {
  const bool expression = takes_expression(parser, arguments);
  const auto end = std::ranges::find(arguments, "--");
  for (auto at = arguments.begin(); at != arguments.end(); ++at) {
    const bool negated = expression && at < end && is_negated_word(*at);
    if (negated || at->starts_with('[')) at->insert(at->begin(), kAsItStands);
  }
  std::ranges::reverse(arguments);
  return arguments;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// "praxis", or "praxis query" when that command was named.
std::string program(const CLI::App& app) {
  const auto used = app.get_subcommands();
  return used.empty() ? app.get_name() : app.get_name() + " " + used.front()->get_name();
}

std::string help_hint(const CLI::App& app) { return program(app) + " --help tells what it understands"; }

Diagnostic unknown_word(const CLI::App& app) {
  const auto used = app.get_subcommands();
  const std::string word = without_marks(app.remaining(true).front());
  const bool option = word.starts_with("-");
  std::vector<std::string> candidates = option ? option_names(app) : command_names(app);
  if (option && !used.empty()) std::ranges::copy(option_names(*used.front()), std::back_inserter(candidates));
  const std::string guess =
      option || used.empty() ? did_you_mean(word.substr(0, word.find('=')), candidates) : "";
  const char* what = option ? "unknown option" : (used.empty() ? "unknown command" : "unexpected argument");
  return usage_error(fmt::format("{} '{}'", what, word), guess.empty() ? help_hint(app) : guess);
}

using Parsed = std::variant<Invocation, Printout>;

Result<Parsed> chosen(const Parser& parser) {
  const auto used = parser.app.get_subcommands();
  for (const Declared& command : parser.commands) {
    if (!used.empty() && command.app == used.front()) return Invocation{parser.globals, command.runner};
  }
  return tl::unexpected(usage_error("no command given", help_hint(parser.app)));
}

std::string help_text(const CLI::App& app) {
  const auto used = app.get_subcommands();
  if (used.empty()) return app.help();
  const char* globals =
      "\nAlso understood: --data DIR, --color auto|always|never, -q (see 'praxis --help').\n";
  return used.front()->help(app.get_name()) + globals;
}

Result<Parsed> parse_with(Parser& parser, const std::vector<std::string>& arguments) {
  try {
    parser.app.parse(prepared(parser, arguments));
    return chosen(parser);
  } catch (const CLI::CallForHelp&) {
    return Printout{help_text(parser.app)};
  } catch (const CLI::CallForVersion&) {
    return Printout{"praxis " PRAXIS_VERSION "\n"};
  } catch (const CLI::ExtrasError&) {
    return tl::unexpected(unknown_word(parser.app));
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(usage_error(error.what(), help_hint(parser.app)));
  }
}

}  // namespace

Result<std::variant<Invocation, Printout>> parse(const std::vector<std::string>& arguments,
                                                 std::span<const Command* const> commands) {
  Parser parser;
  declare_globals(parser);
  declare_commands(parser, commands);
  return parse_with(parser, arguments);
}

ProgramShape shape_of(std::span<const Command* const> commands) {
  Parser parser;
  declare_globals(parser);
  declare_commands(parser, commands);
  return parser.shape;
}

}  // namespace praxis::cli
