#pragma once

#include <praxis/ingest.hpp>

#include "decode/decode.hpp"
#include "label/label.hpp"
#include "layout/layout.hpp"
#include "mention/finders.hpp"
#include "normalize/normalize.hpp"

/// The way of the data, top to bottom: bytes, text, blocks, layout, raw fields, labelled fields, drafts.
namespace praxis::ingest {

/// What each stage made of one submission.
struct Stages {
  decode::Decoded decoded;
  layout::Blocks blocks;
  layout::LayoutMatch match;
  RawFields raw;
  LabelledFields labelled;
  Drafts drafts;
};

/// How far to go.
enum class Stage { decode, split, detect, cut, label, normalize };

/// Runs the stages up to and including `last`. Fails where the bytes are no text; with `not_a_submission` where no layout fits.
[[nodiscard]] Result<Stages> run_stages(const Submission& submission, const mention::Finders& finders, const ReadingOptions& options,
                                        Stage last = Stage::normalize);

}  // namespace praxis::ingest
