#pragma once

#include <praxis/record.hpp>
#include <praxis/source.hpp>

#include <optional>
#include <string_view>
#include <vector>

/// Links as pages print them below "Related Links".
namespace praxis::normalize {

/// A line of related links: each link's range, or the tags of a line that is a tag list instead.
struct LinkLine {
  std::vector<Span> links;
  std::vector<Span> tags;
};

/// Takes a line apart: addresses with a note behind ("(page 9)") or a label before them; texts of links, several of them joined by
/// a bar or by the capital I that page copies print for one; or a tag list (three short items or more, a closing full stop).
/// Ranges are offsets of `text`.
[[nodiscard]] LinkLine split_links(std::string_view text, Span line);

/// The link that a range of such a line prints: {label, url}, either may be missing.
[[nodiscard]] std::optional<Value> read_link(std::string_view text);

/// Whether an address was cut short ("http://www.example.org/pro..."): it is kept as a label.
[[nodiscard]] bool is_cut_address(std::string_view text);

}  // namespace praxis::normalize
