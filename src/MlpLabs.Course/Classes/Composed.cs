using System.Text;

namespace MlpLabs.Course.Classes;

/// <summary>Text with composed letters: <c>e</c> and a combining acute become <c>é</c>, as in Unicode's form C.</summary>
/// <remarks>
/// Two folders whose names differ only in this are one and the same on some file systems, and one name to every reader. The program
/// runs without the system's language data, where <see cref="string.Normalize()"/> does nothing; <c>compositions.txt</c> is the list
/// of canonical compositions of Unicode 14 (first letter, mark, composed letter). Several marks on one letter are composed in the
/// order in which they stand; they are not reordered.
/// </remarks>
internal static class Composed
{
    // Hangul syllables are composed by arithmetic (Unicode 3.12).
    const int Syllables = 0xAC00, Leading = 0x1100, Vowels = 0x1161, Trailing = 0x11A7, LeadingCount = 19, VowelCount = 21, TrailingCount = 28;

    static readonly Lazy<Dictionary<(char, char), char>> Compositions = new(() =>
    {
        using var reader = new StreamReader(typeof(Composed).Assembly.GetManifestResourceStream("compositions.txt")!);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length == 3).ToDictionary(l => (l[0], l[1]), l => l[2]);
    });

    public static string Of(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Pair(composed[^1], c) is { } one)
                composed[^1] = one;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    static char? Pair(char first, char second)
    {
        if (first - Leading is >= 0 and < LeadingCount && second - Vowels is >= 0 and < VowelCount)
            return (char)(Syllables + ((first - Leading) * VowelCount + (second - Vowels)) * TrailingCount);
        if (first - Syllables is >= 0 and < LeadingCount * VowelCount * TrailingCount && (first - Syllables) % TrailingCount == 0 && second - Trailing is > 0 and < TrailingCount)
            return (char)(first + (second - Trailing));
        return Compositions.Value.TryGetValue((first, second), out var one) ? one : null;
    }
}
