#include "store/settings.hpp"

#include <algorithm>
#include <array>

#include "text/spelling.hpp"
#include "yaml/yaml.hpp"

namespace praxis::store {
namespace {

constexpr std::array<std::string_view, 5> kKeys{"name", "licence", "languages", "visibility", "lints"};

std::string suggestion(const std::string& key) {
  const std::vector<std::string> keys(kKeys.begin(), kKeys.end());
  const auto nearest = text::nearest(key, keys);
  return nearest ? "did you mean '" + *nearest + "'?" : std::string();
}

Result<void> check_keys(const Object& object, const std::string& file) {
  for (const Member& member : object.members()) {
    if (std::ranges::find(kKeys, member.name) == kKeys.end()) {
      return fail(Code::bad_configuration, "unknown setting '" + member.name + "'", {.file = file}, suggestion(member.name));
    }
  }
  return {};
}

}  // namespace

Result<Settings> read_settings(std::string_view yaml, const std::string& file) {
  const Result<Value> root = yaml::read_definition(yaml, file);
  if (!root) return fail(Code::bad_configuration, root.error().message, root.error().where, root.error().hint);
  const bool empty = root->text() && root->text()->empty();
  if (empty) return Settings{};
  if (root->object() == nullptr) return fail(Code::bad_configuration, "the settings are an object", {.file = file});
  if (const Result<void> checked = check_keys(*root->object(), file); !checked) return tl::unexpected(checked.error());
  Settings settings;
  settings.name = root->object()->text("name");
  settings.licence = root->object()->text("licence");
  for (const Value& language : root->object()->list("languages")) {
    if (language.text()) settings.languages.push_back(*language.text());
  }
  if (root->object()->find("visibility")) settings.visibility = root->object()->text("visibility");
  if (settings.visibility != "public" && settings.visibility != "restricted") {
    return fail(Code::bad_configuration, "visibility is 'public' or 'restricted'", {.file = file});
  }
  return settings;
}

std::string write_settings(const Settings& settings) {
  Object object{{"name", settings.name}};
  if (!settings.licence.empty()) object.set("licence", settings.licence);
  if (!settings.languages.empty()) object.set("languages", List(settings.languages.begin(), settings.languages.end()));
  object.set("visibility", settings.visibility);
  return yaml::write(object);
}

}  // namespace praxis::store
