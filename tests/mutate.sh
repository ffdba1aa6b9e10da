#!/usr/bin/env bash
# Mutation testing of the engine: changes the code in Core/Valuation and Core/Tariffs one place at a time and sees
# whether a test notices. What it found is in docs/quality.md. Takes the better part of an hour.
#   bash tests/mutate.sh                                everything
#   bash tests/mutate.sh 'Valuation/CountingClock.cs'   one file, or a pattern of files
set -euo pipefail
cd "$(dirname "$0")/.."
# The typed texts are made while building; mutation testing asks for the sources without building (Directory.Build.props).
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 MutationTesting=true

dotnet tool restore
dotnet build tests/SocialReturn.Valuation.Tests --nologo -v quiet
results=$PWD/artifacts/mutation
cd tests/SocialReturn.Valuation.Tests
exec dotnet stryker --output "$results" "${@/#/--mutate=}"
