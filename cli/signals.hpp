#pragma once

namespace praxis::cli {

/// Readies the process: standard streams that were closed lead nowhere instead of into the next file that is
/// opened, a closed pipe is an error to look at and no sudden end, and the first Ctrl-C only asks for an end.
void prepare_process();

/// Whether the user has asked for an end. Commands look at it between two inputs; a second Ctrl-C ends praxis
/// at once.
[[nodiscard]] bool interrupted();

}  // namespace praxis::cli
