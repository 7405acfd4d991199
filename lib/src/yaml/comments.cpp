#include "yaml/comments.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <praxis/source.hpp>

#include "text/utf8.hpp"

namespace praxis::yaml {
namespace {

constexpr std::string_view kBlanks = " \t\r";

/// A node of a document where it begins: at its key, or where it has none, at its value.
struct Node {
  std::string_view pointer;
  Position begin;
  Extent value;
};

bool is_item(const Place& place) { return place.key.from == place.key.to; }

/// All nodes but the root in the order of the text, outer ones before what they hold.
std::vector<Node> nodes_of(const Document& document) {
  std::vector<Node> nodes;
  for (const auto& [pointer, place] : document.places) {
    if (!pointer.empty())
      nodes.push_back({pointer, is_item(place) ? place.value.from : place.key.from, place.value});
  }
  std::ranges::sort(nodes, [](const Node& a, const Node& b) {
    return std::pair(a.begin, a.pointer.size()) < std::pair(b.begin, b.pointer.size());
  });
  return nodes;
}

/// The byte of a line at which a column begins.
std::size_t byte_of(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t passed = 1; passed < column && at < line.size(); ++passed)
    at += text::character_size(line[at]);
  return std::min(at, line.size());
}

/// Goes over a text and knows where a `#` is a part of a key or value.
class Scanner {
 public:
  Scanner(std::string_view text, const Document& document) : source_(SourceText::from_utf8({}, text)) {
    for (const auto& [pointer, place] : document.places) {
      if (!is_item(place)) covered_.push_back(place.key);
    }
    const std::vector<Node> nodes = nodes_of(document);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
      const bool holds_next = index + 1 < nodes.size() &&
                              nodes[index + 1].pointer.starts_with(nodes[index].pointer) &&
                              nodes[index + 1].pointer[nodes[index].pointer.size()] == '/';
      if (!holds_next) cover(nodes[index].value);
    }
    std::ranges::sort(covered_, {}, &Extent::from);
  }

  [[nodiscard]] std::vector<Comment> comments() {
    std::vector<Comment> found;
    for (std::size_t line = 1; line <= source_.line_count(); ++line) {
      if (std::optional<Comment> comment = comment_on(line)) found.push_back(std::move(*comment));
    }
    return found;
  }

 private:
  void cover(Extent value) {
    const std::string_view line = source_.line(value.from.line - 1);
    const std::string_view rest = line.substr(byte_of(line, value.from.column));
    // An empty list or object has room for a comment; that of a block literal is behind its sign.
    if (rest.starts_with('[') || rest.starts_with('{')) return;
    if (rest.starts_with('|') || rest.starts_with('>')) value.from = {value.from.line + 1, 1};
    covered_.push_back(value);
  }

  [[nodiscard]] std::optional<Comment> comment_on(std::size_t number) {
    const std::string_view line = source_.line(number - 1);
    std::size_t column = 1;
    for (std::size_t at = 0; at < line.size(); at += text::character_size(line[at]), ++column) {
      const bool opens = line[at] == '#' && (at == 0 || kBlanks.find(line[at - 1]) != std::string_view::npos);
      if (!opens || is_covered({number, column})) continue;
      const std::size_t end = line.find_last_not_of(kBlanks) + 1;
      return Comment{
          {number, column}, std::string(line.substr(at, end - at)), line.find_first_not_of(kBlanks) == at};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_covered(Position at) {
    while (next_ < covered_.size() && covered_[next_].to <= at) ++next_;
    return next_ < covered_.size() && covered_[next_].from <= at;
  }

  SourceText source_;
  std::vector<Extent> covered_;  ///< sorted; none overlaps another
  std::size_t next_ = 0;
};

/// Comments by the node they belong to.
struct Attached {
  std::vector<std::string> before_all;
  std::map<std::string_view, std::vector<std::string>> before;
  std::map<std::string_view, std::vector<std::string>> behind;
  std::vector<std::string> behind_all;
};

Attached attach(const std::vector<Comment>& comments, const std::vector<Node>& nodes) {
  Attached result;
  for (const Comment& comment : comments) {
    const auto next = std::ranges::upper_bound(nodes, comment.at, {}, &Node::begin);
    if (next == nodes.begin()) {
      result.before_all.push_back(comment.text);
    } else if (!comment.alone) {
      result.behind[std::prev(next)->pointer].push_back(comment.text);
    } else if (next == nodes.end()) {
      result.behind_all.push_back(comment.text);
    } else {
      result.before[next->pointer].push_back(comment.text);
    }
  }
  return result;
}

/// The comments of each line of a written text, by the line's number.
using ByLine = std::map<std::size_t, std::vector<std::string>>;

ByLine by_line(const std::map<std::string_view, std::vector<std::string>>& by_node,
               const std::vector<Node>& nodes) {
  ByLine result;
  for (const Node& node : nodes) {
    const auto found = by_node.find(node.pointer);
    if (found == by_node.end()) continue;
    std::vector<std::string>& lines = result[node.begin.line];
    lines.insert(lines.end(), found->second.begin(), found->second.end());
  }
  return result;
}

void add_lines(std::string& result, const std::vector<std::string>& comments, std::string_view indent) {
  for (const std::string& comment : comments) (result += indent).append(comment) += '\n';
}

std::string with_comments(std::string_view written, const Attached& attached,
                          const std::vector<Node>& nodes) {
  const ByLine before = by_line(attached.before, nodes);
  const ByLine behind = by_line(attached.behind, nodes);
  std::string result;
  add_lines(result, attached.before_all, "");
  for (std::size_t number = 1; !written.empty(); ++number) {
    const std::string_view line = written.substr(0, written.find('\n'));
    if (const auto own = before.find(number); own != before.end())
      add_lines(result, own->second, line.substr(0, line.find_first_not_of(' ')));
    result += line;
    if (const auto own = behind.find(number); own != behind.end()) {
      for (const std::string& comment : own->second) (result += ' ') += comment;
    }
    result += '\n';
    written.remove_prefix(std::min(line.size() + 1, written.size()));
  }
  add_lines(result, attached.behind_all, "");
  return result;
}

}  // namespace

std::vector<Comment> comments_of(std::string_view text, const Document& document) {
  if (text.find('#') == std::string_view::npos) return {};
  return Scanner(text, document).comments();
}

std::string write_with_comments(const Object& object, std::string_view text, const Document& document) {
  std::string written = write(object);
  const std::vector<Comment> comments = comments_of(text, document);
  if (comments.empty()) return written;
  Findings none;
  const std::optional<Document> again = read(written, {}, none);
  if (!again) return written;
  return with_comments(written, attach(comments, nodes_of(document)), nodes_of(*again));
}

}  // namespace praxis::yaml
