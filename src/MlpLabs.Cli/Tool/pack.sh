#!/usr/bin/env bash
# Packs the command line as a .NET tool:  pack.sh FOLDER [PUBLISHED]
# FOLDER receives mlplabs.VERSION.nupkg. PUBLISHED is a folder with a built command line; without it, the ahead-of-time
# compiled one of the mlplabs script is taken, and built first when it is out of date.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.." && pwd)
[ $# -ge 1 ] || { echo "Usage: pack.sh FOLDER [PUBLISHED]" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
if [ $# -ge 2 ]; then
    published=$(cd "$2" && pwd)
else
    "$root/mlplabs" --version >/dev/null
    published=$(readlink -f "$root/.build/app")
fi
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$root/Directory.Build.props")
dotnet pack "$root/src/MlpLabs.Cli" -c Release --no-build --nologo -v quiet -o "$folder" \
    -p:NuspecFile="$root/src/MlpLabs.Cli/Tool/mlplabs.nuspec" "-p:NuspecProperties=\"version=$version;published=$published;root=$root\""
echo "$folder/mlplabs.$version.nupkg"
