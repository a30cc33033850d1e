#!/bin/bash
# Splits the sweep over an array job and joins it in a second one.
# usage: submit.sh CORPUS WORK SHARDS [option of 'policyminer sweep' ...]
# Corpus and work folder must be on a file system that all nodes see. POLICYMINER: the command (default: policyminer).
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,4p' "$0"; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
CORPUS=$(realpath "$1")
mkdir -p "$2"
WORK=$(realpath "$2")
SHARDS=$3
OPTIONS=${*:4}
POLICYMINER=${POLICYMINER:-policyminer}
export CORPUS WORK SHARDS OPTIONS POLICYMINER
cd "$WORK"
array=$(sbatch --parsable --export=ALL --array="0-$((SHARDS - 1))" "$here/sweep.sbatch")
# afterany, not afterok: when a task was lost, merge still runs and says which one.
merge=$(sbatch --parsable --export=ALL --dependency="afterany:$array" "$here/merge.sbatch")
echo "array job $array, merge job $merge; the result will be in $WORK/run"
