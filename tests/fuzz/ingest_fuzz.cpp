// Any bytes: reading never crashes, and what it reads has exact evidence for every value and a class for every byte.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <praxis/ingest.hpp>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static const praxis::SubmissionReader reader(praxis::Definitions::builtin());
  for (const char* layout : {"", "form", "labelled-page"}) {
    praxis::ReadingOptions options;
    options.layout = layout;
    const praxis::Result<praxis::Reading> reading = reader.read({"fuzz.txt", bytes}, options);
    if (!reading) continue;
    for (const std::string& problem : reader.verify(reading->ledger, bytes)) {
      std::cerr << problem << '\n';
      std::abort();
    }
  }
  return 0;
}
