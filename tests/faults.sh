#!/usr/bin/env bash
# The faults of databases, disks, stores, keys, clocks and processes, by themselves. CI runs the tests of the first part with all others;
# the second part, accidents under load and the drill of a restore, is run from here only. Ends with an error when something was lost.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

# Databases: FaultTests. Stores: StoreStart, Storage, DamagedFile. Keys: KeyStart. Clocks: WrongClock, JobLeases. Asleep, killed in a report:
# MonthlyReportJob. Killed in backup and restore: Backup. Disks that fill up: ProbeProcess, FaultTests. Root, an open umask: RootTests, OpenMask.
named=(FaultTests StoreStart .Storage. DamagedFile KeyStart WrongClock JobLeases MonthlyReportJob .Backup. ProbeProcess RootTests OpenMask FirstStart .Operations.)
filter=$(printf '|FullyQualifiedName~%s' "${named[@]}")

dotnet build SocialReturn.sln --nologo -v minimal -nodeReuse:false
for project in Core Web; do
  dotnet test "tests/SocialReturn.$project.Tests" --no-build --nologo --filter "${filter:1}"
done
dotnet run --no-build --project tests/SocialReturn.Benchmarks -- faults
dotnet run --no-build --project tests/SocialReturn.Benchmarks -- drill
