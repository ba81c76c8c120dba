namespace MlpLabs.Compiler.Rules;

/// <summary>What the source rules say.</summary>
internal static class RuleMessages
{
    public static string Api(string what, string reason) => $"{what} is not available in exercises. {reason}";

    public const string Extern = "A method with 'extern' calls native code, which is not available in exercises. Write the method in C#.";

    public const string Unsafe = "'unsafe' code and pointers are not available in exercises. Arrays and spans do the same safely.";

    public const string Finalizer = "A finalizer runs at a time that nobody knows, so it is not available in exercises. Leave it out.";

    public const string Dynamic = "'dynamic' is not available in exercises. Name the type, or use var.";

    public const string UndocumentedKeyword = "This keyword is not part of the C# language specification and is not available in exercises.";

    public static string StackAllocSize(int maxBytes) =>
        $"'stackalloc' must have a constant size of at most {maxBytes} bytes in exercises. Use an array instead.";

    public const string ExplicitLayout = "Explicit struct layout is not available in exercises. Leave the layout to .NET.";

    public static string Shadows(string type) =>
        $"The type '{type}' is declared in a namespace that belongs to .NET or to the grader. Declare it outside a namespace or in one of your own.";
}
