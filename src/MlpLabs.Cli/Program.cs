using System.CommandLine;
using System.Text;
using MlpLabs.Cli;
using MlpLabs.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// Without a command the help is what helps.
var parsed = CommandLine.Build().Parse(args.Length == 0 ? ["--help"] : args);
if (parsed.Errors.Count > 0)
    return UsageErrors.Print(parsed);
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    // A batch finishes what is running when it is asked to stop, however long that takes.
    if (CommandLine.EndsByItself(parsed))
        configuration.ProcessTerminationTimeout = null;
    return await parsed.InvokeAsync(configuration);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine(CliMessages.Interrupted);
    return ExitCode.CouldNotGrade;
}
catch (Exception error) // The last line of defence: whatever reaches it is our fault and is told as ours.
{
    Console.Error.WriteLine(CliMessages.OurFault(error));
    return ExitCode.CouldNotGrade;
}
