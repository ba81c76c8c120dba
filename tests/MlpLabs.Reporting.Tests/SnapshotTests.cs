using MlpLabs.Grading;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

public class SnapshotTests
{
    [Fact]
    public void No_snapshot_is_left_that_no_test_reads()
    {
        string[] named = ["console-student.txt", "console-instructor.txt", "console-coloured.txt", "console-hostile.txt", "page-many-checks.html", "page-instructor.html",
            "page-shapes.html", "page-hostile.html", "result.json", "statement.html", "statement-list.html", "statement.txt",
            "picture-boundary.html", "picture-connections.html", "picture-loss.html", "picture-planes.html", "picture-recall.html"];
        var claimed = named.Concat(Enum.GetNames<Verdict>().SelectMany(v => new[] { $"console-{v}.txt", $"page-{v}.html" }));

        // Those of drawings are counted beside the drawings.
        Assert.Empty(Directory.EnumerateFiles(Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Snapshots")).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith("drawing-", StringComparison.Ordinal)).Except(claimed));
    }
}
