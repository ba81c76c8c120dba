namespace MlpLabs.Sandbox.Compiling;

/// <summary>What is said when compiling did not come to an end.</summary>
internal static class CompileMessages
{
    public static string TooSlow(double seconds) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The program is too complex to compile: the compiler was stopped after {seconds:0.#} seconds. Look for very deep nesting or very long expressions.");

    public const string TooComplex =
        "The program is too complex to compile: the compiler gave up on it. Look for very deep nesting or very long expressions.";

    public static string Busy(double seconds) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"The compiler gave no answer for {seconds:0.#} seconds, in which it hardly ran: the machine is too busy, which is not the submission's fault. Try again.");

    public static string DidNotStart(string reason) =>
        $"The compiler could not be started, which is not the submission's fault: {reason}";

    public static string Confused(string reason) =>
        $"The compiler gave an answer that could not be read, which is not the submission's fault: {reason}";
}
