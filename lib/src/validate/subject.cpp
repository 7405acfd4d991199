#include "validate/subject.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace praxis::validation {
namespace {

constexpr std::size_t kLongest = 60;

bool is_index(std::string_view step) {
  return step.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string step_in_words(std::string_view step) {
  if (is_index(step)) return fmt::format("item {}", std::stoull(std::string(step)) + 1);
  return fmt::format("'{}'", step);
}

std::string_view shortened(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < kLongest; ++count)
    end += text::character_size(text[end]);
  return text.substr(0, end);
}

/// A record that is in no file is named by its id, and the place by its pointer.
std::string note_on_place(const Subject& subject, const std::string& pointer) {
  const std::string_view id = subject.value.object()->text("id");
  const std::string record =
      id.empty() ? std::string(subject.noun) : fmt::format("{} '{}'", subject.noun, id);
  return pointer.empty() ? fmt::format("in {}", record) : fmt::format("in {}, at {}", record, pointer);
}

}  // namespace

Diagnostic finding(const Subject& subject, const std::string& pointer, Code code, std::string message,
                   Part part) {
  Diagnostic result{
      .code = code, .message = std::move(message), .where = {}, .notes = {}, .hint = {}, .fix = {}};
  if (subject.file == nullptr) {
    result.notes.push_back(note_on_place(subject, pointer));
    return result;
  }
  result.where.file = subject.file->path;
  const auto place = subject.document->places.find(pointer);
  if (place == subject.document->places.end()) return result;
  const yaml::Extent& extent = part == Part::key ? place->second.key : place->second.value;
  result.where.from = extent.from;
  result.where.to = extent.to;
  return result;
}

Diagnostic finding_of_all(const Subject& subject, Code code, std::string message) {
  Diagnostic result = finding(subject, "", code, std::move(message));
  result.where.from = result.where.to = {0, 0};
  return result;
}

std::string words_for(std::string_view pointer) {
  std::string result;
  for (const std::string& step : steps(pointer)) {
    result = result.empty() ? step_in_words(step) : fmt::format("{} of {}", step_in_words(step), result);
  }
  return result.empty() ? "the record" : result;
}

std::string in_quotes(const Value& value) {
  if (value.number()) return std::to_string(*value.number());
  if (value.list()) return "a list";
  if (value.object()) return "an object";
  const std::string_view text = shortened(*value.text());
  return fmt::format("'{}{}'", text, text.size() < value.text()->size() ? "…" : "");
}

std::string as_yaml(const Value& value) {
  constexpr std::string_view kKey = "x: ";
  const std::string written = yaml::write(Object{{"x", value}});
  return written.substr(kKey.size(), written.size() - kKey.size() - 1);
}

std::string did_you_mean(const std::vector<std::string>& words) {
  std::string result = "did you mean ";
  for (std::size_t index = 0; index < words.size(); ++index) {
    const std::string_view joint = index == 0 ? "" : index + 1 == words.size() ? " or " : ", ";
    result += fmt::format("{}'{}'", joint, words[index]);
  }
  return result + "?";
}

}  // namespace praxis::validation
