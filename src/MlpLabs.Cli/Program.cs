using System.Text;
using MlpLabs.Cli;
using MlpLabs.Cli.Resident;

if (ResidentClient.TryRun(args) is { } exitCode)
    return exitCode;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
LostOutput.Watch();
var ended = CommandRun.RunAsync(args, new FreshWorkshop(), CancellationToken.None).GetAwaiter().GetResult();
ResidentStart.Behind(args);
return ended;
