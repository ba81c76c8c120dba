using System.Collections.Concurrent;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Statements;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

[assembly: AssemblyFixture(typeof(MlpLabs.Browser.Tests.Pages))]

namespace MlpLabs.Browser.Tests;

/// <summary>A page and the report it was made from, when it is one of a report.</summary>
public sealed record NamedPage(string Name, string Html, GradeReport? Report);

/// <summary>The students' pages of all labelled submissions and the statements of all exercises, made once.</summary>
public sealed class Pages : IAsyncLifetime
{
    /// <summary>Stands in what a hidden case prints and throws in the hostile submissions; it must reach no student.</summary>
    public const string HiddenMarker = "hidden-7315264958871";

    readonly List<NamedPage> _reports = [];
    readonly List<NamedPage> _statements = [];
    readonly List<NamedPage> _hostile = [];

    public IReadOnlyList<NamedPage> Reports => _reports;

    public IReadOnlyList<NamedPage> Statements => _statements;

    /// <summary>Submissions that write markup, scripts and controls wherever text of theirs is shown.</summary>
    public IReadOnlyList<NamedPage> Hostile => _hostile;

    public GradeReport HostileForInstructor { get; private set; } = null!;

    public IEnumerable<NamedPage> All => [.. _reports, .. _statements];

    public async ValueTask InitializeAsync()
    {
        var launcher = Launchers.Choose();
        await using var compiler = new CompileHostClient(launcher, ChildProgram.CompileHost);
        using var observer = new WorkerObserver(launcher);
        var catalog = new ExerciseCatalog(Repository.Folder("exercises"), Repository.Folder("graders"), CacheFolder.OfUser());
        var pipeline = new GradingPipeline(compiler, observer, new MisconceptionLibrary(compiler, observer, catalog.Cache));
        var exercises = new Dictionary<string, Exercise>();
        foreach (var id in catalog.Ids)
            exercises[id] = (await catalog.LoadAsync(id)).Value!;

        var labels = LabelFile.Read(Repository.Folder("tests", "submissions", "labels.json")).Value!;
        var reports = new ConcurrentBag<NamedPage>();
        await Parallel.ForEachAsync(labels, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (label, cancel) =>
        {
            var submission = SubmissionReader.Read(Repository.Folder("tests", "submissions", label.Path)).Submission!;
            var report = (await pipeline.GradeAsync(exercises[label.ExerciseId], submission, cancel)).For(Audience.Student);
            reports.Add(new NamedPage(label.Path, Html(report), report));
        });
        _reports.AddRange(reports.OrderBy(r => r.Name, StringComparer.Ordinal));

        foreach (var name in (string[])["runs", "does-not-compile"])
        {
            var file = $"<b>{name}</b>\"'><script>alert('name')<\u202e.cs";
            var source = File.ReadAllText(Repository.Folder("tests", "MlpLabs.Browser.Tests", "Hostile", name + ".txt"));
            var graded = await pipeline.GradeAsync(exercises["sigmoid-derivative"], new Submission(file, [new SourceText(file, source)], SourceKind.Regular), CancellationToken.None);
            HostileForInstructor ??= graded.For(Audience.Instructor);
            _hostile.Add(new NamedPage(name, Html(graded.For(Audience.Student)), graded.For(Audience.Student)));
        }

        var pages = new StatementPages(null, null, "./mlplabs");
        var statements = exercises.Values.Select(e => Statement.Read(e.Manifest, e.Folder).Value!).ToList();
        _statements.AddRange(statements.Select(s => new NamedPage($"statement of {s.Manifest.Id}", Written(output => pages.Write(s, output)), null)));
        _statements.Add(new NamedPage("list of exercises", Written(output => pages.WriteList(statements, output)), null));
    }

    public static string Html(GradeReport report) => Written(output => new HtmlReport().Write(report, output));

    static string Written(Func<TextWriter, string?> write)
    {
        using var output = new StringWriter();
        Assert.Null(write(output));
        return output.ToString();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
