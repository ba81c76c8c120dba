using System.Globalization;
using System.Text;
using MlpLabs.Grading;

namespace MlpLabs.Course.Classes;

/// <summary>One folder name per student, which every file system takes and which no two students share.</summary>
/// <remarks>
/// A name keeps its letters of every script; what a path, a shell or Windows could misread becomes a hyphen. Names that differ only in
/// case or in composed letters count as the same. Students of the same name get what tells them apart behind it: their number, their
/// login, or else the beginning of a hash. The names depend on the class alone, not on the order of the folder.
/// </remarks>
internal static class SafeNames
{
    const int MaxBytes = 80;

    static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { FormattableString.Invariant($"com{i}"), FormattableString.Invariant($"lpt{i}") })];

    /// <summary>The folder name of each student, by key.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyCollection<Student> students)
    {
        var names = students.ToDictionary(s => s.Key, s => Of(s.Name));
        foreach (var apart in (IEnumerable<Func<Student, string>>)[s => s.Id, s => s.Login, s => Hash(s.Key)])
            foreach (var same in students.GroupBy(s => names[s.Key], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).ToList())
                foreach (var student in same.Where(s => apart(s).Length > 0))
                    names[student.Key] = Of(Cut(names[student.Key], MaxBytes / 2) + "_" + apart(student));
        Number(names);
        return names;
    }

    // Somebody may be called as somebody else is with a hash behind the name.
    static void Number(Dictionary<string, string> names)
    {
        var taken = new HashSet<string>(names.Values, StringComparer.OrdinalIgnoreCase);
        foreach (var same in names.GroupBy(n => n.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).ToList())
            foreach (var (key, name) in same.OrderBy(n => n.Key, StringComparer.Ordinal).Skip(1).ToList())
            {
                var number = 2;
                while (!taken.Add(names[key] = FormattableString.Invariant($"{name}_{number}")))
                    number++;
            }
    }

    public static string Of(string name)
    {
        var safe = new StringBuilder();
        foreach (var rune in Composed.Of(name).EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '.'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isPlain)
                safe.Append(rune);
            else if (safe.Length > 0 && safe[^1] != '-')
                safe.Append('-');
        }
        var text = Cut(safe.ToString().Trim(' ', '.', '-'), MaxBytes).Trim(' ', '.', '-');
        return text.Length == 0 ? "student_" + Hash(name) : Reserved.Contains(text.Split('.')[0].ToLowerInvariant()) ? "_" + text : text;
    }

    static string Cut(string text, int maxBytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > maxBytes)
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }

    static string Hash(string text) => CacheFolder.Key(Encoding.UTF8.GetBytes(text))[..8];
}
