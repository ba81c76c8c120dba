using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Tests.Pictures;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>A report takes a few milliseconds once its code is warm. Times differ between machines; what is allocated on the way does not.</summary>
/// <remarks>Most of the time of a slow page went into objects and texts that nobody needed, and into collecting them.</remarks>
public class AllocationTests
{
    // A character of the page takes two bytes by itself; its value, its object in the model and what the interpreter needs come on top.
    // The page below takes sixteen; it took forty-five when every include was a text and every object a hash table.
    const int MostBytesPerCharacter = 24;

    [Fact]
    public void A_page_is_written_without_many_times_its_size_in_memory()
    {
        var mixed = Samples.Mixed();
        var report = mixed with { Checks = [.. mixed.Checks.Select(check => check with { Pictures = [.. PictureSamples.All.Values] })] };
        // What is built here: the Scriban package allocates as it likes.
        var engine = new TemplateEngine(new TemplateFolders(Repository.Folder("templates")));
        TemplateResult Page() => engine.Render("report/report.sbn-html", ReportModel.Of(report));
        var size = Page().Text!.Length;

        var allocated = LeastAllocatedBy(() => Page().WriteTo(TextWriter.Null));

        Assert.True(size > 100_000, $"The page has only {size} characters: it has lost its pictures.");
        Assert.True(allocated <= MostBytesPerCharacter * size, $"{allocated} bytes for a page of {size} characters, {allocated / size} for each.");
    }

    [Fact]
    public void What_is_included_at_any_depth_is_written_once()
    {
        const int Depth = 20, Size = 100_000;
        using var folder = new TemporaryFolder();
        for (var depth = 0; depth < Depth; depth++)
            folder.Write($"level-{depth}.sbn", $"{{{{ include \"level-{depth + 1}.sbn\" }}}}");
        folder.Write($"level-{Depth}.sbn", new string('x', Size));
        var engine = new TemplateEngine(new TemplateFolders(folder.Path));
        Assert.Equal(new string('x', Size), engine.Render("level-0.sbn", []).Text);

        var allocated = LeastAllocatedBy(() => Assert.True(engine.Render("level-0.sbn", []).Succeeded));

        // Two bytes for each character, and as many again for a buffer that has grown too far.
        Assert.True(allocated < 5 * Size, $"{allocated} bytes for {Size} characters.");
    }

    // The least of several: while the first are made, caches are filled and code is compiled.
    static long LeastAllocatedBy(Action run) => Enumerable.Range(0, 20).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
