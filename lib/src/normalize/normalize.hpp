#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <string>

#include "mention/finders.hpp"
#include "model/fields.hpp"

/// The stage normalize: labelled fields to values, each read by a named rule from the spans that carry it.
namespace praxis::normalize {

/// What is known of a submission besides its text.
struct Circumstances {
  std::string file_name;
  std::string title;  ///< given by the user
  std::string url;    ///< given by the user
};

/// One practice, or a document and the practices that it tells of; and a guideline for each guideline block.
[[nodiscard]] Drafts normalize(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders,
                               const Circumstances& circumstances);

}  // namespace praxis::normalize
