#!/usr/bin/env bash
# Writes the first migration of both engines anew from the model. Until release 1 there is one migration per engine;
# from then on: dotnet ef migrations add NAME, for each context (docs/operations.md).
set -euo pipefail
cd "$(dirname "$0")/../../../.."

dotnet tool restore > /dev/null
for engine in Sqlite SqlServer; do
  rm -rf "src/SocialReturn.Core/Data/Migrations/$engine"
done
dotnet build src/SocialReturn.Core -v q -clp:ErrorsOnly -m:1
for engine in Sqlite SqlServer; do
  dotnet ef migrations add Initial --no-build --project src/SocialReturn.Core \
    --context "${engine}PortalDbContext" --output-dir "Data/Migrations/$engine"
done
