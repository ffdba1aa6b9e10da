#!/usr/bin/env bash
# Installs what is missing, builds, runs every test and closes with "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

results=artifacts/tests
# They share no state: each test class has its own database and folder. The browser comes last and alone, as it needs the machine.
together=(SocialReturn.Core.Tests SocialReturn.Valuation.Tests SocialReturn.Pdf.Tests SocialReturn.Web.Tests)
alone=(SocialReturn.Browser.Tests)

stop() {
  echo "$1" >&2
  exit 1
}

require_tools() {
  command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1 ||
    stop "The .NET SDK 10 is missing (see global.json): install it from https://dotnet.microsoft.com/download"
  command -v npm >/dev/null || stop "Node.js with npm is missing: install it from https://nodejs.org (20 or newer)"
}

# command → Debian package
install_missing() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v qpdf >/dev/null || missing+=(qpdf)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  # The machine that the book is tried on: docs/operations.md.
  command -v nginx >/dev/null || missing+=(nginx)
  command -v ip >/dev/null || missing+=(iproute2)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v curl >/dev/null || missing+=(curl)
  # PDFBox Preflight and what it runs on.
  command -v java >/dev/null || missing+=(default-jre-headless)
  [ -e /usr/share/java/preflight.jar ] || missing+=(libpdfbox2-java)
  [ -e /usr/share/java/commons-io.jar ] || missing+=(libcommons-io-java)
  [ -e /usr/share/java/javax.activation.jar ] || missing+=(libactivation-java)
  [ -e /usr/share/java/jaxb-api.jar ] || missing+=(libjaxb-api-java)
  [ ${#missing[@]} -eq 0 ] && return
  local install="apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    stop "Missing for the tests: ${missing[*]}. Run: sudo apt-get update && sudo $install"
  fi
  { apt-get update -q && $install -q; } || stop "Could not install: ${missing[*]}"
}

# Console output and results of one project go to files, so that projects can run side by side.
run_project() {
  dotnet test "tests/$1/$1.csproj" --no-build --nologo \
    --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=minimal" --results-directory "$results" \
    --blame-hang-timeout 15m --blame-hang-dump-type none >"$results/$1.log" 2>&1
  echo $? >"$results/$1.exit"
}

# counter PROJECT NAME → the number in the project's results, 0 when it left none
counter() {
  local counters
  counters=$(grep -ao '<Counters [^>]*>' "$results/$1.trx" 2>/dev/null | tail -1)
  [[ $counters =~ \ $2=\"([0-9]+)\" ]] && echo "${BASH_REMATCH[1]}" || echo 0
}

passed=0 failed=0 skipped=0
add_up() {
  local total ok bad
  total=$(counter "$1" total) ok=$(counter "$1" passed) bad=$(counter "$1" failed)
  cat "$results/$1.log"
  # A host that crashed, hung or found no tests reports no failure by itself: it is one.
  if [ "$bad" -eq 0 ] && { [ "$(cat "$results/$1.exit")" -ne 0 ] || [ "$total" -eq 0 ]; }; then
    echo "$1 did not run to its end." >&2
    bad=1
    total=$((total > ok ? total : ok + 1))
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
}

# Once more at the end, as a log that is cut short loses its beginning: each failed test with its message.
name_failures() {
  for project in "${together[@]}" "${alone[@]}"; do
    grep -aE -A 12 '^ +(Failed|Error Message:)|\[FAIL\]' "$results/$project.log" | sed "s/^/$project: /" | head -200
  done
}

require_tools
install_missing
rm -rf "$results" && mkdir -p "$results"
dotnet tool restore >/dev/null || stop "The tools of .config/dotnet-tools.json could not be restored."
dotnet csharpier check src tests || stop "Run 'dotnet csharpier format src tests': the layout of code is the formatter's. No test has run."
dotnet build SocialReturn.sln --nologo -v minimal -nodeReuse:false -p:Analyze=true || stop "The build failed: no test has run."

for project in "${together[@]}"; do run_project "$project" & done
wait
for project in "${alone[@]}"; do run_project "$project"; done
for project in "${together[@]}" "${alone[@]}"; do add_up "$project"; done

grep -aoh 'Covered: [^<&]*' "$results"/*.trx | tr -d '\r' | sort -u
name_failures
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
