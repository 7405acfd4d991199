#include <doctest/doctest.h>

#include <praxis/fix.hpp>

#include "support/scratch.hpp"

using namespace praxis;

namespace {

const RecordFile kBefore{"practices/mex/a.yaml", "old\n"};

void put(const Repository& repository, const RecordFile& file) {
  const std::filesystem::path path = repository.root() / file.path;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << file.bytes;
}

}  // namespace

TEST_CASE("fixed: a file gets its new bytes") {
  tests::Scratch scratch;
  put(scratch.repository, kBefore);
  REQUIRE(write_fixed({0, {kBefore.path, "new\n"}, 1}, kBefore, scratch.repository));
  CHECK(scratch.record_files().at(kBefore.path) == "new\n");
}

TEST_CASE("fixed: a file that somebody has edited meanwhile, or taken away, is left alone") {
  tests::Scratch scratch;
  put(scratch.repository, {kBefore.path, "edited\n"});
  const auto edited = write_fixed({0, {kBefore.path, "new\n"}, 1}, kBefore, scratch.repository);
  REQUIRE_FALSE(edited);
  CHECK(edited.error().code == Code::changed_meanwhile);
  CHECK(scratch.record_files().at(kBefore.path) == "edited\n");
  std::filesystem::remove(scratch.repository.root() / kBefore.path);
  CHECK_FALSE(write_fixed({0, {kBefore.path, "new\n"}, 1}, kBefore, scratch.repository));
  CHECK_FALSE(scratch.record_files().contains(kBefore.path));
}

TEST_CASE("fixed: a file moves to where none is, and never over another") {
  tests::Scratch scratch;
  put(scratch.repository, kBefore);
  const RecordFile after{"practices/per/b.yaml", "new\n"};
  REQUIRE(write_fixed({0, after, 1}, kBefore, scratch.repository));
  CHECK(scratch.record_files().at(after.path) == "new\n");
  CHECK_FALSE(scratch.record_files().contains(kBefore.path));
  put(scratch.repository, kBefore);
  const auto again = write_fixed({0, {after.path, "newer\n"}, 1}, kBefore, scratch.repository);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Code::changed_meanwhile);
  CHECK(scratch.record_files().at(after.path) == "new\n");
  CHECK(scratch.record_files().at(kBefore.path) == "old\n");
}
