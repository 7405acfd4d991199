#include <praxis/explain.hpp>

namespace praxis {
namespace {

Value number(std::size_t value) { return static_cast<std::int64_t>(value); }

List bytes_as_json(const std::vector<Span>& bytes) {
  List list;
  for (const Span span : bytes) list.push_back(List{number(span.begin), number(span.end)});
  return list;
}

List places_as_json(const std::vector<Location>& places) {
  List list;
  for (const Location& place : places) {
    list.push_back(Object{{"line", number(place.from.line)},
                          {"column", number(place.from.column)},
                          {"end_line", number(place.to.line)},
                          {"end_column", number(place.to.column)}});
  }
  return list;
}

Object as_json(const Testimony& said) {
  Object object{{"sha256", said.sha256}, {"name", said.name}, {"value", said.value}};
  if (!said.bytes.empty()) object.set("bytes", bytes_as_json(said.bytes));
  if (!said.places.empty()) object.set("places", places_as_json(said.places));
  if (!said.rule.empty()) object.set("rule", said.rule);
  object.set("about", said.about);
  if (!said.term.empty()) object.set("term", said.term);
  return object;
}

Object as_json(const ExplainedValue& value) {
  List said;
  for (const Testimony& testimony : value.said) said.push_back(as_json(testimony));
  return Object{{"field", value.field},
                {"value", value.value},
                {"standing", name_of(value.standing)},
                {"said", std::move(said)}};
}

Object as_json(const SourceFile& source) {
  Object object{{"sha256", source.sha256}};
  if (source.ledger) {
    object.set("name", source.ledger->name);
    object.set("layout", source.ledger->layout);
    if (!source.ledger->received.empty()) object.set("received", source.ledger->received);
    object.set("visibility", source.ledger->is_private() ? "restricted" : "public");
  }
  object.set("ledger", source.ledger ? "here" : "missing");
  object.set("original", source.original ? "here" : "missing");
  return object;
}

}  // namespace

Object to_object(const Explanation& explanation, const Evidence& evidence) {
  List sources;
  for (const SourceFile& source : evidence.sources) sources.push_back(as_json(source));
  List values;
  for (const ExplainedValue& value : explanation.values) values.push_back(as_json(value));
  return Object{{"kind", name_of(explanation.kind)},
                {"id", explanation.id},
                {"title", explanation.title},
                {"sources", std::move(sources)},
                {"values", std::move(values)}};
}

}  // namespace praxis
