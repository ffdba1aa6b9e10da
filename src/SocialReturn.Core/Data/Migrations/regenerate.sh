#!/usr/bin/env bash
# Writes the first migration of both engines anew when the model has changed; its files keep their names, so that a commit
# shows what changed and nothing else. Its id is new: a database of the former model is refused, not misread. Until release 1
# there is one migration per engine; from then on: dotnet ef migrations add NAME, for each context (docs/working-here.md).
set -euo pipefail
cd "$(dirname "$0")/../../../.."

ef() { dotnet ef migrations "$@" --no-build --project src/SocialReturn.Core; }
build() { dotnet build src/SocialReturn.Core -v q -nologo -clp:ErrorsOnly -m:1; }
is_current() { # one migration, not two after a merge, and nothing in the model that it lacks
  [ "$(find "src/SocialReturn.Core/Data/Migrations/$1" -name '*Initial.cs' | wc -l)" = 1 ] &&
    ef has-pending-model-changes --context "$1PortalDbContext" > /dev/null
}

dotnet tool restore > /dev/null
if build && is_current Sqlite && is_current SqlServer; then
  echo "The migrations are up to date."
  exit
fi

for engine in Sqlite SqlServer; do
  rm -rf "src/SocialReturn.Core/Data/Migrations/$engine"
done
build
for engine in Sqlite SqlServer; do
  ef add Initial --context "${engine}PortalDbContext" --output-dir "Data/Migrations/$engine"
  for file in "src/SocialReturn.Core/Data/Migrations/$engine"/*_Initial*.cs; do
    mv "$file" "${file%/*}/${file##*_}"
  done
done
