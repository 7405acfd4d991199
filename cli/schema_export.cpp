#include "schema_export.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <praxis/schemas.hpp>

#include "files.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

Result<void> write_all(const std::vector<SchemaFile>& schemas, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error))
    return fail(Code::cannot_write, error ? reason(error) : "this is no folder", {.file = folder.string()});
  for (const SchemaFile& schema : schemas) {
    const Result<void> written =
        write_file((folder / schema.name).string(), [&](const Sink& sink) { sink(schema.json); });
    if (!written) return written;
  }
  return {};
}

std::string as_one_object(const std::vector<SchemaFile>& schemas) {
  std::string text = "{";
  for (const SchemaFile& schema : schemas)
    text += fmt::format("{}\n\"{}\": {}", text.size() > 1 ? "," : "", schema.name,
                        std::string_view(schema.json).substr(0, schema.json.size() - 1));
  return text + "\n}\n";
}

Exit complain(const Diagnostic& problem, Context& context) {
  context.complain(problem);
  return exit_for(problem);
}

}  // namespace

Exit export_schemas(const std::string& folder, Context& context) {
  const Result<std::optional<Repository>> repository = context.open_repository_if_any();
  if (!repository) return complain(repository.error(), context);
  const auto schemas = json_schemas(*repository ? (**repository).definitions() : Definitions::builtin());
  if (folder == "-") {
    context.out().write(as_one_object(schemas));
    return Exit::done;
  }
  const Result<void> written = write_all(schemas, folder);
  if (!written) return complain(written.error(), context);
  context.report(fmt::format("wrote {} to {}", count(schemas.size(), "schema"), folder));
  return Exit::done;
}

}  // namespace praxis::cli
