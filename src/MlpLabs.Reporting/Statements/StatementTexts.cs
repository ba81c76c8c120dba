namespace MlpLabs.Reporting.Statements;

/// <summary>The sentences around statements.</summary>
internal static class StatementTexts
{
    public const string ListTitle = "Exercises";

    public static string Unreadable(string reason) => $"the statement could not be read ({reason.TrimEnd('.')}).";

    public static string Hint(int number, int of) => FormattableString.Invariant($"Hint {number} of {of}");

    public static string Start(string command, string id) => $"{command} start {id}";

    public static string Check(string command, string id) => $"{command} check {id}";

    public static string Facts(string id, string difficulty) => $"{id}, difficulty {difficulty}";

    public static string Concepts(IReadOnlyList<string> concepts) => $"About: {string.Join(", ", concepts)}.";

    public static string Commands(string command, string id) => $"Begin:  {Start(command, id)}\nCheck:  {Check(command, id)}";

    public static string HintsThereAre(int count, string command, string id) => count == 1
        ? $"Hint:   {command} show {id} --hint 1"
        : FormattableString.Invariant($"Hints:  {command} show {id} --hint 1 (of {count}; each leads further)");
}
