namespace MlpLabs.Compiler;

/// <summary>What is said about sources that compile and still cannot be graded.</summary>
internal static class SourceMessages
{
    /// <summary>Said after the compiler's own words: two versions of a solution in one folder are the usual reason.</summary>
    public const string DeclaredTwice = ". All .cs files of a folder are one program: keep one of the two, or grade the file by its own name.";

    public const string LocalFunctionsId = "MLP0103";

    public const string LocalFunctions =
        "The functions of this file are local to its program, so no check can call them. "
        + "Put them into `public static class Solution { … }`, or hand the file in as a .csx script.";
}
