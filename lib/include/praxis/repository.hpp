#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
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
  std::vector<std::string> lints_off = {};  ///< names of editorial lints that are not asked here, sorted
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

  /// The ledger of a submission; nothing where there is none, or where the submission was erased.
  [[nodiscard]] Result<std::optional<Ledger>> ledger(std::string_view sha256) const;
  /// The original bytes of a submission; nothing where there are none.
  [[nodiscard]] Result<std::optional<std::string>> original(std::string_view sha256) const;

  /// What is left of a submission that was erased; nothing where it was not.
  [[nodiscard]] Result<std::optional<Tombstone>> tombstone(std::string_view sha256) const;
  /// The digests of all submissions that are here, public, private and erased ones, sorted.
  [[nodiscard]] std::vector<std::string> submissions() const;
  /// The files of a submission, relative to the root, sorted: original, ledger or tombstone, unfinished ones of either.
  [[nodiscard]] std::vector<std::filesystem::path> submission_files(std::string_view sha256) const;

  /// Asked before a record's file takes its place, with its path relative to the root.
  using Agreement = std::function<Result<void>(const std::filesystem::path&)>;
  /// What one submission adds.
  struct Commit {
    std::string original;                ///< bytes
    std::string extension;               ///< ".txt"
    Ledger ledger;
    std::vector<ValidRecord> records;    ///< new or changed
    /// A failure ends the commit there.
    Agreement before_record = {};
    std::vector<Ledger> others = {};     ///< of submissions that are here already and read otherwise now
  };
  /// Writes the original, then the records, then the ledger, each atomically: whatever kills the process, the next
  /// ingest of the same submission completes what is missing. A new record that others name is there before they are, so that
  /// the repository is valid at every moment. Needs the lock.
  [[nodiscard]] Result<void> commit(const Commit& commit) const;
  /// Writes records, then the ledgers of submissions that are here already, each atomically. What a killed process leaves undone, the same
  /// call completes, for people's edits are what differs from the ledgers. A submission that has become private moves under private/;
  /// none leaves it. Needs the lock.
  [[nodiscard]] Result<void> revise(const std::vector<ValidRecord>& records, const std::vector<Ledger>& ledgers) const;

  /// What is left when a submission is erased.
  struct Erasure {
    Tombstone tombstone;
    std::vector<ValidRecord> records;  ///< those that say less now
  };
  /// Writes the records, takes the original away, then puts the tombstone in the ledger's place and empties .praxis: whatever
  /// kills the process, the next erasure of the same submission completes what is missing. Needs the lock.
  [[nodiscard]] Result<void> erase(const Erasure& erasure) const;

  /// Held while a submission is compared with what is there and written, or (shared) while all is read; other processes wait.
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
  /// For those who write: alone. Takes away what a writer that was killed has left half done. Fails with `cannot_write`,
  /// or with `repository_locked` when whoever waits gives up.
  [[nodiscard]] Result<Lock> lock() const;
  /// For those who read records that belong together: beside other readers, while nobody writes. A folder in which nobody may
  /// write, or ever wrote, needs none, nor does a process that holds `lock`; then the lock is an empty one.
  [[nodiscard]] Result<Lock> share() const;

  enum class Patience { wait, give_up };
  /// Asked again and again while another process holds the lock, with the time waited so far.
  using Waiting = std::function<Patience(std::chrono::milliseconds)>;
  void when_locked(Waiting waiting) { waiting_ = std::move(waiting); }

 private:
  [[nodiscard]] Result<void> write_records(const std::vector<ValidRecord>& records, const Agreement& before_record) const;
  [[nodiscard]] Result<void> refile(const std::vector<Ledger>& ledgers) const;
  [[nodiscard]] Result<Lock> take_lock(const std::filesystem::path& path, int flags, int operation) const;

  std::filesystem::path root_;
  Settings settings_;
  Definitions definitions_;
  Waiting waiting_;
};

}  // namespace praxis
