namespace MlpLabs.Compiler;

/// <summary>What is said about sources that compile and still cannot be graded.</summary>
internal static class SourceMessages
{
    public const string LocalFunctionsId = "MLP0103";

    public const string LocalFunctions =
        "The functions of this file are local to its program, so no check can call them. "
        + "Put them into `public static class Solution { … }`, or hand the file in as a .csx script.";
}
