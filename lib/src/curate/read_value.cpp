#include "curate/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <praxis/format.hpp>

#include "mention/dates.hpp"
#include "query/dates.hpp"
#include "text/blank.hpp"

namespace praxis::curate {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    if (const std::string_view part = text::trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Line ends of other systems and blanks at both ends are an accident of how the text came here.
std::string prose(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_return = text[at] == '\r';
    if (!is_return) result += text[at];
    if (is_return && text.substr(at + 1, 1) != "\n") result += '\n';
  }
  return std::string(text::trim(result));
}

Value number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  return text;
}

std::string term(const Vocabulary& vocabulary, std::string_view text) {
  const Term* known = vocabulary.look_up_typed(text);
  return known ? known->id : std::string(text);
}

/// Two dates of which the later one comes first: the one fault of a date that its form does not show.
bool is_backwards(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && query::days(text.substr(0, slash)) &&
         query::days(text.substr(slash + 1)) && !query::days(text);
}

std::string date(const FieldSpec& field, std::string_view text, const Definitions& defs, Findings& findings) {
  if (query::days(text)) return std::string(text);
  if (is_backwards(text)) {
    findings.add(
        {Code::wrong_value, fmt::format("{}: '{}' ends before it begins", field.name, text), {}, {}, {}, {}});
    return std::string(text);
  }
  const std::string read = mention::to_edtf(text, defs);
  return read.empty() ? std::string(text) : read;
}

Value link(std::string_view text) {
  const std::size_t open = text.rfind('<');
  if (open != std::string_view::npos && text.ends_with('>')) {
    Object object;
    if (const std::string_view label = text::trim(text.substr(0, open)); !label.empty())
      object.set("label", label);
    object.set("url", text::trim(text.substr(open + 1, text.size() - open - 2)));
    return object;
  }
  const bool is_address =
      text.find_first_of(" \t") == std::string_view::npos && text.find('.') != std::string_view::npos;
  return Object{{is_address ? "url" : "label", text}};
}

Value one(const FieldSpec& field, std::string_view text, const Definitions& defs, Findings& findings) {
  switch (field.type) {
    case FieldType::term:
      return term(defs.vocabulary(field.vocabulary), text);
    case FieldType::number:
      return number(field.vocabulary.empty() ? std::string(text)
                                             : term(defs.vocabulary(field.vocabulary), text));
    case FieldType::edtf:
      return date(field, text, defs, findings);
    case FieldType::link:
      return link(text);
    case FieldType::prose:
      return prose(text);
    default:
      return text;
  }
}

/// Names of terms hold commas, too: what is a term as a whole is not cut.
std::vector<std::string_view> cut_at_commas(const FieldSpec& field, std::string_view part,
                                            const Definitions& defs) {
  const bool is_term =
      !field.vocabulary.empty() && defs.vocabulary(field.vocabulary).look_up_typed(part) != nullptr;
  return is_term ? std::vector{part} : split(part, ',');
}

std::vector<std::string_view> parts_of(const FieldSpec& field, std::string_view text,
                                       const Definitions& defs) {
  const bool names =
      field.type == FieldType::text || field.type == FieldType::link || field.type == FieldType::prose;
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(text, ';')) {
    const auto pieces = names ? std::vector{part} : cut_at_commas(field, part, defs);
    parts.insert(parts.end(), pieces.begin(), pieces.end());
  }
  return parts;
}

}  // namespace

List read_values(const FieldSpec& field, std::string_view text, const Definitions& defs, Findings& findings) {
  List values;
  const std::string_view trimmed = text::trim(text);
  if (!field.list && !trimmed.empty()) values.push_back(one(field, trimmed, defs, findings));
  if (!field.list) return values;
  for (const std::string_view part : parts_of(field, trimmed, defs))
    values.push_back(one(field, part, defs, findings));
  return values;
}

std::string in_one_line(const Value& value) {
  if (value.text()) return *value.text();
  if (value.object() == nullptr) return to_json(value);
  const Object& object = *value.object();
  if (object.find("code"))
    return fmt::format("{}: {} ({})", object.text("field"), object.text("code"), object.text("note"));
  const bool is_link = object.find("url") || (object.find("label") && object.members().size() == 1);
  if (!is_link) return to_json(value);
  const std::string_view label = object.text("label");
  const std::string_view url = object.text("url");
  if (label.empty() || url.empty()) return std::string(label.empty() ? url : label);
  return fmt::format("{} <{}>", label, url);
}

}  // namespace praxis::curate
