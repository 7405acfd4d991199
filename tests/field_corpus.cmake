# Real pages cannot be part of this repository. Where a folder with some (and with gold made by careful readers) lies beside the
# source tree, extraction is scored on them, too.
set(PRAXIS_FIELD_CORPUS ${PROJECT_SOURCE_DIR}/../shared CACHE PATH "Folder with tools/score.py, seeds/, gold/ and corpus/")
# Floors of the micro F1: raised with the score, never lowered.
set(seeds_min_f1 1.0)
set(corpus_min_f1 1.0)

function(score_field_corpus name least)
  add_test(NAME ${name} COMMAND ${PYTHON} ${PRAXIS_FIELD_CORPUS}/tools/score.py --praxis $<TARGET_FILE:praxis_cli>
                                --show --min-f1 ${least} ${ARGN})
  set_tests_properties(${name} PROPERTIES LABELS field)
endfunction()

if(EXISTS ${PRAXIS_FIELD_CORPUS}/tools/score.py)
  score_field_corpus(field.seeds ${seeds_min_f1} ${PRAXIS_FIELD_CORPUS}/gold ${PRAXIS_FIELD_CORPUS}/seeds)
  score_field_corpus(field.corpus ${corpus_min_f1} ${PRAXIS_FIELD_CORPUS}/corpus)
  add_test(NAME field.evidence COMMAND unit_tests "--test-case=evidence:*")
  set_tests_properties(field.evidence PROPERTIES LABELS field
                       ENVIRONMENT "PRAXIS_TEXTS=${PRAXIS_FIELD_CORPUS}/seeds:${PRAXIS_FIELD_CORPUS}/corpus")
endif()
