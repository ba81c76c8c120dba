namespace MlpLabs.Sandbox.Tests.Compiling;

/// <summary>Small programs that are much work for a compiler.</summary>
internal static class Bombs
{
    /// <summary>Interpolated strings inside each other: the parser's time doubles with each level.</summary>
    public static string NestedInterpolation(int levels) =>
        "class C { string s = " + string.Concat(Enumerable.Repeat("$\"{", levels)) + "1" + string.Concat(Enumerable.Repeat("}\"", levels)) + "; }";

    /// <summary>A type argument inside each other: overflows the compiler's stack.</summary>
    public static string Generics(int levels) =>
        "class C { " + string.Concat(Enumerable.Repeat("List<", levels)) + "int" + new string('>', levels) + " x; }";

    /// <summary>A constant whose length doubles with each line.</summary>
    public static string DoublingConstants(int doublings) =>
        "public static class C { const string s0 = \"ab\"; "
        + string.Concat(Enumerable.Range(1, doublings).Select(i => $"public const string s{i} = s{i - 1} + s{i - 1}; ")) + "}";
}
