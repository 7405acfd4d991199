#include "normalize/title_reader.hpp"

#include "normalize/title.hpp"

namespace praxis::normalize {

void read_title_from_prose(ValueReader& reader, Span opening, std::string_view file_name) {
  const std::string_view text = reader.text(opening);
  const auto in_text = [&](Span span) { return Span{span.begin + opening.begin, span.end + opening.begin}; };
  if (const auto subject = opening_subject(text, reader.defs().labels(), file_name)) {
    reader.read("title", {in_text(subject->name)}, "subject");
    for (const Span name : subject->other_names) reader.read("alternative_titles", {in_text(name)}, "beside-subject");
    return reader.review("title", "title-from-subject", "no title is printed; the description opens with this name");
  }
  reader.read("title", {in_text(first_words(text))}, "first-words");
  reader.review("title", "title-from-first-words", "no title is printed; these are the first words of the description");
}

}  // namespace praxis::normalize
