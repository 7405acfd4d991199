#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "../command.hpp"
#include "../git_setup.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string folder;
  std::string name;
  std::string licence;
  bool git = false;
};

std::filesystem::path root_of(const Options& options, const Context& context) {
  if (!options.folder.empty()) return options.folder;
  return context.globals().data.empty() ? "." : context.globals().data;
}

/// The folder's own name, for a repository that was given none.
std::string folder_name(const std::filesystem::path& root) {
  std::error_code error;
  const std::filesystem::path full =
      std::filesystem::weakly_canonical(std::filesystem::absolute(root, error), error);
  return full.filename().string();
}

/// Makes the repository; one that is there already is fine where only git is to be told of it.
Result<void> make(const std::filesystem::path& root, const Options& options, Context& context) {
  if (options.git && Repository::open(root)) return {};
  Settings settings;
  settings.name = options.name.empty() ? folder_name(root) : options.name;
  settings.licence = options.licence;
  const Result<Repository> repository = Repository::create(root, settings);
  if (!repository) return tl::unexpected(repository.error());
  context.report(fmt::format("made the repository '{}' in {}", settings.name, root.string()));
  return {};
}

Exit run(const Options& options, Context& context) {
  const std::filesystem::path root = root_of(options, context);
  Result<void> made = make(root, options, context);
  if (made && options.git) made = install_in_git(root);
  if (!made) {
    context.complain(made.error());
    return exit_for(made.error());
  }
  if (options.git) context.report("git merges and compares the records of this repository with praxis");
  return Exit::done;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.optional("DIR", options->folder, "the folder, made where it is missing (else the current one)");
  args.option("--name", options->name, "TEXT", "what the repository is called (else as its folder)");
  args.option("--licence,--license", options->licence, "ID", "licence of the records, as CC-BY-4.0");
  args.flag("--git", options->git, "have git merge and compare records with praxis; in every clone once");
  args.example("praxis init practices --licence CC-BY-4.0", "a new, empty repository");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kInit{"init", "make an empty repository", declare};

}  // namespace praxis::cli
