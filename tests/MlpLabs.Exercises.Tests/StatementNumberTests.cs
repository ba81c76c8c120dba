using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlpLabs.Testing;

namespace MlpLabs.Exercises.Tests;

/// <summary>A statement shows a number as <c>examples.json</c> holds it, or with so few digits that it says so.</summary>
public sealed partial class StatementNumberTests
{
    const int ManyDigits = 9;
    const double SameNumber = 1e-7;

    [GeneratedRegex(@"(?<![\w.])[-−]?\d+\.\d+(?![\d…])")]
    private static partial Regex Decimal();

    public static TheoryData<string> Exercises() => [.. Directory.EnumerateDirectories(Repository.Folder("exercises")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Long_numbers_of_a_statement_have_the_digits_of_the_examples(string id)
    {
        using var examples = JsonDocument.Parse(File.ReadAllText(Repository.Folder("exercises", id, "examples.json")));
        var known = Numbers(examples.RootElement).Select(Math.Abs).ToHashSet();

        foreach (var text in Decimal().Matches(File.ReadAllText(Repository.Folder("exercises", id, "README.md"))).Select(m => m.Value))
        {
            var number = Math.Abs(double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture));
            if (text.Count(char.IsDigit) >= ManyDigits && !known.Contains(number))
                Assert.DoesNotContain(known, k => Math.Abs(k - number) <= SameNumber * number);
        }
    }

    static IEnumerable<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDouble()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };
}
