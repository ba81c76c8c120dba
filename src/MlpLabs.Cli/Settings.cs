using System.CommandLine;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli;

/// <summary>The options that every command understands, and the folders they lead to.</summary>
/// <remarks>A folder is the option's, else the environment's, else the repository's the command was built in, else the one beside the program.</remarks>
internal sealed class Settings
{
    readonly Option<string?> _exercises = new("--exercises") { Description = "Folder of the exercises", HelpName = "DIR", Recursive = true };
    readonly Option<string?> _graders = new("--graders") { Description = "Folder of the graders; without graders only visible cases are checked", HelpName = "DIR", Recursive = true };
    readonly Option<string?> _templates = new("--templates") { Description = "Folder of report templates that replace the built-in ones", HelpName = "DIR", Recursive = true };
    readonly Option<bool> _noColor = new("--no-color") { Description = "Plain text without colours (NO_COLOR does the same)", Recursive = true };

    readonly Option<int?> _requireTier = new("--require-tier") { Description = "Grade only in this tier of isolation or a stronger one: 1, 2 or 3", HelpName = "N", Recursive = true };

    public Settings() => _requireTier.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1 or > 3)
            result.AddError(CliMessages.BadTier);
    });

    public IReadOnlyList<Option> Options => [_exercises, _graders, _templates, _noColor, _requireTier];

    /// <summary>Why nothing may be graded on this machine, or null; a worker is tried only where a tier is required.</summary>
    public async Task<string?> TierProblemAsync(ParseResult parsed, CancellationToken cancel) =>
        parsed.GetValue(_requireTier) is null ? null : TierProblem(parsed, await MeasureTierAsync(cancel).ConfigureAwait(false));

    /// <summary>The isolation in force: a worker is started, and says whether it could seal itself.</summary>
    public static async Task<IsolationTier> MeasureTierAsync(CancellationToken cancel)
    {
        using var observer = new WorkerObserver(Launchers.Choose());
        return await observer.MeasureTierAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Why nothing may be graded in this isolation, or null.</summary>
    public string? TierProblem(ParseResult parsed, IsolationTier tier) =>
        parsed.GetValue(_requireTier) is { } required && tier.Number > required ? CliMessages.TierTooWeak(required, tier.Number) : null;

    /// <summary>Why a class may not be graded in this isolation, or null: below tier 2 only where that is asked for.</summary>
    public string? ClassTierProblem(ParseResult parsed, IsolationTier tier) =>
        parsed.GetValue(_requireTier) is null && tier.Number > 2 ? Course.Batches.BatchMessages.TierTooWeak(tier.Number) : TierProblem(parsed, tier);

    public ExerciseCatalog Catalog(ParseResult parsed) => new(
        Folder(parsed.GetValue(_exercises), "MLPLABS_EXERCISES", "exercises"),
        Folder(parsed.GetValue(_graders), "MLPLABS_GRADERS", "graders"),
        CacheFolder.OfUser());

    /// <summary>Why a folder or a tier that was named cannot be used; empty when all can.</summary>
    public string Problem(ParseResult parsed)
    {
        if (Environment.GetEnvironmentVariable(Launchers.TierVariable) is { Length: > 0 } tier and not ("1" or "2" or "3"))
            return CliMessages.BadTierVariable(Launchers.TierVariable, tier);
        foreach (var (option, value, variable) in (IEnumerable<(string, string?, string)>)[
            ("--exercises", parsed.GetValue(_exercises), "MLPLABS_EXERCISES"), ("--graders", parsed.GetValue(_graders), "MLPLABS_GRADERS"), ("--templates", parsed.GetValue(_templates), "")])
        {
            var (name, folder) = value is { Length: > 0 } ? (option, value) : (variable, variable.Length > 0 ? Environment.GetEnvironmentVariable(variable) : null);
            if (folder is { Length: > 0 } && !Directory.Exists(folder))
                return CliMessages.NoSuchFolder(name, folder);
        }
        return "";
    }

    /// <summary>The instructor's own templates, or null.</summary>
    public string? OwnTemplates(ParseResult parsed) => parsed.GetValue(_templates);

    /// <summary>Colours, unless the user or the place the output goes to does not want them.</summary>
    public Ansi Ansi(ParseResult parsed) => parsed.GetValue(_noColor) ? Reporting.Wording.Ansi.Off : Reporting.Wording.Ansi.For(Surroundings.IsOutputRedirected, Environment.GetEnvironmentVariable);

    /// <summary>Columns of what is printed: a narrow terminal's own; 80 on a wider one, in a file and in a pipe.</summary>
    public static int Width => Surroundings.IsOutputRedirected || Surroundings.WindowWidth <= 0 ? ConsoleReport.DefaultWidth : Math.Min(Surroundings.WindowWidth, ConsoleReport.DefaultWidth);

    /// <summary>A grade for the terminal, as wide as that is.</summary>
    public ConsoleReport Terminal(ParseResult parsed) => new(Ansi(parsed), Width);

    static string Folder(string? option, string variable, string name) =>
        option is { Length: > 0 } ? Path.GetFullPath(option)
        : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? Path.GetFullPath(named)
        : Environment.GetEnvironmentVariable("MLPLABS_ROOT") is { Length: > 0 } root ? Path.Combine(root, name)
        : Path.Combine(AppContext.BaseDirectory, name);
}
