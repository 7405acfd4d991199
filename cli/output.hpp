#pragma once

#include <string>
#include <string_view>

namespace praxis::cli {

/// A buffered way out: standard output or a file. A reader who has gone (`praxis query ... | head`) is no
/// error; a full disk is.
class Output {
 public:
  enum class State { good, nobody_reads, failed };

  explicit Output(int descriptor) : descriptor_(descriptor) {}

  /// False when writing more is pointless.
  bool write(std::string_view piece);
  bool flush();
  [[nodiscard]] State state() const { return state_; }
  /// Why it failed, in the system's words.
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  int descriptor_;
  State state_ = State::good;
  std::string reason_;
  std::string buffer_;
};

}  // namespace praxis::cli
