#!/bin/sh
# Bundles TypeScript and styles; installs the locked packages when they are missing or old.
# $1 the folder to bundle into, $2 "watch" to do it again for each line that comes in
set -eu
out=$1
[ -f package.json ] || { mkdir -p "$out"; exit 0; }
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --silent --no-progress >&2
fi
exec node "src/main/web/${2:-build}.mjs" "$out"
