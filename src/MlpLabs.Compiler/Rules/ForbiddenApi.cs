using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MlpLabs.Compiler.Rules;

/// <summary>The list of what submissions must not use: looks a symbol up and says why.</summary>
/// <remarks>The nearest entry counts: the member, then its type and the types around it, then the namespaces from the inside out.</remarks>
internal sealed class ForbiddenApi
{
    enum Entry
    {
        Namespace,
        Type,
        Members,
        Member,
        Except,
    }

    // A null reason is an exception from the rule.
    readonly Dictionary<(Entry Entry, string Name), string?> _entries = [];

    ForbiddenApi()
    {
    }

    /// <summary>The list in Rules/forbidden.txt.</summary>
    public static ForbiddenApi Default { get; } = Parse(ReadResource());

    /// <summary>Names of all entries, for the test that each of them exists.</summary>
    public IEnumerable<string> Names => _entries.Keys.Select(key => key.Name);

    /// <exception cref="FormatException">A line is none of those that the head of the file describes.</exception>
    public static ForbiddenApi Parse(string text)
    {
        var list = new ForbiddenApi();
        var reason = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
            if (word == "reason")
            {
                reason = rest;
                continue;
            }
            var entry = word switch
            {
                "namespace" => Entry.Namespace,
                "type" => Entry.Type,
                "members" => Entry.Members,
                "member" => Entry.Member,
                "except" => Entry.Except,
                _ => throw new FormatException($"forbidden.txt: '{line}' is not an entry."),
            };
            if (!list._entries.TryAdd((entry, rest), entry == Entry.Except ? null : reason))
                throw new FormatException($"forbidden.txt: '{line}' stands there twice.");
        }
        return list;
    }

    /// <summary>Why a symbol must not be used; null when it may be.</summary>
    public string? ReasonAgainst(ISymbol symbol)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : symbol.OriginalDefinition;
        if (symbol is IMethodSymbol { AssociatedSymbol: { } associated })
            symbol = associated;
        if (symbol is INamedTypeSymbol type)
            return AgainstType(type, ofMember: false);
        return symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol && symbol.ContainingType is { } containing
            ? AgainstMember(symbol, containing)
            : null;
    }

    string? AgainstMember(ISymbol member, INamedTypeSymbol type)
    {
        var name = $"{FullName(type)}.{(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name)}";
        if (_entries.ContainsKey((Entry.Except, name)))
            return null;
        if (_entries.TryGetValue((Entry.Member, name), out var reason))
            return reason;
        if (member is IMethodSymbol method
            && _entries.TryGetValue((Entry.Member, string.Create(CultureInfo.InvariantCulture, $"{name}/{method.Parameters.Length}")), out reason))
            return reason;
        return AgainstType(type, ofMember: true);
    }

    string? AgainstType(INamedTypeSymbol type, bool ofMember)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var name = FullName(current);
            if (_entries.ContainsKey((Entry.Except, name)))
                return null;
            if (_entries.TryGetValue((Entry.Type, name), out var reason) || (ofMember && _entries.TryGetValue((Entry.Members, name), out reason)))
                return reason;
        }
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (_entries.TryGetValue((Entry.Namespace, space.ToDisplayString()), out var reason))
                return reason;
        return null;
    }

    static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{FullName(outer)}.{type.Name}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}"
        : type.Name;

    static string ReadResource()
    {
        using var stream = typeof(ForbiddenApi).Assembly.GetManifestResourceStream("forbidden.txt")
            ?? throw new InvalidOperationException("The list forbidden.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
