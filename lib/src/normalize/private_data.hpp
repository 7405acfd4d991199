#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <string_view>

#include "mention/finders.hpp"
#include "model/fields.hpp"

/// What must never be missed, wherever a layout has put it: a refusal of publication, and data to reach a person.
namespace praxis::normalize {

/// A box drawn beside a label (phrases `ticked_box` and `empty_box`).
enum class Box { none, empty, ticked };
/// The box on the line that holds a span.
[[nodiscard]] Box box_on_line(std::string_view text, Span span, const Labels& labels);

/// Looks for a refusal where no field `consent` was cut: a line that begins with a label of the field `consent`. In a
/// text that was submitted as a practice it refuses unless its box is empty or a "no" stands behind it; elsewhere (a page may
/// describe the form) only where its box is ticked or an answer stands behind its colon. Restricts every draft.
void find_refusal(Drafts& drafts, const RawFields& raw, const SourceText& source, const Definitions& defs);

/// Adds to `drafts.contact` each mail address and telephone number of a person, and what stands behind a label of the field
/// `contact` on its line. A field that holds an address or number gets a review entry, `personal-data`, which does not repeat it.
void find_contact_data(Drafts& drafts, const SourceText& source, const mention::Finders& finders);

}  // namespace praxis::normalize
