namespace MlpLabs.Cli;

/// <summary>The end of a command that could not do its work.</summary>
internal static class Failure
{
    public static int Print(int exitCode, params IEnumerable<string> sentences)
    {
        try
        {
            foreach (var sentence in sentences)
                Console.Error.WriteLine(sentence);
        }
        catch (Exception error) when (LostOutput.IsLoss(error))
        {
            // Nobody can be told; the exit code says it.
        }
        return exitCode;
    }
}
