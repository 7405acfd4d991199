#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <praxis/source.hpp>

/// The evidence: what was read out of one submission, and from which bytes of the original file.
namespace praxis {

/// What a byte of a submission is.
enum class ByteClass { label, value, standard_text, furniture, blank, leftover };
[[nodiscard]] std::string_view name_of(ByteClass byte_class);

/// One value with its evidence. Slicing the original at `bytes` and running `rule` on the slices gives `value` again.
struct Extracted {
  std::string field;
  Value value;
  std::vector<Span> bytes;  ///< of the original file; none where no text carries the value
  std::string rule;
  bool operator==(const Extracted&) const = default;
};

/// One thing that a person must look at.
struct Review {
  std::string field;
  std::string code;   ///< "unknown-term"
  std::string note;
  std::string value;  ///< as written; may be empty
  bool operator==(const Review&) const = default;
};

/// What one submission says of one record.
struct LedgerRecord {
  RecordKind kind{};
  std::string id;
  std::vector<Extracted> extracted;  ///< in the schema's order of fields
  std::vector<Review> review;
  std::vector<std::string> formerly = {};  ///< ids of records that this was said of before they were united or split, the last one last
  /// Digest of the submission that replaces what this one says of the record; it counts for nothing while that one is a source, too.
  std::string superseded_by = {};
  /// Of a candidate's passage that was on record already: digest of the submission that the record was made from. This one is no source.
  std::string repeats = {};
  bool operator==(const LedgerRecord&) const = default;
};

/// A run of bytes of one class; the runs of a ledger cover the file without gap or overlap.
struct ClassRun {
  ByteClass byte_class{};
  Span bytes;
  std::string rule;  ///< what named it; given for furniture and standard text
  bool operator==(const ClassRun&) const = default;
};

struct Ledger {
  std::string sha256;
  std::string name;       ///< the input's name without folders
  std::size_t bytes = 0;
  std::string received;   ///< YYYY-MM-DD, or empty
  std::string media_type;
  std::string charset;
  std::string layout;
  double layout_score = 0;
  std::string given_layout;  ///< the layout that the user named (`--layout`), or empty
  std::string language;
  std::string url;
  std::vector<std::string> contact;  ///< lines with contact data; they make the submission private
  std::vector<LedgerRecord> records;
  std::vector<ClassRun> classes;
  std::vector<std::string> unrecognized;
  std::vector<Review> review;  ///< about the submission as a whole
  bool operator==(const Ledger&) const = default;

  /// Bytes of a class.
  [[nodiscard]] std::size_t count(ByteClass byte_class) const;
  /// Whether the contributor refused publication.
  [[nodiscard]] bool refuses_publication() const;
  /// Whether original and ledger belong under private/: there is contact data, or publication was refused.
  [[nodiscard]] bool is_private() const;
};

/// A ledger as YAML, and back.
[[nodiscard]] std::string to_yaml(const Ledger& ledger);
[[nodiscard]] Result<Ledger> read_ledger(std::string_view yaml, const std::string& file);

/// What is left of a submission that was erased: enough to know the same bytes again, nothing that they said. It
/// lies in submissions/ where the ledger was, or would have been: it is for everybody.
struct Tombstone {
  std::string sha256;
  std::string erased;  ///< YYYY-MM-DD
  std::string reason;  ///< as the one who erased it gave it; may be empty
  std::string by;      ///< who erased it; may be empty
  bool operator==(const Tombstone&) const = default;
};

/// A tombstone as YAML, and back; nothing where the text is a ledger.
[[nodiscard]] std::string to_yaml(const Tombstone& tombstone);
[[nodiscard]] Result<std::optional<Tombstone>> read_tombstone(std::string_view yaml, const std::string& file);

}  // namespace praxis
