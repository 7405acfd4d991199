#include "signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace praxis::cli {

namespace {

volatile std::sig_atomic_t interrupt_seen = 0;

extern "C" void note_interrupt(int /*signal*/) {
  interrupt_seen = 1;
  // From here on Ctrl-C has its usual effect.
  std::signal(SIGINT, SIG_DFL);
}

void occupy(int descriptor) {
  // The lowest free number is taken, which is this one.
  if (::fcntl(descriptor, F_GETFD) == -1) static_cast<void>(::open("/dev/null", O_RDWR));
}

}  // namespace

void prepare_process() {
  for (const int descriptor : std::array{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) occupy(descriptor);
  std::signal(SIGPIPE, SIG_IGN);
  // A parent that has switched interrupts off (nohup, a background job) meant it.
  if (std::signal(SIGINT, note_interrupt) == SIG_IGN) std::signal(SIGINT, SIG_IGN);
}

bool interrupted() { return interrupt_seen != 0; }

}  // namespace praxis::cli
