namespace MlpLabs.Sandbox.Policy;

/// <summary>The list of .NET's types and members that a submission may use: Policy/allowed.txt, whose head describes it.</summary>
internal sealed class AllowedApi
{
    // Whatever a type lets through, a member with such a word in its name works on raw memory.
    static readonly string[] RawMemoryWords = ["Unsafe", "Uninitialized"];

    readonly Dictionary<string, AllowedType> _types = new(StringComparer.Ordinal);
    readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);

    AllowedApi()
    {
    }

    public static AllowedApi Default { get; } = Parse(ReadResource());

    public IReadOnlyCollection<string> Assemblies => _assemblies;

    public IReadOnlyCollection<AllowedType> Types => _types.Values;

    public bool HasAssembly(string name) => _assemblies.Contains(name);

    /// <summary>The entry of a type; a nested type without one is covered by the type around it when that is allowed as a whole.</summary>
    public AllowedType? Find(string type)
    {
        if (_types.TryGetValue(type, out var found))
            return found;
        var plus = type.LastIndexOf('+');
        return plus > 0 && Find(type[..plus]) is { IsWhole: true } outer ? outer : null;
    }

    /// <summary>Whether a member may be used; <paramref name="fromCompiler"/> where only the compiler can have written the use.</summary>
    public bool Allows(string type, string member, bool fromCompiler)
    {
        if (Find(type) is not { } allowed || (allowed.IsGenerated && !fromCompiler))
            return false;
        if (allowed.Lists(member))
            return true;
        return allowed.IsWhole && !allowed.Excludes(member) && !member.Contains('*')
            && !RawMemoryWords.Any(word => member.AsSpan(0, NameLength(member)).Contains(word, StringComparison.Ordinal));
    }

    /// <exception cref="FormatException">A line is none of those that the head of the file describes.</exception>
    public static AllowedApi Parse(string text)
    {
        var list = new AllowedApi();
        AllowedType? current = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Split('#')[0].TrimEnd();
            if (line.Length == 0)
                continue;
            if (line[0] == ' ')
            {
                var member = line.Trim();
                if (current is null)
                    throw new FormatException($"allowed.txt: '{member}' stands under no type.");
                if (member.StartsWith("not ", StringComparison.Ordinal))
                    current.AddExcluded(member[4..]);
                else
                    current.AddMember(member);
                continue;
            }
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in words.Skip(1))
                current = list.Add(words[0], name) ?? current;
        }
        return list;
    }

    AllowedType? Add(string word, string name)
    {
        if (word == "assembly")
        {
            _assemblies.Add(name);
            return null;
        }
        var type = word switch
        {
            "all" => new AllowedType(name, isWhole: true, isBase: false, isGenerated: false),
            "base" => new AllowedType(name, isWhole: true, isBase: true, isGenerated: false),
            "type" => new AllowedType(name, isWhole: false, isBase: false, isGenerated: false),
            "listed-base" => new AllowedType(name, isWhole: false, isBase: true, isGenerated: false),
            "generated" => new AllowedType(name, isWhole: false, isBase: false, isGenerated: true),
            _ => throw new FormatException($"allowed.txt: '{word}' is not an entry."),
        };
        return _types.TryAdd(name, type) ? type : throw new FormatException($"allowed.txt: '{name}' stands there twice.");
    }

    static int NameLength(string member) => member.IndexOf('(', StringComparison.Ordinal) is >= 0 and var length ? length : member.Length;

    static string ReadResource()
    {
        using var stream = typeof(AllowedApi).Assembly.GetManifestResourceStream("allowed.txt")
            ?? throw new InvalidOperationException("The list allowed.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
