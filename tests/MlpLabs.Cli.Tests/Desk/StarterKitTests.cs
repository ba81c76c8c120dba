using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Cli.Desk;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class StarterKitTests : IDisposable
{
    static readonly ExerciseCatalog _catalog = new(Repository.Folder("exercises"), null, CacheFolder.None);

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Ids() => [.. _catalog.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_starter_and_the_playground_compile_together(string id)
    {
        const string usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        var files = StarterKit.FilesOf(_catalog, _catalog.ReadManifest(id).Value!);
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var sources = files.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal)).Select(f => CSharpSyntaxTree.ParseText(Encoding.UTF8.GetString(f.Content), parse, f.Name));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));

        var compilation = CSharpCompilation.Create("playground", sources.Append(CSharpSyntaxTree.ParseText(usings, parse)), references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Annotations));

        Assert.Contains(files, f => f.Name == Playground.File);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void What_is_written_is_a_submission_that_is_the_starter_alone()
    {
        StarterKit.Write(_folder.Path, StarterKit.FilesOf(_catalog, _catalog.ReadManifest("backprop-2-2-1").Value!));

        var submission = Grading.Submissions.SubmissionReader.Read(_folder.Path).Submission!;

        Assert.Equal(["Solution.cs"], submission.Files.Select(f => f.Name));
    }

    [Fact]
    public void The_lock_of_an_editor_is_no_part_of_the_submission()
    {
        _folder.File("Solution.cs", "public static class Solution { }");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, ".#Solution.cs"), "somebody@somewhere.4711");

        var submission = Grading.Submissions.SubmissionReader.Read(_folder.Path).Submission;

        Assert.Equal(["Solution.cs"], submission?.Files.Select(f => f.Name) ?? []);
    }

    [Fact]
    public async Task It_builds_and_runs_as_it_stands()
    {
        StarterKit.Write(_folder.Path, StarterKit.FilesOf(_catalog, _catalog.ReadManifest("sigmoid-derivative").Value!));
        _folder.File("Solution.cs", "public static class Solution { public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z)); public static double SigmoidPrime(double z) => throw new NotImplementedException(); public static double SigmoidPrimeFromActivation(double a) => a * (1 - a); }");

        var (exitCode, output) = await DotnetRunAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains("Sigmoid, in the middle\n  expected  0.5\n  got       0.5\n", output);
        Assert.Contains("SigmoidPrime, in the middle\n  expected  0.25\n  got       nothing: not written yet\n", output);
    }

    async Task<(int ExitCode, string Output)> DotnetRunAsync()
    {
        var run = await ProcessRun.OfAsync("dotnet", ["run", "--property:UseSharedCompilation=false"], _folder.Path,
            [new("MSBUILDDISABLENODEREUSE", "1"), new("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), new("DOTNET_NOLOGO", "1")]);
        return (run.ExitCode, run.Output + run.Error);
    }
}
