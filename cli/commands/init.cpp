#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "../command.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string folder;
  std::string name;
  std::string licence;
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

Exit run(const Options& options, Context& context) {
  const std::filesystem::path root = root_of(options, context);
  Settings settings;
  settings.name = options.name.empty() ? folder_name(root) : options.name;
  settings.licence = options.licence;
  const Result<Repository> repository = Repository::create(root, settings);
  if (!repository) {
    context.complain(repository.error());
    return exit_for(repository.error());
  }
  context.report(fmt::format("made the repository '{}' in {}", settings.name, root.string()));
  return Exit::done;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.optional("DIR", options->folder, "the folder, made where it is missing (else the current one)");
  args.option("--name", options->name, "TEXT", "what the repository is called (else as its folder)");
  args.option("--licence,--license", options->licence, "ID", "licence of the records, as CC-BY-4.0");
  args.example("praxis init practices --licence CC-BY-4.0", "a new, empty repository");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kInit{"init", "make an empty repository", declare};

}  // namespace praxis::cli
