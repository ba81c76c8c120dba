using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting;

namespace MlpLabs.Cli.Pipelines;

/// <summary>The options of the commands that grade: who reads the result, where it goes, and what the exit code says.</summary>
internal sealed class GradingOptions(Settings settings)
{
    readonly Option<string[]> _formats = new("--format")
    {
        Description = "Write the result in a format of a pipeline or service; repeatable; - is standard output", HelpName = "NAME=FILE",
    };
    readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Exit code 0 whenever grading itself worked, also when points are missing" };
    readonly Option<string> _audience = new("--audience") { Description = "Who reads it: student or instructor", DefaultValueFactory = _ => "student", HelpName = "WHO" };
    readonly Option<long> _seed = new("--seed") { Description = "Seed of the random hidden cases", DefaultValueFactory = _ => ExerciseCatalog.DefaultSeed, HelpName = "NUMBER", CustomParser = ReadSeed };

    public IEnumerable<Option> All => [_formats, _exitZero, _audience, _seed];

    public static long ReadSeed(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            return seed;
        result.AddError(CliMessages.BadSeed(result.Tokens[0].Value));
        return 0;
    }

    /// <param name="more">Formats that were asked for by options of their own.</param>
    /// <returns>What is wanted, or a sentence that says what is wrong.</returns>
    public (GradingWishes? Wishes, string Problem) Read(ParseResult parsed, IEnumerable<FormatRequest> more)
    {
        var who = parsed.GetRequiredValue(_audience);
        if (!Enum.TryParse<Audience>(who, ignoreCase: true, out var audience) || !Enum.IsDefined(audience))
            return (null, CliMessages.BadAudience(who));
        if (settings.Problem(parsed) is { Length: > 0 } folder)
            return (null, folder);
        var formats = new ReportFormats(ReportWriters.OfRuns(Environment.GetEnvironmentVariable), ReportWriters.All(settings.OwnTemplates(parsed)));
        var asked = (parsed.GetValue(_formats) ?? []).Concat(more.Select(r => $"{r.Name}={r.Path}"));
        var (requests, problem) = formats.Read(asked);
        return problem.Length > 0 ? (null, problem) : (new GradingWishes(audience, parsed.GetValue(_seed), parsed.GetValue(_exitZero), requests, formats), "");
    }
}

/// <summary>What the options of a grading command ask for.</summary>
internal sealed record GradingWishes(Audience Audience, long Seed, bool ExitZero, IReadOnlyList<FormatRequest> Requests, ReportFormats Formats)
{
    /// <summary>Whether a format takes standard output for itself; then nothing else is printed there.</summary>
    public bool OutputIsTaken => Requests.Any(r => r.IsStandardOutput);
}
