#pragma once

#include <praxis/definitions.hpp>

#include <cstddef>
#include <string_view>

#include "layout/outline.hpp"

/// What is counted in a text without field labels before anyone says what sort of text it is.
namespace praxis::layout {

struct Traits {
  bool has_title = false;            ///< the first part that is no furniture is a heading
  std::size_t headings = 0;
  std::size_t numbered_headings = 0;
  std::size_t numbered_lists = 0;    ///< numbered headings with a list below
  std::size_t questions = 0;         ///< headings that end with a question mark
  std::size_t long_headings = 0;     ///< of five words or more, as titles are
  std::size_t headed_texts = 0;      ///< headings with text below
  std::size_t paragraphs = 0;
  std::size_t long_paragraphs = 0;   ///< of 40 words or more
  std::size_t sentences = 0;         ///< paragraphs and items that end as sentences do, of 6 words or more
  std::size_t items = 0;
  std::size_t title_items = 0;       ///< items that read as titles do
  std::size_t demands = 0;           ///< items that open as demands do, and paragraphs that speak of duties
  std::size_t places = 0;            ///< place lines, and paragraphs that open with a dateline
  std::size_t datelines = 0;         ///< of these, the paragraphs
  std::size_t read_more = 0;
  std::size_t themes = 0;            ///< lines that are thematic areas of guidelines
  std::size_t guideline_headings = 0;
  std::size_t guideline_lists = 0;   ///< "Practices to Implement Guideline 3 ..."
  bool is_guideline_list = false;    ///< the title says so
  bool opens_with_guideline = false; ///< a guideline's heading stands before any prose
  bool has_related = false;
  bool has_date = false;             ///< a line with a date stands before any prose
  std::size_t words = 0;
  // How often words of a sort (labels.yaml) stand in the text.
  std::size_t subject = 0;
  std::size_t context = 0;
  std::size_t business = 0;
  bool is_various = false;           ///< two words of the subject or more, or one beside others
  std::size_t calls = 0;
  std::size_t events = 0;
  std::size_t how_to = 0;            ///< in headings
  bool is_called_section = false;    ///< the title is that of a part of a site: "News"
  bool is_called_event = false;      ///< the title names a meeting or a mission
  bool is_called_statement = false;  ///< the title says so

  /// Whether it is about what the registry collects, and not about the machinery of a web site.
  [[nodiscard]] bool is_on_subject() const {
    constexpr std::size_t kRarest = 150;  // words of other things to one of the subject: manuals and licences name migrants in passing
    const std::size_t both = subject + context;
    return subject >= 1 && is_various && both >= 3 && business < both && words <= both * kRarest;
  }
  /// Whether it is a row of short lines, some with datelines: teasers, of which the site cut some off so that they read as headings.
  [[nodiscard]] bool is_row_of_teasers() const {
    constexpr std::size_t kFewest = 5;
    return headings + paragraphs >= kFewest && long_paragraphs == 0 && datelines > 0 && items == 0;
  }
  /// Whether there is running prose, not only words.
  [[nodiscard]] bool has_prose() const { return sentences >= 2; }
};

[[nodiscard]] Traits read_traits(const Page& page, const Outline& outline);

/// Whether a paragraph opens with a dateline: "Geneva – ...", "Kampala, Uganda - May 14th: ...", "Pretoria 16 May 2017 – ...".
[[nodiscard]] bool opens_with_dateline(std::string_view text);

}  // namespace praxis::layout
