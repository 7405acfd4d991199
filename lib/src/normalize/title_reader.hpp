#pragma once

#include <praxis/source.hpp>

#include <string_view>

#include "normalize/value_reader.hpp"

namespace praxis::normalize {

/// Reads a title, and the names beside it, out of the prose that opens a description: its grammatical subject, else its first words. A curator
/// is told that it was not printed. `file_name` may speak for a subject of one common word.
void read_title_from_prose(ValueReader& reader, Span opening, std::string_view file_name);

}  // namespace praxis::normalize
