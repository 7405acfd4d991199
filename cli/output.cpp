#include "output.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "report.hpp"

namespace praxis::cli {

namespace {

constexpr std::size_t kBufferSize = 64 * 1024;

}  // namespace

bool Output::write(std::string_view piece) {
  if (state_ != State::good) return false;
  buffer_ += piece;
  return buffer_.size() < kBufferSize || flush();
}

bool Output::flush() {
  std::string_view rest = buffer_;
  while (state_ == State::good && !rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      state_ = errno == EPIPE ? State::nobody_reads : State::failed;
      reason_ = cli::reason({errno, std::generic_category()});
    }
  }
  buffer_.clear();
  return state_ == State::good;
}

}  // namespace praxis::cli
