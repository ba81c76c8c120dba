namespace MlpLabs.Sandbox.Policy;

/// <summary>Names of metadata as a student would write them.</summary>
internal static class DisplayName
{
    /// <summary><c>List</c> for <c>System.Collections.Generic.List`1</c>, <c>Outer.Inner</c> for <c>N.Outer+Inner</c>.</summary>
    public static string Type(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return string.Join('.', fullName[(dot + 1)..].Split('+').Select(part => part.Split('`')[0]));
    }

    /// <summary><c>Console.Out</c>, <c>new Thread</c>, <c>File.ReadAllText</c>.</summary>
    public static string Member(string type, string member)
    {
        var name = member.Split('(', '`')[0];
        if (name == ".ctor")
            return "new " + Type(type);
        foreach (var accessor in (string[])["get_", "set_", "add_", "remove_"])
            if (name.StartsWith(accessor, StringComparison.Ordinal))
                name = name[accessor.Length..];
        return $"{Type(type)}.{name}";
    }

    /// <summary>The student's own method in which a method of the compiler's stands.</summary>
    public static string Method(string method, string type)
    {
        var generated = method.StartsWith('<') ? method : type.StartsWith('<') ? type : "";
        var end = generated.IndexOf('>', StringComparison.Ordinal);
        return end > 1 ? generated[1..end] : method;
    }
}
