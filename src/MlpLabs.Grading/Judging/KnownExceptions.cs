namespace MlpLabs.Grading.Judging;

/// <summary>The exceptions whose names may stand in a hidden case's result.</summary>
/// <remarks>The name comes from the worker: a name that is not on this list could be a message.</remarks>
internal static class KnownExceptions
{
    public const string Own = "an exception of your own";
    const string Other = "an exception";

    static readonly HashSet<string> _names =
    [
        "Exception", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "ArithmeticException", "ArrayTypeMismatchException",
        "DivideByZeroException", "FormatException", "IndexOutOfRangeException", "InsufficientExecutionStackException", "InvalidCastException",
        "InvalidOperationException", "KeyNotFoundException", "NotImplementedException", "NotSupportedException", "NullReferenceException",
        "OperationCanceledException", "OutOfMemoryException", "OverflowException", "RankException", "StackOverflowException", "SwitchExpressionException",
        "TaskCanceledException", "TimeoutException", "TypeInitializationException", "UnauthorizedAccessException", "AggregateException", Own,
    ];

    public static string Name(string typeName) => _names.Contains(typeName) ? typeName : Other;
}
