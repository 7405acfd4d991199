#include "../completion.hpp"

#include <array>
#include <memory>

#include "../command.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string shell;
};

struct Shell {
  std::string_view name;
  std::string (*script)(const ProgramShape& program);
};

constexpr std::array kShells{
    Shell{"bash", bash_completion},
    Shell{"zsh", zsh_completion},
    Shell{"fish", fish_completion},
};

Exit run(const Options& options, Context& context) {
  for (const Shell& shell : kShells) {
    if (shell.name == options.shell) context.out().write(shell.script(shape_of(commands())));
  }
  return Exit::done;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const Shell& shell : kShells) names.emplace_back(shell.name);
  args.required("SHELL", options->shell, std::move(names), "which shell");
  args.example("source <(praxis completion bash)", "for this session");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kCompletion{"completion", "print what completes words in a shell", declare};

}  // namespace praxis::cli
