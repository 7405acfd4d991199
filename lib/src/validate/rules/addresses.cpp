#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/spelling.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// What is wrong with an address, and the address as it may have been meant (empty where nothing can be
/// said).
struct AddressProblem {
  std::string message;
  std::string instead;
};
using Problem = std::optional<AddressProblem>;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a text begins as "example.org/..." does: words with dots, the last of letters alone.
bool begins_with_host(std::string_view text) {
  const std::string_view host = text.substr(0, text.find_first_of("/?#:"));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  const auto is_of_host = [](char c) {
    return is_alphanumeric(c) || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto is_letter = [](char c) { return is_alphanumeric(c) && (c < '0' || c > '9'); };
  return std::ranges::all_of(host, is_of_host) && std::ranges::all_of(host.substr(dot + 1), is_letter);
}

/// The scheme and what follows, of "http//x", "htp://x", "http:/x" alike.
struct Split {
  std::string_view scheme;
  std::string_view marks;  ///< "://"
  std::string_view rest;
};
Split split(std::string_view address) {
  const std::size_t end = std::min(address.find_first_of(":/"), address.size());
  const std::size_t behind = std::min(address.find_first_not_of(":/", end), address.size());
  return {address.substr(0, end), address.substr(end, behind - end), address.substr(behind)};
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

bool is_scheme(std::string_view scheme) { return scheme == "http" || scheme == "https" || scheme == "ftp"; }

Problem problem_of_scheme(std::string_view address) {
  const Split parts = split(address);
  const std::string scheme = lower(parts.scheme);
  if (is_scheme(scheme) && parts.marks == "://") return std::nullopt;
  if (address.starts_with("mailto:")) return AddressProblem{"is a mail address, and no page", {}};
  if (begins_with_host(address)) return AddressProblem{"has no scheme", fmt::format("https://{}", address)};
  const std::array<std::string, 3> known{"https", "http", "ftp"};
  const std::optional<std::string> near = is_scheme(scheme) ? scheme : text::nearest(scheme, known);
  if (near && begins_with_host(parts.rest) && !parts.marks.empty())
    return AddressProblem{"has a misspelled scheme", fmt::format("{}://{}", *near, parts.rest)};
  if (parts.marks.starts_with(':') && !parts.marks.empty())
    return AddressProblem{fmt::format("begins with '{}:', which others cannot open", parts.scheme), {}};
  return AddressProblem{"is no address", {}};
}

Problem problem_of_host(std::string_view address) {
  const std::string_view rest = split(address).rest;
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty()) return AddressProblem{"names no site", {}};
  if (host.find('.') == std::string_view::npos && !host.starts_with('['))
    return AddressProblem{fmt::format("leads to '{}', which is no site", host), {}};
  if (host.find("..") != std::string_view::npos || host.front() == '.' ||
      host.find(',') != std::string_view::npos)
    return AddressProblem{fmt::format("leads to '{}', which is no site", host), {}};
  return std::nullopt;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Characters that no address has (RFC 3986, appendix A), and percent signs that encode nothing.
Problem problem_of_characters(std::string_view address) {
  const std::size_t bad = address.find_first_of("<>\"{}|\\^`");
  if (bad != std::string_view::npos)
    return AddressProblem{fmt::format("holds '{}', which addresses cannot", address[bad]), {}};
  for (std::size_t at = address.find('%'); at != std::string_view::npos; at = address.find('%', at + 1)) {
    if (at + 2 >= address.size() || !is_hex(address[at + 1]) || !is_hex(address[at + 2]))
      return AddressProblem{"has a '%' that encodes nothing", {}};
  }
  return std::nullopt;
}

Problem problem_of_end(std::string_view address) {
  if (address.ends_with("...") || address.ends_with("…")) return AddressProblem{"was cut short", {}};
  const auto count = [address](char c) { return std::ranges::count(address, c); };
  std::string_view kept = address;
  while (!kept.empty() && std::string_view(".,;").find(kept.back()) != std::string_view::npos)
    kept.remove_suffix(1);
  if (kept.ends_with(')') && count(')') > count('(')) kept.remove_suffix(1);
  if (kept.size() == address.size()) return std::nullopt;
  return AddressProblem{
      fmt::format("ends with '{}', which belongs to a sentence", address.substr(kept.size())),
      std::string(kept)};
}

Problem problem_with(std::string_view address) {
  if (Problem problem = problem_of_end(address)) return problem;
  if (Problem problem = problem_of_scheme(address)) return problem;
  if (Problem problem = problem_of_host(address)) return problem;
  return problem_of_characters(address);
}

Diagnostic describe(const Subject& subject, const Leaf& leaf, const AddressProblem& problem) {
  Diagnostic result = finding(subject, leaf.pointer, Code::wrong_address,
                              fmt::format("{} {}", in_quotes(Value(leaf.text)), problem.message));
  if (problem.instead.empty()) {
    result.hint = leaf.pointer == "/url"
                      ? "copy the whole address, or leave the key out"
                      : "copy the whole address, or keep the text as the link's label alone";
    return result;
  }
  result.hint = did_you_mean({problem.instead});
  result.fix = Fix{as_yaml(problem.instead), false};
  return result;
}

}  // namespace

// Blanks in an address break the schema, and are described there.
void check_addresses(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    const bool is_sound = leaf.field == "url" && !leaf.text.empty() &&
                          leaf.text.find_first_of(" \t\n\r") == std::string_view::npos;
    if (!is_sound) continue;
    if (const Problem problem = problem_with(leaf.text)) findings.add(describe(subject, leaf, *problem));
  }
}

}  // namespace praxis::validation
