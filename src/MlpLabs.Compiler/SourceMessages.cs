namespace MlpLabs.Compiler;

/// <summary>What is said about sources beside the compiler's own words.</summary>
internal static class SourceMessages
{
    /// <summary>Said after the compiler's own words: two versions of a solution in one folder are the usual reason.</summary>
    public const string DeclaredTwice = ". All .cs files of a folder are one program: keep one of the two, or grade the file by its own name.";

    public const string OutsideClassId = "MLP0103";

    public const string OutsideClass =
        "This function stands outside a class, where no check can call it. "
        + "Put it and all others between the brackets of `public static class Solution { … }`, or hand the file in as a .csx script.";
}
