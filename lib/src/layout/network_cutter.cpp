#include "layout/network_cutter.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "layout/anchors.hpp"
#include "layout/link_lines.hpp"
#include "layout/network_frame.hpp"
#include "layout/network_lines.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// The fields whose values are known apart by their wording, in the order in which a stranger is offered to
/// them.
constexpr std::array<std::string_view, 3> kByWording{"regions", "countries", "practice_types"};

class NetworkCutter {
 public:
  explicit NetworkCutter(const Page& page) : page_(page) {
    for (const PageLine& line : page.lines) read_.push_back(read_network_line(page, line));
  }

  NetworkCut run() {
    const auto first =
        std::ranges::find_if(read_, [](const NetworkLine& line) { return line.part != NetworkPart::text; });
    const auto begin = static_cast<std::size_t>(first - read_.begin());
    cut_network_title(page_, begin, raw());
    for (at_ = begin; at_ < read_.size(); ++at_) take();
    close_prose();
    if (!description_.values.empty()) raw().fields.push_back(description_);
    note_lost_values(raw());
    // The principles are no field of a record: with values, the label is reported as unknown, and they are
    // left over.
    std::erase_if(raw().fields,
                  [](const RawField& field) { return field.field.empty() && field.values.empty(); });
    cut_.repeated = count_repeated(read_);
    return std::move(cut_);
  }

 private:
  enum class Place {
    values,
    prose,
    notes,   ///< below a note about the page: only a label opens anything
    closed,  ///< what follows is about others
  };

  [[nodiscard]] const PageLine& line() const { return page_.lines[at_]; }
  [[nodiscard]] std::string_view text() const { return page_.text(line().body()); }
  [[nodiscard]] RawFields& raw() { return cut_.raw; }

  void mark(Span span, ByteClass byte_class, std::string rule = {}) {
    if (!span.empty()) raw().marks.push_back({span, byte_class, std::move(rule)});
  }

  void mark_furniture(const PageLine& line, std::string rule) {
    mark(line.content, ByteClass::furniture, std::move(rule));
  }

  void take() {
    const NetworkLine& read = read_[at_];
    if (place_ == Place::closed) {
      if (!line().furniture.empty()) mark_furniture(line(), line().furniture);
    } else if (read.part != NetworkPart::text && opens(read)) {
      open(read);
    } else if (is_footnote(page_, line()) && (place_ != Place::prose || is_last())) {
      mark_furniture(line(), "footnote");
    } else if (place_ == Place::prose) {
      prose_.push_back(&line());
    } else if (!line().furniture.empty()) {
      mark_furniture(line(), line().furniture);
    } else if (place_ == Place::values) {
      take_value();
    }
  }

  /// Whether nothing but furniture follows, and the line stands in a block of its own or behind a full stop.
  [[nodiscard]] bool is_last() const {
    const PageLine* before = at_ > 0 ? &page_.lines[at_ - 1] : nullptr;
    const bool is_apart = before != nullptr && (before->block != line().block || !before->furniture.empty() || page_.text(before->content).ends_with('.'));
    return is_apart &&
           std::all_of(page_.lines.begin() + static_cast<std::ptrdiff_t>(at_) + 1, page_.lines.end(),
                       [](const PageLine& later) { return !later.furniture.empty(); });
  }

  /// In prose a line that looks like a label is one only where it can hardly be a line of the text.
  [[nodiscard]] bool opens(const NetworkLine& read) const {
    if (place_ != Place::prose || read.part != NetworkPart::field) return true;
    if (is_seen(read.field) || !read.rest.empty()) return false;
    const std::string folded = text::fold(page_.text(read.label));
    const bool is_several_words = folded.find(' ') != std::string::npos;
    return is_several_words || page_.text(read.label).ends_with(':') || values_follow();
  }

  /// Whether lines that are no prose stand below the line at hand, up to the next label.
  [[nodiscard]] bool values_follow() const {
    std::size_t next = at_ + 1;
    for (; next < read_.size() && read_[next].part == NetworkPart::text; ++next) {
      if (is_prose(page_.text(page_.lines[next].body()))) return false;
    }
    return next < read_.size() || next > at_ + 1;
  }

  [[nodiscard]] bool is_seen(std::string_view field) const {
    return field == "description"
               ? described_
               : std::ranges::find(raw().fields, field, &RawField::field) != raw().fields.end();
  }
  [[nodiscard]] const RawFields& raw() const { return cut_.raw; }

  void open(const NetworkLine& read) {
    if (read.part == NetworkPart::prose_heading) return open_prose_section();
    close_prose();
    open_.reset();
    place_ = Place::values;
    count(read);
    switch (read.part) {
      case NetworkPart::submitted:
        return open_submitted(read);
      case NetworkPart::disclaimer:
        return open_disclaimer(read);
      case NetworkPart::related:
        place_ = Place::closed;
        return mark(read.label, ByteClass::label);
      case NetworkPart::scope:
        return open_scope(read);
      default:
        break;
    }
    if (read.field == "description") return open_description(read);
    open_field(read);
  }

  void count(const NetworkLine& read) {
    if (described_ && is_head(read)) ++cut_.doubts;
    if (!key_of(read).empty() && seen_.insert(key_of(read)).second)
      ++(is_own(read) ? cut_.own_labels : cut_.other_labels);
  }

  void open_field(const NetworkLine& read) {
    mark(read.label, ByteClass::label);
    open_ = raw().fields.size();
    raw().fields.push_back({.field = read.field, .label = read.label, .note = {}, .values = {}});
    if (read.rest.empty()) return;
    raw().fields.back().style = ValueStyle::inline_list;
    add_value(raw().fields.back(), read.rest);
  }

  void open_scope(const NetworkLine& read) {
    mark(read.label, ByteClass::label);
    if (!read.rest.empty()) offer(read.rest);
  }

  void open_description(const NetworkLine& read) {
    mark(read.label, ByteClass::label);
    description_.label = read.label;
    if (!read.rest.empty()) {
      description_.values.push_back(read.rest);
      mark(read.rest, ByteClass::value);
    }
    begin_prose();
  }

  void begin_prose() {
    described_ = true;
    place_ = Place::prose;
    open_.reset();
  }

  /// A heading inside the description is a line of it; one whose text was lost says nothing.
  void open_prose_section() {
    const bool has_text = at_ + 1 < read_.size() && read_[at_ + 1].part == NetworkPart::text &&
                          page_.lines[at_ + 1].furniture.empty() && !is_footnote(page_, page_.lines[at_ + 1]);
    if (!has_text) return mark(line().content, ByteClass::label);
    begin_prose();
    prose_.push_back(&line());
  }

  /// The day on which the page was handed in is no date of the practice.
  void open_submitted(const NetworkLine& read) {
    place_ = Place::notes;
    mark_furniture(line(), "date-submitted");
    if (!read.rest.empty() || at_ + 1 == read_.size()) return;
    const PageLine& next = page_.lines[at_ + 1];
    if (!is_date_line(page_.text(next.body()))) return;
    mark_furniture(next, "date-submitted");
    ++at_;
  }

  /// The line at hand and, where the text begins on it, the lines that continue it.
  void open_disclaimer(const NetworkLine& read) {
    place_ = Place::notes;
    const std::size_t block = line().block;
    mark_furniture(line(), "disclaimer");
    if (read.rest.empty()) return;
    while (at_ + 1 < read_.size() && page_.lines[at_ + 1].block == block &&
           read_[at_ + 1].part == NetworkPart::text && !is_footnote(page_, page_.lines[at_ + 1])) {
      mark_furniture(page_.lines[++at_], "disclaimer");
    }
  }

  void add_value(RawField& field, Span value) {
    field.values.push_back(value);
    mark(value, ByteClass::value);
    const bool is_dated = field.field == "dates" && is_date_line(page_.text(value));
    const bool is_known = is_dated || is_value_of(field.field, value);
    const bool is_free = field.field.empty() || field.field == "stakeholder_names" || field.field == "links";
    if (is_known) ++cut_.values;
    if (!is_known && !is_free) ++cut_.doubts;
  }

  [[nodiscard]] bool is_value_of(std::string_view field, Span value) const {
    const bool is_numbered = field == "gcm_objectives" || field == "sdgs";
    return is_known_value(page_, field, value) ||
           (is_numbered && is_numbered_value(page_, page_.text(value)));
  }

  void take_value() {
    const Span value = line().body();
    RawField* field = open_ ? &raw().fields[*open_] : nullptr;
    if (field != nullptr && field->field == "dates" && field->values.empty() && is_date_line(text()))
      return add_value(*field, value);
    if (field != nullptr && is_value_of(field->field, value) && !is_date_line(text()))
      return add_value(*field, value);
    if (field != nullptr && field->field == "links" && is_link_line(text())) return add_value(*field, value);
    // The principles are left over: no field of a record holds them.
    if (page_.defs.labels().is_phrase("network_principle", text())) return;
    if (offer(value)) return;
    if (is_prose(text()) || is_heading_of_prose(field)) {
      begin_prose();
      prose_.push_back(&line());
    } else if (field != nullptr && field->style == ValueStyle::lines && field->field != "dates" &&
               field->field != "links") {
      add_value(*field, value);
    }
  }

  /// Below the last label of values a stranger that stands apart, with prose below, is the first line of the
  /// description.
  [[nodiscard]] bool is_heading_of_prose(const RawField* field) const {
    const bool is_name = field != nullptr && field->field == "stakeholder_names";
    if (described_ || is_name || at_ + 1 >= read_.size()) return false;
    const PageLine& next = page_.lines[at_ + 1];
    const bool is_apart = page_.lines[at_ - 1].block != line().block;
    return is_apart && read_[at_ + 1].part == NetworkPart::text && next.furniture.empty() && !is_footnote(page_, next) &&
           is_prose(page_.text(next.body()));
  }

  /// A value that stands under another label, or under none: its own label was lost.
  bool offer(Span value) {
    if (described_) return false;
    const bool is_dates = is_date_line(page_.text(value)) && !has_value(raw(), "dates");
    if (is_dates) return add_stray("dates", value);
    const auto known = std::ranges::find_if(
        kByWording, [&](std::string_view field) { return is_known_value(page_, field, value); });
    return known != kByWording.end() && add_stray(*known, value);
  }

  bool add_stray(std::string_view field, Span value) {
    if (seen_.emplace(field).second) ++cut_.other_labels;
    RawField stray{.field = std::string(field), .label = {}, .note = {}, .values = {}};
    add_value(stray, value);
    raw().fields.push_back(std::move(stray));
    return true;
  }

  /// Furniture at the end of prose is no part of it.
  void close_prose() {
    while (!prose_.empty() && !prose_.back()->furniture.empty()) {
      mark_furniture(*prose_.back(), prose_.back()->furniture);
      prose_.pop_back();
    }
    for (const PageLine* line : prose_) {
      description_.values.push_back(line->content);
      mark(line->content, ByteClass::value);
    }
    prose_.clear();
  }

  const Page& page_;
  std::vector<NetworkLine> read_;
  NetworkCut cut_;
  std::size_t at_ = 0;
  Place place_ = Place::values;
  std::optional<std::size_t> open_;  ///< the field whose values stand below, an index of the fields
  RawField description_{.field = "description", .label = {}, .note = {}, .values = {}};
  bool described_ = false;
  std::vector<const PageLine*> prose_;  ///< lines of the description since its last label
  std::set<std::string> seen_;          ///< what was counted
};

}  // namespace

NetworkCut cut_network_page(const Page& page) { return NetworkCutter(page).run(); }

}  // namespace praxis::layout
