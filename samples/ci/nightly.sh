#!/bin/bash
# A scheduled rerun that fails when something drifted. Put it into the scheduler of your CI; the exit code says what happened:
#   0 as before, or only the corpus changed and the topics stand · 1 configuration · 2 input cannot be used · 3 failed
#   4 drift: the published run is no longer reproduced, or the changed corpus has other topics · 5 warnings under --strict
# usage: nightly.sh CORPUS REFERENCE_RUN [LOG]
#   REFERENCE_RUN: the folder of the run that is published, or empty the first time.
#   POLICYMINER: the command (default: policyminer). MAX_CHANGE: how far a topic's strength may move (default: 0.05).
set -uo pipefail
corpus=$1
reference=$2
log=${3:-policyminer.log.jsonl}
read -ra policyminer <<< "${POLICYMINER:-policyminer}"
: > "$log"

mine() { "${policyminer[@]}" "$@" --log json 2>> "$log"; }

# Options come from policyminer.yaml beside this job, single ones from variables such as POLICYMINER_SEED.
if [ ! -f "$reference/run.json" ]; then
  mine fit "$corpus" --out "$reference"
  exit
fi

differences=$(mine verify "$reference" --corpus "$corpus")
code=$?
printf '%s\n' "$differences"
[ "$code" -eq 4 ] || exit "$code"
if grep -q $'^different\t' <<< "$differences" && ! grep $'^different\t' <<< "$differences" | grep -qv $'^different\tinput '; then
  # Only the corpus changed. The same options again, in a folder of its own beside the reference; then: do the topics stand?
  echo "the corpus changed: comparing the topics"
  current=$(mine fit "$corpus" | sed -n $'s/^run\t//p') || exit
  mine compare "$reference" "$current" --max-change "${MAX_CHANGE:-0.05}"
  exit
fi

echo "drift: the run is not reproduced; the lines above name each file that differs, by row and column"
exit 4
