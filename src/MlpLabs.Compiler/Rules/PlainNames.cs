using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlpLabs.Compiler.Rules;

/// <summary>Tells sources whose names lead to nothing that <see cref="ForbiddenApi"/> forbids, so that they need not be bound a second time.</summary>
/// <remarks>
/// How it works: a name is plain when the submission declares it or when it stands in a list of names of mathematics, arrays and collections.
/// Starting from what C# has keywords for, the names of that list reach nothing that is forbidden (a test follows them all), so sources with
/// plain names alone can only mean something forbidden by declaring a name for it, such as a method called <c>Delete</c> beside a variable called
/// <c>File</c>. What it cannot stop is that: it costs such a submission the readable reason, not its refusal, which is the assembly policy's.
/// </remarks>
internal static class PlainNames
{
    /// <summary>The names that are plain in every submission.</summary>
    public static FrozenSet<string> Known { get; } = Words(
        """
        var _ value System Collections Generic Linq
        Math MathF Exp Log Log2 Log10 Sqrt Cbrt Pow Sin Cos Tan Sinh Cosh Tanh Abs Max Min Sign Floor Ceiling Round Truncate Clamp PI E Double Int32 Int64
        NaN PositiveInfinity NegativeInfinity Epsilon MaxValue MinValue IsNaN IsInfinity IsFinite IsPositiveInfinity IsNegativeInfinity
        Array Length LongLength Rank GetLength GetUpperBound GetLowerBound Clone Copy CopyTo Fill Reverse Sort IndexOf Empty ConvertAll Resize
        Span ReadOnlySpan AsSpan Slice Index Random Next NextDouble
        List IList IReadOnlyList ICollection IReadOnlyCollection IEnumerable Dictionary HashSet Queue Stack KeyValuePair Tuple ValueTuple
        Item1 Item2 Item3 Item4 Item5 Item6 Item7
        Add AddRange Insert Remove RemoveAt Clear Contains ContainsKey TryGetValue Count Keys Values Key Value Enqueue Dequeue Push Pop Peek ToArray ToList
        Enumerable Range Repeat Select SelectMany Where Zip Sum Average Aggregate First Last FirstOrDefault LastOrDefault Any All Skip Take TakeWhile
        SkipWhile Concat Append Prepend OrderBy OrderByDescending ThenBy Distinct Chunk Single SequenceEqual ToDictionary ToHashSet
        Func Action Predicate Invoke ToString Equals Exception Message ArgumentException ArgumentNullException ArgumentOutOfRangeException
        InvalidOperationException NotImplementedException NotSupportedException IndexOutOfRangeException DivideByZeroException OverflowException
        """);

    /// <summary>Whether all names of these sources are plain.</summary>
    public static bool Only(IReadOnlyList<SyntaxTree> trees)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in trees)
            foreach (var token in tree.GetRoot().DescendantTokens(IsLookedInto).Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
                (IsDeclaration(token.Parent!) ? declared : used).Add(token.ValueText);
        return used.All(name => Known.Contains(name) || declared.Contains(name));
    }

    // Importing a namespace uses nothing of it; an alias or a static import names a type.
    static bool IsLookedInto(SyntaxNode node) => node is not UsingDirectiveSyntax directive || directive.Alias is not null || directive.StaticKeyword.RawKind != 0;

    // What is no name of something else declares its own; the names of tuples and of anonymous types stand before their values.
    static bool IsDeclaration(SyntaxNode node) =>
        node is not SimpleNameSyntax || node.Parent is NameColonSyntax { Parent.Parent: TupleExpressionSyntax } or NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax };

    static FrozenSet<string> Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
