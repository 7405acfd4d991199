#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

/// The characters that Windows-1252 has for the bytes 80 to 9F; 0 where it has none. Source: the WHATWG
/// Encoding Standard, index windows-1252.
constexpr std::array<char32_t, 32> kWindows{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                            0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t character_at(std::string_view text, std::size_t at) {
  const std::size_t size = text::character_size(text[at]);
  char32_t result = static_cast<unsigned char>(text[at]);
  if (size > 1) result &= 0x7Fu >> size;
  for (std::size_t byte = 1; byte < size; ++byte)
    result = (result << 6) | (static_cast<unsigned char>(text[at + byte]) & 0x3Fu);
  return result;
}

/// The byte that Windows-1252 or Latin-1 writes a character with; nothing for ASCII and for what neither has.
std::optional<char> byte_of(char32_t character) {
  if (character >= 0x80 && character <= 0xFF) return static_cast<char>(character);
  const auto known = std::ranges::find(kWindows, character);
  if (known == kWindows.end() || character == 0) return std::nullopt;
  return static_cast<char>(0x80 + (known - kWindows.begin()));
}

/// The run of characters from `at` on that one byte each can write: its end, and these bytes.
struct Run {
  std::size_t end = 0;
  std::string bytes;
};
Run run_at(std::string_view text, std::size_t at) {
  Run run{at, {}};
  while (run.end < text.size()) {
    const std::optional<char> byte = byte_of(character_at(text, run.end));
    if (!byte) break;
    run.bytes += *byte;
    run.end += text::character_size(text[run.end]);
  }
  return run;
}

struct Damage {
  Span span;
  std::string meant;  ///< empty where nobody can tell
};

/// Letters whose bytes are UTF-8 once more: "Ã³" for "ó". By chance, such bytes hardly ever follow each
/// other.
std::optional<Damage> damage_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\xEF\xBF\xBD")) return Damage{{at, at + 3}, {}};
    const Run run = run_at(text, at);
    if (run.bytes.size() >= 2 && !text::first_invalid(run.bytes)) return Damage{{at, run.end}, run.bytes};
    at = std::max(run.end, at + text::character_size(text[at]));
  }
  return std::nullopt;
}

std::string words_for_damage(std::string_view text, const Damage& damage) {
  const std::string_view part = text.substr(damage.span.begin, damage.span.size());
  return damage.meant.empty() ? "a letter is lost: '�' stands for it"
                              : fmt::format("'{}' is '{}', read in the wrong encoding", part, damage.meant);
}

}  // namespace

void check_damaged_text(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    const std::optional<Damage> damage = damage_in(leaf.text);
    if (!damage) continue;
    PartFinding part = finding_within(subject, leaf.pointer, damage->span, Code::damaged_text,
                                      words_for_damage(leaf.text, *damage));
    part.diagnostic.hint =
        damage->meant.empty() ? "look the word up in the original" : fmt::format("write '{}'", damage->meant);
    if (part.is_exact && !damage->meant.empty()) part.diagnostic.fix = Fix{damage->meant, false};
    findings.add(std::move(part.diagnostic));
  }
}

}  // namespace praxis::validation
