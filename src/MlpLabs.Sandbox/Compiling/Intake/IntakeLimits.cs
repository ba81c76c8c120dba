namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>How much a submission may hold; generous for code that a person writes, small for code that is made to hurt a compiler.</summary>
internal static class IntakeLimits
{
    public const int Files = 20;
    public const int SourceKiB = 64;
    public const int LineLength = 32_768;

    /// <summary>Parentheses, braces, square and angle brackets inside each other.</summary>
    public const int Parentheses = 60;
    public const int Braces = 60;
    public const int SquareBrackets = 24;
    public const int AngleBrackets = 32;

    /// <summary>Interpolated strings inside each other: the parser's time doubles with each.</summary>
    public const int Interpolations = 3;

    /// <summary>Signs such as <c>- ! ~</c> in a row.</summary>
    public const int OperatorRun = 24;

    /// <summary>Dots in one expression.</summary>
    public const int Dots = 256;

    /// <summary><c>else</c> after <c>else</c>.</summary>
    public const int Elses = 128;

    /// <summary>Words such as <c>if</c> and <c>for</c> in one statement without braces.</summary>
    public const int Headers = 24;

    /// <summary><c>from</c> in one statement: each makes a function inside the one before.</summary>
    public const int Froms = 24;

    /// <summary>Words, numbers and signs between two of <c>; , { }</c>.</summary>
    public const int ExpressionTokens = 4_000;
}
