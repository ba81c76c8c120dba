#!/usr/bin/env bash
# Runs once, when Gradescope builds the image of the assignment.
set -euo pipefail
autograder=${AUTOGRADER:-/autograder}
apt-get update -qq
apt-get install -y -qq bubblewrap dotnet-sdk-10.0
# The first call builds MlpLabs, so that no student waits for it.
"$autograder/source/mlplabs/mlplabs" list
