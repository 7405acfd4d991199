#pragma once

#include <yaml.h>

#include <praxis/diagnostic.hpp>
#include <string>
#include <string_view>

#include "yaml/yaml.hpp"

namespace praxis::yaml {

/// The events of a text that has passed `check_characters`, one at a time.
class Events {
 public:
  explicit Events(std::string_view text);
  ~Events();
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// The next event, which lives until the one after it; nullptr where the text is no YAML.
  [[nodiscard]] const yaml_event_t* next();
  /// Why there is no next event.
  [[nodiscard]] Diagnostic error(const std::string& file) const;

 private:
  std::string_view text_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool ready_;
};

[[nodiscard]] inline Position position(const yaml_mark_t& mark) { return {mark.line + 1, mark.column + 1}; }

/// What libyaml found wrong with `text`, in words for people who do not know YAML's grammar.
[[nodiscard]] Diagnostic syntax_error(const yaml_parser_t& parser, std::string_view text,
                                      const std::string& file);

}  // namespace praxis::yaml
