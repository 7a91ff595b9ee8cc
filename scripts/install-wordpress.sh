#!/usr/bin/env bash
# Installs what `npm run test:wordpress` needs from Debian, and only what is missing.
set -euo pipefail

# mariadb-server-core: the server without a service that starts by itself. php-cgi and micro-httpd satisfy WordPress'
# wish for a web server without Apache; nothing of them runs.
exec bash "$(dirname "$0")/lib/install-packages.sh" WordPress \
  wordpress wordpress-l10n wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree \
  php php-cgi php-cli php-mysql php-xml php-mbstring micro-httpd mariadb-server-core chromium fonts-dejavu-core
