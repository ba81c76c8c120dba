using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Grading.Graders;

/// <summary>Turns a <c>grader.csx</c> into an assembly once and runs it; the assembly is kept under the hash of the script and of the engine.</summary>
/// <remarks>Grader scripts are trusted: they are the instructor's. A run that finds the assembly does not load Roslyn.</remarks>
internal sealed class GraderCompiler(CacheFolder cache)
{
    /// <summary>Namespaces a grader script need not name.</summary>
    static readonly string[] _imports =
        ["System", "System.Collections.Generic", "System.Linq", "MlpLabs.Engine", "MlpLabs.Grading.Graders", "MlpLabs.Grading.Judging", "MlpLabs.Grading.Pictures"];

    readonly Dictionary<string, MethodInfo> _loaded = [];

    /// <summary>Runs the script, so that the checks it declares stand in <paramref name="globals"/>.</summary>
    public async Task<IReadOnlyList<PackError>> RunAsync(string file, GraderScript globals)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(file).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new PackError(file, 0, 0, PackMessages.MissingFile(error.Message))];
        }

        var key = "grader-" + KeyOf(text, file);
        // A script that runs once per seed is loaded and compiled to machine code once.
        if (_loaded.TryGetValue(key, out var loaded))
            return await InvokeAsync(loaded, file, globals).ConfigureAwait(false);
        if (cache.Find(key) is { } kept && Factory(kept) is { } known)
            return await InvokeAsync(_loaded[key] = known, file, globals).ConfigureAwait(false);

        var (emitted, errors) = Compile(text, file);
        if (emitted is null)
            return errors;
        cache.Keep(key, emitted);
        return await InvokeAsync(_loaded[key] = Factory(emitted)!, file, globals).ConfigureAwait(false);
    }

    /// <summary>Changes whenever the script, the engine or the script's own vocabulary does.</summary>
    static string KeyOf(string text, string file) => CacheFolder.Key(
        Encoding.UTF8.GetBytes(text),
        Encoding.UTF8.GetBytes(file),
        Engine.EngineVersion.Id.ToByteArray(),
        typeof(GraderScript).Module.ModuleVersionId.ToByteArray());

    [MethodImpl(MethodImplOptions.NoInlining)] // Its body loads Roslyn; a cache hit must not.
    static (byte[]? Assembly, IReadOnlyList<PackError> Errors) Compile(string text, string file)
    {
        var options = ScriptOptions.Default
            .WithReferences(typeof(GraderScript).Assembly, typeof(Engine.EngineVersion).Assembly, typeof(Enumerable).Assembly,
                typeof(object).Assembly, typeof(List<>).Assembly, typeof(HashSet<>).Assembly, typeof(Sandbox.IsolationTier).Assembly)
            .WithImports(_imports)
            .WithFilePath(file)
            .WithFileEncoding(Encoding.UTF8)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp14);
        var compilation = CSharpScript.Create(text, options, typeof(GraderScript)).GetCompilation();
        // The cache knows the script alone: a file it loads could change unnoticed.
        if (compilation.SyntaxTrees.Count() > 1 || compilation.DirectiveReferences.Any())
            return (null, [new PackError(file, 1, 1, PackMessages.NoDirectives)]);
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return emitted.Success
            ? (stream.ToArray(), [])
            : (null, [.. emitted.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => ErrorOf(d, file))]);
    }

    static PackError ErrorOf(Microsoft.CodeAnalysis.Diagnostic diagnostic, string file)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new PackError(file, start.Line + 1, start.Character + 1,
            $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>Where the compiled script begins; null when a kept file is damaged and must be computed again.</summary>
    static MethodInfo? Factory(byte[] assembly)
    {
        try
        {
            var loaded = new AssemblyLoadContext("grader").LoadFromStream(new MemoryStream(assembly));
            return loaded.GetTypes().Select(t => t.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).FirstOrDefault(m => m is not null);
        }
        catch (Exception error) when (error is BadImageFormatException or ArgumentException or ReflectionTypeLoadException or FileLoadException)
        {
            return null;
        }
    }

    static async Task<IReadOnlyList<PackError>> InvokeAsync(MethodInfo factory, string file, GraderScript globals)
    {
        try
        {
            await ((Task<object>)factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [new object?[] { globals, null }], null)!).ConfigureAwait(false);
            return [];
        }
        catch (Exception error) // The script's own: whatever it is, the author must read it.
        {
            var line = LineOf(error, file);
            return [new PackError(file, line, line == 0 ? 0 : 1, PackMessages.ScriptThrew(error.GetType().Name, error.Message))];
        }
    }

    static int LineOf(Exception error, string file) =>
        new System.Diagnostics.StackTrace(error, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileName() == file)?.GetFileLineNumber() ?? 0;
}
