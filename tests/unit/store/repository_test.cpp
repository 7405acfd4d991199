#include <praxis/repository.hpp>

#include <doctest/doctest.h>

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "store/files.hpp"
#include "store/settings.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, gone afterwards.
struct Folder {
  Folder() {
    static int count = 0;
    path = fs::temp_directory_path() / ("praxis-store-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

void put(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("files: a file holds the new bytes, and nothing else is left") {
  const Folder folder;
  const fs::path path = folder.path / "a" / "b.yaml";
  REQUIRE(store::write_file(path, "one").has_value());
  REQUIRE(store::write_file(path, "two").has_value());
  CHECK(*store::read_file(path) == "two");
  CHECK(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()) == 1);
}

TEST_CASE("files: writing the same bytes leaves the file alone") {
  const Folder folder;
  const fs::path path = folder.path / "b.yaml";
  REQUIRE(store::write_file(path, "one").has_value());
  const store::FileStamp before = store::stamp(path);
  REQUIRE(store::write_file(path, "one").has_value());
  CHECK(store::stamp(path) == before);
}

TEST_CASE("files: what cannot be written says so") {
  const Folder folder;
  put(folder.path / "file", "x");
  const Result<void> written = store::write_file(folder.path / "file" / "below.yaml", "x");
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().code == Code::cannot_write);
}

TEST_CASE("repository: made once, found from inside") {
  const Folder folder;
  const fs::path root = folder.path / "registry";
  REQUIRE(Repository::create(root, {.name = "Registry", .licence = "CC-BY-4.0", .languages = {"en"}}).has_value());
  CHECK(Repository::create(root, {}).error().code == Code::repository_exists);
  const Result<Repository> repository = Repository::open(root);
  REQUIRE(repository.has_value());
  CHECK(repository->settings().name == "Registry");
  CHECK(repository->settings().languages == std::vector<std::string>{"en"});
  fs::create_directories(root / "practices" / "mex");
  CHECK(Repository::find(root / "practices" / "mex") == root);
  CHECK(Repository::find(root) == root);
  CHECK(Repository::open(folder.path).error().code == Code::no_repository);
}

TEST_CASE("repository: settings with a mistake are refused by name") {
  CHECK(store::read_settings("nmae: x\n", "praxis.yaml").error().hint == "did you mean 'name'?");
  CHECK_FALSE(store::read_settings("visibility: secret\n", "praxis.yaml").has_value());
  CHECK_FALSE(store::read_settings("- x\n", "praxis.yaml").has_value());
}

TEST_CASE("repository: lints are switched by name") {
  const auto read = [](const std::string& lints) { return store::read_settings("name: x\n" + lints, "praxis.yaml"); };
  CHECK(read("lints:\n  vague-title: off\n  acronyms: on\n")->lints_off == std::vector<std::string>{"vague-title"});
  CHECK(read("")->lints_off.empty());
  CHECK(read("lints:\n  vage-title: off\n").error().hint == "did you mean 'vague-title'?");
  CHECK(read("lints:\n  zzzzzzzzzz: off\n").error().hint.starts_with("lints are link-only, acronyms"));
  CHECK(read("lints:\n  vague-title: maybe\n").error().code == Code::bad_configuration);
  CHECK(read("lints:\n- vague-title\n").error().code == Code::bad_configuration);
  CHECK(read("lints: off\n").error().code == Code::bad_configuration);
  const Settings settings{.name = "x", .licence = {}, .languages = {}, .visibility = "public", .lints_off = {"acronyms"}};
  CHECK(store::read_settings(store::write_settings(settings), "praxis.yaml")->lints_off == settings.lints_off);
}

TEST_CASE("repository: own terms and labels are read on top") {
  const Folder folder;
  REQUIRE(Repository::create(folder.path, {}).has_value());
  put(folder.path / "vocabularies" / "crisis_types.yaml", "vocabulary: crisis_types\nterms:\n- id: pandemic\n  label: {en: Pandemic}\n");
  put(folder.path / "labels.yaml", "labels:\n  countries: {de: [Land]}\n");
  const Result<Repository> repository = Repository::open(folder.path);
  REQUIRE(repository.has_value());
  CHECK(repository->definitions().vocabulary("crisis_types").find("pandemic") != nullptr);
  CHECK(repository->definitions().labels().read("Land: Kenia").has_value());
  put(folder.path / "labels.yaml", "labels:\n  land: {de: [Land]}\n");
  CHECK(Repository::open(folder.path).error().message == "there is no field 'land' for the label 'Land'");
  put(folder.path / "labels.yaml", "phrases:\n  check_all_note: [Zutreffendes ankreuzen]\n");
  CHECK(Repository::open(folder.path)->definitions().labels().is_phrase("check_all_note", "zutreffendes ankreuzen"));
  put(folder.path / "vocabularies" / "bad.yaml", "terms: []\n");
  CHECK(Repository::open(folder.path).error().code == Code::bad_definition);
}

TEST_CASE("repository: records are read sorted, unreadable ones are findings") {
  const Folder folder;
  REQUIRE(Repository::create(folder.path, {}).has_value());
  put(folder.path / "practices" / "per" / "b.yaml", "id: b\nkind: practice\nstatus: draft\ntitle: B\n");
  put(folder.path / "practices" / "mex" / "a.yaml", "id: a\nkind: practice\nstatus: draft\ntitle: A\naliases:\n- old-a\n");
  put(folder.path / "practices" / "mex" / "broken.yaml", "id: [\n");
  const Result<Repository> repository = Repository::open(folder.path);
  Findings findings;
  const std::vector<Record> records = repository->records(findings);
  REQUIRE(records.size() == 2);
  CHECK(records[0].id() == "a");
  CHECK(findings.count(Severity::error) == 1);
  CHECK(repository->find_record("old-a")->id() == "a");
  CHECK_FALSE(repository->find_record("nobody").has_value());
  CHECK(repository->find_record("practices/mex/a")->id() == "a");
  CHECK(repository->find_record("data/practices/a")->id() == "a");
  CHECK_FALSE(repository->find_record("guidelines/a").has_value());
  CHECK(repository->path_of(records[1]) == fs::path("practices/per/b.yaml"));
}

TEST_CASE("files: a pipe, a folder and a device are no files to read, and nobody waits for them") {
  const Folder folder;
  const fs::path pipe = folder.path / "pipe.yaml";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  for (const fs::path& path : {pipe, folder.path, fs::path("/dev/zero")}) {
    CAPTURE(path);
    CHECK(store::read_file(path).error().code == Code::cannot_read);
  }
  CHECK(store::yaml_files(folder.path, 0).empty());
  CHECK(store::stamped_yaml_files(folder.path, ".", 0).empty());
}

TEST_CASE("lock: whoever waits may give up, and a process that writes may read as well") {
  const Folder folder;
  Repository repository = *Repository::create(folder.path, {});
  CHECK(repository.share().has_value());
  {
    const Result<Repository::Lock> held = repository.lock();
    REQUIRE(held.has_value());
    CHECK(repository.share().has_value());
    std::vector<std::chrono::milliseconds> waited;
    repository.when_locked([&](std::chrono::milliseconds time) {
      waited.push_back(time);
      return waited.size() < 3 ? Repository::Patience::wait : Repository::Patience::give_up;
    });
    CHECK(repository.lock().error().code == Code::repository_locked);
    REQUIRE(waited.size() == 3);
    CHECK(waited.front().count() == 0);
    CHECK(waited.back() > waited.front());
  }
  CHECK(repository.lock().has_value());
}

TEST_CASE("lock: what a killed writer left is swept by the next, and only that") {
  const Folder folder;
  const Repository repository = *Repository::create(folder.path, {});
  const fs::path left = folder.path / "practices" / "mex" / ".a.yaml.tmp4711";
  const fs::path own = folder.path / "practices" / "mex" / ".a.yaml.swp";
  put(left, "id: a");
  put(own, "an editor's");
  CHECK(repository.lock().has_value());
  CHECK(fs::exists(left));  // the last writer ended well, so nobody looks
  put(folder.path / ".praxis" / "lock", "writing\n");
  CHECK(repository.lock().has_value());
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(own));
}

TEST_CASE("lock: a repository that lost praxis.yaml is not written to") {
  const Folder folder;
  const Repository repository = *Repository::create(folder.path, {});
  fs::remove(folder.path / "praxis.yaml");
  CHECK(repository.lock().error().code == Code::no_repository);
  fs::remove_all(folder.path);
  CHECK(repository.lock().error().code == Code::no_repository);
  CHECK_FALSE(fs::exists(folder.path));
}
