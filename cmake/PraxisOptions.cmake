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
