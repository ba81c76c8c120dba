using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>A submission of these tests: members of one static class, compiled as they are, with no rule in the way.</summary>
internal sealed class SubmissionSource
{
    static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is ['S', 'y', 's', 't', 'e', 'm', ..] or "netstandard.dll" or "Microsoft.Win32.Primitives.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    const string Usings =
        "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Reflection; "
        + "using System.Runtime.InteropServices; using System.Threading; using System.Threading.Tasks; using Microsoft.Win32.SafeHandles; ";

    readonly List<MethodTarget> _methods = [];
    readonly List<PlannedCall> _calls = [];

    // What submissions are compiled against: there, types stand in other assemblies than when they run.
    static readonly MetadataReference[] CompileHostReferences =
        [.. Directory.GetFiles(Path.Combine(ChildProgram.CompileHost.Folder, "ref"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    /// <param name="members">Of a static class.</param>
    /// <param name="asInCompileHost">Whether its references are those of a real submission, and not of all that .NET has.</param>
    public SubmissionSource(string members, bool asInCompileHost = false)
    {
        var compilation = CSharpCompilation.Create(
            "submission",
            [CSharpSyntaxTree.ParseText(Usings + "public static class Solution {\n" + members + "\n}")],
            asInCompileHost ? CompileHostReferences : References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assembly = bytes.ToArray();
    }

    public byte[] Assembly { get; set; }

    public List<Limits> Groups { get; } = [Quick];

    public Dictionary<int, int> OnlyAfter { get; } = [];

    /// <summary>Small enough to keep the tests fast.</summary>
    public static Limits Quick { get; } = new(CpuSeconds: 0.4, WallSeconds: 6, MemoryMiB: 128, OutputKiB: 16);

    /// <summary>Adds a call; the signature is written as <c>Name(double, double[]) -> int</c>.</summary>
    public SubmissionSource Call(string signature, params object?[] arguments) => CallIn(0, signature, arguments);

    public SubmissionSource CallIn(int group, string signature, params object?[] arguments)
    {
        var open = signature.IndexOf('(');
        var arrow = signature.LastIndexOf(" -> ", StringComparison.Ordinal);
        var name = signature[..open];
        var parameters = signature[(open + 1)..signature.LastIndexOf(')', arrow)].Split("; ", StringSplitOptions.RemoveEmptyEntries);
        var method = _methods.FindIndex(m => m.MethodName == name);
        if (method < 0)
        {
            method = _methods.Count;
            _methods.Add(new MethodTarget("Solution", name, [.. parameters.Select(p => ValueShape.Parse(p)!)], ValueShape.Parse(signature[(arrow + 4)..])!));
        }
        _calls.Add(new PlannedCall(method, group, arguments));
        return this;
    }

    public ObservationPlan Plan => new() { Assembly = Assembly, Methods = _methods, Calls = _calls, Groups = Groups, OnlyAfter = OnlyAfter };
}
