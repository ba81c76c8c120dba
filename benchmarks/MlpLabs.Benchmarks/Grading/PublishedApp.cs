using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Grading;

/// <summary>What <c>./mlplabs</c> has built and runs: the command line and its child programs, compiled ahead of time.</summary>
/// <remarks>The child programs beside this benchmark's own assembly would be those of a plain build, which nobody grades with.</remarks>
internal static class PublishedApp
{
    static readonly Lazy<(ILauncher Launcher, string Tier)> _launcher = new(ChooseLauncher);

    public static string Folder { get; } = Find();

    /// <summary>The command line.</summary>
    public static string Executable => Path.Combine(Folder, "mlplabs");

    public static ChildProgram Worker => new(Path.Combine(Folder, "worker"), "MlpLabs.Worker");

    public static ChildProgram CompileHost => new(Path.Combine(Folder, "compiler"), "MlpLabs.Compiler");

    /// <summary>How children are isolated here.</summary>
    public static ILauncher Launcher => _launcher.Value.Launcher;

    /// <summary>The tier in one line, for the notes of a result.</summary>
    public static string Isolation => _launcher.Value.Tier;

    static (ILauncher Launcher, string Tier) ChooseLauncher()
    {
        var launcher = Launchers.Bubblewrap(Worker, out var whyNot) ?? Launchers.Plain(whyNot);
        return (launcher, $"Isolation: tier {launcher.Tier.Number}. {launcher.Tier.Details}");
    }

    static string Find()
    {
        var link = new DirectoryInfo(Repository.Folder(".build", "app"));
        return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName
            ?? throw new DirectoryNotFoundException($"{link.FullName} is not there. Start the benchmarks with ./mlplabs bench, which builds it.");
    }
}
