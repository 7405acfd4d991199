# Real pages cannot be part of this repository. Where a folder with some (and with gold made by careful readers) lies beside the
# source tree, extraction is scored on them, too.
set(PRAXIS_FIELD_CORPUS ${PROJECT_SOURCE_DIR}/../shared CACHE PATH "Folder with tools/score.py, seeds/, gold/ and corpus/")
set(PRAXIS_SEEDS_MIN_F1 0.60 CACHE STRING "Floor of the micro F1 on the seeds; raise it with the score")
set(PRAXIS_CORPUS_MIN_F1 0.87 CACHE STRING "Floor of the micro F1 on the corpus; raise it with the score")

function(score_field_corpus name least)
  add_test(NAME ${name} COMMAND ${PYTHON} ${PRAXIS_FIELD_CORPUS}/tools/score.py --praxis $<TARGET_FILE:praxis_cli>
                                --show --min-f1 ${least} ${ARGN})
  set_tests_properties(${name} PROPERTIES LABELS field)
endfunction()

if(EXISTS ${PRAXIS_FIELD_CORPUS}/tools/score.py)
  score_field_corpus(field.seeds ${PRAXIS_SEEDS_MIN_F1} ${PRAXIS_FIELD_CORPUS}/gold ${PRAXIS_FIELD_CORPUS}/seeds)
  score_field_corpus(field.corpus ${PRAXIS_CORPUS_MIN_F1} ${PRAXIS_FIELD_CORPUS}/corpus)
endif()
