using MlpLabs.Grading;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>What a watching student sees: the result in short, or why there is none, then what was asked for, then the keys.</summary>
internal sealed record WatchView
{
    public GradeReport? Report { get; init; }

    /// <summary>Why the last save could not be graded; empty when it was.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Why saves are no longer noticed; empty while they are.</summary>
    public string Blindness { get; init; } = "";

    /// <summary>The answer to the last key; empty when there is none.</summary>
    public string Answer { get; init; } = "";

    /// <summary>When the last check ended and how long it took; empty before the first one.</summary>
    public string Status { get; init; } = "";

    public string Keys { get; init; } = "";

    /// <summary>The view as lines that fit into a window.</summary>
    /// <param name="height">Lines of the window, or null where nothing has to fit.</param>
    public IReadOnlyList<string> Lines(int width, int? height, Ansi ansi)
    {
        var body = Report is null ? [] : new ConsoleReport(ansi, width).WriteFocus(Report).TrimEnd('\n').Split('\n').ToList();
        if (Problem.Length > 0)
            body.AddRange([.. body.Count > 0 ? [""] : (string[])[], .. TextWrap.Lines(Problem, width).Select(ansi.Red)]);
        List<string> foot = [];
        if (Blindness.Length > 0)
            foot.AddRange(["", .. TextWrap.Lines(Blindness, width).Select(ansi.Red)]);
        if (Answer.Length > 0)
            foot.AddRange(["", .. TextWrap.Lines(Answer, width).Select(ansi.Yellow)]);
        if (Status.Length > 0)
            foot.AddRange(["", .. TextWrap.Lines(Status, width).Select(ansi.Dim)]);
        if (Keys.Length > 0)
            foot.AddRange(TextWrap.Lines(Keys, width));
        // The last line of a window stays free: a line end there would scroll the first one away.
        var room = height is { } lines ? Math.Max(1, lines - 1 - foot.Count) : int.MaxValue;
        return body.Count <= room ? [.. body, .. foot] : [.. body.Take(room - 1), ansi.Dim(TextWrap.Cut(WatchMessages.Cut(body.Count - room + 1), width)), .. foot];
    }
}
