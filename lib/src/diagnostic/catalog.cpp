#include <algorithm>
#include <array>
#include <cassert>
#include <praxis/diagnostic.hpp>

namespace praxis {
namespace {

using enum Severity;

/// One row a code, in the order of the enumeration.
constexpr std::array kCatalog{
    // I: an input cannot be read or understood
    CodeInfo{Code::cannot_read, "I001", error, "input cannot be read",
             "The file or folder is missing, or you may not read it. Check the path and its permissions."},
    CodeInfo{Code::empty_input, "I002", error, "input is empty",
             "There is nothing in the input but blanks. Perhaps a download or a conversion went wrong."},
    CodeInfo{Code::binary_input, "I003", error, "input is no text",
             "The bytes are those of an image, an archive or another binary file. Save the submission as "
             "text first."},
    CodeInfo{Code::not_utf8, "I004", error, "encoding is not understood",
             "The text is in no encoding that praxis can tell for certain. Save it as UTF-8 and try again."},
    CodeInfo{Code::too_large, "I005", error, "input is too large",
             "A submission is a page or a form, never a book. Cut the input into its submissions."},
    CodeInfo{Code::not_a_submission, "I006", error, "input is no submission",
             "The text looks like no form, page or document about practices, so no record was made of it. "
             "Where it is one, "
             "say with --layout how to read it."},
    CodeInfo{Code::duplicate_exists, "I007", error, "the practice is there already",
             "A record of the same practice stands in the repository, and you asked to fail in this case."},
    CodeInfo{Code::no_submission_in_folder, "I008", error, "folder holds no submission",
             "No file was found in the folder or below it. Hidden files do not count."},
    CodeInfo{Code::erased_submission, "I009", error, "the submission was erased",
             "These very bytes were taken out of the repository with `praxis erase`, and stay out."},
    CodeInfo{Code::not_archived, "I010", error, "submission is not in the archive",
             "Only what was filed before can be read again. The archive of a clone lacks what is private."},
    // R: the repository or its definitions cannot be used
    CodeInfo{
        Code::no_repository, "R001", error, "no repository found",
        "A repository is a folder with a praxis.yaml. Name it with --data, or make one with `praxis init`."},
    CodeInfo{
        Code::bad_configuration, "R002", error, "praxis.yaml is wrong",
        "The file that marks the root of the repository cannot be understood. Mend it before anything else."},
    CodeInfo{
        Code::cannot_write, "R003", error, "file cannot be written",
        "The disk may be full or the folder protected. Nothing is left half written; run the command again."},
    CodeInfo{Code::repository_exists, "R004", error, "there is a repository already",
             "The folder holds a praxis.yaml. Choose another folder, or use the repository that is there."},
    CodeInfo{Code::bad_definition, "R005", error, "definition is wrong",
             "A vocabulary, a file of labels or a schema cannot be used as it is. The message says what is "
             "wrong with it."},
    CodeInfo{
        Code::repository_locked, "R006", error, "repository is locked",
        "The lock that keeps two writers apart cannot be taken. Check that you may write to the repository."},
    CodeInfo{Code::unreadable_record, "R007", error, "record cannot be read",
             "A file of the repository is no valid YAML or no record. `praxis validate` shows each fault "
             "with its place."},
    CodeInfo{Code::ledger_mismatch, "R008", error, "ledger and original differ",
             "The archived original is not the file that the ledger speaks of. Restore both from the "
             "repository's history."},
    // Q: a query does not parse
    CodeInfo{Code::bad_query, "Q001", error, "query does not parse",
             "A query is made of words, \"phrases\", field:value, AND, OR, -not and parentheses."},
    CodeInfo{Code::unknown_query_field, "Q002", error, "unknown field in a query",
             "Records have no field of this name. Fields are named as in the records, in the singular or in "
             "short forms."},
    CodeInfo{Code::unknown_query_term, "Q003", error, "unknown term in a query",
             "The vocabulary of the field has no such term, so nothing could be found. Ids and labels are "
             "understood."},
    // U: the command line is wrong
    CodeInfo{Code::usage, "U001", error, "command line is wrong",
             "The command does not know such an option or argument. --help shows what it knows."},
    CodeInfo{
        Code::unknown_id, "U002", error, "no such record",
        "The repository holds no record with this id or alias. `praxis query` finds records by their words."},
    CodeInfo{Code::unknown_submission, "U003", error, "no such submission",
             "No submission of the repository has a digest that begins so, or several have."},
    // C: a change cannot be made as it is
    CodeInfo{Code::changed_meanwhile, "C001", error, "record has changed meanwhile",
             "Somebody wrote the record after you read it. Nothing was changed, so that no edit is lost."},
    CodeInfo{Code::merge_conflict, "C002", error, "two versions of a record disagree",
             "Both sides of a merge gave a field another value. Both stand in the file between markers: keep "
             "one and take the markers out."},
    CodeInfo{Code::publication_refused, "C003", error, "publication was refused",
             "Somebody who handed the practice in does not wish it to be published, so the record stays restricted."},
    CodeInfo{Code::source_not_here, "C004", error, "a source is not here",
             "What a submission said stands in its ledger, and without that nobody can tell what it gave the record."},
    CodeInfo{Code::not_replaceable, "C005", error, "submission cannot replace the earlier ones",
             "A submission replaces what earlier ones say of one practice or document, if it tells of exactly that. Nothing was changed."},
    // V0: a record's file is no readable YAML
    CodeInfo{Code::yaml_syntax, "V001", error, "YAML is malformed",
             "The file is no well-formed YAML, so nothing in it can be checked. The place shown is where "
             "reading stopped."},
    CodeInfo{Code::yaml_feature, "V002", error, "YAML too clever for a record",
             "Records are kept plain, so that everybody and every program reads them alike: no anchors, "
             "aliases, tags, empty "
             "values or several documents in one file."},
    CodeInfo{Code::duplicate_key, "V003", error, "key stands twice",
             "Programs disagree on which of the two counts. Keep one, or join their values in one list."},
    // V1: a record breaks its schema
    CodeInfo{Code::missing_field, "V101", error, "required field is missing",
             "A record is of no use without this field."},
    CodeInfo{Code::unknown_field, "V102", error, "unknown field",
             "Records of this kind have no such field; most often its name is misspelled."},
    CodeInfo{Code::wrong_type, "V103", error, "value of the wrong type",
             "The field holds a text where a list is needed, a number where a text is, or the like."},
    CodeInfo{Code::wrong_value, "V104", error, "value not allowed",
             "The value is of the right type, but not one that this field can have."},
    // V2: a value that its vocabulary does not know
    CodeInfo{Code::unknown_term, "V201", error, "unknown term",
             "The value is the id of no term of the field's vocabulary, so no query would find the record by "
             "it. Choose a "
             "term, or add one to the repository's vocabularies."},
    // V4: form
    CodeInfo{Code::not_canonical, "V401", warning, "not in canonical form",
             "The file says the right thing in another form than praxis would write it, which makes later "
             "changes hard to "
             "review. `praxis fmt` mends it."},
    // V3: names and references
    CodeInfo{Code::wrong_file_name, "V301", error, "file name and record disagree",
             "A record's id is its file's name without .yaml, and its folder is that of its kind; links rest "
             "on that."},
    CodeInfo{Code::duplicate_id, "V302", error, "id stands twice",
             "Two records of one kind cannot share an id, nor can an alias be the id of another record."},
    CodeInfo{Code::missing_reference, "V303", error, "reference leads nowhere",
             "The field names a record that is not in the repository."},
    CodeInfo{
        Code::missing_source, "V304", error, "source is missing",
        "The record names a submission that is not archived in the repository, so its evidence is lost."},
    CodeInfo{Code::unfinished_merge, "V305", warning, "merge or split was interrupted",
             "A record is still here under an id that is an alias of another record by now. Nothing is lost: "
             "what it says stands in both. The same command again completes the work."},
    CodeInfo{Code::wrong_date, "V105", error, "no such date",
             "Dates are written in Extended Date/Time Format (EDTF), so that they can be sorted and searched: 2013, 2013-07, 2013-07-15, "
             "or an interval of two of them."},
    CodeInfo{Code::wrong_address, "V106", warning, "address that leads nowhere",
             "Nobody can follow the address as it is written. Only its form is looked at; praxis never opens a page."},
    CodeInfo{Code::wrong_status, "V107", error, "status and fields disagree",
             "A withdrawn record says why in a review entry, and only a withdrawn one names what replaced it."},
    CodeInfo{Code::repeated_value, "V108", warning, "the same stands twice",
             "A value, a link or a number stands twice in one list. One of them is left over or misspelled."},
    // V6: editorial lints, which praxis.yaml can switch off
    CodeInfo{Code::link_only, "V601", warning, "nothing but a link",
             "A page moves or goes, and nothing is left to read or to find. The text must say by itself what was done."},
    CodeInfo{Code::unexpanded_acronym, "V602", note, "acronym never expanded",
             "The description uses letters for a name that it never writes out, and no list of organizations knows them."},
    CodeInfo{Code::empty_section, "V603", warning, "section without text",
             "A heading stands there, and nothing or only a filler follows."},
    CodeInfo{Code::vague_title, "V604", warning, "title is not descriptive",
             "In a list of results the title is all that is seen. It should tell this practice from others."},
    CodeInfo{Code::short_description, "V605", warning, "description is too short",
             "Whoever reads the record alone cannot learn from it who did what, for whom and how."},
    CodeInfo{Code::leftover_markup, "V606", warning, "leftovers of a page or a form",
             "Marks of HTML, words of buttons or blanks of a form were copied along with the text."},
    CodeInfo{Code::damaged_text, "V607", warning, "letters are damaged",
             "The text was once read in the wrong encoding, so that letters turned into others."},
    CodeInfo{Code::language_differs, "V608", warning, "language and text disagree",
             "The text is written in another language than the record says, so that readers look for it in vain."},
    CodeInfo{Code::unused_footnote, "V609", note, "footnote that nothing refers to",
             "No mark in the text leads to the footnote. Perhaps the mark was lost when the text was copied."},
    // V5: what is not for everybody
    CodeInfo{Code::personal_data, "V501", warning, "personal data where everybody sees them",
             "A mail address or a telephone number that may be a person's stands in a folder that git shares."},
    CodeInfo{Code::published_against_refusal, "V502", error, "published though refused",
             "A contributor refused publication, and the record or the submission is public all the same."},
    CodeInfo{Code::erased_still_here, "V503", error, "erased submission is still here",
             "The submission was erased, perhaps in another copy of the repository, and here is still some of it."},
    // V3 again: submissions, ledgers and records belong together
    CodeInfo{Code::missing_original, "V306", error, "original is missing",
             "A ledger is here without the file that it speaks of, so nobody can check what it says."},
    CodeInfo{Code::missing_ledger, "V307", warning, "submission without ledger",
             "An original is here that no ledger speaks of: whatever read it was interrupted, or somebody copied it there."},
    CodeInfo{Code::wrong_digest, "V308", error, "original was changed",
             "An original is kept as it came and is called by the SHA-256 of its bytes. These are other bytes."},
    CodeInfo{Code::wrong_evidence, "V309", error, "evidence does not hold",
             "Reading the bytes that the ledger names by the rule that it names does not give the value that it gives."},
    CodeInfo{Code::wrong_accounting, "V310", error, "classes do not add up",
             "A ledger says of every byte of its original what it is, of each once, and how many there are of each class."},
    CodeInfo{Code::broken_link, "V311", error, "record and ledger disagree",
             "A record lists its submissions, and the ledger of each names the record. One of the two is missing."},
    CodeInfo{Code::unnamed_duplicate, "V312", warning, "perhaps one practice twice",
             "Two records look like one, and neither of them, nor a ledger, says that somebody thought of it."},
    CodeInfo{Code::bad_journal, "V313", error, "journal cannot be read",
             "A journal in edits/ is a list with an edit a line: the day, the name, the fields."},
    CodeInfo{Code::replacement_cycle, "V314", error, "records replace each other in a circle",
             "Following replaced_by from here leads back here, so no record is the one that holds today."},
    CodeInfo{Code::source_elsewhere, "V315", note, "source is not in this copy",
             "The submission is not here. There is no folder private/ either, so it may be one that is not for everybody."},
};

constexpr bool in_order() {
  for (std::size_t row = 0; row < kCatalog.size(); ++row) {
    if (kCatalog[row].code != static_cast<Code>(row)) return false;
  }
  return true;
}
static_assert(in_order(),
              "the rows stand in the order of the enumeration, so that a code finds its row at once");
static_assert(kCatalog.back().code == Code::source_elsewhere, "every code has its row");

std::vector<CodeInfo> sorted_by_id() {
  std::vector<CodeInfo> rows(kCatalog.begin(), kCatalog.end());
  std::ranges::sort(rows, {}, &CodeInfo::id);
  return rows;
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

const CodeInfo& info(Code code) {
  const auto row = static_cast<std::size_t>(code);
  assert(row < kCatalog.size());
  return kCatalog[row];
}

const std::vector<CodeInfo>& catalog() {
  static const std::vector<CodeInfo> rows = sorted_by_id();
  return rows;
}

}  // namespace praxis
