#include <array>

#include "command.hpp"

namespace praxis::cli {

namespace {

constexpr std::array kCommands{
    &kIngest,    // submissions in
    &kValidate,  // are the records right?
    &kQuery,     // which records ...?
    &kShow,      // one record
    &kExplain,   // why does it say so?
    &kLog,       // how did it come to be?
    &kVocab,     // which terms are there?
    &kExport,    // records out
    &kSet,       // fields of a record, edited by hand
    &kMerge,     // two records into one
    &kSplit,     // one record into two
    &kErase,     // a submission and what it said, out
    &kFmt,       // records in canonical form
    &kInit,      // a new repository
    &kMergeDriver,  // what git calls
    &kEvaluate,  // how well are texts read?
    &kCompletion,  // what shells complete words with
};

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

}  // namespace praxis::cli
