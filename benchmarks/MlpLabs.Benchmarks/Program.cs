using System.CommandLine;
using System.Text;
using MlpLabs.Benchmarks;
using MlpLabs.Benchmarks.Measuring;

const int Ok = 0, NotKept = 1, WrongUsage = 2;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var names = new Argument<string[]>("NAME") { Description = "Benchmarks to run; all when none is named", Arity = ArgumentArity.ZeroOrMore };
var list = new Option<bool>("--list") { Description = "Name the benchmarks and run none" };
var json = new Option<string?>("--json") { Description = "Write the results as JSON", HelpName = "FILE" };
var markdown = new Option<string?>("--markdown") { Description = "Write the results as Markdown", HelpName = "FILE" };
var seed = new Option<int>("--seed") { Description = "Seed of everything random", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };
var repetitions = new Option<int?>("--repetitions") { Description = "Rounds that count", HelpName = "N" };
var frames = new Option<int?>("--frames") { Description = "Damaged messages of each kind (frames)", HelpName = "N" };
var submissions = new Option<int?>("--submissions") { Description = "Submissions (batch, soak, memory)", HelpName = "N" };
var fullSweep = new Option<bool>("--full-sweep") { Description = "All 72 × 20 runs of 2000 epochs (engine); takes long" };
var command = new RootCommand("Measures MlpLabs on this machine") { names, list, json, markdown, seed, repetitions, frames, submissions, fullSweep };
foreach (var number in (Option<int?>[])[repetitions, frames, submissions])
    number.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1)
            result.AddError($"{number.Name} must be at least 1.");
    });

command.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(list))
    {
        foreach (var benchmark in Benchmarks.All)
            Console.WriteLine($"{benchmark.Name,-10} {benchmark.Title}");
        return Ok;
    }
    var wanted = parsed.GetRequiredValue(names);
    if (wanted.FirstOrDefault(name => Benchmarks.All.All(benchmark => benchmark.Name != name)) is { } unknown)
    {
        Console.Error.WriteLine($"There is no benchmark '{unknown}'; there are {string.Join(", ", Benchmarks.All.Select(benchmark => benchmark.Name))}.");
        return WrongUsage;
    }

    var machine = Machine.Here(string.Join(' ', (string[])["mlplabs bench", .. args]));
    var options = new BenchmarkOptions(
        parsed.GetValue(seed), parsed.GetValue(repetitions), parsed.GetValue(frames), parsed.GetValue(submissions), parsed.GetValue(fullSweep), cancel);
    List<BenchmarkResult> results = [];
    foreach (var benchmark in Benchmarks.All.Where(benchmark => wanted.Length == 0 || wanted.Contains(benchmark.Name)))
    {
        Console.Error.WriteLine($"{benchmark.Name}: {benchmark.Title} ...");
        try
        {
            results.Add(await benchmark.RunAsync(options));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Told as a failure, and the results of the others are not lost.
            results.Add(new BenchmarkResult(benchmark.Name, benchmark.Title, [], [], [$"It could not be run: {error.Message.ReplaceLineEndings(" ")}"]));
        }
    }

    Console.Write(Tables.Markdown(machine, results));
    if (parsed.GetValue(markdown) is { } markdownFile)
        await File.WriteAllTextAsync(markdownFile, Tables.Markdown(machine, results), cancel);
    if (parsed.GetValue(json) is { } jsonFile)
        await File.WriteAllTextAsync(jsonFile, Tables.Json(machine, results), cancel);
    return results.All(result => result.Failures.Count == 0) ? Ok : NotKept;
});
var arguments = command.Parse(args);
var exitCode = await arguments.InvokeAsync();
ProcessorTime.Group?.Dispose();
return arguments.Errors.Count > 0 ? WrongUsage : exitCode;
