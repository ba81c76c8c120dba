using System.Text.RegularExpressions;
using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading.Submissions;

/// <summary>The compiler's remarks as a student can use them: one cause is told once, and a mistyped name comes with the one that was meant.</summary>
internal static partial class CompilerRemarks
{
    const string UnknownName = "CS0103";
    const int ShortestForOneLetter = 3;
    const int ShortestForTwoLetters = 5;
    // Nobody mistypes a longer one, and comparing takes time by the square of it.
    const int LongestCompared = 60;

    // What a solution may use without declaring or importing it.
    static readonly string[] OfDotnet = ["Array", "Console", "Dictionary", "Enumerable", "List", "Math", "MathF"];

    // Of a method's place: one bracket too many gives one of them for each method that follows.
    static readonly string[] OnePerCause = ["CS0106", "CS0116", "CS8801", "CS8803"];

    [GeneratedRegex("^The name '(?<name>[^']+)'")]
    private static partial Regex Name();

    // What is not closed ends with its line or the file: each character is looked at once, whatever a submission is made of.
    [GeneratedRegex(@"//[^\n]*|/\*.*?(?:\*/|\z)|""(?>(?:\\.|[^""\\\n])*)""?|'(?>(?:\\.|[^'\\\n])*)'?", RegexOptions.Singleline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();

    /// <param name="sources">The submission's sources.</param>
    /// <param name="starter">The sources of the exercise's starter.</param>
    public static IReadOnlyList<SourceDiagnostic> Of(IReadOnlyList<SourceDiagnostic> remarks, IReadOnlyList<SourceText> sources, Func<IReadOnlyList<string>> starter)
    {
        if (remarks.Count == 0)
            return remarks;
        var once = Once(remarks);
        return once.Any(r => r.Id == UnknownName) ? WithMeantNames(once, sources, starter()) : once;
    }

    static IReadOnlyList<SourceDiagnostic> Once(IReadOnlyList<SourceDiagnostic> remarks)
    {
        var told = remarks.Where(r => OnePerCause.Contains(r.Id)).GroupBy(r => (r.Id, r.File)).ToDictionary(g => g.First(), g => g.Select(r => r.Line).Distinct().Where(l => l != g.First().Line).ToList());
        return [.. remarks.Where(r => !OnePerCause.Contains(r.Id) || told.ContainsKey(r)).Select(r => told.TryGetValue(r, out var lines) ? r with { Message = SubmissionMessages.AlsoIn(r.Message, lines) } : r)];
    }

    static IReadOnlyList<SourceDiagnostic> WithMeantNames(IReadOnlyList<SourceDiagnostic> remarks, IReadOnlyList<SourceText> sources, IEnumerable<string> starter)
    {
        var unknown = remarks.Where(r => r.Id == UnknownName).GroupBy(NameIn).ToDictionary(g => g.Key, g => g.Count());
        var written = sources.SelectMany(s => WordsOf(s.Text)).CountBy(w => w).ToDictionary();
        var known = written.Keys.Concat(starter.SelectMany(WordsOf)).Where(w => !unknown.ContainsKey(w) && !IsQuoted(remarks, w) && !Keywords.Contains(w)).ToHashSet(StringComparer.Ordinal);
        // Written more often than it is unknown, it is declared somewhere else: its place is wrong and not its letters.
        var meant = unknown.Where(u => written.GetValueOrDefault(u.Key) <= u.Value).ToDictionary(u => u.Key, u => Meant(u.Key, known));
        return [.. remarks.Select(r => r.Id == UnknownName && meant.GetValueOrDefault(NameIn(r)) is { } name ? r with { Message = SubmissionMessages.DidYouMean(r.Message, name) } : r)];
    }

    /// <summary>The known name that differs by its capitals, else the only one nearest by one or two letters; null when there is none.</summary>
    /// <remarks>A name of the submission goes before one of .NET that is as near.</remarks>
    internal static string? Meant(string typed, IReadOnlyCollection<string> known)
    {
        foreach (var look in (IEnumerable<Func<List<string>>>)[() => Alike(typed, known), () => Alike(typed, OfDotnet), () => Nearest(typed, known), () => Nearest(typed, OfDotnet)])
            if (look() is [_, ..] found)
                return found is [var only] ? only : null;
        return null;
    }

    static List<string> Alike(string typed, IEnumerable<string> known) => [.. known.Where(k => k.Equals(typed, StringComparison.OrdinalIgnoreCase))];

    static List<string> Nearest(string typed, IEnumerable<string> known)
    {
        if (typed.Length > LongestCompared)
            return [];
        var allowed = typed.Length >= ShortestForTwoLetters ? 2 : typed.Length >= ShortestForOneLetter ? 1 : 0;
        return known.Where(k => Math.Abs(k.Length - typed.Length) <= allowed && WithoutDigits(k) != WithoutDigits(typed))
            .Select(k => (Name: k, Distance: NearestName.Distance(typed.ToLowerInvariant(), k.ToLowerInvariant()))).Where(k => k.Distance <= allowed)
            .GroupBy(k => k.Distance, k => k.Name).MinBy(g => g.Key)?.ToList() ?? [];
    }

    // dW1 and dW2 are two quantities and no slip.
    static string WithoutDigits(string name) => string.Concat(name.Where(c => !char.IsDigit(c))).ToLowerInvariant();

    static string NameIn(SourceDiagnostic remark) => Name().Match(remark.Message).Groups["name"].Value;

    // What another remark names is in doubt itself.
    static bool IsQuoted(IReadOnlyList<SourceDiagnostic> remarks, string word) => remarks.Any(r => r.Id != UnknownName && r.Message.Contains($"'{word}'", StringComparison.Ordinal));

    static IEnumerable<string> WordsOf(string text) => Word().Matches(NoCode().Replace(text, " ")).Select(m => m.Value);

    static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double",
        "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "get", "goto", "if", "implicit", "in", "init", "int", "interface", "internal", "is",
        "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "partial", "private", "protected", "public", "readonly", "record", "ref", "required",
        "return", "sbyte", "sealed", "set", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked",
        "unsafe", "ushort", "using", "var", "virtual", "void", "volatile", "when", "where", "while", "with", "yield",
    ];
}
