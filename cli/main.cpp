#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "args.hpp"
#include "command.hpp"
#include "context.hpp"
#include "report.hpp"
#include "signals.hpp"

namespace praxis::cli {

namespace {

Exit run(const Invocation& invocation, Context& context) {
  const Exit outcome = invocation.run(context);
  // Who gives up waiting for another writer has not met a broken repository.
  const Exit exit = interrupted() && outcome == Exit::unusable ? Exit::interrupted : outcome;
  context.out().flush();
  if (context.out().state() != Output::State::failed) return exit;
  context.complain({Code::cannot_write, "standard output: " + context.out().reason(), {}, {}, {}, {}});
  return worse(exit, Exit::unusable);
}

Exit run(const std::vector<std::string>& arguments) {
  prepare_process();
  const auto parsed = parse(arguments, commands());
  if (!parsed) {
    Context(Environment::read(), {}).complain(parsed.error());
    return Exit::usage;
  }
  if (const auto* invocation = std::get_if<Invocation>(&*parsed)) {
    Context context(Environment::read(), invocation->globals);
    return run(*invocation, context);
  }
  const auto print = [text = std::get<Printout>(*parsed).text](Context& context) {
    context.out().write(text);
    return Exit::done;
  };
  Context context(Environment::read(), {});
  return run(Invocation{{}, print}, context);
}

}  // namespace

}  // namespace praxis::cli

int main(int argc, char** argv) {
  try {
    return static_cast<int>(
        praxis::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc)));
  } catch (const std::exception& error) {
    fmt::print(stderr, "praxis: internal error: {}\n", error.what());
    return static_cast<int>(praxis::cli::Exit::unusable);
  }
}
