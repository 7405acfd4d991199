#include "normalize/found_practice.hpp"

#include "normalize/parts.hpp"
#include "normalize/title_reader.hpp"
#include "normalize/value_reader.hpp"

namespace praxis::normalize {

void read_mentions(const Candidate& candidate, ValueReader& reader) {
  for (const mention::CountryMention& country : candidate.countries) {
    const bool is_nationality = country.use == mention::CountryUse::nationality;
    reader.read("countries", {country.span}, is_nationality ? "nationality" : "term");
  }
  for (const mention::OrganizationMention& actor : candidate.organizations) reader.read("stakeholder_names", {actor.span}, "text");
  for (const GuidelineMention& guideline : candidate.guidelines) reader.read("guidelines", {guideline.span}, "number");
  std::vector<Span> dates;
  for (const mention::DateMention& date : candidate.dates) dates.push_back(date.span);
  if (!dates.empty()) reader.read("dates", dates, "dates");
}

Draft read_found_practice(const Candidate& candidate, const SourceText& source, const mention::Finders& finders) {
  Draft draft{.kind = RecordKind::practice, .values = {}, .review = candidate.review};
  ValueReader reader(source, finders, draft);
  reader.state("status", "candidate", "found");
  reader.state("visibility", "public", "submission");
  Parts passage;
  passage.add_prose(candidate.passage, source.text());
  reader.read("description", passage.spans(), passage.rule("passage"));
  reader.read("language", passage.spans(), "language");
  read_title_from_prose(reader, passage.spans().front(), {});
  read_mentions(candidate, reader);
  reader.sort();
  return draft;
}

}  // namespace praxis::normalize
