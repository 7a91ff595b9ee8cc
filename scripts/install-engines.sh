#!/usr/bin/env bash
# Installs what the engine run needs from Debian, and what reads shell scripts and PHP; only what is missing.
# Only .ci/run calls this; nobody's own machine is changed by `npm test`.
set -euo pipefail

# All three engines draw WebGL2 without the packages that these recommend.
exec bash "$(dirname "$0")/lib/install-packages.sh" engines \
  chromium chromium-headless-shell firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 fonts-dejavu-core \
  shellcheck php-cli
