#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Titles for texts that print none (RECORDS: file name, subject, first words).
namespace praxis::normalize {

/// A printed title, heading or name on one line: without footnote marks, emphasis and one closing full stop ("U.S." keeps its own).
[[nodiscard]] std::string printed_heading(std::string_view text);

/// The title that a file name gives when it reads as a slug of two words or more: "crisis-alert-system-0.txt" gives
/// "Crisis alert system". Numbers, hashes and words such as "form" or "page" make no title.
[[nodiscard]] std::optional<std::string> title_from_file_name(std::string_view name, const Labels& labels);

/// The grammatical subject that opens a description, and the names beside it.
struct Subject {
  Span name;                       ///< without its article
  std::vector<Span> other_names;   ///< quoted or bracketed beside it, without quotes and brackets
};

/// "The Program 3x1 (“Programa 3x1 para migrantes”) supports ..." opens with "Program 3x1". Nothing where the text does not open with a
/// name: with a preposition, a common noun, a single common word (unless it is the file's name, too: "ariane.txt"). Spans are offsets of
/// `text`.
[[nodiscard]] std::optional<Subject> opening_subject(std::string_view text, const Labels& labels, std::string_view file_name = {});

/// The first words of a text, at most eight and no further than the first sentence, without closing punctuation.
[[nodiscard]] Span first_words(std::string_view text);

}  // namespace praxis::normalize
