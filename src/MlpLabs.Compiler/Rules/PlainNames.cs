using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlpLabs.Compiler.Rules;

/// <summary>Tells sources whose names lead to nothing that <see cref="ForbiddenApi"/> forbids, so that they need not be bound a second time.</summary>
/// <remarks>
/// How it works: a name is plain when the submission declares it or when it stands in a list of names of mathematics, arrays, collections, texts
/// and what else most submissions use; what is known for being forbidden is plain in neither way.
/// Starting from what C# has keywords for, the names of that list reach nothing that is forbidden (a test follows them all), so sources with
/// plain names alone can only mean something forbidden by declaring a name for it, such as a method called <c>Load</c> beside a class called
/// <c>XDocument</c>. What it cannot stop is that: it costs such a submission the readable reason, not its refusal, which is the assembly policy's.
/// </remarks>
internal static class PlainNames
{
    /// <summary>The names that are plain in every submission.</summary>
    public static FrozenSet<string> Known { get; } = Words(
        """
        var _ value nameof System Collections Generic Linq
        Math MathF Exp Exp2 Log Log2 Log10 Sqrt Cbrt Pow Sin Cos Tan Asin Acos Atan Atan2 Sinh Cosh Tanh Asinh Acosh Atanh SinCos Tau PI E
        Abs Max Min Sign CopySign MaxMagnitude MinMagnitude Floor Ceiling Round Truncate Clamp DivRem BigMul FusedMultiplyAdd ScaleB Hypot Lerp
        MidpointRounding AwayFromZero ToEven ToZero
        Double Single Decimal Int16 Int32 Int64 Byte Char Boolean String Object Half Int128
        NaN PositiveInfinity NegativeInfinity Epsilon MaxValue MinValue NegativeZero IsNaN IsInfinity IsFinite IsPositiveInfinity IsNegativeInfinity
        IsNegative IsPositive IsInteger IsEvenInteger IsOddInteger IsPow2 IsNormal IsSubnormal
        Array Length LongLength Rank GetLength GetUpperBound GetLowerBound GetValue Clone Copy CopyTo Fill Reverse Sort IndexOf LastIndexOf Empty
        ConvertAll Resize BinarySearch Find FindIndex FindLast FindLastIndex FindAll Exists TrueForAll ForEach Converter Comparison Buffer BlockCopy
        Span ReadOnlySpan Memory ReadOnlyMemory ArraySegment AsSpan AsMemory Slice TryCopyTo IsEmpty Index Start End IsFromEnd GetOffset
        Random Next NextDouble NextSingle NextInt64 NextBytes Shared Shuffle
        List IList IReadOnlyList ICollection IReadOnlyCollection IEnumerable IEnumerator Dictionary IDictionary IReadOnlyDictionary SortedDictionary
        HashSet ISet IReadOnlySet SortedSet Queue PriorityQueue Stack LinkedList LinkedListNode KeyValuePair Tuple ValueTuple
        Item1 Item2 Item3 Item4 Item5 Item6 Item7
        Add AddRange AddFirst AddLast Insert InsertRange Remove RemoveAt RemoveAll RemoveRange RemoveFirst RemoveLast GetRange Clear Contains ContainsKey
        ContainsValue TryAdd TryGetValue GetValueOrDefault Count Capacity EnsureCapacity AsReadOnly Keys Values Key Value HasValue
        Enqueue Dequeue TryDequeue Push Pop TryPop Peek TryPeek ToArray ToList UnionWith IntersectWith ExceptWith IsSubsetOf SetEquals
        Enumerable Range Repeat Select SelectMany Where Zip Second Sum Average Aggregate First Last Single FirstOrDefault LastOrDefault SingleOrDefault ElementAt
        Any All Skip SkipLast SkipWhile Take TakeLast TakeWhile Concat Append Prepend DefaultIfEmpty Cast OfType AsEnumerable LongCount
        Order OrderDescending OrderBy OrderByDescending ThenBy ThenByDescending MaxBy MinBy Distinct DistinctBy Union Intersect Except GroupBy GroupJoin
        IGrouping ILookup IOrderedEnumerable ToLookup ToDictionary ToHashSet Chunk SequenceEqual
        Func Action Predicate Invoke Lazy IComparable IComparer Comparer IEquatable IEqualityComparer EqualityComparer Default Compare CompareTo
        ToString Equals GetHashCode ReferenceEquals HashCode Combine
        Join Format Split Trim TrimStart TrimEnd Substring StartsWith EndsWith Replace PadLeft PadRight ToUpper ToLower ToUpperInvariant ToLowerInvariant
        IsNullOrEmpty IsNullOrWhiteSpace ToCharArray StringComparison Ordinal OrdinalIgnoreCase StringBuilder AppendLine AppendFormat
        Parse TryParse CultureInfo InvariantCulture Convert ToDouble ToSingle ToInt32 ToInt64 ToBoolean Write WriteLine NewLine
        Exception ArgumentException ArgumentNullException ArgumentOutOfRangeException InvalidOperationException NotImplementedException
        NotSupportedException IndexOutOfRangeException NullReferenceException InvalidCastException DivideByZeroException ArithmeticException
        OverflowException FormatException KeyNotFoundException ApplicationException RankException
        Message InnerException ParamName ActualValue ThrowIfNull ThrowIfNullOrEmpty ThrowIfNegative ThrowIfNegativeOrZero ThrowIfZero ThrowIfEqual
        ThrowIfNotEqual ThrowIfGreaterThan ThrowIfGreaterThanOrEqual ThrowIfLessThan ThrowIfLessThanOrEqual
        Stopwatch StartNew Elapsed ElapsedMilliseconds TotalMilliseconds TotalSeconds Debug Assert
        """);

    /// <summary>The names that are not plain even in a submission that declares them: the types that forbidden calls most often begin with.</summary>
    public static FrozenSet<string> NeverPlain { get; } = Words(
        """
        Console Environment File Directory Path FileInfo DirectoryInfo Stream FileStream MemoryStream StreamReader StreamWriter
        Process HttpClient WebClient Socket Dns Type Activator Assembly Marshal Unsafe GC AppDomain Thread ThreadPool Debugger Expression
        """);

    /// <summary>Whether all names of these sources are plain.</summary>
    public static bool Only(IReadOnlyList<SyntaxTree> trees)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in trees)
            foreach (var token in tree.GetRoot().DescendantTokens(IsLookedInto).Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !IsConsoleThatIsWrittenTo(token)))
                (IsDeclaration(token.Parent!) ? declared : used).Add(token.ValueText);
        return used.All(name => Known.Contains(name) || declared.Contains(name) && !NeverPlain.Contains(name));
    }

    // Importing a namespace uses nothing of it; an alias or a static import names a type.
    static bool IsLookedInto(SyntaxNode node) => node is not UsingDirectiveSyntax directive || directive.Alias is not null || directive.StaticKeyword.RawKind != 0;

    // Most of the console is forbidden; of its members with plain names, only Clear is.
    static bool IsConsoleThatIsWrittenTo(SyntaxToken token) =>
        token.ValueText == "Console" && token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" or "WriteLine" } access } name
        && access.Expression == name;

    // An identifier that refers to nothing gives a name; so do those before the values of tuples and of anonymous types, and those of namespaces.
    static bool IsDeclaration(SyntaxNode node) =>
        node is not SimpleNameSyntax
        || node.Parent is NameColonSyntax { Parent.Parent: TupleExpressionSyntax } or NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax }
        || Outermost((SimpleNameSyntax)node).Parent is BaseNamespaceDeclarationSyntax;

    static NameSyntax Outermost(NameSyntax name) => name.Parent is NameSyntax outer ? Outermost(outer) : name;

    static FrozenSet<string> Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
