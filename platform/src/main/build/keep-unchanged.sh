#!/bin/sh
# Gives generated files that say what they said before their earlier date again: Maven compiles a whole
# module anew when one source is newer than its class, and the templates are generated at every build.
# $1 the generated files, $2 where their last copies are kept
set -eu
[ -d "$1" ] || exit 0
mkdir -p "$2"
cd "$1"
find . -type f | while IFS= read -r file; do
  if cmp -s "$file" "$2/$file"; then
    touch -r "$2/$file" "$file"
  else
    mkdir -p "$(dirname "$2/$file")"
    cp -p "$file" "$2/$file"
  fi
done
