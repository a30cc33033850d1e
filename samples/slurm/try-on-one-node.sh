#!/bin/bash
# Tries the sample for real: a cluster of one node on this machine, the sample submitted, the result compared byte by byte with a sweep
# that was never split, everything stopped again. Needs root; installs Debian's slurm-wlm and munge when they are missing.
# usage: try-on-one-node.sh CORPUS [option of 'policyminer sweep' ...]; POLICYMINER: the command (default: policyminer).
# Exit code 77: skipped, because this machine can have no cluster.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,5p' "$0"; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
corpus=$(realpath "$1")
shift
export POLICYMINER=${POLICYMINER:-policyminer}

if [ "$(id -u)" != 0 ]; then
  echo "skipped: a cluster can be started by root alone"
  exit 77
fi
if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm munge; } >/dev/null 2>&1; then
    echo "skipped: slurm-wlm and munge cannot be installed here"
    exit 77
  fi
fi

work=$(mktemp -d)
started=()
stop() {
  # Only what this script started, the last one first.
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# munge, which signs messages between the daemons, with a key and a socket of its own.
chmod 755 "$work"
install -d -m 700 -o munge -g munge "$work/munge-private"
install -d -m 755 -o munge -g munge "$work/munge"
dd if=/dev/urandom of="$work/munge-private/key" bs=128 count=1 status=none
chown munge "$work/munge-private/key"
chmod 400 "$work/munge-private/key"
runuser -u munge -- munged --foreground --key-file "$work/munge-private/key" --socket "$work/munge/socket" \
  --pid-file "$work/munge/pid" --log-file "$work/munge/log" --seed-file "$work/munge-private/seed" > "$work/munged.log" 2>&1 &
started+=($!)

host=$(hostname -s)
cpus=$(nproc)
install -d "$work/state" "$work/spool"
cat > "$work/slurm.conf" <<CONF
ClusterName=trial
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
for _ in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.2; done
slurmctld -D > "$work/slurmctld.log" 2>&1 &
started+=($!)
slurmd -D > "$work/slurmd.log" 2>&1 &
started+=($!)
for _ in $(seq 150); do [ "$(sinfo -h -o %t 2>/dev/null)" = idle ] && break; sleep 0.2; done
[ "$(sinfo -h -o %t)" = idle ] || { echo "the cluster did not start"; tail -5 "$work"/*.log; exit 1; }

"$here/submit.sh" "$corpus" "$work/jobs" 3 "$@"
for _ in $(seq 1500); do [ -z "$(squeue -h)" ] && break; sleep 0.4; done
[ -f "$work/jobs/run/run.json" ] || { echo "no merged run"; tail -n 20 "$work"/jobs/*.log; exit 1; }

$POLICYMINER sweep "$corpus" "$@" --out "$work/unsplit" --quiet > /dev/null 2>&1
for file in sweep.csv k_selection.csv warnings.csv; do
  cmp "$work/jobs/run/$file" "$work/unsplit/$file"
done
echo "same bytes: three array tasks and a merge on Slurm, and one sweep that was never split"
