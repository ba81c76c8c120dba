namespace MlpLabs.Sandbox.Policy;

/// <summary>What the assembly policy says. The source rules have said it with a reason before, where they knew the name.</summary>
internal static class PolicyMessages
{
    public const string ApiId = "MLP2001";
    public const string CodeId = "MLP2002";
    public const string ImageId = "MLP2003";

    public static string Api(string what) =>
        $"{what} is not on the list of what exercises may use. Arrays, lists, LINQ, Math and spans are enough for every exercise.";

    public static string Base(string type, string baseType) =>
        $"The class '{type}' is derived from {baseType}, which exercises must not derive from. Give it no base class, or one of your own.";

    public static string Finalizer(string type) => $"The class '{type}' has a finalizer, which exercises must not have. Leave it out.";

    public static string Native(string method) => $"The method '{method}' is not made of .NET code, and exercises must be. Write it in C#.";

    public static string ExplicitLayout(string type) =>
        $"The type '{type}' lays its fields out by hand, which exercises must not do. Leave the layout to .NET.";

    public static string Shadows(string type) =>
        $"The type '{type}' is declared in a namespace that belongs to .NET or to the grader. Declare it outside a namespace or in one of your own.";

    public static string Instruction(string instruction, string method) =>
        $"The method '{method}' contains the instruction {instruction}, which exercises must not contain. Use ordinary C#.";

    public static string StackAlloc(string method, int maxBytes) =>
        $"The method '{method}' takes memory from the stack whose size is not constant or more than {maxBytes} bytes. Use an array instead.";

    public static string Pointer(string method) =>
        $"The method '{method}' works with pointers to functions or untyped references, which exercises must not do. Use delegates.";

    public const string ModuleInitializer = "The submission runs code when it is loaded, which exercises must not do. Leave the module initialiser out.";

    public static string Image(string what) => $"The compiled submission contains {what}, which exercises must not contain.";

    public const string RegexOptions =
        "The options of a regular expression must stand as constants where they are used, without RegexOptions.Compiled. Leave the options out, or write for example RegexOptions.IgnoreCase.";

    public const string Unreadable = "The compiled submission cannot be read: it is not a .NET assembly as the compiler makes it.";
}
