#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <praxis/validate.hpp>

/// A repository of practices: a folder with praxis.yaml at its root (docs/repository.md says what lies where).
///
///     Result<Repository> repository = Repository::open("data");
///     Findings findings;
///     for (const Record& record : repository->records(findings)) ...
namespace praxis {

/// What praxis.yaml says.
struct Settings {
  std::string name;
  std::string licence;
  std::vector<std::string> languages;
  std::string visibility = "public";  ///< of new records
};

class Repository {
 public:
  /// Opens the repository at this root. Fails with `no_repository` or `bad_configuration`.
  static Result<Repository> open(const std::filesystem::path& root);
  /// Makes an empty repository; fails with `repository_exists` where there is one.
  static Result<Repository> create(const std::filesystem::path& root, const Settings& settings);
  /// The root found from a folder: itself, its `data/`, or upwards; nothing where there is none.
  static std::optional<std::filesystem::path> find(const std::filesystem::path& from);

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// The built-in definitions with the repository's own vocabularies and labels on top.
  [[nodiscard]] const Definitions& definitions() const { return definitions_; }

  /// Every record that can be read, sorted by kind and id; what cannot is a finding.
  [[nodiscard]] std::vector<Record> records(Findings& findings) const;
  /// The files that `records` reads, as they are, sorted by path.
  [[nodiscard]] Result<std::vector<RecordFile>> files() const;
  /// A record by its id or alias, with or without folders ("practices/mex/program-3x1"); an id is preferred.
  [[nodiscard]] std::optional<Record> find_record(std::string_view id) const;
  /// Where a record is filed, relative to the root: where it lies, else where a new one goes.
  [[nodiscard]] std::filesystem::path path_of(const Record& record) const;

  /// The ledger of a submission; nothing where there is none.
  [[nodiscard]] Result<std::optional<Ledger>> ledger(std::string_view sha256) const;
  /// The original bytes of a submission; nothing where there are none.
  [[nodiscard]] Result<std::optional<std::string>> original(std::string_view sha256) const;

  /// Digests of the submissions that have a ledger here, private ones too, sorted.
  [[nodiscard]] std::vector<std::string> submissions() const;

  /// What one submission adds.
  struct Commit {
    std::string original;                ///< bytes
    std::string extension;               ///< ".txt"
    Ledger ledger;
    std::vector<ValidRecord> records;    ///< new or changed
    std::vector<Ledger> others = {};     ///< of submissions that are here already and read otherwise now
  };
  /// Writes the original, then the records, then the ledger, each atomically: whatever kills the process, the next
  /// ingest of the same submission completes what is missing. Needs the lock.
  [[nodiscard]] Result<void> commit(const Commit& commit) const;
  /// Writes records, then the ledgers of submissions that are here already, each atomically. What a killed process leaves undone, the same
  /// call completes, for people's edits are what differs from the ledgers. A submission that has become private moves under private/;
  /// none leaves it. Needs the lock.
  [[nodiscard]] Result<void> revise(const std::vector<ValidRecord>& records, const std::vector<Ledger>& ledgers) const;

  /// Held while a submission is compared with what is there and written; other processes wait.
  class Lock {
   public:
    Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Lock& operator=(Lock&&) = delete;
    ~Lock();

   private:
    friend class Repository;
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
  };
  [[nodiscard]] Result<Lock> lock() const;

 private:
  std::filesystem::path root_;
  Settings settings_;
  Definitions definitions_;
};

}  // namespace praxis
