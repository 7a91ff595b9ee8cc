#!/bin/bash
# Starts Chromium on the kiosk's page, full screen, and watches over it for systemd: as long as the page gives signs of life,
# systemd is told so; when it gives none for three minutes, systemd ends all of it and starts anew.
#   ikon-kiosk.sh ADDRESS
set -eu

address="${1:?the address of the page, for example http://127.0.0.1:8080/}"
here="$(dirname "$(readlink -f "$0")")"
profile="${IKON_KIOSK_PROFILE:-$HOME/.local/share/ikon-kiosk}"
silence="${IKON_KIOSK_SILENCE:-180}"
check_every=20

notify() {
  [ -z "${NOTIFY_SOCKET:-}" ] || systemd-notify "$@"
}

# A browser that was ended by force asks whether to restore its pages; a profile that is broken keeps it from starting.
prepare_profile() {
  mkdir -p "$profile/Default"
  rm -f "$profile"/Singleton*
  local preferences="$profile/Default/Preferences"
  [ ! -f "$preferences" ] || sed -i 's/"exit_type":"Crashed"/"exit_type":"Normal"/' "$preferences"
}

browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome-stable
}

prepare_profile
"$(browser)" \
  --kiosk \
  --user-data-dir="$profile" \
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
  "$address" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true' EXIT
notify --ready

started=$SECONDS
while kill -0 "$pid" 2>/dev/null; do
  # Before the first sign a start may take its time: on a slow device, or while it waits for the network.
  if [ $((SECONDS - started)) -lt "$silence" ] || "$here/alive.sh" "$profile" "$silence"; then
    notify WATCHDOG=1
  fi
  sleep "$check_every"
done
wait "$pid"
