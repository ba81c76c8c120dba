using System.Text;
using Microsoft.Extensions.Logging;
using MlpLabs.Course.Batches;
using MlpLabs.Course.ClassReport;
using MlpLabs.Grading;
using MlpLabs.Grading.Judging;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>What a batch keeps for the next one, and what it makes of files that are not as it wrote them.</summary>
public sealed class KeptResultTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"answers\": {\"a\": 1}}")]
    [InlineData("{\"answers\": {\"a\": [1]}}")]
    [InlineData("{\"answers\": {\"a\": [null]}}")]
    [InlineData("{\"answers\": {\"a\": [[1, 2]]}}")]
    [InlineData("{\"answers\": {\"a\": [[]]}}")]
    [InlineData("{\"answers\": {\"a\": [[{\"size\": 1}]]}}")]
    [InlineData("{\"answers\": {\"a\": [[\"no number\"]]}}")]
    public void Damaged_answers_are_none(string text) => Assert.Null(EntryFile.ReadAnswers(Encoding.UTF8.GetBytes(text), OneCase()));

    [Fact]
    public void Answers_are_read_as_they_were_written()
    {
        var answers = EntryFile.ReadAnswers("{\"answers\": {\"a\": [[1.5]]}}"u8.ToArray(), OneCase());

        Assert.Equal([1.5], Assert.Single(answers!).Components);
    }

    [Theory]
    [InlineData("{\"entry\": {}}")]
    [InlineData("{\"entry\": {\"checks\": [null]}}")]
    [InlineData("{\"entry\": null}")]
    public void An_entry_without_its_fields_is_none(string text) => Assert.Null(EntryFile.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_kept_result_depends_on_the_programs_that_compile_and_run_submissions()
    {
        var folder = _folder.At("program");
        foreach (var name in (string[])["MlpLabs.Compiler.dll", "MlpLabs.Protocol.dll"])
            _folder.WriteBytes($"program/{name}", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "compiler", name)));
        var before = Versions(folder);

        // Another build of the same assembly.
        File.Copy(Path.Combine(AppContext.BaseDirectory, "MlpLabs.Engine.dll"), Path.Combine(folder, "MlpLabs.Protocol.dll"), overwrite: true);

        Assert.NotEqual(before, Versions(folder));
        Assert.Equal(Versions(Path.Combine(AppContext.BaseDirectory, "worker")), Versions(Path.Combine(AppContext.BaseDirectory, "worker")));
        Assert.NotEmpty(Versions(Path.Combine(AppContext.BaseDirectory, "worker")));

        static string Versions(string folder) => CacheFolder.Key([.. GradeKey.VersionsIn(folder)]);
    }

    [Fact]
    public void The_log_has_one_line_for_each_entry_and_nothing_that_acts_on_a_terminal()
    {
        var path = _folder.At("batch.log");
        using (var log = new LogFile(path, TimeProvider.System))
            log.CreateLogger("batch").Log(LogLevel.Warning, "begun {Path}\u001b[2J\nforged\u2028line\r\u202e".Replace("{Path}", "Ada"));

        var line = Assert.Single(File.ReadAllText(path).TrimEnd('\n').Split('\n'));
        Assert.EndsWith(" Warning batch: begun Ada␛[2J forged line ‹U+202E›", line);
    }

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(1, 8, 13)]
    [InlineData(1, 1000, 1)]
    [InlineData(3, 3, 100)]
    public void Shares_are_rounded_and_what_is_there_is_not_shown_as_nothing(int part, int whole, int percent) => Assert.Equal(percent, ClassPage.Percent(part, whole));

    static Check OneCase() => SyntheticClass.Check("a", 1, new Case("one", Visibility.Visible, [1.0], new ExpectedValue(5.0)));
}
