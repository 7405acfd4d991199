#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <praxis/fix.hpp>
#include <random>

#include "support/scratch.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRounds = 24;
constexpr std::size_t kSamples = 40;  ///< each round checks every record several times

std::vector<std::size_t> all_of(const std::vector<RecordFile>& files) {
  std::vector<std::size_t> all(files.size());
  for (std::size_t at = 0; at < all.size(); ++at) all[at] = at;
  return all;
}

/// The records that come of the samples, each right.
std::vector<RecordFile> sound_files() {
  tests::Scratch scratch;
  IngestRun run(scratch.repository, OnDuplicate::make_new);
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(PRAXIS_SAMPLES)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  paths.resize(std::min(paths.size(), kSamples));
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ignore = run.ingest({path.filename().string(), {std::istreambuf_iterator<char>(file), {}}});
  }
  return *scratch.repository.files();
}

class Breaker {
 public:
  /// Does something to the file that a hasty hand might do.
  void harm(RecordFile& file) {
    switch (draw(10)) {
      case 0:
        return swap_letters(file.bytes);
      case 1:
        return replace(file.bytes, "\n", "\r\n");
      case 2:
        return comment(file.bytes);
      case 3:
        return double_line(file.bytes);
      case 4:
        return drop_line(file.bytes);
      case 5:
        return replace(file.bytes, ":\n- ", ": ");
      case 6:
        return add_line(file.bytes, draw(2) == 0 ? "url:" : "tags: []");
      case 7:
        return replace(file.bytes, "-", " ");
      case 8:
        return replace(file.bytes, "\n", " # kept there\n");
      default:
        file.path.insert(file.path.rfind('/') + 1, "x-");
    }
  }
  std::size_t draw(std::size_t most) { return engine_() % most; }

 private:
  std::size_t line_in(const std::string& text) {
    const std::size_t at = text.find('\n', draw(text.size() + 1));
    return at == std::string::npos ? 0 : at + 1;
  }
  void swap_letters(std::string& text) {
    if (text.size() < 2) return;
    const std::size_t at = draw(text.size() - 1);
    if (std::isalpha(static_cast<unsigned char>(text[at])) &&
        std::isalpha(static_cast<unsigned char>(text[at + 1])))
      std::swap(text[at], text[at + 1]);
  }
  void replace(std::string& text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what, draw(text.size() + 1));
    if (at != std::string::npos) text.replace(at, what.size(), with);
  }
  void comment(std::string& text) {
    const std::size_t at = line_in(text);
    text.insert(at, "# kept " + std::to_string(++comments_) + "\n");
  }
  void double_line(std::string& text) {
    const std::size_t at = line_in(text);
    const std::string line = text.substr(at, text.find('\n', at) - at) + "\n";
    text.insert(at, line);
  }
  void drop_line(std::string& text) {
    const std::size_t at = line_in(text);
    text.erase(at, text.substr(at).find('\n') + 1);
  }
  void add_line(std::string& text, std::string_view line) {
    text.insert(line_in(text), std::string(line) + "\n");
  }

  std::mt19937 engine_{20165};
  int comments_ = 0;
};

std::size_t errors_in(const std::vector<RecordFile>& files) {
  Findings findings;
  std::vector<std::optional<Record>> records;
  for (const RecordFile& file : files)
    records.push_back(validate_file(file, Definitions::builtin(), findings));
  validate_together(files, records, findings);
  return findings.count(Severity::error);
}

std::size_t kept_comments(const std::vector<RecordFile>& files) {
  std::size_t count = 0;
  for (const RecordFile& file : files) {
    for (std::size_t at = file.bytes.find("# kept"); at != std::string::npos;
         at = file.bytes.find("# kept", at + 1))
      ++count;
  }
  return count;
}

/// Whether a file can be read at all: one that cannot hides its errors.
std::size_t readable(const std::vector<RecordFile>& files) {
  Findings ignored;
  return static_cast<std::size_t>(std::ranges::count_if(files, [&](const RecordFile& file) {
    return validate_file(file, Definitions::builtin(), ignored).has_value();
  }));
}

}  // namespace

TEST_CASE("property: fixes of broken records help, lose no comment, and leave nothing for a second time") {
  const std::vector<RecordFile> sound = sound_files();
  REQUIRE(sound.size() > 15);
  REQUIRE(fix_files({sound, all_of(sound)}, Definitions::builtin(), FixUse::all).empty());
  Breaker breaker;
  std::size_t fixes = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    std::vector<RecordFile> files = sound;
    for (std::size_t harm = 0; harm < 12; ++harm) breaker.harm(files[breaker.draw(files.size())]);
    const FixUse use = round % 2 == 0 ? FixUse::safe : FixUse::all;
    std::vector<RecordFile> mended = files;
    for (const FixedFile& fixed : fix_files({files, all_of(files)}, Definitions::builtin(), use)) {
      mended[fixed.at] = fixed.after;
      fixes += fixed.fixes;
    }
    CAPTURE(round);
    CHECK(kept_comments(mended) == kept_comments(files));
    CHECK(readable(mended) >= readable(files));
    if (readable(mended) == readable(files)) CHECK(errors_in(mended) <= errors_in(files));
    CHECK(fix_files({mended, all_of(mended)}, Definitions::builtin(), use).empty());
  }
  CHECK(fixes > kRounds);
}
