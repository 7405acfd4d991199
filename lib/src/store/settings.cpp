#include "store/settings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "diagnostic/lints.hpp"
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

std::string lint_suggestion(const std::string& name) {
  std::vector<std::string> names;
  for (const Lint& lint : lints()) names.emplace_back(lint.name);
  const auto nearest = text::nearest(name, names);
  return nearest ? fmt::format("did you mean '{}'?", *nearest) : fmt::format("lints are {}", fmt::join(names, ", "));
}

/// The lints that `lints:` switches off, sorted.
Result<std::vector<std::string>> read_lints(const Object& settings, const std::string& file) {
  std::vector<std::string> off;
  const Value* switches = settings.find("lints");
  if (switches == nullptr) return off;
  if (switches->object() == nullptr) {
    return fail(Code::bad_configuration, "'lints' holds names with 'on' or 'off', as in 'vague-title: off'", {.file = file});
  }
  for (const Member& member : switches->object()->members()) {
    if (std::ranges::find(lints(), member.name, &Lint::name) == lints().end()) {
      return fail(Code::bad_configuration, fmt::format("there is no lint '{}'", member.name), {.file = file}, lint_suggestion(member.name));
    }
    const std::string_view state = switches->object()->text(member.name);
    if (state != "on" && state != "off") {
      return fail(Code::bad_configuration, fmt::format("the lint '{}' is 'on' or 'off'", member.name), {.file = file});
    }
    if (state == "off") off.push_back(member.name);
  }
  std::ranges::sort(off);
  return off;
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
  Result<std::vector<std::string>> lints_off = read_lints(*root->object(), file);
  if (!lints_off) return tl::unexpected(lints_off.error());
  settings.lints_off = std::move(*lints_off);
  return settings;
}

std::string write_settings(const Settings& settings) {
  Object object{{"name", settings.name}};
  if (!settings.licence.empty()) object.set("licence", settings.licence);
  if (!settings.languages.empty()) object.set("languages", List(settings.languages.begin(), settings.languages.end()));
  object.set("visibility", settings.visibility);
  Object switches;
  for (const std::string& lint : settings.lints_off) switches.set(lint, "off");
  if (!switches.empty()) object.set("lints", std::move(switches));
  return yaml::write(object);
}

}  // namespace praxis::store
