using System.Globalization;
using Microsoft.CodeAnalysis;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler;

/// <summary>From the compiler's diagnostics to what a student is shown.</summary>
internal static class Remarks
{
    // Warnings that point at a mistake in a network rather than at style. All others stay silent.
    static readonly HashSet<string> ShownWarnings =
    [
        "CS0162", // unreachable code
        "CS0168", "CS0219", // a variable that is never used
        "CS0183", "CS0184", // a type test that is always or never true
        "CS0251", // negative array index
        "CS0469", "CS0472", "CS0652", // a comparison that is always true or false
        "CS0642", // an empty statement where a body was meant
        "CS0665", // = in a condition
        "CS0675", // sign-extended operand
        "CS1717", "CS1718", // assignment to itself, comparison with itself
        "CS4014", // a task that is not awaited
        "CS8509", "CS8524", // a switch expression that misses values
    ];

    /// <summary>Errors and the warnings worth showing, in the order of files and places.</summary>
    public static IReadOnlyList<CompileRemark> Of(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<SyntaxTree> trees) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Severity == DiagnosticSeverity.Warning && ShownWarnings.Contains(diagnostic.Id)))
            .Select(diagnostic => (Diagnostic: diagnostic, File: FileIndex(diagnostic, trees), Start: diagnostic.Location.SourceSpan.Start))
            .OrderBy(d => d.File).ThenBy(d => d.Start).ThenBy(d => d.Diagnostic.Id, StringComparer.Ordinal)
            .Select(d => Of(d.Diagnostic))
            .Distinct(),
    ];

    /// <summary>Both lists in the order of files and places.</summary>
    public static IReadOnlyList<CompileRemark> Merge(
        IReadOnlyList<CompileRemark> diagnostics, IReadOnlyList<CompileRemark> violations, IReadOnlyList<SyntaxTree> trees)
    {
        var order = trees.Select((tree, index) => (tree.FilePath, index)).DistinctBy(file => file.FilePath)
            .ToDictionary(file => file.FilePath, file => file.index, StringComparer.Ordinal);
        return [.. diagnostics.Concat(violations).OrderBy(remark => order.GetValueOrDefault(remark.File, -1)).ThenBy(remark => remark.Line).ThenBy(remark => remark.Column)];
    }

    /// <summary>The first <see cref="CompileAnswer.MaxRemarks"/>, errors before warnings when not all fit.</summary>
    public static IReadOnlyList<CompileRemark> Cut(IReadOnlyList<CompileRemark> remarks)
    {
        if (remarks.Count <= CompileAnswer.MaxRemarks)
            return remarks;
        var kept = remarks.Where(remark => remark.Severity == CompileRemark.Error)
            .Concat(remarks.Where(remark => remark.Severity != CompileRemark.Error))
            .Take(CompileAnswer.MaxRemarks).ToHashSet();
        return [.. remarks.Where(kept.Contains).Take(CompileAnswer.MaxRemarks)];
    }

    /// <summary>A remark at a place of the student's own text; <c>#line</c> marks are ours, see ScriptText.</summary>
    public static CompileRemark At(Location location, string id, byte severity, string message)
    {
        if (location.SourceTree is not { } tree)
            return new CompileRemark(id, severity, message, "", 0, 0, 0, 0);
        var span = location.GetMappedLineSpan();
        return new CompileRemark(id, severity, message, tree.FilePath,
            span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }

    static CompileRemark Of(Diagnostic diagnostic) => At(
        diagnostic.Location,
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error ? CompileRemark.Error : CompileRemark.Warning,
        diagnostic.GetMessage(CultureInfo.InvariantCulture) + (diagnostic.Id == "CS0101" ? SourceMessages.DeclaredTwice : ""));

    static int FileIndex(Diagnostic diagnostic, IReadOnlyList<SyntaxTree> trees)
    {
        for (var i = 0; i < trees.Count; i++)
            if (trees[i] == diagnostic.Location.SourceTree)
                return i;
        return -1;
    }
}
