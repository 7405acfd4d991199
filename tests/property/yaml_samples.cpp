#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <praxis/record.hpp>
#include <string>

#include "yaml/yaml.hpp"
#include "yaml_fragments.hpp"

/// `yaml_samples FOLDER` writes nasty objects as 0.yaml, 1.yaml, ... with what they say beside them in
/// 0.json, 1.json, ...; the same on every machine. tests/lint/yaml_readers.py lets another reader of YAML
/// compare the two.
namespace {

using praxis::List;
using praxis::Member;
using praxis::Object;
using praxis::Value;

constexpr std::size_t kSamples = 1000;

/// Numbers that look random and are the same everywhere (a linear congruential generator).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string text(Dice& dice) {
  std::string made;
  for (std::size_t left = dice.below(6); left > 0; --left)
    made += kYamlFragments[dice.below(std::size(kYamlFragments))];
  return made;
}

Object object(Dice& dice, int depth);

List list(Dice& dice, int depth);

Value value(Dice& dice, int depth) {
  const std::size_t kinds = depth == 0 ? 4 : 6;
  switch (dice.below(kinds)) {
    case 0:
      return static_cast<std::int64_t>(dice.below(100'000)) - 50'000;
    case 4:
      return list(dice, depth - 1);
    case 5:
      return object(dice, depth - 1);
    default:
      return text(dice);
  }
}

List list(Dice& dice, int depth) {
  List made;
  for (std::size_t left = dice.below(5); left > 0; --left) made.push_back(value(dice, depth));
  return made;
}

Object object(Dice& dice, int depth) {
  Object made;
  for (std::size_t left = dice.below(6); left > 0; --left) {
    made.set(kYamlNames[dice.below(std::size(kYamlNames))], value(dice, depth));
  }
  return made;
}

nlohmann::json json(const Value& value) {
  if (value.text() != nullptr) return *value.text();
  if (value.number() != nullptr) return *value.number();
  if (const List* items = value.list()) {
    auto made = nlohmann::json::array();
    for (const Value& item : *items) made.push_back(json(item));
    return made;
  }
  auto made = nlohmann::json::object();
  for (const Member& member : value.object()->members()) made[member.name] = json(member.value);
  return made;
}

/// Each sample says one fragment alone, everywhere that text can stand, and something at random.
Object sample(std::size_t number) {
  Dice dice(number);
  const std::string_view fragment = kYamlFragments[number % std::size(kYamlFragments)];
  return {{"plain", fragment},
          {"text", fragment},
          {"list", List{fragment, List{fragment}}},
          {"more", object(dice, 4)}};
}

bool save(const std::filesystem::path& path, const std::string& bytes) {
  return static_cast<bool>(std::ofstream(path, std::ios::binary) << bytes << std::flush);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: yaml_samples FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  for (std::size_t number = 0; number < kSamples; ++number) {
    const Object made = sample(number);
    const praxis::yaml::Style style{.flow_numbers = number % 2 == 0};
    const std::string stem = std::to_string(number);
    if (!save(folder / (stem + ".yaml"), praxis::yaml::write(made, style)) ||
        !save(folder / (stem + ".json"), json(made).dump())) {
      std::cerr << "cannot write to " << folder << '\n';
      return 1;
    }
  }
  return 0;
}
