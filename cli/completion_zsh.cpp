#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion.hpp"

namespace praxis::cli {

namespace {

constexpr std::string_view kHead = R"zsh(#compdef praxis
# Completion of praxis for zsh: praxis completion zsh > _praxis in a folder of $fpath.
_praxis_ids() { compadd -- ${(f)"$(praxis query --all --format ids 2>/dev/null)"} }
_praxis() {
  local state line
  typeset -A opt_args
  _arguments -C \
)zsh";

/// Text between single quotes, in which `characters` mean something to _arguments.
std::string in_quotes(std::string_view text, std::string_view characters) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
      continue;
    }
    if (characters.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string action_of(const std::string& name, const std::vector<std::string>& words) {
  if (!words.empty()) return fmt::format("({})", fmt::join(words, " "));
  return is_record_id(name) ? "_praxis_ids" : "_files";
}

std::string spec(const OptionShape& option) {
  std::string lines;
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    const std::string value = option.value.empty() ? ""
                                                   : fmt::format("{}:{}", in_quotes(option.value, ":[]"),
                                                                 action_of(option.value, option.words));
    lines += fmt::format("    '*{}{}[{}]{}{}' \\\n", name, !value.empty() && is_long ? "=" : "",
                         in_quotes(option.help, "[]\\"), value.empty() ? "" : ":", value);
  }
  return lines;
}

std::string specs(const std::vector<OptionShape>& options) {
  std::string lines;
  for (const OptionShape& option : options) lines += spec(option);
  return lines;
}

std::string row(const CommandShape& command, const std::vector<OptionShape>& globals) {
  const ArgumentShape* first = command.arguments.empty() ? nullptr : &command.arguments.front();
  const std::string rest = first == nullptr ? ""
                                            : fmt::format("    '*:{}:{}'", in_quotes(first->name, ":"),
                                                          action_of(first->name, first->words));
  return fmt::format("      {}) _arguments \\\n{}{}{} ;;\n", command.name, specs(command.options),
                     specs(globals), rest.empty() ? "    '*: :'" : rest);
}

}  // namespace

std::string zsh_completion(const ProgramShape& program) {
  std::string script(kHead);
  script += specs(program.globals) + "    '1:command:->command' '*::argument:->argument'\n";
  script += "  case $state in\n    command) local -a commands=(\n";
  for (const CommandShape& command : program.commands)
    script += fmt::format("      '{}:{}'\n", command.name, in_quotes(command.summary, ":"));
  script += "      ); _describe command commands ;;\n    argument) case $line[1] in\n";
  for (const CommandShape& command : program.commands) script += row(command, program.globals);
  return script +
         "    esac ;;\n  esac\n}\nif [[ $funcstack[1] == _praxis ]]; then _praxis \"$@\"; else compdef "
         "_praxis praxis; fi\n";
}

}  // namespace praxis::cli
