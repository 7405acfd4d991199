#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <praxis/vocab.hpp>

#include "text/width.hpp"
#include "vocab/names.hpp"

namespace praxis {
namespace {

constexpr std::size_t kExamples = 10;  ///< ids of records that are shown for a term
constexpr std::size_t kExamplesOfUnknown = 5;

enum class Align { left, right };

/// Rows of cells, each column as wide as its widest cell.
class Table {
 public:
  explicit Table(std::vector<Align> columns) : align_(std::move(columns)), widths_(align_.size()) {}

  void add(std::vector<std::string> row) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths_[i] = std::max(widths_[i], text::display_width(row[i]));
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::string print() const {
    std::string result;
    for (const std::vector<std::string>& row : rows_) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) line += (i > 0 ? "  " : "") + padded(row[i], i);
      line.resize(line.find_last_not_of(' ') + 1);
      result += line + '\n';
    }
    return result;
  }

 private:
  [[nodiscard]] std::string padded(const std::string& cell, std::size_t column) const {
    const std::string blanks(widths_[column] - text::display_width(cell), ' ');
    return align_[column] == Align::left ? cell + blanks : blanks + cell;
  }

  std::vector<Align> align_;
  std::vector<std::size_t> widths_;
  std::vector<std::vector<std::string>> rows_;
};

std::string joined(const std::vector<FieldOfKind>& fields) {
  std::vector<std::string> names;
  for (const FieldOfKind& field : fields)
    names.push_back(fmt::format("{}.{}", name_of(field.kind), field.field));
  return fmt::format("{}", fmt::join(names, ", "));
}

/// "a, b, c, ... (12)": the first few ids.
std::string examples(const std::vector<std::string>& ids, std::size_t most) {
  const std::size_t shown = std::min(ids.size(), most);
  const std::string list =
      fmt::format("{}", fmt::join(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  return shown < ids.size() ? list + ", ..." : list;
}

std::string with_label(const Vocabulary& vocabulary, std::string_view id, const VocabularyView& view) {
  const Term* term = vocabulary.find(id);
  return term ? fmt::format("{} ({})", id, term->label(view.language)) : std::string(id);
}

void add_names(const Term& term, NameUse use, std::string_view heading, Table& table) {
  std::string first(heading);
  for (const auto& [language, names] : vocab::names_by_language(term, use)) {
    table.add({std::exchange(first, {}), language, fmt::format("{}", fmt::join(names, "; "))});
  }
}

void add_relations(const Vocabulary& vocabulary, const Term& term, const VocabularyView& view, Table& table) {
  if (!term.broader.empty()) table.add({"broader", "", with_label(vocabulary, term.broader, view)});
  std::string first = "narrower";
  for (const std::string& id : vocab::narrower(vocabulary, term)) {
    table.add({std::exchange(first, {}), "", with_label(vocabulary, id, view)});
  }
  for (const auto& [name, value] : term.facts) table.add({name, "", value});
}

std::string times(std::size_t count) { return count == 1 ? "once" : fmt::format("{} times", count); }

/// "Riots (2), riot": the other spellings.
std::string other_spellings(const UnknownValue& value) {
  std::vector<std::string> others;
  for (const Spelling& spelling : value.spellings) {
    if (&spelling != &value.spellings.front()) others.push_back("'" + spelling.text + "'");
  }
  return others.empty() ? std::string() : fmt::format(" (also {})", fmt::join(others, ", "));
}

std::string proposal_line(const Proposal& proposal, const VocabularyView& view) {
  const std::string term = with_label(view.defs.vocabulary(proposal.vocabulary), proposal.term, view);
  const char* why = proposal.likeness == Likeness::spelling ? "spelled like" : "shares words with";
  return fmt::format("    {}: {} '{}' ({})\n", term, why, proposal.name, proposal.language);
}

}  // namespace

std::string list_vocabularies(const VocabularyView& view) {
  Table table({Align::left, Align::right, Align::left});
  table.add({"NAME", "TERMS", "FIELDS"});
  for (const Vocabulary* vocabulary : vocab::in_reading_order(view.defs)) {
    const std::vector<FieldOfKind> fields = fields_of(*vocabulary, view.defs);
    table.add({vocabulary->name(), std::to_string(vocabulary->terms().size()), fields.empty() ? "words of prose" : joined(fields)});
  }
  return table.print();
}

std::string list_terms(const Vocabulary& vocabulary, const VocabularyView& view) {
  Table table({Align::left, Align::left, Align::right});
  const std::optional<TermUses> uses = vocab::uses(vocabulary, view);
  table.add({"ID", "LABEL", uses ? "RECORDS" : ""});
  for (const Term& term : vocabulary.terms()) {
    const std::string indent(2 * vocab::depth(vocabulary, term), ' ');
    const std::string count = uses ? std::to_string(vocab::records_with(*uses, term).size()) : std::string();
    table.add({term.id, indent + std::string(term.label(view.language)), count});
  }
  return table.print();
}

std::string describe_term(const Vocabulary& vocabulary, const Term& term, const VocabularyView& view) {
  Table table({Align::left, Align::left, Align::left});
  add_names(term, NameUse::label, "label", table);
  add_names(term, NameUse::title, "title", table);
  add_names(term, NameUse::synonym, "synonyms", table);
  add_names(term, NameUse::hidden, "misspellings", table);
  add_relations(vocabulary, term, view, table);
  if (const std::optional<TermUses> uses = vocab::uses(vocabulary, view)) {
    const std::vector<std::string>& ids = vocab::records_with(*uses, term);
    table.add({"records", std::to_string(ids.size()), examples(ids, kExamples)});
  }
  return fmt::format("{} {}: {}\n{}", vocabulary.name(), term.id, term.label(view.language), table.print());
}

std::string list_unknown(const std::vector<UnknownValue>& values, const VocabularyView& view) {
  std::string result;
  std::string_view heading;
  for (const UnknownValue& value : values) {
    if (value.vocabulary != heading)
      result += fmt::format("{}{}\n", heading.empty() ? "" : "\n", value.vocabulary);
    heading = value.vocabulary;
    result +=
        fmt::format("  '{}'{}: {} in {} of {}\n", value.spellings.front().text, other_spellings(value),
                    times(value.count), joined(value.fields), examples(value.records, kExamplesOfUnknown));
    for (const Proposal& proposal : value.proposals) result += proposal_line(proposal, view);
    if (value.proposals.empty()) {
      const bool is_open = vocab::is_open(view.defs.vocabulary(value.vocabulary));
      result += is_open ? "    a new term\n" : "    like no term, and there are no new ones\n";
    }
  }
  return result;
}

}  // namespace praxis
