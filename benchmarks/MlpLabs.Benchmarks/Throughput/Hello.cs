using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>The smallest .NET program there is.</summary>
internal static class Hello
{
    /// <summary>As it was built: beside this benchmark, in the same configuration.</summary>
    public static string Folder { get; } = Repository.Folder(
        "benchmarks", "MlpLabs.Hello", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name == "Debug" ? "Debug" : "Release", "net10.0");

    public static ChildProgram Program => new(Folder, "MlpLabs.Hello");

    /// <summary>Runs it in the sandbox, from its start to its end.</summary>
    /// <exception cref="InvalidDataException">It did not end with the exit code 0.</exception>
    public static async Task RunInSandboxAsync(ILauncher launcher, CancellationToken cancel)
    {
        var child = launcher.Start(Program, Limits.Default);
        await using (child.ConfigureAwait(false))
        {
            var exitCode = await child.WaitForExitAsync(cancel).ConfigureAwait(false);
            if (exitCode != 0)
                throw new InvalidDataException($"The empty program ended with exit code {exitCode} in the sandbox. {child.ErrorHead}");
        }
    }
}
