using System.Reflection;
using System.Runtime.Loader;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Tests;

/// <summary>Compiles sources of tests, which are ours, and runs them in the test process.</summary>
internal static class Compiled
{
    static readonly SubmissionCompiler Compiler = new(ReferenceSet.Load(Path.Combine(AppContext.BaseDirectory, "ref")));

    public static CompileAnswer Source(string text) => Compiler.Compile(new CompileJob(false, [new CompileFile("a.cs", text)]));

    public static CompileAnswer Script(string text) => Compiler.Compile(new CompileJob(true, [new CompileFile("a.csx", text)]));

    public static CompileAnswer Files(params (string Name, string Text)[] files) =>
        Compiler.Compile(new CompileJob(false, [.. files.Select(file => new CompileFile(file.Name, file.Text))]));

    /// <summary>Calls a function of a script.</summary>
    public static object? Call(CompileAnswer answer, string function, params object[] arguments)
    {
        Assert.Equal("", string.Join("\n", answer.Remarks.Select(Brief)));
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var type = context.LoadFromStream(new MemoryStream(answer.Assembly.ToArray())).GetType("Script", throwOnError: true)!;
        return type.GetMethod(function)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    public static string Brief(CompileRemark remark) => $"{remark.File}:{remark.Line}:{remark.Column} {remark.Id} {remark.Message}";
}
