#pragma once

#include <praxis/definitions.hpp>

#include <string>
#include <string_view>

namespace praxis::normalize {

/// A printed date as EDTF: "2013" and "2013-07" as they are, "2017 - 2022" as "2017/2022", "2016 - Present" as "2016/..". Empty where
/// the text is no such date.
[[nodiscard]] std::string to_edtf(std::string_view text, const Labels& labels);

}  // namespace praxis::normalize
