#!/bin/sh
# Bundles TypeScript and styles into the folder given; installs the locked packages when they are missing or old.
set -eu
out=$1
[ -f package.json ] || { mkdir -p "$out"; exit 0; }
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --silent --no-progress
fi
node src/main/web/build.mjs "$out"
