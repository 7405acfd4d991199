#pragma once

#include <string>
#include <vector>

/// What commands understand, as data: for shells that complete words.
namespace praxis::cli {

/// An option; with `value` empty it takes none.
struct OptionShape {
  std::vector<std::string> names;       ///< "-o", "--output"
  std::string value;                    ///< "FILE", "N"
  std::vector<std::string> words = {};  ///< the only values that it takes, where they are few
  std::string help;
};

/// A positional argument.
struct ArgumentShape {
  std::string name;  ///< "PATH", "ID"
  std::vector<std::string> words = {};
  std::string help;
};

struct CommandShape {
  std::string name;
  std::string summary;
  std::vector<OptionShape> options = {};
  std::vector<ArgumentShape> arguments = {};
};

/// All commands, and the options that may stand beside any of them.
struct ProgramShape {
  std::vector<OptionShape> globals;
  std::vector<CommandShape> commands;
};

}  // namespace praxis::cli
