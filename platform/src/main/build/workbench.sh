#!/bin/sh
# The inner loop, read by the launcher: ./costellazioni dev, test NAME… and new module NAME.
# It finds the libraries and compiles the workbench (platform/src/test/java/org/costellazioni/workbench),
# each again only when what it is made from is newer. The workbench does the rest.

work=$here/target/workbench
tool=$work/tool

# The class paths of both modules, as Maven resolves them.
find_libraries() {
  of=$(cat "$here/pom.xml" "$here/graph/pom.xml" "$here/platform/pom.xml" "$JAVA_HOME/release" 2>/dev/null | cksum)
  if [ "$(cat "$work/found" 2>/dev/null)" = "$of" ] && libraries_are_there; then return 0; fi
  find_maven
  # Maven takes a module's classes for its library only in a call that compiles: it is told to skip that.
  quietly "Cerco le librerie… (finding the libraries)" "$work/libraries.log" \
    mvn -B -ntp -q -f "$here/pom.xml" -pl graph,platform \
    -Dmaven.main.skip=true -Dmaven.resources.skip=true -Dexec.skip=true -Dtemplates.phase=none compile \
    dependency:build-classpath@compile-path dependency:build-classpath@runtime-path \
    dependency:build-classpath@test-path || {
    grep -E '^\[ERROR\]' "$work/libraries.log" | head -n 20 >&2 || true
    say "Le librerie non si trovano: tutto il testo è in $work/libraries.log (no libraries)"
    exit 1
  }
  printf '%s' "$of" >"$work/found"
}

libraries_are_there() (
  IFS=:
  set -f
  for module in graph platform; do
    there=$(cat "$work/libraries/costellazioni-$module-test") || exit 1
    for library in $there; do
      [ -e "$library" ] || exit 1
    done
  done
)

# $1 runtime or test
libraries() {
  cat "$work/libraries/costellazioni-platform-$1"
}

build_tool() {
  sources=$here/platform/src/test/java/org/costellazioni/workbench
  words=$here/platform/src/test/resources/workbench
  newer_than "$tool/built" "$sources" "$words" "$work/found" || return 0
  rm -rf "$tool"
  mkdir -p "$tool/classes/workbench"
  touch "$tool/begun"
  cat "$words/messages.properties" >"$tool/classes/workbench/messages.properties"
  cat "$words/messages_en.properties" >"$tool/classes/workbench/messages_en.properties"
  set --
  for file in "$sources"/*.java; do
    case $file in
      *Tests.java) ;;
      *) set -- "$@" "$file" ;;
    esac
  done
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -encoding UTF-8 -d "$tool/classes" -cp "$(libraries test)" "$@" || exit 1
  printf '%s\n' "Premain-Class: org.costellazioni.workbench.HotSwap" "Can-Redefine-Classes: true" >"$tool/manifest"
  "$JAVA_HOME/bin/jar" --create --file "$tool/agent.jar" --manifest "$tool/manifest"
  mv "$tool/begun" "$tool/built"
}

make_ready() {
  find_java
  find_node
  find_libraries
  build_tool
}

# It starts and compiles much and repeats little: the quick compiler alone is faster.
swift=-XX:TieredStopAtLevel=1

dev() {
  make_ready
  # Classes that were replaced are kept by caches that yield only when memory is short: they yield sooner.
  # shellcheck disable=SC2086
  hand_over "$JAVA_HOME/bin/java" $java_options -Xmx1g $swift $collector -XX:SoftRefLRUPolicyMSPerMB=1 \
    "-javaagent:$tool/agent.jar" "-Dcostellazioni.home=$here" -cp "$tool/classes:$(libraries runtime)" \
    org.costellazioni.workbench.Dev "$here" "$@"
}

test_named() {
  make_ready
  # shellcheck disable=SC2086
  hand_over "$JAVA_HOME/bin/java" $java_options $swift $collector -cp "$tool/classes:$(libraries test)" \
    org.costellazioni.workbench.TestCommand "$here" "$@"
}

new_module() {
  make_ready
  # shellcheck disable=SC2086
  made=$("$JAVA_HOME/bin/java" $java_options $swift -cp "$tool/classes:$(libraries test)" \
    org.costellazioni.workbench.NewCommand "$here" "$@") || exit $?
  printf '%s\n' "$made"
  find_maven
  # Names are of any length, so lines are broken once they stand.
  java_files=$(printf '%s\n' "$made" | awk '/\.java$/ { printf "%s.*/%s", separator, $0; separator = "," }')
  quietly "Do la forma… (formatting)" "$work/format.log" \
    mvn -B -ntp -q -f "$here/pom.xml" -pl platform spotless:apply "-DspotlessFiles=$java_files" || {
    say "Scritto, ma non formattato: tutto il testo è in $work/format.log (written, but not formatted)"
    exit 1
  }
}
