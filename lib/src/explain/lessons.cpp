#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <praxis/explain.hpp>

namespace praxis {
namespace {

/// One row a code, in the order of the enumeration: what leads to it, and what to do.
const std::vector<Lesson> kLessons{
    // I: an input cannot be read or understood
    {Code::cannot_read, "praxis ingest nowhere.txt",
     "Look whether the path is spelled right (`ls -l nowhere.txt`) and whether you may read the file. The "
     "other "
     "inputs of the run were read all the same."},
    {Code::empty_input, "truncate --size 0 form.txt\npraxis ingest form.txt",
     "Fetch the submission again, and open it in an editor before you hand it in: its text must be there."},
    {Code::binary_input, "praxis ingest photo.png",
     "Open the file in the program it was made with and save it as plain text. A scanned page has to be "
     "typed or "
     "recognized first."},
    {Code::not_utf8, "iconv -t latin1 form.txt > old.txt\npraxis ingest old.txt",
     "Convert the file where its encoding is known: `iconv -f latin1 -t utf-8 old.txt > new.txt`. The place "
     "shown is the first byte that is no UTF-8."},
    {Code::too_large, "praxis ingest archive-of-all-years.txt",
     "Split the file so that each part is one submission, and give the parts to `praxis ingest` together."},
    {Code::not_a_submission, "echo 'Accept all cookies' > page.txt\npraxis ingest page.txt",
     "Most often it is noise and can go. Where it does tell of a practice, look at the scores in the note "
     "and "
     "name the layout that it comes nearest to: `praxis ingest --layout form page.txt`."},
    {Code::duplicate_exists, "praxis ingest --on-duplicate fail form.txt",
     "Look at the record that is there (`praxis show ID`). Leave the option out to have the two merged."},
    {Code::no_submission_in_folder, "mkdir inbox\npraxis ingest inbox",
     "Check the folder's name. Files whose names begin with a dot are passed over."},
    {Code::erased_submission, "praxis erase 270032\npraxis ingest form.txt",
     "Nothing has to be done: what was erased stays out. Where it may come back after all, delete the file of "
     "its tombstone, which the message names."},
    {Code::not_archived, "praxis ingest --again new-form.txt",
     "File it first: `praxis ingest FILE`. A submission is known by its bytes, so that a file edited since is another one."},
    // R: the repository or its definitions cannot be used
    {Code::no_repository, "cd /\npraxis query country:MEX",
     "Change into the repository, name it with `--data DIR` or the variable PRAXIS_DATA, or make a new one "
     "with "
     "`praxis init DIR`."},
    {Code::bad_configuration, "visibility: secret",
     "Correct praxis.yaml at the place shown. A new file to compare with comes from `praxis init` in an "
     "empty folder."},
    {Code::cannot_write, "chmod -w practices\npraxis ingest form.txt",
     "Make room on the disk or give yourself the right to write, then run the same command again: it "
     "completes "
     "what is missing."},
    {Code::repository_exists, "praxis init registry\npraxis init registry",
     "Nothing has to be done to use the repository that is there. For another one choose another folder."},
    {Code::bad_definition, "vocabulary: crisis_types\nterms:\n- label: {en: Volcanic eruption}",
     "Correct the file under vocabularies/ or labels.yaml that the message names. Every term has an id, no "
     "id "
     "stands twice, and no name leads to two terms."},
    {Code::repository_locked, "chmod -w .praxis\npraxis ingest form.txt",
     "Give yourself the right to write to the folder .praxis. It holds only what can be made again, so it "
     "may "
     "be deleted."},
    {Code::unreadable_record, "title: [Harbour fund",
     "Run `praxis validate` on the file and mend what it shows; the other records are used meanwhile."},
    {Code::ledger_mismatch, "echo more >> submissions/27/270032a1....txt",
     "Originals are never edited. Bring the file back from the repository's history: `git checkout -- "
     "submissions`."},
    // Q: a query does not parse
    {Code::bad_query, "praxis query '(country:MEX OR country:PHL'",
     "Close what is open: parentheses and quotation marks come in pairs. The caret shows where the query "
     "stopped "
     "making sense."},
    {Code::unknown_query_field, "praxis query contry:MEX",
     "Take the field's name from the suggestion or from praxis-query(1). To search for a word with a colon "
     "in "
     "it, put it in quotation marks."},
    {Code::unknown_query_term, "praxis query phase:sometimes",
     "`praxis vocab` lists the vocabularies, `praxis vocab crisis_phases` the terms of one."},
    // U: the command line is wrong
    {Code::usage, "praxis query --limt 5", "Ask the command what it understands: `praxis query --help`."},
    {Code::unknown_id, "praxis show harbor-fund",
     "`praxis query WORDS` finds the record by what it says, and prints its id."},
    {Code::unknown_submission, "praxis erase 2700",
     "Take the digest from the record (`sources`) or from `praxis log ID`; six digits are enough where they belong "
     "to one submission alone."},
    // C: a change cannot be made as it is
    {Code::changed_meanwhile, "praxis set harbour-fund status=reviewed --if-unchanged 0000",
     "Read the record again (`praxis show ID`), see whether your edit still makes sense, and repeat it with the "
     "new digest."},
    {Code::merge_conflict, "git merge curation",
     "Open the file, keep one of the two versions between `<<<<<<<` and `>>>>>>>`, take the markers out, and run "
     "`praxis validate` on it before you `git add` it."},
    {Code::publication_refused, "praxis set quiet-return visibility=public",
     "Ask the contributor. With a new submission that consents, `praxis erase` the one that refuses; then the "
     "record may be made public."},
    {Code::source_not_here, "rm -r private\npraxis set quiet-return visibility=public",
     "Run the command in a copy of the repository that has the folder private/, which git leaves out."},
    {Code::not_replaceable, "praxis ingest --supersedes harbour-fund article.txt",
     "Look at what is read from it (`praxis ingest --dry-run FILE`). File it without `--supersedes` where it tells of several things, and correct the "
     "record with `praxis set` where only a few values are wrong."},
    // V: a record is not valid
    {Code::yaml_syntax, "tags: [savings, storms",
     "Mend the line shown or the one above it. Mostly a bracket or a quotation mark is open, or the "
     "indentation "
     "is off."},
    {Code::yaml_feature, "title: &name Harbour fund\nalternative_titles:\n- *name",
     "Write the value out where it is needed, and leave out a key that has nothing to say."},
    {Code::duplicate_key, "tags:\n- savings\ntags:\n- storms",
     "Keep one of the two keys with all values under it. Both places are shown."},
    {Code::missing_field, "id: harbour-fund\nkind: practice\ntitle: Harbour fund",
     "Add the field that the message names; here it is `status: draft`."},
    {Code::unknown_field, "contries:\n- MEX",
     "Correct the name as suggested, or take the line out. Fields are listed in schemas/records."},
    {Code::wrong_type, "countries: MEX",
     "Write a list with a dash before each value, even for one:\ncountries:\n- MEX"},
    {Code::wrong_value, "status: finished",
     "The message lists what is allowed, or says what the value must look like."},
    {Code::unknown_term, "crisis_types:\n- confict",
     "Write the id of a term: `praxis vocab crisis_types` lists them. A term that is missing is added in the "
     "repository's vocabularies/crisis_types.yaml; `praxis vocab --unknown` proposes the lines."},
    {Code::not_canonical, "countries: [MEX, PHL]",
     "Run `praxis fmt`: it rewrites the file and changes no value."},
    {Code::wrong_file_name, "practices/mex/harbour.yaml holds id: harbour-fund",
     "Rename the file as the id says (`git mv`). The id itself stays, for others refer to it."},
    {Code::duplicate_id, "practices/mex/harbour-fund.yaml\npractices/phl/harbour-fund.yaml",
     "Where both tell of one practice, join them in one file. Else give the newer record an id with `-2` "
     "behind it."},
    {Code::missing_reference, "replaced_by: harbor-fund",
     "Correct the id, or bring the record back that it names. Records are withdrawn, never deleted."},
    {Code::missing_source, "sources:\n- 0000000000000000000000000000000000000000000000000000000000000000",
     "Bring the submission back from the repository's history or hand it in again with `praxis ingest`. "
     "Restricted submissions lie in private/, which a copy of the repository may lack."},
    {Code::unfinished_merge,
     "practices/mex/harbour-fund.yaml has the alias storm-fund\npractices/mex/storm-fund.yaml",
     "Give the command again that was interrupted: `praxis merge harbour-fund storm-fund` makes one of the "
     "two, `praxis split harbour-fund` keeps them apart."},
    {Code::wrong_date, "dates: 2013-02-30",
     "Write the year, and the month and the day where they are known: 2013, 2013-07, 2013-07-15. An interval has a slash "
     "between its ends: 2013/2017; `..` stands for an end that is open."},
    {Code::wrong_address, "links:\n- url: www.example.org/fund",
     "Copy the whole address from the browser, with https:// before it. What is no address is the link's `label`."},
    {Code::wrong_status, "status: withdrawn",
     "Say why: `praxis set ID status=withdrawn` asks for the reason, or write a review entry with `field: status`, `code: withdrawn` "
     "and a note. A record that is not withdrawn has no `replaced_by`."},
    {Code::repeated_value, "tags:\n- savings\n- Savings", "Take one of the two out, or correct the one that should say something else."},
    {Code::link_only, "description: https://example.org/fund",
     "Write in a few sentences what is done, and put the address under `links`."},
    {Code::unexpanded_acronym, "description: The OCWD assists migrants.",
     "Write the name out where it stands first, with the letters in brackets, or add the organization to vocabularies/organizations.yaml."},
    {Code::empty_section, "sections:\n- heading: Results\n  text: '-'",
     "Write what belongs there, or take the heading out."},
    {Code::vague_title, "title: MEXICO",
     "Name the measure: what is done, and where it helps, for whom. For instance \"Savings fund for returning migrants\"."},
    {Code::short_description, "description: Savings for migrants.",
     "Say who does what for whom, since when and how, in two or three sentences."},
    {Code::leftover_markup, "description: Savings&nbsp;for migrants. Click here",
     "Take the marks out, and the words that only made sense on the page."},
    {Code::damaged_text, "title: MigraciÃ³n segura",
     "Write the letters that were meant. Where many records are concerned, fetch the original again in its own encoding and hand it in anew."},
    {Code::language_differs, "language: fr\ndescription: The fund assists migrants who return after a storm.",
     "Correct `language`, or take the other language's text out of the description."},
    {Code::unused_footnote, "footnotes:\n- mark: '7'\n  text: See the report of 2016.",
     "Put the mark back where it belongs, as in \"the fund[7]\", or take the footnote out."},
    {Code::personal_data, "description: Write to rosa.delgado@lagos.example.",
     "Take the address or number out of the record (`praxis set`). Where an institution prints it on purpose, add it "
     "to the term `published` of vocabularies/contact_words.yaml."},
    {Code::published_against_refusal, "visibility: public, where a source says no",
     "Make the record restricted: `praxis set ID visibility=restricted`. A submission that lies in submissions/ is "
     "erased and handed in again."},
    {Code::erased_still_here, "git pull\npraxis validate",
     "Run `praxis erase` with the digest here, too: it takes away what is left."},
    {Code::missing_original, "submissions/9e/9e81....yaml without submissions/9e/9e81....txt",
     "Bring the original back from the repository's history. Where it is lost for good, `praxis erase` takes its "
     "ledger, and what only it said, out of the repository."},
    {Code::missing_ledger, "submissions/9e/9e81....txt without submissions/9e/9e81....yaml",
     "Hand the file in (`praxis ingest PATH`), which completes what was interrupted, or take it away."},
    {Code::wrong_digest, "echo >> submissions/9e/9e81....txt",
     "Bring the original back from the repository's history (`git checkout`). A corrected text is a new submission: "
     "`praxis ingest --supersedes ID FILE`."},
    {Code::wrong_evidence, "countries:\n- value: MEX\n  bytes: [10, 16]\n  rule: term",
     "Ledgers are not edited by hand: undo what was changed, or let `praxis ingest --again` read the original by "
     "today's rules. What a curator knows better belongs in the record."},
    {Code::wrong_accounting, "bytes: 120, with classes that end at byte 118",
     "Ledgers are not edited by hand: undo what was changed, or let `praxis ingest --again` write it anew."},
    {Code::broken_link, "sources: 9e81..., whose ledger names another record",
     "Undo the edit that took the digest out of `sources`, or put one there that does not belong. `praxis split` takes "
     "a source out of a record, `praxis ingest --again` restores records that are lost."},
    {Code::unnamed_duplicate, "practices/mex/harbour-fund.yaml\npractices/multi/fund-of-the-harbour.yaml",
     "Make one of the two with `praxis merge`. Where they are two, add a review entry `{field: id, code: "
     "possible-duplicate, value: OTHER}` to one of them for whoever asks next."},
    {Code::bad_journal, "edits/practices/harbour-fund.yaml\n- who knows",
     "Bring the line back from history. `praxis set --by` writes such lines."},
    {Code::replacement_cycle, "harbour-fund: replaced_by: harbour-loans\nharbour-loans: replaced_by: harbour-fund",
     "Take `replaced_by` out of the record that holds today."},
    {Code::source_elsewhere, "sources:\n- 9e814b8f...",
     "Nothing, where the submission is private. Check in a copy of the repository that has the folder private/."},
};

std::string indented(std::string_view lines) {
  std::string result = "    ";
  for (const char c : lines) {
    result += c;
    if (c == '\n') result += "    ";
  }
  return result;
}

}  // namespace

const std::vector<Lesson>& lessons() { return kLessons; }

const Lesson& lesson(Code code) {
  const auto row = std::ranges::find(kLessons, code, &Lesson::code);
  assert(row != kLessons.end());
  return *row;
}

std::string describe(const CodeInfo& code) {
  const Lesson& lesson = praxis::lesson(code.code);
  return fmt::format("{}[{}]: {}\n\n{}\n\nFor example:\n\n{}\n\n{}\n", name_of(code.severity), code.id,
                     code.title, code.about, indented(lesson.example), lesson.mending);
}

Object to_object(const CodeInfo& code) {
  const Lesson& lesson = praxis::lesson(code.code);
  return Object{{"code", code.id},     {"severity", name_of(code.severity)}, {"title", code.title},
                {"about", code.about}, {"example", lesson.example},          {"mending", lesson.mending}};
}

}  // namespace praxis
