"""Grades the submission in the working directory with MlpLabs and writes ./result.json and ./release-body.md.

The slug of the assignment is the id of the exercise. The exit code is 0 whenever grading worked, whatever the points.
"""

import os
import pathlib
import subprocess
import sys

MLPLABS = os.environ.get("MLPLABS", "/opt/mlplabs/mlplabs")

# A result that was committed is no result.
for name in ("result.json", "release-body.md"):
    pathlib.Path(name).unlink(missing_ok=True)

graded = subprocess.run(
    [MLPLABS, "ci", os.environ["ASSIGNMENT"], "--exit-zero",
     "--format", "classroom50=result.json", "--format", "github-summary=release-body.md"],
    check=False,
)
sys.exit(graded.returncode)
