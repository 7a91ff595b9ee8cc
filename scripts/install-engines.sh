#!/usr/bin/env bash
# Installs what the engine run needs from Debian, and only what is missing.
# Only .ci/run calls this; nobody's own machine is changed by `npm test`.
set -euo pipefail

missing=()
for package in chromium firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 fonts-dejavu-core; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done

if [ "${#missing[@]}" -eq 0 ]; then
  echo 'engines: nothing to install'
  exit 0
fi

echo "engines: installing ${missing[*]}"
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
export DEBIAN_FRONTEND=noninteractive
"${sudo[@]}" apt-get update -qq
# --no-install-recommends is enough: all three engines draw WebGL2 without the recommended packages.
"${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
