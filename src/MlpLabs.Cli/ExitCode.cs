namespace MlpLabs.Cli;

/// <summary>What the command says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>All points are reached, or there was nothing to grade and all went well.</summary>
    public const int Passed = 0;

    /// <summary>Graded, and not all points are reached.</summary>
    public const int NotPassed = 1;

    /// <summary>The command or its input was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Grading could not be done; our fault or the machine's, never the submission's.</summary>
    public const int CouldNotGrade = 3;
}
