#!/usr/bin/env bash
# Installs what the tests need (as root on Debian), builds everything and runs all tests.
# The last line is "N passed, N failed, N skipped"; what was skipped, and why, stands above it.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

install_tools() {
    local missing=()
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    command -v prlimit >/dev/null || missing+=(util-linux)
    [ -x /usr/bin/chromium ] || missing+=(chromium)
    command -v python3 >/dev/null || missing+=(python3)
    command -v git >/dev/null || missing+=(git)
    command -v zsh >/dev/null || missing+=(zsh)
    command -v fish >/dev/null || missing+=(fish)
    [ ${#missing[@]} -eq 0 ] && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing ${missing[*]} ..."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
    else
        echo "Not installed: ${missing[*]}. Tests that need them are skipped; install them with your package manager."
    fi
}

command -v dotnet >/dev/null || { echo "The tests need the .NET 10 SDK: dotnet was not found on the PATH."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
install_tools

echo "Building ..."
if ! dotnet build MlpLabs.sln -c Release -v quiet --nologo -clp:NoSummary; then
    echo "The build failed."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi

# Some tests run the published program. Built by the first of them, it would take the processors away from tests that run beside it and have time limits.
if ! ./mlplabs --version >/dev/null; then
    echo "./mlplabs could not be built."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi

# Worker, compile host and launcher as they are published, compiled ahead of time: what users run, and sooner there.
# Not where the published program is compared with the plain build: what only the former lacked would be skipped there.
for folder in tests/*.Tests/bin/Release/net10.0; do
    if [ -d "$folder/worker" ] && [[ $folder != *MlpLabs.Cli.Tests* ]]; then cp -r .build/app/worker .build/app/compiler .build/app/launcher "$folder/"; fi
done

# Nothing that tests start may stay in memory.
export MLPLABS_SERVER=off

passed=0 failed=0 skipped=0
results=$(mktemp -d)
trap 'kill "${corpora:-}" 2>/dev/null; rm -rf "$results"' EXIT

# Runs one test project; arguments after it go to its runner. What it prints is kept until it is counted.
start() {
    local project=$1 log="$results/$*.log"
    shift
    "tests/$project/bin/Release/net10.0/$project" -noLogo -noColor "$@" >"$log" 2>&1
    echo $? >"$log.status"
}

# Adds up what a run gave, and shows what went wrong in it.
count() {
    local project=$1 log="$results/$*.log" status counts
    shift
    status=$(cat "$log.status")
    counts=$(sed -nE 's/.*Total: *([0-9]+), *Errors: *([0-9]+), *Failed: *([0-9]+), *Skipped: *([0-9]+), *Not Run: *([0-9]+).*/\1 \2 \3 \4 \5/p' "$log" | tail -n 1)
    if [ -z "$counts" ]; then
        echo "$project did not finish (exit code $status):"
        tail -n 40 "$log"
        failed=$((failed + 1))
        return
    fi
    local total errors bad skips notrun
    read -r total errors bad skips notrun <<<"$counts"
    passed=$((passed + total - bad - skips - notrun))
    failed=$((failed + bad + errors))
    skipped=$((skipped + skips))
    # A runner that ends badly after its summary has failed too.
    if [ "$status" -ne 0 ] && [ $((bad + errors)) -eq 0 ]; then failed=$((failed + 1)); echo "$project ended with exit code $status."; fi
    echo "$project${*:+ ($*)}: $total tests, $((bad + errors)) failed, $skips skipped"
    if [ "$status" -ne 0 ] || [ "$skips" -gt 0 ]; then grep -vE '^\s*(Discovering|Discovered|Starting|Finished):|=== TEST EXECUTION SUMMARY' "$log" | tail -n 200; fi
    grep -E '^ *golden:' "$log" || true
}

run() { start "$@"; count "$@"; }

# The corpora wait more than they compute: they run beside the others.
start MlpLabs.Corpora.Tests &
corpora=$!
for folder in tests/*.Tests; do [ "$folder" = tests/MlpLabs.Corpora.Tests ] || run "$(basename "$folder")"; done
# Numbers and dates are written the same in every country.
for project in MlpLabs.Engine.Tests MlpLabs.Protocol.Tests MlpLabs.Grading.Tests MlpLabs.Reporting.Tests; do run "$project" -culture fr-FR; done

wait "$corpora"
corpora=
count MlpLabs.Corpora.Tests

if [ "$skipped" -gt 0 ]; then echo "SKIPPED: $skipped tests could not run on this machine; the reasons stand above."; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
