#include <algorithm>

#include "format/cells.hpp"
#include "format/fields.hpp"
#include "format/formats/formats.hpp"
#include "text/blank.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace praxis::format {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kEllipsis = "…";
/// What a title or list of countries keeps before the columns that never shrink have to.
constexpr std::size_t kReadable = 12;

using Row = std::vector<std::string>;

/// Labels of countries, as a table shows them.
std::string country_labels(const Record& record, const Definitions& defs) {
  const Vocabulary& countries = defs.vocabulary("countries");
  std::string result;
  for (const Value& country : record.list("countries")) {
    const Term* term = country.text() ? countries.find(*country.text()) : nullptr;
    if (!result.empty()) result += ", ";
    result += term ? std::string(term->label()) : cell(&country);
  }
  return result;
}

/// The text on one line, without characters that would move the cursor or change its colour.
std::string one_line(std::string text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::ranges::replace_if(text, is_control, ' ');
  for (std::size_t at = text.find('\xC2'); at < text.size(); at = text.find('\xC2', at + 1)) {
    const bool is_c1 = at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (is_c1) text.replace(at, 2, "  ");
  }
  return text::squeeze(text);
}

Row row_of(const Record& record, const Row& fields, const Definitions& defs) {
  Row row;
  for (const std::string& field : fields) {
    const Member* member = find_member(record, field, defs);
    const bool is_countries = member && member->name == "countries";
    row.push_back(
        one_line(is_countries ? country_labels(record, defs) : cell(member ? &member->value : nullptr)));
  }
  return row;
}

/// "practice_types" as a heading: "PRACTICE TYPES".
std::string heading(std::string field) {
  std::ranges::transform(field, field.begin(), [](char c) {
    if (c == '_') return ' ';
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return field;
}

std::vector<std::size_t> natural_widths(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  return widths;
}

std::size_t total(const std::vector<std::size_t>& widths) {
  std::size_t sum = kGap.size() * (widths.size() - 1);
  for (const std::size_t width : widths) sum += width;
  return sum;
}

/// Takes columns from the widest of those that `may_shrink` says, one at a time, until the row fits or none
/// is wider than `least`.
template <typename MayShrink>
void shrink(std::vector<std::size_t>& widths, std::size_t width, std::size_t least,
            const MayShrink& may_shrink) {
  for (std::size_t sum = total(widths); sum > width; --sum) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (may_shrink(i) && widths[i] > least && (!widest || widths[i] > *widest)) widest = &widths[i];
    }
    if (!widest) return;
    --*widest;
  }
}

/// Ids are there to be copied, so other columns give way first.
void fit(std::vector<std::size_t>& widths, const Row& fields, std::size_t width) {
  const auto is_flexible = [&](std::size_t i) { return fields[i] != "id" && fields[i] != "status"; };
  shrink(widths, width, kReadable, is_flexible);
  shrink(widths, width, 1, [](std::size_t) { return true; });
}

std::string cut(const std::string& text, std::size_t width) {
  if (text::display_width(text) <= width) return text;
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next) {
    next = std::min(text.size(), end + text::character_size(text[end]));
    if (text::display_width(std::string_view(text).substr(0, next)) + 1 > width) break;
  }
  return text.substr(0, end) + std::string(kEllipsis);
}

std::string printed(const Row& row, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string shown = cut(row[i], widths[i]);
    line += shown + std::string(widths[i] - text::display_width(shown), ' ');
    line += kGap;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

}  // namespace

void write_table(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  if (records.empty()) return;
  const Row fields = options.fields.empty() ? Row{"id", "title", "countries", "status"} : options.fields;
  std::vector<Row> rows{{}};
  for (const std::string& field : fields) rows.front().push_back(heading(field));
  for (const Record* record : records) rows.push_back(row_of(*record, fields, options.defs));
  std::vector<std::size_t> widths = natural_widths(rows);
  if (options.width > 0) fit(widths, fields, options.width);
  for (const Row& row : rows) {
    if (!sink(printed(row, widths))) return;
  }
}

}  // namespace praxis::format
