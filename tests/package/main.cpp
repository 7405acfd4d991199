// Reads a submission and prints each field of its records, and which bytes of the file say so.
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <praxis/ingest.hpp>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: fields FILE\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});

  const auto reading = praxis::SubmissionReader(praxis::Definitions::builtin()).read({argv[1], bytes});
  if (!reading) {
    std::cerr << praxis::render(reading.error(), bytes, false);
    return 1;
  }
  for (const praxis::LedgerRecord& drawn : reading->ledger.records) {
    std::cout << praxis::name_of(drawn.kind) << ' ' << drawn.id << '\n';
    for (const praxis::Extracted& value : drawn.extracted) {
      std::cout << "  " << std::left << std::setw(20) << value.field;
      for (const praxis::Span& span : value.bytes) std::cout << " bytes " << span.begin << '-' << span.end;
      std::cout << '\n';
    }
  }
}
