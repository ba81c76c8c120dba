using MlpLabs.Grading;
using MlpLabs.Testing;

namespace MlpLabs.Corpora.Tests.Hostile;

/// <summary>One attack of the corpus with what its head says must come of it.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Attack">The attack in one sentence.</param>
/// <param name="Expected">Acceptable outcomes: a verdict, or <c>Refused</c> when the files are not even read.</param>
/// <param name="ExpectedWithLayersOff">The same when nothing but the processes guards the host.</param>
/// <param name="Never">The outcome a forged grade is after, or empty.</param>
/// <param name="ExerciseId">The exercise it is handed in for.</param>
/// <param name="Generator">Name of the generator that writes the source, or empty.</param>
internal sealed record HostileFile(
    string Name, string Path, string Attack, IReadOnlyList<string> Expected, IReadOnlyList<string> ExpectedWithLayersOff, string Never,
    string ExerciseId, string Generator)
{
    public const string Refused = "Refused";

    const string DefaultExercise = "sigmoid-derivative";
    static readonly string[] _words = ["attack", "expect", "layers-off", "never", "exercise", "generator"];

    public static string Folder => Repository.Folder("tests", "corpora", "hostile");

    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Folder).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <exception cref="InvalidDataException">The head lacks something, or names what does not exist.</exception>
    public static HostileFile Read(string fileName)
    {
        var path = System.IO.Path.Combine(Folder, fileName);
        var head = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(path).TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !_words.Contains(line[3..colon]) || !head.TryAdd(line[3..colon], line[(colon + 2)..].Trim()))
                throw new InvalidDataException($"{fileName}: '{line}' is no line of a head. Its words are {string.Join(", ", _words)}, each once.");
        }
        string Required(string word) =>
            head.TryGetValue(word, out var value) && value.Length > 0 ? value : throw new InvalidDataException($"{fileName} has no line '// {word}: …'.");

        return new HostileFile(
            System.IO.Path.GetFileNameWithoutExtension(fileName), path, Required("attack"),
            Outcomes(fileName, Required("expect")), Outcomes(fileName, Required("layers-off")),
            head.TryGetValue("never", out var never) ? Outcomes(fileName, never).Single() : "",
            head.GetValueOrDefault("exercise", DefaultExercise), head.GetValueOrDefault("generator", ""));
    }

    /// <summary>The letter and number before the first hyphen.</summary>
    public string Id => Name[..Name.IndexOf('-', StringComparison.Ordinal)];

    public char Group => Name[0];

    static string[] Outcomes(string fileName, string text)
    {
        var outcomes = text.Split('|');
        foreach (var outcome in outcomes)
            if (outcome != Refused && !(Enum.TryParse<Verdict>(outcome, out var verdict) && verdict != Verdict.SystemError))
                throw new InvalidDataException($"{fileName}: '{outcome}' is no outcome of an attack.");
        return outcomes;
    }
}
