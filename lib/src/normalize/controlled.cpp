#include "normalize/controlled.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "normalize/split_list.hpp"
#include "text/blank.hpp"

namespace praxis::normalize {
namespace {

/// The vocabulary and rule that may read a value of a field, in the order in which they are asked.
struct Source {
  std::string vocabulary;
  std::string field;
  std::string rule;
};

std::vector<Source> sources(const FieldSpec& spec) {
  const std::string rule = spec.type == FieldType::number ? "numbered-term" : "term";
  std::vector<Source> result{{spec.vocabulary, spec.name, rule}};
  if (spec.name == "gcm_objectives" || spec.name == "sdgs") result.push_back({spec.vocabulary, spec.name, "leading-number"});
  // "Global" and "Latin America" are printed among the countries.
  if (spec.name == "countries") result.push_back({"regions", "regions", "region"});
  return result;
}

class ControlledReader {
 public:
  ControlledReader(ValueReader& reader, const RawField& field, std::vector<std::string>& unrecognized)
      : reader_(reader), spec_(reader.field(field.field)), field_(field), sources_(sources(spec_)), unrecognized_(unrecognized) {}

  void run() {
    for (const Span line : field_.values) {
      if (field_.style == ValueStyle::lines && read(line)) continue;
      read_list(split_list(reader_.source().text(), line));
    }
  }

 private:
  bool read(Span value) {
    return std::ranges::any_of(sources_, [&](const Source& source) {
      const bool known = reader_.defs().vocabulary(source.vocabulary).look_up(reader_.text(value)) != nullptr;
      return (known || source.rule == "leading-number") && reader_.read(source.field, {value}, source.rule);
    });
  }

  [[nodiscard]] bool is_known(Span value) const {
    return std::ranges::any_of(sources_, [&](const Source& source) {
      return reader_.defs().vocabulary(source.vocabulary).look_up(reader_.text(value)) != nullptr;
    });
  }

  /// Names may hold commas themselves ("Korea, Republic of"): the longest run of pieces that is a name wins, unless its pieces are names
  /// of their own ("Central America, Mexico").
  void read_list(const std::vector<Span>& pieces) {
    for (std::size_t i = 0; i < pieces.size();) {
      std::size_t last = std::min(pieces.size(), i + 4);
      const bool listed = i + 1 < pieces.size() && is_known(pieces[i]) && is_known(pieces[i + 1]);
      if (listed) last = i + 1;
      while (last > i && !read({pieces[i].begin, pieces[last - 1].end})) --last;
      if (last == i) {
        reject(pieces[i]);
        last = i + 1;
      }
      i = last;
    }
  }

  void reject(Span piece) {
    const std::string value = text::squeeze(reader_.text(piece));
    std::string note = fmt::format("no term of {}", spec_.vocabulary);
    // Looking for the nearest term takes milliseconds: a list of hundreds of unknown values is no list of misspellings.
    constexpr std::size_t kMostSuggestions = 20;
    std::vector<const Term*> near;
    if (rejected_++ < kMostSuggestions) near = reader_.defs().vocabulary(spec_.vocabulary).near(value, 1);
    if (!near.empty()) note += fmt::format("; nearest: {}", near.front()->label());
    reader_.review(spec_.name, "unknown-term", note, value);
    unrecognized_.push_back(value);
  }

  ValueReader& reader_;
  const FieldSpec& spec_;
  const RawField& field_;
  std::vector<Source> sources_;
  std::vector<std::string>& unrecognized_;
  std::size_t rejected_ = 0;
};

}  // namespace

void read_controlled(ValueReader& reader, const RawField& field, std::vector<std::string>& unrecognized) {
  ControlledReader(reader, field, unrecognized).run();
}

}  // namespace praxis::normalize
