# shellcheck shell=bash
# What .ci/run and .ci/night share: steps that are run, counted and told of. Sourced by both.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null
export CI="${CI:-true}"

passed=0
failed=0
red=()
times=()
logs="$(mktemp -d)"
trap 'rm -rf "$logs"' EXIT

# run NAME SECONDS COMMAND…: runs it, keeps what it says and how it ended.
run() {
  local name="$1" limit="$2" started="$SECONDS" status
  shift 2
  printf '\n=== %s ===\n' "$name"
  timeout --kill-after=10 "$limit" "$@" 2>&1 | tee "$logs/$name"
  status="${PIPESTATUS[0]}"
  [ "$status" -ne 124 ] || echo "$name: stopped after $limit s" | tee -a "$logs/$name"
  echo "$status" >"$logs/$name.status"
  echo "$((SECONDS - started))" >"$logs/$name.seconds"
  printf -- '--- %s: %s (%s s)\n' "$name" "$([ "$status" -eq 0 ] && echo ok || echo FAILED)" "$(cat "$logs/$name.seconds")"
}

# take NAME: adds its tests (from its own closing line) and the step itself.
take() {
  count_tests "$logs/$1"
  times+=("$1 $(cat "$logs/$1.seconds")")
  if [ "$(cat "$logs/$1.status")" = 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    red+=("$1")
  fi
}

step() {
  run "$@"
  take "$1"
}

# beside NAME SECONDS COMMAND…: the same, while the steps that follow run; `wait_for NAME` shows it and takes it.
declare -A pids
beside() {
  run "$@" >"$logs/$1.out" 2>&1 &
  pids["$1"]=$!
}
# behind OTHER NAME SECONDS COMMAND…: the same, once OTHER, which runs beside, has ended.
behind() {
  local pid="${pids["$1"]}"
  shift
  { tail --pid="$pid" -f /dev/null && run "$@"; } >"$logs/$1.out" 2>&1 &
  pids["$1"]=$!
}
wait_for() {
  wait "${pids["$1"]}"
  cat "$logs/$1.out"
  take "$1"
}

# Reads "N passed, N failed" (our runs) or Node's "pass N" and "fail N", each behind a sign of its own.
count_tests() {
  local line
  line="$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$1" | tail -n 1)"
  if [[ "$line" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    return
  fi
  passed=$((passed + $(node_count pass "$1")))
  failed=$((failed + $(node_count fail "$1")))
}

node_count() {
  grep -E "^[^ ]+ $1 [0-9]+$" "$2" | tail -n 1 | grep -oE '[0-9]+$' || echo 0
}

# What a red step has to say, so that the last lines of a run tell what is wrong: its own failing checks, then its end.
why() {
  printf '\n=== red: %s ===\n' "$1"
  grep -nE -A 4 "$bad" "$logs/$1" | tail -n 60 | cut -c -500
  echo '…'
  tail -n 20 "$logs/$1" | cut -c -500
}
bad='^BAD|^not ok|✖|𐄂|❌|FAILED|AssertionError|error TS|stopped after|^ +[0-9]+:[0-9]+ +error|^[0-9]+ passed, [1-9][0-9]* failed'

# Says what is red and how many seconds each step took, and closes with one line.
close() {
  for name in "${red[@]}"; do why "$name"; done
  printf '\nseconds:'
  printf ' %s,' "${times[@]}"
  printf ' all %s\n' "$SECONDS"
  [ "${#red[@]}" -eq 0 ] || echo "red: ${red[*]}"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
