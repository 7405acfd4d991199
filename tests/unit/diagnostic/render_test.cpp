#include <doctest/doctest.h>

#include <praxis/diagnostic.hpp>
#include <string>

using praxis::Code;
using praxis::Diagnostic;
using praxis::Location;
using praxis::Position;
using praxis::render;

namespace {

Diagnostic at(Position from, Position to) {
  return {.code = Code::unknown_term,
          .message = "m",
          .where = {"a.yaml", from, to},
          .notes = {},
          .hint = {},
          .fix = {}};
}

std::string plain(const Diagnostic& diagnostic, std::string_view text) {
  return render(diagnostic, text, false);
}

}  // namespace

TEST_CASE("render: a finding shows its place, the line with carets, notes and help") {
  Diagnostic diagnostic = at({7, 3}, {7, 10});
  diagnostic.where.file = "practices/mex/a.yaml";
  diagnostic.message = "'Confict' is no term of crisis_types";
  diagnostic.notes = {"terms: conflict, natural-disaster, other"};
  diagnostic.hint = "did you mean 'conflict'?";
  CHECK(plain(diagnostic, "1\n2\n3\n4\n5\ncrisis_types:\n- Confict\n- other\n") ==
        "practices/mex/a.yaml:7:3: error[V201]: 'Confict' is no term of crisis_types\n"
        "  7 | - Confict\n"
        "    |   ^^^^^^^\n"
        "note: terms: conflict, natural-disaster, other\n"
        "help: did you mean 'conflict'?\n");
}

TEST_CASE("render: without the file's text there is no excerpt") {
  CHECK(plain(at({7, 3}, {7, 10}), "") == "a.yaml:7:3: error[V201]: m\n");
}

TEST_CASE("render: a finding about a file as a whole has no line") {
  CHECK(plain(at({0, 0}, {0, 0}), "title: x\n") == "a.yaml: error[V201]: m\n");
}

TEST_CASE("render: a finding about no file is praxis' own") {
  Diagnostic diagnostic = at({0, 0}, {0, 0});
  diagnostic.where.file.clear();
  CHECK(plain(diagnostic, "") == "praxis: error[V201]: m\n");
}

TEST_CASE("render: a place in a text that is no file is shown all the same") {
  Diagnostic diagnostic = at({1, 1}, {1, 7});
  diagnostic.where.file.clear();
  diagnostic.code = Code::unknown_query_field;
  CHECK(plain(diagnostic, "contry:MEX") ==
        "praxis: error[Q002]: m\n"
        "  1 | contry:MEX\n"
        "    | ^^^^^^\n");
}

TEST_CASE("render: warnings say so") {
  Diagnostic diagnostic = at({1, 1}, {1, 2});
  diagnostic.code = Code::not_canonical;
  CHECK(plain(diagnostic, "x") == "a.yaml:1:1: warning[V401]: m\n  1 | x\n    | ^\n");
}

TEST_CASE("render: carets stand under wide characters") {
  CHECK(plain(at({1, 8}, {1, 10}), "title: 日本 x\n") ==
        "a.yaml:1:8: error[V201]: m\n"
        "  1 | title: 日本 x\n"
        "    |        ^^^^\n");
  CHECK(plain(at({1, 3}, {1, 4}), "日本x\n") ==
        "a.yaml:1:3: error[V201]: m\n"
        "  1 | 日本x\n"
        "    |     ^\n");
}

TEST_CASE("render: combining marks take no column, and a place at one is shown with its letter") {
  CHECK(plain(at({1, 7}, {1, 8}), "Haiti\u0301 x\n") ==
        "a.yaml:1:7: error[V201]: m\n"
        "  1 | Haiti\u0301 x\n"
        "    |      ^\n");
  CHECK(plain(at({1, 6}, {1, 7}), "Haiti\u0301 x\n") ==
        "a.yaml:1:6: error[V201]: m\n"
        "  1 | Haiti\u0301 x\n"
        "    |     ^\n");
}

TEST_CASE("render: tabs are expanded to stops of four") {
  CHECK(plain(at({1, 2}, {1, 4}), "\tab\tc\n") ==
        "a.yaml:1:2: error[V201]: m\n"
        "  1 |     ab  c\n"
        "    |     ^^\n");
  CHECK(plain(at({1, 1}, {1, 2}), "\tab\n") ==
        "a.yaml:1:1: error[V201]: m\n"
        "  1 |     ab\n"
        "    | ^^^^\n");
}

TEST_CASE("render: an empty range has one caret, behind the end of the line, too") {
  CHECK(plain(at({1, 2}, {1, 2}), "abc\n") == "a.yaml:1:2: error[V201]: m\n  1 | abc\n    |  ^\n");
  CHECK(plain(at({1, 4}, {1, 4}), "abc\n") == "a.yaml:1:4: error[V201]: m\n  1 | abc\n    |    ^\n");
  CHECK(plain(at({1, 99}, {1, 120}), "abc\n") == "a.yaml:1:99: error[V201]: m\n  1 | abc\n    |    ^\n");
}

TEST_CASE("render: an empty line and a line behind the end leave no blank at the line's end") {
  CHECK(plain(at({2, 1}, {2, 1}), "a\n\nb\n") == "a.yaml:2:1: error[V201]: m\n  2 |\n    | ^\n");
  CHECK(plain(at({9, 1}, {9, 1}), "a\n") == "a.yaml:9:1: error[V201]: m\n  9 |\n    | ^\n");
}

TEST_CASE("render: a range of several lines underlines the first to its end") {
  CHECK(plain(at({1, 8}, {3, 4}), "title: one\n  two\n  three\n") ==
        "a.yaml:1:8: error[V201]: m\n"
        "  1 | title: one\n"
        "    |        ^^^\n");
}

TEST_CASE("render: lines end with LF, CRLF or CR alike") {
  const std::string expected = "a.yaml:3:1: error[V201]: m\n  3 | c\n    | ^\n";
  CHECK(plain(at({3, 1}, {3, 2}), "a\nb\nc\n") == expected);
  CHECK(plain(at({3, 1}, {3, 2}), "a\r\nb\r\nc\r\n") == expected);
  CHECK(plain(at({3, 1}, {3, 2}), "a\rb\rc\r") == expected);
}

TEST_CASE("render: a byte order mark is no column") {
  CHECK(plain(at({1, 1}, {1, 2}), "\uFEFFab\n") == "a.yaml:1:1: error[V201]: m\n  1 | ab\n    | ^\n");
}

TEST_CASE("render: the margin grows with the number of the line") {
  std::string text;
  for (int line = 1; line < 120; ++line) text += '\n';
  CHECK(plain(at({120, 2}, {120, 3}), text + "ab") ==
        "a.yaml:120:2: error[V201]: m\n"
        "  120 | ab\n"
        "      |  ^\n");
}

TEST_CASE("render: a line of 100 columns is shown whole") {
  const std::string line(100, 'x');
  CHECK(plain(at({1, 100}, {1, 101}), line) ==
        "a.yaml:1:100: error[V201]: m\n  1 | " + line + "\n    | " + std::string(99, ' ') + "^\n");
}

TEST_CASE("render: a very long line is cut behind a place at its start") {
  CHECK(plain(at({1, 2}, {1, 4}), std::string(300, 'x')) ==
        "a.yaml:1:2: error[V201]: m\n  1 | " + std::string(100, 'x') + "…\n    |  ^^\n");
}

TEST_CASE("render: a very long line is cut on both sides of a place in its middle") {
  const std::string text = std::string(150, 'a') + "HERE" + std::string(150, 'z');
  CHECK(plain(at({1, 151}, {1, 155}), text) == "a.yaml:1:151: error[V201]: m\n  1 | …" +
                                                   std::string(40, 'a') + "HERE" + std::string(56, 'z') +
                                                   "…\n    | " + std::string(41, ' ') + "^^^^\n");
}

TEST_CASE("render: a very long line is cut before a place at its end") {
  const std::string text = std::string(300, 'a') + "END";
  CHECK(plain(at({1, 301}, {1, 304}), text) == "a.yaml:1:301: error[V201]: m\n  1 | …" +
                                                   std::string(97, 'a') + "END\n    | " +
                                                   std::string(98, ' ') + "^^^\n");
}

TEST_CASE("render: carets end where a cut line ends") {
  CHECK(plain(at({1, 1}, {1, 301}), std::string(300, 'x')) == "a.yaml:1:1: error[V201]: m\n  1 | " +
                                                                  std::string(100, 'x') + "…\n    | " +
                                                                  std::string(100, '^') + "\n");
}

TEST_CASE("render: nothing reaches the terminal that it would obey") {
  Diagnostic diagnostic = at({1, 3}, {1, 4});
  diagnostic.message = "bad\x1b[2J\nvalue";
  diagnostic.hint = "a\u202Eb";
  CHECK(plain(diagnostic, "\x1b[31m\u0085\u2066x") ==
        "a.yaml:1:3: error[V201]: bad�[2J value\n"
        "  1 | �[31m��x\n"
        "    |   ^\n"
        "help: a�b\n");
}

TEST_CASE("render: bytes that are no UTF-8 are replaced one by one") {
  CHECK(plain(at({1, 3}, {1, 4}), "a\xFF\xE2\x82z\x80") ==
        "a.yaml:1:3: error[V201]: m\n"
        "  1 | a���z�\n"
        "    |   ^\n");
}

TEST_CASE("render: colours stand only where they are asked for") {
  Diagnostic diagnostic = at({1, 1}, {1, 2});
  diagnostic.notes = {"n"};
  diagnostic.hint = "h";
  CHECK(render(diagnostic, "x\n", true) ==
        "\x1b[1ma.yaml:1:1:\x1b[0m \x1b[1;31merror[V201]:\x1b[0m \x1b[1mm\x1b[0m\n"
        "\x1b[1;34m  1 |\x1b[0m x\n"
        "\x1b[1;34m    |\x1b[0m \x1b[1;31m^\x1b[0m\n"
        "\x1b[1;36mnote:\x1b[0m n\n"
        "\x1b[1;36mhelp:\x1b[0m h\n");
  CHECK(plain(diagnostic, "x\n").find('\x1b') == std::string::npos);
}

TEST_CASE("render: a safe fix shows the line as it makes it, with marks under what is new") {
  Diagnostic diagnostic = at({1, 3}, {1, 5});
  diagnostic.hint = "write the id: conflict";
  diagnostic.fix = praxis::Fix{"conflict", true};
  CHECK(plain(diagnostic, "- 日本 # x\n") ==
        "a.yaml:1:3: error[V201]: m\n"
        "  1 | - 日本 # x\n"
        "    |   ^^^^\n"
        "help: write the id: conflict\n"
        "  1 | - conflict # x\n"
        "    |   ~~~~~~~~\n");
}

TEST_CASE("render: a safe fix without a hint says what to write") {
  Diagnostic diagnostic = at({1, 3}, {1, 4});
  diagnostic.fix = praxis::Fix{"'3'", true};
  CHECK(plain(diagnostic, "").ends_with("help: write instead: '3'\n"));
}

TEST_CASE("render: what a person must decide, and what goes over several lines, is not shown as done") {
  Diagnostic unsafe = at({1, 3}, {1, 4});
  unsafe.hint = "did you mean 'b'?";
  unsafe.fix = praxis::Fix{"b", false};
  CHECK(plain(unsafe, "- a\n").ends_with("    |   ^\nhelp: did you mean 'b'?\n"));
  Diagnostic long_one = at({1, 1}, {2, 2});
  long_one.hint = "h";
  long_one.fix = praxis::Fix{"b", true};
  CHECK(plain(long_one, "ab\ncd\n").ends_with("help: h\n"));
  long_one.where.to = {1, 2};
  long_one.fix->replacement = "b\nc";
  CHECK(plain(long_one, "ab\ncd\n").ends_with("help: h\n"));
}

TEST_CASE("render: a fix at the end of a very long line is shown in its part of it") {
  Diagnostic diagnostic = at({1, 301}, {1, 304});
  diagnostic.hint = "h";
  diagnostic.fix = praxis::Fix{"new", true};
  CHECK(plain(diagnostic, std::string(300, 'a') + "old")
            .ends_with("…" + std::string(97, 'a') + "new\n    | " + std::string(98, ' ') + "~~~\n"));
}

TEST_CASE("render: other places are shown with their lines, where these are known") {
  Diagnostic diagnostic = at({2, 1}, {2, 2});
  diagnostic.related = {{{"a.yaml", {1, 1}, {1, 2}}, "first here"},
                        {{"b.yaml", {7, 1}, {7, 2}}, "and there"}};
  CHECK(plain(diagnostic, "x\ny\n") ==
        "a.yaml:2:1: error[V201]: m\n"
        "  2 | y\n"
        "    | ^\n"
        "note: a.yaml:1:1: first here\n"
        "  1 | x\n"
        "    | ^\n"
        "note: b.yaml:7:1: and there\n");
  const praxis::TextOf both = [](const std::string& file) {
    return std::string_view(file == "a.yaml" ? "x\ny\n" : "\n\n\n\n\n\nz\n");
  };
  CHECK(render(diagnostic, both, false).ends_with("note: b.yaml:7:1: and there\n  7 | z\n    | ^\n"));
}

TEST_CASE("render: the end of the file is no line worth showing as another place") {
  Diagnostic diagnostic = at({1, 1}, {1, 2});
  diagnostic.related = {{{"a.yaml", {2, 1}, {2, 2}}, "noticed here"}};
  CHECK(plain(diagnostic, "x\n").ends_with("    | ^\nnote: a.yaml:2:1: noticed here\n"));
}

TEST_CASE("render: in short a finding is its first line") {
  Diagnostic diagnostic = at({1, 1}, {1, 2});
  diagnostic.hint = "h";
  diagnostic.notes = {"n"};
  CHECK(praxis::render_short(diagnostic, false) == "a.yaml:1:1: error[V201]: m\n");
}

TEST_CASE("render: separators of lines and marks of direction are replaced") {
  Diagnostic diagnostic = at({1, 1}, {1, 2});
  diagnostic.message = "a\u2028b\u061Cc";
  CHECK(plain(diagnostic, "") == "a.yaml:1:1: error[V201]: a�b�c\n");
}
