#include "findings_output.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "files.hpp"
#include "hint.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

auto unusable(const std::string& given, std::string_view why, std::string hint) {
  return fail(Code::usage, fmt::format("--output {}: {}", given, why), {}, std::move(hint));
}

Result<FindingsFile> read_file(const std::string& given) {
  const std::size_t sign = given.find('=');
  if (sign == std::string::npos || sign + 1 == given.size()) {
    return unusable(given, "no file is named", "write FORMAT=FILE, as in --output sarif=findings.sarif");
  }
  const std::string name = given.substr(0, sign);
  const FindingsFormat* format = find_findings_format(name);
  const std::vector<std::string> names = findings_format_names();
  if (format == nullptr) {
    const std::string guess = did_you_mean(name, names);
    return unusable(given, fmt::format("'{}' is none of {}", name, fmt::join(names, ", ")), guess);
  }
  if (given.substr(sign + 1) == "-") {
    return unusable(given, "this is no file", fmt::format("--format {} writes to standard output", name));
  }
  return FindingsFile{format, given.substr(sign + 1)};
}

/// What a format shows of the inspection.
Inspection part_for(const FindingsFormat& format, const Inspection& inspection,
                    const FindingsOutputs& outputs) {
  const bool cuts = outputs.most && format.reader == Reader::person;
  return cuts ? gravest(inspection, *outputs.most) : inspection;
}

void write_to_file(const FindingsFile& file, const Inspection& inspection, const FindingsOutputs& outputs,
                   Context& context, Exit& exit) {
  const Inspection part = part_for(*file.format, inspection, outputs);
  const Result<void> done =
      write_file(file.path, [&](const Sink& sink) { file.format->write(part, Coloring::plain, sink); });
  if (done) return;
  context.complain(done.error());
  exit = Exit::unusable;
}

}  // namespace

std::vector<std::string> findings_format_names() {
  std::vector<std::string> names;
  for (const FindingsFormat& format : findings_formats()) names.emplace_back(format.name);
  return names;
}

Result<FindingsOutputs> read_findings_outputs(const std::string& format,
                                              const std::vector<std::string>& files, const Context& context) {
  FindingsOutputs outputs;
  outputs.format = find_findings_format(!format.empty() ? format : context.on_github() ? "github" : "text");
  for (const std::string& given : files) {
    Result<FindingsFile> file = read_file(given);
    if (!file) return tl::unexpected(file.error());
    const bool twice =
        std::ranges::find(outputs.files, file->path, &FindingsFile::path) != outputs.files.end();
    if (twice) return unusable(given, "the file is named twice", "give each format a file of its own");
    outputs.files.push_back(std::move(*file));
  }
  return outputs;
}

Exit write_findings(const Inspection& inspection, const FindingsOutputs& outputs, Context& context) {
  const Coloring coloring = context.color_out() ? Coloring::terminal : Coloring::plain;
  const Sink out = [&context](std::string_view piece) { return context.out().write(piece); };
  outputs.format->write(part_for(*outputs.format, inspection, outputs), coloring, out);
  Exit exit = Exit::done;
  for (const FindingsFile& file : outputs.files) write_to_file(file, inspection, outputs, context, exit);
  if (outputs.format->name != "github" || context.github_summary().empty()) return exit;
  const FindingsFormat& markdown = *find_findings_format("markdown");
  const Inspection part = part_for(markdown, inspection, outputs);
  const Result<void> done = append_to_file(
      context.github_summary(), [&](const Sink& sink) { markdown.write(part, Coloring::plain, sink); });
  if (done) return exit;
  context.complain(done.error());
  return Exit::unusable;
}

std::string words_for_unshown(const Inspection& inspection, const FindingsOutputs& outputs) {
  const std::size_t all = inspection.findings.all().size();
  if (outputs.format->reader == Reader::program || all <= outputs.most.value_or(all)) return {};
  return fmt::format("; {} not shown", count(all - *outputs.most, "more finding"));
}

}  // namespace praxis::cli
