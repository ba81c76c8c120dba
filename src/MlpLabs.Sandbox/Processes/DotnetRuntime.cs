using System.Runtime.InteropServices;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The .NET installation that runs this process; children run on the same.</summary>
internal static class DotnetRuntime
{
    /// <summary>The folder of the running framework: ROOT/shared/Microsoft.NETCore.App/VERSION.</summary>
    public static string Framework { get; } = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);

    public static string Version { get; } = Path.GetFileName(Framework);

    /// <summary>The folder that DOTNET_ROOT names.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Framework, "..", "..", ".."));

    /// <summary>The folder of the library that finds the framework.</summary>
    public static string HostResolver { get; } = Path.Combine(Root, "host", "fxr");
}
