#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion.hpp"

namespace praxis::cli {

namespace {

std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

constexpr std::string_view kIds = "'(praxis query --all --format ids 2>/dev/null)'";

/// `-l format -o -s f`: long and short names of an option.
std::string names_of(const OptionShape& option) {
  std::string names;
  for (const std::string& name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return names;
}

std::string line(const std::string& condition, const OptionShape& option) {
  std::string value;
  if (!option.words.empty()) value = fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
  if (option.words.empty() && !option.value.empty()) value = " -r";
  return fmt::format("complete -c praxis{}{}{} -d {}\n", condition, names_of(option), value,
                     in_quotes(option.help));
}

std::string lines_of(const CommandShape& command) {
  const std::string condition = fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
  std::string lines = fmt::format("complete -c praxis -n __fish_use_subcommand -f -a {} -d {}\n",
                                  command.name, in_quotes(command.summary));
  for (const OptionShape& option : command.options) lines += line(condition, option);
  for (const ArgumentShape& argument : command.arguments) {
    if (!argument.words.empty())
      lines += fmt::format("complete -c praxis{} -f -a '{}'\n", condition, fmt::join(argument.words, " "));
    else if (is_record_id(argument.name))
      lines += fmt::format("complete -c praxis{} -a {}\n", condition, kIds);
  }
  return lines;
}

}  // namespace

std::string fish_completion(const ProgramShape& program) {
  std::string script =
      "# Completion of praxis for fish: praxis completion fish > ~/.config/fish/completions/praxis.fish\n";
  for (const OptionShape& option : program.globals) script += line("", option);
  for (const CommandShape& command : program.commands) script += lines_of(command);
  return script;
}

}  // namespace praxis::cli
