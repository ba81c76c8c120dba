namespace MlpLabs.Sandbox.Policy;

/// <summary>One type of the list.</summary>
/// <param name="name">Full name as metadata has it.</param>
/// <param name="isWhole">Whether its members are allowed but for the excluded ones; else only the listed ones are.</param>
/// <param name="isBase">Whether a submission may derive a class from it.</param>
/// <param name="isGenerated">Whether only code that the compiler writes by itself may use it.</param>
internal sealed class AllowedType(string name, bool isWhole, bool isBase, bool isGenerated)
{
    // `Name(*)` stands for all overloads of the name.
    const string AllOverloads = "(*)";

    readonly HashSet<string> _members = new(StringComparer.Ordinal);
    readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    public string Name => name;
    public bool IsWhole => isWhole;
    public bool IsBase => isBase;
    public bool IsGenerated => isGenerated;
    public IReadOnlyCollection<string> Members => _members;
    public IReadOnlyCollection<string> Excluded => _excluded;

    public void AddMember(string member) => _members.Add(member);

    public void AddExcluded(string member) => _excluded.Add(member);

    public bool Lists(string member) => Holds(_members, member);

    public bool Excludes(string member) => Holds(_excluded, member);

    static bool Holds(HashSet<string> members, string member)
    {
        if (members.Contains(member))
            return true;
        var end = member.AsSpan().IndexOfAny('`', '(');
        return end >= 0 && members.Contains(member[..end] + AllOverloads);
    }
}
