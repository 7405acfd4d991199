#include "yaml/events.hpp"

namespace praxis::yaml {

Events::Events(std::string_view text) : text_(text), ready_(yaml_parser_initialize(&parser_) == 1) {
  if (!ready_) return;
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

Events::~Events() {
  yaml_event_delete(&event_);
  if (ready_) yaml_parser_delete(&parser_);
}

const yaml_event_t* Events::next() {
  yaml_event_delete(&event_);
  return ready_ && yaml_parser_parse(&parser_, &event_) == 1 ? &event_ : nullptr;
}

Diagnostic Events::error(const std::string& file) const { return syntax_error(parser_, text_, file); }

}  // namespace praxis::yaml
