#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "text/sha256.hpp"
#include "validate/together.hpp"

namespace praxis::auditing {
namespace {

void check_original(const Submission& submission, const RecordFile& file, Findings& findings) {
  const std::string digest = text::sha256(file.bytes);
  if (digest == submission.digest) return;
  findings.add(problem(Code::wrong_digest, "these are not the bytes that were handed in", {.file = file.path},
                       "bring them back from the repository's history"));
}

void check_ledger(const Submission& submission, Findings& findings) {
  const std::string& said = submission.ledger->sha256;
  if (said == submission.digest) return;
  const RecordFile& file = *submission.ledger_file;
  findings.add(problem(Code::wrong_file_name, fmt::format("the ledger speaks of '{}', but the file is called by another digest", said),
                       validation::locate(file.path, file.bytes, "/sha256")));
}

/// "submissions/9e" for a digest that begins so.
bool lies_right(const std::string& path, const std::string& digest) {
  const std::size_t name = path.rfind('/');
  const std::size_t folder = path.rfind('/', name - 1) + 1;
  return path.substr(folder, name - folder) == digest.substr(0, 2);
}

}  // namespace

void check_digest(const Submission& submission, Findings& findings) {
  for (const RecordFile& file : submission.files) {
    if (!is_ledger(file.path)) check_original(submission, file, findings);
    if (lies_right(file.path, submission.digest)) continue;
    findings.add(problem(Code::wrong_file_name, "nobody looks for the file in this folder", {.file = file.path},
                         fmt::format("move it to a folder called '{}'", submission.digest.substr(0, 2))));
  }
  if (submission.ledger) check_ledger(submission, findings);
}

}  // namespace praxis::auditing
