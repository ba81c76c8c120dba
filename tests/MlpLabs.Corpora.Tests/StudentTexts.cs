using System.Collections;
using System.Globalization;
using System.Reflection;
using MlpLabs.Grading;

namespace MlpLabs.Corpora.Tests;

/// <summary>Every text and number that can be read out of a report, wherever it stands.</summary>
internal static class StudentTexts
{
    const int MaxDepth = 40;

    public static IReadOnlyList<string> Of(GradeReport report)
    {
        var texts = new List<string>();
        Collect(report, texts, 0);
        return texts;
    }

    static void Collect(object? value, List<string> texts, int depth)
    {
        Assert.True(depth < MaxDepth, "The report is nested without end.");
        switch (value)
        {
            // A type or a function has no text that a writer would show.
            case null or Enum or bool or Type or Delegate:
                break;
            case string text:
                texts.Add(text);
                break;
            case IFormattable number when value.GetType().Assembly == typeof(double).Assembly && value.GetType().IsValueType:
                texts.Add(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable entries:
                foreach (var entry in entries)
                    Collect(entry, texts, depth + 1);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
                        Collect(property.GetValue(value), texts, depth + 1);
                break;
        }
    }
}
