#!/bin/bash
# A scheduled rerun that fails when something drifted. Put it into the scheduler of your CI; the exit code says what happened:
#   0 as before · 1 configuration · 2 input cannot be used · 3 failed · 4 the run is no longer reproduced · 5 warnings (--strict)
# usage: nightly.sh CORPUS REFERENCE_RUN [LOG]
#   REFERENCE_RUN: the folder of the run that is published, or empty the first time. POLICYMINER: the command (default: policyminer).
set -uo pipefail
corpus=$1
reference=$2
log=${3:-policyminer.log.jsonl}
POLICYMINER=${POLICYMINER:-policyminer}

# Options come from policyminer.yaml beside this job, single ones from variables such as POLICYMINER_SEED.
if [ ! -f "$reference/run.json" ]; then
  # shellcheck disable=SC2086
  exec $POLICYMINER fit "$corpus" --out "$reference" --log json 2> "$log"
fi

# shellcheck disable=SC2086
$POLICYMINER verify "$reference" --corpus "$corpus" --log json 2> "$log"
code=$?
[ "$code" -eq 4 ] && echo "drift: the lines above name each file that differs, by row and column"
exit "$code"
