#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion.hpp"

namespace praxis::cli {

namespace {

// Words are compared as the shell splits them: `--format=text` is three.
constexpr std::string_view kHead =
    R"(# Completion of praxis for bash: praxis completion bash > FILE, then source FILE.
_praxis() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= at
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
)";

constexpr std::string_view kMiddle = R"(      -*|=) ;;
      *) command=${COMP_WORDS[at]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$prev in
)";

std::string reply(const std::string& words) {
  return fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$cur\"))", words);
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// What follows an option: one of its words, or what the shell itself completes files with.
std::string after(const std::string& command, const OptionShape& option) {
  if (option.value.empty()) return {};
  std::vector<std::string> patterns;
  for (const std::string& name : option.names) patterns.push_back(command + ':' + name);
  return fmt::format("    {}) {}return ;;\n", fmt::join(patterns, "|"),
                     option.words.empty() ? "" : reply(joined(option.words)) + "; ");
}

std::string names_of(const std::vector<OptionShape>& options) {
  std::vector<std::string> names;
  for (const OptionShape& option : options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return joined(names);
}

std::string arguments_of(const CommandShape& command) {
  for (const ArgumentShape& argument : command.arguments) {
    if (!argument.words.empty()) return joined(argument.words);
    if (is_record_id(argument.name)) return "$(praxis query --all --format ids 2>/dev/null)";
  }
  return {};
}

std::string row(const std::string& name, const std::string& options, const std::string& words) {
  const std::string others = words.empty() ? "" : fmt::format("else {}; ", reply(words));
  return fmt::format("    {}) if [[ $cur == -* ]]; then {}; {}fi ;;\n", name.empty() ? "''" : name,
                     reply(options), others);
}

/// Skips the values of options that may stand before the command.
std::string skips(const std::vector<OptionShape>& globals) {
  std::vector<std::string> names;
  for (const OptionShape& option : globals) {
    if (!option.value.empty()) names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return fmt::format("      {}) [[ ${{COMP_WORDS[at+1]}} == = ]] && ((at++)); ((at++)) ;;\n",
                     fmt::join(names, "|"));
}

}  // namespace

bool is_record_id(const std::string& name) { return name == "ID" || name == "A" || name == "B"; }

std::string bash_completion(const ProgramShape& program) {
  std::string script = std::string(kHead) + skips(program.globals) + std::string(kMiddle);
  for (const OptionShape& option : program.globals) script += after("*", option);
  for (const CommandShape& command : program.commands) {
    for (const OptionShape& option : command.options) script += after(command.name, option);
  }
  script += "  esac\n  case $command in\n";
  const std::string globals = names_of(program.globals);
  std::vector<std::string> commands;
  for (const CommandShape& command : program.commands) commands.push_back(command.name);
  script += row("", globals + " --version", joined(commands));
  for (const CommandShape& command : program.commands)
    script += row(command.name, names_of(command.options) + ' ' + globals, arguments_of(command));
  return script + "  esac\n}\ncomplete -o default -F _praxis praxis\n";
}

}  // namespace praxis::cli
