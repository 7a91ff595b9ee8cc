#!/usr/bin/env bash
# Installs what `npm run test:wordpress` needs from Debian, and only what is missing.
set -euo pipefail

# mariadb-server-core: the server without a service that starts by itself. php-cgi and micro-httpd satisfy WordPress'
# wish for a web server without Apache; nothing of them runs.
packages=(
  wordpress wordpress-l10n wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree
  php php-cgi php-cli php-mysql php-xml php-mbstring micro-httpd mariadb-server-core chromium fonts-dejavu-core
)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done

if [ "${#missing[@]}" -eq 0 ]; then
  echo 'WordPress: nothing to install'
  exit 0
fi

echo "WordPress: installing ${missing[*]}"
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
export DEBIAN_FRONTEND=noninteractive
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
