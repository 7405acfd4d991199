# praxis_options: the one place for language level, warnings and sanitizers. Linked privately by every target of ours.
add_library(praxis_options INTERFACE)
target_compile_features(praxis_options INTERFACE cxx_std_20)
target_compile_options(praxis_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
                                                -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies in std::string's operator+ where there are none (GCC bug 105651).
  target_compile_options(praxis_options INTERFACE -Wno-restrict)
endif()
if(PRAXIS_SANITIZE)
  target_compile_options(praxis_options INTERFACE -fsanitize=${PRAXIS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(praxis_options INTERFACE -fsanitize=${PRAXIS_SANITIZE})
endif()

# praxis_precompile(<target> [<headers>...]): compiles once what nearly every file of a target includes from the standard library and
# fmt, which would take half of the compiler's time. Files still include what they use: -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON shows it.
function(praxis_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cstddef> <filesystem> <fstream> <functional> <map>
    <memory> <optional> <set> <span> <sstream> <string> <string_view> <tuple> <utility> <vector> <fmt/format.h> <fmt/ranges.h>
    <tl/expected.hpp> ${ARGN})
endfunction()
