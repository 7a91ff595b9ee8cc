#!/bin/bash
# Starts Chromium on the kiosk's page, full screen, and watches over it: the page says every ten seconds in its console that it is
# alive. When it has said nothing for three minutes, Chromium is ended, and systemd starts all of it anew.
#   ikon-kiosk.sh ADDRESS
#   ikon-kiosk.sh --check ADDRESS   only says whether it may start
set -euo pipefail

only_check=no
[ "${1:-}" != --check ] || { only_check=yes && shift; }
address="${1:?the address of the page, for example http://127.0.0.1:8080/}"
here="$(dirname "$(readlink -f "$0")")"
browser="${IKON_KIOSK_BROWSER:-chromium}"
profile="${IKON_KIOSK_PROFILE:-$HOME/.local/share/ikon-kiosk}"
silence="${IKON_KIOSK_SILENCE:-180}"
# How often in a row it was ended for its silence. In memory, like the signs of life: a full disk must not look like a dead page.
count="${XDG_RUNTIME_DIR:-/tmp}/ikon-kiosk-silent"
longest=3600
look_every=$((silence < 20 ? silence : 20))

refuse() {
  echo "ikon-kiosk: $1" >&2
  exit 78 # EX_CONFIG
}

# A browser that reads other policies would be a screen without its locks.
check_locks() {
  command -v "$browser" >/dev/null || refuse "$browser ist nicht installiert."
  [ "${IKON_KIOSK_WITHOUT_POLICY:-}" != yes ] || return 0
  local policies="${IKON_KIOSK_POLICIES:-}"
  if [ -z "$policies" ]; then
    [ "$browser" = chromium ] ||
      refuse "Wo liest $browser seine Sperren? Bitte den Ordner in IKON_KIOSK_POLICIES nennen."
    policies=/etc/chromium/policies/managed
  fi
  grep -qs '"URLBlocklist"' "$policies"/*.json ||
    refuse "In $policies fehlt policy.json. Ohne diese Sperren startet der Bildschirm nicht. Nur zum Ausprobieren: IKON_KIOSK_WITHOUT_POLICY=yes"
  [[ "$address" =~ ^https?://[^/]+ ]] || refuse "$address ist keine Adresse mit http:// oder https://."
  grep -qsF "\"${BASH_REMATCH[0]}\"" "$policies"/*.json ||
    refuse "${BASH_REMATCH[0]} fehlt in policy.json unter URLAllowlist."
}

notify() {
  [ -z "${NOTIFY_SOCKET:-}" ] || systemd-notify "$@"
}

# A browser that was ended by force asks whether to restore its pages; a profile that is broken keeps it from starting.
prepare_profile() {
  mkdir -p "$profile/Default"
  rm -f "$profile"/Singleton*
  local preferences="$profile/Default/Preferences"
  [ ! -f "$preferences" ] || sed -i 's/"exit_type":"Crashed"/"exit_type":"Normal"/' "$preferences" || true
}

# Until the page has stored all that it needs, its server has to be there: a page of ours waits for it.
first_page() {
  if [ -e "$profile/stored" ]; then echo "$address"; else echo "file://$here/waiting.html#$address"; fi
}

start_browser() {
  exec "$browser" \
    --kiosk \
    --user-data-dir="$profile" \
    --enable-logging=stderr \
    --no-first-run \
    --no-default-browser-check \
    --noerrdialogs \
    --hide-crash-restore-bubble \
    --disable-session-crashed-bubble \
    --disable-pinch \
    --overscroll-history-navigation=0 \
    --disable-features=Translate,OverscrollHistoryNavigation,MediaRouter \
    --disable-component-update \
    --autoplay-policy=user-gesture-required \
    --password-store=basic \
    "$(first_page)" 2>&1
}

# What Chromium says goes to the journal, but for the signs of life.
hear() {
  case "$1" in
  *'"ikon-kiosk: '*)
    last=$SECONDS
    [[ "$1" != *', stored"'* ]] || [ -e "$profile/stored" ] || touch "$profile/stored" || true
    [ $((SECONDS - begun)) -lt "$longest" ] || rm -f "$count"
    ;;
  *) printf '%s\n' "$1" >&2 ;;
  esac
}

# Each time in a row that it was silent, twice as long is waited for: no screen is ended more than five times in an hour.
patience() {
  local times="$1" seconds="$silence"
  for ((; times > 0 && seconds < longest; times--)); do seconds=$((seconds * 2)); done
  echo $((seconds < longest ? seconds : longest))
}

check_locks
[ "$only_check" = no ] || exit 0
prepare_profile
times="$(cat "$count" 2>/dev/null || echo 0)"
patience="$(patience "$times")"
exec {said}< <(start_browser)
pid=$!
trap 'kill "$pid" 2>/dev/null || true' EXIT
notify --ready

begun=$SECONDS
last=$SECONDS
told=-$look_every
while true; do
  if IFS= read -r -t "$look_every" -u "$said" line; then
    hear "$line"
  elif [ $? -le 128 ] || ! kill -0 "$pid" 2>/dev/null; then
    break # It has said all that it had to say, or left children behind that say nothing.
  fi
  if [ $((SECONDS - last)) -ge "$patience" ]; then
    echo "ikon-kiosk: seit $patience Sekunden kein Lebenszeichen; Chromium wird neu gestartet" >&2
    echo $((times + 1)) >"$count" || true
    exit 1
  fi
  if [ $((SECONDS - told)) -ge "$look_every" ]; then
    told=$SECONDS
    notify WATCHDOG=1 --status="Letztes Lebenszeichen vor $((SECONDS - last)) Sekunden"
  fi
done
echo "ikon-kiosk: Chromium hat sich beendet" >&2
exit 1
