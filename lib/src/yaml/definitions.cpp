#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <praxis/source.hpp>
#include <sstream>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/assembler.hpp"
#include "yaml/characters.hpp"
#include "yaml/events.hpp"
#include "yaml/scalar.hpp"

namespace praxis::yaml {
namespace {

constexpr std::size_t kDeepest = 64;
/// What yaml-cpp says of scalars without quotes.
constexpr std::string_view kPlain = "?";
/// Aliases of aliases can ask for more nodes than any memory holds.
constexpr std::size_t kMostCopies = 100'000;

std::size_t nodes(const Value& value) {
  std::size_t count = 1;
  if (const List* list = value.list()) {
    for (const Value& item : *list) count += nodes(item);
  } else if (const Object* object = value.object()) {
    for (const Member& member : object->members()) count += nodes(member.value);
  }
  return count;
}

/// Whether the text is YAML and one document: yaml-cpp 0.7 drops what follows a first node, takes a line
/// without a colon for a null, and never comes to an end of some texts that are no YAML at all.
std::optional<Diagnostic> check_syntax(std::string_view text, const std::string& file) {
  Events events(text);
  std::size_t documents = 0;
  std::size_t depth = 0;
  while (const yaml_event_t* event = events.next()) {
    const Location where{file, position(event->start_mark), position(event->end_mark)};
    switch (event->type) {
      case YAML_STREAM_END_EVENT:
        if (documents == 1) return std::nullopt;
        return Diagnostic{Code::yaml_syntax, "the file holds no value", {file, {1, 1}, where.to}, {}, {}, {}};
      case YAML_DOCUMENT_START_EVENT:
        if (++documents == 1) break;
        return Diagnostic{Code::yaml_feature,
                          "a second document begins here",
                          where,
                          {},
                          "keep one document in a file",
                          {}};
      case YAML_SEQUENCE_START_EVENT:
      case YAML_MAPPING_START_EVENT:
        if (++depth <= kDeepest) break;
        return Diagnostic{
            Code::yaml_feature, fmt::format("nested deeper than {} levels", kDeepest), where, {}, {}, {}};
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        --depth;
        break;
      default:
        break;
    }
  }
  return events.error(file);
}

/// Puts together what yaml-cpp tells; deaf after the first fault.
class Listener : public YAML::EventHandler {
 public:
  Listener(const SourceText& source, const std::string& file) : source_(source), file_(file) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Collection::list);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Collection::object);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

  [[nodiscard]] Position position(const YAML::Mark& mark) const {
    return source_.position(mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos));
  }
  Result<Value> take();

 private:
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Collection kind);
  void close();
  void key(const YAML::Mark& mark, const std::string& tag, const std::string& name);
  void keep(YAML::anchor_t anchor, const Value& value);
  void refuse(const Extent& where, std::string message, std::string hint);

  const SourceText& source_;
  const std::string& file_;
  Assembler assembler_;
  std::vector<YAML::anchor_t> anchors_;  ///< of the open collections; 0: none
  std::map<YAML::anchor_t, Value> kept_;
  std::size_t copies_ = 0;
  std::optional<Diagnostic> fault_;
};

void Listener::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const Position here = position(mark);
  const Extent where = assembler_.current_key().value_or(Extent{here, here});
  refuse(where, "empty value", "leave the key or item out, or put a text in double quotes");
}

void Listener::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (fault_) return;
  const Position here = position(mark);
  const Extent where{here, {here.line, here.column + 1}};
  const auto found = kept_.find(anchor);
  if (assembler_.awaits_key()) return refuse(where, "a key must be plain text", "write 'key: value'");
  if (found == kept_.end())
    return refuse(where, "this alias stands within what it names", "write the value itself");
  copies_ += nodes(found->second);
  if (copies_ > kMostCopies)
    return refuse(where, "aliases that unfold to too many values", "write the values themselves");
  assembler_.add(found->second);
}

void Listener::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        const std::string& text) {
  if (fault_) return;
  if (assembler_.awaits_key()) return key(mark, tag, text);
  const std::optional<std::int64_t> number = tag == kPlain ? whole_number(text) : std::nullopt;
  Value value = number ? Value(*number) : Value(text);
  keep(anchor, value);
  assembler_.add(std::move(value));
}

void Listener::key(const YAML::Mark& mark, const std::string& tag, const std::string& name) {
  const Position from = position(mark);
  const Extent here{from, {from.line, from.column + text::code_points(name)}};
  if (tag == kPlain && name == "<<")
    return refuse(here, "merge keys ('<<') are not used here", "write the members themselves");
  const auto first = assembler_.key(name, here);
  if (first) fault_ = twice(name, {file_, here.from, here.to}, *first);
}

void Listener::open(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, Collection kind) {
  if (fault_) return;
  const Position here = position(mark);
  if (assembler_.awaits_key()) return refuse({here, here}, "a key must be plain text", "write 'key: value'");
  assembler_.open(kind);
  anchors_.push_back(anchor);
}

void Listener::close() {
  if (fault_) return;
  Value value = assembler_.close();
  keep(anchors_.back(), value);
  anchors_.pop_back();
  assembler_.add(std::move(value));
}

void Listener::keep(YAML::anchor_t anchor, const Value& value) {
  if (anchor != YAML::NullAnchor) kept_.insert_or_assign(anchor, value);
}

void Listener::refuse(const Extent& where, std::string message, std::string hint) {
  if (fault_) return;
  fault_ = Diagnostic{
      Code::yaml_feature, std::move(message), {file_, where.from, where.to}, {}, std::move(hint), {}};
}

Result<Value> Listener::take() {
  if (fault_) return tl::unexpected(std::move(*fault_));
  return assembler_.take();
}

Result<Value> listen(std::string_view text, const std::string& file) {
  const SourceText source = SourceText::from_utf8(file, text);
  Listener listener(source, file);
  std::istringstream stream{std::string(text)};
  try {
    YAML::Parser(stream).HandleNextDocument(listener);
  } catch (const YAML::Exception& error) {
    const Position from = listener.position(error.mark);
    return fail(Code::yaml_syntax, "no valid YAML: " + error.msg, {file, from, {from.line, from.column + 1}});
  }
  return listener.take();
}

}  // namespace

Result<Value> read_definition(std::string_view text, const std::string& file) {
  text = without_mark(text);
  if (auto fault = check_characters(text, file)) return tl::unexpected(std::move(*fault));
  if (auto fault = check_syntax(text, file)) return tl::unexpected(std::move(*fault));
  return listen(text, file);
}

}  // namespace praxis::yaml
