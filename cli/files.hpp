#pragma once

#include <functional>
#include <praxis/format.hpp>
#include <praxis/result.hpp>
#include <string>

namespace praxis::cli {

/// Sends everything that is to be written to the sink.
using Fill = std::function<void(const Sink&)>;

/// Writes a file as a whole or not at all: the new content goes to a file beside it, which then takes its
/// place. What is no regular file (`/dev/stdout`, a pipe) is written straight to. Fails with `cannot_write`.
///
///     write_file("out.csv", [&](const Sink& sink) { csv.write(hits, options, sink); });
[[nodiscard]] Result<void> write_file(const std::string& path, const Fill& fill);

/// Writes behind what a file holds already; makes the file where there is none. Fails with `cannot_write`.
[[nodiscard]] Result<void> append_to_file(const std::string& path, const Fill& fill);

}  // namespace praxis::cli
