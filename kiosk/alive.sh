#!/bin/bash
# Whether the kiosk's page has given a sign of life: it writes one into its store every 30 seconds, and the browser keeps that
# store in its profile. A page that hangs or has crashed writes none.
#   alive.sh PROFILE SECONDS   ends with 0 when the last sign is younger than SECONDS
set -eu

store="$1/Default/Service Worker/CacheStorage"
[ -d "$store" ] || exit 1
since="$(date --date="-$2 seconds" '+%Y-%m-%d %H:%M:%S')"
# The names of entries; the browser tidies up its indexes by itself.
[ -n "$(find "$store" -type f -name '*_[01]' -newermt "$since" -print -quit)" ]
