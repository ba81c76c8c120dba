namespace MlpLabs.Sandbox.Policy;

/// <summary>Reads the text that stands for a type in an attribute's values.</summary>
internal static class SerializedTypeName
{
    /// <summary>All types that the text names, arguments of generic ones among them, each as allowed.txt writes it.</summary>
    /// <remarks>A name ends at a comma, which begins the assembly, or at a bracket, which begins arguments; an argument with an assembly has brackets of its own.</remarks>
    public static IEnumerable<string> NamesIn(string text)
    {
        var start = 0;
        var inAssembly = false;
        // Whether the bracket around this place holds one argument with its assembly, rather than a list of arguments.
        var single = new Stack<bool>();
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\0';
            if (sign == '\\')
            {
                i++;
                continue;
            }
            if (sign is not ('[' or ']' or ',' or '\0'))
                continue;
            var name = text[start..Math.Min(i, text.Length)].Trim(' ', '*', '&');
            if (!inAssembly && name.Length > 0)
                yield return name.Replace("\\", "", StringComparison.Ordinal);
            start = i + 1;
            switch (sign)
            {
                case '[':
                    single.Push(name.Length == 0 && single.Count > 0);
                    break;
                case ']':
                    inAssembly = false;
                    single.TryPop(out _);
                    break;
                case ',':
                    inAssembly |= single.Count == 0 || single.Peek();
                    break;
            }
        }
    }
}
